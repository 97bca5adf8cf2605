//! How far the author's numbers could be off: each cause's range over variants of them, and how often the result stays.
//!
//! A variant multiplies every likelihood ratio other than 1, and every prior's odds, by `e^(σ z)`: normal noise on the natural
//! logarithm, σ by evidence grade, z from one fixed stream. Shares, temper and slips stay. Ratios are varied when their
//! question is first answered: the stream can be entered anywhere, so that no other question's need be drawn.

use super::answers::Answers;
use super::diagnosis::at;
use super::judgement::Judgement;
use super::logs;
use super::network::{Network, Seen, Table};
use super::order::ascending;
use super::parts::Slips;
use super::random::SplitMix;
use super::replay::{Replay, Start, Sums, add};
use crate::knowledge::compiled::{Check, Grade, Meaning, Question, Settings};

/// What stays of a result when the author's numbers are varied.
#[derive(Debug, Clone, PartialEq)]
pub struct Robustness {
    /// For each cause the 10 % and 90 % quantile of its posterior over the variants, widened to hold the posterior itself.
    pub ranges: Vec<(f64, f64)>,
    /// The share of variants with the same outcome and, where the outcome is causes, the same leading cause; of two causes that
    /// are told together either may lead.
    pub steadiness: f64,
}

/// The priors of one variant.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Variant {
    weight: Vec<f64>,
    bits: Vec<f64>,
    no_cause: f64,
}

/// Judges `seen` anew under every variant; `judgement` is that of the author's own numbers.
#[must_use]
pub fn robustness(
    check: &Check,
    network: &Network,
    answers: &Answers,
    seen: &[Seen<'_>],
    judgement: &Judgement,
) -> Robustness {
    let variants = network.variants.get_or_init(|| vary_priors(check, network));
    let verdict = judgement.verdict(check, answers);
    let told = verdict.leader.and_then(|_| judgement.together(check));
    let mut found: Vec<Vec<f64>> = vec![Vec::with_capacity(variants.len()); network.causes];
    let mut same = 0_u16;
    let mut room = Room::default();
    let (mut varied, mut replay) = (Judgement::default(), Replay::default());
    for (index, variant) in variants.iter().enumerate() {
        room.rows.clear();
        for answer in seen {
            if let Some(table) = network.table_of(answer.question) {
                let factors = table
                    .varied
                    .get_or_init(|| vary_ratios(check, network, answer.question));
                room.add_row(check, table, answer, factors, index);
            }
        }
        let rows = room.rows.chunks_exact(network.hypotheses.sets.len().max(1));
        let likelihoods = seen.iter().zip(rows);
        let seen: Vec<Seen<'_>> = likelihoods
            .map(|(answer, likelihood)| Seen {
                likelihood,
                ..*answer
            })
            .collect();
        let start = Start {
            weight: &variant.weight,
            bits: &variant.bits,
            no_cause: variant.no_cause,
        };
        varied.make_from(check, network, start, &seen, &mut replay);
        for (cause, posteriors) in found.iter_mut().enumerate() {
            posteriors.push(at(&varied.p, cause));
        }
        let now = varied.verdict(check, answers);
        let either = |(one, other)| now.leader == Some(one) || now.leader == Some(other);
        same += u16::from(now == verdict || told.is_some_and(either));
    }
    let mut ranges = Vec::with_capacity(network.causes);
    for (cause, posteriors) in found.iter().enumerate() {
        let point = at(&judgement.p, cause);
        let order = ascending(posteriors);
        ranges.push((
            quantile(posteriors, &order, 1, point).min(point),
            quantile(posteriors, &order, 9, point).max(point),
        ));
    }
    Robustness {
        ranges,
        steadiness: f64::from(same) / variants.len().max(1) as f64,
    }
}

/// The quantile at so many tenths, linear between order statistics (Hyndman and Fan 1996, type 7).
fn quantile(values: &[f64], order: &[usize], tenths: usize, otherwise: f64) -> f64 {
    let steps = order.len().saturating_sub(1) * tenths;
    let part = (steps % 10) as f64 / 10.0;
    match (order.get(steps / 10), order.get(steps / 10 + 1)) {
        (Some(low), Some(high)) => values[*low] + part * (values[*high] - values[*low]),
        (Some(low), None) => values[*low],
        (None, _) => otherwise,
    }
}

/// Room for one variant at a time.
#[derive(Default)]
struct Room {
    /// `[answer][set]`
    rows: Vec<f64>,
    row: Vec<f64>,
    total: Vec<f64>,
    answered: Vec<f64>,
}

impl Room {
    /// Adds what one answer's row of its table is under a variant.
    fn add_row(
        &mut self,
        check: &Check,
        table: &Table,
        answer: &Seen<'_>,
        factors: &[f64],
        variant: usize,
    ) {
        let Some(question) = check.questions.get(usize::from(answer.question)) else {
            return;
        };
        let named = table.parts.named();
        self.total.clear();
        for (index, option) in table.options.iter().enumerate() {
            let first = (variant * table.options.len() + index) * named;
            let factors = factors.get(first..first + named).unwrap_or(&[]);
            let share = question
                .options
                .get(usize::from(*option))
                .map_or(0.0, |option| option.share);
            table.parts.products(share, factors, &mut self.row);
            self.total.resize(self.row.len(), 0.0);
            add(&mut self.total, &self.row);
            if index == usize::from(answer.row) {
                self.answered.clone_from(&self.row);
            }
        }
        Slips::of(check, table.options.len()).mix(&mut self.answered, &self.total);
        table.parts.spread(&self.answered, &mut self.rows);
    }
}

// The stream, in a fixed order: per variant the causes, then every ratio by question, option and cause.

/// How many numbers of the stream a question takes per variant.
fn ratios(question: &Question, table: Option<&Table>) -> usize {
    let evidence = question
        .options
        .iter()
        .filter(|option| table.is_some() && option.meaning == Meaning::Evidence);
    evidence.map(|option| option.lr.len()).sum()
}

/// The stream of a variant, so many numbers behind its start; the questions before `until` are counted.
fn stream(check: &Check, network: &Network, variant: u16, until: usize) -> SplitMix {
    let (mut all, mut before) = (check.causes.len(), 0);
    for (index, (question, table)) in check.questions.iter().zip(&network.tables).enumerate() {
        if index == until {
            before = all;
        }
        all += ratios(question, table.as_ref());
    }
    let mut random = SplitMix::new(check.settings.seed);
    random.skip_normals((usize::from(variant) * all + before) as u64);
    random
}

fn vary_priors(check: &Check, network: &Network) -> Vec<Variant> {
    let (mut sums, mut room) = (Sums::default(), Vec::new());
    let mut vary = |variant: u16| {
        let mut random = stream(check, network, variant, usize::MAX);
        let odds: Vec<f64> = check
            .causes
            .iter()
            .map(|cause| logs::exp(spread(&check.settings, cause.grade) * random.normal()))
            .collect();
        let hypotheses = &network.hypotheses;
        let weigh = |(set, weight): (&u64, &f64)| {
            let present = odds
                .iter()
                .enumerate()
                .filter(|(cause, _)| set >> cause & 1 == 1);
            present.fold(*weight, |weight, (_, odds)| weight * odds)
        };
        let weight: Vec<f64> = hypotheses
            .sets
            .iter()
            .zip(&hypotheses.weight)
            .map(weigh)
            .collect();
        sums.take(network, &weight, &mut room);
        Variant {
            bits: (0..network.causes).map(|cause| sums.bits(cause)).collect(),
            no_cause: sums.no_cause(network, &weight),
            weight,
        }
    };
    (0..check.settings.variants).map(&mut vary).collect()
}

/// `[variant][option that carries evidence][named cause]`: tempered ratios.
fn vary_ratios(check: &Check, network: &Network, question: u8) -> Vec<f64> {
    let mut factors = Vec::new();
    let index = usize::from(question);
    if let (Some(question), Some(table)) = (check.questions.get(index), network.table_of(question))
    {
        for variant in 0..check.settings.variants {
            let mut random = stream(check, network, variant, index);
            for option in &question.options {
                if option.meaning == Meaning::Evidence {
                    let vary = &mut |cause: u8, lr| {
                        let grade = question.grades.get(usize::from(cause));
                        let spread = spread(&check.settings, *grade.unwrap_or(&Grade::Expert));
                        let log = logs::ln(lr) + spread * random.normal();
                        logs::exp(check.settings.temper * log)
                    };
                    table.parts.factors(&option.lr, vary, &mut factors);
                }
            }
        }
    }
    factors
}

fn spread(settings: &Settings, grade: Grade) -> f64 {
    let [published, direction, expert] = settings.spread;
    match grade {
        Grade::Published => published,
        Grade::Direction => direction,
        Grade::Expert => expert,
    }
}
