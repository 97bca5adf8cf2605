//! Reads questions, faults of form and danger rules.

use super::entry::{Entry, Range};
use super::{Choice, Fault, Question, Rule, When};
use crate::knowledge::compiled::{CareLevel, Grade, Kind, Limit, Meaning, Role, Timing};
use crate::knowledge::mistake::Mistakes;

const KINDS: [(&str, Kind); 3] = [
    ("one", Kind::One),
    ("all", Kind::All),
    ("trial", Kind::Trial),
];

const ROLES: [(&str, Role); 4] = [
    ("danger", Role::Danger),
    ("both", Role::Both),
    ("diagnostic", Role::Diagnostic),
    ("plan", Role::Plan),
];

const MEANINGS: [(&str, Meaning); 7] = [
    ("evidence", Meaning::Evidence),
    ("neutral", Meaning::Neutral),
    ("not-sure", Meaning::NotSure),
    ("later", Meaning::Later),
    ("cannot", Meaning::Cannot),
    ("hurt", Meaning::Hurt),
    ("none-of-these", Meaning::NoneOfThese),
];

/// The care levels by name.
pub const LEVELS: [(&str, CareLevel); 4] = [
    ("emergency", CareLevel::Emergency),
    ("urgent", CareLevel::Urgent),
    ("non-urgent", CareLevel::NonUrgent),
    ("self-care", CareLevel::SelfCare),
];

/// The limits by name.
pub const LIMITS: [(&str, Limit); 3] = [
    ("none", Limit::None),
    ("no-load", Limit::NoLoad),
    ("gentle-only", Limit::GentleOnly),
];

/// The evidence grades by name.
pub(super) const GRADES: [(&str, Grade); 3] = [
    ("published", Grade::Published),
    ("direction", Grade::Direction),
    ("expert", Grade::Expert),
];

const SHARE: Range = Range {
    holds: |x| (0.0..=1.0).contains(&x),
    said: "from 0 to 1",
};
const RATIO: Range = Range {
    holds: |x| 0.0 < x && x <= 100.0,
    said: "above 0 and at most 100",
};
const EFFORT: Range = Range {
    holds: |x| 0.0 < x && x <= 3600.0,
    said: "above 0 and at most 3600",
};
/// Least and most that a timer counts, s: what is shorter is counted in one's head, what is longer is neither hold nor rest.
const TIMER_S: (u64, u64) = (5, 300);

/// The word that an author writes for a meaning.
#[must_use]
pub fn name_of(meaning: Meaning) -> &'static str {
    MEANINGS
        .iter()
        .find(|(_, one)| *one == meaning)
        .map_or("", |(name, _)| name)
}

/// Reads a condition, `{ all = […], any = […], none = […] }`; empty where the key is missing.
pub(super) fn when(entry: &mut Entry, key: &'static str, mistakes: &mut Mistakes) -> When {
    let Some(mut inner) = entry.inner_or_none(key, mistakes) else {
        return When::default();
    };
    let when = When {
        all: inner.texts("all", mistakes),
        any: inner.texts("any", mistakes),
        none: inner.texts("none", mistakes),
    };
    inner.end(mistakes);
    when
}

/// Reads what a timer counts; nothing where there is none.
pub(super) fn timing(entry: &mut Entry, mistakes: &mut Mistakes) -> Timing {
    let full_s = entry.whole_or("timer_s", 0, TIMER_S, mistakes);
    let each_side = entry.flag("each_side", mistakes);
    if each_side && full_s == 0 {
        mistakes.note(
            entry.place(),
            "`each_side` without a timer",
            "It lets the timer run once for each side.",
            "either write `timer_s`, or take `each_side` out.",
        );
    }
    Timing {
        full_s: u16::try_from(full_s).unwrap_or(0),
        each_side,
    }
}

/// Reads one `[[question]]`.
pub(super) fn question(mut entry: Entry, index: usize, mistakes: &mut Mistakes) -> Question {
    let id = entry.id("question", index, mistakes);
    let mut question = Question {
        place: entry.place(),
        sound: true,
        id,
        origin: entry.text_or_none("origin", mistakes).value,
        kind: entry.one_of("kind", &KINDS, mistakes),
        role: entry.one_of("role", &ROLES, mistakes),
        topic: entry.text("topic", mistakes),
        text: entry.text("text", mistakes),
        hint: entry.text_or_none("hint", mistakes),
        why: entry.text("why", mistakes),
        steps: entry.texts("steps", mistakes),
        effort_s: entry.number("effort_s", EFFORT, mistakes).value,
        timing: timing(&mut entry, mistakes),
        picture: entry.text_or_none("picture", mistakes),
        loaded: entry.flag("loaded", mistakes),
        ask_when: when(&mut entry, "ask_when", mistakes),
        options: Vec::new(),
        grades: entry.words_by_name("grades", &GRADES, mistakes),
        sources: entry.texts("sources", mistakes),
        article: entry.texts("article", mistakes),
    };
    let options = entry.entries("option", mistakes);
    question.options = options
        .into_iter()
        .map(|option| choice(option, id.value, mistakes))
        .collect();
    question.sound = entry.end(mistakes);
    question
}

fn choice(mut entry: Entry, question: &str, mistakes: &mut Mistakes) -> Choice {
    let id = entry.id_within("option", question, mistakes);
    let choice = Choice {
        place: entry.place(),
        id,
        origin: entry.text_or_none("origin", mistakes).value,
        danger_origin: entry.text_or_none("danger_origin", mistakes).value,
        text: entry.text("text", mistakes),
        meaning: entry.one_of_or_none("meaning", &MEANINGS, mistakes),
        share: entry.number_or_none("share", SHARE, mistakes),
        lr: entry.numbers_by_name("lr", RATIO, mistakes),
    };
    entry.end(mistakes);
    choice
}

/// Reads one `[[fault]]`.
pub(super) fn fault(mut entry: Entry, index: usize, mistakes: &mut Mistakes) -> Fault {
    let id = entry.id("fault", index, mistakes);
    let mut fault = Fault {
        place: entry.place(),
        sound: true,
        id,
        name: entry.text("name", mistakes),
        cause: entry.text("cause", mistakes),
        when: when(&mut entry, "when", mistakes),
        not_first: when(&mut entry, "not_first", mistakes),
        ranked_by: entry.texts("ranked_by", mistakes),
    };
    fault.sound = entry.end(mistakes);
    fault
}

/// Reads one `[[rule]]`.
pub(super) fn rule(mut entry: Entry, index: usize, mistakes: &mut Mistakes) -> Rule {
    let id = entry.id("rule", index, mistakes);
    let mut rule = Rule {
        place: entry.place(),
        sound: true,
        id,
        when: when(&mut entry, "when", mistakes),
        level: entry.one_of("level", &LEVELS, mistakes),
        limit: entry.one_of_or("limit", Limit::None, &LIMITS, mistakes),
        action: entry.text_or_none("action", mistakes),
        advice: entry.texts("advice", mistakes),
        sources: entry.texts("sources", mistakes),
    };
    rule.sound = entry.end(mistakes);
    rule
}
