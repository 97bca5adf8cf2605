//! When questions are asked, and what the settings and faults may name.

use super::condition::{empty, never, reads};
use crate::knowledge::compiled::{Check, Role};
use crate::knowledge::mistake::{Mistakes, Place};
use crate::knowledge::source::{Pack, Source};

/// Checks all of it. The entries of `check` stand in the order of those of `source`.
pub fn check(source: &Source, check: &Check, mistakes: &mut Mistakes) {
    follow_ups(source, check, mistakes);
    sides(source, mistakes);
    faults(source, check, mistakes);
    if let Some(pack) = &source.pack {
        core(pack, check, mistakes);
        numbers(pack, check, mistakes);
    }
    if source.whole.contains(&"causes.toml") && source.causes.is_empty() {
        needs_one("causes.toml", "cause", mistakes);
    }
    let diagnostic = check
        .questions
        .iter()
        .any(|question| tells_causes_apart(question.role));
    if source.whole.contains(&"questions.toml") && !diagnostic {
        needs_one("questions.toml", "diagnostic question", mistakes);
    }
}

fn follow_ups(source: &Source, check: &Check, mistakes: &mut Mistakes) {
    for (index, (from, question)) in source.questions.iter().zip(&check.questions).enumerate() {
        let later = reads(&question.ask_when).find(|ticks| index <= usize::from(ticks.question));
        if let Some(read) = later.and_then(|ticks| check.questions.get(usize::from(ticks.question)))
        {
            mistakes.note(
                from.place,
                format!("it is asked when `{}` has an answer, which does not stand before it", read.id),
                "Questions are replayed in the order of the file, so the condition could never have held in time.",
                format!("either move it below `{}`, or change `ask_when`.", read.id),
            );
        }
        if never(&question.ask_when, &check.questions) {
            unreachable(from.place, "`ask_when`", mistakes);
        }
    }
    for (from, remedy) in source.rules.iter().zip(&check.rules) {
        if never(&remedy.when, &check.questions) {
            unreachable(from.place, "`when`", mistakes);
        }
    }
}

/// A sitting has room for one test's seconds (`session::sitting::Sides`).
fn sides(source: &Source, mistakes: &mut Mistakes) {
    let mut timed = source.questions.iter().filter(|q| q.timing.each_side);
    let Some(first) = timed.next() else {
        return;
    };
    for other in timed {
        mistakes.note(
            other.place,
            format!("it times each side, as `{}` does", first.id.value),
            "The seconds of one such test are kept.",
            "either take `each_side` out of one of the two, or ask in steps what one of them measures.",
        );
    }
}

fn faults(source: &Source, check: &Check, mistakes: &mut Mistakes) {
    for (from, fault) in source.faults.iter().zip(&check.sub_faults) {
        if from.sound && empty(&from.when) {
            mistakes.note(
                from.place,
                "it has no condition",
                "It would be named to everybody, whatever they answered.",
                "write `when = { any = [\"question.option\"] }`.",
            );
        }
        if never(&fault.when, &check.questions) {
            unreachable(from.place, "`when`", mistakes);
        }
        for (id, question) in from.ranked_by.iter().zip(&fault.ranked_by) {
            let role = check
                .questions
                .get(usize::from(*question))
                .map(|question| question.role);
            if !role.is_some_and(tells_causes_apart) {
                mistakes.note(
                    id.place,
                    format!("`{}` tells no causes apart", id.value),
                    "Faults are ranked by the weight of such answers, and this one has none.",
                    "either take it out of `ranked_by`, or name a diagnostic question.",
                );
            }
        }
    }
}

fn core(pack: &Pack, check: &Check, mistakes: &mut Mistakes) {
    for id in &pack.core {
        let question = check
            .questions
            .iter()
            .find(|question| question.id == id.value);
        if question.is_some_and(|question| !tells_causes_apart(question.role)) {
            mistakes.note(
                id.place,
                format!("`{}` stands in `core` but tells no causes apart", id.value),
                "The core is what is asked first to find the cause.",
                "either take it out of `core`, or give it the role `diagnostic` or `both`.",
            );
        }
    }
}

fn numbers(pack: &Pack, check: &Check, mistakes: &mut Mistakes) {
    let settings = &check.settings;
    let place = pack.id.place;
    let rules = [
        (
            settings.may_play.p <= settings.most_likely.p && settings.less_p < settings.may_play.p,
            "the probabilities of the bands are not in order",
            "let `less_p` be below `may_play.p`, and that at most `most_likely.p`.",
        ),
        (
            settings.evidence_min <= settings.questions_max,
            "`evidence_min` is more than `questions_max`",
            "either lower the one, or raise the other.",
        ),
        (
            settings.usual_screens[0] <= settings.usual_screens[1],
            "`usual_screens` goes from more to fewer",
            "swap the two numbers.",
        ),
        (
            is_day(pack.date.value),
            "`date` is no day",
            "write it as year, month and day: `date = \"2026-11-22\"`.",
        ),
        (
            !empty(&pack.normal_when),
            "\"normal\" asks for no answer at all",
            "write `when = { any = […] }` under `[normal]`.",
        ),
    ];
    for (_, what, please) in rules.iter().filter(|(holds, _, _)| !holds) {
        mistakes.note(
            place,
            *what,
            "The result would contradict itself or say nothing.",
            *please,
        );
    }
}

fn needs_one(file: &str, what: &str, mistakes: &mut Mistakes) {
    mistakes.note(
        mistakes.file(file),
        format!("it has no {what}"),
        "Without one there is nothing to find out.",
        format!("write at least one {what}."),
    );
}

fn unreachable(place: Place, key: &str, mistakes: &mut Mistakes) {
    mistakes.note(
        place,
        format!("{key} can never hold"),
        "It asks for two different answers to a question that takes one.",
        format!("either put both into one text (`question.a|b`), or correct {key}."),
    );
}

fn tells_causes_apart(role: Role) -> bool {
    match role {
        Role::Both | Role::Diagnostic => true,
        Role::Danger | Role::Plan => false,
    }
}

/// `2026-11-22`; an empty one was told already.
fn is_day(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let [year, month, day] = parts[..] else {
        return date.is_empty();
    };
    let within = |part: &str, most: u8| {
        part.parse()
            .is_ok_and(|number: u8| 0 < number && number <= most)
    };
    (year.len(), month.len(), day.len()) == (4, 2, 2)
        && digits(year)
        && within(month, 12)
        && within(day, 31)
}
