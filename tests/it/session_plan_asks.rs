//! What a plan asks of somebody, and what it says first: whom to see, and cautions.

use expect_test::expect;
use posterior::knowledge::compiled::Text;
use posterior::session::journey::Journey;
use posterior::session::message::Message;
use posterior::session::people::FAR_FEET;
use posterior::session::report::{PlanScreen, Screen};

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

#[test]
fn whoever_is_not_sure_what_there_is_says_nothing_else() {
    let journey = Journey::begin()
        .answering(FAR_FEET)
        .send(Message::OpenedPlan);
    let asked = journey.answer("set-up", "bench");
    let tick = |journey: Journey, id: &str| {
        let Screen::Question(question) = journey.report().screen else {
            panic!("no question")
        };
        let at = question.options.iter().position(|o| o.id == id);
        journey.send(Message::Ticked(at.expect("an option") as u8))
    };
    let told = |journey: &Journey| -> Vec<&'static str> {
        let Screen::Question(question) = journey.report().screen else {
            panic!("no question")
        };
        let ticked = question.options.iter().filter(|o| o.ticked);
        ticked.map(|o| o.id).collect()
    };
    let several = tick(tick(asked, "band"), "bench");
    assert_eq!(told(&several), ["bench", "band"]);
    let unsure = tick(several, "not-sure");
    assert_eq!(told(&unsure), ["not-sure"]);
    let none = tick(unsure.clone(), "none");
    assert_eq!(told(&none), ["none"]);
    assert_eq!(told(&tick(none, "not-sure")), ["not-sure"]);
    assert_eq!(told(&tick(unsure, "band")), ["band"]);
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

#[test]
fn where_anything_is_held_back_the_plan_asks_nothing() {
    let held = Journey::begin()
        .answer("feeling", "work")
        .answers("signs-now", &["none"])
        .answers("signs-lasting", &["groin-pain"]);
    let result = held.answering(&[]).send(Message::WentOn).answering(&[]);
    let plan = result.send(Message::OpenedPlan);
    assert!(
        matches!(plan.report().screen, Screen::Plan(_)),
        "{:?}",
        plan.question()
    );
}
