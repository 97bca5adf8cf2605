//! Links: round trips, foreign parameters, garbage, and that nobody's link touches one's own sitting.

use expect_test::{Expect, expect};
use posterior::knowledge::compiled::{Check, Meaning};
use posterior::session::effect::Effect;
use posterior::session::journey::{BEGIN_MS, Journey, greenwich};
use posterior::session::message::{Message, Opening, Place, Sharing};
use posterior::session::model::{Age, Showing, Trouble};
use posterior::session::report::Screen;
use posterior::session::share::{self, BrokenLink, LINK_MAX, Whose};
use posterior::session::sitting::Sitting;
use posterior::session::{ticks, wire};
use proptest::prelude::*;

fn result() -> Journey {
    Journey::begin()
        .no_danger()
        .answering(&[("feet-at-top", "far-out"), ("most-tired", "more-thighs")])
}

fn pack() -> &'static Check {
    Journey::begin().knowledge.check
}

fn opened(fragment: &str, saved: Option<String>) -> Journey {
    let opening = Opening {
        fragment: fragment.into(),
        saved: saved.unwrap_or_default(),
        ..Journey::opening()
    };
    Journey::open(Journey::begin().knowledge, &opening)
}

fn link_of(journey: &Journey) -> String {
    share::shared(pack(), &journey.model.sitting)
}

#[test]
fn no_two_ids_share_a_code() {
    let check = pack();
    let mut codes: Vec<String> = check
        .questions
        .iter()
        .map(|q| wire::long_code(q.id))
        .collect();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), check.questions.len());
    let mut rules: Vec<String> = check.rules.iter().map(|r| wire::long_code(r.id)).collect();
    rules.sort();
    rules.dedup();
    assert_eq!(rules.len(), check.rules.len());
    for question in &check.questions {
        let mut options: Vec<String> = question
            .options
            .iter()
            .map(|o| wire::short_code(o.id))
            .collect();
        options.sort();
        options.dedup();
        assert_eq!(options.len(), question.options.len(), "{}", question.id);
    }
}

#[test]
fn the_longest_link_is_far_below_the_limit() {
    let check = pack();
    let mut sitting = Sitting::new(check);
    for (at, question) in check.questions.iter().enumerate() {
        let none = ticks::meaning(question, Meaning::NoneOfThese);
        let all = ((1 << question.options.len()) - 1) & !none;
        sitting.answers.set(at as u8, all);
        sitting.asked.push(at as u8);
    }
    let length = share::handed_over(check, &sitting).len();
    assert!(length < LINK_MAX / 3, "{length} letters");
}

#[test]
fn a_link_of_a_whole_sitting_is_short() {
    let length = link_of(&result()).len();
    assert!(length < 130, "{length} letters");
}

#[test]
fn a_link_once_given_out_is_read_for_ever() {
    // Made by version 1 of the pack. A change of form may add forms, never lose this one.
    let mut journey = Journey::begin();
    journey = journey
        .answer("feeling", "work")
        .answers("signs-now", &["sudden-start", "past-knee"]);
    let expected = expect!["posterior=1.1.sfQLu2-hI03-hIg7.j8ToA"];
    expected.assert_eq(&link_of(&journey));
}

fn check_link(fragment: &str, expected: &Expect) {
    let said = match share::read(pack(), fragment) {
        None => "not ours".to_string(),
        Some(Ok(linked)) => format!("{:?}, {} answers", linked.whose, linked.read.asked.len()),
        Some(Err(BrokenLink)) => "broken".to_string(),
    };
    expected.assert_eq(&said);
}

#[test]
fn foreign_parameters_are_tolerated_and_garbage_is_named() {
    let link = link_of(&result());
    check_link("", &expect!["not ours"]);
    check_link("?secret=Xy1", &expect!["not ours"]);
    check_link("causes", &expect!["not ours"]);
    check_link(&link, &expect!["Somebody, 14 answers"]);
    check_link(
        &format!("?secret=Xy1&{link}"),
        &expect!["Somebody, 14 answers"],
    );
    check_link(
        &format!("{link}&utm_source=mail&fbclid=1.2.3"),
        &expect!["Somebody, 14 answers"],
    );
    check_link("posterior=", &expect!["broken"]);
    check_link("posterior=1.1.sAAA", &expect!["broken"]);
    check_link("posterior=2.1.sAAAAA.AAAAA", &expect!["broken"]);
    check_link("posterior=x.1.sAAAAA.AAAAA", &expect!["broken"]);
    check_link("posterior=1.1.sAAAAA.AAAAA", &expect!["broken"]);
    check_link("posterior=1.1.sÄÖ☃.AAAAA", &expect!["broken"]);
    check_link(
        &format!("posterior={}", "A".repeat(5_000)),
        &expect!["broken"],
    );
    check_link(&link[..link.len() - 1], &expect!["broken"]);
    check_link(
        &link.replace("posterior=1.1.s", "posterior=1.1.o"),
        &expect!["broken"],
    );
}

#[test]
fn a_broken_link_is_said_kindly_and_the_first_question_stands() {
    let journey = opened("posterior=1.1.sAAAAA.AAAAA", None);
    assert_eq!(journey.model.page.trouble, [Trouble::BrokenLink]);
    assert_eq!(journey.question(), Some("feeling"));
    assert!(journey.effects.contains(&Effect::ClearFragment));
    assert_eq!(journey.report().notices.len(), 1);
    assert!(
        journey
            .answer("feeling", "work")
            .report()
            .notices
            .is_empty()
    );
}

#[test]
fn a_foreign_fragment_stays_in_the_address() {
    assert!(
        !opened("?secret=abc", None)
            .effects
            .contains(&Effect::ClearFragment)
    );
}

#[test]
fn an_opened_link_is_somebodys_and_never_overwrites_ones_own() {
    let own = Journey::begin().no_danger().answer("bother", "ends-set");
    let shared = opened(&link_of(&result()), own.saved.clone());
    let Screen::Result(screen) = shared.report().screen else {
        panic!("no result")
    };
    assert!(screen.shared.is_some() && screen.share.is_none() && screen.check_answers.is_none());
    assert!(screen.keep_going.is_none() && screen.plan.is_none() && screen.test.is_none());
    assert!(shared.report().start_again.is_none());
    assert!(
        !shared
            .effects
            .iter()
            .any(|e| matches!(e, Effect::Save(_) | Effect::Forget))
    );
    for message in [
        Message::Changed(0),
        Message::WentBack,
        Message::KeptGoing,
        Message::OpenedCheck,
        Message::OpenedResult,
        Message::OpenedPlan,
        Message::AskedToStartAgain,
        Message::StartedAgain,
        Message::AskedToShare,
        Message::WentTo(Place::Check),
    ] {
        let after = shared.clone().send(message);
        assert!(
            matches!(after.model.showing, Showing::Shared(_)),
            "{message:?}"
        );
        assert_eq!(after.saved, own.saved, "{message:?}");
        assert_eq!(after.model.sitting, own.model.sitting, "{message:?}");
    }
    let taken = shared.send(Message::TookItOneself);
    assert_eq!(taken.question(), Some("most-tired"), "on with one's own");
}

#[test]
fn who_has_no_sitting_takes_it_from_the_first_question() {
    let shared = opened(&link_of(&result()), None);
    let taken = shared.send(Message::TookItOneself);
    assert_eq!(taken.question(), Some("feeling"));
    assert!(taken.saved.is_none() && taken.model.sitting.asked.is_empty());
}

#[test]
fn a_shared_emergency_is_a_care_screen_as_theirs() {
    let journey = Journey::begin()
        .answer("feeling", "work")
        .answer("signs-now", "both-legs");
    let shared = opened(&link_of(&journey), None);
    let Screen::Care(care) = shared.report().screen else {
        panic!("no care screen")
    };
    assert!(care.shared.is_some() && care.go_on.is_none());
    assert!(shared.effects.contains(&Effect::Replaced(Place::Care)));
}

#[test]
fn a_link_of_another_version_says_so() {
    let link = link_of(&result());
    let body = link
        .strip_prefix("posterior=1.1.")
        .and_then(|l| l.rsplit_once('.'))
        .map(|l| l.0)
        .unwrap_or_default();
    let body = format!("1.7.{body}");
    let sum = wire::checksum(&format!("{}|{body}", pack().pack.id));
    let shared = opened(&format!("posterior={body}.{sum}"), None);
    let Showing::Shared(theirs) = &shared.model.showing else {
        panic!("not shared")
    };
    assert_eq!(theirs.age, Age::WorkedOutAgain);
    let Screen::Result(screen) = shared.report().screen else {
        panic!("no result")
    };
    assert_eq!(screen.shared.map(|s| s.lines.len()), Some(2));
}

#[test]
fn ones_own_sitting_is_handed_over_where_none_is_and_else_only_shown() {
    let own = result();
    let fragment = share::handed_over(pack(), &own.model.sitting);
    let adopted = opened(&fragment, None);
    assert!(matches!(adopted.model.showing, Showing::Result(_)));
    assert_eq!(adopted.model.sitting.answers, own.model.sitting.answers);
    assert!(adopted.saved.is_some(), "kept at once");
    let other = Journey::begin().answer("feeling", "tight");
    let shown = opened(&fragment, other.saved.clone());
    assert!(matches!(shown.model.showing, Showing::Shared(_)));
    assert_eq!(shown.saved, other.saved);
    let late = Opening {
        fragment,
        now: greenwich(BEGIN_MS + 1e8),
        ..Journey::opening()
    };
    let late = Journey::open(Journey::begin().knowledge, &late);
    assert_eq!(
        late.question(),
        Some("feeling"),
        "old danger answers are asked again"
    );
}

#[test]
fn sharing_hands_on_the_address_and_shows_it_where_it_cannot_be_copied() {
    let journey = result().send(Message::AskedToShare);
    let [Effect::Share(address)] = &journey.effects.clone()[..] else {
        panic!("not shared")
    };
    let (page, fragment) = address.split_once('#').unwrap_or_default();
    assert_eq!(page, "https://example.org/check/");
    assert!(matches!(share::read(pack(), fragment), Some(Ok(l)) if l.whose == Whose::Somebody));
    let Screen::Result(copied) = journey
        .clone()
        .send(Message::Shared(Sharing::Copied))
        .report()
        .screen
    else {
        panic!()
    };
    assert!(
        copied
            .share
            .is_some_and(|s| s.done.is_some() && s.field.is_none())
    );
    let Screen::Result(shown) = journey
        .send(Message::Shared(Sharing::Refused))
        .report()
        .screen
    else {
        panic!()
    };
    assert!(
        shown
            .share
            .is_some_and(|s| s.field.is_some_and(|f| f.1 == *address))
    );
}

#[test]
fn the_shared_address_loses_the_frames_parameter_and_keeps_the_sites() {
    let check = |page: &str, expected: &Expect| expected.assert_eq(&share::address(page, "f"));
    check("https://a.example/", &expect!["https://a.example/#f"]);
    check(
        "https://a.example/?embed=1",
        &expect!["https://a.example/#f"],
    );
    check(
        "https://a.example/?p=7&embed=1&lang=en#old",
        &expect!["https://a.example/?p=7&lang=en#f"],
    );
    check(
        "https://a.example/x.html?embed",
        &expect!["https://a.example/x.html#f"],
    );
}

fn sittings() -> impl Strategy<Value = Sitting> {
    let check = pack();
    let questions = check.questions.len();
    prop::collection::vec((0..questions as u8, any::<u32>()), 0..50).prop_map(move |picks| {
        let mut sitting = Sitting::new(check);
        for (question, bits) in picks {
            let of = &check.questions[usize::from(question)];
            let mut draft = 0;
            for option in 0..of.options.len() as u8 {
                if bits >> option & 1 == 1 || option == 0 {
                    draft = ticks::after_tap(of, draft, option);
                }
            }
            if !sitting.asked.contains(&question) {
                sitting.asked.push(question);
            }
            sitting.answers.set(question, draft);
        }
        sitting
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_gives_the_same_answers_back(sitting in sittings()) {
        let link = share::shared(pack(), &sitting);
        let read = share::read(pack(), &link);
        if sitting.asked.is_empty() {
            prop_assert_eq!(read, Some(Err(BrokenLink)));
        } else {
            let linked = read.and_then(Result::ok).map(|l| (l.read.answers, l.read.asked, l.read.whole));
            prop_assert_eq!(linked, Some((sitting.answers, sitting.asked, wire::Whole::Whole)));
        }
    }

    #[test]
    fn one_changed_letter_is_noticed(sitting in sittings(), at in 17_usize..80, letter in "[A-Za-z0-9_-]") {
        let link = share::shared(pack(), &sitting);
        prop_assume!(at < link.len() && link[at..=at] != letter);
        let mut changed = link.clone();
        changed.replace_range(at..=at, &letter);
        prop_assert!(matches!(share::read(pack(), &changed), Some(Err(_))));
    }

    #[test]
    fn no_fragment_breaks_the_page(fragment in "(posterior=)?[ -~é☃.]{0,80}") {
        let journey = opened(&fragment, None);
        prop_assert!(!journey.report().title.is_empty());
    }

    #[test]
    fn no_well_summed_payload_breaks_the_page(version in 0_u32..70_000, payload in "[so][A-Za-z0-9_-]{0,60}") {
        let body = format!("1.{version}.{payload}");
        let sum = wire::checksum(&format!("{}|{body}", pack().pack.id));
        let journey = opened(&format!("posterior={body}.{sum}"), None);
        prop_assert!(!journey.report().title.is_empty());
    }
}
