//! From one try to the next: what is asked of it, what is said of it, where one comes back to, and where it all ends.

use expect_test::{Expect, expect};
use posterior::session::journey::Journey;
use posterior::session::message::Message;
use posterior::session::people::{ONE_SIDE, Table};
use posterior::session::report::{QuestionScreen, Screen};

/// Feet far out, and little else seen.
const FEET_OUT: Table = &[
    ("feeling", "work"),
    ("bother", "ends-set"),
    ("most-tired", "nearly-all-thighs"),
    ("when-felt", "first-rep"),
    ("feet-at-top", "far-out"),
    ("glute-squeeze", "both-hard"),
    ("both-sides", "same"),
    ("other-moves", "only-this"),
];

/// Nothing but the bother, and feet above the knees.
const ALL_WELL: Table = &[
    ("bother", "only-wonder"),
    ("most-tired", "more-bottom"),
    ("feet-at-top", "above"),
    ("glute-squeeze", "both-hard"),
];

/// Fails whatever stands first for the next set, until nothing there can be answered: each card in its turn.
fn rounds(known: Table, seen: &str, expected: &Expect) {
    let mut journey = Journey::begin().answering(known);
    let mut told = Vec::new();
    for _ in 0..20 {
        let result = journey.result();
        let section = result.next_set.expect("something for the next set");
        let card = section.cards[0].clone();
        told.push(card.id.to_string());
        let Some((words, remedy)) = card.tried else {
            told.push(section.said);
            return expected.assert_eq(&told.join("\n"));
        };
        let asked = journey.clone().send(Message::Tried(remedy));
        let question = asked.question().expect("it can be answered");
        let before = card.id;
        journey = match question {
            "where-felt" => journey.tried(before, "thighs").tried(before, "elsewhere"),
            "side-view" => {
                assert_eq!(words, "Tell us what you saw");
                asked.answer(question, seen)
            }
            _ => asked.answer(question, "no-change"),
        };
        let after = journey.result().next_set.expect("something").cards[0].id;
        assert_ne!(before, after, "it leads on");
    }
    panic!("it never ends: {told:?}");
}

#[test]
fn each_round_of_failed_tries_leads_on_to_what_can_be_answered_until_the_feeling_is_fine() {
    rounds(
        FEET_OUT,
        "straight-line",
        &expect![[r#"
            feet-closer
            half-weight
            squeeze-first
            knees-wider
            carry-on
            You gave this an honest try, and nothing hurt. Then it is fine and normal to feel your hamstrings. In one study the backs of the thighs hardly grew from 9 weeks of hip thrusts. Go on as you do, and build up slowly."#]],
    );
    rounds(
        ONE_SIDE,
        "back-arched",
        &expect![[r#"
            knees-in-line
            squeeze-first
            knees-wider
            carry-on
            You gave this an honest try, and nothing hurt. Then it is fine and normal to feel your hamstrings. In one study the backs of the thighs hardly grew from 9 weeks of hip thrusts. Go on as you do, and build up slowly."#]],
    );
    rounds(
        &[],
        "straight-line",
        &expect![[r#"
            feet-test
            squeeze-first
            half-weight
            check-set-up
            carry-on
            You gave this an honest try, and nothing hurt. Then it is fine and normal to feel your hamstrings. In one study the backs of the thighs hardly grew from 9 weeks of hip thrusts. Go on as you do, and build up slowly."#]],
    );
    rounds(
        &[("most-tired", "nearly-all-thighs")],
        "back-arched",
        &expect![[r#"
            feet-test
            squeeze-first
            half-weight
            check-set-up
            ribs-down
            carry-on
            You gave this an honest try, and nothing hurt. Then it is fine and normal to feel your hamstrings. In one study the backs of the thighs hardly grew from 9 weeks of hip thrusts. Go on as you do, and build up slowly."#]],
    );
    rounds(
        ALL_WELL,
        "straight-line",
        &expect![[r#"
        carry-on
    "#]],
    );
}

#[test]
fn a_test_that_was_done_is_never_called_the_best_place_to_start() {
    let lead = |journey: &Journey| {
        let result = journey.result();
        let said = result.lead_text.join(" ");
        [result.lead.as_str(), ": ", &said, "\n"].concat()
    };
    let unseen = FEET_OUT.iter().filter(|(q, _)| *q != "feet-at-top");
    let unseen: Vec<(&str, &str)> = unseen.copied().collect();
    let far = Journey::begin().answering(FEET_OUT);
    let told = [
        lead(&Journey::begin().answering(&unseen)),
        lead(&far),
        lead(&far.clone().tried("feet-closer", "bottom-more")),
        lead(&far.tried("feet-closer", "no-change")),
    ];
    expect![[r#"
        Most likely: Your set-up and form: We have not seen your set-up yet, so we can't say which part of it. More than one can be true.
        Most likely: Your set-up and form (feet too far away): More than one can be true.
        Most likely: Your set-up and form (feet too far away): More than one can be true.
        Most likely: Your set-up and form: What you told us does not point at one part of it. More than one can be true.
    "#]].assert_eq(&told.concat());
}

#[test]
fn what_follows_from_a_try_is_said_first_and_once() {
    let far = || Journey::begin().answering(FEET_OUT);
    let sides = || Journey::begin().answering(ONE_SIDE);
    let said = |journey: &Journey| journey.result().tried.unwrap_or_default();
    let told = [
        said(&far().tried("feet-closer", "no-change")),
        said(&far().tried("feet-closer", "bottom-more")),
        said(&far().tried("feet-closer", "cannot")),
        said(&far().tried("feet-closer", "later")),
        said(&sides().tried("knees-in-line", "thighs")),
        said(&sides().tried("knees-in-line", "bottom")),
        said(
            &sides()
                .tried("knees-in-line", "thighs")
                .tried("knees-in-line", "later"),
        ),
        said(&sides().tried("knees-in-line", "hurt").answering(&[])),
    ];
    expect![[r#"
        You tried: Bring your feet closer. That did not help. Next: Go light, pause at the top.
        You tried: Bring your feet closer. This helped. Keep it.
        Then leave that one out. Next: Find the spot for your feet.

        You tried: Keep both sides even. One try is not enough to tell. Change one thing that the card names, then try once more.
        You tried: Keep both sides even. This helped. Keep it.

    "#]].assert_eq(&told.join("\n"));
    let once = sides().tried("knees-in-line", "thighs");
    assert_eq!(
        said(&once.clone().change("bother").send(Message::OpenedResult)),
        ""
    );
    assert_eq!(said(&once.reopened_after(1.0)), "");
}

#[test]
fn a_try_from_the_plan_comes_back_to_the_plan() {
    let planned = |journey: Journey| journey.send(Message::OpenedPlan).answering(&[]);
    let plan = planned(Journey::begin().answering(FEET_OUT));
    let said = |journey: &Journey| match journey.report().screen {
        Screen::Plan(plan) => plan.tried.unwrap_or_default(),
        other => panic!("no plan but {}", other.name()),
    };
    assert_eq!(said(&plan), "");
    let helped = plan.clone().tried("feet-closer", "bottom-more");
    assert_eq!(
        said(&helped),
        "You tried: Bring your feet closer. This helped. Keep it."
    );
    let asked = plan.clone().send(Message::Tried(plan.remedy("mark-feet")));
    assert_eq!(asked.question(), Some("where-felt"));
    assert_eq!(said(&asked.clone().send(Message::WentBack)), "");
    let again = asked.reopened_after(0.0).answer("where-felt", "thighs");
    assert!(said(&again).starts_with("You tried: Find the spot for your feet. One try"));
    // What hurt is serious first: danger, then the result.
    for remedy in ["feet-closer", "mark-feet"] {
        let hurt = plan.clone().tried(remedy, "hurt");
        assert_eq!(hurt.question(), Some("feeling"), "{remedy}");
        let held = hurt.answering(&[]).result();
        assert_eq!(
            (held.tried, held.next_set.unwrap().cards[0].id),
            (None, "no-weight-for-now")
        );
    }
}

#[test]
fn what_was_tried_is_only_asked_about() {
    let far = Journey::begin().answering(FEET_OUT);
    let shown = |journey: Journey| match journey.report().screen {
        Screen::Question(question) => *question,
        other => panic!("no question but {}", other.name()),
    };
    let quiet = |q: &QuestionScreen| q.step.is_empty() && q.trial.is_none() && q.picture.is_none();
    for (remedy, title) in [
        ("feet-closer", "Bring your feet closer"),
        ("mark-feet", "Find the spot for your feet"),
    ] {
        let question = shown(far.clone().send(Message::Tried(far.remedy(remedy))));
        assert!(quiet(&question));
        assert_eq!(question.hint, ["You tried: ", title, "."].concat());
    }
    let trial = shown(far.clone().change("feet-closer"));
    assert!(!trial.step.is_empty() && trial.trial.is_some() && trial.picture.is_some());
    // What is only looked at is a question like any other.
    let seen = shown(far.clone().send(Message::Tried(far.remedy("check-set-up"))));
    assert_eq!((seen.id, quiet(&seen)), ("side-view", false));
}
