//! Reads case files: the answers of a made-up person, and what should come out.
//!
//! Everything is looked up in the compiled pack here, so that running a case has nothing to refuse.

use crate::engine::answers::Answers;
use crate::engine::diagnosis::Outcome;
use crate::engine::tries::Try;
use crate::knowledge::codes;
use crate::knowledge::compiled::{CareLevel, Check, Kind, Limit, Question, Remedy, Text};
use crate::knowledge::mistake::{Mistakes, Place};
use crate::knowledge::source::entry::{At, Entry};
use crate::knowledge::source::files::{document, each};
use crate::knowledge::source::nearest::did_you_mean;
use crate::knowledge::source::questions::{LEVELS, LIMITS};
use crate::session::sitting::{Sitting, is_about_a_try};
use crate::workbench::names::{OUTCOMES, list};
use crate::workbench::opened::Opened;

/// One made-up person.
#[derive(Debug)]
pub struct Case {
    /// Where it stands.
    pub place: Place,
    /// A few words.
    pub name: At<Text>,
    /// What the person answers; a try that hurt is among it.
    pub answers: Answers,
    /// What the person then tries of the advice, in order.
    pub tries: Vec<Try>,
    /// What should come out.
    pub expected: Expected,
}

/// What should come out of a case; what the author left out may be anything.
#[derive(Debug)]
pub struct Expected {
    /// The outcome.
    pub outcome: Outcome,
    /// The first causes of the list, in order.
    pub leads: Vec<u8>,
    /// The fault of form that is named first.
    pub sub_fault: Option<u8>,
    /// Two causes that are too close to tell apart.
    pub together: Vec<u8>,
    /// The remedy that comes first for the next set, after what was tried.
    pub next_set: Option<u8>,
    /// Remedies that must be among those advised.
    pub remedies: Vec<u8>,
    /// Remedies that must not be.
    pub not_remedies: Vec<u8>,
    /// How soon to be seen.
    pub care_level: Option<CareLevel>,
    /// What is held back.
    pub limit: Option<Limit>,
    /// Danger rules that must fire.
    pub rules: Vec<u8>,
}

/// Reads `files` (name and text each).
pub fn read(files: &[(String, String)], pack: &Opened, mistakes: &mut Mistakes) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for (index, (_, text)) in files.iter().enumerate() {
        let place = Place {
            file: index,
            at: None,
            entry: "",
        };
        let Some(document) = document(text, place, mistakes) else {
            continue;
        };
        let mut top = Entry::open(document.get_ref(), place, mistakes);
        cases.extend(each(
            &mut top,
            "case",
            mistakes,
            |entry, index, mistakes| case(entry, index, pack, mistakes),
        ));
        top.end(mistakes);
    }
    for (index, case) in cases.iter().enumerate() {
        let name = case.name.value;
        let before = cases[..index].iter().any(|other| other.name.value == name);
        if before && !name.is_empty() {
            mistakes.note(
                case.name.place,
                "another case has this name too",
                "When one of them fails, nobody could tell which.",
                "either give it a name of its own, or take one of them out.",
            );
        }
    }
    cases
}

fn case(mut entry: Entry, index: usize, pack: &Opened, mistakes: &mut Mistakes) -> Case {
    let name = entry.own_name("name", "case", index, mistakes);
    entry.text_or_none("why", mistakes);
    let given = entry.answers("answers", mistakes);
    let mut sitting = Sitting::new(pack.check);
    sitting.answers = answers(&given, pack.check, mistakes);
    for tried in entry.texts("tries", mistakes) {
        if let Some((remedy, question, felt)) = one_try(tried, pack, mistakes) {
            sitting = sitting.after_try(pack.check, codes::long(remedy.id), question, felt, 0);
        }
    }
    let inner = entry.inner("expect", mistakes);
    let expected = inner.map_or_else(Expected::anything, |inner| expected(inner, pack, mistakes));
    let place = entry.place();
    entry.end(mistakes);
    Case {
        place,
        name,
        answers: sitting.answers,
        tries: sitting.tries,
        expected,
    }
}

impl Expected {
    fn anything() -> Self {
        Self {
            outcome: Outcome::CannotTell,
            leads: Vec::new(),
            sub_fault: None,
            together: Vec::new(),
            next_set: None,
            remedies: Vec::new(),
            not_remedies: Vec::new(),
            care_level: None,
            limit: None,
            rules: Vec::new(),
        }
    }
}

fn expected(mut entry: Entry, pack: &Opened, mistakes: &mut Mistakes) -> Expected {
    let (check, guide) = (pack.check, pack.guide);
    let causes: Vec<Text> = check.causes.iter().map(|cause| cause.id).collect();
    let faults: Vec<Text> = check.sub_faults.iter().map(|fault| fault.id).collect();
    let rules: Vec<Text> = check.rules.iter().map(|rule| rule.id).collect();
    let remedies: Vec<Text> = guide.remedies.iter().map(|remedy| remedy.id).collect();
    let place = entry.place();
    let outcome = entry.one_of("outcome", &OUTCOMES, mistakes);
    let mut some = |key, kind, known: &[Text], mistakes: &mut Mistakes| {
        let ids = entry.texts(key, mistakes);
        let found = ids
            .into_iter()
            .filter_map(|id| find(kind, known, id, mistakes));
        found.collect::<Vec<u8>>()
    };
    let mut expected = Expected {
        outcome,
        leads: some("leads", "cause", &causes, mistakes),
        sub_fault: None,
        together: some("together", "cause", &causes, mistakes),
        next_set: None,
        remedies: some("remedies", "remedy", &remedies, mistakes),
        not_remedies: some("not_remedies", "remedy", &remedies, mistakes),
        care_level: None,
        limit: None,
        rules: some("rules", "danger rule", &rules, mistakes),
    };
    let fault = entry.text_or_none("sub_fault", mistakes);
    if !fault.value.is_empty() {
        expected.sub_fault = find("sub-fault", &faults, fault, mistakes);
    }
    let next_set = entry.text_or_none("next_set", mistakes);
    if !next_set.value.is_empty() {
        expected.next_set = find("remedy", &remedies, next_set, mistakes);
    }
    expected.care_level = entry.one_of_or_none("care_level", &LEVELS, mistakes);
    expected.limit = entry.one_of_or_none("limit", &LIMITS, mistakes);
    entry.end(mistakes);
    contradictions(&expected, place, mistakes);
    expected
}

/// What no answers could bring about.
fn contradictions(expected: &Expected, place: Place, mistakes: &mut Mistakes) {
    let both = expected
        .remedies
        .iter()
        .any(|remedy| expected.not_remedies.contains(remedy));
    let leads_nothing = !expected.leads.is_empty() && expected.outcome != Outcome::Causes;
    let cared_for = !expected.remedies.is_empty() && expected.outcome == Outcome::Care;
    let pair = expected.together.is_empty() || expected.together.len() == 2;
    let rules = [
        (
            !both,
            "the same remedy stands in `remedies` and `not_remedies`",
            "take it out of one of them.",
        ),
        (
            !leads_nothing,
            "`leads` stands there, but only the outcome `causes` has causes that lead",
            "either write `outcome = \"causes\"`, or take `leads` out.",
        ),
        (
            !cared_for,
            "`remedies` stands there, but the outcome `care` advises none",
            "either write another outcome, or take `remedies` out.",
        ),
        (
            pair,
            "`together` does not name two causes",
            "either name two, as in `together = [\"one\", \"other\"]`, or take it out.",
        ),
    ];
    for (_, what, please) in rules.iter().filter(|(holds, ..)| !holds) {
        mistakes.note(place, *what, "No answers could bring that about.", *please);
    }
}

fn answers(given: &[At<Text>], check: &Check, mistakes: &mut Mistakes) -> Answers {
    let mut answers = Answers::none(check.questions.len());
    let mut told: Vec<(u8, Place)> = Vec::new();
    for answer in given.iter().filter(|answer| !answer.value.is_empty()) {
        let Some((question, options)) = one_answer(*answer, check, mistakes) else {
            continue;
        };
        told.push((question, answer.place));
        answers.set(question, answers.of(question) | options);
    }
    for (place_in_list, (question, place)) in told.iter().enumerate() {
        let first = told.iter().position(|(other, _)| other == question);
        if first == Some(place_in_list)
            && let Some(of) = check.questions.get(usize::from(*question))
        {
            possible(of, answers.of(*question), *place, mistakes);
            if !answers.meet(&of.ask_when) {
                mistakes.note(
                    *place,
                    format!("`{}` is not asked after the other answers", of.id),
                    "Nobody could give this answer: its `ask_when` does not hold.",
                    "either add the answer that brings the question up, or take this one out.",
                );
            }
        }
    }
    answers
}

/// Notes ticks that a person could not set together.
fn possible(question: &Question, ticks: u32, place: Place, mistakes: &mut Mistakes) {
    let ticked = || {
        let options = question.options.iter().enumerate();
        options.filter(|(at, _)| ticks >> at & 1 == 1)
    };
    let names = list(ticked().map(|(_, option)| option.id));
    match question.kind {
        Kind::One | Kind::Trial if 1 < ticked().count() => mistakes.note(
            place,
            format!("`{}` has several answers: {names}", question.id),
            "It takes exactly one.",
            "keep one of them.",
        ),
        Kind::All
            if 1 < ticked().count()
                && ticked().any(|(_, option)| option.meaning.stands_apart()) =>
        {
            mistakes.note(
                place,
                format!(
                    "`{}` has answers that exclude each other: {names}",
                    question.id
                ),
                "\"None of these\" and \"I'm not sure\" take all other ticks away.",
                "either keep the one, or the others.",
            );
        }
        Kind::One | Kind::Trial | Kind::All => {}
    }
}

fn one_answer(answer: At<Text>, check: &Check, mistakes: &mut Mistakes) -> Option<(u8, u32)> {
    let at = |value| At {
        value,
        place: answer.place,
    };
    let Some((question, option)) = answer.value.split_once('.') else {
        mistakes.note(
            answer.place,
            format!("`{}` names no option", answer.value),
            "An answer is an option of a question.",
            "write `question.option`.",
        );
        return None;
    };
    let ids: Vec<Text> = check.questions.iter().map(|question| question.id).collect();
    let question = find("question", &ids, at(question), mistakes)?;
    let of = check.questions.get(usize::from(question))?;
    let ids: Vec<Text> = of.options.iter().map(|option| option.id).collect();
    let option = find(&format!("option of {}", of.id), &ids, at(option), mistakes)?;
    Some((question, 1 << option))
}

/// A try as authors write it, `remedy.option`: the remedy, the question that asks where it was felt, and what was ticked.
fn one_try(
    tried: At<Text>,
    pack: &Opened,
    mistakes: &mut Mistakes,
) -> Option<(&'static Remedy, u8, u32)> {
    let at = |value| At {
        value,
        place: tried.place,
    };
    let (id, felt) = tried
        .value
        .split_once('.')
        .unwrap_or((tried.value, "option"));
    let ids: Vec<Text> = pack.guide.remedies.iter().map(|one| one.id).collect();
    let remedy = find("remedy", &ids, at(id), mistakes)?;
    let remedy = &pack.guide.remedies[usize::from(remedy)];
    let Some(question) = remedy.trial else {
        mistakes.note(
            tried.place,
            format!("nobody is asked how `{id}` went"),
            "It names no `trial`, so nothing is known of a try.",
            "either give the remedy a `trial`, or take the try out.",
        );
        return None;
    };
    let of = &pack.check.questions[usize::from(question)];
    if !is_about_a_try(pack.check, question) {
        mistakes.note(
            tried.place,
            format!("trying `{id}` answers the question `{}`", of.id),
            "Such a try is an answer, which moves the causes.",
            format!("write `{}.{felt}` among the `answers` instead.", of.id),
        );
        return None;
    }
    let ids: Vec<Text> = of.options.iter().map(|option| option.id).collect();
    let felt = find(&format!("option of {}", of.id), &ids, at(felt), mistakes)?;
    Some((remedy, question, 1 << felt))
}

/// The index of an id; none, and a mistake, where there is no such id.
fn find(kind: &str, known: &[Text], id: At<Text>, mistakes: &mut Mistakes) -> Option<u8> {
    let place = known.iter().position(|known| *known == id.value);
    if place.is_none() {
        let hint = did_you_mean(id.value, known.iter().copied());
        let please = if hint.is_empty() {
            let known = list(known.iter().copied());
            format!("either take one of {known}, or add it to the pack.")
        } else {
            "either correct the name, or add it to the pack.".to_owned()
        };
        mistakes.note(
            id.place,
            format!("there is no {kind} named `{}`{hint}", id.value),
            "The case would stand for something that the pack does not have.",
            please,
        );
    }
    u8::try_from(place?).ok()
}
