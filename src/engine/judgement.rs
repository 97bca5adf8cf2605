//! The causes weighed: bands, the outcome, and what a result comes down to. What choosing, stopping, ranges and flips share;
//! it knows no danger signs, which come before it.

use super::answers::Answers;
use super::diagnosis::at;
use super::network::{Network, Seen};
use super::order;
use super::replay::{Replay, Start};
use crate::knowledge::compiled::{Band, Check, Settings, Together};

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
    /// How many answers support each cause; counted only as far as it matters, with these `p` and `shift_bits`.
    pub supporting: Vec<u8>,
    /// The band of each cause.
    pub band: Vec<BandKind>,
    /// P(no cause).
    pub no_cause: f64,
    /// P(no cause) before any answer.
    pub prior_no_cause: f64,
}

/// What a result comes down to: two results that differ in this read differently from their first line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// What the result is.
    pub outcome: Outcome,
    /// The first cause of the differential, where the outcome is causes.
    pub leader: Option<u8>,
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
        self.make_from(check, network, network.start(), seen, replay);
    }

    /// The same from another prior than the pack's.
    pub fn make_from(
        &mut self,
        check: &Check,
        network: &Network,
        start: Start<'_>,
        seen: &[Seen<'_>],
        replay: &mut Replay,
    ) {
        let settings = &check.settings;
        replay.run_from(network, start.weight, seen);
        self.prior_no_cause = start.no_cause;
        self.no_cause = replay.no_cause(network);
        self.p.clear();
        self.shift_bits.clear();
        for cause in 0..network.causes {
            self.p.push(replay.all.p(cause));
            self.shift_bits
                .push(replay.all.bits(cause) - at(start.bits, cause));
        }
        self.supporting.clear();
        self.supporting.resize(network.causes, 0);
        let mut open = Vec::new();
        for (cause, (p, shift)) in self.p.iter().zip(&self.shift_bits).enumerate() {
            let wanted = support_wanted(settings, *p, *shift);
            if 0 < wanted {
                open.push((cause, wanted, replay.all.bits(cause)));
            }
        }
        for (step, answer) in seen.iter().enumerate().rev() {
            if open.is_empty() {
                break;
            }
            replay.leave_out(network, step, answer);
            open.retain(|&(cause, wanted, with)| {
                let supports = settings.supporting_bits <= with - replay.without.bits(cause);
                self.supporting[cause] += u8::from(supports);
                self.supporting[cause] < wanted
            });
        }
        self.band.clear();
        for (cause, supporting) in self.supporting.iter().enumerate() {
            let (p, shift) = (at(&self.p, cause), at(&self.shift_bits, cause));
            self.band.push(band(settings, p, shift, *supporting));
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

    /// The first cause of the differential; the first of all where there is none.
    #[must_use]
    pub fn first(&self) -> usize {
        let mut best = 0;
        for cause in 1..self.p.len() {
            let (band, best_band) = (self.band.get(cause), self.band.get(best));
            if band < best_band || band == best_band && at(&self.p, best) < at(&self.p, cause) {
                best = cause;
            }
        }
        best
    }

    /// The first two causes of the differential, where they are one of the pack's pairs that are hard to tell apart, both may
    /// play a part, and neither is clearly the likelier.
    #[must_use]
    pub fn together(&self, check: &Check) -> Option<(u8, u8)> {
        let [first, second, ..] = *self.order() else {
            return None;
        };
        let p = |cause: u8| at(&self.p, usize::from(cause));
        let apart = (p(first) - p(second)).abs();
        let hard_to_tell = |pair: &Together| {
            let named = (pair.one, pair.other);
            (named == (first, second) || named == (second, first)) && apart <= pair.within
        };
        // The worse band comes second.
        let may_play = self.band.get(usize::from(second)) <= Some(&BandKind::MayPlay);
        (may_play && check.settings.together.iter().any(hard_to_tell)).then_some((first, second))
    }

    /// What the result comes down to, danger signs aside.
    #[must_use]
    pub fn verdict(&self, check: &Check, answers: &Answers) -> Verdict {
        let outcome = self.outcome(check, answers);
        let leader = (outcome == Outcome::Causes).then(|| self.first() as u8);
        Verdict { outcome, leader }
    }

    /// The outcome, danger signs aside: causes, else normal, else can't tell.
    #[must_use]
    pub fn outcome(&self, check: &Check, answers: &Answers) -> Outcome {
        let settings = &check.settings;
        let mut causes = self.band.iter().zip(&self.p).zip(&self.supporting);
        if causes.any(|((band, p), supporting)| leads(settings, *band, *p, *supporting)) {
            Outcome::Causes
        } else if 0.0 < self.prior_no_cause
            && answers.meet(&settings.normal_when)
            && self
                .shift_bits
                .iter()
                .all(|shift| *shift < settings.normal_shift_bits)
            && settings.normal_ratio * self.prior_no_cause <= self.no_cause
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

/// How many supporting answers may matter to a cause: no band or lead that it could reach asks for more.
fn support_wanted(settings: &Settings, p: f64, shift: f64) -> u8 {
    let asks = |band: &Band| {
        let near = band.p <= p && band.shift_bits <= shift;
        if near { band.supporting } else { 0 }
    };
    let most = asks(&settings.most_likely).max(asks(&settings.may_play));
    if 0 < most && settings.lead_p <= p {
        most.max(settings.lead_supporting)
    } else {
        most
    }
}
