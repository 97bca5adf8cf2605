//! Danger signs in a sitting: what they show at once, how a mis-tap is mended, when they are asked again.

use posterior::knowledge::compiled::CareLevel;
use posterior::session::effect::Effect;
use posterior::session::journey::Journey;
use posterior::session::message::{Message, Place};
use posterior::session::model::Showing;
use posterior::session::report::Screen;
use posterior::session::sitting::Why;

fn level(journey: &Journey) -> CareLevel {
    journey.model.sitting.triage(journey.knowledge.check).level
}

fn on_care(journey: &Journey) -> bool {
    matches!(journey.model.showing, Showing::Care(_))
}

fn emergency() -> Journey {
    Journey::begin()
        .answer("feeling", "work")
        .answer("signs-now", "both-legs")
}

fn urgent() -> Journey {
    Journey::begin()
        .answer("feeling", "work")
        .answer("signs-now", "past-knee")
        .answer("weak-leg", "yes")
        .none("signs-lasting")
}

fn again(journey: &Journey) -> Option<Why> {
    let question = journey.knowledge.question(journey.question()?)?;
    journey.model.sitting.asks_again(question)
}

#[test]
fn an_emergency_is_shown_at_once_and_an_urgent_sign_after_the_danger_questions() {
    assert!(on_care(&emergency()));
    let journey = Journey::begin()
        .answer("feeling", "work")
        .answer("signs-now", "past-knee")
        .answer("weak-leg", "yes");
    assert_eq!(level(&journey), CareLevel::Urgent);
    assert_eq!(journey.question(), Some("signs-lasting"));
    assert!(on_care(&journey.none("signs-lasting")));
}

#[test]
fn nothing_but_a_mis_tap_leaves_an_emergency() {
    let question = |id: &str| Journey::begin().knowledge.question(id).unwrap_or_default();
    let tries = [
        Message::WentBack,
        Message::WentOn,
        Message::WentTo(Place::Result),
        Message::WentTo(Place::Plan),
        Message::WentTo(Place::Question(question("feeling"))),
        Message::WentTo(Place::Question(question("signs-now"))),
        Message::Changed(question("feeling")),
        Message::Changed(question("signs-lasting")),
        Message::KeptGoing,
        Message::OpenedResult,
        Message::OpenedPlan,
        Message::OpenedCheck,
        Message::Confirmed,
        Message::AskedToShare,
        Message::StartedAgain,
    ];
    for message in tries {
        let journey = emergency().send(message);
        assert!(on_care(&journey), "{message:?}");
        assert!(
            !journey
                .effects
                .iter()
                .any(|e| matches!(e, Effect::Share(_)))
        );
    }
    for hours in [0.0, 11.0, 13.0, 9_000.0] {
        assert!(
            on_care(&emergency().reopened_after(hours)),
            "after {hours} h"
        );
        assert!(on_care(&urgent().reopened_after(hours)), "after {hours} h");
    }
}

#[test]
fn a_mis_tap_is_mended_by_a_confirmed_answer_and_saved_only_then() {
    let before = emergency();
    let journey = before.clone().change("signs-now");
    assert_eq!(journey.question(), Some("signs-now"));
    let Screen::Question(question) = journey.report().screen else {
        panic!("no question")
    };
    assert!(
        question
            .options
            .iter()
            .any(|o| o.id == "both-legs" && o.ticked)
    );
    assert!(question.back.is_some() && question.to_result.is_none());

    let journey = journey.none("signs-now");
    let Screen::Confirm(confirm) = journey.report().screen else {
        panic!("not asked once more")
    };
    assert_eq!((confirm.before.1.len(), confirm.now.1.len()), (1, 1));
    assert!(
        on_care(&journey.clone().reopened_after(0.0)),
        "nothing was stored yet"
    );
    assert!(on_care(&journey.clone().send(Message::Withdrew)));
    assert!(on_care(&journey.clone().send(Message::WentBack)));

    let journey = journey.send(Message::Confirmed);
    assert_eq!(level(&journey), CareLevel::SelfCare);
    assert_eq!(journey.question(), Some("signs-lasting"));
    assert_eq!(
        journey.reopened_after(0.0).question(),
        Some("signs-lasting")
    );
}

#[test]
fn an_unchanged_answer_leads_back_to_the_care_screen() {
    assert!(on_care(&emergency().change("signs-now").go_on()));
    assert!(on_care(
        &emergency().change("signs-now").send(Message::WentBack)
    ));
}

#[test]
fn a_mis_tap_may_lie_in_the_follow_up_or_in_what_led_to_it() {
    let follow_up = urgent().change("weak-leg");
    assert_eq!(follow_up.question(), Some("weak-leg"));
    assert!(on_care(&follow_up.send(Message::WentBack)));
    let journey = urgent().change("signs-now");
    assert_eq!(journey.question(), Some("signs-now"));
    let journey = journey.none("signs-now").send(Message::Confirmed);
    assert_eq!(level(&journey), CareLevel::SelfCare);
    let weak = journey.knowledge.question("weak-leg").unwrap_or_default();
    assert!(
        !journey.model.sitting.answers.has(weak),
        "a follow-up without its sign is no answer"
    );
}

#[test]
fn non_urgent_advice_is_read_once_and_comes_again_for_a_new_rule() {
    let journey = Journey::begin()
        .answer("feeling", "sharp")
        .none("signs-now")
        .none("signs-lasting");
    assert!(on_care(&journey));
    let journey = journey.send(Message::WentOn);
    assert_eq!(journey.question(), Some("bother"));
    assert_eq!(
        journey.clone().reopened_after(1.0).question(),
        Some("bother")
    );
    let journey = journey.answering(&[("both-sides", "much-more")]);
    assert!(
        on_care(&journey),
        "one side much more with sharp pain is a rule of its own"
    );
    let journey = journey.send(Message::WentOn).answering(&[]);
    let result = journey.result();
    assert!(!result.soon.is_empty());
}

#[test]
fn lowering_a_danger_answer_from_anywhere_is_asked_about_once_more() {
    let sharp = Journey::begin()
        .answer("feeling", "sharp")
        .none("signs-now")
        .none("signs-lasting");
    let back = sharp.clone().change("feeling").answer("feeling", "work");
    assert!(matches!(back.model.showing, Showing::Confirm(_)));
    let result = sharp.send(Message::WentOn).answering(&[]);
    let changed = result.clone().change("feeling").answer("feeling", "work");
    assert!(matches!(changed.model.showing, Showing::Confirm(_)));
    assert_eq!(level(&changed), CareLevel::NonUrgent);
    let kept = changed.clone().send(Message::Withdrew);
    assert_eq!(kept.question(), Some("feeling"));
    let now = changed.send(Message::Confirmed);
    assert_eq!(level(&now), CareLevel::SelfCare);
    assert!(
        matches!(now.model.showing, Showing::Result(_)),
        "back to the result"
    );
    let checked = result
        .send(Message::OpenedCheck)
        .change("feeling")
        .answer("feeling", "work");
    assert!(matches!(checked.model.showing, Showing::Confirm(_)));
}

#[test]
fn an_answer_changed_for_the_worse_is_stored_without_asking() {
    let result = Journey::begin().no_danger().answering(&[]);
    let worse = result
        .change("signs-now")
        .answers("signs-now", &["pee-or-poo"]);
    assert!(on_care(&worse));
}

#[test]
fn danger_questions_are_asked_again_after_twelve_hours_and_not_before() {
    let journey = Journey::begin().no_danger().answer("bother", "a-bit");
    let early = journey.clone().reopened_after(11.9);
    assert_eq!(early.question(), Some("most-tired"));
    let late = journey.reopened_after(12.1);
    assert_eq!(
        (late.question(), again(&late)),
        (Some("feeling"), Some(Why::Pause))
    );
    let Screen::Question(question) = late.report().screen else {
        panic!("no question")
    };
    assert!(question.again.is_some() && question.options.iter().all(|o| !o.ticked));
    let half = late.answer("feeling", "work");
    assert_eq!(
        half.clone().reopened_after(0.0).question(),
        Some("signs-now"),
        "a reload skips none"
    );
    let through = half.none("signs-now").none("signs-lasting");
    assert_eq!(through.question(), Some("most-tired"), "on where it was");
}

#[test]
fn old_danger_answers_stay_in_force_until_they_are_replaced() {
    let journey = Journey::begin()
        .answer("feeling", "sharp")
        .none("signs-now")
        .none("signs-lasting");
    let late = journey
        .send(Message::WentOn)
        .answering(&[])
        .reopened_after(100.0);
    assert_eq!(late.question(), Some("feeling"));
    assert_eq!(level(&late), CareLevel::NonUrgent);
    let late = late.answer("feeling", "work");
    assert!(matches!(late.model.showing, Showing::Confirm(_)));
    let through = late
        .send(Message::Confirmed)
        .none("signs-now")
        .none("signs-lasting");
    assert!(
        matches!(through.model.showing, Showing::Result(_)),
        "the result was reached before"
    );
}

#[test]
fn a_page_left_open_over_night_asks_again_too() {
    let journey = Journey::begin().no_danger().wait(13.0);
    let journey = journey.answer("bother", "a-bit");
    assert_eq!(
        (journey.question(), again(&journey)),
        (Some("feeling"), Some(Why::Pause))
    );
}

#[test]
fn an_answer_asked_about_once_more_counts_from_when_it_was_confirmed() {
    let result = Journey::begin()
        .answer("feeling", "sharp")
        .none("signs-now")
        .none("signs-lasting")
        .send(Message::WentOn)
        .answering(&[]);
    let asked = result.change("feeling").answer("feeling", "work");
    assert!(matches!(asked.model.showing, Showing::Confirm(_)));
    let due = |journey: &Journey| {
        ["feeling", "signs-now"].map(|id| {
            let question = journey.knowledge.question(id).unwrap_or_default();
            journey.model.sitting.asks_again(question)
        })
    };
    let pause = Some(Why::Pause);
    for (hours, others) in [(11.9, None), (12.1, pause), (-12.1, pause)] {
        let confirmed = asked.clone().wait(hours).send(Message::Confirmed);
        assert_eq!(due(&confirmed), [None, others], "after {hours} h");
        let fresh = confirmed.clone().reopened_after(11.9);
        assert_eq!(due(&fresh), [None, others], "after {hours} h");
        let old = confirmed.reopened_after(12.1);
        assert_eq!(due(&old), [pause, pause], "after {hours} h");
    }
}

#[test]
fn a_clock_set_back_counts_as_a_long_pause() {
    let journey = Journey::begin().no_danger().reopened_after(-20.0);
    assert_eq!(again(&journey), Some(Why::Pause));
}

#[test]
fn mending_an_old_care_screen_asks_all_danger_questions_again() {
    let old = urgent().reopened_after(20.0).change("weak-leg");
    let mended = old.answer("weak-leg", "no").send(Message::Confirmed);
    assert_eq!(
        (mended.question(), again(&mended)),
        (Some("feeling"), Some(Why::Pause))
    );
}

#[test]
fn a_trial_that_hurt_asks_about_that_pain_then_goes_on() {
    let result = Journey::begin()
        .no_danger()
        .answering(&[("glute-squeeze", "hurt")]);
    let asked = |journey: &Journey| journey.model.sitting.asked.len();
    // The walk answers mildly, so it went through the danger questions once more.
    assert!(matches!(result.model.showing, Showing::Result(_)));
    let hurt = result
        .clone()
        .change("glute-squeeze")
        .answer("glute-squeeze", "hurt");
    assert_eq!(
        (hurt.question(), again(&hurt)),
        (Some("feeling"), Some(Why::Hurt))
    );
    assert_eq!(asked(&hurt), asked(&result));
    let sharp = hurt
        .answer("feeling", "sharp")
        .none("signs-now")
        .none("signs-lasting");
    assert!(on_care(&sharp));
    assert!(matches!(
        sharp.send(Message::WentOn).model.showing,
        Showing::Result(_)
    ));
}

#[test]
fn no_loaded_trial_is_offered_anywhere_while_load_is_held_back() {
    let known = [
        ("feet-closer", "later"),
        ("squeeze-first", "later"),
        ("half-weight", "later"),
    ];
    let mut journey = Journey::begin().no_danger().answering(&known);
    for _ in 0..40 {
        journey = journey.send(Message::KeptGoing).answering(&known);
    }
    let held = journey
        .change("feeling")
        .answer("feeling", "sharp")
        .send(Message::WentOn);
    let check = held.knowledge.check;
    let loaded = |q: u8| check.questions[usize::from(q)].loaded;
    let result = held.result();
    assert!(!result.test.is_some_and(|t| loaded(t.question)));
    assert!(
        !result
            .later
            .is_some_and(|l| l.trials.iter().any(|(q, _)| loaded(*q)))
    );
    let Screen::Check(answers) = held.clone().send(Message::OpenedCheck).report().screen else {
        panic!("no answers")
    };
    assert!(
        answers
            .rows
            .iter()
            .any(|(row, _)| row.id == "feet-closer" && row.question.is_none())
    );
    for (at, question) in check.questions.iter().enumerate().filter(|(_, q)| q.loaded) {
        let opened = held.clone().send(Message::Changed(at as u8));
        assert_ne!(opened.question(), Some(question.id));
        let gone = held
            .clone()
            .send(Message::WentTo(Place::Question(at as u8)));
        assert_ne!(gone.question(), Some(question.id));
    }
}
