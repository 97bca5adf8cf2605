//! What a question would tell about each cause: I(cause; answer), and, without logarithms, at most how much.
//!
//! Where every set of causes is a hypothesis, P(answer and cause) comes from *moments*: P(all of these causes present), one for
//! each set of causes, summed once per belief. A row of a table is a sum over the subsets of the few causes that its question
//! names, each with a coefficient (Möbius inversion, once per table), so that P(answer and cause) is a short sum of moments, and
//! no question needs a pass over all sets. Other lists of hypotheses are summed row by row.

use super::diagnosis::at;
use super::logs;
use super::network::{Network, Table};
use super::replay::{Replay, Sums, multiply};

/// Most causes that a question may name to be summed by moments: with more, alternating signs would cost digits.
const NAMED_MAX: usize = 8;
/// Moments are used up to this many products per set of causes; going through the sets costs about as much.
const PRODUCTS_MAX: usize = 4;

/// The rows of a table as sums over subsets of the causes that its question names.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Terms {
    /// The subsets as sets of causes; empty where moments are not used.
    subsets: Vec<u32>,
    /// `[answer][subset]`
    factors: Vec<f64>,
}

/// What is believed, made ready to weigh many questions.
#[derive(Debug)]
pub(super) struct Belief<'n> {
    network: &'n Network,
    /// P(set), one per hypothesis.
    weight: Vec<f64>,
    /// P(cause).
    p: Vec<f64>,
    /// P(all of these causes), one per set of causes; empty where not every set is a hypothesis.
    moments: Vec<f64>,
}

/// What is believed of a question: P(answer) for each answer that carries evidence, and P(answer and cause).
#[derive(Debug)]
struct Joint {
    answers: Vec<f64>,
    /// `[cause][answer]`
    both: Vec<f64>,
}

impl Terms {
    /// From rows with one value per subset of `named`, ordered so that bit i of a place stands for `named[i]`.
    pub(super) fn of(network: &Network, named: &[u8], rows: &[Vec<f64>]) -> Self {
        let mut terms = Self::default();
        let sets = network.hypotheses.sets.len();
        if !network.full
            || NAMED_MAX < named.len()
            || PRODUCTS_MAX * sets < (network.causes + 1) << named.len()
        {
            return terms;
        }
        terms.subsets.push(0);
        for cause in named {
            for place in 0..terms.subsets.len() {
                terms.subsets.push(terms.subsets[place] | 1 << cause);
            }
        }
        for row in rows {
            let mut row = row.clone();
            halves(&mut row, |without, with| *with -= *without);
            terms.factors.append(&mut row);
        }
        terms
    }
}

impl<'n> Belief<'n> {
    /// After the answers that `replay` replayed; `p` is P(cause) then.
    pub(super) fn new(network: &'n Network, replay: &Replay, p: Vec<f64>) -> Self {
        let total = replay.all.total;
        let weights = replay.weights().iter();
        let weight: Vec<f64> = weights.map(|weight| weight / total).collect();
        let mut moments = Vec::new();
        if network.full {
            moments.clone_from(&weight);
            halves(&mut moments, |without, with| *without += *with);
        }
        Self {
            network,
            weight,
            p,
            moments,
        }
    }

    /// I(cause; answer) for each cause, bits: H(cause) + H(answer) − H(cause and answer), over the answers that carry evidence.
    pub(super) fn gains(&self, table: &Table) -> Vec<f64> {
        let joint = self.joint(table);
        let answer: f64 = joint.answers.iter().map(|p| surprise(*p)).sum();
        let mut gains = Vec::with_capacity(self.p.len());
        for (p, both) in self.p.iter().zip(joint.causes()) {
            let sides = both.iter().zip(&joint.answers);
            let known: f64 = sides
                .map(|(in_, p)| surprise(*in_) + surprise(p - in_))
                .sum();
            gains.push((surprise(*p) + surprise(1.0 - p) + answer - known).max(0.0));
        }
        gains
    }

    /// At least Σ over causes of weight · I(cause; answer), bits; close to it where the answers tell little.
    ///
    /// I = Σ P(answer)·(p·φ(t) + (1 − p)·φ(u)) / ln 2, where t and u are how much the answer raises the cause and its absence
    /// (P/p − 1), and φ(t) = (1 + t)·ln(1 + t) − t is taken at its fourth order, the rest rounded up.
    pub(super) fn at_most(&self, table: &Table, weights: &[f64]) -> f64 {
        let joint = self.joint(table);
        let mut bound = 0.0;
        for ((p, weight), both) in self.p.iter().zip(weights).zip(joint.causes()) {
            let (scale, odds) = (1.0 / p, p / (1.0 - p));
            let mut nats = 0.0;
            for (in_, answer) in both.iter().zip(&joint.answers) {
                let t = in_ * scale / answer - 1.0;
                nats += answer * (p * raised(t) + (1.0 - p) * raised(-t * odds));
            }
            bound += weight * nats;
        }
        bound * core::f64::consts::LOG2_E
    }

    fn joint(&self, table: &Table) -> Joint {
        let answers = table.options.len();
        let mut joint = Joint {
            answers: Vec::with_capacity(answers),
            both: Vec::with_capacity(answers * self.p.len()),
        };
        let terms = &table.terms;
        if terms.subsets.is_empty() {
            self.add_rows(table, &mut joint);
            return joint;
        }
        let mut moments = Vec::with_capacity(terms.subsets.len());
        let mut sum = |with: u32, out: &mut Vec<f64>| {
            let moment = |subset: &u32| at(&self.moments, (subset | with) as usize);
            moments.clear();
            moments.extend(terms.subsets.iter().map(moment));
            for factors in terms.factors.chunks_exact(moments.len().max(1)) {
                let terms = factors.iter().zip(&moments);
                out.push(terms.map(|(factor, moment)| factor * moment).sum());
            }
        };
        sum(0, &mut joint.answers);
        for cause in 0..self.p.len() {
            sum(1 << cause, &mut joint.both);
        }
        joint
    }

    fn add_rows(&self, table: &Table, joint: &mut Joint) {
        let (mut sums, mut room) = (Sums::default(), Vec::new());
        let mut weight: Vec<f64> = Vec::new();
        let answers = table.options.len();
        joint.both.resize(self.p.len() * answers, 0.0);
        for (answer, row) in table.rows().enumerate() {
            weight.clone_from(&self.weight);
            multiply(&mut weight, row);
            sums.take(self.network, &weight, &mut room);
            joint.answers.push(sums.total);
            let places = joint.both.iter_mut().skip(answer).step_by(answers.max(1));
            places
                .zip(&sums.inside)
                .for_each(|(both, inside)| *both = *inside);
        }
    }
}

impl Joint {
    fn causes(&self) -> impl Iterator<Item = &[f64]> {
        self.both.chunks_exact(self.answers.len().max(1))
    }
}

/// Visits the values pairwise, bit by bit of their places: without the bit and with it.
fn halves(values: &mut [f64], visit: impl Fn(&mut f64, &mut f64)) {
    let mut half = 1;
    while half < values.len() {
        for both in values.chunks_exact_mut(2 * half) {
            let (without, with) = both.split_at_mut(half);
            without.iter_mut().zip(with).for_each(|(a, b)| visit(a, b));
        }
        half *= 2;
    }
}

/// At least (1 + t)·ln(1 + t) − t, for t from −1.
fn raised(t: f64) -> f64 {
    let fourth = if t < 0.0 { 1.0 / 3.0 } else { 1.0 / 12.0 };
    t * t * (0.5 + t * (fourth * t - 1.0 / 6.0))
}

/// −x·log₂ x.
fn surprise(x: f64) -> f64 {
    if 0.0 < x { -x * logs::log2(x) } else { 0.0 }
}
