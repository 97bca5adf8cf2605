//! No dead end: from every screen something leads on, and what a screen offers to open does open.

use super::{Found, must};
use crate::engine::random::SplitMix;
use crate::knowledge::compiled::Meaning;
use crate::session::message::Message;
use crate::session::model::{Fault, Showing};
use crate::session::report::{PlanSection, Report, ResultScreen, Screen, Shared};
use crate::workbench::verify::laws::answers::below;
use crate::workbench::verify::pack::Pack;
use crate::workbench::verify::walker::Walker;

/// Most questions that a walk to the end may take; every question twice, and a few screens between.
fn longest(pack: &Pack) -> usize {
    2 * pack.check.questions.len() + 20
}

/// The most natural step on from this screen changes something.
///
/// # Errors
/// The screen that it does not lead away from.
pub fn on(walker: &Walker, report: &Report) -> Found {
    let message = match &report.screen {
        Screen::Question(question) => {
            must(!question.go_on.is_empty(), || {
                format!("{} has no Continue", question.id)
            })?;
            let mut after = walker.clone();
            after.answer(0);
            // Where the same answer stands already it is stepped over, which changes the walk's place alone.
            let Showing::Question(asking) = &after.model.showing else {
                return Ok(());
            };
            return must(
                asking.fault == Fault::None && after.model != walker.model,
                || format!("{} cannot be answered", question.id),
            );
        }
        Screen::Care(care) => match (&care.shared, care.go_on, &care.because.1[..]) {
            (Some(shared), ..) => left(shared),
            (None, Some(_), _) => Message::WentOn,
            (None, None, rows) => {
                let mut mended = rows.iter().filter_map(|row| row.question);
                let first = mended.next().ok_or("a care screen leads nowhere")?;
                mended.try_for_each(|q| moves(walker, Message::Changed(q), "care"))?;
                Message::Changed(first)
            }
        },
        Screen::Confirm(_) => Message::Confirmed,
        Screen::Check(_) | Screen::Plan(_) | Screen::Sheet(_) | Screen::Compare(_) => {
            Message::OpenedResult
        }
        Screen::Result(result) => match (&result.shared, result.plan) {
            (Some(shared), _) => left(shared),
            (None, Some(_)) => Message::OpenedPlan,
            (None, None) => return Err("a result offers no plan".into()),
        },
        Screen::History(_) => Message::WentBack,
        Screen::Waiting(_) => return Err("the guide is here, and the page waits for it".into()),
    };
    moves(walker, message, report.screen.name())
}

/// What the button over a result that is only looked at says.
fn left(shared: &Shared) -> Message {
    match shared.action {
        "history" => Message::OpenedHistory,
        _ => Message::TookItOneself,
    }
}

/// A message leads away from the present screen.
///
/// # Errors
/// The screen that it does not lead away from.
pub fn moves(walker: &Walker, message: Message, name: &str) -> Found {
    let mut after = walker.clone();
    after.send(message);
    must(after.model.showing != walker.model.showing, || {
        format!("{message:?} does nothing on \"{name}\"")
    })
}

/// Answering whatever comes leads to a result or a care screen.
///
/// # Errors
/// The question it is still at after all of them.
pub fn reaches_an_end(walker: &Walker, random: &mut SplitMix) -> Found {
    let mut walker = walker.clone();
    for _ in 0..longest(&walker.pack) {
        match &walker.model.showing {
            Showing::Result(_) => return Ok(()),
            Showing::Care(_) if walker.model.sitting.care_only(walker.knowledge.check) => {
                return Ok(());
            }
            Showing::Question(asking) => {
                let question = &walker.knowledge.check.questions[usize::from(asking.question)];
                // A trial that hurts asks the danger questions anew each time; everything else may be chosen.
                let calm = |at: &usize| question.options[*at].meaning != Meaning::Hurt;
                let options: Vec<usize> = (0..question.options.len()).filter(calm).collect();
                let option = options[below(random, options.len())];
                walker.answer(option as u8);
            }
            Showing::Confirm(_) => walker.send(Message::Confirmed),
            Showing::Care(_) => walker.send(Message::WentOn),
            Showing::Check | Showing::Plan | Showing::Sheet | Showing::Compare(_) => {
                walker.send(Message::OpenedResult);
            }
            Showing::History(..) => walker.send(Message::WentBack),
            Showing::Shared(_) => walker.send(Message::TookItOneself),
        }
    }
    Err(format!("no end after {} steps", longest(&walker.pack)))
}

/// Every question that the screen offers to open does open, and every remedy that was tried is asked about.
///
/// # Errors
/// The first that does not.
pub fn offers_open(walker: &Walker, report: &Report) -> Found {
    for remedy in tried(&report.screen) {
        let mut after = walker.clone();
        after.send(Message::Tried(remedy));
        let asked = matches!(after.model.showing, Showing::Question(_));
        must(asked, || {
            format!("\"I tried it\" asks nothing of remedy {remedy}")
        })?;
    }
    for question in offered(&report.screen) {
        let mut after = walker.clone();
        after.send(Message::Changed(question));
        let opens = matches!(&after.model.showing, Showing::Question(asking) if asking.question == question);
        let id = walker
            .knowledge
            .check
            .questions
            .get(usize::from(question))
            .map_or("?", |q| q.id);
        must(opens, || {
            format!(
                "{id} is offered on \"{}\" and does not open",
                report.screen.name()
            )
        })?;
        // And Back, or the same answer again, leads to the result.
        after.send(Message::OpenedResult);
        must(matches!(after.model.showing, Showing::Result(_)), || {
            format!("no way back from {id}")
        })?;
    }
    if let Screen::Result(result) = &report.screen {
        let mut after = walker.clone();
        if result.keep_going.is_some() {
            after.send(Message::KeptGoing);
            must(matches!(after.model.showing, Showing::Question(_)), || {
                "\"keep going\" asks nothing".into()
            })?;
        }
        if result.check_answers.is_some() {
            let mut after = walker.clone();
            after.send(Message::OpenedCheck);
            must(matches!(after.model.showing, Showing::Check), || {
                "the answers do not open".into()
            })?;
        }
    }
    Ok(())
}

/// The questions that a screen offers.
#[must_use]
pub fn offered(screen: &Screen) -> Vec<u8> {
    match screen {
        Screen::Result(result) => of_result(result),
        Screen::Check(check) => check
            .rows
            .iter()
            .filter_map(|(row, _)| row.question)
            .collect(),
        Screen::Question(_)
        | Screen::Care(_)
        | Screen::Confirm(_)
        | Screen::Plan(_)
        | Screen::Sheet(_)
        | Screen::History(_)
        | Screen::Compare(_)
        | Screen::Waiting(_) => Vec::new(),
    }
}

fn of_result(result: &ResultScreen) -> Vec<u8> {
    let rows = result.causes.iter().chain(&result.others.1);
    let lines = rows.flat_map(|row| row.speaks_for.1.iter().chain(&row.speaks_against.1));
    let mut offered: Vec<u8> = lines.filter_map(|line| line.question).collect();
    let doubts = result.odd.iter().map(|(_, line)| line);
    let doubts = doubts.chain(result.flips.iter().flat_map(|(_, lines)| lines));
    offered.extend(doubts.filter_map(|line| line.question));
    offered.extend(result.test.iter().map(|test| test.question));
    offered.extend(
        result
            .later
            .iter()
            .flat_map(|later| &later.trials)
            .map(|(question, _)| *question),
    );
    offered.sort_unstable();
    offered.dedup();
    offered
}

/// The remedies that a screen asks about.
fn tried(screen: &Screen) -> Vec<u8> {
    let sections: Vec<&PlanSection> = match screen {
        Screen::Result(result) => [&result.next_set, &result.week, &result.weeks]
            .into_iter()
            .flatten()
            .collect(),
        Screen::Plan(plan) => plan.sections.iter().chain(&plan.more).collect(),
        Screen::Question(_)
        | Screen::Care(_)
        | Screen::Confirm(_)
        | Screen::Check(_)
        | Screen::Sheet(_)
        | Screen::History(_)
        | Screen::Compare(_)
        | Screen::Waiting(_) => Vec::new(),
    };
    let cards = sections.iter().flat_map(|section| &section.cards);
    let tried = cards.filter_map(|card| card.tried);
    tried.map(|(_, remedy)| remedy).collect()
}
