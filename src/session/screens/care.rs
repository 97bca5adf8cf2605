//! The care screen: what to do about the danger signs of the highest level, and nothing else.

use super::question::texts;
use super::sources;
use crate::knowledge::compiled::{CareLevel, Check, DangerRule, Text};
use crate::session::knowledge::Knowledge;
use crate::session::report::{CareScreen, Shared};
use crate::session::sitting::Sitting;

/// What to do, for one's own sitting or somebody's shared one.
#[must_use]
pub fn care(knowledge: &Knowledge, sitting: &Sitting, shared: Option<Shared>) -> CareScreen {
    let check = knowledge.check;
    let words = &check.words;
    let level = sitting.triage(check).level;
    let rules = rules(check, sitting, level);
    let own = shared.is_none();
    let mut notes = Vec::new();
    let (urgency, numbers, go_on) = match level {
        CareLevel::Emergency => (words.care_emergency, words.care_numbers, None),
        CareLevel::Urgent => (words.care_urgent, words.care_urgent_numbers, None),
        CareLevel::NonUrgent | CareLevel::SelfCare => {
            let go_on = own.then_some((words.care_go_on, words.care_go_on_note));
            (words.care_non_urgent, "", go_on)
        }
    };
    match level {
        CareLevel::Emergency | CareLevel::Urgent => notes.push(words.care_no_training),
        CareLevel::NonUrgent | CareLevel::SelfCare => {}
    }
    notes.push(words.cannot_rule_out);
    if check.pack.reviewed_by.is_empty() {
        notes.push(words.not_reviewed);
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
        because: (words.care_because, because(check, sitting, &rules)),
        notes,
        go_on,
        mistake: own.then_some(words.mistake),
        sources: sources::lines(knowledge.guide, &cited),
        shared,
        version: super::version(knowledge),
    }
}

/// The rules to speak of: those of the highest level, and at non-urgent only those not yet read, where there are such.
fn rules<'c>(check: &'c Check, sitting: &Sitting, level: CareLevel) -> Vec<&'c DangerRule> {
    let fired = sitting.triage(check).fired;
    let unread = sitting.unread(check);
    let any_unread = fired.iter().any(|rule| unread.contains(rule));
    let speak = |rule: &&u8| !any_unread || unread.contains(*rule);
    let rules = fired
        .iter()
        .filter(speak)
        .filter_map(|&rule| check.rules.get(usize::from(rule)));
    rules.filter(|rule| rule.level == level).collect()
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

/// The answers that made these rules fire.
fn because(check: &Check, sitting: &Sitting, rules: &[&DangerRule]) -> Vec<Text> {
    let mut lines: Vec<Text> = Vec::new();
    for ticks in rules
        .iter()
        .flat_map(|rule| rule.when.all.iter().chain(&rule.when.any))
    {
        let Some(question) = check.questions.get(usize::from(ticks.question)) else {
            continue;
        };
        for text in texts(question, sitting.answers.of(ticks.question) & ticks.options) {
            add_new(&mut lines, text);
        }
    }
    lines
}

/// Says nothing twice.
#[inline(never)]
fn add_new(lines: &mut Vec<Text>, line: Text) {
    if !lines.contains(&line) {
        lines.push(line);
    }
}
