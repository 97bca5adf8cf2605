//! What each message does to the page. Nothing here touches a browser; what it should do is returned as effects.
//!
//! Back rewrites its history entry rather than steering the browser: in a frame that would move the host's page, and in a tab
//! restored half-way the entry before is not ours. So the browser's own Back never leads forwards again after ours.

use super::answering;
use super::effect::{Effect, HostEvent};
use super::flow;
use super::keeping::{self, toward};
use super::kept;
use super::knowledge::Knowledge;
use super::message::{Message, Place, Sharing};
use super::model::{
    Arrival, Fault, Link, Model, Showing, StartAgain, Storage, Told, Toward, Walk, Whose,
};
use super::opening;
use super::past;
use super::share;
use super::sitting::of;
use super::supposing;
use super::ticks;

pub use super::opening::open;

/// The page after a message, and what the browser is asked to do. A message that makes no sense on the present screen does nothing.
#[must_use]
pub fn update(knowledge: &Knowledge, mut model: Model, message: Message) -> (Model, Vec<Effect>) {
    let mut asked = Vec::new();
    change(knowledge, &mut model, message, &mut asked);
    (model, asked)
}

/// The same in place: what the browser is asked to do comes after what was `asked` before.
pub fn change(knowledge: &Knowledge, model: &mut Model, message: Message, asked: &mut Vec<Effect>) {
    leave_offers(model, &message);
    let next = match message {
        Message::Supposed(question, option) => {
            supposing::suppose(knowledge.check, model, question, option);
            None
        }
        Message::KeptSupposed => keep_supposed(knowledge, model, asked),
        Message::GuideArrived(_) => {
            model.page.guide = Arrival::Coming;
            None
        }
        Message::GuideFailed => {
            model.page.guide = Arrival::Failed;
            None
        }
        Message::TriedAgain => {
            model.page.guide = Arrival::Coming;
            asked.push(Effect::LoadGuide);
            None
        }
        Message::SavingFailed => {
            model.page.storage = Storage::Refused;
            None
        }
        Message::Ticked(option) => {
            tick(knowledge, model, option);
            None
        }
        Message::Shared(sharing) => {
            tell_shared(model, sharing);
            None
        }
        Message::AskedToShare => {
            asked.extend(share_link(knowledge, model).map(Effect::Share));
            None
        }
        Message::AskedToStartAgain => {
            if model.may_start_again() {
                model.page.start_again = StartAgain::Asked;
            }
            None
        }
        Message::Timed(held_s) => answering::time(knowledge, model, held_s, asked),
        Message::OpenedTimer(remedy) => {
            if matches!(model.showing, Showing::Result(_) | Showing::Plan) {
                model.page.timed = Some(remedy);
            }
            None
        }
        Message::KeptAnswers | Message::PutBack => None,
        Message::AskedForFile => {
            asked.extend(past::file(knowledge, model));
            None
        }
        Message::AskedForCalendar => {
            asked.extend(past::calendar(knowledge, model));
            None
        }
        Message::Deleted(began_ms) => {
            let showing = past::delete(knowledge, model, began_ms);
            return rewrite(knowledge, model, showing, asked);
        }
        Message::Undid => {
            let showing = past::undo(knowledge, model);
            return rewrite(knowledge, model, showing, asked);
        }
        Message::StartedAgain => return start_again(knowledge, model, asked),
        Message::WentTo(place) => return go_to(knowledge, model, place, asked),
        Message::WentBack => return go_back(knowledge, model, asked),
        Message::TookItOneself => return take(knowledge, model, asked),
        Message::Continued => {
            if let Showing::Question(asking) = &mut model.showing
                && asking.draft == 0
            {
                asking.fault = Fault::Missing;
                asked.push(Effect::FocusError);
                return;
            }
            answering::proceed(knowledge, model)
        }
        Message::Confirmed => answering::confirm(knowledge, model),
        Message::Withdrew => answering::withdraw(knowledge, model),
        Message::WentOn => answering::read_advice(knowledge, model),
        Message::Changed(question) => answering::change(knowledge, model, question),
        Message::Tried(remedy) => answering::try_out(knowledge, model, remedy),
        Message::KeptGoing => walk_on(knowledge, model, further(knowledge, model)),
        Message::OpenedPlan => walk_on(knowledge, model, Toward::Plan),
        Message::OpenedCheck => open_place(knowledge, model, Place::Check),
        Message::OpenedSheet => open_place(knowledge, model, Place::Sheet),
        Message::OpenedResult => open_place(knowledge, model, Place::Result),
        Message::OpenedHistory => past::open(knowledge, model, Told::Nothing),
        Message::LookedBack(began_ms) => past::look(knowledge, model, began_ms),
        Message::Compared(began_ms) => past::compare(knowledge, model, began_ms),
        Message::CheckedAgain => past::check_again(knowledge, model),
    };
    if let Some(showing) = next {
        enter(knowledge, model, showing, asked);
    }
}

/// What was offered or supposed goes with the next thing that is done, but for what belongs to it.
fn leave_offers(model: &mut Model, message: &Message) {
    if !matches!(
        message,
        Message::Ticked(_) | Message::Timed(_) | Message::StartedAgain | Message::SavingFailed
    ) {
        model.page.start_again = match (message, &model.page.start_again) {
            (Message::GuideArrived(_) | Message::GuideFailed, asked) => *asked,
            _ => StartAgain::Quiet,
        };
    }
    if leaves_supposing(message) {
        model.page.supposed.clear();
        model.page.tried = None;
    }
}

/// What is supposed, and what is said of a try, stays while one looks at the result, and at what hangs over it.
fn leaves_supposing(message: &Message) -> bool {
    !matches!(
        message,
        Message::Supposed(..)
            | Message::KeptSupposed
            | Message::GuideArrived(_)
            | Message::GuideFailed
            | Message::OpenedTimer(_)
            | Message::Timed(_)
            | Message::AskedToShare
            | Message::AskedForCalendar
            | Message::Shared(_)
            | Message::AskedToStartAgain
            | Message::KeptAnswers
            | Message::SavingFailed
    )
}

/// What was supposed is answered; the result stays where it is, unless danger questions are due: then it is those.
fn keep_supposed(
    knowledge: &Knowledge,
    model: &mut Model,
    asked: &mut Vec<Effect>,
) -> Option<Showing> {
    let Showing::Result(_) = model.showing else {
        return None;
    };
    match supposing::keep(knowledge, model) {
        Showing::Result(_) => {
            keeping::keep(knowledge, model, asked);
            None
        }
        other => Some(other),
    }
}

/// A file was brought. It goes with what is kept; see `past::bring`.
pub fn bring(knowledge: &Knowledge, model: &mut Model, text: &str, asked: &mut Vec<Effect>) {
    let showing = past::bring(knowledge, model, text);
    rewrite(knowledge, model, showing, asked);
}

/// What is kept has changed as a whole: keeps it so, and puts up the screen in the place of the one that is there.
fn rewrite(
    knowledge: &Knowledge,
    model: &mut Model,
    showing: Option<Showing>,
    asked: &mut Vec<Effect>,
) {
    if let Some(showing) = showing {
        asked.push(keeping::whole(model));
        return_to(knowledge, model, showing, asked);
    }
}

/// Puts a screen up and says so.
fn enter(knowledge: &Knowledge, model: &mut Model, showing: Showing, asked: &mut Vec<Effect>) {
    put_up(knowledge, model, showing, Effect::Entered, asked);
}

/// The same, where the history entry is the one the browser is at.
fn return_to(knowledge: &Knowledge, model: &mut Model, showing: Showing, asked: &mut Vec<Effect>) {
    put_up(knowledge, model, showing, Effect::Returned, asked);
}

fn put_up(
    knowledge: &Knowledge,
    model: &mut Model,
    showing: Showing,
    say: fn(Place) -> Effect,
    asked: &mut Vec<Effect>,
) {
    model.showing = showing;
    if let Showing::Result(_) = model.showing {
        model.sitting.finished = flow::has_result(knowledge, &model.sitting);
    }
    model.page.file = None;
    model.page.timed = None;
    keeping::keep(knowledge, model, asked);
    asked.push(say(model.place(knowledge)));
    asked.extend(told(model));
}

/// What a host page may know of the present screen: never an answer, nor that something is dangerous.
#[must_use]
pub fn told(model: &Model) -> Option<Effect> {
    match &model.showing {
        Showing::Question(asking) => {
            let number = u8::try_from(asking.at + 1).unwrap_or(u8::MAX);
            Some(Effect::TellHost(HostEvent::Question(number)))
        }
        Showing::Result(_) => Some(Effect::TellHost(HostEvent::Result)),
        Showing::Confirm(_)
        | Showing::Care(_)
        | Showing::Check
        | Showing::Plan
        | Showing::Sheet
        | Showing::Shared(_)
        | Showing::History(..)
        | Showing::Compare(_) => None,
    }
}

fn tick(knowledge: &Knowledge, model: &mut Model, option: u8) {
    if let Showing::Question(asking) = &mut model.showing
        && let Some(question) = of(knowledge.check, asking.question)
    {
        // What was missing is said until Continue: nothing may move under a finger.
        asking.draft = ticks::after_tap(question, asking.draft, option);
    }
}

/// "Keep going" before the first result was reached goes on to it; after it, beyond.
fn further(knowledge: &Knowledge, model: &Model) -> fn(usize) -> Toward {
    if flow::has_result(knowledge, &model.sitting) {
        Toward::Beyond
    } else {
        |_| Toward::FirstResult
    }
}

/// Further questions, or the plan, from the result.
fn walk_on(knowledge: &Knowledge, model: &Model, toward: fn(usize) -> Toward) -> Option<Showing> {
    let Showing::Result(_) = model.showing else {
        return None;
    };
    let step = model.sitting.asked.len();
    let toward = toward(step);
    Some(flow::onward(
        knowledge,
        &model.sitting,
        Walk { toward, step },
    ))
}

fn open_place(knowledge: &Knowledge, model: &Model, place: Place) -> Option<Showing> {
    let shared = matches!(model.showing, Showing::Shared(_));
    let showing = past::at(knowledge, model, place, toward(&model.showing));
    showing.filter(|_| !shared)
}

/// The browser is at this place of its history: show it if it is open now, else stay and enter the present screen again.
fn go_to(knowledge: &Knowledge, model: &mut Model, place: Place, asked: &mut Vec<Effect>) {
    let there = if let Showing::Shared(shared) = &model.showing {
        match shared.whose {
            Whose::Earlier(_) => past::open(knowledge, model, Told::Nothing),
            Whose::Theirs => None,
        }
    } else if model.place(knowledge) == place {
        Some(answering::withdraw(knowledge, model).unwrap_or_else(|| model.showing.clone()))
    } else {
        let at = |toward| past::at(knowledge, model, place, toward);
        // A question on the way to the first result is walked through again; any other place is open as it is from here.
        let walked = match place {
            Place::Question(_) => at(Toward::FirstResult),
            Place::Care
            | Place::Check
            | Place::Result
            | Place::Plan
            | Place::Sheet
            | Place::History
            | Place::Compare => None,
        };
        walked.or_else(|| at(toward(&model.showing)))
    };
    match there {
        Some(showing) => return_to(knowledge, model, showing, asked),
        None => enter_again(knowledge, model, asked),
    }
}

fn enter_again(knowledge: &Knowledge, model: &mut Model, asked: &mut Vec<Effect>) {
    let showing = model.showing.clone();
    enter(knowledge, model, showing, asked);
}

fn go_back(knowledge: &Knowledge, model: &mut Model, asked: &mut Vec<Effect>) {
    let before = match &model.showing {
        Showing::Question(asking) => flow::back(knowledge, &model.sitting, asking),
        Showing::Confirm(_) => answering::withdraw(knowledge, model),
        Showing::Check | Showing::Plan | Showing::Sheet => Some(Showing::Result(Link::Quiet)),
        Showing::History(walk, _) => Some(flow::onward(knowledge, &model.sitting, *walk)),
        Showing::Compare(_) => past::open(knowledge, model, Told::Nothing),
        Showing::Care(_) | Showing::Result(_) | Showing::Shared(_) => None,
    };
    if let Some(showing) = before {
        return_to(knowledge, model, showing, asked);
    }
}

/// "Take it yourself": one's own sitting where it is, or the first question.
fn take(knowledge: &Knowledge, model: &mut Model, asked: &mut Vec<Effect>) {
    if matches!(model.showing, Showing::Shared(_)) {
        opening::resume(knowledge, model, Place::Result, Toward::FirstResult);
        enter_again(knowledge, model, asked);
    }
}

/// Afresh. A result that was reached is put aside; anything less goes.
fn start_again(knowledge: &Knowledge, model: &mut Model, asked: &mut Vec<Effect>) {
    if model.page.start_again == StartAgain::Quiet {
        return;
    }
    if flow::is_finished(knowledge, &model.sitting) {
        model.kept = kept::aside(&model.kept, model.stamp.began_ms);
    } else {
        model.kept = kept::without(&model.kept, model.stamp.began_ms);
    }
    model.page.start_again = StartAgain::Quiet;
    model.page.trouble.clear();
    model.page.checked.clear();
    model.forget_sitting(knowledge);
    asked.push(keeping::whole(model));
    asked.push(Effect::TellHost(HostEvent::Restart));
    enter_again(knowledge, model, asked);
}

/// The link that shares the result on screen; `None` where there is no result of one's own, or no address to build on.
#[must_use]
pub fn share_link(knowledge: &Knowledge, model: &Model) -> Option<String> {
    let Showing::Result(_) = model.showing else {
        return None;
    };
    let fragment = share::shared(knowledge.check, &model.sitting);
    (!model.page.address.is_empty()).then(|| share::address(&model.page.address, &fragment))
}

/// What became of the link stands beside the button.
fn tell_shared(model: &mut Model, sharing: Sharing) {
    if let Showing::Result(link) = &mut model.showing {
        *link = match sharing {
            Sharing::Handed => Link::Quiet,
            Sharing::Copied => Link::Copied,
            Sharing::Refused => Link::Shown,
        };
    }
}
