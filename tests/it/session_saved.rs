//! What is kept on the device: round trips, texts that cannot be read, and packs that have changed since.

use expect_test::expect;
use posterior::engine::tries::Try;
use posterior::knowledge::codes;
use posterior::session::effect::Effect;
use posterior::session::history::{self, SavedError};
use posterior::session::journey::Journey;
use posterior::session::kept;
use posterior::session::message::{Message, Opening};
use posterior::session::model::{Showing, Storage, Trouble};
use posterior::session::report::Screen;
use posterior::session::sitting::{Again, Why};
use posterior::session::wire;
use proptest::prelude::*;

fn opened(saved: &str) -> Journey {
    let opening = Opening {
        saved: saved.into(),
        ..Journey::opening()
    };
    Journey::open(Journey::begin().knowledge, &opening)
}

/// The sitting in what is kept, as the first form had it.
fn sitting_of(journey: &Journey) -> String {
    let saved = journey.saved.as_deref().unwrap_or_default();
    kept::current(saved)
        .map_or("", |line| line.sitting)
        .to_string()
}

fn summed(body: &str) -> String {
    format!("{body};{}", wire::checksum(body))
}

/// A kept text with one part exchanged and the checksum made right again.
fn with_part(text: &str, part: usize, new: &str) -> String {
    let mut parts: Vec<&str> = text.split(';').collect();
    parts.pop();
    parts[part] = new;
    summed(&parts.join(";"))
}

#[test]
fn a_kept_sitting_is_read_for_ever() {
    // Versions 1 and 2 of the form. Later forms may be added; these stay readable.
    let journey = Journey::begin().no_danger().answer("bother", "a-bit");
    let expected =
        expect!["1;hip-thrust-hamstrings;1795000000000;qK_L;f;n;;fQLu2-hIUM-wRUM7K98n;UjmqY"];
    expected.assert_eq(&sitting_of(&journey));
    let line = journey.saved.clone().unwrap_or_default();
    expect!["3;o;1795000000000;1795000000003;20775;1;2026-11-22;1;hip-thrust-hamstrings;1795000000000;qK_L;f;n;;fQLu2-hIUM-wRUM7K98n;UjmqY;s7q0D"].assert_eq(&line);
    for text in [sitting_of(&journey), line] {
        assert_eq!(opened(&text).model.sitting, journey.model.sitting);
        assert_eq!(opened(&text).question(), Some("most-tired"));
    }
}

#[test]
fn what_was_tried_is_kept_in_a_form_of_its_own_and_read_for_ever() {
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
    let text = sitting_of(&journey);
    let expected = expect![
        "2;wCQESh-QFM;hip-thrust-hamstrings;1795000000000;qZcT;f;n;;fQLu2-hIUM-wRUM7K98nK_LRa;B0D4w"
    ];
    expected.assert_eq(&text);
    assert_eq!(opened(&text).model.sitting, journey.model.sitting);
    for broken in ["rubbish", "AAAAAA", "!!!!!"] {
        let broken = opened(&with_part(&text, 1, broken));
        assert_eq!(broken.model.page.trouble, [Trouble::BrokenSave]);
    }
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
    let whole = sitting_of(&Journey::begin().no_danger());
    let check = Journey::begin().knowledge.check;
    let broken = [
        ("rubbish".to_string(), SavedError::Shape),
        (whole[..whole.len() / 2].to_string(), SavedError::Shape),
        (whole.replace(";1795", ";1796"), SavedError::Checksum),
        (with_part(&whole, 0, "2"), SavedError::Shape),
        (with_part(&whole, 0, "3"), SavedError::Shape),
        (with_part(&whole, 1, "another-pack"), SavedError::OtherPack),
        (with_part(&whole, 2, "-1"), SavedError::Shape),
        (with_part(&whole, 3, "x"), SavedError::Shape),
        (with_part(&whole, 4, "b"), SavedError::Shape),
        (with_part(&whole, 5, "ax"), SavedError::Shape),
        (with_part(&whole, 7, "AAAA"), SavedError::Shape),
        ("1;".repeat(20_000), SavedError::TooLong),
    ];
    for (text, error) in broken {
        assert_eq!(history::read(check, &text).err(), Some(error), "{text:.80}");
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
    let text = sitting_of(&Journey::begin().no_danger().answer("bother", "a-bit"));
    let signs = wire::long_code("signs-now") + &wire::short_code("none");
    let bother = wire::long_code("bother") + &wire::short_code("a-bit");
    // An option of a danger question that this pack does not know.
    let unknown = wire::long_code("signs-now") + "zz";
    let answers = text.split(';').nth(7).unwrap_or_default();
    let journey = opened(&with_part(&text, 7, &answers.replace(&signs, &unknown)));
    assert!(matches!(
        journey.model.sitting.again,
        Again::Asking(Why::Pause, _)
    ));
    assert_eq!(journey.question(), Some("feeling"));
    // A question that this pack does not know may have been a danger question.
    let journey = opened(&with_part(&text, 7, &answers.replace(&bother, "zzzzz")));
    assert_eq!(journey.question(), Some("feeling"));
    // An option of another question: it is asked anew, nothing else.
    let unknown = wire::long_code("bother") + "zz";
    let journey = opened(&with_part(&text, 7, &answers.replace(&bother, &unknown)));
    assert_eq!(journey.question(), Some("bother"));
    // Two ticks where one is asked for.
    let twice = bother.clone() + &wire::long_code("bother") + &wire::short_code("ends-set");
    let journey = opened(&with_part(&text, 7, &answers.replace(&bother, &twice)));
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
        ms in any::<u64>(), place in "[qcarpx][A-Za-z0-9]{0,3}", toward in "[frbp][0-9]{0,3}",
        again in "[nha][ph]?([A-Za-z]{3}){0,3}", rules in "([A-Za-z0-9_-]{3}){0,4}", answers in "([A-Za-z0-9_-]{5}){0,9}",
        form in "1|2;([A-Za-z0-9_-]{5}){0,9}",
    ) {
        let pack = Journey::begin().knowledge.check.pack.id;
        let journey = opened(&summed(&format!("{form};{pack};{ms};{place};{toward};{again};{rules};{answers}")));
        prop_assert!(!journey.report().title.is_empty());
        prop_assert!(!matches!(journey.model.showing, Showing::Result(_) | Showing::Plan));
    }
}
