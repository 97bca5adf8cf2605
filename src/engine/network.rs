//! The model as tables: which sets of causes there are, and how likely each answer is under each of them.
//!
//! Built once from the numbers of a pack. It holds no answers and decides nothing.
//!
//! P(option | set) ∝ share(option) · Π over causes in the set of lr(option, cause)^temper, normalised over the options that
//! carry evidence, then mixed with slips: (1 − ε)·p + ε/K for K such options. Every other option has likelihood 1, and so
//! have all questions with several ticks.

use std::sync::OnceLock;

use super::answers::Answers;
use super::hypotheses::Hypotheses;
use super::information::Terms;
use super::logs;
use super::parts::{Parts, Slips};
use super::replay::{Start, Sums, add};
use super::robustness::Variant;
use crate::knowledge::compiled::{Check, Kind, Meaning, OPTIONS_MAX, Question, Role};

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
    /// The author's priors, varied; made when first needed.
    pub(super) variants: OnceLock<Vec<Variant>>,
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
    /// The rows as sums over subsets of the causes that the question names.
    pub(super) terms: Terms,
    /// The author's ratios, varied; made when first needed.
    pub(super) varied: OnceLock<Vec<f64>>,
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

impl Network {
    /// The tables of `check` over the hypotheses that it asks for.
    #[must_use]
    pub fn new(check: &Check) -> Self {
        Self::over(check, Hypotheses::of(check))
    }

    /// The tables of `check` over these hypotheses.
    #[must_use]
    pub fn over(check: &Check, hypotheses: Hypotheses) -> Self {
        let causes = check.causes.len();
        let full = 1_usize.checked_shl(causes as u32) == Some(hypotheses.sets.len())
            && hypotheses
                .sets
                .iter()
                .enumerate()
                .all(|(place, set)| place as u64 == *set);
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
        let mut sums = Sums::default();
        sums.take(&network, &network.hypotheses.weight, &mut Vec::new());
        network.prior_no_cause = sums.no_cause(&network, &network.hypotheses.weight);
        network.prior_bits = (0..causes).map(|cause| sums.bits(cause)).collect();
        network.prior = (0..causes).map(|cause| sums.p(cause)).collect();
        network
    }

    /// Where replays start: the pack's own prior.
    #[must_use]
    pub fn start(&self) -> Start<'_> {
        Start {
            weight: &self.hypotheses.weight,
            bits: &self.prior_bits,
            no_cause: self.prior_no_cause,
        }
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
        let sets = &self.hypotheses.sets;
        let mut table = Table {
            options: Vec::new(),
            can_answer: 0.0,
            rows: Vec::new(),
            sets: sets.len(),
            row_of: [NO_ROW; OPTIONS_MAX],
            parts: Parts::of(question, sets),
            terms: Terms::default(),
            varied: OnceLock::new(),
        };
        let parts = &table.parts;
        let (mut rows, mut total, mut factors) = (Vec::new(), Vec::new(), Vec::new());
        for (index, option) in question.options.iter().enumerate().take(OPTIONS_MAX) {
            if option.meaning != Meaning::Evidence {
                continue;
            }
            factors.clear();
            let temper = &mut |_, lr| logs::pow(lr, check.settings.temper);
            parts.factors(&option.lr, temper, &mut factors);
            let mut row = Vec::new();
            parts.products(option.share, &factors, &mut row);
            total.resize(row.len(), 0.0);
            add(&mut total, &row);
            if let Some(place) = table.row_of.get_mut(index) {
                *place = table.options.len() as u8;
            }
            table.options.push(index as u8);
            table.can_answer += option.share;
            rows.push(row);
        }
        let slips = Slips::of(check, rows.len());
        for row in &mut rows {
            slips.mix(row, &total);
            parts.spread(row, &mut table.rows);
        }
        table.terms = Terms::of(self, parts.causes(), &rows);
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
