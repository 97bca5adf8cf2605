//! Danger rules and danger questions: every rule says what to do, and no danger answer goes unread.

use super::condition::{empty, found_all, reads};
use crate::knowledge::compiled::{CareLevel, Check, Choice, Condition, Meaning, Role};
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::{self, Source};

/// Checks all of it. The entries of `check` stand in the order of those of `source`.
pub fn check(source: &Source, check: &Check, mistakes: &mut Mistakes) {
    for from in source.rules.iter().filter(|rule| rule.sound) {
        says_what_to_do(from, mistakes);
        if empty(&from.when) {
            mistakes.note(
                from.place,
                "it has no condition",
                "It would fire for everybody.",
                "write `when = { any = [\"question.option\"] }`.",
            );
        }
    }
    let rules = source.rules.iter().zip(&check.rules);
    let follow_ups = source.questions.iter().zip(&check.questions);
    let all_found = rules
        .map(|(from, rule)| (&from.when, &rule.when))
        .chain(follow_ups.map(|(from, question)| (&from.ask_when, &question.ask_when)))
        .all(|(when, condition)| found_all(when, condition));
    let whole = ["danger.toml", "questions.toml"]
        .iter()
        .all(|file| source.whole.contains(file));
    if whole && all_found && source.rules.iter().all(|rule| rule.sound) {
        every_sign_is_read(source, check, mistakes);
    }
}

fn says_what_to_do(rule: &source::Rule, mistakes: &mut Mistakes) {
    let says_action = !rule.action.value.trim().is_empty();
    match rule.level {
        CareLevel::Emergency | CareLevel::Urgent | CareLevel::NonUrgent if !says_action => mistakes
            .note(
                rule.place,
                "it sends people to be seen but has no `action`",
                "The heading of its screen is the one thing to do.",
                "write `action = \"…\"`, an order of a few words.",
            ),
        CareLevel::SelfCare if says_action => mistakes.note(
            rule.action.place,
            "it is self-care but has an `action`",
            "Self-care rules have no screen of their own, so nobody would see it.",
            "either move the words to `advice`, or raise the `level`.",
        ),
        CareLevel::Emergency | CareLevel::Urgent | CareLevel::NonUrgent | CareLevel::SelfCare => {}
    }
    if rule.advice.iter().all(|line| line.value.trim().is_empty()) {
        mistakes.note(
            rule.place,
            "it has no `advice`",
            "A danger sign without a word on why and what to do leaves people alone with it.",
            "write `advice = [\"…\"]`, a sentence or two each.",
        );
    }
}

/// Every option of a danger question is read by a rule or asks a follow-up, or says openly that it is no sign.
fn every_sign_is_read(source: &Source, check: &Check, mistakes: &mut Mistakes) {
    let rules = check.rules.iter().map(|rule| &rule.when);
    let follow_ups = check.questions.iter().map(|question| &question.ask_when);
    let readers: Vec<&Condition> = rules.chain(follow_ups).collect();
    for (index, (from, question)) in source.questions.iter().zip(&check.questions).enumerate() {
        for (bit, (written, option)) in from.options.iter().zip(&question.options).enumerate() {
            let ticks = |condition: &&Condition| {
                reads(condition).any(|ticks| {
                    usize::from(ticks.question) == index && ticks.options & (1 << bit) != 0
                })
            };
            if !readers.iter().any(ticks) && !is_no_sign(question.role, written, option) {
                mistakes.note(
                    written.place,
                    "no rule and no follow-up question reads this danger answer",
                    "Somebody would tell us of a danger sign and nothing would come of it.",
                    "either let a rule in danger.toml read it, or say that it is no sign: `meaning = \"neutral\"` \
                     (or the id `no`).",
                );
            }
        }
    }
}

fn is_no_sign(role: Role, written: &source::Choice, option: &Choice) -> bool {
    let says_so = written.id.value == "no" || option.meaning == Meaning::NoneOfThese;
    match role {
        Role::Danger => says_so || written.meaning == Some(Meaning::Neutral),
        Role::Both => says_so || option.meaning == Meaning::Evidence,
        Role::Diagnostic | Role::Plan => true,
    }
}
