//! How belief lies on the parts of one question, in all and with each cause: from that the probability of each answer with
//! each cause takes a few multiplications, however many sets of causes there are.
//!
//! Only for a full list of sets (0, 1, … 2^n − 1), where causes can be summed out by halving.

use super::parts::Parts;

/// Belief by part; kept between questions so that scoring allocates nothing.
#[derive(Debug, Default)]
pub(super) struct Joint {
    /// One per part.
    all: Vec<f64>,
    /// `[cause][part]`: only the sets that hold the cause.
    with: Vec<f64>,
    upper: Vec<f64>,
    room: Vec<f64>,
}

/// With so few sets going through them all is as fast.
const SETS_FEW: usize = 64;

impl Joint {
    /// Whether this way is the shorter one.
    pub(super) fn pays(parts: &Parts, causes: usize, sets: usize) -> bool {
        SETS_FEW < sets && 2 * parts.count() * causes <= sets
    }

    /// Sums `belief` (one per set) by part: cause by cause from the last, those that the question does not name.
    pub(super) fn take(&mut self, parts: &Parts, causes: usize, belief: &[f64]) {
        let count = parts.count();
        self.with.clear();
        self.with.resize(causes * count, 0.0);
        self.all.clear();
        self.all.extend_from_slice(belief);
        for cause in (0..causes).rev() {
            if parts.names(cause) {
                continue;
            }
            self.upper.clear();
            for block in self.all.chunks_exact(2 << cause) {
                self.upper.extend_from_slice(&block[1 << cause..]);
            }
            for lower in (0..cause).rev() {
                if !parts.names(lower) {
                    halve(&mut self.upper, lower, &mut self.room);
                }
            }
            if let Some(with) = self.with.get_mut(cause * count..(cause + 1) * count) {
                with.copy_from_slice(&self.upper);
            }
            halve(&mut self.all, cause, &mut self.room);
        }
        for (place, cause) in parts.causes().enumerate() {
            let with = self.with.iter_mut().skip(cause * count);
            for (part, (with, all)) in with.zip(&self.all).enumerate() {
                if part >> place & 1 == 1 {
                    *with = *all;
                }
            }
        }
    }

    /// P(answer), and P(answer, cause) for each cause into `inside`, for the likelihoods of an answer by part.
    pub(super) fn answer(&self, row: &[f64], inside: &mut Vec<f64>) -> f64 {
        inside.clear();
        let with = self.with.chunks_exact(row.len().max(1));
        inside.extend(with.map(|with| dot(with, row)));
        dot(&self.all, row)
    }
}

/// Sums a cause out: the sets without it and those with it, which stand behind them in each block, are laid on each other.
fn halve(values: &mut Vec<f64>, cause: usize, room: &mut Vec<f64>) {
    room.clear();
    for block in values.chunks_exact(2 << cause) {
        let (without, with) = block.split_at(1 << cause);
        room.extend(without.iter().zip(with).map(|(a, b)| a + b));
    }
    core::mem::swap(values, room);
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
