//! The care screen: what to do about the danger signs of the highest level, and nothing else.

use super::question::texts;
use super::sources;
use crate::knowledge::compiled::{CareLevel, Check, DangerRule, Text};
use crate::session::knowledge::Knowledge;
use crate::session::report::{CareScreen, CheckRow, Shared};
use crate::session::sitting::Sitting;

/// What to do, for one's own sitting or somebody's shared one.
#[must_use]
pub fn care(knowledge: &Knowledge, sitting: &Sitting, shared: Option<Shared>) -> CareScreen {
    let check = knowledge.check;
    let words = &check.words;
    let level = sitting.triage(check).level;
    let rules: Vec<&DangerRule> = sitting
        .pressing(check)
        .iter()
        .filter_map(|&rule| check.rules.get(usize::from(rule)))
        .collect();
    let own = shared.is_none();
    let mut notes = Vec::new();
    let (urgency, numbers, go_on) = match level {
        CareLevel::Emergency => (words.care_emergency(), words.care_numbers(), None),
        CareLevel::Urgent => (words.care_urgent(), words.care_urgent_numbers(), None),
        CareLevel::NonUrgent | CareLevel::SelfCare => {
            let go_on = own.then_some((words.care_go_on(), words.care_go_on_note()));
            (words.care_non_urgent(), "", go_on)
        }
    };
    match level {
        CareLevel::Emergency | CareLevel::Urgent => notes.push(words.care_no_training()),
        CareLevel::NonUrgent | CareLevel::SelfCare => {}
    }
    notes.push(words.cannot_rule_out());
    if check.pack.reviewed_by.is_empty() {
        notes.push(words.not_reviewed());
    }
    let mut cited = Vec::new();
    for source in rules.iter().flat_map(|rule| &rule.sources) {
        if !cited.contains(source) {
            cited.push(*source);
        }
    }
    CareScreen {
        level,
        urgency,
        heading: rules.first().map_or(urgency, |rule| rule.action),
        advice: advice(&rules),
        numbers,
        because: (
            words.care_because(),
            because(check, sitting, shared.as_ref()),
        ),
        notes,
        go_on,
        mistake: words.mistake(),
        sources: sources::lines(knowledge.guide, &cited),
        shared,
        version: super::version(knowledge),
    }
}

/// The advice of each rule; those after the first begin with their action, where it is another one.
fn advice(rules: &[&DangerRule]) -> Vec<Text> {
    let mut lines: Vec<Text> = Vec::new();
    let heading = rules.first().map_or("", |rule| rule.action);
    for rule in rules {
        let action = Some(&rule.action).filter(|action| **action != heading);
        for line in action.into_iter().chain(&rule.advice) {
            add_new(&mut lines, line);
        }
    }
    lines
}

/// The answers that led here; one's own can be changed.
fn because(check: &'static Check, sitting: &Sitting, shared: Option<&Shared>) -> Vec<CheckRow> {
    let mut rows = Vec::new();
    for (question, ticked) in sitting.blamed(check) {
        let of = &check.questions[usize::from(question)];
        rows.push(CheckRow {
            question: shared.is_none().then_some(question),
            id: of.id,
            text: of.text,
            answers: texts(of, ticked),
        });
    }
    rows
}

/// Says nothing twice.
#[inline(never)]
fn add_new(lines: &mut Vec<Text>, line: Text) {
    if !lines.contains(&line) {
        lines.push(line);
    }
}
