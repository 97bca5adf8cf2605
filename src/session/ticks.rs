//! Ticks of one question as bits: what a tap makes of them, what they mean, and which can stand as an answer.

use crate::knowledge::compiled::{Kind, Meaning, Question};

/// The ticks after a tap on `option`: a radio replaces, a checkbox switches, what stands apart excludes the others.
#[must_use]
pub fn after_tap(question: &Question, ticked: u32, option: u8) -> u32 {
    let Some(choice) = question.options.get(usize::from(option)) else {
        return ticked;
    };
    let bit = 1 << option;
    match question.kind {
        Kind::One | Kind::Trial => bit,
        Kind::All if ticked & bit != 0 => ticked & !bit,
        Kind::All if choice.meaning.stands_apart() => bit,
        Kind::All => (ticked | bit) & !apart(question),
    }
}

/// The options of this meaning.
#[must_use]
pub fn meaning(question: &Question, wanted: Meaning) -> u32 {
    bits(question, &|meaning| *meaning == wanted)
}

/// The options that stand apart, behind the "or".
fn apart(question: &Question) -> u32 {
    bits(question, &|meaning| meaning.stands_apart())
}

fn bits(question: &Question, is: &dyn Fn(&Meaning) -> bool) -> u32 {
    let mut bits = 0;
    for (at, option) in question.options.iter().enumerate() {
        if is(&option.meaning) {
            bits |= 1 << at;
        }
    }
    bits
}

/// Whether these ticks are a whole answer: existing options, one where one is asked for, what stands apart ("none of these") alone.
#[must_use]
pub fn stand(question: &Question, ticked: u32) -> bool {
    let exist = u32::MAX
        .checked_shr(32 - question.options.len() as u32)
        .unwrap_or(0);
    let several = ticked.count_ones() != 1;
    match question.kind {
        _ if ticked == 0 || ticked & !exist != 0 => false,
        Kind::One | Kind::Trial => !several,
        Kind::All => !several || ticked & apart(question) == 0,
    }
}
