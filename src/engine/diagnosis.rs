//! What the answers mean: for each cause how likely it is and what spoke for it, and the outcome of the whole.
//!
//! It picks no words: bands and outcomes are names. Its thresholds are the pack's.

use super::answers::Answers;
use super::network::{Network, Seen};
use super::replay::Replay;
use super::{order, robustness, triage};
use crate::knowledge::compiled::{Band, Check, Settings, SubFault};

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

/// How to speak of a cause; in the order in which causes are listed (what may still be true before what the answers speak against).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BandKind {
    /// Probable, and the answers made it so.
    MostLikely,
    /// Worth a try.
    MayPlay,
    /// The answers say too little.
    CannotTell,
    /// Improbable, or the answers speak against it.
    LessLikely,
}

/// What the result is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// See someone first: nothing else is said.
    Care,
    /// These causes.
    Causes,
    /// Nothing is wrong.
    Normal,
    /// Not enough to go on.
    CannotTell,
}

/// The causes weighed, without ranges or weights: what choosing and stopping need.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Judgement {
    /// P(cause | answers).
    pub p: Vec<f64>,
    /// Log₂-odds now minus before any answer.
    pub shift_bits: Vec<f64>,
    /// How many answers support each cause; counted only where `p` and `shift_bits` let it matter.
    pub supporting: Vec<u8>,
    /// The band of each cause.
    pub band: Vec<BandKind>,
    /// P(no cause).
    pub no_cause: f64,
}

/// Works out everything the result says about causes.
#[must_use]
pub fn diagnose(check: &Check, network: &Network, answers: &Answers) -> Diagnosis {
    let seen = network.seen(answers);
    let mut replay = Replay::default();
    let mut judgement = Judgement::default();
    judgement.make(check, network, &seen, &mut replay);
    replay.leave_one_out(network, &seen);
    let ranges = robustness::ranges(check, network, &seen, &judgement.p);
    let mut causes = Vec::with_capacity(network.causes);
    for cause in 0..network.causes {
        let weights = seen.iter().zip(replay.weights_bits(cause));
        let evidence: Vec<Weight> = weights
            .map(|(answer, bits)| Weight {
                question: answer.question,
                bits,
            })
            .collect();
        let (low, high) = ranges.get(cause).copied().unwrap_or_default();
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
    let outcome = if triage::triage(check, answers).ends_check() {
        Outcome::Care
    } else {
        judgement.outcome(check, network, answers)
    };
    let faults = faults(check, &causes, answers);
    Diagnosis {
        causes,
        order: judgement.order(),
        no_cause: judgement.no_cause,
        outcome,
        faults,
    }
}

impl Judgement {
    /// Weighs the causes by `seen`; reuses its own room and that of `replay`.
    pub fn make(
        &mut self,
        check: &Check,
        network: &Network,
        seen: &[Seen<'_>],
        replay: &mut Replay,
    ) {
        let settings = &check.settings;
        replay.run(network, seen);
        self.no_cause = replay.no_cause(network);
        self.p.clear();
        self.shift_bits.clear();
        for cause in 0..network.causes {
            self.p.push(replay.all.p(cause));
            self.shift_bits
                .push(replay.all.bits(cause) - at(&network.prior_bits, cause));
        }
        let mut wanted = self
            .p
            .iter()
            .zip(&self.shift_bits)
            .map(|(p, shift)| support_matters(settings, *p, *shift));
        if wanted.any(|wanted| wanted) {
            replay.leave_one_out(network, seen);
        }
        self.supporting.clear();
        self.band.clear();
        for cause in 0..network.causes {
            let (p, shift) = (at(&self.p, cause), at(&self.shift_bits, cause));
            let supports = |bits: &f64| settings.supporting_bits <= *bits;
            let supporting = if support_matters(settings, p, shift) {
                replay.weights_bits(cause).filter(supports).count() as u8
            } else {
                0
            };
            self.supporting.push(supporting);
            self.band.push(band(settings, p, shift, supporting));
        }
    }

    /// Causes by band, then by posterior, ties in the author's order.
    #[must_use]
    pub fn order(&self) -> Vec<u8> {
        let mut order: Vec<u8> = (0..self.p.len()).map(|cause| cause as u8).collect();
        order::sort(&mut order, &|cause| -at(&self.p, usize::from(cause)));
        order::sort(&mut order, &|cause| {
            f64::from(self.band[usize::from(cause)] as u8)
        });
        order
    }

    /// The outcome, danger signs aside: causes, else normal, else can't tell.
    #[must_use]
    pub fn outcome(&self, check: &Check, network: &Network, answers: &Answers) -> Outcome {
        let settings = &check.settings;
        let mut causes = self.band.iter().zip(&self.p).zip(&self.supporting);
        if causes.any(|((band, p), supporting)| leads(settings, *band, *p, *supporting)) {
            Outcome::Causes
        } else if answers.meet(&settings.normal_when)
            && self
                .shift_bits
                .iter()
                .all(|shift| *shift < settings.normal_shift_bits)
            && settings.normal_ratio * network.prior_no_cause <= self.no_cause
        {
            Outcome::Normal
        } else {
            Outcome::CannotTell
        }
    }
}

/// A cause never leads on its prior: each way asks for supporting answers.
fn leads(settings: &Settings, band: BandKind, p: f64, supporting: u8) -> bool {
    match band {
        BandKind::MostLikely => true,
        BandKind::MayPlay => settings.lead_p <= p && settings.lead_supporting <= supporting,
        BandKind::CannotTell | BandKind::LessLikely => false,
    }
}

fn band(settings: &Settings, p: f64, shift: f64, supporting: u8) -> BandKind {
    let reaches =
        |band: &Band| band.p <= p && band.shift_bits <= shift && band.supporting <= supporting;
    if reaches(&settings.most_likely) {
        BandKind::MostLikely
    } else if reaches(&settings.may_play) {
        BandKind::MayPlay
    } else if p <= settings.less_p || shift <= settings.less_shift_bits {
        BandKind::LessLikely
    } else {
        BandKind::CannotTell
    }
}

fn support_matters(settings: &Settings, p: f64, shift: f64) -> bool {
    let near = |band: &Band| band.p <= p && band.shift_bits <= shift;
    near(&settings.most_likely) || near(&settings.may_play)
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
    libm::round(value * 1e12) / 1e12
}

pub(super) fn at(values: &[f64], index: usize) -> f64 {
    values.get(index).copied().unwrap_or(0.0)
}
