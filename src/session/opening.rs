//! How the page opens: from a link, from what was saved, or afresh.

use super::effect::Effect;
use super::flow;
use super::history;
use super::knowledge::Knowledge;
use super::message::{Opening, Place};
use super::model::{Age, Frame, Model, SharedResult, Showing, Storage, Toward, Trouble, Walk};
use super::share::{self, LinkError, Linked, Whose};
use super::sitting::{Sitting, Why};
use super::ticks;
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
    let saved = opening.saved.as_deref().filter(|text| !text.is_empty());
    match saved.map(|text| history::read(check, text)) {
        Some(Ok(saved)) => {
            model.sitting = saved.sitting;
            resume(
                knowledge,
                &mut model,
                saved.place,
                saved.toward,
                opening.now_ms,
            );
        }
        Some(Err(_)) => model.page.trouble.push(Trouble::BrokenSave),
        None => tick_early(knowledge, &mut model, opening.early.as_deref()),
    }
    if let Some(link) = link {
        let mine = saved.is_none();
        if follow(knowledge, &mut model, link, mine, opening.now_ms) == Followed::Adopted {
            effects.push(update::save(knowledge, &model));
        }
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

/// A sitting goes on where it was, if that is open to it now; the danger questions come first if they are old.
pub fn resume(knowledge: &Knowledge, model: &mut Model, place: Place, toward: Toward, now_ms: f64) {
    let sitting = &mut model.sitting;
    if sitting.is_stale(knowledge.check, now_ms) {
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
        _ => flow::at(knowledge, sitting, place, toward),
    };
    model.showing = there.unwrap_or_else(|| flow::onward(knowledge, sitting, end));
}

/// Takes what a link holds: one's own sitting only where none is here, else as somebody's shared result.
fn follow(
    knowledge: &Knowledge,
    model: &mut Model,
    link: Result<Linked, LinkError>,
    nothing_here: bool,
    now_ms: f64,
) -> Followed {
    let check = knowledge.check;
    let Ok(linked) = link else {
        model.page.trouble.push(Trouble::BrokenLink);
        return Followed::Shown;
    };
    match linked.whose {
        Whose::Own { danger_ms } if nothing_here => {
            let mut sitting = Sitting {
                answers: linked.read.answers,
                asked: linked.read.asked,
                danger_ms,
                ..Sitting::new(check)
            };
            if linked.read.whole == super::wire::Whole::Dropped {
                sitting.ask_again(check, Why::Pause);
            }
            model.sitting = sitting;
            resume(knowledge, model, Place::Result, Toward::Result, now_ms);
            Followed::Adopted
        }
        Whose::Own { .. } | Whose::Somebody => {
            let age = if linked.pack_version == check.pack.version {
                Age::Current
            } else {
                Age::WorkedOutAgain
            };
            let answers = linked.read.answers;
            model.showing = Showing::Shared(SharedResult { answers, age });
            Followed::Shown
        }
    }
}

/// A tap on the first question before the page was alive.
fn tick_early(knowledge: &Knowledge, model: &mut Model, early: Option<&str>) {
    let Showing::Question(asking) = &mut model.showing else {
        return;
    };
    let Some(option) = early.and_then(|id| knowledge.option(asking.question, id)) else {
        return;
    };
    if let Some(question) = super::sitting::of(knowledge.check, asking.question) {
        asking.draft = ticks::after_tap(question, asking.draft, option);
    }
}
