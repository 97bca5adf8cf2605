//! How much the answer to a question tells of each cause. It knows no efforts and chooses nothing.

use super::diagnosis::at;
use super::joint::Joint;
use super::network::{Network, Table};
use super::replay::{Sums, multiply};

/// Room in which questions are looked at one after the other without allocating.
#[derive(Debug, Default)]
pub(super) struct Information {
    /// One per cause, bits; of the question looked at last.
    pub(super) gains: Vec<f64>,
    joint: Joint,
    inside: Vec<f64>,
    product: Vec<f64>,
    sums: Sums,
    room: Vec<f64>,
}

impl Information {
    /// Fills `gains` with I(cause; answer) for each cause, bits: H(answer) − P(cause)·H(answer | cause) − P(not)·H(answer | not),
    /// over the answers that carry evidence, where `belief` is the probability of each set and `p` that of each cause.
    pub(super) fn look(&mut self, network: &Network, table: &Table, belief: &[f64], p: &[f64]) {
        self.gains.clear();
        self.gains.resize(network.causes, 0.0);
        let mut answer = 0.0;
        if network.full && Joint::pays(&table.parts, network.causes, belief.len()) {
            self.joint.take(&table.parts, network.causes, belief);
            for row in table.by_part.chunks_exact(table.parts.count()) {
                let total = self.joint.answer(row, &mut self.inside);
                answer += surprise(total);
                for (gain, inside) in self.gains.iter_mut().zip(&self.inside) {
                    *gain -= surprise(*inside) + surprise(total - inside);
                }
            }
        } else {
            for row in table.rows() {
                self.product.clear();
                self.product.extend_from_slice(belief);
                multiply(&mut self.product, row);
                self.sums.take(network, &self.product, &mut self.room);
                answer += surprise(self.sums.total);
                let sides = self.sums.inside.iter().zip(&self.sums.outside);
                for (gain, (inside, outside)) in self.gains.iter_mut().zip(sides) {
                    *gain -= surprise(*inside) + surprise(*outside);
                }
            }
        }
        for (cause, gain) in self.gains.iter_mut().enumerate() {
            let p = at(p, cause);
            // Σ over answers and cause of −P log P is H(answer, cause); take H(cause) off to have H(answer | cause).
            *gain = (*gain + answer + surprise(p) + surprise(1.0 - p)).max(0.0);
        }
    }
}

/// −x·log₂ x.
fn surprise(x: f64) -> f64 {
    if 0.0 < x { -x * libm::log2(x) } else { 0.0 }
}
