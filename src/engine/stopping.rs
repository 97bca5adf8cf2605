//! When to stop asking, and what the questions left would still be worth.
//!
//! The value of the remaining information (VORI). A *claim* is what a result comes down to: the first cause of the differential
//! (outcome causes), "nothing" (normal), or, where we can't tell, the likelier of those two as a guess. Its worth is the
//! probability that it is true. A *future* draws a set of causes from the posterior, then for every question that may still be
//! asked whether it can be answered (its shares) and, if so, an answer from that set's likelihoods; the claim is made anew
//! on all answers. The value is the mean over futures of
//!
//!   P(new claim | all answers) − P(today's claim | all answers),
//!
//! at least 0. The second term has today's worth as its mean, so this is the expected gain of asking everything; taking the
//! difference within each future makes every future in which the claim stays count exactly 0, which needs fewer futures.
//! (One minus the share of futures that keep the claim would be the same-decision probability: Chen, Choi and Darwiche,
//! JAIR 2014; this is its form as a loss.) The draws are seeded by the answers that carry evidence. A danger sign plays no
//! part: it is no inference.

use super::answers::Answers;
use super::diagnosis::{Judgement, Outcome, at};
use super::network::{Network, Seen, Table};
use super::random::SplitMix;
use super::replay::Replay;
use super::selection::{is_diagnostic, remaining};
use super::triage::triage;
use crate::knowledge::compiled::Check;

/// Why to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// More questions would hardly change the result.
    Enough,
    /// As many questions as a first result may take.
    Limit,
    /// Every question was asked.
    NothingLeft,
}

/// What the remaining questions are worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value {
    /// Expected gain in the probability of being right, 0 to 1.
    pub gain: f64,
    /// How many questions that takes.
    pub questions: u8,
}

/// Whether to stop: nothing left, else the limit, else enough. A danger sign that ends the check is not a stop of this kind.
#[must_use]
pub fn stop(check: &Check, network: &Network, answers: &Answers) -> Option<Stop> {
    let triage = triage(check, answers);
    if triage.ends_check() {
        return None;
    }
    let open = remaining(check, &triage, answers);
    if open.is_empty() {
        return Some(Stop::NothingLeft);
    }
    let questions = check.questions.iter().enumerate();
    let asked = questions
        .filter(|(index, q)| is_diagnostic(q) && answers.has(*index as u8))
        .count();
    if usize::from(check.settings.questions_max) <= asked {
        return Some(Stop::Limit);
    }
    let core_open = check.settings.core.iter().any(|core| open.contains(core));
    let seen = network.seen(answers);
    if core_open || seen.len() < usize::from(check.settings.evidence_min) {
        return None;
    }
    (value(check, network, answers, &open) < check.settings.value_min).then_some(Stop::Enough)
}

/// What asking everything that may still be asked is worth.
#[must_use]
pub fn value_left(check: &Check, network: &Network, answers: &Answers) -> Value {
    let open = remaining(check, &triage(check, answers), answers);
    Value {
        gain: value(check, network, answers, &open),
        questions: open.len() as u8,
    }
}

/// What a result comes down to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Claim {
    Cause(usize),
    Nothing,
}

fn value(check: &Check, network: &Network, answers: &Answers, open: &[u8]) -> f64 {
    let seen = network.seen(answers);
    let open: Vec<(u8, &Table)> = open
        .iter()
        .filter_map(|q| network.table_of(*q).map(|table| (*q, table)))
        .collect();
    let futures = check.settings.futures;
    if open.is_empty() || futures == 0 {
        return 0.0;
    }
    let (mut judgement, mut replay) = (Judgement::default(), Replay::default());
    judgement.make(check, network, &seen, &mut replay);
    let today = claim(check, answers, &judgement);
    let belief = running_sum(replay.weights());
    let mut random = SplitMix::new(seed(check, &seen));
    let mut then = answers.clone();
    let mut gain = 0.0;
    for _ in 0..futures {
        let set = pick(&belief, random.uniform());
        for (question, table) in &open {
            then.set(*question, 0);
            let (can, which) = (random.uniform(), random.uniform());
            if can < table.can_answer
                && let Some(option) = draw(table, set, which)
            {
                then.set(*question, 1 << option);
            }
        }
        judgement.make(check, network, &network.seen(&then), &mut replay);
        let claim = claim(check, &then, &judgement);
        if claim != today {
            gain += worth(claim, &judgement) - worth(today, &judgement);
        }
    }
    (gain / f64::from(futures)).max(0.0)
}

fn claim(check: &Check, answers: &Answers, judgement: &Judgement) -> Claim {
    match judgement.outcome(check, answers) {
        Outcome::Normal => Claim::Nothing,
        Outcome::Causes => Claim::Cause(judgement.first()),
        Outcome::CannotTell | Outcome::Care => {
            let guess = likeliest(judgement);
            if at(&judgement.p, guess) < judgement.no_cause {
                Claim::Nothing
            } else {
                Claim::Cause(guess)
            }
        }
    }
}

fn likeliest(judgement: &Judgement) -> usize {
    let mut best = 0;
    for cause in 1..judgement.p.len() {
        if at(&judgement.p, best) < at(&judgement.p, cause) {
            best = cause;
        }
    }
    best
}

/// The probability that a claim is true.
fn worth(claim: Claim, judgement: &Judgement) -> f64 {
    match claim {
        Claim::Cause(cause) => at(&judgement.p, cause),
        Claim::Nothing => judgement.no_cause,
    }
}

fn running_sum(weights: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let add = |weight: &f64| {
        sum += weight;
        sum
    };
    weights.iter().map(add).collect()
}

/// The place in a running sum where `uniform` falls.
fn pick(running: &[f64], uniform: f64) -> usize {
    let target = uniform * running.last().copied().unwrap_or(0.0);
    running
        .partition_point(|sum| *sum <= target)
        .min(running.len().saturating_sub(1))
}

/// An answer under the set at this place: an option.
fn draw(table: &Table, set: usize, uniform: f64) -> Option<u8> {
    let mut sum = 0.0;
    let mut last = None;
    for (likelihood, option) in table.rows().zip(&table.options) {
        sum += at(likelihood, set);
        last = Some(*option);
        if uniform < sum {
            break;
        }
    }
    last
}

/// Mixes the answers that carry evidence into the pack's seed, in canonical order.
fn seed(check: &Check, seen: &[Seen<'_>]) -> u64 {
    seen.iter().fold(check.settings.seed, |seed, answer| {
        SplitMix::new(seed ^ (u64::from(answer.question) << 8 | u64::from(answer.row))).bits()
    })
}
