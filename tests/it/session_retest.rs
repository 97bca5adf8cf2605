//! Checking again: danger first, then what counted, then both results side by side.

use expect_test::expect;
use posterior::knowledge::compiled::Limit;
use posterior::session::journey::Journey;
use posterior::session::kept;
use posterior::session::message::{Message, Place};
use posterior::session::model::Showing;
use posterior::session::report::{CompareScreen, HistoryScreen, Screen};
use posterior::session::sitting::{Again, Why, is_danger};

const FAR: &[(&str, &str)] = &[
    ("bother", "ends-set"),
    ("feet-at-top", "far-out"),
    ("most-tired", "nearly-all-thighs"),
    ("feet-action", "pull-back"),
    ("glute-squeeze", "both-hard"),
];
const BETTER: &[(&str, &str)] = &[
    ("bother", "only-wonder"),
    ("feet-at-top", "above"),
    ("most-tired", "more-bottom"),
    ("feet-action", "press-down"),
    ("glute-squeeze", "both-hard"),
];
const DAY_H: f64 = 24.0;

fn result() -> Journey {
    Journey::begin().answering(FAR)
}

fn check_again(journey: Journey) -> Journey {
    journey
        .send(Message::OpenedHistory)
        .send(Message::CheckedAgain)
}

fn list(journey: &Journey) -> HistoryScreen {
    let Screen::History(screen) = journey.report().screen else {
        panic!("no list but {}", journey.report().screen.name())
    };
    *screen
}

fn compared(journey: &Journey) -> CompareScreen {
    let Screen::Compare(screen) = journey.report().screen else {
        panic!("not side by side but {}", journey.report().screen.name())
    };
    *screen
}

/// The questions of a walk to its end.
fn walk(mut journey: Journey, known: &[(&str, &str)]) -> (Journey, Vec<&'static str>) {
    let mut asked = Vec::new();
    while let Some(question) = journey.question() {
        asked.push(question);
        journey = journey.answering_once(known);
    }
    (journey, asked)
}

#[test]
fn after_twelve_days_the_page_opens_with_the_offer_and_not_before() {
    let young = result().reopened_after(11.0 * DAY_H);
    assert_eq!(
        young.question(),
        Some("feeling"),
        "danger again, as after any pause"
    );
    for days in [12.0, 14.0, 400.0] {
        let old = result().reopened_after(days * DAY_H);
        let (_, why, ..) = list(&old)
            .again
            .unwrap_or_else(|| panic!("no offer after {days} days"));
        assert!(!why.is_empty());
        let left = old.send(Message::WentBack);
        assert_eq!(
            left.question(),
            Some("feeling"),
            "nothing but danger questions first"
        );
    }
    let unfinished = Journey::begin().no_danger().reopened_after(20.0 * DAY_H);
    assert_eq!(unfinished.question(), Some("feeling"));
    let set_back = result().reopened_after(-30.0 * DAY_H);
    assert_eq!(set_back.question(), Some("feeling"));
}

#[test]
fn danger_comes_first_then_what_counted_and_the_rest_stands() {
    let old = result().reopened_after(14.0 * DAY_H);
    let again = check_again(old.clone());
    let (done, asked) = walk(again, BETTER);
    expect!["feeling signs-now signs-lasting bother most-tired when-felt feet-at-top feet-action glute-squeeze feet-closer"].assert_eq(&asked.join(" "));
    let check = done.knowledge.check;
    let danger = |id: &&str| {
        let at = check.questions.iter().position(|q| q.id == *id);
        at.is_some_and(|at| is_danger(check, at as u8))
    };
    let first = asked.iter().position(|q| !danger(q)).unwrap_or(0);
    assert!(asked[first..].iter().all(|q| !danger(q)));
    let kept: Vec<u8> = old.model.sitting.asked.clone();
    for question in kept {
        let id = check.questions[usize::from(question)].id;
        if !asked.contains(&id) {
            let [was, is] = [&old, &done].map(|j| j.model.sitting.answers.of(question));
            assert_eq!(was, is, "{id} was not asked again");
        }
    }
}

#[test]
fn both_results_stand_side_by_side_with_what_changed() {
    let (done, _) = walk(check_again(result().reopened_after(14.0 * DAY_H)), BETTER);
    let screen = compared(&done);
    let sides: Vec<String> = screen
        .sides
        .iter()
        .map(|(date, lead)| format!("{date}: {lead}"))
        .collect();
    expect![[r#"
        18 Nov 2026: Most likely: Your set-up and form (feet too far away)
        2 Dec 2026: This looks normal"#]]
    .assert_eq(&sides.join("\n"));
    let changed: Vec<String> = screen
        .changed
        .iter()
        .map(|(question, [(before, _), (now, _)])| {
            format!("{question} {} -> {}", before.join(", "), now.join(", "))
        })
        .collect();
    expect![[r#"
        Does it bother you that you feel it there? Yes, it ends my set -> No, I only wonder if it is normal
        After a normal set, which part feels most tired? Nearly all in the back of my thighs -> More in my bottom
        At the top of the lift, where are your feet? My feet are further out than my knees -> My knees are right above my ankles
        As you push up, what do your feet do? Pull my heels back towards my bottom -> Press down into the floor"#]].assert_eq(&changed.join("\n"));
    let causes: Vec<String> = screen
        .causes
        .iter()
        .map(|cause| {
            let points: Vec<String> = cause
                .points
                .iter()
                .map(|p| format!("{} {}", p.0, p.1))
                .collect();
            format!("{}: {}", cause.id, points.join(", "))
        })
        .collect();
    expect![[r#"
        form: 18 Nov 2026 about 8 in 10, 2 Dec 2026 about 2 in 10
        hamstring-dominance: 18 Nov 2026 about 4 in 10, 2 Dec 2026 about 1 in 10
        glute-activation: 18 Nov 2026 about 3 in 10, 2 Dec 2026 about 1 in 10
        fatigue: 18 Nov 2026 about 3 in 10, 2 Dec 2026 about 2 in 10
        range-of-motion: 18 Nov 2026 about 2 in 10, 2 Dec 2026 about 1 in 10
        imbalance: 18 Nov 2026 about 1 in 10, 2 Dec 2026 about 1 in 10"#]]
    .assert_eq(&causes.join("\n"));
    expect!["By what you say yourself, it is better than before."]
        .assert_eq(screen.said.unwrap_or_default());
    assert!(screen.same.is_none());
    let result = done.clone().send(Message::OpenedResult);
    let offered = result.report().come_back.and_then(|part| part.compare);
    assert_eq!(offered.map(|(_, began)| began), Some(1_795_000_000_000));
    let reloaded = done.clone().reopened_after(0.0);
    assert_eq!(compared(&reloaded), screen);
    let third = check_again(done.reopened_after(30.0 * DAY_H));
    let (third, _) = walk(third, FAR);
    assert_eq!(compared(&third).sides.len(), 2, "with the last one before");
    let began = list(&third.clone().send(Message::OpenedHistory)).rows[2].began_ms;
    let all = third
        .send(Message::OpenedHistory)
        .send(Message::Compared(began));
    let screen = compared(&all);
    assert_eq!(screen.sides.len(), 3);
    assert!(screen.causes.iter().all(|cause| cause.points.len() == 3));
    assert!(screen.same.is_some(), "the first and the last say the same");
}

#[test]
fn better_or_worse_follows_what_is_said_and_not_what_is_likely() {
    /// Each time's most tired part, and how much it bothers.
    fn said(then: [&str; 2], now: [&str; 2]) -> String {
        let known = |[tired, bother]: [&'static str; 2]| {
            let mut known = FAR.to_vec();
            known.retain(|(question, _)| !["most-tired", "bother"].contains(question));
            known.extend([("most-tired", tired), ("bother", bother)]);
            known
        };
        let [then, now] = [then, now].map(|told| told.map(|id| id.to_string().leak() as &str));
        let first = Journey::begin().answering(&known(then));
        assert!(
            first
                .result()
                .lead_text
                .iter()
                .all(|text| !text.contains("before"))
        );
        let (done, _) = walk(check_again(first.reopened_after(14.0 * DAY_H)), &known(now));
        let said = compared(&done).said.unwrap_or("nothing");
        let result = done.send(Message::OpenedResult).result();
        assert_eq!(result.lead_text.contains(&said), said != "nothing");
        format!("{said}\n")
    }
    let thighs = ["nearly-all-thighs", "a-bit"];
    let told = [
        said(thighs, ["more-bottom", "a-bit"]),
        said(thighs, ["nearly-all-thighs", "only-wonder"]),
        said(thighs, thighs),
        said(thighs, ["nearly-all-thighs", "ends-set"]),
        said(thighs, ["same", "ends-set"]),
        said(thighs, ["lower-back", "not-sure"]),
        said(thighs, ["lower-back", "a-bit"]),
    ];
    expect![[r#"
        By what you say yourself, it is better than before.
        By what you say yourself, it is better than before.
        By what you say yourself, it is about the same as before.
        By what you say yourself, it is worse than before.
        By what you say yourself, some of it is better than before and some is worse.
        nothing
        nothing
    "#]]
    .assert_eq(&told.concat());
}

#[test]
fn a_retest_cannot_skip_danger() {
    let again = check_again(result().reopened_after(14.0 * DAY_H));
    for message in [
        Message::OpenedResult,
        Message::OpenedPlan,
        Message::OpenedCheck,
        Message::Compared(1_795_000_000_000),
        Message::WentTo(Place::Result),
        Message::WentTo(Place::Compare),
    ] {
        let after = again.clone().send(message);
        assert_eq!(after.question(), Some("feeling"), "{message:?}");
    }
    let reloaded = again.clone().reopened_after(0.0);
    assert_eq!(reloaded.question(), Some("feeling"));
    let care = again
        .answer("feeling", "work")
        .answer("signs-now", "both-legs");
    assert!(matches!(care.model.showing, Showing::Care(_)));
    let list = Message::OpenedHistory;
    assert!(matches!(care.send(list).model.showing, Showing::Care(_)));
}

#[test]
fn the_first_result_is_put_aside_whole_and_comes_back_when_the_retest_is_deleted() {
    let again = check_again(result().reopened_after(14.0 * DAY_H));
    let text = again.saved.clone().unwrap_or_default();
    assert_eq!(kept::lines(&text).0.len(), 2);
    let began = again.model.stamp.began_ms;
    let list_open = again.send(Message::OpenedHistory);
    let rows = list(&list_open).rows;
    assert!(!rows[0].look && rows[1].look, "{rows:?}");
    let deleted = list_open.send(Message::Deleted(Some(began)));
    assert_eq!(list(&deleted).rows.len(), 1);
}

#[test]
fn back_leads_through_what_is_asked_again() {
    let (journey, asked) = {
        let mut journey = check_again(result().reopened_after(14.0 * DAY_H));
        let mut asked = Vec::new();
        for _ in 0..5 {
            asked.push(journey.question().unwrap_or_default());
            journey = journey.answering_once(BETTER);
        }
        (journey, asked)
    };
    let mut journey = journey;
    let Screen::Question(question) = journey.report().screen else {
        panic!("no question")
    };
    assert!(question.again.is_some() && question.to_result.is_none());
    for before in asked.iter().skip(3).rev() {
        journey = journey.send(Message::WentBack);
        assert_eq!(journey.question(), Some(*before));
    }
}

#[test]
fn a_trial_that_hurts_again_asks_about_danger_and_loses_nothing_that_is_due() {
    let hurt: Vec<(&str, &str)> = FAR
        .iter()
        .map(|&(q, o)| {
            if q == "glute-squeeze" {
                (q, "hurt")
            } else {
                (q, o)
            }
        })
        .collect();
    let journey = Journey::begin().answering(&hurt);
    let mut journey = check_again(journey.answering(&hurt).reopened_after(14.0 * DAY_H));
    while journey.question() != Some("glute-squeeze") {
        journey = journey.answering_once(&hurt);
    }
    let journey = journey.answer("glute-squeeze", "hurt");
    assert!(matches!(
        journey.model.sitting.again,
        Again::Asking(Why::Hurt, _)
    ));
    assert_eq!(journey.question(), Some("feeling"));
}

#[test]
fn a_pause_in_a_retest_keeps_what_is_left_to_ask() {
    let mut journey = check_again(result().reopened_after(14.0 * DAY_H));
    for _ in 0..4 {
        journey = journey.answering_once(BETTER);
    }
    let Again::Asking(Why::Retest, left) = journey.model.sitting.again.clone() else {
        panic!("no retest")
    };
    let later = journey.reopened_after(13.0);
    let Again::Asking(Why::Pause, asked) = &later.model.sitting.again else {
        panic!("danger is not asked again")
    };
    assert!(left.iter().all(|q| asked.contains(q)));
}

#[test]
fn what_was_tried_goes_on_into_the_retest() {
    use posterior::engine::tries::Try;
    let mut old = result().reopened_after(14.0 * DAY_H);
    old.model.sitting.tries = vec![Try { remedy: 3, felt: 4 }];
    let again = check_again(old.clone());
    assert_eq!(again.model.sitting.tries, old.model.sitting.tries);
}

#[test]
fn what_hurt_in_a_try_holds_load_back_for_days_and_not_through_a_later_check() {
    for hurt in ["feet-closer", "where-felt"] {
        let after = |days: f64| {
            let journey = result();
            let journey = match hurt {
                "where-felt" => journey.tried("press-down", "hurt"),
                _ => journey.change(hurt).answer(hurt, "hurt"),
            };
            let journey = journey.answering(FAR);
            let limit = |j: &Journey| j.model.sitting.triage(j.knowledge.check).limit;
            assert_eq!(limit(&journey), Limit::NoLoad, "{hurt}");
            // Opening the page alone takes nothing back, however late.
            let later = journey.reopened_after(days * DAY_H).answering(FAR);
            assert_eq!(limit(&later), Limit::NoLoad, "{hurt}");
            let again = check_again(later);
            assert_eq!(again.question(), Some("feeling"), "danger comes first");
            let (done, asked) = walk(again, BETTER);
            (limit(&done), asked.contains(&hurt))
        };
        assert_eq!(after(4.0), (Limit::NoLoad, false), "{hurt}");
        assert_eq!(after(14.0), (Limit::None, false), "{hurt}");
    }
}

#[test]
fn what_is_better_is_told_of_another_day_and_not_of_the_same() {
    let said = |hours: f64| {
        let (done, _) = walk(check_again(result().reopened_after(hours)), BETTER);
        let lines = done.send(Message::OpenedResult).result().lead_text;
        let told = |line: &&str| line.starts_with("By what you say yourself");
        lines.into_iter().filter(told).count()
    };
    assert_eq!(said(0.1), 0);
    assert_eq!(said(14.0 * DAY_H), 1);
}
