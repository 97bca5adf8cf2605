//! How far the author's numbers could be off: each cause's range over variants of them.
//!
//! A variant multiplies every likelihood ratio other than 1, and every prior's odds, by `e^(σ z)`: normal noise on the natural
//! logarithm, σ by evidence grade, z from one fixed stream. Shares, temper and slips stay.

use super::diagnosis::at;
use super::network::{Network, Seen};
use super::random::SplitMix;
use super::replay::Sums;
use crate::knowledge::compiled::{Check, Grade, Meaning, Settings};

/// The factors of every variant, drawn once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Variants {
    /// `[variant]`
    drawn: Vec<Variant>,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Variant {
    /// (cause, factor on its odds), causes ascending.
    odds: Vec<(u8, f64)>,
    /// `[question][evidence option]`; empty where there is no table.
    options: Vec<Vec<Varied>>,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Varied {
    share: f64,
    /// (cause, tempered ratio), causes ascending.
    factors: Vec<(u8, f64)>,
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
    for (cause, mut posteriors) in found.into_iter().enumerate() {
        let point = at(point, cause);
        posteriors.sort_by(f64::total_cmp);
        ranges.push((
            quantile(&posteriors, 1, point).min(point),
            quantile(&posteriors, 9, point).max(point),
        ));
    }
    ranges
}

/// The quantile at so many tenths, linear between order statistics (Hyndman and Fan 1996, type 7).
fn quantile(sorted: &[f64], tenths: usize, otherwise: f64) -> f64 {
    let steps = sorted.len().saturating_sub(1) * tenths;
    let part = (steps % 10) as f64 / 10.0;
    match (sorted.get(steps / 10), sorted.get(steps / 10 + 1)) {
        (Some(low), Some(high)) => low + part * (high - low),
        (Some(low), None) => *low,
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
        let sets = network.hypotheses.sets.len();
        for buffer in [
            &mut self.weights,
            &mut self.row,
            &mut self.total,
            &mut self.answered,
        ] {
            buffer.resize(sets, 0.0);
        }
        network.product(1.0, &variant.odds, &mut self.weights);
        self.weights
            .iter_mut()
            .zip(&network.hypotheses.weight)
            .for_each(|(w, prior)| *w *= prior);
        for answer in seen {
            let options = variant
                .options
                .get(usize::from(answer.question))
                .map_or(&[][..], Vec::as_slice);
            self.multiply(check, network, options, answer.row);
        }
        self.sums.take(network, &self.weights, &mut self.fold);
    }

    /// Multiplies in one answer: its row of the question's table under this variant. Weights are kept near 1 by a power of
    /// two so that no number of answers underflows.
    fn multiply(&mut self, check: &Check, network: &Network, options: &[Varied], answered: u8) {
        self.total.fill(0.0);
        for (index, option) in options.iter().enumerate() {
            network.product(option.share, &option.factors, &mut self.row);
            self.total
                .iter_mut()
                .zip(&self.row)
                .for_each(|(t, r)| *t += r);
            if index == usize::from(answered) {
                self.answered.copy_from_slice(&self.row);
            }
        }
        let noise = check.settings.noise;
        let slip = noise / options.len() as f64;
        let mut most = 0.0_f64;
        for (weight, (row, total)) in self
            .weights
            .iter_mut()
            .zip(self.answered.iter().zip(&self.total))
        {
            *weight *= (1.0 - noise) * (row / total) + slip;
            most = most.max(*weight);
        }
        if most < 1e-30 {
            const SCALE: f64 = f64::from_bits((1023 + 100) << 52);
            self.weights.iter_mut().for_each(|weight| *weight *= SCALE);
        }
    }
}

/// Draws in a fixed order: per variant the causes, then every ratio by question, option and cause.
fn draw(check: &Check, network: &Network) -> Variants {
    let settings = &check.settings;
    let mut random = SplitMix::new(settings.seed);
    let mut drawn = Vec::with_capacity(usize::from(settings.variants));
    for _ in 0..settings.variants {
        let mut variant = Variant::default();
        for (index, cause) in check.causes.iter().enumerate() {
            variant.odds.push((
                index as u8,
                libm::exp(spread(settings, cause.grade) * random.normal()),
            ));
        }
        for (question, table) in check.questions.iter().zip(&network.tables) {
            let mut options = Vec::new();
            for option in question
                .options
                .iter()
                .filter(|o| table.is_some() && o.meaning == Meaning::Evidence)
            {
                let mut factors = Vec::with_capacity(option.lr.len());
                for (cause, lr) in &option.lr {
                    let grade = question
                        .grades
                        .get(usize::from(*cause))
                        .copied()
                        .unwrap_or(Grade::Expert);
                    let log = libm::log(*lr) + spread(settings, grade) * random.normal();
                    factors.push((*cause, libm::exp(settings.temper * log)));
                }
                options.push(Varied {
                    share: option.share,
                    factors,
                });
            }
            variant.options.push(options);
        }
        drawn.push(variant);
    }
    Variants { drawn }
}

fn spread(settings: &Settings, grade: Grade) -> f64 {
    let [published, direction, expert] = settings.spread;
    match grade {
        Grade::Published => published,
        Grade::Direction => direction,
        Grade::Expert => expert,
    }
}
