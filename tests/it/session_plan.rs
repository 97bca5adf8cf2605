//! The plan: its training days agree with its cards and with what the person has, and its questions are counted for themselves.

use expect_test::{Expect, expect};
use posterior::knowledge::compiled::figure::{Figure, Ink, Panel};
use posterior::knowledge::packed;
use posterior::session::journey::Journey;
use posterior::session::message::Message;
use posterior::session::people::{AT_ODDS, EITHER, FAR_FEET, ONE_SIDE, Table};
use posterior::session::report::{PlanScreen, Screen};
use std::fmt::Write;

/// Hips that do not open, and tired late.
const SHORT: Table = &[
    ("feeling", "tight"),
    ("bother", "a-bit"),
    ("most-tired", "lower-back"),
    ("when-felt", "late-sets"),
    ("both-sides", "same"),
    ("feet-at-top", "above"),
    ("feet-action", "heels-up"),
    ("side-view", "hips-bent"),
    ("no-weight-lockout", "no"),
    ("glute-squeeze", "both-hard"),
    ("other-moves", "some"),
    ("bed-test", "above"),
    ("trained-before", "same-workout"),
    ("rest", "under-one"),
    ("sleep", "over-seven"),
];

/// Cramp, and a bottom that is hard to feel.
const CRAMP: Table = &[
    ("feeling", "cramp"),
    ("bother", "ends-set"),
    ("most-tired", "nearly-all-thighs"),
    ("when-felt", "first-rep"),
    ("both-sides", "same"),
    ("feet-at-top", "above"),
    ("side-view", "straight-line"),
    ("no-weight-lockout", "with-ease"),
    ("glute-squeeze", "bit-firm"),
    ("other-moves", "most"),
    ("feet-closer", "no-change"),
    ("single-leg-hold", "cramped"),
];

/// Nothing to mend.
const WELL: Table = &[
    ("feeling", "work"),
    ("bother", "only-wonder"),
    ("most-tired", "more-bottom"),
    ("when-felt", "last-reps"),
    ("both-sides", "same"),
    ("feet-at-top", "above"),
    ("side-view", "straight-line"),
    ("no-weight-lockout", "with-ease"),
    ("glute-squeeze", "both-hard"),
];

const PEOPLE: [Table; 7] = [FAR_FEET, AT_ODDS, ONE_SIDE, EITHER, SHORT, CRAMP, WELL];

/// The plan of somebody with these answers, those of `with` before those of the person.
fn plan(person: &[(&str, &str)], with: &[(&str, &str)]) -> PlanScreen {
    let known: Vec<(&str, &str)> = with.iter().chain(person).copied().collect();
    let mut journey = Journey::begin().answering(&known);
    if matches!(journey.report().screen, Screen::Care(_)) {
        journey = journey.send(Message::WentOn).answering(&known);
    }
    planned(journey, &known)
}

fn planned(result: Journey, known: &[(&str, &str)]) -> PlanScreen {
    let journey = result.send(Message::OpenedPlan).answering(known);
    match journey.report().screen {
        Screen::Plan(plan) => plan,
        other => panic!("no plan but {}", other.name()),
    }
}

/// The training days of somebody with these answers, a line each, then how hard.
fn check(person: &[(&str, &str)], with: &[(&str, &str)], expected: &Expect) {
    said(plan(person, with), expected);
}

fn said(plan: PlanScreen, expected: &Expect) {
    let mut told = String::new();
    if let Some(week) = plan.week {
        for (day, what) in &week.days {
            let what: Vec<String> = what.iter().map(|(a, b)| format!("{a}: {b}")).collect();
            let _ = writeln!(told, "{day}. {}", what.join(" | "));
        }
        told.push_str(&week.notes.join("\n"));
    }
    expected.assert_eq(&told);
}

#[test]
fn the_lift_comes_with_what_its_next_set_is_advised() {
    check(
        FAR_FEET,
        &[("days", "two"), ("set-up", "bench"), ("equipment", "bench")],
        &expect![[r#"
            Day 1. Hip thrusts, 2 sets: Bring your feet closer | Climb the bridge ladder: 2 sets
            Day 2. Hip thrusts, 2 sets: Bring your feet closer
            Stop each set with at least 2 good reps left. Rest at least 1 to 2 minutes between sets. Take a day off between hard days."#]],
    );
    let plan = plan(FAR_FEET, &[]);
    let first = plan.sections[0].cards[0].title;
    let days = plan.week.expect("training days").days;
    assert!(days.iter().all(|(_, what)| what[0].1 == first));
}

#[test]
fn who_has_but_the_floor_is_told_no_hip_thrusts() {
    check(
        ONE_SIDE,
        &[("days", "two"), ("equipment", "none"), ("level", "long")],
        &expect![[r#"
            Day 1. Floor bridges, 2 sets: Keep both sides even | One-leg bridges, weak side first: 2 sets | Clams: 2 sets of 10 to 15 a side | Wide side steps: 2 sets of 10 to 15 steps each way
            Day 2. Floor bridges, 2 sets: Keep both sides even | Clams: 2 sets of 10 to 15 a side | Wide side steps: 2 sets of 10 to 15 steps each way
            Stop each set with at least 2 good reps left. Rest at least 1 to 2 minutes between sets. Take a day off between hard days."#]],
    );
    check(
        ONE_SIDE,
        &[("days", "one"), ("set-up", "floor"), ("equipment", "bench")],
        &expect![[r#"
            Day 1. Floor bridges, 2 sets: Keep both sides even | One-leg bridges, weak side first: 2 sets | Climb the bridge ladder: 2 sets | Clams: 2 sets of 10 to 15 a side | Wide side steps: 2 sets of 10 to 15 steps each way
            Stop each set with at least 2 good reps left. Rest at least 1 to 2 minutes between sets. Take a day off between hard days."#]],
    );
}

#[test]
fn a_hip_thrust_needs_a_bench_or_a_machine_or_nothing_told() {
    for (set_up, equipment, lift) in [
        ("bench", "bench", "Hip thrusts"),
        ("machine", "machine", "Hip thrusts"),
        ("one-leg", "bench", "Hip thrusts"),
        ("not-sure", "not-sure", "Hip thrusts"),
        ("one-leg", "weight", "Floor bridges"),
        ("one-leg", "band", "Floor bridges"),
        ("floor", "machine", "Floor bridges"),
        ("floor", "not-sure", "Floor bridges"),
        ("not-sure", "none", "Floor bridges"),
    ] {
        let plan = plan(FAR_FEET, &[("set-up", set_up), ("equipment", equipment)]);
        let (_, first) = &plan.week.expect("training days").days[0];
        assert!(first[0].0.starts_with(lift), "{set_up}, {equipment}");
    }
}

#[test]
fn who_has_but_the_floor_is_shown_faults_on_the_floor() {
    let shown = |with: &[(&str, &str)]| -> Vec<&str> {
        let plan = plan(FAR_FEET, with);
        let cards = plan.sections.into_iter().flat_map(|part| part.cards);
        let pictures = cards.filter_map(|card| card.picture);
        pictures.map(|picture| picture.figure.id).take(2).collect()
    };
    assert_eq!(
        shown(&[("set-up", "bench"), ("equipment", "bench")])[0],
        "feet-far-near"
    );
    assert_eq!(
        shown(&[("set-up", "floor"), ("equipment", "none")])[0],
        "feet-far-near-floor"
    );
}

#[test]
fn every_drawing_with_a_bench_has_one_without() {
    let check = packed::check().figures.iter();
    let all = check.chain(&packed::guide().figures);
    let furnished = |figure: &&Figure| {
        let mut marks = figure.panels.iter().flat_map(Panel::marks);
        figure.without_needs.is_empty() && marks.any(|(ink, ..)| ink == Ink::Thing as u8)
    };
    let left: Vec<&str> = all.filter(furnished).map(|figure| figure.id).collect();
    assert_eq!(left, ["bed-test", "low-step"]);
}

#[test]
fn what_is_done_in_place_of_the_lift_stands_in_its_place() {
    let tried = |equipment: &'static str| {
        let result = Journey::begin()
            .answering(FAR_FEET)
            .tried("feet-closer", "no-change");
        planned(result, &[("days", "two"), ("equipment", equipment)])
    };
    said(
        tried("bench"),
        &expect![[r#"
            Day 1, Day 2. Two weeks on the floor: 2 to 3 sets | Clams: 2 sets of 10 to 15 a side
            Stop each set with at least 2 good reps left. Rest at least 1 to 2 minutes between sets. Take a day off between hard days."#]],
    );
    let advised = |plan: PlanScreen| {
        let mut cards = plan.sections.iter().flat_map(|part| &part.cards);
        cards.any(|card| card.id == "floor-version")
    };
    assert!(advised(tried("bench")));
    assert!(!advised(tried("none")), "the floor is all there is");
    let helped = Journey::begin()
        .answering(FAR_FEET)
        .tried("feet-closer", "no-change")
        .tried("half-weight", "bottom-more");
    let plan = planned(helped, &[("days", "two"), ("equipment", "bench")]);
    assert!(!advised(plan), "the bench is where it helps");
}

#[test]
fn more_days_than_leave_a_day_off_between_are_not_filled() {
    check(
        ONE_SIDE,
        &[
            ("days", "four"),
            ("equipment", "band"),
            ("equipment", "bench"),
            ("level", "long"),
        ],
        &expect![[r#"
            Day 1, Day 2. Hip thrusts, 2 sets: Keep both sides even | Clams: 2 sets of 10 to 15 a side | Side steps with a band: 2 sets of 10 to 15 steps each way
            Day 3. One-leg bridges, weak side first: 2 sets | Clams: 2 sets of 10 to 15 a side | Side steps with a band: 2 sets of 10 to 15 steps each way
            Stop each set with at least 2 good reps left. Rest at least 1 to 2 minutes between sets. Take a day off between hard days.
            This is enough for a week. Keep the other days for something else, or rest."#]],
    );
    check(
        ONE_SIDE,
        &[("days", "three"), ("level", "new")],
        &expect![[r#"
            Day 1. Hip thrusts, 2 sets: Keep both sides even | One-leg bridges, weak side first: 2 sets | Clams: 2 sets of 8 to 10 a side | Wide side steps: 2 sets of 8 steps each way
            Day 2. Hip thrusts, 2 sets: Keep both sides even | Clams: 2 sets of 8 to 10 a side | Wide side steps: 2 sets of 8 steps each way
            You are new to this. Stop each set with at least 4 good reps left. Rest at least 1 to 2 minutes between sets. Take a day off between hard days.
            This is enough for a week. Keep the other days for something else, or rest."#]],
    );
    check(
        ONE_SIDE,
        &[("days", "not-sure")],
        &expect![[r#"
            Day 1. Hip thrusts, 2 sets: Keep both sides even | One-leg bridges, weak side first: 2 sets | Clams: 2 sets of 10 to 15 a side | Wide side steps: 2 sets of 10 to 15 steps each way
            Day 2. Hip thrusts, 2 sets: Keep both sides even | Clams: 2 sets of 10 to 15 a side | Wide side steps: 2 sets of 10 to 15 steps each way
            Stop each set with at least 2 good reps left. Rest at least 1 to 2 minutes between sets. Take a day off between hard days."#]],
    );
}

#[test]
fn where_anything_is_held_back_there_are_no_training_days() {
    check(&[("signs-lasting", "recent-injury")], &[], &expect![[""]]);
    check(
        &[("signs-lasting", "birth-or-surgery")],
        &[],
        &expect![[""]],
    );
}

/// "2 to 3 sets" at the end of a text: the fewest and the most.
fn sets(text: &str) -> Option<(u32, u32)> {
    let mut words = text.strip_suffix(" sets")?.rsplit(' ');
    let most = words.next()?.parse().ok()?;
    let fewest = match words.next() {
        Some("to") => words.next()?.parse().ok()?,
        _ => most,
    };
    Some((fewest, most))
}

/// Every sentence of a plan that tells somebody what to do.
fn orders(plan: &PlanScreen) -> Vec<&str> {
    let parts = plan.sections.iter().chain(&plan.more);
    let mut orders: Vec<&str> = plan.notes.clone();
    for card in parts.flat_map(|part| &part.cards) {
        orders.extend([card.title, card.feel.1]);
        orders.extend(card.steps);
        orders.extend(card.facts.iter().map(|(_, text)| *text));
        orders.extend(card.instead.1.iter().flat_map(|(a, b)| [*a, *b]));
    }
    if let Some(week) = &plan.week {
        orders.extend(&week.notes);
        let rows = week.days.iter().flat_map(|(_, rows)| rows);
        orders.extend(rows.flat_map(|(a, b)| [*a, *b]));
    }
    orders
}

#[test]
fn who_has_but_the_floor_is_told_of_no_hip_thrusts_in_the_whole_plan() {
    for person in PEOPLE {
        let plan = plan(person, &[("set-up", "floor"), ("equipment", "none")]);
        for told in orders(&plan) {
            let told = told.to_lowercase();
            assert!(!told.contains("hip thrust"), "{told}");
            assert!(!told.contains("add weight"), "{told}");
        }
    }
}

#[test]
fn the_training_days_add_up_to_what_the_plan_says_of_a_week() {
    let cards = &packed::guide().remedies;
    let card = cards.iter().find(|card| card.id == "weekly-sets");
    let (said, _) = card.unwrap().dose.split_once(" a week").unwrap();
    let said = sets(said).expect("so many sets a week");
    for person in PEOPLE {
        let result = Journey::begin().answering(person);
        for equipment in ["none", "not-sure", "band", "weight", "machine", "bench"] {
            for level in ["new", "long"] {
                for days in ["one", "two", "three", "four", "not-sure"] {
                    let with = [("equipment", equipment), ("level", level), ("days", days)];
                    adds_up(&planned(result.clone(), &with), said);
                }
            }
        }
    }
}

fn adds_up(plan: &PlanScreen, (fewest, most): (u32, u32)) {
    let week = plan.week.as_ref().expect("training days");
    let mut sum = (0, 0);
    for (days, rows) in &week.days {
        let same = days.split(", ").count() as u32;
        let all = rows.iter().filter_map(|(a, b)| sets(a).or(sets(b)));
        for (a, b) in all {
            sum = (sum.0 + a * same, sum.1 + b * same);
        }
        let is_one = |text: &str| !text.contains('|');
        assert!(
            rows.iter().all(|(a, b)| is_one(a) && is_one(b)),
            "{week:#?}"
        );
        let light = rows.iter().filter(|(_, dose)| dose.contains("sets of"));
        assert!(light.count() <= 2, "{week:#?}");
    }
    assert!(fewest <= sum.0 && sum.1 <= most, "{sum:?} in {week:#?}");
    let shown = plan.sections.iter().flat_map(|part| &part.cards);
    for (card, (_, dose)) in shown.flat_map(|card| card.facts.iter().map(move |f| (card, f))) {
        assert!(!dose.contains("times a week"), "{dose}");
        assert!(!dose.contains("twice a week"), "{dose}");
        let on = |rows: &[(&str, &str)]| rows.iter().any(|(title, _)| *title == card.title);
        let every = dose.contains("days a week");
        assert!(
            !every || week.days.iter().all(|(_, rows)| on(rows)),
            "{dose} {week:#?}"
        );
    }
    let rest = orders(plan)
        .into_iter()
        .filter(|told| told.contains("minutes between sets"));
    assert!(rest.into_iter().all(|told| told.contains("at least")));
}

#[test]
fn who_has_nothing_to_mend_is_told_of_nothing_to_mend() {
    let plan = plan(WELL, &[]);
    let words = &packed::guide().words;
    assert_eq!(plan.notes, [words.plan_retest()]);
    let mut cards = plan.sections.iter().flat_map(|part| &part.cards);
    assert!(cards.all(|card| card.id != "keep-notes"));
}
