//! Conditions on answers: from `question.a|b` to indices and bits.

use super::names::Names;
use crate::knowledge::compiled::{Condition, Kind, OPTIONS_MAX, Question, Text, Ticks};
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::When;
use crate::knowledge::source::entry::At;

/// Compiles a condition.
pub fn condition(when: &When, names: &Names, mistakes: &mut Mistakes) -> Condition {
    let mut list = |texts: &[At<Text>]| ticks(texts, names, mistakes);
    Condition {
        all: list(&when.all),
        any: list(&when.any),
        none: list(&when.none),
    }
}

/// Compiles a list of answers.
pub fn ticks(texts: &[At<Text>], names: &Names, mistakes: &mut Mistakes) -> Vec<Ticks> {
    let ticks = texts.iter().filter_map(|text| one(*text, names, mistakes));
    ticks.collect()
}

/// Every tick that a condition reads.
pub fn reads(condition: &Condition) -> impl Iterator<Item = &Ticks> {
    condition
        .all
        .iter()
        .chain(&condition.any)
        .chain(&condition.none)
}

/// Whether it asks for nothing, and so always holds.
pub fn empty(when: &When) -> bool {
    when.texts().next().is_none()
}

/// Whether everything that the author wrote was found.
pub fn found_all(when: &When, condition: &Condition) -> bool {
    when.texts().count() == reads(condition).count()
}

/// Whether it cannot hold, because it asks for two different answers to a question that takes one.
pub fn never(condition: &Condition, questions: &[Question]) -> bool {
    condition.all.iter().any(|ticks| {
        let one_answer = questions
            .get(usize::from(ticks.question))
            .is_some_and(|question| question.kind != Kind::All);
        let same = condition
            .all
            .iter()
            .filter(|other| other.question == ticks.question);
        one_answer && same.fold(u32::MAX, |left, other| left & other.options) == 0
    })
}

fn one(text: At<Text>, names: &Names, mistakes: &mut Mistakes) -> Option<Ticks> {
    let Some((question, options)) = text.value.split_once('.') else {
        mistakes.note(
            text.place,
            format!("`{}` names no option", text.value),
            "A condition reads whether an option is ticked.",
            "write `question.option`, or `question.one|other` where either will do.",
        );
        return None;
    };
    let question = names.questions.index(
        At {
            value: question,
            place: text.place,
        },
        mistakes,
    )?;
    let known = names.options.get(usize::from(question))?;
    let mut bits = 0_u32;
    for option in options.split('|') {
        let option = if option.is_empty() {
            "(nothing)"
        } else {
            option
        };
        let index = known.index(
            At {
                value: option,
                place: text.place,
            },
            mistakes,
        )?;
        if usize::from(index) < OPTIONS_MAX {
            bits |= 1 << index;
        }
    }
    Some(Ticks {
        question,
        options: bits,
    })
}
