//! Named examples of every screen, walked to through the real sitting, so that what is looked at is what people see.
//!
//! Golden HTML, the gallery and screenshots use them. They are not part of the page.

mod past;
mod sheet;

use crate::knowledge::packed;
use crate::session::journey::Journey;
use crate::session::knowledge::Knowledge;
use crate::session::message::{Message, Opening, Sharing};
use crate::session::people::{AT_ODDS, EITHER, ONE_SIDE, STIFF};
use crate::session::report::Report;
use crate::session::timer;

/// Answers that point at the set-up, with a trial put off.
const FEET_TOO_FAR: &[(&str, &str)] = &[
    ("bother", "a-bit"),
    ("most-tired", "nearly-all-thighs"),
    ("feet-at-top", "far-out"),
    ("feet-action", "pull-back"),
    ("side-view", "hips-bent"),
];

/// Answers of somebody who only wonders.
const ALL_WELL: &[(&str, &str)] = &[
    ("bother", "only-wonder"),
    ("most-tired", "more-bottom"),
    ("feet-at-top", "above"),
    ("glute-squeeze", "both-hard"),
];

/// An example: its name and what is on the page.
pub type Example = (&'static str, Report);

/// Every example.
#[must_use]
pub fn all() -> Vec<Example> {
    [
        questions(),
        care(),
        results(),
        tries(),
        past::all(),
        sheet::all(),
        around(),
    ]
    .concat()
}

/// Questions of every kind.
fn questions() -> Vec<Example> {
    let begin = Journey::begin;
    let at_end = begin().answering(&[]);
    vec![
        ("question-first", begin().report()),
        ("question-error", begin().go_on().report()),
        (
            "question-chosen",
            begin().no_danger().ticks("bother", &["a-bit"]).report(),
        ),
        (
            "question-drawing",
            at_end.clone().change("feet-at-top").report(),
        ),
        (
            "question-changed",
            at_end.clone().change("most-tired").report(),
        ),
        (
            "question-trial",
            at_end.clone().change("feet-closer").report(),
        ),
        ("question-timer", timed(&at_end, &[])),
        ("question-timer-running", timed(&at_end, &[0, 17])),
        ("question-timer-left", timed(&at_end, &[0, 24, 24])),
        (
            "question-timer-both",
            timed(&at_end, &[0, 24, 90, 121, 121]),
        ),
        ("question-timer-full", {
            let mut report = at_end.clone().change("glute-squeeze").report();
            run(&mut report, &[0, 5]);
            report
        }),
        ("danger-list", begin().answer("feeling", "work").report()),
        (
            "danger-ticked",
            begin()
                .answer("feeling", "work")
                .ticks("signs-now", &["past-knee", "sudden-start"])
                .report(),
        ),
        (
            "danger-error",
            begin().answer("feeling", "work").go_on().report(),
        ),
        (
            "danger-again",
            begin().no_danger().reopened_after(13.0).report(),
        ),
    ]
}

/// The test that times each side, its button pressed at these seconds; the last one is when it is looked at.
fn timed(journey: &Journey, pressed_s: &[u32]) -> Report {
    let mut report = journey.clone().change("single-leg-hold").report();
    run(&mut report, pressed_s);
    report
}

fn run(report: &mut Report, pressed_s: &[u32]) {
    let ms = |s: u32| 1e12 + f64::from(s) * 1000.0;
    if let (Some(timer), Some((now_s, pressed_s))) = (timer::on(report), pressed_s.split_last()) {
        for s in pressed_s {
            timer.press(ms(*s));
        }
        timer.pass(ms(*now_s));
    }
}

/// Care screens and the way back from a slip.
fn care() -> Vec<Example> {
    let emergency = Journey::begin().answering(&[("signs-now", "numb-between-legs")]);
    let slip = emergency.clone().change("signs-now");
    vec![
        ("care-emergency", emergency.report()),
        (
            "care-urgent",
            Journey::begin()
                .answering(&[("signs-now", "leg-swollen"), ("breath-or-chest", "no")])
                .report(),
        ),
        (
            "care-non-urgent",
            Journey::begin().answering(&[("feeling", "sharp")]).report(),
        ),
        (
            "care-follow-up",
            Journey::begin()
                .answering(&[
                    ("signs-now", "sudden-start"),
                    ("bruise-or-hard-to-walk", "yes"),
                    ("age", "18-to-39"),
                ])
                .report(),
        ),
        ("care-mistake", slip.report()),
        ("confirm", slip.none("signs-now").report()),
    ]
}

/// Results of every kind, the answers behind one, and plans.
fn results() -> Vec<Example> {
    let causes = Journey::begin().answering(FEET_TOO_FAR);
    let held_back = Journey::begin()
        .answering(&[("feeling", "sharp")])
        .send(Message::WentOn)
        .answering(FEET_TOO_FAR);
    let early = Journey::begin().no_danger();
    let early = FEET_TOO_FAR[..3]
        .iter()
        .fold(early, |journey, _| journey.answering_once(FEET_TOO_FAR));
    let gentle = Journey::begin().answering(&[("signs-lasting", "birth-or-surgery")]);
    vec![
        ("result-causes", causes.report()),
        (
            "result-normal",
            Journey::begin().answering(ALL_WELL).report(),
        ),
        (
            "result-cannot-tell",
            Journey::begin().answering(&[]).report(),
        ),
        ("result-held-back", held_back.clone().report()),
        ("result-odd", Journey::begin().answering(AT_ODDS).report()),
        ("result-either", Journey::begin().answering(EITHER).report()),
        ("result-so-far", early.send(Message::OpenedResult).report()),
        (
            "result-link-copied",
            causes
                .clone()
                .send(Message::Shared(Sharing::Copied))
                .report(),
        ),
        (
            "result-link-shown",
            causes
                .clone()
                .send(Message::AskedToShare)
                .send(Message::Shared(Sharing::Refused))
                .report(),
        ),
        (
            "result-what-if",
            causes
                .clone()
                .suppose("most-tired", "same")
                .suppose("feet-at-top", "above")
                .report(),
        ),
        ("result-shared", shared(&causes)),
        ("check", causes.clone().send(Message::OpenedCheck).report()),
        ("plan", planned(causes)),
        ("plan-timer", held(&[0, 17])),
        ("plan-timer-both", held(&[0, 45, 70, 130])),
        ("plan-gentle", planned(gentle)),
        ("plan-held-back", planned(held_back)),
    ]
}

/// After something was tried: what is asked, what helped, what leads on, when it is enough; and plans for who has what.
fn tries() -> Vec<Example> {
    let sides = Journey::begin().answering(ONE_SIDE);
    let twice =
        |journey: Journey, remedy: &str| journey.tried(remedy, "thighs").tried(remedy, "elsewhere");
    let asked = sides.remedy("knees-in-line");
    let far = Journey::begin().answering(FEET_TOO_FAR);
    let led_on = far.clone().tried("feet-closer", "no-change");
    let plan = sides.clone().send(Message::OpenedPlan).answering(&[]);
    let enough = twice(sides.clone(), "knees-in-line").tried("squeeze-first", "no-change");
    let at_home = [
        ONE_SIDE,
        &[("equipment", "none"), ("level", "new"), ("days", "two")],
    ]
    .concat();
    let at_gym = [
        ONE_SIDE,
        &[
            ("equipment", "bench"),
            ("equipment", "band"),
            ("level", "long"),
            ("days", "four"),
        ],
    ]
    .concat();
    vec![
        (
            "question-where-felt",
            sides.clone().send(Message::Tried(asked)).report(),
        ),
        (
            "question-tried",
            far.clone()
                .send(Message::Tried(far.remedy("feet-closer")))
                .report(),
        ),
        (
            "result-tried-once",
            sides.clone().tried("knees-in-line", "thighs").report(),
        ),
        (
            "result-helped",
            sides.clone().tried("knees-in-line", "bottom").report(),
        ),
        ("result-led-on", led_on.report()),
        ("result-enough", twice(enough, "knees-wider").report()),
        (
            "result-try-hurt",
            sides.tried("knees-in-line", "hurt").answering(&[]).report(),
        ),
        ("plan-tried", plan.tried("knees-in-line", "thighs").report()),
        ("plan-at-home", planned_with(&at_home)),
        ("plan-at-gym", planned_with(&at_gym)),
    ]
}

/// What may stand around a screen or in its place.
fn around() -> Vec<Example> {
    let early =
        Journey::open(Knowledge::new(packed::check()), &Journey::opening()).answering(ALL_WELL);
    let broken = Opening {
        fragment: "posterior=1.1.broken.0".into(),
        can_save: false,
        ..Journey::opening()
    };
    vec![
        ("waiting", early.report()),
        ("waiting-failed", early.send(Message::GuideFailed).report()),
        (
            "notices",
            Journey::open(Knowledge::new(packed::check()), &broken).report(),
        ),
        (
            "start-again",
            Journey::begin()
                .no_danger()
                .send(Message::AskedToStartAgain)
                .report(),
        ),
    ]
}

/// The plan behind a result, whatever it asks for first.
fn planned(journey: Journey) -> Report {
    journey.send(Message::OpenedPlan).answering(&[]).report()
}

/// A plan with a stretch that is timed on each side, its button pressed at these seconds; the last one is when it is looked at.
fn held(pressed_s: &[u32]) -> Report {
    let result = Journey::begin().answering(STIFF);
    let result = result.send(Message::KeptGoing).answering(STIFF);
    let plan = result.send(Message::OpenedPlan).answering(STIFF);
    let mut report = plan.timing("hip-flexor-stretch").report();
    run(&mut report, pressed_s);
    report
}

/// The plan of somebody with these answers.
fn planned_with(known: &[(&str, &str)]) -> Report {
    let result = Journey::begin().answering(known);
    result.send(Message::OpenedPlan).answering(known).report()
}

/// The same result as somebody else sees it who opens its link.
fn shared(journey: &Journey) -> Report {
    let fragment = crate::session::update::share_link(&journey.knowledge, &journey.model)
        .and_then(|link| {
            link.split_once('#')
                .map(|(_, fragment)| fragment.to_string())
        })
        .unwrap_or_default();
    Journey::open(
        journey.knowledge.clone(),
        &Opening {
            fragment,
            ..Journey::opening()
        },
    )
    .report()
}
