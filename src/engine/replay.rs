//! Exact posteriors by enumeration: the prior times one likelihood per answer, always from the start, always in canonical
//! order. An answer is never divided out again, so that any way to the same answers gives the same bits.

use super::logs;
use super::network::{Network, Seen};

/// Room in which answers are replayed; kept between replays so that thousands of them allocate nothing.
#[derive(Debug, Clone, Default)]
pub struct Replay {
    /// `[answers so far][set]`: the prior, then after each answer. Scaled by powers of two, which is exact.
    before: Vec<f64>,
    after: Vec<f64>,
    product: Vec<f64>,
    room: Vec<f64>,
    sets: usize,
    steps: usize,
    /// With all answers.
    pub all: Sums,
    /// With all but one. Filled by `leave_out`.
    pub without: Sums,
}

/// Where a replay starts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Start<'s> {
    /// One weight per set; their sum need not be 1.
    pub weight: &'s [f64],
    /// Log₂-odds of each cause.
    pub bits: &'s [f64],
    /// P(no cause).
    pub no_cause: f64,
}

/// How much weight lies on the sets with and without each cause.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sums {
    /// All sets.
    pub total: f64,
    /// One per cause: the sets that hold it.
    pub inside: Vec<f64>,
    /// One per cause: the sets that do not (summed, not subtracted, so that it stays exact near certainty).
    pub outside: Vec<f64>,
}

impl Replay {
    /// Replays `seen` from the pack's prior.
    pub fn run(&mut self, network: &Network, seen: &[Seen<'_>]) {
        self.run_from(network, &network.hypotheses.weight, seen);
    }

    /// Replays `seen` from any weights.
    pub fn run_from(&mut self, network: &Network, start: &[f64], seen: &[Seen<'_>]) {
        self.sets = start.len();
        self.steps = seen.len();
        self.before.clear();
        self.before.extend_from_slice(start);
        for (step, answer) in seen.iter().enumerate() {
            let last = step * self.sets;
            self.before.extend_from_within(last..);
            let (_, next) = self.before.split_at_mut(last + self.sets);
            multiply(next, answer.likelihood);
            keep_above_zero(step, next);
        }
        let mut all = core::mem::take(&mut self.all);
        all.take(
            network,
            self.before.get(self.steps * self.sets..).unwrap_or(&[]),
            &mut self.room,
        );
        self.all = all;
    }

    /// Fills `without` for the answer at `step` of those that `run` replayed. To be called for the last of them first, then for
    /// the one before it, as far as wanted.
    pub fn leave_out(&mut self, network: &Network, step: usize, answer: &Seen<'_>) {
        if step + 1 == self.steps {
            self.after.clear();
            self.after.resize(self.sets, 1.0);
        }
        let before = self
            .before
            .get(step * self.sets..(step + 1) * self.sets)
            .unwrap_or(&[]);
        self.product.clear();
        self.product.extend_from_slice(before);
        multiply(&mut self.product, &self.after);
        self.without.take(network, &self.product, &mut self.room);
        multiply(&mut self.after, answer.likelihood);
        keep_above_zero(step, &mut self.after);
    }

    /// The weight of each set after so many answers, unnormalised.
    #[must_use]
    pub fn weights_before(&self, step: usize) -> &[f64] {
        self.before
            .get(step * self.sets..(step + 1) * self.sets)
            .unwrap_or(&[])
    }

    /// The weight of each set after all answers, unnormalised.
    #[must_use]
    pub fn weights(&self) -> &[f64] {
        self.before.get(self.steps * self.sets..).unwrap_or(&[])
    }

    /// P(no cause) after all answers.
    #[must_use]
    pub fn no_cause(&self, network: &Network) -> f64 {
        self.all.no_cause(network, self.weights())
    }
}

impl Sums {
    /// Sums `weights` (one per set): over all 2^n sets by halving, else set by set.
    pub fn take(&mut self, network: &Network, weights: &[f64], room: &mut Vec<f64>) {
        self.inside.clear();
        self.inside.resize(network.causes, 0.0);
        self.outside.clear();
        self.outside.resize(network.causes, 0.0);
        if network.full {
            self.halve(weights, room);
        } else {
            self.add_up(network, weights);
        }
    }

    /// P(cause).
    #[must_use]
    pub fn p(&self, cause: usize) -> f64 {
        let (inside, outside) = self.sides(cause);
        inside / (inside + outside)
    }

    /// Log₂-odds of a cause.
    #[must_use]
    pub fn bits(&self, cause: usize) -> f64 {
        let (inside, outside) = self.sides(cause);
        logs::log2(inside / outside)
    }

    /// P(no cause) under the same weights.
    #[must_use]
    pub fn no_cause(&self, network: &Network, weights: &[f64]) -> f64 {
        network
            .empty
            .and_then(|place| weights.get(place))
            .map_or(0.0, |weight| weight / self.total)
    }

    fn sides(&self, cause: usize) -> (f64, f64) {
        (
            self.inside.get(cause).copied().unwrap_or(0.0),
            self.outside.get(cause).copied().unwrap_or(1.0),
        )
    }

    /// The upper half of the sets holds the last cause: sum both halves, lay one on the other, go on with the cause before.
    fn halve(&mut self, weights: &[f64], room: &mut Vec<f64>) {
        room.clear();
        room.extend_from_slice(weights);
        for (inside, outside) in self.inside.iter_mut().zip(&mut self.outside).rev() {
            let half = room.len() / 2;
            let (low, high) = room.split_at_mut(half);
            *inside = sum(high);
            *outside = sum(low);
            add(low, high);
            room.truncate(half);
        }
        self.total = room.first().copied().unwrap_or(1.0);
    }

    /// Set by set. What lies outside a cause is the rest of the total; where that is the smaller part, it is summed.
    fn add_up(&mut self, network: &Network, weights: &[f64]) {
        let weighed = || network.hypotheses.sets.iter().zip(weights);
        self.total = 0.0;
        for (set, weight) in weighed() {
            self.total += weight;
            let mut left = *set;
            while left != 0 {
                if let Some(inside) = self.inside.get_mut(left.trailing_zeros() as usize) {
                    *inside += weight;
                }
                left &= left - 1;
            }
        }
        let sides = self.inside.iter().zip(&mut self.outside);
        for (cause, (inside, outside)) in sides.enumerate() {
            *outside = if *inside < 0.5 * self.total {
                self.total - inside
            } else {
                let others = weighed().filter(|(set, _)| *set >> cause & 1 == 0);
                others.map(|(_, weight)| weight).sum()
            };
        }
    }
}

/// Multiplies each value by its factor.
#[inline(never)]
pub(super) fn multiply(values: &mut [f64], factors: &[f64]) {
    values.iter_mut().zip(factors).for_each(|(v, f)| *v *= f);
}

/// Adds to each value.
#[inline(never)]
pub(super) fn add(values: &mut [f64], more: &[f64]) {
    values.iter_mut().zip(more).for_each(|(v, m)| *v += m);
}

/// A sum in a fixed order that four lanes can share.
fn sum(values: &[f64]) -> f64 {
    let mut lanes = [0.0; 4];
    let (fours, rest) = values.as_chunks::<4>();
    for four in fours {
        lanes.iter_mut().zip(four).for_each(|(lane, v)| *lane += v);
    }
    add(&mut lanes, rest);
    let [a, b, c, d] = lanes;
    (a + b) + (c + d)
}

/// Hundreds of answers would multiply down to zero: every sixteenth step small weights are scaled up by a power of two,
/// which changes no ratio and no bit of a mantissa.
fn keep_above_zero(step: usize, weights: &mut [f64]) {
    const SMALL: f64 = f64::from_bits((1023 - 200) << 52);
    const SCALE: f64 = f64::from_bits((1023 + 200) << 52);
    if step % 16 == 15 && weights.iter().all(|weight| *weight < SMALL) {
        for weight in weights {
            *weight *= SCALE;
        }
    }
}
