//! Everything that may go wrong, done on purpose, one at a time: the proof must name the property that it breaks.

mod sides;

use super::{BRIEF, ours};
use posterior::engine::answers::Answers;
use posterior::engine::diagnosis::{Diagnosis, Outcome};
use posterior::engine::network::Network;
use posterior::engine::triage::{Triage, triage};
use posterior::engine::{plan, selection};
use posterior::knowledge::compiled::{CareLevel, Check, Guide, Horizon, Limit};
use posterior::knowledge::packed;
use posterior::session::effect::Effect;
use posterior::session::knowledge::Knowledge;
use posterior::session::message::{Message, Opening, Place};
use posterior::session::model::{Link, Model, Showing};
use posterior::session::report::{Report, ResultScreen, Screen};
use posterior::session::screens::report;
use posterior::session::sitting::{Sitting, is_danger};
use posterior::session::update::{open, update};
use posterior::workbench::verify::machine::Machine;
use posterior::workbench::verify::property::Property;
use posterior::workbench::verify::{Sizes, verify};

/// Enough for each fault here to be met.
const SMALL: Sizes = Sizes {
    combinations: 10_000,
    walks: 80,
    sittings: 4,
    ..BRIEF
};

type Happened = (Model, Vec<Effect>);

/// "Go on with the check" does nothing.
pub fn no_going_on_after_advice(knowledge: &Knowledge, model: Model, message: Message) -> Happened {
    match message {
        Message::WentOn => (model, Vec::new()),
        _ => update(knowledge, model, message),
    }
}

/// Breaks what `report` says of a result.
fn with_result(knowledge: &Knowledge, model: &Model, change: fn(&mut ResultScreen)) -> Report {
    let mut said = report(knowledge, model);
    if let Screen::Result(result) = &mut said.screen {
        change(result);
    }
    said
}

/// The product's own decisions but for one.
fn with(change: impl FnOnce(&mut Machine)) -> Machine {
    let mut machine = Machine::real();
    change(&mut machine);
    machine
}

#[track_caller]
fn fails(property: Property, machine: Machine) {
    let proof = ours(machine, SMALL);
    assert!(
        proof.tally.failed().contains(&property),
        "{property:?} held:\n{}",
        proof.told()
    );
}

#[track_caller]
fn fails_on(property: Property, change: impl FnOnce(&mut Check, &mut Guide)) {
    let (mut check, mut guide) = (packed::check().clone(), packed::guide().clone());
    change(&mut check, &mut guide);
    let (check, guide) = (Box::leak(Box::new(check)), Box::leak(Box::new(guide)));
    let proof = verify(check, guide, Machine::real(), SMALL);
    assert!(
        proof.tally.failed().contains(&property),
        "{property:?} held:\n{}",
        proof.told()
    );
}

#[test]
fn a_level_that_is_talked_down_is_seen() {
    let triage = |check: &Check, answers: &Answers| Triage {
        level: triage(check, answers).level.min(CareLevel::Urgent),
        ..triage(check, answers)
    };
    fails(
        Property::HighestLevel,
        with(|machine| machine.triage = triage),
    );
}

#[test]
fn a_rule_that_was_lost_is_seen() {
    fails_on(Property::SignCounts, |check, _| {
        check.rules.retain(|rule| rule.id != "very-ill");
    });
}

#[test]
fn remedies_where_danger_ends_the_check_are_seen() {
    fn all(
        check: &Check,
        guide: &Guide,
        answers: &Answers,
        _: &Triage,
        diagnosis: &Diagnosis,
    ) -> Vec<u8> {
        let none = Triage {
            level: CareLevel::SelfCare,
            limit: Limit::None,
            fired: Vec::new(),
        };
        let calm = Diagnosis {
            outcome: Outcome::CannotTell,
            ..diagnosis.clone()
        };
        plan::remedies(check, guide, answers, &none, &calm)
    }
    fails(
        Property::NothingToTrain,
        with(|machine| machine.remedies = all),
    );
}

#[test]
fn a_question_where_danger_ends_the_check_is_seen() {
    let next = |check: &Check, network: &Network, _: &Answers| {
        selection::next(check, network, &Answers::none(check.questions.len()))
    };
    fails(
        Property::NothingToTrain,
        with(|machine| machine.next = next),
    );
}

#[test]
fn a_loaded_remedy_that_is_not_marked_as_held_back_on_the_page_is_seen() {
    let report = |knowledge: &Knowledge, model: &Model| {
        let mut said = report(knowledge, model);
        if let Screen::Plan(plan) = &mut said.screen
            && let Some(card) = plan
                .sections
                .first_mut()
                .and_then(|section| section.cards.first_mut())
        {
            card.id = packed::guide()
                .remedies
                .iter()
                .find(|r| r.loaded)
                .map_or("", |r| r.id);
        }
        said
    };
    fails(Property::NoLoad, with(|machine| machine.report = report));
}

#[test]
fn a_way_back_past_a_care_screen_is_seen() {
    fn back(knowledge: &Knowledge, mut model: Model, message: Message) -> Happened {
        if let (Showing::Care(_), Message::WentTo(Place::Result)) = (&model.showing, message) {
            model.showing = Showing::Result(Link::Quiet);
            return (model, Vec::new());
        }
        update(knowledge, model, message)
    }
    let sizes = Sizes {
        walks: 400,
        ..SMALL
    };
    let proof = ours(with(|machine| machine.update = back), sizes);
    assert!(
        proof.tally.failed().contains(&Property::DangerFirst),
        "{}",
        proof.told()
    );
}

#[test]
fn a_reload_that_forgets_danger_is_seen() {
    fn forget(knowledge: &Knowledge, opening: &Opening) -> Happened {
        let (mut model, effects) = open(knowledge, opening);
        for question in model.sitting.asked.clone() {
            if is_danger(knowledge.check, question) {
                model.sitting.answers.set(question, 0);
            }
        }
        (model, effects)
    }
    fails(Property::DangerStays, with(|machine| machine.open = forget));
    fails(
        Property::KeptAndRestored,
        with(|machine| machine.open = forget),
    );
}

#[test]
fn a_dead_end_is_seen() {
    fails(
        Property::WayOn,
        with(|machine| machine.update = no_going_on_after_advice),
    );
}

#[test]
fn questions_without_an_end_are_seen() {
    fn again(knowledge: &Knowledge, model: Model, message: Message) -> Happened {
        let (after, effects) = update(knowledge, model.clone(), message);
        match after.showing {
            Showing::Result(_) => (model, Vec::new()),
            _ => (after, effects),
        }
    }
    fails(
        Property::ReachesAnEnd,
        with(|machine| machine.update = again),
    );
    fails(Property::StopIsFree, with(|machine| machine.update = again));
}

#[test]
fn a_result_without_a_first_action_is_seen() {
    fails_on(Property::FirstAction, |_, guide| {
        guide.remedies.retain(|r| r.horizon != Horizon::NextSet);
    });
}

#[test]
fn a_result_without_any_remedy_is_seen() {
    fails_on(Property::FirstAction, |_, guide| guide.remedies.clear());
}

#[test]
fn missing_words_are_seen() {
    let empty: [fn(&mut Check, &mut Guide); 6] = [
        |_, guide| guide.words.set("lead_cannot", ""),
        |_, guide| guide.words.set("keep_going_little", "Questions left: {m}"),
        |_, guide| {
            for remedy in &mut guide.remedies {
                remedy.feel = " ";
            }
        },
        |_, guide| guide.causes[2].plain = "",
        |check, _| check.questions[1].why = "",
        |check, _| {
            for rule in &mut check.rules {
                rule.advice.clear();
            }
        },
    ];
    for change in empty {
        fails_on(Property::NoMissingText, change);
    }
}

#[test]
fn numbers_that_must_not_be_shown_are_seen() {
    let reports: [fn(&Knowledge, &Model) -> Report; 3] = [
        |k, m| {
            with_result(k, m, |result| {
                for row in &mut result.others.1 {
                    row.number = "about 0 in 10".into();
                }
            })
        },
        |k, m| {
            with_result(k, m, |result| {
                for row in &mut result.others.1 {
                    row.bar = [row.bar[1] + 0.01, row.bar[1], 1.0];
                }
            })
        },
        |k, m| {
            with_result(k, m, |result| {
                for row in &mut result.causes {
                    row.range = "between 9 and 9".into();
                }
            })
        },
    ];
    for report in reports {
        fails(
            Property::Numbers,
            Machine {
                report,
                ..Machine::real()
            },
        );
    }
}

#[test]
fn a_cause_that_is_left_out_or_out_of_order_is_seen() {
    let reports: [fn(&Knowledge, &Model) -> Report; 2] = [
        |k, m| with_result(k, m, |result| drop(result.others.1.pop())),
        |k, m| with_result(k, m, |result| result.others.1.reverse()),
    ];
    for report in reports {
        fails(
            Property::EveryCause,
            Machine {
                report,
                ..Machine::real()
            },
        );
    }
}

#[test]
fn an_edit_that_leaves_a_trace_is_seen() {
    fn keeping(sitting: &Sitting, check: &Check, question: u8, ticked: u32, at: usize) -> Sitting {
        let mut after = sitting.with(check, question, ticked, at);
        // Follow-ups of the old answer stay.
        for old in &sitting.asked {
            if !after.answers.has(*old) {
                after.answers.set(*old, sitting.answers.of(*old));
            }
        }
        after
    }
    fails(
        Property::EditIsAnew,
        with(|machine| machine.answered = keeping),
    );
}

#[test]
fn an_order_that_plays_a_part_is_seen() {
    fn fifth_is_lost(
        sitting: &Sitting,
        check: &Check,
        question: u8,
        ticked: u32,
        at: usize,
    ) -> Sitting {
        if sitting.asked.len() == 4 {
            return Sitting {
                asked: [&sitting.asked[..], &[question]].concat(),
                ..sitting.clone()
            };
        }
        sitting.with(check, question, ticked, at)
    }
    fails(
        Property::OrderPlaysNoPart,
        with(|machine| machine.answered = fifth_is_lost),
    );
}

#[test]
fn a_link_that_loses_an_answer_is_seen() {
    fn losing(knowledge: &Knowledge, opening: &Opening) -> Happened {
        let (mut model, effects) = open(knowledge, opening);
        if let Showing::Shared(shared) = &mut model.showing {
            let last = (0..knowledge.check.questions.len() as u8).rfind(|q| shared.answers.has(*q));
            if let Some(question) = last {
                shared.answers.set(question, 0);
            }
        }
        (model, effects)
    }
    fails(
        Property::LinkRoundTrip,
        with(|machine| machine.open = losing),
    );
}

#[test]
fn an_offer_that_opens_nothing_is_seen() {
    fn shut(knowledge: &Knowledge, model: Model, message: Message) -> Happened {
        match message {
            Message::Changed(_) => (model, Vec::new()),
            _ => update(knowledge, model, message),
        }
    }
    fails(Property::OffersOpen, with(|machine| machine.update = shut));
}

#[test]
fn a_fresh_start_with_old_answers_is_seen() {
    fn holding_on(knowledge: &Knowledge, model: Model, message: Message) -> Happened {
        match message {
            Message::StartedAgain => (model, Vec::new()),
            _ => update(knowledge, model, message),
        }
    }
    fails(
        Property::StartsAfresh,
        with(|machine| machine.update = holding_on),
    );
}

#[test]
fn a_first_result_without_a_reason_to_stop_is_seen() {
    fails(
        Property::StopsInTime,
        with(|machine| machine.stop = |_, _, _| None),
    );
}
