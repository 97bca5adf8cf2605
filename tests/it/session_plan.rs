//! The plan: its training days agree with its cards and with what the person has, and its questions are counted for themselves.

use expect_test::{Expect, expect};
use posterior::knowledge::compiled::Text;
use posterior::session::journey::Journey;
use posterior::session::message::Message;
use posterior::session::people::{FAR_FEET, ONE_SIDE};
use posterior::session::report::{PlanScreen, Screen};
use std::fmt::Write;

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
            Day 1, Day 2. Hip thrusts, 2 to 3 sets: Bring your feet closer | Stretch the front of your hips: 2 to 4 holds of 30 to 60 seconds a side | Climb the bridge ladder: 3 sets of 10 to 12
            Stop each set with 2 or 3 good reps left. Rest 1 to 2 minutes between sets. Take a day off between hard days."#]],
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
            Day 1, Day 2. Floor bridges, 2 to 3 sets: Keep your knees over your toes | Clams: 2 to 3 sets of 10 to 15 a side | One-leg bridges, weak side first: 2 to 3 sets of 6 to 10 a side | Wide side steps: 2 to 3 sets of 10 to 15 steps each way | Side leg lifts: 2 to 3 sets of 10 to 15 a side
            Stop each set with 2 or 3 good reps left. Rest 1 to 2 minutes between sets. Take a day off between hard days."#]],
    );
    check(
        ONE_SIDE,
        &[("days", "one"), ("set-up", "floor"), ("equipment", "bench")],
        &expect![[r#"
            Day 1. Floor bridges, 2 to 3 sets: Keep your knees over your toes | Clams: 2 to 3 sets of 10 to 15 a side | One-leg bridges, weak side first: 2 to 3 sets of 6 to 10 a side | Wide side steps: 2 to 3 sets of 10 to 15 steps each way | Side leg lifts: 2 to 3 sets of 10 to 15 a side
            Stop each set with 2 or 3 good reps left. Rest 1 to 2 minutes between sets. Take a day off between hard days."#]],
    );
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
            Day 1, Day 2. Two weeks on the floor: 2 to 3 sets of 8 to 12 | Clams: 2 to 3 sets of 10 to 15 a side
            Stop each set with 2 or 3 good reps left. Rest 1 to 2 minutes between sets. Take a day off between hard days."#]],
    );
    let sections = tried("none").sections;
    let mut cards = sections.iter().flat_map(|part| &part.cards);
    assert!(
        !cards.any(|card| card.id == "floor-version"),
        "the floor is all there is"
    );
}

#[test]
fn more_days_than_leave_a_day_off_between_are_not_filled() {
    check(
        ONE_SIDE,
        &[
            ("days", "four"),
            ("equipment", "band"),
            ("equipment", "weight"),
            ("level", "long"),
        ],
        &expect![[r#"
            Day 1. Hip thrusts, 2 to 3 sets: Keep your knees over your toes | Clams: 2 to 3 sets of 10 to 15 a side | Side steps with a band: 2 to 3 sets of 10 to 15 steps each way | Side leg lifts: 2 to 3 sets of 10 to 15 a side
            Day 2, Day 3. Hip thrusts, 2 to 3 sets: Keep your knees over your toes | Clams: 2 to 3 sets of 10 to 15 a side | One-leg bridges, weak side first: 2 to 3 sets of 6 to 10 a side | Side steps with a band: 2 to 3 sets of 10 to 15 steps each way | Side leg lifts: 2 to 3 sets of 10 to 15 a side
            Stop each set with 2 or 3 good reps left. Rest 1 to 2 minutes between sets. Take a day off between hard days.
            This is enough for a week. Keep the other days for something else, or rest."#]],
    );
    check(
        ONE_SIDE,
        &[("days", "three"), ("level", "new")],
        &expect![[r#"
            Day 1, Day 2. Floor bridges, 2 to 3 sets: Keep your knees over your toes | Clams: 2 sets of 8 to 10 a side | One-leg bridges, weak side first: 2 sets of 5 a side
            You are new to this. Stop each set with 4 good reps left. Rest 1 to 2 minutes between sets. Take a day off between hard days.
            This is enough for a week. Keep the other days for something else, or rest."#]],
    );
    check(
        ONE_SIDE,
        &[("days", "not-sure")],
        &expect![[r#"
            Day 1, Day 2. Floor bridges, 2 to 3 sets: Keep your knees over your toes | Clams: 2 to 3 sets of 10 to 15 a side | One-leg bridges, weak side first: 2 to 3 sets of 6 to 10 a side | Wide side steps: 2 to 3 sets of 10 to 15 steps each way | Side leg lifts: 2 to 3 sets of 10 to 15 a side
            Stop each set with 2 or 3 good reps left. Rest 1 to 2 minutes between sets. Take a day off between hard days."#]],
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

#[test]
fn whom_to_see_stands_first_on_the_plan_and_before_the_causes_on_the_sheet() {
    for (sign, action) in [
        (("feeling", "sharp"), "Stop this exercise today"),
        (
            ("signs-lasting", "groin-pain"),
            "Stop running and jumping now, and see a doctor soon",
        ),
        (
            ("signs-lasting", "recent-injury"),
            "See a doctor or physio soon",
        ),
    ] {
        let known = [&[sign], &FAR_FEET[1..]].concat();
        let plan = plan(&known, &[]);
        assert_eq!(plan.soon[0].0, action);
        assert!(!plan.soon[0].1.is_empty(), "{action}: no advice");
        assert_eq!(plan.notes, [""; 0], "{action}: nothing of the next workout");
        let result = Journey::begin().answering(&known).send(Message::WentOn);
        let sheet = result.answering(&known).send(Message::OpenedSheet);
        let Screen::Sheet(sheet) = sheet.report().screen else {
            panic!("no sheet")
        };
        let has = |line: Text| {
            sheet
                .parts
                .iter()
                .position(|(.., lines)| lines.iter().any(|l| l.text == line))
        };
        assert_eq!(has(action), Some(1));
        assert!(has(action) < has("Your set-up and form"));
    }
}

#[test]
fn a_plan_for_somebody_under_18_says_so() {
    let told = |age| {
        let cautions = plan(FAR_FEET, &[("age", age)]).cautions;
        cautions
            .iter()
            .any(|line| line.starts_with("You are under 18."))
    };
    for (age, young) in [
        ("under-16", true),
        ("16-or-17", true),
        ("18-to-39", false),
        ("not-said", false),
    ] {
        assert_eq!(told(age), young, "{age}");
    }
}

#[test]
fn an_age_told_for_the_plan_can_be_changed_and_stands_where_it_was_asked() {
    let plan = Journey::begin()
        .answering(FAR_FEET)
        .send(Message::OpenedPlan)
        .answering(&[]);
    let ids = |journey: &Journey| -> Vec<Text> {
        let asked = journey.model.sitting.asked.iter();
        asked
            .map(|&q| journey.knowledge.check.questions[usize::from(q)].id)
            .collect()
    };
    let before = ids(&plan);
    assert_eq!(before[before.len() - 3..], ["level", "age", "days"]);
    let young = plan
        .send(Message::OpenedCheck)
        .change("age")
        .answer("age", "16-or-17");
    assert_eq!(ids(&young), before);
    let other = young.change("feeling").answer("feeling", "tight");
    assert_eq!(ids(&other), before, "nothing else takes it back");
}

/// What stands above each question that the plan asks of somebody with these answers.
fn steps(person: &[(&str, &str)]) -> Vec<String> {
    let mut journey = Journey::begin().answering(person).send(Message::OpenedPlan);
    let mut steps = Vec::new();
    while let Screen::Question(question) = journey.report().screen {
        steps.push(format!("{}: {}", question.id, question.step));
        journey = journey.answering_once(person);
    }
    steps
}

#[test]
fn the_questions_of_the_plan_are_counted_for_themselves() {
    expect![[r#"
        set-up: For your plan: 1 of 5
        equipment: For your plan: 2 of 5
        level: For your plan: 3 of 5
        age: For your plan: 4 of 5
        days: For your plan: 5 of 5"#]]
    .assert_eq(&steps(FAR_FEET).join("\n"));
    let told = [
        ("signs-lasting", "sit-bone"),
        ("sit-bone-often", "now-and-then"),
        ("age", "40-or-over"),
    ];
    let not_twice = steps(&[&told[..], FAR_FEET].concat());
    assert!(
        not_twice.iter().all(|step| step.ends_with("of 4")),
        "{not_twice:?}"
    );
    let second = Journey::begin()
        .answering(FAR_FEET)
        .send(Message::OpenedPlan)
        .answering_once(&[]);
    let step = |journey: &Journey| match journey.report().screen {
        Screen::Question(question) => question.step,
        other => panic!("no question but {}", other.name()),
    };
    let said = step(&second);
    assert_eq!(step(&second.clone().reopened_after(0.0)), said);
    let back = second.send(Message::WentBack);
    assert_ne!(step(&back), said);
    assert_eq!(step(&back.go_on()), said);
}
