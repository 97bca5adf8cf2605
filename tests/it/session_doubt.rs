//! What the result says about itself: how steady it is, which answer does not fit, what would change it, which two it cannot
//! tell apart.

use expect_test::{Expect, expect};
use posterior::session::journey::Journey;
use posterior::session::message::{Message, Opening};
use posterior::session::people::{AT_ODDS, EITHER, FAR_FEET};
use posterior::session::report::{EvidenceLine, ResultScreen};
use posterior::session::share;
use std::fmt::Write;

const WELL: &[(&str, &str)] = &[
    ("bother", "only-wonder"),
    ("most-tired", "more-bottom"),
    ("when-felt", "part-way"),
    ("feet-at-top", "above"),
    ("glute-squeeze", "both-hard"),
];

fn result(known: &[(&str, &str)]) -> Journey {
    Journey::begin().no_danger().answering(known)
}

fn line(line: &EvidenceLine) -> String {
    format!("{} | {} | {}", line.id, line.answer, line.weight)
}

fn check(known: &[(&str, &str)], expected: &Expect) {
    let screen = result(known).result();
    let mut said = screen.lead.clone() + "\n";
    for text in &screen.lead_text {
        let _ = writeln!(said, "  {text}");
    }
    if let Some((steady, how)) = &screen.steady {
        let _ = writeln!(said, "{steady}\n  {how}");
    }
    if let Some((heading, odd)) = &screen.odd {
        let _ = writeln!(said, "{heading}\n  {}", line(odd));
    }
    let _ = writeln!(said, "{}", screen.others.0);
    for flip in screen.flips.iter().flat_map(|flips| &flips.1) {
        let _ = match flip.question {
            Some(_) => writeln!(said, "  {}", line(flip)),
            None => writeln!(said, "{}", flip.text),
        };
    }
    expected.assert_eq(&said);
}

#[test]
fn a_result_says_how_steady_it_is_and_what_would_change_it() {
    check(
        FAR_FEET,
        &expect![[r#"
            Most likely: Your set-up and form (feet too far away)
              More than one can be true.
            How steady this is: solid
              We moved our own numbers a little, 100 times. The result stayed the same in 91 of them.
            The other causes
            No single answer would change this.
        "#]],
    );
    check(
        WELL,
        &expect![[r#"
            This looks normal
              Your hamstrings, the muscles at the back of your thighs, help in each hip thrust. In a small study of trained women they gave about 4 tenths of their most. So some feeling there is fine, and you need to change nothing.
            How steady this is: solid
              We moved our own numbers a little, 100 times. The result stayed the same in 100 of them.
            What we looked at
            If you had said one of these instead, the result would change.
              most-tired | Nearly all in the back of my thighs | It would read: We can't tell yet
              bother | Yes, it ends my set | It would read: We can't tell yet
              no-weight-lockout | No | It would read: We can't tell yet
        "#]],
    );
    check(
        &[],
        &expect![[r#"
            We can't tell yet
              Your answers do not point clearly at one cause. That is fine: what you try next can tell us more.
            What we looked at
            If you had said one of these instead, the result would change.
              most-tired | More in my bottom | It would read: This looks normal
              feeling | I feel nothing there | It would read: This looks normal
        "#]],
    );
}

#[test]
fn two_causes_that_nobody_could_tell_apart_are_named_together() {
    check(
        EITHER,
        &expect![[r#"
            Most likely: Your glutes are hard to feel. Or: Your hamstrings lead
              Your answers can't tell these two apart.
              More than one can be true.
            How steady this is: solid
              We moved our own numbers a little, 100 times. The result stayed the same in 82 of them.
            The other causes
            If you had said one of these instead, the result would change.
              most-tired | More in my bottom | It would read: We can't tell yet
              glute-squeeze | Both sides go hard | It would read: Your hamstrings lead
              side-view | My lower back arches and my ribs stick up | It would read: Your set-up and form
        "#]],
    );
}

#[test]
fn an_answer_that_does_not_fit_is_shown_until_it_was_looked_at_again() {
    check(
        AT_ODDS,
        &expect![[r#"
            Most likely: Your range of movement
              More than one can be true.
            How steady this is: could go either way
              We moved our own numbers a little, 100 times. The result stayed the same in 33 of them.
            One answer does not fit the rest. Did we get this right?
              when-felt | Only the next day | 
            The other causes
            If you had said one of these instead, the result would change.
              most-tired | More in my bottom | It would read: We can't tell yet
              when-felt | Only in later sets, or late in the workout | It would read: Getting tired
              bother | No, I only wonder if it is normal | It would read: We can't tell yet
        "#]],
    );
    let odd = |journey: &Journey| journey.result().odd.map(|(_, line)| line.id);
    let journey = result(AT_ODDS);
    assert_eq!(odd(&journey), Some("when-felt"));
    let looked = journey.change("when-felt");
    let left = looked.clone().send(Message::OpenedResult);
    assert_eq!(odd(&left), Some("when-felt"), "it was not answered again");
    let kept = looked.clone().go_on();
    assert_eq!(odd(&kept), None, "it is right");
    let elsewhere = kept.clone().change("bother").go_on();
    assert_eq!(odd(&elsewhere), None, "and stays so");
    let changed = looked.answer("when-felt", "first-rep");
    assert_ne!(odd(&changed), Some("when-felt"));
    let anew = kept
        .send(Message::AskedToStartAgain)
        .send(Message::StartedAgain)
        .no_danger()
        .answering(AT_ODDS);
    assert_eq!(odd(&anew), Some("when-felt"), "another sitting");
}

#[test]
fn each_single_answer_that_is_said_to_change_the_result_does() {
    for known in [FAR_FEET, WELL, AT_ODDS, EITHER, &[]] {
        let journey = result(known);
        let before = journey.result();
        for flip in before.flips.iter().flat_map(|flips| &flips.1) {
            let Some(question) = flip.question else {
                continue;
            };
            let of = &journey.knowledge.check.questions[usize::from(question)];
            let option = of.options.iter().find(|o| o.text == flip.answer);
            let option = option.map_or("", |o| o.id);
            let then = journey
                .clone()
                .change(flip.id)
                .answer(flip.id, option)
                .result();
            let first = |screen: &ResultScreen| screen.causes.first().map(|row| row.id);
            assert!(
                (then.outcome, first(&then)) != (before.outcome, first(&before)),
                "{} {option}",
                flip.id
            );
        }
    }
}

#[test]
fn somebody_elses_result_is_as_steady_and_asks_nothing_of_the_reader() {
    let journey = result(AT_ODDS);
    let opening = Opening {
        fragment: share::shared(journey.knowledge.check, &journey.model.sitting),
        ..Journey::opening()
    };
    let theirs = Journey::open(journey.knowledge.clone(), &opening).result();
    assert_eq!(theirs.steady, journey.result().steady);
    assert!(theirs.odd.is_none() && theirs.flips.is_none());
}
