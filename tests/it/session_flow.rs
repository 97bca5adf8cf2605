//! A sitting from the first question to each kind of screen.

use expect_test::{Expect, expect};
use posterior::session::effect::Effect;
use posterior::session::journey::Journey;
use posterior::session::message::{Message, Place};
use posterior::session::model::Showing;
use posterior::session::report::Screen;

/// The ids of the questions on the way, and the screen at its end.
fn way(known: &[(&str, &str)]) -> String {
    let mut journey = Journey::begin();
    let mut way = Vec::new();
    while let Some(question) = journey.question() {
        way.push(question);
        journey = journey.answering_once(known);
    }
    format!("{}\n{}", way.join(" "), ending(&journey))
}

fn ending(journey: &Journey) -> String {
    match journey.report().screen {
        Screen::Result(result) => format!("result {}: {}", result.outcome, result.lead),
        Screen::Care(care) => format!("care {:?}: {}", care.level, care.heading),
        other => other.name().to_string(),
    }
}

fn check(known: &[(&str, &str)], expected: &Expect) {
    expected.assert_eq(&way(known));
}

#[test]
fn each_kind_of_ending_is_reached() {
    check(
        &[],
        &expect![[r#"
            feeling signs-now signs-lasting bother most-tired when-felt both-sides feet-at-top glute-squeeze side-view feet-action other-moves no-weight-lockout feet-closer
            result cannot-tell: We can't tell yet"#]],
    );
    check(
        &[("signs-now", "pee-or-poo")],
        &expect![[r#"
        feeling signs-now
        care Emergency: Call your emergency number now"#]],
    );
    check(
        &[("signs-now", "leg-swollen"), ("breath-or-chest", "no")],
        &expect![[r#"
        feeling signs-now breath-or-chest signs-lasting
        care Urgent: See a doctor today"#]],
    );
    check(
        &[("signs-now", "leg-swollen"), ("breath-or-chest", "yes")],
        &expect![[r#"
        feeling signs-now breath-or-chest
        care Emergency: Call your emergency number now"#]],
    );
    check(
        &[("feeling", "sharp")],
        &expect![[r#"
        feeling signs-now signs-lasting
        care NonUrgent: Stop this exercise today"#]],
    );
}

#[test]
fn each_outcome_is_reached_by_a_plausible_person() {
    let normal = [
        ("bother", "only-wonder"),
        ("most-tired", "more-bottom"),
        ("when-felt", "part-way"),
        ("feet-at-top", "above"),
    ];
    check(
        &normal,
        &expect![[r#"
            feeling signs-now signs-lasting bother most-tired when-felt both-sides feet-at-top glute-squeeze no-weight-lockout side-view feet-action other-moves feet-closer
            result normal: This looks normal"#]],
    );
    let form = [
        ("bother", "a-bit"),
        ("most-tired", "nearly-all-thighs"),
        ("when-felt", "first-rep"),
        ("feet-at-top", "far-out"),
        ("feet-closer", "bottom-more"),
    ];
    check(
        &form,
        &expect![[r#"
            feeling signs-now signs-lasting bother most-tired when-felt both-sides glute-squeeze feet-at-top other-moves feet-action side-view feet-closer experience
            result causes: Most likely: Your set-up and form (feet too far away)"#]],
    );
    let tired = [
        ("when-felt", "late-sets"),
        ("trained-before", "same-workout"),
        ("rest", "under-one"),
        ("sleep", "under-six"),
    ];
    check(
        &tired,
        &expect![[r#"
            feeling signs-now signs-lasting bother most-tired when-felt both-sides trained-before rest feet-at-top sleep glute-squeeze no-weight-lockout side-view
            result causes: Most likely: Getting tired"#]],
    );
    check(
        &[("signs-lasting", "birth-or-surgery")],
        &expect![[r#"
            feeling signs-now signs-lasting bother most-tired when-felt both-sides feet-at-top glute-squeeze side-view feet-action other-moves no-weight-lockout trained-before
            result cannot-tell: We can't tell yet"#]],
    );
    check(
        &[
            ("signs-now", "sudden-start"),
            ("bruise-or-hard-to-walk", "no"),
            ("age", "18-to-39"),
        ],
        &expect![[r#"
            feeling signs-now bruise-or-hard-to-walk signs-lasting age bother most-tired when-felt both-sides feet-at-top glute-squeeze side-view feet-action other-moves no-weight-lockout trained-before
            result cannot-tell: We can't tell yet"#]],
    );
}

fn result() -> Journey {
    Journey::begin().no_danger().answering(&[])
}

fn ticked(journey: &Journey) -> Vec<&'static str> {
    let Screen::Question(question) = journey.report().screen else {
        panic!("no question")
    };
    question
        .options
        .iter()
        .filter(|o| o.ticked)
        .map(|o| o.id)
        .collect()
}

#[test]
fn back_keeps_answers_and_stepping_forward_shows_them_again() {
    let journey = Journey::begin()
        .no_danger()
        .answer("bother", "a-bit")
        .answer("most-tired", "same");
    let back = journey.send(Message::WentBack);
    assert_eq!(
        (back.question(), ticked(&back)),
        (Some("most-tired"), vec!["same"])
    );
    let back = back.send(Message::WentBack).send(Message::WentBack);
    assert_eq!(
        (back.question(), ticked(&back)),
        (Some("signs-lasting"), vec!["none"])
    );
    let forward = back.go_on();
    assert_eq!(
        (forward.question(), ticked(&forward)),
        (Some("bother"), vec!["a-bit"])
    );
    let forward = forward.go_on().go_on();
    assert_eq!(
        (forward.question(), ticked(&forward)),
        (Some("when-felt"), vec![])
    );
}

#[test]
fn back_through_the_danger_questions_steps_forward_again_one_by_one() {
    let journey = Journey::begin().answer("feeling", "work").none("signs-now");
    let first = journey.send(Message::WentBack).send(Message::WentBack);
    assert_eq!(first.question(), Some("feeling"));
    assert_eq!(
        first.clone().send(Message::WentBack).question(),
        Some("feeling"),
        "there is nothing before it"
    );
    let forward = first.go_on();
    assert_eq!(
        (forward.question(), ticked(&forward)),
        (Some("signs-now"), vec!["none"])
    );
    assert_eq!(forward.go_on().question(), Some("signs-lasting"));
}

#[test]
fn a_sign_ticked_on_the_way_back_brings_its_follow_up_at_its_place() {
    let journey = Journey::begin().no_danger().answer("bother", "a-bit");
    let back = journey
        .send(Message::WentBack)
        .send(Message::WentBack)
        .send(Message::WentBack);
    let follow_up = back.answer("signs-now", "sudden-start");
    assert_eq!(follow_up.question(), Some("bruise-or-hard-to-walk"));
    let age = follow_up.answer("bruise-or-hard-to-walk", "no");
    let asked: Vec<&str> = age
        .model
        .sitting
        .asked
        .iter()
        .map(|&q| age.knowledge.check.questions[usize::from(q)].id)
        .collect();
    assert_eq!(
        asked,
        [
            "feeling",
            "signs-now",
            "bruise-or-hard-to-walk",
            "signs-lasting",
            "bother"
        ]
    );
    let back = age.send(Message::WentBack);
    assert_eq!(back.question(), Some("signs-lasting"));
}

#[test]
fn continue_without_an_answer_says_what_is_wrong_and_stays() {
    let journey = Journey::begin().go_on();
    assert_eq!(journey.effects, [Effect::FocusError]);
    let report = journey.report();
    assert!(report.title.starts_with("Error: "));
    let Screen::Question(question) = report.screen else {
        panic!("no question")
    };
    assert!(question.error.is_some());
    // It stays until Continue: nothing may move under the finger.
    let mended = journey.ticks("feeling", &["work"]);
    let Screen::Question(same) = mended.report().screen else {
        panic!("no question")
    };
    assert_eq!(same.error, question.error);
    let Screen::Question(next) = mended.go_on().report().screen else {
        panic!("no question")
    };
    assert!(next.error.is_none());
}

#[test]
fn none_of_these_excludes_the_others_both_ways() {
    let journey = Journey::begin().answer("feeling", "work");
    let tick = |journey: Journey, id: &str| {
        let option = journey.knowledge.option(1, id).unwrap_or_default();
        journey.send(Message::Ticked(option))
    };
    let two = tick(tick(journey, "past-knee"), "sudden-start");
    assert_eq!(ticked(&two), ["sudden-start", "past-knee"]);
    let none = tick(two, "none");
    assert_eq!(ticked(&none), ["none"]);
    let one = tick(none, "past-knee");
    assert_eq!(ticked(&one), ["past-knee"]);
    assert!(ticked(&tick(one, "past-knee")).is_empty());
}

#[test]
fn a_changed_answer_leads_straight_back_to_the_result_with_everything_kept() {
    let before = result();
    let open = before.clone().change("feet-at-top");
    let Screen::Question(question) = open.report().screen else {
        panic!("no question")
    };
    assert!(question.to_result.is_some() && question.back.is_none());
    assert_eq!(
        ending(&open.clone().send(Message::OpenedResult)),
        ending(&before)
    );
    let after = open.answer("feet-at-top", "far-out");
    assert!(matches!(after.model.showing, Showing::Result(_)));
    assert_eq!(after.model.sitting.asked, before.model.sitting.asked);
    let checked = before
        .send(Message::OpenedCheck)
        .change("bother")
        .answer("bother", "ends-set");
    assert!(matches!(checked.model.showing, Showing::Result(_)));
}

#[test]
fn a_changed_answer_that_brings_danger_questions_asks_them_first() {
    let journey = result()
        .change("signs-now")
        .answers("signs-now", &["past-knee"]);
    assert_eq!(journey.question(), Some("weak-leg"));
    let Screen::Question(question) = journey.report().screen else {
        panic!("no question")
    };
    assert!(
        question.to_result.is_none(),
        "no result before it is answered"
    );
    assert_eq!(
        journey.clone().send(Message::OpenedResult).question(),
        Some("weak-leg")
    );
    let read = journey.answer("weak-leg", "no").send(Message::WentOn);
    assert!(matches!(read.model.showing, Showing::Result(_)));
}

#[test]
fn the_browsers_back_shows_what_is_open_and_otherwise_stays() {
    let place =
        |id: &str| Place::Question(Journey::begin().knowledge.question(id).unwrap_or_default());
    let journey = Journey::begin().no_danger().answer("bother", "a-bit");
    let back = journey.clone().send(Message::WentTo(place("signs-now")));
    assert_eq!(back.question(), Some("signs-now"));
    assert!(back.effects.contains(&Effect::Returned(place("signs-now"))));
    let forward = back.send(Message::WentTo(place("most-tired")));
    assert_eq!(forward.question(), Some("most-tired"));
    for shut in [
        Place::Result,
        Place::Plan,
        Place::Check,
        Place::Care,
        place("rest"),
        Place::Question(200),
    ] {
        let stays = journey.clone().send(Message::WentTo(shut));
        assert_eq!(stays.question(), Some("most-tired"), "{shut:?}");
        assert!(
            stays
                .effects
                .contains(&Effect::Entered(place("most-tired")))
        );
    }
    let walked = result().send(Message::WentTo(place("bother")));
    let Screen::Question(question) = walked.report().screen else {
        panic!("no question")
    };
    assert!(question.back.is_some() && question.to_result.is_some());
    assert!(matches!(
        walked.send(Message::WentTo(Place::Result)).model.showing,
        Showing::Result(_)
    ));
}
