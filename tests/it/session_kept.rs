//! The list of sittings on the device: laws of the text, and two tabs that write to it.

use expect_test::expect;
use posterior::session::effect::Effect;
use posterior::session::journey::Journey;
use posterior::session::kept::{self, KEPT_MAX, Stamp, State};
use posterior::session::message::{Message, Opening};
use posterior::session::model::{Showing, Trouble};
use posterior::session::opening::{Heard, hear};
use proptest::prelude::*;

const WITH_RESULT: &[(&str, &str)] = &[("feet-at-top", "far-out"), ("most-tired", "more-thighs")];

fn result() -> Journey {
    Journey::begin().no_danger().answering(WITH_RESULT)
}

fn opened(saved: &str) -> Journey {
    let opening = Opening {
        saved: saved.into(),
        ..Journey::opening()
    };
    Journey::open(Journey::begin().knowledge, &opening)
}

fn line(changed_ms: u64, began_ms: u64, state: State) -> String {
    let stamp = Stamp {
        changed_ms,
        began_ms,
        day: 20_000,
    };
    kept::write(stamp, state, 1, "2026-11-22", "1;a;sitting")
}

/// A journey as another tab sees what it kept.
fn hears(mut tab: Journey, other: &Journey) -> (Journey, Heard) {
    let stored = other.saved.clone().unwrap_or_default();
    let heard = hear(&tab.knowledge, &mut tab.model, &stored);
    tab.saved.clone_from(&other.saved);
    (tab, heard)
}

#[test]
fn a_line_is_read_for_ever() {
    let text = line(1_795_000_060_000, 1_795_000_000_000, State::Open);
    expect!["1;o;1795000000000;1795000060000;20000;1;2026-11-22;1;a;sitting;nRy4f"]
        .assert_eq(&text);
    let [read] = kept::lines(&text).0[..] else {
        panic!("one line")
    };
    assert_eq!((read.sitting, read.version), ("1;a;sitting", 1));
    assert_eq!(read.date, "2026-11-22");
}

#[test]
fn a_spoiled_line_loses_only_itself_and_that_is_said() {
    let other = line(5, 5, State::Aside);
    let current = result().saved.unwrap_or_default();
    for spoiled in ["rubbish", &other[..20], &other.replace("x;5", "x;6"), "é"] {
        let text = format!("{other}\n{spoiled}\n{current}");
        let (lines, broken) = kept::lines(&text);
        assert_eq!((lines.len(), broken), (2, 1), "{spoiled}");
        let journey = opened(&text);
        assert!(matches!(journey.model.showing, Showing::Result(_)));
        assert_eq!(journey.model.page.trouble, [Trouble::BrokenPart]);
        assert_eq!(journey.report().notices.len(), 1);
        assert_eq!(
            journey.saved.as_deref(),
            Some(&text[..]),
            "nothing is overwritten yet"
        );
        let after = journey.send(Message::OpenedCheck).saved.unwrap_or_default();
        assert!(after.contains(&other));
        assert_eq!(kept::lines(&after).1, 0);
    }
}

#[test]
fn a_result_is_put_aside_by_starting_again_and_anything_less_goes() {
    let again = |journey: Journey| {
        journey
            .send(Message::AskedToStartAgain)
            .send(Message::StartedAgain)
    };
    let fresh = again(result());
    let text = fresh.saved.clone().unwrap_or_default();
    assert_eq!(kept::lines(&text).0.len(), 1);
    assert!(kept::current(&text).is_none());
    assert_eq!(opened(&text).question(), Some("feeling"));
    let second = fresh.answer("feeling", "work");
    let text = second.saved.clone().unwrap_or_default();
    assert_eq!(kept::lines(&text).0.len(), 2);
    assert_eq!(opened(&text).question(), Some("signs-now"));
    let dropped = again(second);
    assert_eq!(
        kept::lines(dropped.saved.as_deref().unwrap_or_default())
            .0
            .len(),
        1
    );
    let nothing = again(Journey::begin().answer("feeling", "work"));
    assert!(nothing.effects.contains(&Effect::Forget));
}

#[test]
fn the_oldest_make_room_and_the_present_one_never_does() {
    let lines: Vec<String> = (0..40)
        .map(|n| line(4_000_000_000_000 + n, n + 1, State::Aside))
        .collect();
    let journey = opened(&lines.join("\n")).answer("feeling", "work");
    let text = journey.saved.unwrap_or_default();
    let kept = kept::lines(&text).0;
    assert_eq!(kept.len(), KEPT_MAX);
    assert_eq!(kept[0].state, State::Open, "whatever the clocks said");
    assert_eq!(kept[1].stamp.began_ms, 40);
    assert_eq!(opened(&text).question(), Some("signs-now"));
}

#[test]
fn what_another_tab_answered_is_taken_up() {
    let first = Journey::begin().answer("feeling", "work");
    let second = opened(first.saved.as_deref().unwrap_or_default())
        .none("signs-now")
        .none("signs-lasting");
    let (first, heard) = hears(first, &second);
    assert_eq!(heard, Heard::Changed);
    assert_eq!(first.question(), Some("bother"));
    assert_eq!(first.model.sitting, second.model.sitting);
    let (first, heard) = hears(first, &second);
    assert_eq!(heard, Heard::NoChange);
    let done = first.answering(WITH_RESULT);
    let text = done.saved.unwrap_or_default();
    assert_eq!(kept::lines(&text).0.len(), 1, "it is one sitting");
}

#[test]
fn two_sittings_in_two_tabs_are_both_kept() {
    let first = result();
    let second = opened(first.saved.as_deref().unwrap_or_default())
        .send(Message::AskedToStartAgain)
        .send(Message::StartedAgain);
    let second = second.wait(1.0 / 60.0).answering(WITH_RESULT);
    let (first, heard) = hears(first, &second);
    assert_eq!(heard, Heard::NoChange, "its own result stays on screen");
    let first = first
        .wait(2.0 / 60.0)
        .change("bother")
        .answer("bother", "ends-set");
    let text = first.saved.clone().unwrap_or_default();
    assert_eq!(kept::lines(&text).0.len(), 2);
    assert_eq!(opened(&text).model.sitting, first.model.sitting);
    let (second, _) = hears(second, &first);
    let text = second.send(Message::OpenedCheck).saved.unwrap_or_default();
    assert_eq!(kept::lines(&text).0.len(), 2);
    assert!(text.contains(
        kept::current(first.saved.as_deref().unwrap_or_default()).map_or("-", |l| l.sitting)
    ));
}

#[test]
fn what_was_wiped_in_another_tab_is_gone_here_too() {
    let tab = result();
    let mut other = Journey::begin();
    other.saved = None;
    let (tab, heard) = hears(tab, &other);
    assert_eq!(heard, Heard::Changed);
    assert_eq!(tab.question(), Some("feeling"));
    assert!(tab.model.sitting.asked.is_empty() && tab.model.kept.is_empty());
}

#[test]
fn where_storing_was_refused_nothing_of_the_sitting_is_lost_by_listening() {
    let tab = Journey::begin()
        .answer("feeling", "work")
        .send(Message::SavingFailed);
    let mut other = Journey::begin();
    other.saved = Some(line(3, 3, State::Aside));
    let (tab, heard) = hears(tab, &other);
    assert_eq!(heard, Heard::NoChange);
    assert_eq!(tab.question(), Some("signs-now"));
    assert_eq!(kept::lines(&tab.model.kept).0.len(), 2);
}

/// Texts of lines that clash, with rubbish between.
fn texts() -> impl Strategy<Value = String> {
    let states = prop_oneof![Just(State::Open), Just(State::Aside)];
    let one = prop_oneof![
        9 => (0..40_u64, 0..40_u64, states).prop_map(|(c, b, s)| line(c, b, s)),
        1 => "[ -~é☃;]{0,40}",
    ];
    prop::collection::vec(one, 0..60).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bringing_together_has_no_order_and_nothing_to_repeat(a in texts(), b in texts(), c in texts()) {
        use kept::merged;
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        let once = merged(&a, &b);
        prop_assert_eq!(merged(&once, &once), once.clone());
        prop_assert_eq!(merged(&once, &b), once.clone());
        prop_assert!(kept::lines(&once).0.len() <= KEPT_MAX && kept::lines(&once).1 == 0);
    }

    #[test]
    fn a_line_comes_back_as_it_was_written(
        changed_ms in 0..8_640_000_000_000_000_u64, began_ms in any::<u64>(), day in any::<u32>(), version in any::<u16>(),
        date in "[0-9-]{0,10}", sitting in "[A-Za-z0-9;_-]{0,60}",
    ) {
        let stamp = Stamp { changed_ms, began_ms, day };
        let text = kept::write(stamp, State::Aside, version, &date, &sitting);
        let (lines, broken) = kept::lines(&text);
        prop_assert_eq!(broken, 0);
        prop_assert_eq!((lines[0].stamp, lines[0].version, lines[0].date, lines[0].sitting), (stamp, version, &date[..], &sitting[..]));
    }

    #[test]
    fn no_text_breaks_the_page(text in texts(), more in texts()) {
        let mut journey = opened(&text);
        prop_assert!(!journey.report().title.is_empty());
        let _ = hear(&journey.knowledge, &mut journey.model, &more);
        prop_assert!(!journey.report().title.is_empty());
    }
}
