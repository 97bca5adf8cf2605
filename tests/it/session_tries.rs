//! What was tried of our advice: it is asked about, kept, and steers what comes next; it never touches the causes, and a hurt
//! reaches the danger rules.

use expect_test::{Expect, expect};
use posterior::engine::answers::Answers;
use posterior::engine::course::{PARTS, course, on_days};
use posterior::engine::diagnosis::diagnose;
use posterior::engine::random::SplitMix;
use posterior::engine::triage::triage;
use posterior::engine::tries::Try;
use posterior::knowledge::codes;
use posterior::knowledge::compiled::{Limit, Role};
use posterior::session::journey::Journey;
use posterior::session::message::{Message, Place};
use posterior::session::people::ONE_SIDE;
use posterior::session::report::Screen;

fn next_set(journey: &Journey) -> (&'static str, String) {
    let section = journey
        .result()
        .next_set
        .expect("something for the next set");
    (section.cards[0].id, section.said)
}

/// Tries one after the other, and after each what the next set says.
fn check(tries: &[(&str, &str)], expected: &Expect) {
    let mut journey = Journey::begin().answering(ONE_SIDE);
    let mut told = format!("{}\n", next_set(&journey).0);
    for (remedy, felt) in tries {
        journey = journey.tried(remedy, felt);
        let section = journey.result().next_set.expect("something");
        let card = &section.cards[0];
        let (standing, said) = (card.standing, section.said);
        told.push_str(&[remedy, ".", felt, ": ", card.id, " ", standing, &said, "\n"].concat());
    }
    expected.assert_eq(&told);
}

#[test]
fn one_failed_try_is_repeated_and_two_lead_on() {
    check(
        &[
            ("knees-in-line", "later"),
            ("knees-in-line", "thighs"),
            ("knees-in-line", "elsewhere"),
        ],
        &expect![[r#"
            knees-in-line
            knees-in-line.later: knees-in-line 
            knees-in-line.thighs: knees-in-line One try is not enough to tell. Change one thing that the card names, then try once more.
            knees-in-line.elsewhere: squeeze-first You tried: Keep both sides even. That did not help. Next: Squeeze before you lift.
        "#]],
    );
}

#[test]
fn a_test_that_only_looks_at_what_is_there_is_no_failed_try() {
    let journey = Journey::begin()
        .answering(ONE_SIDE)
        .change("glute-squeeze")
        .answer("glute-squeeze", "both-hard");
    assert_eq!(next_set(&journey), ("knees-in-line", String::new()));
}

#[test]
fn what_helped_is_kept() {
    check(
        &[("knees-in-line", "thighs"), ("knees-in-line", "bottom")],
        &expect![[r#"
            knees-in-line
            knees-in-line.thighs: knees-in-line One try is not enough to tell. Change one thing that the card names, then try once more.
            knees-in-line.bottom: knees-in-line This helped. Keep it.
        "#]],
    );
}

#[test]
fn what_failed_before_is_not_told_beside_what_helped() {
    check(
        &[
            ("knees-in-line", "thighs"),
            ("knees-in-line", "thighs"),
            ("squeeze-first", "bottom-more"),
        ],
        &expect![[r#"
            knees-in-line
            knees-in-line.thighs: knees-in-line One try is not enough to tell. Change one thing that the card names, then try once more.
            knees-in-line.thighs: squeeze-first You tried: Keep both sides even. That did not help. Next: Squeeze before you lift.
            squeeze-first.bottom-more: squeeze-first This helped. Keep it.
        "#]],
    );
}

#[test]
fn what_cannot_be_done_gives_way_at_once() {
    check(
        &[("knees-in-line", "cannot")],
        &expect![[r#"
        knees-in-line
        knees-in-line.cannot: squeeze-first 
    "#]],
    );
}

#[test]
fn three_honest_tries_without_pain_say_that_the_feeling_is_fine() {
    check(
        &[
            ("knees-in-line", "thighs"),
            ("knees-in-line", "thighs"),
            ("squeeze-first", "no-change"),
            ("knees-wider", "thighs"),
            ("knees-wider", "elsewhere"),
        ],
        &expect![[r#"
            knees-in-line
            knees-in-line.thighs: knees-in-line One try is not enough to tell. Change one thing that the card names, then try once more.
            knees-in-line.thighs: squeeze-first You tried: Keep both sides even. That did not help. Next: Squeeze before you lift.
            squeeze-first.no-change: knees-wider You tried: Squeeze before you lift; Keep both sides even. That did not help. Next: Let your knees point out a little.
            knees-wider.thighs: knees-wider One try is not enough to tell. Change one thing that the card names, then try once more.You tried: Squeeze before you lift; Keep both sides even. That did not help. Next: Let your knees point out a little.
            knees-wider.elsewhere: carry-on You gave this an honest try, and nothing hurt. Then it is fine and normal to feel your hamstrings. In one study the backs of the thighs hardly grew from 9 weeks of hip thrusts. Go on as you do, and build up slowly.
        "#]],
    );
}

#[test]
fn a_try_changes_no_probability() {
    let before = Journey::begin().answering(ONE_SIDE);
    for felt in ["bottom", "thighs", "elsewhere", "cannot", "later"] {
        let after = before.clone().tried("knees-in-line", felt);
        let (was, is) = (before.result(), after.result());
        assert_eq!((was.lead, was.causes), (is.lead, is.causes), "{felt}");
        assert_eq!(before.model.sitting.answers, after.model.sitting.answers);
    }
}

#[test]
fn a_try_that_hurt_asks_about_danger_and_holds_weight_back_whatever_is_tried_afterwards() {
    let hurt = Journey::begin()
        .answering(ONE_SIDE)
        .tried("knees-in-line", "hurt");
    assert_eq!(hurt.question(), Some("feeling"), "danger first");
    let held = hurt.answering(&[]);
    let limit = |journey: &Journey| {
        let check = journey.knowledge.check;
        journey.model.sitting.triage(check).limit
    };
    assert_eq!(limit(&held), Limit::NoLoad);
    assert_eq!(next_set(&held).0, "no-weight-for-now");
    let fine = held.tried("clams", "bottom");
    assert_eq!(limit(&fine), Limit::NoLoad);
    let again = fine.reopened_after(1.0);
    assert_eq!(limit(&again), Limit::NoLoad);
    // Taking it back is asked about once more.
    let changed = again
        .change("where-felt")
        .ticks("where-felt", &["thighs"])
        .go_on();
    assert!(matches!(changed.report().screen, Screen::Confirm(_)));
}

#[test]
fn the_question_remembers_what_it_is_about() {
    let asked = Journey::begin().answering(ONE_SIDE);
    let guide = asked.knowledge.guide.unwrap();
    let index = guide.remedies.iter().position(|r| r.id == "knees-in-line");
    let asked = asked.send(Message::Tried(index.unwrap() as u8));
    let again = asked.clone().reopened_after(0.0);
    assert_eq!(again.model.showing, asked.model.showing);
    let Screen::Question(question) = again.report().screen else {
        panic!("no question")
    };
    assert_eq!(question.hint, "You tried: Keep both sides even.");
    assert!(question.to_result.is_some());
    let told = again.answer("where-felt", "thighs");
    assert_eq!(told.model.sitting.tries.len(), 1);
    // Forward in the browser's history does not ask about nothing.
    let question = told.knowledge.question("where-felt").unwrap();
    let forward = told.send(Message::WentTo(Place::Question(question)));
    assert_eq!(forward.question(), None);
}

#[test]
fn training_days_are_spread_over_the_week() {
    let told = |days: usize, most: &[u8]| format!("{:?}", on_days(days, most));
    expect![[r#"
        [[0, 1, 2]]
        [[0, 1, 2], [0, 1, 2]]
        [[0, 1, 2], [0, 1], [0, 1, 2]]
        [[0, 2], [0, 1], [0, 1, 2], [1]]"#]]
    .assert_eq(&[1, 2, 3, 4].map(|days| told(days, &[3, 3, 2])).join("\n"));
}

#[test]
fn every_plan_is_short_whole_and_within_what_is_allowed() {
    let journey = Journey::begin();
    let (knowledge, pack) = (&journey.knowledge, journey.knowledge.check);
    let guide = knowledge.guide.unwrap();
    let felt = &pack.questions[usize::from(knowledge.question("where-felt").unwrap())];
    for seed in 0..300 {
        let mut random = SplitMix::new(seed);
        let mut below = |n: usize| random.bits() as usize % n;
        let mut answers = Answers::none(pack.questions.len());
        for (index, question) in pack.questions.iter().enumerate() {
            let danger = question.role == Role::Danger && below(4) != 0;
            if below(3) != 0 && !danger {
                answers.set(index as u8, 1 << below(question.options.len()));
            }
        }
        let some = |_| Try {
            remedy: codes::long(guide.remedies[below(guide.remedies.len())].id),
            felt: codes::short(felt.options[below(felt.options.len())].id),
        };
        let tries: Vec<Try> = (0..20).map(some).collect();
        let triage = triage(pack, &answers);
        let diagnosis = diagnose(pack, &knowledge.network, &answers);
        let made = || course(pack, guide, &answers, &triage, &diagnosis, &tries);
        let course = made();
        assert_eq!(course, made(), "equal answers and tries");
        assert_eq!(
            course.parts[0].is_empty(),
            triage.ends_check(),
            "{answers:?}"
        );
        for (part, (horizon, most)) in course.parts.iter().zip(PARTS) {
            assert!(part.len() <= most);
            let of = |index: &u8| &guide.remedies[usize::from(*index)];
            assert!(part.iter().all(|index| of(index).horizon == horizon));
        }
        for index in course.parts.iter().flatten().chain(&course.more) {
            let remedy = &guide.remedies[usize::from(*index)];
            let lacks = remedy.needs.iter().any(|need| {
                answers.has(need.question) && answers.of(need.question) & need.options == 0
            });
            assert!(!lacks, "{} needs what is not there", remedy.id);
            assert!(
                triage.limit == Limit::None || !remedy.loaded,
                "{}",
                remedy.id
            );
            assert!(
                triage.limit < Limit::GentleOnly || remedy.gentle,
                "{}",
                remedy.id
            );
        }
    }
}
