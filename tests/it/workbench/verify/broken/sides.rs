//! What was timed, forgotten or left over on purpose.

use super::{Happened, fails, with};
use posterior::knowledge::compiled::Check;
use posterior::session::knowledge::Knowledge;
use posterior::session::message::{Message, Opening};
use posterior::session::model::Model;
use posterior::session::sitting::{Sides, Sitting};
use posterior::session::update::{open, update};
use posterior::workbench::verify::property::Property;

#[test]
fn a_reload_that_forgets_what_was_timed_is_seen() {
    fn forget(knowledge: &Knowledge, opening: &Opening) -> Happened {
        let (mut model, effects) = open(knowledge, opening);
        model.sitting.sides = Sides::default();
        (model, effects)
    }
    fails(
        Property::KeptAndRestored,
        with(|machine| machine.open = forget),
    );
}

#[test]
fn a_changed_answer_that_drops_what_was_timed_is_seen() {
    fn drop(sitting: &Sitting, check: &Check, question: u8, ticked: u32, at: usize) -> Sitting {
        Sitting {
            sides: Sides::default(),
            ..sitting.with(check, question, ticked, at)
        }
    }
    fails(
        Property::EditIsAnew,
        with(|machine| machine.answered = drop),
    );
}

#[test]
fn a_fresh_start_with_what_was_timed_is_seen() {
    fn holding_on(knowledge: &Knowledge, model: Model, message: Message) -> Happened {
        let sides = model.sitting.sides;
        let (mut model, effects) = update(knowledge, model, message);
        if message == Message::StartedAgain {
            model.sitting.sides = sides;
        }
        (model, effects)
    }
    fails(
        Property::StartsAfresh,
        with(|machine| machine.update = holding_on),
    );
}
