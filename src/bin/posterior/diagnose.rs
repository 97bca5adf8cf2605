//! `diagnose`: what the answers in a file mean, as JSON, unrounded and for every cause at every care level.

use posterior::engine::diagnosis::{self, BandKind, Finding, Outcome, Weight};
use posterior::engine::network::Network;
use posterior::engine::stopping::Stop;
use posterior::engine::{plan, selection, stopping, triage};
use posterior::knowledge::compiled::{Check, Guide};
use serde::Serialize;

use crate::answers_file;
use crate::export::{InOrder, level, to_text};

/// Reads the answers at `path` and says what they mean.
pub fn diagnose(check: &Check, guide: &Guide, path: &str) -> Result<String, Vec<String>> {
    let answers = answers_file::read(check, path)?;
    let network = Network::new(check);
    let triage = triage::triage(check, &answers);
    let diagnosis = diagnosis::diagnose(check, &network, &answers);
    let remedies = plan::remedies(check, guide, &answers, &triage, &diagnosis);
    let causes = || check.causes.iter().zip(&diagnosis.causes);
    let question = |index: u8| {
        check
            .questions
            .get(usize::from(index))
            .map_or("", |question| question.id)
    };
    let cause = |index: u8| {
        check
            .causes
            .get(usize::from(index))
            .map_or("", |cause| cause.id)
    };
    let weigh = |weight: &Weight| WeightOut {
        question: question(weight.question),
        weight_bits: weight.bits,
    };
    to_text(&Out {
        care_level: level(triage.level),
        outcome: outcome(diagnosis.outcome),
        causes: causes()
            .map(|(cause, finding)| CauseOut::of(cause.id, finding))
            .collect(),
        next: selection::next(check, &network, &answers).map(|next| NextOut {
            question: question(next.question),
            gain_bits: next.gain_bits,
            effort_s: next.effort_s,
        }),
        stop: stopping::stop(check, &network, &answers).map(stop),
        fit_z: diagnosis.fit.map(|fit| fit.z),
        odd: diagnosis.fit.and_then(|fit| fit.odd).map(question),
        steadiness: diagnosis.steadiness,
        runner_up: diagnosis.runner_up.map(cause),
        together: diagnosis
            .together
            .map(|(one, other)| [cause(one), cause(other)]),
        remedies: remedies
            .iter()
            .filter_map(|index| guide.remedies.get(usize::from(*index)))
            .map(|r| r.id)
            .collect(),
        evidence: InOrder(
            causes()
                .map(|(cause, f)| (cause.id, f.evidence.iter().map(weigh).collect()))
                .collect(),
        ),
    })
}

#[derive(Serialize)]
struct Out {
    care_level: &'static str,
    outcome: &'static str,
    causes: Vec<CauseOut>,
    next: Option<NextOut>,
    stop: Option<&'static str>,
    /// How surprising the answers are together; null where there are too few.
    fit_z: Option<f64>,
    /// The question whose answer fits the others least, where they fit badly.
    odd: Option<&'static str>,
    /// The share of variants of the pack's numbers in which outcome and leading cause stay.
    steadiness: f64,
    /// The second cause of the differential.
    runner_up: Option<&'static str>,
    /// The first two, where they are hard to tell apart.
    together: Option<[&'static str; 2]>,
    remedies: Vec<&'static str>,
    evidence: InOrder<Vec<WeightOut>>,
}

#[derive(Serialize)]
struct CauseOut {
    id: &'static str,
    posterior: f64,
    low: f64,
    high: f64,
    band: &'static str,
}

#[derive(Serialize)]
struct NextOut {
    question: &'static str,
    gain_bits: f64,
    effort_s: f64,
}

#[derive(Serialize)]
struct WeightOut {
    question: &'static str,
    weight_bits: f64,
}

impl CauseOut {
    fn of(id: &'static str, finding: &Finding) -> Self {
        let Finding {
            posterior,
            low,
            high,
            ..
        } = *finding;
        Self {
            id,
            posterior,
            low,
            high,
            band: band(finding.band),
        }
    }
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Care => "care",
        Outcome::Causes => "causes",
        Outcome::Normal => "normal",
        Outcome::CannotTell => "cannot-tell",
    }
}

fn band(band: BandKind) -> &'static str {
    match band {
        BandKind::MostLikely => "most-likely",
        BandKind::MayPlay => "may-play-a-part",
        BandKind::CannotTell => "cannot-tell",
        BandKind::LessLikely => "less-likely",
    }
}

fn stop(stop: Stop) -> &'static str {
    match stop {
        Stop::Enough => "enough",
        Stop::Limit => "limit",
        Stop::NothingLeft => "nothing-left",
    }
}
