//! What each message does to the page. Nothing here touches a browser; what it should do is returned as effects.
//!
//! Back rewrites its history entry rather than steering the browser: in a frame that would move the host's page, and in a tab
//! restored half-way the entry before is not ours. So the browser's own Back never leads forwards again after ours.

use super::effect::{Effect, HostEvent};
use super::flow;
use super::history::{self, Saved};
use super::knowledge::Knowledge;
use super::message::{Message, Place, Sharing};
use super::model::{
    Arrival, Asking, Fault, Link, Model, Showing, StartAgain, Storage, Toward, Walk,
};
use super::opening;
use super::share;
use super::sitting::{Sitting, Why, is_danger, of};
use super::ticks;

pub use super::opening::open;

/// The page after a message, and what the browser is asked to do. A message that makes no sense on the present screen does nothing.
#[must_use]
pub fn update(knowledge: &Knowledge, mut model: Model, message: Message) -> (Model, Vec<Effect>) {
    if !matches!(
        message,
        Message::Ticked(_) | Message::StartedAgain | Message::SavingFailed
    ) {
        model.page.start_again = match (&message, &model.page.start_again) {
            (Message::GuideArrived(_) | Message::GuideFailed, asked) => *asked,
            _ => StartAgain::Quiet,
        };
    }
    let next = match message {
        Message::Opened(opening) => return open(knowledge, &opening),
        Message::GuideArrived(_) => return settled(model, Arrival::Coming, None),
        Message::GuideFailed => return settled(model, Arrival::Failed, None),
        Message::TriedAgain => return settled(model, Arrival::Coming, Some(Effect::LoadGuide)),
        Message::SavingFailed => {
            model.page.storage = Storage::Refused;
            return (model, Vec::new());
        }
        Message::Ticked(option) => {
            tick(knowledge, &mut model, option);
            return (model, Vec::new());
        }
        Message::Shared(sharing) => {
            hear(&mut model, sharing);
            return (model, Vec::new());
        }
        Message::AskedToShare => {
            let effects = share_link(knowledge, &model).map(Effect::Share);
            return (model, effects.into_iter().collect());
        }
        Message::AskedToStartAgain => {
            if may_start_again(&model) {
                model.page.start_again = StartAgain::Asked;
            }
            return (model, Vec::new());
        }
        Message::KeptAnswers => return (model, Vec::new()),
        Message::StartedAgain => return start_again(knowledge, model),
        Message::WentTo(place) => return go_to(knowledge, model, place),
        Message::WentBack => return go_back(knowledge, model),
        Message::TookItOneself { now_ms } => return take(knowledge, model, now_ms),
        Message::Continued { now_ms } => {
            if let Showing::Question(asking) = &mut model.showing
                && asking.draft == 0
            {
                asking.fault = Fault::Missing;
                return (model, vec![Effect::FocusError]);
            }
            proceed(knowledge, &mut model, now_ms)
        }
        Message::Confirmed => confirm(knowledge, &mut model),
        Message::Withdrew => withdraw(knowledge, &model),
        Message::TappedByMistake => mend(knowledge, &model),
        Message::WentOn => read_advice(knowledge, &mut model),
        Message::Changed(question) => change(knowledge, &model, question),
        Message::KeptGoing => walk_on(knowledge, &model, Toward::Beyond),
        Message::OpenedPlan => walk_on(knowledge, &model, Toward::Plan),
        Message::OpenedCheck => open_place(knowledge, &model, Place::Check),
        Message::OpenedResult => open_place(knowledge, &model, Place::Result),
    };
    match next {
        Some(showing) => enter(knowledge, model, showing),
        None => (model, Vec::new()),
    }
}

/// Puts a screen up and says so.
fn enter(knowledge: &Knowledge, mut model: Model, showing: Showing) -> (Model, Vec<Effect>) {
    model.showing = showing;
    let place = model.place(knowledge);
    let mut effects = kept(knowledge, &model);
    effects.push(Effect::Entered(place));
    effects.extend(told(&model, place));
    (model, effects)
}

/// The same, where the history entry is the one the browser is at.
fn return_to(knowledge: &Knowledge, mut model: Model, showing: Showing) -> (Model, Vec<Effect>) {
    model.showing = showing;
    let place = model.place(knowledge);
    let mut effects = kept(knowledge, &model);
    effects.push(Effect::Returned(place));
    effects.extend(told(&model, place));
    (model, effects)
}

/// Keeps the sitting, once there is something to keep.
fn kept(knowledge: &Knowledge, model: &Model) -> Vec<Effect> {
    match model.showing {
        Showing::Shared(_) => Vec::new(),
        _ if model.sitting.asked.is_empty() => Vec::new(),
        _ => vec![save(knowledge, model)],
    }
}

/// The sitting as text, to be kept. An answer that is being asked about once more is not in it yet, and a mis-tap that is
/// being mended is kept as the care screen.
pub fn save(knowledge: &Knowledge, model: &Model) -> Effect {
    let care = model.sitting.care_only(knowledge.check);
    let saved = Saved {
        sitting: model.sitting.clone(),
        place: if care {
            Place::Care
        } else {
            model.place(knowledge)
        },
        toward: toward(&model.showing),
    };
    Effect::Save(history::write(knowledge.check, &saved))
}

/// What a host page may know of the present screen: never an answer, nor that something is dangerous.
pub fn told(model: &Model, place: Place) -> Option<Effect> {
    match (&model.showing, place) {
        (Showing::Question(asking), _) => {
            let number = u8::try_from(asking.at + 1).unwrap_or(u8::MAX);
            Some(Effect::TellHost(HostEvent::Question(number)))
        }
        (Showing::Shared(_), _) => None,
        (_, Place::Result) => Some(Effect::TellHost(HostEvent::Result)),
        (_, Place::Question(_) | Place::Care | Place::Check | Place::Plan) => None,
    }
}

fn settled(mut model: Model, arrival: Arrival, effect: Option<Effect>) -> (Model, Vec<Effect>) {
    model.page.guide = arrival;
    (model, effect.into_iter().collect())
}

fn tick(knowledge: &Knowledge, model: &mut Model, option: u8) {
    if let Showing::Question(asking) = &mut model.showing
        && let Some(question) = of(knowledge.check, asking.question)
    {
        asking.draft = ticks::after_tap(question, asking.draft, option);
        if asking.draft != 0 {
            asking.fault = Fault::None;
        }
    }
}

/// Continue with an answer: stored, or asked about once more where it would lower the care level.
fn proceed(knowledge: &Knowledge, model: &mut Model, now_ms: f64) -> Option<Showing> {
    let Showing::Question(asking) = &model.showing else {
        return None;
    };
    let asking = asking.clone();
    let check = knowledge.check;
    let before = model.sitting.triage(check);
    let after = model
        .sitting
        .with(check, asking.question, asking.draft, asking.at)
        .triage(check);
    let lowers = after.level < before.level || after.limit < before.limit;
    // A first answer takes nothing back: a sign whose follow-up is still open counts as the worse case until it is answered.
    if lowers && model.sitting.answers.has(asking.question) {
        return Some(Showing::Confirm { asking, now_ms });
    }
    Some(store(knowledge, model, &asking, now_ms))
}

fn confirm(knowledge: &Knowledge, model: &mut Model) -> Option<Showing> {
    let Showing::Confirm { asking, now_ms } = model.showing.clone() else {
        return None;
    };
    Some(store(knowledge, model, &asking, now_ms))
}

/// Back to the question with the old answer, or to the care screen that the old answer asks for.
fn withdraw(knowledge: &Knowledge, model: &Model) -> Option<Showing> {
    let Showing::Confirm { asking, .. } = &model.showing else {
        return None;
    };
    Some(if model.sitting.care_only(knowledge.check) {
        Showing::Care(asking.walk)
    } else {
        flow::ask(knowledge, &model.sitting, asking.question, asking.walk)
    })
}

/// Stores an answer and goes on.
fn store(knowledge: &Knowledge, model: &mut Model, asking: &Asking, now_ms: f64) -> Showing {
    let check = knowledge.check;
    let Asking {
        question,
        draft,
        at,
        walk,
        ..
    } = *asking;
    let old = &model.sitting;
    let ahead: Vec<u8> = old
        .asked
        .iter()
        .copied()
        .skip(walk.step)
        .filter(|&q| q != question)
        .collect();
    let mut new = old.with(check, question, draft, at);
    if old.is_stale(check, now_ms) {
        new.ask_again(check, Why::Pause);
        new = new.with(check, question, draft, at);
    }
    let danger = is_danger(check, question);
    if danger {
        new.danger_ms = now_ms.floor();
    }
    // A trial that was stepped over again unchanged did not hurt once more.
    let tried = old.answers.of(question) != draft || walk.toward == Toward::Result;
    if tried && Sitting::hurts(check, question, draft) {
        new.ask_again(check, Why::Hurt);
    }
    let step = new
        .asked
        .iter()
        .position(|q| ahead.contains(q))
        .unwrap_or(new.asked.len());
    model.sitting = new;
    model.page.trouble.clear();
    flow::onward(knowledge, &model.sitting, Walk { step, ..walk })
}

/// The danger question behind a care screen, as it was answered.
fn mend(knowledge: &Knowledge, model: &Model) -> Option<Showing> {
    let Showing::Care(walk) = &model.showing else {
        return None;
    };
    let question = *model.sitting.blamed(knowledge.check).last()?;
    Some(flow::ask(knowledge, &model.sitting, question, *walk))
}

/// Non-urgent advice was read; the check goes on.
fn read_advice(knowledge: &Knowledge, model: &mut Model) -> Option<Showing> {
    let Showing::Care(walk) = model.showing else {
        return None;
    };
    if model.sitting.care_only(knowledge.check) {
        return None;
    }
    model.sitting.acknowledge(knowledge.check);
    Some(flow::onward(knowledge, &model.sitting, walk))
}

/// A question is opened from the result, the answers or the plan.
fn change(knowledge: &Knowledge, model: &Model, question: u8) -> Option<Showing> {
    let from = matches!(
        model.showing,
        Showing::Result(_) | Showing::Check | Showing::Plan
    );
    let may = from
        && flow::exists(knowledge, question)
        && model.sitting.may_ask(knowledge.check, question);
    may.then(|| {
        flow::ask(
            knowledge,
            &model.sitting,
            question,
            Walk::to_result(&model.sitting),
        )
    })
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
    let showing = flow::at(knowledge, &model.sitting, place, toward(&model.showing));
    showing.filter(|_| !shared)
}

/// The browser is at this place of its history: show it if it is open now, else stay and enter the present screen again.
fn go_to(knowledge: &Knowledge, model: Model, place: Place) -> (Model, Vec<Effect>) {
    if let Showing::Shared(_) = model.showing {
        return enter(knowledge, model.clone(), model.showing);
    }
    if model.place(knowledge) == place {
        let showing = withdraw(knowledge, &model).unwrap_or_else(|| model.showing.clone());
        return return_to(knowledge, model, showing);
    }
    // An answered question is walked through again; any other place is open as it is from here.
    let toward = match place {
        Place::Question(question) if model.sitting.asked.contains(&question) => Toward::FirstResult,
        Place::Question(_) | Place::Care | Place::Check | Place::Result | Place::Plan => {
            toward(&model.showing)
        }
    };
    match flow::at(knowledge, &model.sitting, place, toward) {
        Some(showing) => return_to(knowledge, model, showing),
        None => enter(knowledge, model.clone(), model.showing),
    }
}

fn go_back(knowledge: &Knowledge, model: Model) -> (Model, Vec<Effect>) {
    let before = match &model.showing {
        Showing::Question(asking) => flow::back(knowledge, &model.sitting, asking),
        Showing::Confirm { .. } => withdraw(knowledge, &model),
        Showing::Check | Showing::Plan => Some(Showing::Result(Link::Quiet)),
        Showing::Care(_) | Showing::Result(_) | Showing::Shared(_) => None,
    };
    match before {
        Some(showing) => return_to(knowledge, model, showing),
        None => (model, Vec::new()),
    }
}

/// "Take it yourself": one's own sitting where it is, or the first question.
fn take(knowledge: &Knowledge, mut model: Model, now_ms: f64) -> (Model, Vec<Effect>) {
    if !matches!(model.showing, Showing::Shared(_)) {
        return (model, Vec::new());
    }
    opening::resume(
        knowledge,
        &mut model,
        Place::Result,
        Toward::FirstResult,
        now_ms,
    );
    let showing = model.showing.clone();
    enter(knowledge, model, showing)
}

fn start_again(knowledge: &Knowledge, mut model: Model) -> (Model, Vec<Effect>) {
    if model.page.start_again == StartAgain::Quiet {
        return (model, Vec::new());
    }
    let first = Model::first(knowledge);
    model.page.start_again = StartAgain::Quiet;
    model.page.trouble.clear();
    model.sitting = first.sitting;
    let (model, entered) = enter(knowledge, model, first.showing);
    let mut effects = vec![Effect::Forget, Effect::TellHost(HostEvent::Restart)];
    effects.extend(entered);
    (model, effects)
}

/// Whether there is anything to wipe on this screen.
pub fn may_start_again(model: &Model) -> bool {
    !matches!(model.showing, Showing::Shared(_)) && !model.sitting.asked.is_empty()
}

/// The link that shares the result on screen; `None` where there is no result of one's own, or no address to build on.
pub fn share_link(knowledge: &Knowledge, model: &Model) -> Option<String> {
    let Showing::Result(_) = model.showing else {
        return None;
    };
    let fragment = share::shared(knowledge.check, &model.sitting);
    (!model.page.address.is_empty()).then(|| share::address(&model.page.address, &fragment))
}

fn hear(model: &mut Model, sharing: Sharing) {
    if let Showing::Result(link) = &mut model.showing {
        *link = match sharing {
            Sharing::Handed => Link::Quiet,
            Sharing::Copied => Link::Copied,
            Sharing::Refused => Link::Shown,
        };
    }
}

/// Where the screen is on the way to; the result and what is opened from it lead back to the result.
fn toward(showing: &Showing) -> Toward {
    match showing {
        Showing::Question(asking) | Showing::Confirm { asking, .. } => asking.walk.toward,
        Showing::Care(walk) => walk.toward,
        Showing::Check | Showing::Result(_) | Showing::Plan => Toward::Result,
        Showing::Shared(_) => Toward::FirstResult,
    }
}
