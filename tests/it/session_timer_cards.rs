//! The timers on the cards of the result and the plan: which there are, and that one is open at a time and only where it stands.

use expect_test::{Expect, expect};
use posterior::knowledge::compiled::Remedy;
use posterior::knowledge::packed;
use posterior::session::journey::Journey;
use posterior::session::message::{Message, Opening};
use posterior::session::people::STIFF;
use posterior::session::report::{ActionCard, PlanSection, Report, Screen};
use posterior::session::timer;
use posterior::session::update::share_link;
use std::fmt::Write;

/// Noon of some day, ms.
const NOON_MS: f64 = 1.7e12;

/// The result once every question is asked.
fn result_of(journey: Journey) -> Journey {
    let first = journey.answering(STIFF);
    first.send(Message::KeptGoing).answering(STIFF)
}

fn result() -> Journey {
    result_of(Journey::begin())
}

fn plan_of(result: Journey) -> Journey {
    result.send(Message::OpenedPlan).answering(STIFF)
}

/// Every sentence of a remedy that tells how long something is held or rested.
fn said(remedy: &Remedy) -> Vec<&'static str> {
    let texts = remedy.steps.iter().chain([&remedy.dose]);
    let full_s = remedy.timing.full_s;
    let named = [
        format!("{full_s} seconds"),
        format!("{} minutes", full_s / 60),
    ];
    let says = |text: &&&str| named.iter().any(|named| text.contains(&**named));
    texts.filter(says).copied().collect()
}

#[test]
fn a_timer_counts_what_its_card_says() {
    let mut timed = String::new();
    for remedy in &packed::guide().remedies {
        let timing = remedy.timing;
        if 0 < timing.full_s {
            let said = said(remedy);
            assert!(
                !said.is_empty(),
                "{} names no {} s",
                remedy.id,
                timing.full_s
            );
            let sides = if timing.each_side { " a side" } else { "" };
            let (id, full_s) = (remedy.id, timing.full_s);
            let _ = writeln!(timed, "{id}: {full_s} s{sides}, {said:?}");
            let of_sides = said.iter().any(|text| text.contains("a side"));
            assert_eq!(of_sides, timing.each_side, "{}", remedy.id);
        }
    }
    expect![[r#"
        standing-squeeze: 5 s, ["Hold for 5 seconds and breathe.", "3 holds of 5 seconds."]
        rest-and-stop-early: 120 s, ["Rest at least 2 minutes before the next."]
        daily-squeezes: 10 s, ["Hold for 5 to 10 seconds, then let go."]
        hip-flexor-stretch: 60 s a side, ["2 to 4 holds of 30 to 60 seconds a side. About 10 minutes a week in all."]
        calf-stretch: 60 s a side, ["2 to 4 holds of 30 to 60 seconds a side. About 10 minutes a week in all."]
    "#]].assert_eq(&timed);
}

/// The cards with a timer, in order: `[…]` where it only waits, else what it shows.
fn cards(report: &mut Report) -> String {
    let mut shown = Vec::new();
    let sections: Vec<&PlanSection> = match &report.screen {
        Screen::Result(result) => [&result.next_set, &result.week, &result.weeks]
            .into_iter()
            .flatten()
            .collect(),
        Screen::Plan(plan) => plan.sections.iter().chain(&plan.more).collect(),
        other => return format!("{}: {}", other.name(), timer::on(report).is_some()),
    };
    for ActionCard { id, timer, .. } in sections.into_iter().flat_map(|part| &part.cards) {
        if let Some(timer) = timer {
            let words = timer.button();
            shown.push(match timer.waits {
                Some(_) => format!("{id} [{words}]"),
                None => format!(
                    "{id} {} of {} s [{words}]",
                    timer.count.shown_s, timer.full_s
                ),
            });
        }
    }
    shown.join("\n")
}

fn check(journey: &Journey, shown: &Expect) {
    shown.assert_eq(&cards(&mut journey.report()));
}

#[test]
fn one_timer_is_open_at_a_time() {
    let plan = plan_of(result());
    check(
        &plan,
        &expect![[r#"
        hip-flexor-stretch [Start: left side]
        daily-squeezes [Start the timer]
        calf-stretch [Start: left side]"#]],
    );
    let one = plan.timing("hip-flexor-stretch");
    check(
        &one,
        &expect![[r#"
        hip-flexor-stretch 0 of 60 s [Start: left side]
        daily-squeezes [Start the timer]
        calf-stretch [Start: left side]"#]],
    );
    check(
        &one.timing("calf-stretch"),
        &expect![[r#"
        hip-flexor-stretch [Start: left side]
        daily-squeezes [Start the timer]
        calf-stretch 0 of 60 s [Start: left side]"#]],
    );
}

#[test]
fn on_the_result_there_are_timers_too() {
    let result = result();
    check(
        &result.timing("hip-flexor-stretch"),
        &expect![[r#"
        hip-flexor-stretch 0 of 60 s [Start: left side]
        calf-stretch [Start: left side]"#]],
    );
}

/// The page as the browser keeps it: a timer goes on where its card stays.
fn redrawn(mut before: Report, after: &Journey) -> String {
    let mut after = after.report();
    timer::keep(&mut before, &mut after);
    cards(&mut after)
}

fn running(journey: &Journey) -> Report {
    let mut report = journey.report();
    let timer = timer::on(&mut report).expect("an open timer");
    timer.press(NOON_MS);
    timer.pass(NOON_MS + 9000.0);
    report
}

#[test]
fn a_timer_goes_on_while_its_card_stays_and_no_longer() {
    let result = result();
    let open = result.clone().timing("hip-flexor-stretch");
    let told = |after: Journey| redrawn(running(&open), &after);
    let asked = told(open.clone().send(Message::AskedToStartAgain));
    expect![[r#"
        hip-flexor-stretch 9 of 60 s [Stop]
        calf-stretch [Start: left side]"#]]
    .assert_eq(&asked);
    // What is only supposed stays supposed, and the timer goes on.
    let supposed = result.suppose("most-tired", "nearly-all-thighs");
    let open = supposed.timing("hip-flexor-stretch");
    assert!(!open.model.page.supposed.is_empty());
    assert_eq!(redrawn(running(&open), &open), asked);
    expect![[r#"
        hip-flexor-stretch [Start: left side]
        calf-stretch 0 of 60 s [Start: left side]"#]]
    .assert_eq(&told(open.clone().timing("calf-stretch")));
    let left = plan_of(open.clone());
    expect![[r#"
        hip-flexor-stretch [Start: left side]
        daily-squeezes [Start the timer]
        calf-stretch [Start: left side]"#]]
    .assert_eq(&told(left));
}

#[test]
fn nothing_of_it_is_kept() {
    let plan = plan_of(result());
    let open = plan.clone().timing("hip-flexor-stretch");
    assert_eq!(open.effects, []);
    assert_eq!(open.saved, plan.saved);
    // Left and come back to, it waits again.
    let back = open.send(Message::OpenedResult).send(Message::OpenedPlan);
    assert_eq!(back.report(), plan.report());
}

#[test]
fn whose_result_it_is_not_and_who_is_to_be_seen_first_times_nothing() {
    let mine = result();
    let link = share_link(&mine.knowledge, &mine.model).expect("a link");
    let theirs = Opening {
        fragment: link.split_once('#').map_or("", |(_, it)| it).into(),
        ..Journey::opening()
    };
    let theirs = Journey::open(mine.knowledge.clone(), &theirs);
    for (name, elsewhere) in [
        ("shared", theirs),
        ("answers", mine.clone().send(Message::OpenedCheck)),
        ("sheet", mine.clone().send(Message::OpenedSheet)),
        ("history", mine.clone().send(Message::OpenedHistory)),
        ("question", mine.change("most-tired")),
        (
            "care",
            Journey::begin().answering(&[("signs-now", "leg-swollen")]),
        ),
    ] {
        let before = elsewhere.report();
        let mut after = elsewhere.timing("hip-flexor-stretch").report();
        assert_eq!(before, after, "{name}");
        assert_eq!(timer::on(&mut after), None, "{name}");
        assert!(!cards(&mut after).contains('['), "{name}");
    }
}

/// Limits: none, no load, gentle only.
#[test]
fn what_is_held_back_cannot_be_timed() {
    let advised = |journey: Journey| plan_of(result_of(journey));
    let begin = Journey::begin;
    let no_load = begin()
        .answering(&[("feeling", "sharp")])
        .send(Message::WentOn);
    let gentle = begin().answering(&[("signs-lasting", "birth-or-surgery")]);
    let gentle = advised(gentle);
    check(
        &advised(no_load),
        &expect![[r#"
            hip-flexor-stretch [Start: left side]
            daily-squeezes [Start the timer]
            calf-stretch [Start: left side]
            standing-squeeze [Start the timer]"#]],
    );
    check(&gentle, &expect![[""]]);
    assert_eq!(
        timer::on(&mut gentle.timing("hip-flexor-stretch").report()),
        None
    );
}
