//! Where a sitting goes: the next screen, the one before, and which screens are open to it. It stores nothing.

use super::knowledge::Knowledge;
use super::message::Place;
use super::model::{Asking, Fault, Link, SharedResult, Showing, Told, Toward, Walk};
use super::sitting::{Again, Sitting, Why, is_about_a_try, is_danger, of};
use crate::engine::triage::{triage, unanswered};
use crate::engine::{selection, stopping};
use crate::knowledge::compiled::{CareLevel, Check};

/// From so many answers on that are not about danger, the result so far may be looked at.
const SO_FAR: usize = 3;

/// The next screen: danger first, then what the walk is for.
#[must_use]
pub fn onward(knowledge: &Knowledge, sitting: &Sitting, walk: Walk) -> Showing {
    let check = knowledge.check;
    if sitting.care_only(check) {
        return Showing::Care(walk);
    }
    let stepped = sitting.asked.get(walk.step).copied();
    if let Some(due) = sitting.due(check) {
        // Stepping forward again through danger questions shows the answered ones before the one that is due.
        let before = stepped
            .filter(|&q| is_danger(check, q) && q < due && walk.toward == Toward::FirstResult);
        return ask(knowledge, sitting, before.unwrap_or(due), walk);
    }
    if !sitting.unread(check).is_empty() {
        return Showing::Care(walk);
    }
    match walk.toward {
        Toward::Result | Toward::Trying(..) => Showing::Result(Link::Quiet),
        Toward::FirstResult => match step(knowledge, sitting, walk) {
            Some(question) => ask(knowledge, sitting, question, walk),
            None if has_result(knowledge, sitting) => Showing::Result(Link::Quiet),
            None => ask_next(knowledge, sitting, walk),
        },
        Toward::Beyond(_) => match step(knowledge, sitting, walk) {
            Some(question) => ask(knowledge, sitting, question, walk),
            None => ask_next(knowledge, sitting, walk),
        },
        Toward::Plan(_) => {
            // Where anything is held back, there is nothing to train that its questions could fit.
            let held_back = sitting.triage(check).holds_back_load();
            let open =
                |q: &&u8| !held_back && !sitting.answers.has(**q) && sitting.may_ask(check, **q);
            match check.settings.plan_asks.iter().find(open) {
                Some(&question) => ask(knowledge, sitting, question, walk),
                None => Showing::Plan,
            }
        }
    }
}

/// The screen before a question, if there is one.
#[must_use]
pub fn back(knowledge: &Knowledge, sitting: &Sitting, asking: &Asking) -> Option<Showing> {
    let check = knowledge.check;
    let before = |from: usize| {
        let open = |q: &u8| sitting.may_ask(check, *q);
        sitting
            .asked
            .get(from..asking.at)?
            .iter()
            .copied()
            .rev()
            .find(open)
    };
    if sitting.care_only(check) {
        return Some(Showing::Care(asking.walk));
    }
    if let Some(due) = sitting.due(check) {
        // Nothing but danger questions while one is due; the walk keeps its place for afterwards.
        let mut before = sitting.asked.get(..asking.at)?.iter().copied().rev();
        let question = before.find(|&q| may_stand_beside(check, sitting, q, due))?;
        return Some(earlier(knowledge, sitting, question, asking.walk));
    }
    match asking.walk.toward {
        Toward::FirstResult => Some(revisit(knowledge, sitting, before(0)?, asking.walk)),
        Toward::Result | Toward::Trying(..) => {
            Some(onward(knowledge, sitting, asking.walk.home(sitting)))
        }
        Toward::Beyond(from) | Toward::Plan(from) => Some(match before(from) {
            Some(question) => revisit(knowledge, sitting, question, asking.walk),
            None => onward(knowledge, sitting, Walk::to_result(sitting)),
        }),
    }
}

/// The screen at a place, if it is open to this sitting now.
#[must_use]
pub fn at(
    knowledge: &Knowledge,
    sitting: &Sitting,
    place: Place,
    toward: Toward,
) -> Option<Showing> {
    let check = knowledge.check;
    let toward = match (place, toward) {
        // Only the question about a try is on its way; any other place is open as it is from the result.
        (Place::Question(question), Toward::Trying(..)) if is_about_a_try(check, question) => {
            toward
        }
        (_, Toward::Trying(..)) => Toward::Result,
        _ => toward,
    };
    let end = Walk {
        toward,
        step: sitting.asked.len(),
    };
    let next = onward(knowledge, sitting, end);
    let shut = sitting.care_only(check);
    let due = sitting.due(check);
    match place {
        Place::Care => matches!(next, Showing::Care(_)).then_some(next),
        // The browser's Back never leads out of a care screen; "by mistake" does.
        Place::Question(_) if shut => None,
        Place::Question(question) => {
            if matches!(&next, Showing::Question(asking) if asking.question == question) {
                return Some(next);
            }
            let open = match (sitting.asked.contains(&question), due) {
                (true, Some(due)) => may_stand_beside(check, sitting, question, due),
                (true, None) => sitting.may_ask(check, question),
                // A test opened from the result.
                (false, None) => {
                    let tried = matches!(toward, Toward::Trying(..));
                    (tried || toward == Toward::Result && !is_about_a_try(check, question))
                        && sitting.may_ask(check, question)
                        && is_open(knowledge, sitting, toward)
                }
                (false, Some(_)) => false,
            };
            open.then(|| earlier(knowledge, sitting, question, end))
        }
        Place::Check => is_open(knowledge, sitting, toward).then_some(Showing::Check),
        Place::Sheet => is_open(knowledge, sitting, toward).then_some(Showing::Sheet),
        Place::Result => {
            is_open(knowledge, sitting, toward).then_some(Showing::Result(Link::Quiet))
        }
        Place::Plan => {
            let plan = Walk {
                toward: Toward::Plan(sitting.asked.len()),
                ..end
            };
            is_open(knowledge, sitting, toward).then(|| onward(knowledge, sitting, plan))
        }
        Place::History => (!shut).then_some(Showing::History(end, Told::Nothing)),
        // Which one to set beside it is known where the list is.
        Place::Compare => None,
    }
}

/// Whether an answered question may be looked at while another is due: beside one about danger, only those about danger.
fn may_stand_beside(check: &Check, sitting: &Sitting, question: u8, due: u8) -> bool {
    is_danger(check, question) || !is_danger(check, due) && sitting.may_ask(check, question)
}

/// Whether result, answers and plan may be shown: danger is settled, and the result was reached or may be looked at early.
#[must_use]
pub fn is_open(knowledge: &Knowledge, sitting: &Sitting, toward: Toward) -> bool {
    let check = knowledge.check;
    let settled = !sitting.care_only(check)
        && sitting.due(check).is_none()
        && sitting.unread(check).is_empty();
    settled
        && match toward {
            Toward::Result | Toward::Beyond(_) | Toward::Plan(_) | Toward::Trying(..) => true,
            Toward::FirstResult => is_early(knowledge, sitting) || has_result(knowledge, sitting),
        }
}

/// Whether there are answers enough for a result so far.
fn is_early(knowledge: &Knowledge, sitting: &Sitting) -> bool {
    let asked = sitting.asked.iter();
    let told = asked.filter(|q| !is_danger(knowledge.check, **q));
    SO_FAR <= told.count()
}

/// A question as it is opened: with the stored answer ticked, unless it is asked once more.
#[must_use]
pub fn ask(knowledge: &Knowledge, sitting: &Sitting, question: u8, walk: Walk) -> Showing {
    // A try begins anew each time, whatever an earlier one brought.
    let anew =
        matches!(walk.toward, Toward::Trying(..)) && is_about_a_try(knowledge.check, question);
    let draft = match sitting.asks_again(question) {
        None if !anew => sitting.answers.of(question),
        Some(_) | None => 0,
    };
    let at = stands_at(knowledge, sitting, question).unwrap_or(walk.step);
    // A question that is stepped on leaves the walk at the one after it.
    let step = if walk.step <= at && at < sitting.asked.len() {
        at + 1
    } else {
        walk.step
    };
    Showing::Question(Asking {
        question,
        at,
        draft,
        fault: Fault::None,
        walk: Walk { step, ..walk },
    })
}

/// The first result is there: the questions before it are over, or were once.
#[must_use]
pub fn has_result(knowledge: &Knowledge, sitting: &Sitting) -> bool {
    sitting.finished
        || stopping::stop(knowledge.check, &knowledge.network, &sitting.answers).is_some()
}

/// The sitting led to a result: the questions before it are over. That danger is asked once more after a pause takes nothing away.
#[must_use]
pub fn is_finished(knowledge: &Knowledge, sitting: &Sitting) -> bool {
    let check = knowledge.check;
    let through = match &sitting.again {
        Again::No => true,
        Again::Held(_) => false,
        Again::Asking(why, left) => *why == Why::Pause && left.iter().all(|&q| is_danger(check, q)),
    };
    through
        && unanswered(check, &sitting.answers).is_none()
        && sitting.triage(check).level < CareLevel::Urgent
        && sitting.unread(check).is_empty()
        && has_result(knowledge, sitting)
}

/// An answered question again, from where the walk goes on forwards.
fn revisit(knowledge: &Knowledge, sitting: &Sitting, question: u8, walk: Walk) -> Showing {
    let step = stands_at(knowledge, sitting, question).unwrap_or(walk.step);
    ask(knowledge, sitting, question, Walk { step, ..walk })
}

/// An earlier question: where questions are walked through, the walk goes on from it; where one is only changed or asked
/// once more, the walk keeps its place.
fn earlier(knowledge: &Knowledge, sitting: &Sitting, question: u8, walk: Walk) -> Showing {
    match (&sitting.again, walk.toward) {
        (Again::Asking(..), _) | (_, Toward::Result | Toward::Trying(..)) => {
            ask(knowledge, sitting, question, walk)
        }
        (Again::No | Again::Held(_), Toward::FirstResult | Toward::Beyond(_) | Toward::Plan(_)) => {
            revisit(knowledge, sitting, question, walk)
        }
    }
}

/// Where a question stands, or a danger question will stand: after those before it in canonical order.
fn stands_at(knowledge: &Knowledge, sitting: &Sitting, question: u8) -> Option<usize> {
    let asked = sitting.asked.iter();
    asked.clone().position(|&q| q == question).or_else(|| {
        let check = knowledge.check;
        let before = asked
            .clone()
            .rposition(|&q| is_danger(check, q) && q < question);
        // What only the plan asks about stands where it is asked.
        (unanswered(check, &sitting.answers) == Some(question))
            .then(|| before.map_or(0, |at| at + 1))
    })
}

/// The next question that was asked before and may be asked now.
fn step(knowledge: &Knowledge, sitting: &Sitting, walk: Walk) -> Option<u8> {
    let asked = sitting.asked.get(walk.step..)?;
    asked
        .iter()
        .copied()
        .find(|&q| sitting.may_ask(knowledge.check, q))
}

/// The question worth asking next, or the result where nothing is left.
fn ask_next(knowledge: &Knowledge, sitting: &Sitting, walk: Walk) -> Showing {
    let end = Walk {
        step: sitting.asked.len(),
        ..walk
    };
    match selection::next(knowledge.check, &knowledge.network, &sitting.answers) {
        Some(next) => ask(knowledge, sitting, next.question, end),
        None => Showing::Result(Link::Quiet),
    }
}

impl SharedResult {
    /// Whether their answers lead to a care screen or to a result.
    #[must_use]
    pub fn place(&self, knowledge: &Knowledge) -> Place {
        match triage(knowledge.check, &self.answers).level {
            CareLevel::SelfCare | CareLevel::NonUrgent => Place::Result,
            CareLevel::Urgent | CareLevel::Emergency => Place::Care,
        }
    }
}

/// Whether this question exists.
#[must_use]
pub fn exists(knowledge: &Knowledge, question: u8) -> bool {
    of(knowledge.check, question).is_some()
}
