//! What is kept on the device: round trips, texts that cannot be read, and packs that have changed since.

use expect_test::expect;
use posterior::engine::tries::Try;
use posterior::knowledge::codes;
use posterior::session::effect::Effect;
use posterior::session::journey::Journey;
use posterior::session::message::{Message, Opening};
use posterior::session::model::{Showing, Storage, Trouble};
use posterior::session::report::Screen;
use posterior::session::sitting::{Again, Why};
use posterior::session::wire;
use proptest::prelude::*;

/// Where the pack and the answers stand in a kept line.
const PACK: usize = 7;
const ANSWERS: usize = 14;
/// Where it says whether a result was reached, and what was timed.
const FINISHED: usize = 11;

fn opened(saved: &str) -> Journey {
    let opening = Opening {
        saved: saved.into(),
        ..Journey::opening()
    };
    Journey::open(Journey::begin().knowledge, &opening)
}

fn kept_by(journey: &Journey) -> String {
    journey.saved.clone().unwrap_or_default()
}

fn summed(body: &str) -> String {
    format!("{body};{}", wire::checksum(body))
}

/// A kept line with one part exchanged and the checksum made right again.
fn with_part(line: &str, part: usize, new: &str) -> String {
    let mut parts: Vec<&str> = line.split(';').collect();
    parts.pop();
    parts[part] = new;
    summed(&parts.join(";"))
}

#[test]
fn a_kept_sitting_is_read_for_ever() {
    // Later forms may be added; this one stays readable.
    let mut journey = Journey::begin().no_danger().answer("bother", "a-bit");
    journey.model.sitting.tries = vec![
        Try {
            remedy: codes::long("ribs-down"),
            felt: codes::short("bottom"),
        },
        Try {
            remedy: codes::long("a-remedy-that-is-no-more"),
            felt: codes::short("thighs"),
        },
    ];
    let journey = journey.answer("most-tired", "more-thighs");
    let line = kept_by(&journey);
    expect!["1;o;1795000000000;1795000000004;20775;1;2026-11-22;hip-thrust-hamstrings;1795000000000;ZcT;0;0;0;;fQLu2-hIUM-wRUM7K98nK_LRa;wCQESh-QFM;-MomM"].assert_eq(&line);
    assert_eq!(opened(&line).model.sitting, journey.model.sitting);
    assert_eq!(opened(&line).model.showing, journey.model.showing);
}

#[test]
fn seconds_stand_where_a_reached_result_is_told_and_older_lines_have_none() {
    let test = Journey::begin().answering(&[]).change("single-leg-hold");
    let part = |journey: &Journey| {
        let line = kept_by(journey);
        line.split(';').nth(FINISHED).unwrap_or_default().to_owned()
    };
    assert_eq!(part(&test), "1");
    let held = test.clone().held([24, 31]);
    let line = kept_by(&held);
    expect!["883680934363199"].assert_eq(&part(&held));
    assert_eq!(opened(&line).model.sitting, held.model.sitting);
    let before = opened(&with_part(&line, FINISHED, "1"));
    assert_eq!(before.model.sitting, test.model.sitting);
    // Those of a test that is no more are kept, and stand nowhere.
    let other = opened(&with_part(&line, FINISHED, "18446744073709551615"));
    assert!(other.model.sitting.finished);
    assert_eq!(other.report(), test.report());
}

#[test]
fn each_place_is_found_again() {
    let result = Journey::begin().no_danger().answering(&[]);
    let places = [
        result.clone(),
        result.clone().send(Message::OpenedCheck),
        result.clone().send(Message::OpenedPlan).answering(&[]),
        result.clone().change("bother"),
        result.clone().change("half-weight"),
        result.clone().send(Message::KeptGoing),
        result.clone().send(Message::OpenedPlan),
        Journey::begin().no_danger().send(Message::WentBack),
    ];
    for journey in places {
        let again = journey.clone().reopened_after(1.0);
        assert_eq!(again.model.showing, journey.model.showing);
        assert_eq!(again.model.sitting, journey.model.sitting);
    }
}

#[test]
fn a_text_that_cannot_be_read_is_said_kindly_and_kept_until_something_is_answered() {
    let whole = kept_by(&Journey::begin().no_danger());
    let broken = [
        "rubbish".to_string(),
        whole[..whole.len() / 2].to_string(),
        whole.replace(";1795", ";1796"),
        with_part(&whole, 0, "2"),
        with_part(&whole, 1, "open"),
        with_part(&whole, 2, "-1"),
        with_part(&whole, PACK, "another-pack"),
        with_part(&whole, PACK + 1, "-1"),
        with_part(&whole, PACK + 2, "7"),
        with_part(&whole, PACK + 2, "x"),
        with_part(&whole, PACK + 3, "b"),
        with_part(&whole, FINISHED, "x"),
        with_part(&whole, PACK + 5, "7"),
        with_part(&whole, PACK + 5, "4x"),
        with_part(&whole, PACK + 6, "AAAA"),
        with_part(&whole, ANSWERS, "AAAA"),
        with_part(&whole, ANSWERS + 1, "rubbish"),
        with_part(&whole, ANSWERS + 1, "AAAAAA"),
        with_part(&whole, ANSWERS + 1, "!!!!!"),
        "1;".repeat(200_001),
    ];
    for text in broken {
        let journey = opened(&text);
        assert_eq!(journey.model.page.trouble, [Trouble::BrokenSave]);
        assert_eq!(journey.report().notices.len(), 1);
        assert_eq!(journey.question(), Some("feeling"));
        assert_eq!(
            journey.saved.as_deref(),
            Some(&text[..]),
            "not overwritten yet"
        );
        let answered = journey.answer("feeling", "work");
        assert_ne!(answered.saved.as_deref(), Some(&text[..]));
        assert!(answered.report().notices.is_empty());
    }
}

#[test]
fn an_unknown_answer_becomes_unasked_and_danger_is_asked_again() {
    let text = kept_by(&Journey::begin().no_danger().answer("bother", "a-bit"));
    let signs = wire::long_code("signs-now") + &wire::short_code("none");
    let bother = wire::long_code("bother") + &wire::short_code("a-bit");
    // An option of a danger question that this pack does not know.
    let unknown = wire::long_code("signs-now") + "zz";
    let answers = text.split(';').nth(ANSWERS).unwrap_or_default();
    let journey = opened(&with_part(
        &text,
        ANSWERS,
        &answers.replace(&signs, &unknown),
    ));
    assert!(matches!(
        journey.model.sitting.again,
        Again::Asking(Why::Pause, _)
    ));
    assert_eq!(journey.question(), Some("feeling"));
    // A question that this pack does not know may have been a danger question.
    let journey = opened(&with_part(
        &text,
        ANSWERS,
        &answers.replace(&bother, "zzzzz"),
    ));
    assert_eq!(journey.question(), Some("feeling"));
    // An option of another question: it is asked anew, nothing else.
    let unknown = wire::long_code("bother") + "zz";
    let journey = opened(&with_part(
        &text,
        ANSWERS,
        &answers.replace(&bother, &unknown),
    ));
    assert_eq!(journey.question(), Some("bother"));
    // Two ticks where one is asked for.
    let twice = bother.clone() + &wire::long_code("bother") + &wire::short_code("ends-set");
    let journey = opened(&with_part(
        &text,
        ANSWERS,
        &answers.replace(&bother, &twice),
    ));
    assert_eq!(journey.question(), Some("bother"));
}

#[test]
fn refused_storage_is_said_once_there_is_something_to_lose() {
    let opening = Opening {
        can_save: false,
        ..Journey::opening()
    };
    let journey = Journey::open(Journey::begin().knowledge, &opening);
    assert!(journey.report().notices.is_empty());
    let journey = journey.answer("feeling", "work");
    assert_eq!(journey.report().notices.len(), 1);
    assert!(
        journey.effects.iter().any(|e| matches!(e, Effect::Save(_))),
        "the history entry may still hold it"
    );
    let refused = Journey::begin()
        .answer("feeling", "work")
        .send(Message::SavingFailed);
    assert_eq!(refused.model.page.storage, Storage::Refused);
    assert_eq!(refused.report().notices.len(), 1);
    assert_eq!(
        refused.question(),
        Some("signs-now"),
        "it goes on in memory"
    );
}

#[test]
fn nothing_is_kept_before_the_first_answer_and_all_is_wiped_by_starting_again() {
    let journey = Journey::begin();
    assert!(journey.saved.is_none() && journey.report().start_again.is_none());
    let journey = journey.no_danger().send(Message::StartedAgain);
    assert_eq!(
        journey.question(),
        Some("bother"),
        "not without being asked"
    );
    let asked = journey.send(Message::AskedToStartAgain);
    assert_eq!(
        asked.clone().send(Message::KeptAnswers).question(),
        Some("bother")
    );
    let fresh = asked.send(Message::StartedAgain);
    assert!(fresh.saved.is_none() && fresh.effects.contains(&Effect::Forget));
    assert_eq!(fresh.question(), Some("feeling"));
}

#[test]
fn a_tap_before_the_start_is_kept_on_the_first_question_only() {
    let early = |saved: Option<String>, id: &str| {
        let opening = Opening {
            early: Some(id.into()),
            saved: saved.unwrap_or_default(),
            ..Journey::opening()
        };
        let journey = Journey::open(Journey::begin().knowledge, &opening);
        let Screen::Question(question) = journey.report().screen else {
            panic!("no question")
        };
        question
            .options
            .iter()
            .filter(|o| o.ticked)
            .map(|o| o.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(early(None, "tight"), ["tight"]);
    assert!(early(None, "rubbish").is_empty());
    let saved = Journey::begin().answer("feeling", "work").saved;
    assert!(early(saved, "none").is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_saved_text_breaks_the_page(text in "[ -~é☃]{0,200}") {
        prop_assert!(!opened(&text).report().title.is_empty());
    }

    #[test]
    fn no_well_summed_text_breaks_the_page(
        ms in any::<u64>(), place in "[0-9]|[A-Za-z0-9]{3}", toward in "[0-9]{1,9}", finished in any::<u64>(),
        again in "[0-9]([A-Za-z]{3}){0,3}", rules in "([A-Za-z0-9_-]{3}){0,4}", answers in "([A-Za-z0-9_-]{5}){0,9}",
        tries in "([A-Za-z0-9_-]{5}){0,9}",
    ) {
        let pack = Journey::begin().knowledge.check.pack.id;
        let journey = opened(&summed(&format!("1;o;5;5;20000;1;2026-11-22;{pack};{ms};{place};{toward};{finished};{again};{rules};{answers};{tries}")));
        prop_assert!(!journey.report().title.is_empty());
        prop_assert!(!matches!(journey.model.showing, Showing::Result(_) | Showing::Plan));
    }
}
