//! The one page for a coach or physio: what is on it, who may open it, and that it stays after a reload.

use expect_test::{Expect, expect};
use posterior::session::journey::Journey;
use posterior::session::message::{Message, Opening, Place};
use posterior::session::model::Showing;
use posterior::session::people::ONE_SIDE;
use posterior::session::report::{Screen, SheetScreen};
use std::fmt::Write;

const FEET: &[(&str, &str)] = &[
    ("bother", "ends-set"),
    ("most-tired", "nearly-all-thighs"),
    ("feet-at-top", "far-out"),
    ("feet-action", "pull-back"),
];

fn sheet(journey: &Journey) -> SheetScreen {
    match journey.report().screen {
        Screen::Sheet(sheet) => sheet,
        other => panic!("not a sheet: {}", other.name()),
    }
}

fn feet() -> Journey {
    Journey::begin().answering(FEET).send(Message::OpenedSheet)
}

fn question(id: &str) -> u8 {
    Journey::begin()
        .knowledge
        .question(id)
        .unwrap_or_else(|| panic!("no question {id}"))
}

/// Headings, what stands out, and how many lines; then the lines of one part.
fn check(sheet: &SheetScreen, part: &str, expected: &Expect) {
    let mut text = String::new();
    for (heading, said, lines) in &sheet.parts {
        let _ = writeln!(text, "{heading} | {said} | {}", lines.len());
    }
    let (_, _, lines) = sheet
        .parts
        .iter()
        .find(|(h, ..)| *h == part)
        .expect("a part");
    for line in lines {
        let _ = writeln!(text, "  {} [{}] {}", line.text, line.answer, line.weight);
    }
    expected.assert_eq(&text);
}

#[test]
fn the_answers_come_first_and_then_what_the_check_says_and_the_plan() {
    check(
        &sheet(&feet()),
        "What the check says",
        &expect![[r#"
            What they answered | 18 Nov 2026 | 14
            Is it serious? |  | 2
            What the check says | Most likely: Your set-up and form (feet too far away) | 8
            Try this in your next set |  | 2
            This week |  | 4
            The next weeks |  | 3
            Sources | https://example.org/check/ | 20
              Your set-up and form [Most likely] about 8 in 10, between 6 and 9
              Your hamstrings lead [Most likely] about 4 in 10, between 2 and 6
              Your glutes are hard to feel [May play a part] about 5 in 10, between 3 and 6
              Getting tired [May play a part] about 3 in 10, between 2 and 5
              Your range of movement [Cannot tell] about 2 in 10, between 1 and 4
              One side, or the side glutes [Cannot tell] about 2 in 10, between 1 and 3
               [] How steady this is: solid
              These numbers are our estimate from your answers. They rest on expert opinion, not on a study. [] 
        "#]],
    );
}

#[test]
fn every_answer_is_on_it_and_what_was_asked_beside_none_of_these() {
    let journey = feet();
    let (_, _, told) = &sheet(&journey).parts[0];
    let check = journey.knowledge.check;
    for &asked in &journey.model.sitting.asked {
        let text = check.questions[usize::from(asked)].text;
        assert!(told.iter().any(|line| line.text == text), "{text}");
    }
    let none = told.iter().find(|line| !line.weight.is_empty());
    let none = none.expect("a list of danger signs");
    assert!(
        none.weight.contains("Pain, tingling or numbness"),
        "{none:?}"
    );
    assert!(!none.weight.contains(none.answer), "{none:?}");
}

#[test]
fn what_there_is_to_train_with_comes_without_a_list_of_what_there_is_not() {
    let mut journey = Journey::begin().answering(FEET).send(Message::OpenedPlan);
    while journey.report().screen.name() == "question" {
        journey = journey.answering_once(&[("equipment", "none")]);
    }
    let (_, _, told) = &sheet(&journey.send(Message::OpenedSheet)).parts[0];
    let mut floor = told.iter().filter(|line| line.answer.contains("floor"));
    assert_eq!(floor.next().map(|line| &*line.weight), Some(""), "{told:?}");
}

#[test]
fn what_was_tried_and_where_it_was_felt_is_on_it() {
    let tried = Journey::begin()
        .answering(ONE_SIDE)
        .tried("knees-in-line", "thighs")
        .tried("knees-in-line", "bottom");
    check(
        &sheet(&tried.send(Message::OpenedSheet)),
        "What they tried",
        &expect![[r#"
            What they answered | 18 Nov 2026 | 10
            What they tried |  | 2
            Is it serious? |  | 2
            What the check says | Most likely: One side, or the side glutes | 8
            Try this in your next set |  | 2
            This week |  | 4
            The next weeks |  | 4
            Sources | https://example.org/check/ | 15
              Keep both sides even [In the back of my thighs] 
              Keep both sides even [In my bottom] 
        "#]],
    );
}

#[test]
fn what_is_held_back_and_whom_to_see_is_on_it_too() {
    let journey = Journey::begin()
        .answering(&[("feeling", "sharp")])
        .send(Message::WentOn)
        .answering(FEET)
        .send(Message::OpenedSheet);
    let (_, _, says) = &sheet(&journey).parts[1];
    for said in [
        "Stop this exercise today",
        "These questions cannot rule out an injury.",
        "No weight for now. We left out all exercises with weight.",
    ] {
        let found = says.iter().filter(|line| line.text == said);
        assert_eq!(found.count(), 1, "{said}");
    }
}

#[test]
fn it_stays_after_a_reload_and_back_leads_to_the_result() {
    assert!(matches!(
        feet().reopened_after(0.1).model.showing,
        Showing::Sheet
    ));
    for back in [
        Message::WentBack,
        Message::OpenedResult,
        Message::WentTo(Place::Result),
    ] {
        let journey = feet().send(back);
        assert!(
            matches!(journey.model.showing, Showing::Result(_)),
            "{back:?}"
        );
    }
}

#[test]
fn a_sheet_left_open_is_not_shown_before_old_danger_questions_are_answered_again() {
    let journey = feet().reopened_after(13.0);
    assert_eq!(journey.question(), Some("feeling"));
}

#[test]
fn nobody_with_a_danger_sign_gets_one() {
    let danger = Journey::begin().answering(&[("signs-now", "both-legs")]);
    let open = Journey::begin().answer("feeling", "work");
    for journey in [danger, open] {
        for message in [Message::OpenedSheet, Message::WentTo(Place::Sheet)] {
            let after = journey.clone().send(message);
            assert_eq!(after.model.showing, journey.model.showing, "{message:?}");
        }
    }
    assert!(matches!(
        feet()
            .send(Message::Changed(question("feeling")))
            .model
            .showing,
        Showing::Sheet
    ));
}

#[test]
fn a_frame_offers_no_printing() {
    let framed = Opening {
        embedded: true,
        ..Journey::opening()
    };
    let framed = Journey::open(Journey::begin().knowledge, &framed);
    let framed = framed.answering(FEET).send(Message::OpenedSheet);
    assert_eq!(sheet(&framed).print, None);
    assert!(sheet(&feet()).print.is_some());
}
