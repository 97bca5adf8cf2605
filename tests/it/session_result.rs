//! The result and the plan: what they say, what they wait for, and what can be done from them.

use expect_test::{Expect, expect};
use posterior::knowledge::packed;
use posterior::session::effect::{Effect, HostEvent};
use posterior::session::journey::Journey;
use posterior::session::knowledge::Knowledge;
use posterior::session::message::{Message, Opening};
use posterior::session::model::Showing;
use posterior::session::report::{ResultScreen, Screen};
use std::collections::BTreeSet;
use std::fmt::Write;

fn result() -> Journey {
    Journey::begin().no_danger().answering(&[])
}

/// The trials that the cards for the next set ask to try.
fn asked_by_cards(screen: &ResultScreen) -> Vec<u8> {
    let cards = screen.next_set.iter().flat_map(|part| &part.cards);
    let remedies = cards.filter_map(|card| card.tried);
    remedies
        .filter_map(|(_, remedy)| packed::guide().remedies[usize::from(remedy)].trial)
        .collect()
}

#[test]
fn later_never_holds_up_the_result_which_asks_again() {
    let journey = result();
    let Screen::Result(screen) = journey.report().screen else {
        panic!("no result")
    };
    let offered: Vec<u8> = screen
        .later
        .iter()
        .flat_map(|l| l.trials.iter().map(|t| t.0))
        .chain(screen.test.iter().map(|t| t.question))
        .chain(asked_by_cards(&screen))
        .collect();
    // Nothing is asked for twice.
    assert_eq!(offered.iter().collect::<BTreeSet<_>>().len(), offered.len());
    let squeeze = journey
        .knowledge
        .question("glute-squeeze")
        .unwrap_or_default();
    let feet = journey
        .knowledge
        .question("feet-closer")
        .unwrap_or_default();
    assert!(offered.contains(&squeeze) && offered.contains(&feet));
    let tried = journey
        .change("glute-squeeze")
        .answer("glute-squeeze", "both-hard");
    let Screen::Result(screen) = tried.report().screen else {
        panic!("no result")
    };
    assert!(
        !screen
            .later
            .is_some_and(|l| l.trials.iter().any(|t| t.0 == squeeze))
    );
}

#[test]
fn keep_going_asks_on_and_the_way_back_to_the_result_stays_open() {
    let mut journey = result();
    let mut further = 0;
    loop {
        let Screen::Result(screen) = journey.report().screen else {
            panic!("no result")
        };
        if screen.keep_going.is_none() {
            break;
        }
        journey = journey.send(Message::KeptGoing);
        let Screen::Question(question) = journey.report().screen else {
            panic!("no question")
        };
        assert!(question.to_result.is_some() && question.back.is_some());
        let back = journey.clone().send(Message::WentBack);
        assert!(matches!(back.model.showing, Showing::Result(_)));
        assert!(matches!(
            journey.clone().send(Message::OpenedResult).model.showing,
            Showing::Result(_)
        ));
        let next = journey.answering_once(&[]);
        further += 1;
        journey = next.send(Message::OpenedResult);
    }
    assert!(3 < further, "{further} questions beyond the result");
    let last = journey.send(Message::KeptGoing);
    assert!(matches!(last.model.showing, Showing::Result(_)));
}

#[test]
fn the_plan_asks_what_it_needs_then_stands() {
    let journey = result().send(Message::OpenedPlan);
    assert_eq!(journey.question(), Some("set-up"));
    let Screen::Question(question) = journey.report().screen else {
        panic!("no question")
    };
    assert!(question.to_result.is_some());
    let journey = journey.answer("set-up", "bench");
    assert_eq!(journey.question(), Some("equipment"));
    assert_eq!(
        journey.clone().send(Message::WentBack).question(),
        Some("set-up")
    );
    let plan = journey
        .none("equipment")
        .answer("level", "some")
        .answer("age", "18-to-39")
        .answer("days", "three");
    assert!(matches!(plan.report().screen, Screen::Plan(_)));
    let result = plan.send(Message::OpenedResult);
    assert!(matches!(result.model.showing, Showing::Result(_)));
    assert!(
        matches!(
            result.send(Message::OpenedPlan).report().screen,
            Screen::Plan(_)
        ),
        "asked once"
    );
}

#[test]
fn a_result_without_the_guide_waits_for_it_and_tries_again() {
    let with = result();
    let without = Knowledge::new(with.knowledge.check);
    let waiting = Journey {
        knowledge: without,
        ..with
    };
    let Screen::Waiting(screen) = waiting.report().screen else {
        panic!("not waiting")
    };
    assert!(screen.try_again.is_none());
    let failed = waiting.send(Message::GuideFailed);
    let Screen::Waiting(screen) = failed.report().screen else {
        panic!("not waiting")
    };
    assert!(screen.try_again.is_some());
    let tried = failed.send(Message::TriedAgain);
    assert_eq!(tried.effects, [Effect::LoadGuide]);
    let arrived = tried.send(Message::GuideArrived(posterior::knowledge::packed::guide()));
    assert!(matches!(arrived.report().screen, Screen::Result(_)));
}

#[test]
fn the_step_counts_screens_and_says_how_many_are_usual() {
    let journey = Journey::begin();
    let steps = |journey: &Journey| match journey.report().screen {
        Screen::Question(question) => (question.step, question.first_line.is_some()),
        other => panic!("{} is no question", other.name()),
    };
    let [low, high] = journey.knowledge.check.settings.usual_screens;
    assert_eq!(
        steps(&journey),
        (format!("Question 1, usually {low} to {high}"), true)
    );
    let second = journey.answer("feeling", "work");
    assert_eq!(
        steps(&second),
        (format!("Question 2, usually {low} to {high}"), false)
    );
    let mut beyond = result();
    while beyond.model.sitting.asked.len() < usize::from(high) {
        beyond = beyond
            .send(Message::KeptGoing)
            .answering_once(&[])
            .send(Message::OpenedResult);
    }
    let beyond = beyond.send(Message::KeptGoing);
    assert_eq!(steps(&beyond).0, format!("Question {}", high + 1));
}

#[test]
fn a_host_learns_that_questions_and_results_come_and_nothing_else() {
    let told = |journey: &Journey| {
        let events = journey.effects.iter().filter_map(|e| {
            if let Effect::TellHost(event) = e {
                Some(*event)
            } else {
                None
            }
        });
        events.collect::<Vec<HostEvent>>()
    };
    assert_eq!(told(&Journey::begin()), [HostEvent::Question(1)]);
    assert_eq!(
        told(&Journey::begin().answer("feeling", "sharp")),
        [HostEvent::Question(2)]
    );
    assert_eq!(told(&result()), [HostEvent::Result]);
    let care = Journey::begin()
        .answer("feeling", "work")
        .answer("signs-now", "both-legs");
    assert!(told(&care).is_empty());
    let fresh = care
        .send(Message::AskedToStartAgain)
        .send(Message::StartedAgain);
    assert_eq!(told(&fresh), [HostEvent::Restart, HostEvent::Question(1)]);
}

#[test]
fn probabilities_are_told_in_tenths_and_never_as_none_or_all() {
    use posterior::session::screens::number::{about, between};
    let words = &posterior::knowledge::packed::guide().words;
    let table = |expected: &Expect| {
        let mut said = String::new();
        for p in [
            0.0, 0.049, 0.05, 0.14, 0.15, 0.449, 0.62, 0.949, 0.95, 0.951, 1.0,
        ] {
            let _ = writeln!(said, "{p}: {}", about(words, p));
        }
        for range in [
            [0.0, 0.02, 0.04],
            [0.02, 0.04, 0.21],
            [0.02, 0.1, 0.21],
            [0.48, 0.6, 0.71],
            [0.61, 0.62, 0.64],
            [0.9, 0.96, 1.0],
        ] {
            let _ = writeln!(said, "{range:?}: {}", between(words, range));
        }
        expected.assert_eq(&said);
    };
    table(&expect![[r#"
        0: fewer than 1 in 10
        0.049: fewer than 1 in 10
        0.05: about 1 in 10
        0.14: about 1 in 10
        0.15: about 2 in 10
        0.449: about 4 in 10
        0.62: about 6 in 10
        0.949: about 9 in 10
        0.95: about 9 in 10
        0.951: more than 9 in 10
        1: more than 9 in 10
        [0.0, 0.02, 0.04]: 
        [0.02, 0.04, 0.21]: 
        [0.02, 0.1, 0.21]: between 1 and 2
        [0.48, 0.6, 0.71]: between 5 and 7
        [0.61, 0.62, 0.64]: 
        [0.9, 0.96, 1.0]: 
    "#]]);
}

#[test]
fn no_danger_sign_is_said_only_where_nothing_is_held_back() {
    let none = posterior::knowledge::packed::guide().words.serious_none();
    let said = |journey: Journey| match journey.report().screen {
        Screen::Result(result) => result.serious.1.contains(&none),
        other => panic!("{} is no result", other.name()),
    };
    assert!(said(Journey::begin().no_danger().answering(&[])));
    let sudden = [
        ("signs-now", "sudden-start"),
        ("bruise-or-hard-to-walk", "no"),
        ("age", "18-to-39"),
    ];
    assert!(!said(Journey::begin().answering(&sudden)));
    assert!(!said(
        Journey::begin().answering(&[("signs-lasting", "birth-or-surgery")])
    ));
}

#[test]
fn an_answer_left_out_of_a_link_never_says_that_there_is_no_danger() {
    let check = Journey::begin().knowledge.check;
    let mut sitting = Journey::begin()
        .no_danger()
        .answer("bother", "a-bit")
        .model
        .sitting;
    sitting.answers.set(1, 0);
    sitting.asked.retain(|&q| q != 1);
    let opening = Opening {
        fragment: posterior::session::share::shared(check, &sitting),
        ..Journey::opening()
    };
    let shared = Journey::open(Journey::begin().knowledge, &opening);
    let result = shared.result();
    let guide = posterior::knowledge::packed::guide();
    assert!(!result.serious.1.contains(&guide.words.serious_none()));
    let cards = [&result.next_set, &result.week, &result.weeks]
        .into_iter()
        .flatten()
        .flat_map(|s| &s.cards);
    for card in cards {
        assert!(
            guide.remedies.iter().all(|r| r.id != card.id || !r.loaded),
            "{}",
            card.id
        );
    }
}

#[test]
fn nothing_says_carry_on_where_something_is_held_back() {
    let healthy = [
        ("bother", "only-wonder"),
        ("most-tired", "same"),
        ("when-felt", "last-reps"),
        ("feet-at-top", "above"),
        ("feet-action", "press-down"),
        ("side-view", "straight-line"),
        ("no-weight-lockout", "with-ease"),
        ("glute-squeeze", "both-hard"),
        ("both-sides", "same"),
        ("other-moves", "only-this"),
    ];
    let told = |sign: &[(&str, &str)]| {
        let known = [sign, &healthy].concat();
        let mut journey = Journey::begin().answering(&known);
        if matches!(journey.report().screen, Screen::Care(_)) {
            journey = journey.send(Message::WentOn).answering(&known);
        }
        let words = &posterior::knowledge::packed::guide().words;
        let Screen::Result(screen) = journey.report().screen else {
            panic!("no result")
        };
        let Screen::Plan(plan) = journey
            .send(Message::OpenedPlan)
            .answering(&[])
            .report()
            .screen
        else {
            panic!("no plan")
        };
        assert_eq!(screen.outcome, "normal", "{sign:?}");
        let heading = screen.next_set.map(|part| part.heading);
        (
            screen.lead == words.lead_normal(),
            heading == Some(words.next_set_heading()),
            plan.sections[0].cards[0].id == "carry-on",
        )
    };
    assert_eq!(told(&[]), (true, true, true));
    assert_eq!(
        told(&[("signs-lasting", "birth-or-surgery")]),
        (false, false, false)
    );
    assert_eq!(
        told(&[("signs-lasting", "recent-injury")]),
        (false, false, false)
    );
}

#[test]
fn the_plan_says_so_where_its_own_questions_changed_the_result() {
    let heels = [
        ("feeling", "cramp"),
        ("bother", "ends-set"),
        ("most-tired", "more-thighs"),
        ("when-felt", "first-rep"),
        ("feet-at-top", "close"),
        ("feet-action", "pull-back"),
        ("side-view", "straight-line"),
        ("no-weight-lockout", "with-ease"),
        ("glute-squeeze", "both-hard"),
        ("both-sides", "same"),
        ("other-moves", "only-this"),
        ("feet-closer", "cannot"),
    ];
    let result = Journey::begin().answering(&heels);
    let planned = |set_up: &str| {
        let journey = result.clone().send(Message::OpenedPlan);
        match journey.answering(&[("set-up", set_up)]).report().screen {
            Screen::Plan(plan) => plan.tried,
            other => panic!("no plan but {}", other.name()),
        }
    };
    assert_eq!(
        result.result().lead,
        "This may play a part: Your set-up and form"
    );
    assert_eq!(planned("bench"), None);
    expect!["Your answers for the plan changed the result. Most likely: Your hamstrings lead."]
        .assert_eq(&planned("one-leg").unwrap_or_default());
}
