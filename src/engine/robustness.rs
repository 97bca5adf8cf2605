//! How far the author's numbers could be off: each cause's range over variants of them.
//!
//! A variant multiplies every likelihood ratio other than 1, and every prior's odds, by `e^(σ z)`: normal noise on the natural
//! logarithm, σ by evidence grade, z from one fixed stream. Shares, temper and slips stay.

use super::diagnosis::at;
use super::network::{Network, Seen, Slips, Table, double};
use super::order::ascending;
use super::random::SplitMix;
use super::replay::{Sums, add, multiply};
use crate::knowledge::compiled::{Check, Grade, Meaning, Settings};

/// The factors of every variant, drawn once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Variants {
    /// `[variant]`
    drawn: Vec<Variant>,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Variant {
    /// `[set]`, unnormalised.
    prior: Vec<f64>,
    /// `[question][evidence option]`; empty where there is no table.
    options: Vec<Vec<Varied>>,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Varied {
    share: f64,
    /// Tempered ratios, one per cause of the table's parts.
    factors: Vec<f64>,
}

/// For each cause the 10 % and 90 % quantile of its posterior over the variants, widened to hold `point`.
#[must_use]
pub fn ranges(
    check: &Check,
    network: &Network,
    seen: &[Seen<'_>],
    point: &[f64],
) -> Vec<(f64, f64)> {
    let variants = network.variants.get_or_init(|| draw(check, network));
    let mut room = Room::default();
    let mut found: Vec<Vec<f64>> = vec![Vec::with_capacity(variants.drawn.len()); network.causes];
    for variant in &variants.drawn {
        room.replay(check, network, variant, seen);
        for (cause, posteriors) in found.iter_mut().enumerate() {
            posteriors.push(room.sums.p(cause));
        }
    }
    let mut ranges = Vec::with_capacity(network.causes);
    for (cause, posteriors) in found.iter().enumerate() {
        let point = at(point, cause);
        let order = ascending(posteriors);
        ranges.push((
            quantile(posteriors, &order, 1, point).min(point),
            quantile(posteriors, &order, 9, point).max(point),
        ));
    }
    ranges
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
    weights: Vec<f64>,
    row: Vec<f64>,
    total: Vec<f64>,
    answered: Vec<f64>,
    fold: Vec<f64>,
    sums: Sums,
}

impl Room {
    fn replay(&mut self, check: &Check, network: &Network, variant: &Variant, seen: &[Seen<'_>]) {
        self.weights.clear();
        self.weights.extend_from_slice(&variant.prior);
        for answer in seen {
            let options = variant.options.get(usize::from(answer.question));
            if let (Some(options), Some(table)) = (options, network.table_of(answer.question)) {
                self.multiply(check, table, options, answer.row);
            }
        }
        self.sums.take(network, &self.weights, &mut self.fold);
    }

    /// Multiplies in one answer: its row of the question's table under this variant. Small weights are scaled up by a power of
    /// two, so that no number of answers underflows.
    fn multiply(&mut self, check: &Check, table: &Table, options: &[Varied], answered: u8) {
        const SMALL: f64 = 1e-30;
        const SCALE: f64 = f64::from_bits((1023 + 100) << 52);
        self.total.clear();
        self.total.resize(table.parts.count(), 0.0);
        for (index, option) in options.iter().enumerate() {
            double(option.share, &option.factors, &mut self.row);
            add(&mut self.total, &self.row);
            if index == usize::from(answered) {
                self.answered.clone_from(&self.row);
            }
        }
        Slips::of(check, options.len()).mix(&mut self.answered, &self.total);
        table.parts.spread(&self.answered, &mut self.row);
        multiply(&mut self.weights, &self.row);
        if self.weights.iter().all(|weight| *weight < SMALL) {
            for weight in &mut self.weights {
                *weight *= SCALE;
            }
        }
    }
}

/// Draws in a fixed order: per variant the causes, then every ratio by question, option and cause.
fn draw(check: &Check, network: &Network) -> Variants {
    let mut random = SplitMix::new(check.settings.seed);
    let drawn = (0..check.settings.variants)
        .map(|_| draw_one(check, network, &mut random))
        .collect();
    Variants { drawn }
}

fn draw_one(check: &Check, network: &Network, random: &mut SplitMix) -> Variant {
    let settings = &check.settings;
    let odds: Vec<f64> = check
        .causes
        .iter()
        .map(|cause| libm::exp(spread(settings, cause.grade) * random.normal()))
        .collect();
    let hypotheses = network
        .hypotheses
        .sets
        .iter()
        .zip(&network.hypotheses.weight);
    let weigh = |(set, weight): (&u32, &f64)| {
        let present = odds
            .iter()
            .enumerate()
            .filter(|(cause, _)| set >> cause & 1 == 1);
        present.fold(*weight, |weight, (_, odds)| weight * odds)
    };
    let prior = hypotheses.map(weigh).collect();
    let mut options = Vec::with_capacity(check.questions.len());
    for (question, table) in check.questions.iter().zip(&network.tables) {
        let mut varied = Vec::new();
        if let Some(table) = table {
            for option in question
                .options
                .iter()
                .filter(|o| o.meaning == Meaning::Evidence)
            {
                let grade = |cause: u8| {
                    question
                        .grades
                        .get(usize::from(cause))
                        .copied()
                        .unwrap_or(Grade::Expert)
                };
                let noisy = |(cause, lr): &(u8, f64)| {
                    (
                        *cause,
                        libm::log(*lr) + spread(settings, grade(*cause)) * random.normal(),
                    )
                };
                let logs: Vec<(u8, f64)> = option.lr.iter().map(noisy).collect();
                let factors = table
                    .parts
                    .factors(&logs, |log| libm::exp(settings.temper * log));
                varied.push(Varied {
                    share: option.share,
                    factors,
                });
            }
        }
        options.push(varied);
    }
    Variant { prior, options }
}

fn spread(settings: &Settings, grade: Grade) -> f64 {
    let [published, direction, expert] = settings.spread;
    match grade {
        Grade::Published => published,
        Grade::Direction => direction,
        Grade::Expert => expert,
    }
}
