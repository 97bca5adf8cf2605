//! The results on this device: looking back, deleting and undoing, and files that are brought.

use expect_test::expect;
use posterior::session::effect::Effect;
use posterior::session::journey::Journey;
use posterior::session::kept;
use posterior::session::message::{Message, Opening};
use posterior::session::model::Showing;
use posterior::session::report::{HistoryScreen, Screen};

const FAR: &[(&str, &str)] = &[("feet-at-top", "far-out"), ("most-tired", "more-thighs")];
const WELL: &[(&str, &str)] = &[("bother", "only-wonder"), ("most-tired", "more-bottom")];

fn again(journey: Journey) -> Journey {
    journey
        .send(Message::AskedToStartAgain)
        .send(Message::StartedAgain)
}

/// One result put aside a day ago, another just reached.
fn two() -> Journey {
    again(Journey::begin().answering(FAR))
        .wait(24.0)
        .answering(WELL)
}

fn list(journey: &Journey) -> HistoryScreen {
    let Screen::History(screen) = journey.report().screen else {
        panic!(
            "no list of results but {:?}",
            journey.report().screen.name()
        )
    };
    *screen
}

fn rows(journey: &Journey) -> Vec<String> {
    let rows = list(journey).rows;
    rows.iter()
        .map(|row| {
            let offers = match (row.look, row.compare) {
                (true, true) => "look, compare",
                (true, false) => "look",
                (false, _) => "",
            };
            format!("{}: {} ({offers})", row.date, row.lead)
        })
        .collect()
}

/// What one file holds that was asked for.
fn file(journey: &Journey) -> String {
    match &journey.effects[..] {
        [Effect::HandOut(file)] => file.text.clone(),
        other => panic!("no file: {other:?}"),
    }
}

/// Another device on the day after.
fn elsewhere() -> Journey {
    Journey::open(
        Journey::begin().knowledge,
        &Opening {
            now: two().model.page.now,
            ..Journey::opening()
        },
    )
}

#[test]
fn the_list_says_when_and_what_came_out() {
    let journey = two().send(Message::OpenedHistory);
    expect![[r#"
        19 Nov 2026: This looks normal (look)
        18 Nov 2026: We can't tell yet (look, compare)"#]]
    .assert_eq(&rows(&journey).join("\n"));
    let stopped = again(two()).no_danger().answer("bother", "a-bit");
    expect![[r#"
        19 Nov 2026: Not finished ()
        19 Nov 2026: This looks normal (look, compare)
        18 Nov 2026: We can't tell yet (look, compare)"#]]
    .assert_eq(&rows(&stopped.send(Message::OpenedHistory)).join("\n"));
}

#[test]
fn an_earlier_result_is_only_looked_at() {
    let journey = two();
    let began = list(&journey.clone().send(Message::OpenedHistory)).rows[1].began_ms;
    let look = journey
        .clone()
        .send(Message::OpenedHistory)
        .send(Message::LookedBack(began));
    let result = look.result();
    assert!(result.shared.is_some() && result.flips.is_none() && result.share.is_none());
    assert!(result.next_set.is_none() && result.week.is_none() && result.weeks.is_none());
    for message in [
        Message::OpenedPlan,
        Message::Changed(9),
        Message::OpenedCheck,
    ] {
        assert_eq!(look.clone().send(message).model.showing, look.model.showing);
    }
    assert_eq!(look.model.sitting, journey.model.sitting);
    assert_eq!(
        look.saved.as_deref().map(|s| kept::lines(s).0.len()),
        Some(2)
    );
    let back = look.send(Message::OpenedHistory);
    assert_eq!(rows(&back).len(), 2);
    let back = back.send(Message::WentBack);
    assert!(matches!(back.model.showing, Showing::Result(_)));
}

#[test]
fn a_result_of_another_pack_is_worked_out_again_and_says_so() {
    let journey = two();
    let text = journey.saved.clone().unwrap_or_default();
    let line = kept::lines(&text).0[1];
    let older = kept::write(line.stamp, line.state, 0, "2026-01-01", line.sitting);
    let journey = journey.send(Message::OpenedHistory).bring("");
    let mut journey = journey;
    journey.model.kept = kept::put(&journey.model.kept, &older);
    let look = journey.send(Message::LookedBack(line.stamp.began_ms));
    let result = look.result();
    let lines = result.shared.map(|shared| shared.lines).unwrap_or_default();
    expect![[r#"
        This is your result of 18 Nov 2026. You can look, but not change it.
        Worked out again with newer advice."#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn deleting_is_done_at_once_and_can_be_undone_while_the_page_lives() {
    let open = two().send(Message::OpenedHistory);
    let before = open.saved.clone();
    let [own, earlier] = [0, 1].map(|at| list(&open).rows[at].began_ms);
    let one = open.clone().send(Message::Deleted(Some(earlier)));
    assert_eq!(rows(&one).len(), 1);
    assert!(list(&one).undo.is_some() && !list(&one).told.is_empty());
    assert_eq!(one.model.sitting, open.model.sitting);
    let back = one.send(Message::Undid);
    assert_eq!(
        (back.saved.clone(), list(&back).undo),
        (before.clone(), None)
    );

    let own = open.clone().send(Message::Deleted(Some(own)));
    assert!(own.model.sitting.asked.is_empty(), "one's own went with it");
    let own = own.send(Message::WentBack);
    assert_eq!(own.question(), Some("feeling"));

    let all = open.clone().send(Message::Deleted(None));
    assert!(all.saved.is_none() && all.effects.contains(&Effect::Forget));
    assert!(rows(&all).is_empty() && list(&all).all.is_none() && list(&all).none.is_some());
    let back = all.clone().send(Message::Undid);
    assert_eq!((back.saved.clone(), rows(&back).len()), (before, 2));
    assert_eq!(
        back.model.sitting, open.model.sitting,
        "it goes on where it was"
    );
    let gone = all.reopened_after(0.0);
    assert_eq!(gone.question(), Some("feeling"));
}

#[test]
fn what_was_saved_as_a_file_comes_back_on_another_device() {
    let asked = two()
        .send(Message::OpenedHistory)
        .send(Message::AskedForFile);
    let text = file(&asked);
    expect![[r#"
        # Why do I feel hip thrusts in my hamstrings?
        # Your results. Keep this file. You can bring it back under My results.
        # 19 Nov 2026: This looks normal
        # 18 Nov 2026: We can't tell yet
        1;o;1795086400000;1795086400013;20776;1;2026-11-22;hip-thrust-hamstrings;1795086400000;5;1;1;0;;fQLu2-hIUM-wRUM7K9snK_LQ4ZcTkZfcnkZUomkZFoTkZZsTkZafWpQX4RkZ2MDpQowvkZ;;cKdbf
        1;x;1795000000000;1795000000013;20775;1;2026-11-22;hip-thrust-hamstrings;1795000000000;2;1;1;0;;fQLu2-hIUM-wRUM7K9kZK_LRaZcTkZfcnkZafWpQUomfjFoTkZZsTkZ2MDpQowvkZdeVkZ;;mfKok
    "#]].assert_eq(&text);
    let there = elsewhere().send(Message::OpenedHistory).bring(&text);
    expect!["New here: 2. Here already: 0. Could not be read: 0."].assert_eq(&list(&there).told);
    assert_eq!(there.saved, asked.saved);
    assert_eq!(there.model.sitting, asked.model.sitting, "it goes on there");
    let twice = there.bring(&text.replace('\n', "\r\n"));
    expect!["New here: 0. Here already: 2. Could not be read: 0."].assert_eq(&list(&twice).told);
    assert_eq!(twice.saved, asked.saved);
}

#[test]
fn a_file_beside_a_sitting_of_ones_own_only_adds_to_the_list() {
    let text = two().saved.unwrap_or_default();
    let own = Journey::begin().wait(72.0);
    let own = own.no_danger().answer("bother", "ends-set");
    let spoiled = format!("{text}\n3;x;rubbish");
    let with = own.clone().send(Message::OpenedHistory).bring(&spoiled);
    expect!["New here: 2. Here already: 0. Could not be read: 1."].assert_eq(&list(&with).told);
    assert_eq!(with.model.sitting, own.model.sitting);
    let again = with.reopened_after(0.0);
    assert_eq!(again.model.sitting, own.model.sitting);
    let left = again.send(Message::WentBack);
    assert_eq!(left.question(), Some("most-tired"));
}

#[test]
fn a_file_that_is_none_of_ours_changes_nothing() {
    let open = two().send(Message::OpenedHistory);
    for text in ["", "PK\u{3}\u{4}", "{\"a\": 1}", "3;o;1;2;3;4;5;6;7"] {
        let with = open.clone().bring(text);
        assert_eq!(
            (&with.saved, &with.model.sitting),
            (&open.saved, &open.model.sitting),
            "{text}"
        );
    }
    assert_eq!(
        two().bring("").model.showing,
        two().model.showing,
        "only where it is offered"
    );
}

#[test]
fn a_sitting_that_came_in_a_file_stays_at_its_care_screen() {
    let care = Journey::begin()
        .answer("feeling", "work")
        .answer("signs-now", "both-legs");
    assert!(matches!(care.model.showing, Showing::Care(_)));
    assert!(
        care.clone()
            .send(Message::OpenedHistory)
            .report()
            .history
            .is_none()
    );
    let text = care.saved.unwrap_or_default();
    let there = elsewhere().send(Message::OpenedHistory).bring(&text);
    assert!(matches!(there.model.showing, Showing::Care(_)));
    for message in [
        Message::OpenedHistory,
        Message::OpenedResult,
        Message::OpenedPlan,
    ] {
        assert!(matches!(
            there.clone().send(message).model.showing,
            Showing::Care(_)
        ));
    }
    let beside = two().send(Message::OpenedHistory).bring(&text);
    assert_eq!(
        rows(&beside).len(),
        2,
        "the same sitting was changed later here"
    );
    let text = Journey::begin()
        .wait(250.0)
        .answer("feeling", "work")
        .answer("signs-now", "both-legs")
        .saved
        .unwrap_or_default();
    let beside = two().send(Message::OpenedHistory).bring(&text);
    let row = &list(&beside).rows[0];
    assert!(row.look && !row.compare, "{row:?}");
    let look = beside.send(Message::LookedBack(row.began_ms));
    let Screen::Care(screen) = look.report().screen else {
        panic!("no care screen")
    };
    assert!(screen.go_on.is_none());
}
