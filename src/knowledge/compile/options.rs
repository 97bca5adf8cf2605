//! What the options of one question must be, given its kind and its role.

use crate::knowledge::compiled::{Choice, Kind, Meaning, Question, Role};
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source;
use crate::knowledge::source::questions::name_of as name;

/// Sums of shares may miss 1 by this much: decimal fractions are not exact in binary.
const SUM_WITHIN: f64 = 1e-9;

/// Checks one question that was read without mistakes.
pub fn check(from: &source::Question, question: &Question, mistakes: &mut Mistakes) {
    count(from, question, mistakes);
    texts(from, mistakes);
    match question.role {
        Role::Both | Role::Diagnostic => tells_causes_apart(from, question, mistakes),
        Role::Danger | Role::Plan => tells_none_apart(from, question, mistakes),
    }
    match question.kind {
        Kind::One => one(from, question, mistakes),
        Kind::All => all(from, question, mistakes),
        Kind::Trial => trial(from, question, mistakes),
    }
    order(from, question, mistakes);
}

fn count(from: &source::Question, question: &Question, mistakes: &mut Mistakes) {
    if question.options.len() < 2 {
        mistakes.note(
            from.place,
            format!("it has {} to choose from", options(question.options.len())),
            "A question with fewer than two options asks nothing.",
            "either write at least two options, or take the question out.",
        );
    }
}

fn texts(from: &source::Question, mistakes: &mut Mistakes) {
    for (index, option) in from.options.iter().enumerate() {
        if let Some(twin) = from.options[..index]
            .iter()
            .find(|earlier| earlier.text.value == option.text.value)
        {
            mistakes.note(
                option.text.place,
                format!("it reads the same as the option `{}`", twin.id.value),
                "Nobody could tell which of the two to choose.",
                "either word it differently, or take one of them out.",
            );
        }
    }
}

fn tells_causes_apart(from: &source::Question, question: &Question, mistakes: &mut Mistakes) {
    for (written, option) in from.options.iter().zip(&question.options) {
        if written.share.is_none() {
            mistakes.note(
                written.place,
                "the key `share` is missing",
                "The engine needs how many people without any cause would choose this.",
                "write `share = …` with a number from 0 to 1 so that all options of the question sum to 1.",
            );
        }
        match option.meaning {
            Meaning::Evidence if option.share <= 0.0 && written.share.is_some() => mistakes.note(
                written.place,
                "its share is 0 although it carries evidence",
                "Nobody without a cause could ever choose it, so it would prove too much.",
                "either give it a small share, or say what else it means (`meaning = …`).",
            ),
            Meaning::Evidence => {}
            Meaning::Neutral
            | Meaning::NotSure
            | Meaning::Later
            | Meaning::Cannot
            | Meaning::Hurt
            | Meaning::NoneOfThese => no_ratios(written, mistakes),
        }
    }
    shares(from, question, mistakes);
    if with(question, Meaning::Evidence) < 2 {
        mistakes.note(
            from.place,
            "it tells causes apart, but fewer than two of its options carry evidence",
            "An answer only says something where another one was possible.",
            "either let at least two options carry evidence, or give the question another role.",
        );
    }
}

fn shares(from: &source::Question, question: &Question, mistakes: &mut Mistakes) {
    let sum: f64 = question.options.iter().map(|option| option.share).sum();
    let whole = from.options.iter().all(|option| option.share.is_some());
    if whole && SUM_WITHIN < (sum - 1.0).abs() {
        let sum = (sum * 1e9).round() / 1e9;
        mistakes.note(
            from.place,
            format!("the shares of its options sum to {sum}, not to 1"),
            "They say how 100 of 100 people without any cause would answer.",
            "either correct a share, or spread the difference over the options.",
        );
    }
}

fn tells_none_apart(from: &source::Question, question: &Question, mistakes: &mut Mistakes) {
    for (written, option) in from.options.iter().zip(&question.options) {
        if written.share.is_some() {
            mistakes.note(
                written.place,
                "it has a share, but the question does not tell causes apart",
                "The engine would never look at it.",
                "either take the share out, or give the question the role `diagnostic` or `both`.",
            );
        }
        no_ratios(written, mistakes);
        if option.meaning == Meaning::Evidence {
            mistakes.note(
                written.place,
                "it carries evidence, but the question tells no causes apart",
                "The engine would never look at it.",
                "either take `meaning` out, or give the question the role `diagnostic`.",
            );
        }
    }
}

fn no_ratios(option: &source::Choice, mistakes: &mut Mistakes) {
    if let Some((cause, _)) = option.lr.first() {
        mistakes.note(
            cause.place,
            "it has likelihood ratios, but carries no evidence",
            "The engine would never look at them.",
            "either take `lr` out, or write `meaning = \"evidence\"` in a diagnostic question.",
        );
    }
}

fn one(from: &source::Question, question: &Question, mistakes: &mut Mistakes) {
    none_with(
        from,
        question,
        &[
            Meaning::Later,
            Meaning::Cannot,
            Meaning::Hurt,
            Meaning::NoneOfThese,
        ],
        mistakes,
    );
    match question.role {
        Role::Diagnostic | Role::Plan => last(from, question, Meaning::NotSure, mistakes),
        Role::Danger | Role::Both => none_with(from, question, &[Meaning::NotSure], mistakes),
    }
}

fn all(from: &source::Question, question: &Question, mistakes: &mut Mistakes) {
    none_with(
        from,
        question,
        &[Meaning::Later, Meaning::Cannot, Meaning::Hurt],
        mistakes,
    );
    last(from, question, Meaning::NoneOfThese, mistakes);
    match question.role {
        Role::Danger => none_with(from, question, &[Meaning::NotSure], mistakes),
        Role::Plan if with(question, Meaning::NotSure) != 1 => mistakes.note(
            from.place,
            "it has not exactly one option with `meaning = \"not-sure\"`",
            "Nobody may be forced to guess.",
            "write one, right before \"none of these\".",
        ),
        Role::Plan => {}
        Role::Both | Role::Diagnostic => mistakes.note(
            from.place,
            "several options may be ticked, but it tells causes apart",
            "The engine's likelihoods are for exactly one answer.",
            "either write `kind = \"one\"`, or give it the role `danger` or `plan`.",
        ),
    }
}

fn trial(from: &source::Question, question: &Question, mistakes: &mut Mistakes) {
    none_with(from, question, &[Meaning::NoneOfThese], mistakes);
    for meaning in [Meaning::Later, Meaning::Cannot, Meaning::Hurt] {
        let found = with(question, meaning);
        if found != 1 {
            mistakes.note(
                from.place,
                format!("it is a trial and has {} with `meaning = \"{}\"`", options(found), name(meaning)),
                "Whoever tries something must be able to put it off, to pass, and to say that it hurt.",
                format!("write exactly one option with `meaning = \"{}\"`.", name(meaning)),
            );
        }
    }
    match question.role {
        Role::Diagnostic | Role::Plan => {}
        Role::Danger | Role::Both => mistakes.note(
            from.place,
            "it is a trial, but a danger question",
            "Danger questions come before anybody is asked to try anything.",
            "either write `role = \"diagnostic\"`, or `kind = \"one\"`.",
        ),
    }
    if from.steps.is_empty() {
        mistakes.note(
            from.place,
            "it is a trial without steps",
            "The screen says step by step what to do.",
            "either write `steps = [\"…\"]`, or `kind = \"one\"`.",
        );
    }
}

/// Ordinary options first, then those that stand apart behind the "or".
fn order(from: &source::Question, question: &Question, mistakes: &mut Mistakes) {
    let apart = |option: &Choice| option.meaning.stands_apart();
    let first_apart = question
        .options
        .iter()
        .position(apart)
        .unwrap_or(question.options.len());
    for (written, option) in from.options.iter().zip(&question.options).skip(first_apart) {
        if !apart(option) {
            mistakes.note(
                written.place,
                "it stands behind an option that is set apart",
                "The screen draws a line before \"I'm not sure\" and the like; real answers stand before it.",
                "move it up.",
            );
        }
    }
}

fn last(from: &source::Question, question: &Question, meaning: Meaning, mistakes: &mut Mistakes) {
    let ends = question
        .options
        .last()
        .is_some_and(|option| option.meaning == meaning);
    if !ends || with(question, meaning) != 1 {
        mistakes.note(
            from.place,
            format!(
                "its last option, and only that one, should have `meaning = \"{}\"`",
                name(meaning)
            ),
            "Nobody may be forced to guess or to tick what does not fit.",
            format!(
                "end the options with one that has `meaning = \"{}\"`.",
                name(meaning)
            ),
        );
    }
}

fn none_with(
    from: &source::Question,
    question: &Question,
    meanings: &[Meaning],
    mistakes: &mut Mistakes,
) {
    for (written, option) in from.options.iter().zip(&question.options) {
        if meanings.contains(&option.meaning) {
            mistakes.note(
                written.place,
                format!(
                    "`meaning = \"{}\"` has no place in a question of this kind and role",
                    name(option.meaning)
                ),
                "The sitting would not know what to do with it.",
                "either give it another meaning, or the question another kind.",
            );
        }
    }
}

fn with(question: &Question, meaning: Meaning) -> usize {
    question
        .options
        .iter()
        .filter(|option| option.meaning == meaning)
        .count()
}

fn options(count: usize) -> String {
    if count == 1 {
        "1 option".to_owned()
    } else {
        format!("{count} options")
    }
}
