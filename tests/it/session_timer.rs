//! The timer: what presses and the passing of time make of it, whatever sleeps in between.

use expect_test::{Expect, expect};
use posterior::session::journey::Journey;
use posterior::session::message::Message;
use posterior::session::report::{Report, Timer};
use posterior::session::timer::{self, Passed};
use proptest::prelude::*;
use std::fmt::Write;

/// What happens at a moment.
#[derive(Debug, Clone, Copy)]
enum Act {
    Press,
    Look,
}
use Act::{Look, Press};

/// Noon of some day, ms.
const NOON_MS: f64 = 1.7e12;

/// One leg after the other, 90 s each.
const SIDES: &str = "single-leg-hold";
/// Both at once, 5 s.
const ONE: &str = "glute-squeeze";

fn asked(question: &str) -> Report {
    Journey::begin().answering(&[]).change(question).report()
}

fn timer_of(question: &str) -> Timer {
    timer::on(&mut asked(question))
        .expect("it has a timer")
        .clone()
}

fn act(timer: &mut Timer, act: Act, now_ms: f64) -> Passed {
    match act {
        Press => {
            timer.press(now_ms);
            Passed::Nothing
        }
        Look => timer.pass(now_ms),
    }
}

fn check(question: &str, acts: &[(Act, f64)], shown: &Expect) {
    let mut timer = timer_of(question);
    let mut lines = String::new();
    for (what, s) in acts {
        let passed = act(&mut timer, *what, NOON_MS + s * 1000.0);
        let count = timer.count;
        let button = timer.button();
        let _ = writeln!(
            lines,
            "{what:?} at {s} s: {} s, {:?}, [{button}] {passed:?}",
            count.shown_s, count.held_s
        );
    }
    shown.assert_eq(&lines);
}

#[test]
fn each_side_has_a_time_of_its_own_and_the_left_one_comes_first() {
    check(
        SIDES,
        &[
            (Press, 0.0),
            (Look, 0.9),
            (Look, 1.1),
            (Press, 24.7),
            (Look, 60.0),
            (Press, 90.0),
            (Press, 121.2),
        ],
        &expect![[r#"
            Press at 0 s: 0 s, [0, 0], [Stop] Nothing
            Look at 0.9 s: 0 s, [0, 0], [Stop] Nothing
            Look at 1.1 s: 1 s, [0, 0], [Stop] Second
            Press at 24.7 s: 24 s, [24, 0], [Start: right side] Nothing
            Look at 60 s: 24 s, [24, 0], [Start: right side] Nothing
            Press at 90 s: 0 s, [24, 0], [Stop] Nothing
            Press at 121.2 s: 31 s, [24, 31], [Done. Time it again] Nothing
        "#]],
    );
}

#[test]
fn after_both_sides_the_left_one_starts_anew() {
    check(
        SIDES,
        &[
            (Press, 0.0),
            (Press, 24.0),
            (Press, 30.0),
            (Press, 40.0),
            (Press, 50.0),
        ],
        &expect![[r#"
            Press at 0 s: 0 s, [0, 0], [Stop] Nothing
            Press at 24 s: 24 s, [24, 0], [Start: right side] Nothing
            Press at 30 s: 0 s, [24, 0], [Stop] Nothing
            Press at 40 s: 10 s, [24, 10], [Done. Time it again] Nothing
            Press at 50 s: 0 s, [0, 0], [Stop] Nothing
        "#]],
    );
}

#[test]
fn the_full_time_ends_it_once_however_late_the_clock_is_looked_at() {
    check(
        ONE,
        &[(Press, 0.0), (Look, 4.9), (Look, 300.0), (Look, 301.0)],
        &expect![[r#"
            Press at 0 s: 0 s, [0, 0], [Stop] Nothing
            Look at 4.9 s: 4 s, [0, 0], [Stop] Second
            Look at 300 s: 5 s, [5, 0], [Done. Time it again] All
            Look at 301 s: 5 s, [5, 0], [Done. Time it again] Nothing
        "#]],
    );
    // The page slept until somebody pressed: that press does not start the other side.
    check(
        SIDES,
        &[(Press, 0.0), (Press, 300.0)],
        &expect![[r#"
        Press at 0 s: 0 s, [0, 0], [Stop] Nothing
        Press at 300 s: 90 s, [90, 0], [Start: right side] Nothing
    "#]],
    );
}

#[test]
fn a_trembling_finger_presses_once() {
    check(
        SIDES,
        &[
            (Press, 0.0),
            (Press, 0.2),
            (Press, 24.0),
            (Press, 24.3),
            (Look, 25.0),
        ],
        &expect![[r#"
            Press at 0 s: 0 s, [0, 0], [Stop] Nothing
            Press at 0.2 s: 0 s, [0, 0], [Stop] Nothing
            Press at 24 s: 24 s, [24, 0], [Start: right side] Nothing
            Press at 24.3 s: 24 s, [24, 0], [Start: right side] Nothing
            Look at 25 s: 24 s, [24, 0], [Start: right side] Nothing
        "#]],
    );
}

#[test]
fn less_than_a_second_is_no_result() {
    check(
        SIDES,
        &[(Press, 0.0), (Press, 0.8)],
        &expect![[r#"
        Press at 0 s: 0 s, [0, 0], [Stop] Nothing
        Press at 0.8 s: 0 s, [0, 0], [Start: left side] Nothing
    "#]],
    );
}

#[test]
fn a_clock_that_is_set_back_takes_no_second_away() {
    check(
        SIDES,
        &[
            (Press, 0.0),
            (Look, 12.0),
            (Look, -3600.0),
            (Press, -3500.0),
        ],
        &expect![[r#"
            Press at 0 s: 0 s, [0, 0], [Stop] Nothing
            Look at 12 s: 12 s, [0, 0], [Stop] Second
            Look at -3600 s: 12 s, [0, 0], [Stop] Nothing
            Press at -3500 s: 12 s, [12, 0], [Start: right side] Nothing
        "#]],
    );
}

#[test]
fn the_timer_goes_on_while_its_question_stays() {
    let mut before = asked(SIDES);
    let started = timer::on(&mut before).expect("a timer");
    started.press(NOON_MS);
    started.pass(NOON_MS + 9000.0);
    let journey = Journey::begin().answering(&[]).change(SIDES);
    let ticked = journey.clone().ticks(SIDES, &["twenty"]);
    let kept = |mut after: Report| {
        timer::keep(&mut before.clone(), &mut after);
        timer::on(&mut after).map(|timer| (timer.count.runs, timer.count.shown_s))
    };
    assert_eq!(kept(ticked.report()), Some((true, 9)));
    assert_eq!(
        kept(journey.send(Message::GuideFailed).report()),
        Some((true, 9))
    );
    assert_eq!(kept(asked(ONE)), Some((false, 0)));
    assert_eq!(kept(asked("bother")), None);
}

fn acts() -> impl Strategy<Value = Vec<(bool, f64)>> {
    prop::collection::vec((any::<bool>(), 0.0..40_000.0), 1..40)
}

proptest! {
    /// Looking more often changes what is seen on the way, never what is measured.
    #[test]
    fn looks_at_the_clock_measure_nothing(acts in acts(), sides in any::<bool>()) {
        let mut looked = timer_of(if sides { SIDES } else { ONE });
        let mut unseen = looked.clone();
        let mut now_ms = NOON_MS;
        for (presses, after_ms) in acts {
            let full_ms = f64::from(looked.full_s) * 1000.0;
            if presses && after_ms < full_ms {
                now_ms += after_ms / 2.0;
                looked.pass(now_ms);
                now_ms += after_ms / 2.0;
                looked.press(now_ms);
                unseen.press(now_ms);
                prop_assert_eq!(looked.count, unseen.count);
            }
        }
    }

    /// A result is between a second and the full time; the right side never comes before the left.
    #[test]
    fn results_stay_within_the_full_time(acts in acts(), sides in any::<bool>()) {
        let mut timer = timer_of(if sides { SIDES } else { ONE });
        let mut now_ms = NOON_MS;
        for (presses, after_ms) in acts {
            now_ms += after_ms;
            let before = timer.count;
            let passed = act(&mut timer, if presses { Press } else { Look }, now_ms);
            let [first, second] = timer.count.held_s;
            prop_assert!(timer.count.shown_s <= timer.full_s);
            prop_assert!(first <= timer.full_s && second <= timer.full_s);
            prop_assert!(second == 0 || sides && 0 < first);
            prop_assert!(passed == Passed::Nothing || before.runs);
            prop_assert_eq!(passed == Passed::All, before.runs && !timer.count.runs && !presses);
        }
    }
}
