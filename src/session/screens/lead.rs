//! What a result says first: its answer in one sentence, and what that means.

use crate::engine::diagnosis::{BandKind, Diagnosis, Outcome};
use crate::knowledge::compiled::{Guide, Limit, Text};
use crate::knowledge::words::{GuideWords, fill};
use crate::session::knowledge::Knowledge;

/// The answer in one sentence, and what it means.
#[must_use]
pub fn lead(
    knowledge: &Knowledge,
    guide: &Guide,
    limit: Limit,
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
            lead_causes(knowledge, guide, diagnosis, first)
        }
    }
}

fn lead_causes(
    knowledge: &Knowledge,
    guide: &Guide,
    diagnosis: &Diagnosis,
    first: u8,
) -> (String, Vec<Text>) {
    let words = &guide.words;
    let check = knowledge.check;
    let name = check.causes[usize::from(first)].name;
    let has_faults = check.sub_faults.iter().any(|fault| fault.cause == first);
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
    let text = if has_faults && fault.is_none() {
        vec![words.fault_unknown()]
    } else {
        Vec::new()
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

fn lead_of(words: &GuideWords, band: BandKind, cause: &str) -> String {
    let lead = match band {
        BandKind::MostLikely => words.lead_causes(),
        BandKind::MayPlay | BandKind::LessLikely | BandKind::CannotTell => words.lead_may(),
    };
    fill(lead, &[("cause", cause)])
}
