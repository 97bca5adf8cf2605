//! The screens about answers: a question, a danger answer asked about once more, and all answers.

use super::number::seconds;
use crate::knowledge::compiled::{Check, Kind, Meaning, Question, Role, Text};
use crate::knowledge::digits::digits;
use crate::knowledge::words::fill;
use crate::session::answering;
use crate::session::flow;
use crate::session::knowledge::Knowledge;
use crate::session::model::{Asking, Fault, Home, Toward};
use crate::session::report::{
    CheckRow, CheckScreen, ConfirmScreen, ErrorBox, OptionRow, QuestionScreen, Timer, TrialBox,
};
use crate::session::sitting::{Sitting, Why, is_danger};
use crate::session::timer;

/// A question.
#[must_use]
pub fn question(knowledge: &Knowledge, sitting: &Sitting, asking: &Asking) -> QuestionScreen {
    let check = knowledge.check;
    let words = &check.words;
    let of = &check.questions[usize::from(asking.question)];
    let tried = answering::tried(check, asking).and_then(|code| knowledge.remedy(code));
    let changed = match asking.walk.toward {
        Toward::Result | Toward::Trying(_, Home::Result) => true,
        Toward::Trying(_, Home::Plan)
        | Toward::FirstResult
        | Toward::Beyond(_)
        | Toward::Plan(_) => false,
    };
    let to_result = to_result(knowledge, sitting, asking);
    let back =
        flow::back(knowledge, sitting, asking).is_some() && !(changed && to_result.is_some());
    QuestionScreen {
        id: of.id,
        danger: of.role == Role::Danger,
        step: match tried {
            None => step(knowledge, sitting, asking),
            Some(_) => String::new(),
        },
        first_line: sitting.asked.is_empty().then_some(words.first_line()),
        again: sitting.asks_again(asking.question).map(|why| match why {
            Why::Pause => words.ask_again(),
            Why::Hurt => words.ask_hurt(),
            Why::Retest => words.ask_retest(),
        }),
        back: back.then_some(words.back()),
        heading: of.text,
        hint: match (tried, of.kind) {
            (Some(remedy), _) => fill(words.tried_what(), &[("what", remedy.title)]),
            (None, Kind::All) if of.hint.is_empty() => words.tick_all().into(),
            (None, Kind::One | Kind::All | Kind::Trial) => of.hint.into(),
        },
        kind: of.kind,
        // What was tried is done: only what came of it is asked.
        trial: trial(check, of, sitting.sides.held_s(of)).filter(|_| tried.is_none()),
        picture: knowledge.picture(of.picture).filter(|_| tried.is_none()),
        options: options(of, asking.draft),
        or: words.or(),
        why: (words.why(), of.why),
        error: match asking.fault {
            Fault::None => None,
            Fault::Missing => Some(ErrorBox {
                heading: words.error_heading(),
                message: match of.kind {
                    Kind::One | Kind::Trial => words.error_one(),
                    Kind::All => words.error_all(),
                },
            }),
        },
        go_on: words.go_on(),
        to_result,
    }
}

/// A changed answer that would lower the care level.
#[must_use]
pub fn confirm(check: &'static Check, sitting: &Sitting, asking: &Asking) -> ConfirmScreen {
    let words = &check.words;
    let of = &check.questions[usize::from(asking.question)];
    ConfirmScreen {
        heading: words.confirm_heading(),
        question: of.text,
        before: (
            words.confirm_before(),
            texts(of, sitting.answers.of(asking.question)),
        ),
        now: (words.confirm_now(), texts(of, asking.draft)),
        yes: words.confirm_yes(),
        no: words.confirm_no(),
    }
}

/// All answers, in the order in which they were given.
#[must_use]
pub fn check(check: &'static Check, sitting: &Sitting) -> CheckScreen {
    let words = &check.words;
    let row = |&question: &u8| {
        let of = &check.questions[usize::from(question)];
        let row = CheckRow {
            question: sitting.may_ask(check, question).then_some(question),
            id: of.id,
            text: of.text,
            answers: answers(check, of, sitting.answers.of(question)),
        };
        (row, held(check, sitting, of))
    };
    CheckScreen {
        heading: words.check_heading(),
        rows: sitting.asked.iter().map(row).collect(),
        change: words.change(),
        to_result: words.to_result(),
    }
}

/// The ticked options' words, "Not sure" for every way of saying so.
#[must_use]
pub fn answers(check: &'static Check, question: &Question, ticked: u32) -> Vec<Text> {
    let not_sure = crate::session::ticks::meaning(question, Meaning::NotSure);
    if ticked & not_sure != 0 {
        return vec![check.words.skipped()];
    }
    texts(question, ticked)
}

/// How long each side was held: "Left 24 s · right 31 s"; empty where that was not timed.
#[must_use]
pub fn held(check: &'static Check, sitting: &Sitting, test: &Question) -> String {
    let results = [
        check.words.timer_was_first(),
        check.words.timer_was_second(),
    ];
    timer::said(results, sitting.sides.held_s(test))
}

/// The ticked options' words.
#[must_use]
pub fn texts(question: &Question, ticked: u32) -> Vec<Text> {
    let options = question.options.iter().enumerate();
    options
        .filter(|(at, _)| ticked >> at & 1 == 1)
        .map(|(_, o)| o.text)
        .collect()
}

/// "Back to my result" where one is being changed, or an answered one is walked through again; on the way to the first
/// result "Show my result so far".
fn to_result(knowledge: &Knowledge, sitting: &Sitting, asking: &Asking) -> Option<(Text, Text)> {
    let words = &knowledge.check.words;
    let toward = asking.walk.toward;
    if !flow::is_open(knowledge, sitting, toward) {
        return None;
    }
    let reached = toward != Toward::FirstResult
        || sitting.answers.has(asking.question) && flow::has_result(knowledge, sitting);
    if reached {
        Some(("result", words.to_result()))
    } else {
        // A question about danger is not for skipping.
        (!is_danger(knowledge.check, asking.question)).then_some(("result-now", words.result_now()))
    }
}

fn step(knowledge: &Knowledge, sitting: &Sitting, asking: &Asking) -> String {
    let check = knowledge.check;
    let words = &check.words;
    if let Some([n, all]) = for_the_plan(check, sitting, asking) {
        return fill(words.step_plan(), &[("n", &n), ("all", &all)]);
    }
    let [low, high] = check.settings.usual_screens;
    let number = asking.at + 1;
    let n = digits(number as u64);
    if usize::from(high) < number {
        return fill(words.step_plain(), &[("n", &n)]);
    }
    fill(
        words.step(),
        &[
            ("n", &n),
            ("low", &digits(low.into())),
            ("high", &digits(high.into())),
        ],
    )
}

/// The number of a question that only the plan asks, among those that it asks of this person.
fn for_the_plan(check: &'static Check, sitting: &Sitting, asking: &Asking) -> Option<[String; 2]> {
    let Toward::Plan(from) = asking.walk.toward else {
        return None;
    };
    let asked = sitting.asked.get(from..)?;
    let mut questions = check.settings.plan_asks.clone();
    questions
        .retain(|q| asked.contains(q) || !sitting.answers.has(*q) && sitting.may_ask(check, *q));
    let at = questions.iter().position(|q| *q == asking.question)?;
    Some([at + 1, questions.len()].map(|n| digits(n as u64)))
}

fn trial(check: &'static Check, question: &'static Question, held_s: [u16; 2]) -> Option<TrialBox> {
    let words = &check.words;
    let mut timer = Timer::new(words, question.timing, None);
    if let Some(timer) = &mut timer {
        timer.count.held_s = held_s;
    }
    match question.kind {
        Kind::One | Kind::All => None,
        Kind::Trial => Some(TrialBox {
            takes: fill(words.takes(), &[("s", &seconds(question.effort_s))]),
            heading: words.try_now(),
            steps: &question.steps,
            timer,
        }),
    }
}

/// The rows of a question, with what is ticked.
#[must_use]
pub fn options(question: &Question, draft: u32) -> Vec<OptionRow> {
    let row = |(at, option): (usize, &crate::knowledge::compiled::Choice)| OptionRow {
        id: option.id,
        index: at as u8,
        text: option.text,
        ticked: draft >> at & 1 == 1,
        set_apart: option.meaning.stands_apart(),
    };
    question.options.iter().enumerate().map(row).collect()
}
