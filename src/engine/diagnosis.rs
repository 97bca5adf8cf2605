//! What the answers mean: for each cause how likely it is and what spoke for it, and the outcome of the whole.
//!
//! It picks no words: bands and outcomes are names. Its thresholds are the pack's.

pub use super::fit::Fit;
pub use super::judgement::{BandKind, Judgement, Outcome};

use super::answers::Answers;
use super::network::Network;
use super::replay::Replay;
use super::robustness::robustness;
use super::{fit, order, triage};
use crate::knowledge::compiled::{Check, SubFault};

/// Everything the result says about causes.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnosis {
    /// One per cause, the author's order.
    pub causes: Vec<Finding>,
    /// The differential: causes by band, then by posterior, ties in the author's order.
    pub order: Vec<u8>,
    /// P(no cause).
    pub no_cause: f64,
    /// What the result is.
    pub outcome: Outcome,
    /// The faults of form (indices into `Check::sub_faults`) that the answers point at, the one to name first. Empty where
    /// none applies, or where only such apply as may not come first.
    pub faults: Vec<u8>,
    /// The share of variants of the author's numbers in which the outcome and the leading cause stay, 0 to 1; either cause of
    /// `together` may lead.
    pub steadiness: f64,
    /// How well the answers fit together; `None` where there are too few to say.
    pub fit: Option<Fit>,
    /// The second cause of the differential, where the outcome is causes and the answers do not speak against it.
    pub runner_up: Option<u8>,
    /// The first two causes of the differential, where they are one of the pack's pairs that are hard to tell apart, both may
    /// play a part, and neither is clearly the likelier.
    pub together: Option<(u8, u8)>,
}

/// One cause.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// P(cause | answers).
    pub posterior: f64,
    /// 10 % quantile over variants of the author's numbers, never above `posterior`.
    pub low: f64,
    /// 90 % quantile, never below `posterior`.
    pub high: f64,
    /// Log₂-odds now minus before any answer, bits.
    pub shift_bits: f64,
    /// How to speak of it.
    pub band: BandKind,
    /// How many answers support it.
    pub supporting: u8,
    /// What each answer that carries evidence weighs for it, canonical order.
    pub evidence: Vec<Weight>,
}

/// What one answer weighs for one cause.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weight {
    /// The question.
    pub question: u8,
    /// Log₂-odds with the answer minus without it, all others kept; above 0 speaks for the cause.
    pub bits: f64,
}

/// Works out everything the result says about causes.
#[must_use]
pub fn diagnose(check: &Check, network: &Network, answers: &Answers) -> Diagnosis {
    let seen = network.seen(answers);
    let mut replay = Replay::default();
    let mut judgement = Judgement::default();
    judgement.make(check, network, &seen, &mut replay);
    let mut evidence: Vec<Vec<Weight>> = vec![Vec::new(); network.causes];
    for (step, answer) in seen.iter().enumerate().rev() {
        replay.leave_out(network, step, answer);
        for (cause, weights) in evidence.iter_mut().enumerate() {
            weights.push(Weight {
                question: answer.question,
                bits: replay.all.bits(cause) - replay.without.bits(cause),
            });
        }
    }
    let robust = robustness(check, network, answers, &seen, &judgement);
    let mut causes = Vec::with_capacity(network.causes);
    for (cause, mut evidence) in evidence.into_iter().enumerate() {
        evidence.reverse();
        let (low, high) = robust.ranges.get(cause).copied().unwrap_or_default();
        causes.push(Finding {
            posterior: at(&judgement.p, cause),
            low,
            high,
            shift_bits: at(&judgement.shift_bits, cause),
            band: judgement
                .band
                .get(cause)
                .copied()
                .unwrap_or(BandKind::CannotTell),
            supporting: evidence
                .iter()
                .filter(|w| check.settings.supporting_bits <= w.bits)
                .count() as u8,
            evidence,
        });
    }
    let (outcome, steadiness) = if triage::triage(check, answers).ends_check() {
        // Hard rules have no numbers that could be off.
        (Outcome::Care, 1.0)
    } else {
        (judgement.outcome(check, answers), robust.steadiness)
    };
    let faults = faults(check, &causes, answers);
    let order = judgement.order();
    let second = order.get(1).copied();
    let open = |cause: &u8| causes[usize::from(*cause)].band < BandKind::LessLikely;
    Diagnosis {
        no_cause: judgement.no_cause,
        outcome,
        faults,
        steadiness,
        fit: fit::fit(check, network, &seen),
        runner_up: second.filter(|cause| outcome == Outcome::Causes && open(cause)),
        together: judgement.together(check),
        causes,
        order,
    }
}

/// The faults that apply to causes that are at least "may play a part": by summed weight, ties in the author's order, those
/// that may not come first behind the others. If none may come first, none is named.
fn faults(check: &Check, causes: &[Finding], answers: &Answers) -> Vec<u8> {
    let mut first: Vec<u8> = Vec::new();
    let mut behind: Vec<u8> = Vec::new();
    for (index, fault) in check.sub_faults.iter().enumerate() {
        let Some(cause) = causes.get(usize::from(fault.cause)) else {
            continue;
        };
        if cause.band <= BandKind::MayPlay && answers.meet(&fault.when) {
            if held_behind(fault, answers) {
                behind.push(index as u8);
            } else {
                first.push(index as u8);
            }
        }
    }
    if first.is_empty() {
        return first;
    }
    let weight = |index: u8| {
        let fault = &check.sub_faults[usize::from(index)];
        -summed_weight(fault, &causes[usize::from(fault.cause)])
    };
    order::sort(&mut first, &weight);
    order::sort(&mut behind, &weight);
    first.append(&mut behind);
    first
}

fn held_behind(fault: &SubFault, answers: &Answers) -> bool {
    fault.not_first != crate::knowledge::compiled::Condition::default()
        && answers.meet(&fault.not_first)
}

fn summed_weight(fault: &SubFault, cause: &Finding) -> f64 {
    let weights = cause
        .evidence
        .iter()
        .filter(|w| fault.ranked_by.contains(&w.question));
    let sum: f64 = weights.map(|w| w.bits).sum();
    // Equal answers must tie although their sums differ in the last bits.
    round(sum)
}

/// Rounds to 1e-12, so that ties are ties.
pub(super) fn round(value: f64) -> f64 {
    (value * 1e12).round_ties_even() / 1e12
}

pub(super) fn at(values: &[f64], index: usize) -> f64 {
    values.get(index).copied().unwrap_or(0.0)
}
