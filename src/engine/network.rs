//! The model as tables: which sets of causes there are, and how likely each answer is under each of them.
//!
//! Built once from the numbers of a pack. It holds no answers and decides nothing.
//!
//! P(option | set) ∝ share(option) · Π over causes in the set of lr(option, cause)^temper, normalised over the options that
//! carry evidence, then mixed with slips: (1 − ε)·p + ε/K for K such options. Every other option has likelihood 1, and so
//! have all questions with several ticks.

use std::sync::OnceLock;

use super::answers::Answers;
use super::replay::add;
use super::robustness::Variants;
use crate::knowledge::compiled::{Check, Kind, Meaning, OPTIONS_MAX, Question, Role};

/// Sets of causes and how probable each is before any answer.
///
/// Our prior is "independent causes": all 2^n sets. "At most k together" and "exactly one" are other lists of the same kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Hypotheses {
    /// Bit i of a set: cause i is present.
    pub sets: Vec<u32>,
    /// One weight per set, positive; their sum need not be 1.
    pub weight: Vec<f64>,
}

/// The tables of one pack.
#[derive(Debug)]
pub struct Network {
    /// How many causes.
    pub causes: usize,
    /// What could be the case.
    pub hypotheses: Hypotheses,
    /// One per question, canonical order; `None` where a question carries no evidence.
    pub tables: Vec<Option<Table>>,
    /// The sets are exactly 0, 1, … 2^n − 1, so that folds and products can halve and double.
    pub full: bool,
    /// Where the empty set stands, if it is one of the hypotheses.
    pub empty: Option<usize>,
    /// P(no cause) before any answer.
    pub prior_no_cause: f64,
    /// Log₂-odds of each cause before any answer.
    pub prior_bits: Vec<f64>,
    /// P(cause) before any answer.
    pub prior: Vec<f64>,
    /// The author's numbers, varied; made when first needed.
    pub(super) variants: OnceLock<Variants>,
}

/// The likelihoods of one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The options that carry evidence, ascending.
    pub options: Vec<u8>,
    /// P(one of them is answered): the sum of their shares.
    pub can_answer: f64,
    /// `[option][set]`, one row per entry of `options`.
    rows: Vec<f64>,
    /// How long a row is.
    sets: usize,
    /// For each option of the question its row, or `NO_ROW`.
    row_of: [u8; OPTIONS_MAX],
    /// The sets as far as this question tells them apart.
    pub(super) parts: Parts,
}

/// The sets of causes as far as one question tells them apart: by the causes that any of its ratios names. Mostly few, so that
/// products over them are short.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Parts {
    /// The causes, ascending.
    causes: Vec<u8>,
    /// One per hypothesis: which part it falls in; bit i is the presence of `causes[i]`.
    of_set: Vec<u16>,
}

/// Answer noise: people slip.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slips {
    noise: f64,
    share: f64,
}

/// An answer that carries evidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen<'n> {
    /// The question.
    pub question: u8,
    /// The row of its table.
    pub row: u8,
    /// P(answer | set), one per set.
    pub likelihood: &'n [f64],
}

const NO_ROW: u8 = u8::MAX;

impl Hypotheses {
    /// Every set of causes; each cause is present or not regardless of the others.
    #[must_use]
    pub fn independent(priors: &[f64]) -> Self {
        let mut weight = vec![1.0];
        for p in priors {
            let with: Vec<f64> = weight.iter().map(|w| w * p).collect();
            for w in &mut weight {
                *w *= 1.0 - p;
            }
            weight.extend(with);
        }
        let sets = (0..weight.len()).map(|s| s as u32).collect();
        Self { sets, weight }
    }
}

impl Network {
    /// The tables of `check`, its causes independent of each other.
    #[must_use]
    pub fn new(check: &Check) -> Self {
        let priors: Vec<f64> = check.causes.iter().map(|c| c.prior).collect();
        Self::over(check, Hypotheses::independent(&priors))
    }

    /// The tables of `check` over these hypotheses.
    #[must_use]
    pub fn over(check: &Check, hypotheses: Hypotheses) -> Self {
        let causes = check.causes.len();
        let full = hypotheses.sets.len() == 1 << causes
            && hypotheses
                .sets
                .iter()
                .enumerate()
                .all(|(place, set)| place == *set as usize);
        let empty = hypotheses.sets.iter().position(|set| *set == 0);
        let mut network = Self {
            causes,
            hypotheses,
            tables: Vec::new(),
            full,
            empty,
            prior_no_cause: 0.0,
            prior_bits: Vec::new(),
            prior: Vec::new(),
            variants: OnceLock::new(),
        };
        network.tables = check
            .questions
            .iter()
            .map(|q| network.table(check, q))
            .collect();
        let mut sums = super::replay::Sums::default();
        sums.take(&network, &network.hypotheses.weight, &mut Vec::new());
        network.prior_no_cause = sums.no_cause(&network, &network.hypotheses.weight);
        network.prior_bits = (0..causes).map(|cause| sums.bits(cause)).collect();
        network.prior = (0..causes).map(|cause| sums.p(cause)).collect();
        network
    }

    /// The table of a question, where it carries evidence.
    #[must_use]
    pub fn table_of(&self, question: u8) -> Option<&Table> {
        self.tables
            .get(usize::from(question))
            .and_then(Option::as_ref)
    }

    /// The answers that carry evidence, in canonical order.
    #[must_use]
    pub fn seen(&self, answers: &Answers) -> Vec<Seen<'_>> {
        let mut seen = Vec::new();
        for (question, table) in self.tables.iter().enumerate() {
            let question = question as u8;
            if let Some(table) = table
                && let Some(row) = table.answered(answers.of(question))
            {
                seen.push(Seen {
                    question,
                    row,
                    likelihood: table.row(row),
                });
            }
        }
        seen
    }

    fn table(&self, check: &Check, question: &Question) -> Option<Table> {
        if !carries_evidence(question) {
            return None;
        }
        let parts = Parts::of(question, &self.hypotheses);
        let mut table = Table {
            options: Vec::new(),
            can_answer: 0.0,
            rows: Vec::new(),
            sets: self.hypotheses.sets.len(),
            row_of: [NO_ROW; OPTIONS_MAX],
            parts,
        };
        let mut rows = Vec::new();
        let mut total = vec![0.0; table.parts.count()];
        for (index, option) in question.options.iter().enumerate().take(OPTIONS_MAX) {
            if option.meaning != Meaning::Evidence {
                continue;
            }
            let factors = table
                .parts
                .factors(&option.lr, |lr| libm::pow(lr, check.settings.temper));
            let mut row = Vec::new();
            double(option.share, &factors, &mut row);
            add(&mut total, &row);
            if let Some(place) = table.row_of.get_mut(index) {
                *place = table.options.len() as u8;
            }
            table.options.push(index as u8);
            table.can_answer += option.share;
            rows.push(row);
        }
        let slips = Slips::of(check, table.options.len());
        let mut spread = Vec::new();
        for mut row in rows {
            slips.mix(&mut row, &total);
            table.parts.spread(&row, &mut spread);
            table.rows.extend_from_slice(&spread);
        }
        Some(table)
    }
}

impl Table {
    /// P(option | set), one per set, for one entry of `options`.
    #[must_use]
    pub fn row(&self, row: u8) -> &[f64] {
        let start = usize::from(row) * self.sets;
        self.rows.get(start..start + self.sets).unwrap_or(&[])
    }

    /// All rows, one per entry of `options`.
    pub fn rows(&self) -> impl Iterator<Item = &[f64]> {
        self.rows.chunks_exact(self.sets.max(1))
    }

    /// The row of an answer given as ticks, if it is one option that carries evidence.
    #[must_use]
    pub fn answered(&self, ticks: u32) -> Option<u8> {
        if ticks.count_ones() != 1 {
            return None;
        }
        let row = self
            .row_of
            .get(ticks.trailing_zeros() as usize)
            .copied()
            .unwrap_or(NO_ROW);
        (row != NO_ROW).then_some(row)
    }
}

impl Parts {
    fn of(question: &Question, hypotheses: &Hypotheses) -> Self {
        let mut named = 0_u32;
        for option in &question.options {
            if option.meaning == Meaning::Evidence {
                for (cause, _) in &option.lr {
                    named |= 1 << cause;
                }
            }
        }
        let causes: Vec<u8> = (0..32).filter(|cause| named >> cause & 1 == 1).collect();
        let part = |set: &u32| {
            let bit = |(place, cause): (usize, &u8)| (set >> cause & 1) << place;
            causes.iter().enumerate().map(bit).sum::<u32>() as u16
        };
        let of_set = hypotheses.sets.iter().map(part).collect();
        Self { causes, of_set }
    }

    pub(super) fn count(&self) -> usize {
        1 << self.causes.len()
    }

    /// One factor per cause, 1 where `ratios` (causes ascending) has none.
    pub(super) fn factors(
        &self,
        ratios: &[(u8, f64)],
        mut factor: impl FnMut(f64) -> f64,
    ) -> Vec<f64> {
        let mut next = ratios.iter().peekable();
        let one = |cause: &u8| {
            next.next_if(|(named, _)| named == cause)
                .map_or(1.0, |(_, lr)| factor(*lr))
        };
        self.causes.iter().map(one).collect()
    }

    /// Fills `out` with one value per hypothesis from one value per part.
    #[inline(never)]
    pub(super) fn spread(&self, values: &[f64], out: &mut Vec<f64>) {
        let value = |part: &u16| values.get(usize::from(*part)).copied().unwrap_or(1.0);
        out.clear();
        out.extend(self.of_set.iter().map(value));
    }
}

impl Slips {
    pub(super) fn of(check: &Check, options: usize) -> Self {
        let noise = check.settings.noise;
        Self {
            noise,
            share: noise / options as f64,
        }
    }

    /// Turns unnormalised rows into likelihoods: divides by the totals, then mixes slips in.
    #[inline(never)]
    pub(super) fn mix(self, row: &mut [f64], total: &[f64]) {
        for (value, total) in row.iter_mut().zip(total) {
            *value = (1.0 - self.noise) * (*value / total) + self.share;
        }
    }
}

/// Fills `out` with start · Π of the factors in each of their 2^n subsets, by doubling: each product grows from that of a
/// smaller subset, which multiplies in the same order as subset by subset.
pub(super) fn double(start: f64, factors: &[f64], out: &mut Vec<f64>) {
    out.clear();
    out.push(start);
    for factor in factors {
        let half = out.len();
        out.extend_from_within(..);
        out.iter_mut()
            .skip(half)
            .for_each(|product| *product *= factor);
    }
}

/// Whether answers to this question tell causes apart.
fn carries_evidence(question: &Question) -> bool {
    let role = match question.role {
        Role::Both | Role::Diagnostic => true,
        Role::Danger | Role::Plan => false,
    };
    let kind = match question.kind {
        Kind::One | Kind::Trial => true,
        Kind::All => false,
    };
    role && kind
        && question
            .options
            .iter()
            .any(|o| o.meaning == Meaning::Evidence)
}
