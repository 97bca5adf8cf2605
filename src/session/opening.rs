//! How the page opens: from a link, from what was saved, or afresh.

use super::effect::Effect;
use super::flow;
use super::history;
use super::keeping;
use super::kept::{self, Stamp};
use super::knowledge::Knowledge;
use super::message::{Opening, Place};
use super::model::{
    self, Frame, Model, SharedResult, Showing, Storage, Told, Toward, Trouble, Walk,
};
use super::past;
use super::share::{self, BrokenLink, Linked, Whose};
use super::sitting::{Sitting, Why};
use super::ticks;
use super::time::Time;
use super::update;

/// The page is opened.
///
/// The effects wipe the fragment once it was read, take the place in the history, and ask for the guide (to be loaded when
/// nothing else is waiting). What was saved is overwritten only when the person answers something.
#[must_use]
pub fn open(knowledge: &Knowledge, opening: &Opening) -> (Model, Vec<Effect>) {
    let check = knowledge.check;
    let mut model = Model::first(knowledge);
    let mut effects = Vec::new();
    model.page.address.clone_from(&opening.address);
    model.page.frame = if opening.embedded {
        Frame::Embedded
    } else {
        Frame::Own
    };
    model.page.storage = if opening.can_save {
        Storage::Works
    } else {
        Storage::Refused
    };

    let link = share::read(check, &opening.fragment);
    if link.is_some() {
        effects.push(Effect::ClearFragment);
    }
    model.page.now = opening.now;
    opening.saved.clone_into(&mut model.kept);
    take_up(knowledge, &mut model);
    tick_early(knowledge, &mut model, opening.early.as_deref());
    if past::is_long_ago(knowledge, &model)
        && let Some(offer) = past::open(knowledge, &model, Told::Nothing)
    {
        model.showing = offer;
    }
    if let Some(link) = link
        && follow(knowledge, &mut model, link) == Followed::Adopted
    {
        effects.push(keeping::save(knowledge, &mut model));
    }
    let place = model.place(knowledge);
    effects.push(Effect::Replaced(place));
    effects.push(Effect::LoadGuide);
    effects.extend(update::told(&model));
    (model, effects)
}

/// Whether a link's answers became one's own.
#[derive(PartialEq, Eq)]
enum Followed {
    Adopted,
    Shown,
}

/// Takes up the sitting that is under way among those kept, if one is, and notes what could not be read.
pub fn take_up(knowledge: &Knowledge, model: &mut Model) {
    let kept = model.kept.clone();
    let (lines, broken) = kept::lines(&kept);
    let current = kept::current(&kept);
    match current.map(|line| (line.stamp, history::read(knowledge.check, line.sitting))) {
        Some((stamp, Some(saved))) => {
            model.sitting = saved.sitting;
            model.stamp = stamp;
            resume(knowledge, model, saved.place, saved.toward);
        }
        Some((_, None)) => model.page.trouble.push(Trouble::BrokenSave),
        None if lines.is_empty() && 0 < broken => model.page.trouble.push(Trouble::BrokenSave),
        None => {}
    }
    if !lines.is_empty() && 0 < broken {
        model.page.trouble.push(Trouble::BrokenPart);
    }
}

/// Another tab has changed what is kept: it is `stored` now. Says whether that changed what is on screen.
pub fn hear(knowledge: &Knowledge, model: &mut Model, stored: &str) -> Heard {
    if stored == model.kept {
        return Heard::NoChange;
    }
    if model.page.storage == Storage::Refused {
        // What could not be stored is in this tab alone.
        model.kept = kept::merged(&model.kept, stored);
        return Heard::NoChange;
    }
    let began_ms = model.stamp.began_ms;
    let before = kept::find(&model.kept, began_ms).is_some();
    stored.clone_into(&mut model.kept);
    let showing = model.showing.clone();
    match kept::find(stored, began_ms) {
        Some(line) if model.stamp.changed_ms < line.stamp.changed_ms => {
            let Some(saved) = history::read(knowledge.check, line.sitting) else {
                return Heard::NoChange;
            };
            model.sitting = saved.sitting;
            model.stamp = line.stamp;
            resume(knowledge, model, saved.place, saved.toward);
        }
        None if before => {
            model.forget_sitting(knowledge);
        }
        Some(_) | None => return Heard::NoChange,
    }
    if let Showing::Shared(_) = showing {
        model.showing = showing;
        return Heard::NoChange;
    }
    Heard::Changed
}

/// Whether another tab's doing changed what is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// It did not.
    NoChange,
    /// It did: one's own sitting went on there, or was wiped there.
    Changed,
}

/// A sitting goes on where it was, if that is open to it now; the danger questions come first if they are old.
pub fn resume(knowledge: &Knowledge, model: &mut Model, place: Place, toward: Toward) {
    let sitting = &mut model.sitting;
    if sitting.is_stale(knowledge.check, model.page.now) {
        sitting.ask_again(knowledge.check, Why::Pause);
    }
    // A newer pack may see no danger where an older one did.
    sitting.settle(knowledge.check);
    let end = Walk {
        toward,
        step: sitting.asked.len(),
    };
    // On the way to the first result, a result is one that is reached, not one that may be looked at early.
    let there = match (place, toward) {
        (Place::Result, Toward::FirstResult) => None,
        _ => past::at(knowledge, model, place, toward),
    };
    model.showing = there.unwrap_or_else(|| flow::onward(knowledge, &model.sitting, end));
}

/// Takes what a link holds: one's own sitting only where none is here, else as somebody's shared result.
fn follow(knowledge: &Knowledge, model: &mut Model, link: Result<Linked, BrokenLink>) -> Followed {
    let check = knowledge.check;
    let Ok(linked) = link else {
        model.page.trouble.push(Trouble::BrokenLink);
        return Followed::Shown;
    };
    let nothing_here = model.stamp.began_ms == 0 && model.page.trouble.is_empty();
    match linked.whose {
        Whose::Own { danger_ms } if nothing_here => {
            let mut sitting = Sitting {
                answers: linked.read.answers,
                asked: linked.read.asked,
                danger_ms,
                tries: linked.tries,
                ..Sitting::new(check)
            };
            if linked.read.whole == super::wire::Whole::Dropped {
                sitting.ask_again(check, Why::Pause);
            }
            model.sitting = sitting;
            let answered = Time {
                ms: danger_ms,
                ..model.page.now
            };
            model.stamp = Stamp::default();
            model.stamp.touch(&model.kept, answered);
            resume(knowledge, model, Place::Result, Toward::Result);
            Followed::Adopted
        }
        Whose::Own { .. } | Whose::Somebody => {
            let (answers, version) = (linked.read.answers, linked.pack_version);
            let shared = SharedResult::of(check, model::Whose::Theirs, answers, version);
            model.showing = Showing::Shared(shared);
            Followed::Shown
        }
    }
}

/// A tap on the first question before the page was alive.
fn tick_early(knowledge: &Knowledge, model: &mut Model, early: Option<&str>) {
    let Showing::Question(asking) = &mut model.showing else {
        return;
    };
    if !model.kept.is_empty() {
        return;
    }
    let Some(option) = early.and_then(|id| knowledge.option(asking.question, id)) else {
        return;
    };
    if let Some(question) = super::sitting::of(knowledge.check, asking.question) {
        asking.draft = ticks::after_tap(question, asking.draft, option);
    }
}
