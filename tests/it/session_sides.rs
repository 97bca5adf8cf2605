//! The seconds of the test that times each side: they belong to the sitting, come and go with it, and stand beside the answer.

use expect_test::expect;
use posterior::session::journey::Journey;
use posterior::session::message::Message;
use posterior::session::opening::{Heard, hear};
use posterior::session::people::ONE_SIDE;
use posterior::session::report::{Report, Screen};
use posterior::session::timer;
use posterior::session::update::share_link;

const TEST: &str = "single-leg-hold";
const ANSWER: &str = "under-twenty";
const TWO_WEEKS_H: f64 = 14.0 * 24.0;
/// Noon of some day, ms.
const NOON_MS: f64 = 1.7e12;

/// The test on screen, on the way back to a result.
fn test() -> Journey {
    Journey::begin().answering(ONE_SIDE).change(TEST)
}

/// A result with the seconds of both sides.
fn result() -> Journey {
    test().held([12, 9]).answer(TEST, ANSWER)
}

/// What stands below the timer on screen.
fn shown(journey: &Journey) -> String {
    let mut report = journey.report();
    let timer = timer::on(&mut report).expect("a timer");
    timer::said(timer.results, timer.count.held_s)
}

/// The line of the test on the page for a coach.
fn on_the_sheet(journey: &Journey) -> String {
    let sheet = journey.clone().send(Message::OpenedSheet);
    let Screen::Sheet(sheet) = sheet.report().screen else {
        panic!("no sheet")
    };
    let mut told = sheet.parts[0].2.iter();
    let line = told.find(|line| line.text.starts_with("Hold a bridge"));
    line.map_or_else(String::new, |line| {
        format!("{} | {}", line.answer, line.weight)
    })
}

/// The row of the test among the answers.
fn among_the_answers(journey: &Journey) -> String {
    let Screen::Check(check) = journey.clone().send(Message::OpenedCheck).report().screen else {
        panic!("no answers")
    };
    let row = check.rows.into_iter().find(|(row, _)| row.id == TEST);
    row.map_or_else(String::new, |(row, held)| {
        format!("{} | {held}", row.answers.join("; "))
    })
}

/// Checked again two weeks later, up to the test.
fn retest(first: Journey) -> Journey {
    let list = first.reopened_after(TWO_WEEKS_H);
    let mut journey = list.send(Message::CheckedAgain);
    while journey.question() != Some(TEST) {
        journey = journey.answering_once(ONE_SIDE);
    }
    journey
}

fn changed(journey: &Journey) -> Vec<String> {
    let Screen::Compare(compare) = journey.report().screen else {
        panic!("not side by side but {}", journey.report().screen.name())
    };
    let said = |(answers, held): &(Vec<&str>, String)| format!("{} | {held}", answers.join("; "));
    let changed = compare.changed.iter();
    changed
        .map(|(question, [then, now])| format!("{question}\n{}\n{}", said(then), said(now)))
        .collect()
}

fn begin_again(journey: Journey) -> Journey {
    journey
        .send(Message::AskedToStartAgain)
        .send(Message::StartedAgain)
}

#[test]
fn both_sides_survive_continue_back_and_a_reload() {
    let held = test().held([12, 9]);
    assert_eq!(shown(&held), "Left 12 s · right 9 s");
    // Before Continue as after it.
    assert_eq!(shown(&held.clone().reopened_after(1.0)), shown(&held));
    let result = held.answer(TEST, ANSWER);
    for journey in [result.clone(), result.reopened_after(1.0)] {
        assert_eq!(shown(&journey.change(TEST)), "Left 12 s · right 9 s");
    }
    let mut journey = Journey::begin()
        .answering(ONE_SIDE)
        .send(Message::KeptGoing);
    while journey.question() != Some(TEST) {
        journey = journey.answering_once(ONE_SIDE);
    }
    let back = journey.held([24, 31]).answer(TEST, "twenty");
    let back = back.send(Message::WentBack);
    assert_eq!(back.question(), Some(TEST));
    assert_eq!(shown(&back), "Left 24 s · right 31 s");
}

#[test]
fn one_side_is_kept_as_soon_as_it_is_over_and_the_other_one_is_next() {
    let left = test().held([12, 0]).reopened_after(0.1);
    assert_eq!(shown(&left), "Left 12 s");
    let mut report = left.report();
    let timer = timer::on(&mut report).expect("a timer");
    assert_eq!(timer.button(), "Start: right side");
    timer.press(NOON_MS);
    assert_eq!(timer::told(&mut report), None, "while it runs");
    let timer = timer::on(&mut report).expect("a timer");
    timer.press(NOON_MS + 9000.0);
    assert_eq!(timer::told(&mut report), Some(Message::Timed([12, 9])));
}

#[test]
fn what_is_timed_anew_replaces_it_and_less_than_a_second_does_not() {
    let held = test().held([12, 9]);
    assert_eq!(shown(&held.clone().held([0, 0])), shown(&held));
    assert_eq!(shown(&held.held([14, 0])), "Left 14 s");
}

#[test]
fn a_timer_without_sides_and_one_on_a_card_keep_nothing() {
    let squeeze = Journey::begin().answering(ONE_SIDE).change("glute-squeeze");
    let held = squeeze.clone().held([5, 0]);
    assert_eq!((&held.model, &held.effects), (&squeeze.model, &Vec::new()));
    // What is supposed and asked on the result stays, too.
    let result = Journey::begin().answering(ONE_SIDE);
    let result = result.suppose("most-tired", "same");
    let result = result.send(Message::AskedToStartAgain);
    assert_eq!(result.clone().held([45, 60]).model, result.model);
}

#[test]
fn they_stand_beside_the_answer_for_a_coach_and_among_the_answers() {
    let result = result();
    let said = "Less than 20 seconds on both | Left 12 s · right 9 s";
    assert_eq!(on_the_sheet(&result), said);
    assert_eq!(among_the_answers(&result), said);
    let only_told = test().answer(TEST, ANSWER);
    assert_eq!(on_the_sheet(&only_told), "Less than 20 seconds on both | ");
    assert_eq!(
        among_the_answers(&only_told),
        "Less than 20 seconds on both | "
    );
}

#[test]
fn a_retest_begins_without_them_and_the_first_result_keeps_its_own() {
    let retest = retest(result());
    assert_eq!(shown(&retest), "");
    let again = retest.held([18, 17]).answer(TEST, ANSWER);
    let compared = again.answering(ONE_SIDE);
    expect![[r#"
        Hold a bridge on one leg. How long can you keep your hips level on each side?
        Less than 20 seconds on both | Left 12 s · right 9 s
        Less than 20 seconds on both | Left 18 s · right 17 s"#]]
    .assert_eq(&changed(&compared).join("\n"));
    assert_eq!(
        on_the_sheet(&compared),
        "Less than 20 seconds on both | Left 18 s · right 17 s"
    );
}

#[test]
fn the_same_seconds_are_no_change() {
    let again = retest(result()).held([12, 9]).answer(TEST, ANSWER);
    assert!(changed(&again.answering(ONE_SIDE)).is_empty());
}

#[test]
fn they_are_gone_with_the_answers() {
    let fresh = begin_again(result());
    let result_again = fresh.answering(ONE_SIDE).change(TEST);
    assert_eq!(shown(&result_again), "");
    let list = result().send(Message::OpenedHistory);
    let deleted = list.send(Message::Deleted(None));
    assert_eq!(deleted.saved, None);
    let undone = deleted.clone().send(Message::Undid).send(Message::WentBack);
    assert_eq!(shown(&undone.change(TEST)), "Left 12 s · right 9 s");
    let anew = deleted.send(Message::WentBack).answering(ONE_SIDE);
    assert_eq!(shown(&anew.change(TEST)), "");
}

#[test]
fn another_tab_takes_them_up() {
    let mut other = test();
    let stored = other.clone().held([12, 9]).saved.unwrap_or_default();
    let heard = hear(&other.knowledge, &mut other.model, &stored);
    assert_eq!(heard, Heard::Changed);
    assert_eq!(shown(&other), "Left 12 s · right 9 s");
}

#[test]
fn a_link_tells_nobody() {
    let link = |journey: &Journey| share_link(&journey.knowledge, &journey.model);
    let only_told = test().answer(TEST, ANSWER);
    assert!(link(&only_told).is_some());
    assert_eq!(link(&result()), link(&only_told));
}

/// The page as the browser keeps it: what runs goes on over what the sitting knows.
#[test]
fn a_timer_that_runs_goes_on_over_what_is_kept() {
    let journey = test().held([12, 9]);
    let mut before: Report = journey.report();
    let timer = timer::on(&mut before).expect("a timer");
    timer.press(NOON_MS);
    let mut after = journey.ticks(TEST, &[ANSWER]).report();
    timer::keep(&mut before, &mut after);
    let timer = timer::on(&mut after).expect("a timer");
    assert!(timer.count.runs);
    assert_eq!(timer.count.held_s, [0, 0]);
}
