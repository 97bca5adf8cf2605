//! What is kept of the page, as a request to the browser.

use super::effect::Effect;
use super::history::{self, Saved};
use super::kept::{self, State};
use super::knowledge::Knowledge;
use super::message::Place;
use super::model::{Model, Showing, Toward};

/// Keeps the sitting, once there is something to keep; while somebody else's result is shown, one's own is kept already.
pub fn keep(knowledge: &Knowledge, model: &mut Model, asked: &mut Vec<Effect>) {
    match model.showing {
        Showing::Shared(_) => {}
        _ if model.sitting.asked.is_empty() => {}
        _ => asked.push(save(knowledge, model)),
    }
}

/// Puts the sitting into what is kept. An answer that is being asked about once more is not in it yet, and a mis-tap that is
/// being mended is kept as the care screen.
#[must_use]
pub fn save(knowledge: &Knowledge, model: &mut Model) -> Effect {
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
    let (check, stamp) = (knowledge.check, model.stamp);
    let sitting = history::write(check, &saved);
    let line = kept::write(
        stamp,
        State::Open,
        check.pack.version,
        check.pack.date,
        &sitting,
    );
    model.kept = kept::put(&model.kept, &line);
    Effect::Save(model.kept.clone())
}

/// Keeps all there is, as it is.
#[must_use]
pub fn whole(model: &Model) -> Effect {
    if model.kept.is_empty() {
        Effect::Forget
    } else {
        Effect::Save(model.kept.clone())
    }
}

/// Where the screen is on the way to; the result and what is opened from it lead back to the result.
#[must_use]
pub fn toward(showing: &Showing) -> Toward {
    match showing {
        Showing::Question(asking) | Showing::Confirm(asking) => asking.walk.toward,
        Showing::Care(walk) | Showing::History(walk, _) => walk.toward,
        Showing::Check
        | Showing::Result(_)
        | Showing::Plan
        | Showing::Sheet
        | Showing::Compare(_) => Toward::Result,
        Showing::Shared(_) => Toward::FirstResult,
    }
}
