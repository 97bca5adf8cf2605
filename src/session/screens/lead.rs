//! What a result says first: its answer in one sentence, and what that means.

use crate::engine::answers::Answers;
use crate::engine::diagnosis::{BandKind, Diagnosis, Outcome, diagnose};
use crate::knowledge::compiled::{Check, Guide, Limit, Meaning, SubFault, Text};
use crate::knowledge::words::{GuideWords, fill};
use crate::session::knowledge::Knowledge;
use crate::session::sitting::Sitting;
use crate::session::ticks;

/// The answer in one sentence, and what it means.
#[must_use]
pub fn lead(
    knowledge: &Knowledge,
    guide: &'static Guide,
    limit: Limit,
    answers: &Answers,
    diagnosis: &Diagnosis,
) -> (String, Vec<Text>) {
    let words = &guide.words;
    match diagnosis.outcome {
        // "Change nothing" would be wrong where something is held back.
        Outcome::Normal if Limit::None < limit => {
            (words.lead_held().into(), vec![words.held_text()])
        }
        Outcome::Normal => (words.lead_normal().into(), vec![words.normal_text()]),
        Outcome::Care | Outcome::CannotTell => {
            (words.lead_cannot().into(), vec![words.cannot_text()])
        }
        Outcome::Causes => {
            let Some(&first) = diagnosis.order.first() else {
                return (words.lead_cannot().into(), vec![words.cannot_text()]);
            };
            lead_causes(knowledge, guide, answers, diagnosis, first)
        }
    }
}

/// That the last answers, given for the plan alone, changed the answer in one sentence: a plan for something else than the result
/// said would be a riddle.
#[must_use]
pub fn changed(
    knowledge: &Knowledge,
    guide: &'static Guide,
    limit: Limit,
    sitting: &Sitting,
    diagnosis: &Diagnosis,
) -> Option<String> {
    let check = knowledge.check;
    let mut before = sitting.answers.clone();
    for &question in sitting.asked.iter().rev() {
        if !check.settings.plan_asks.contains(&question) {
            break;
        }
        before.set(question, 0);
    }
    let was = diagnose(check, &knowledge.network, &before);
    let (was, _) = lead(knowledge, guide, limit, &before, &was);
    let (now, _) = lead(knowledge, guide, limit, &sitting.answers, diagnosis);
    (was != now).then(|| fill(guide.words.plan_changed(), &[("lead", &now)]))
}

fn lead_causes(
    knowledge: &Knowledge,
    guide: &'static Guide,
    answers: &Answers,
    diagnosis: &Diagnosis,
    first: u8,
) -> (String, Vec<Text>) {
    let words = &guide.words;
    let check = knowledge.check;
    let name = check.causes[usize::from(first)].name;
    let mut faults = check.sub_faults.iter().filter(|f| f.cause == first);
    let fault = diagnosis
        .faults
        .first()
        .and_then(|&f| check.sub_faults.get(usize::from(f)));
    let fault = fault.filter(|fault| fault.cause == first);
    if let Some((_, other)) = diagnosis.together {
        let other = check.causes[usize::from(other)].name;
        let either = fill(words.either(), &[("cause", name), ("other", other)]);
        let lead = lead_of(words, diagnosis.causes[usize::from(first)].band, &either);
        return (lead, vec![words.either_text()]);
    }
    let text = match fault {
        Some(_) => Vec::new(),
        None if faults.clone().any(|fault| is_told(check, answers, fault)) => {
            vec![words.fault_unclear()]
        }
        None => faults
            .next()
            .map(|_| words.fault_unknown())
            .into_iter()
            .collect(),
    };
    let lead = match (diagnosis.causes[usize::from(first)].band, fault) {
        (BandKind::MostLikely, Some(fault)) => fill(
            words.lead_fault(),
            &[("cause", name), ("fault", fault.name)],
        ),
        (band, _) => lead_of(words, band, name),
    };
    (lead, text)
}

/// Whether a question that could have named this fault was answered with more than "not sure" or "later".
fn is_told(check: &'static Check, answers: &Answers, fault: &SubFault) -> bool {
    fault.ranked_by.iter().any(|&question| {
        let of = &check.questions[usize::from(question)];
        let told = ticks::meaning(of, Meaning::Evidence) | ticks::meaning(of, Meaning::Neutral);
        answers.of(question) & told != 0
    })
}

fn lead_of(words: &GuideWords, band: BandKind, cause: &str) -> String {
    let lead = match band {
        BandKind::MostLikely => words.lead_causes(),
        BandKind::MayPlay | BandKind::LessLikely | BandKind::CannotTell => words.lead_may(),
    };
    fill(lead, &[("cause", cause)])
}
