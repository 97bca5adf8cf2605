//! Answers supposed on the result: everything follows, nothing is kept, nothing that has to do with danger can be supposed.

use posterior::session::effect::Effect;
use posterior::session::journey::Journey;
use posterior::session::message::Message;
use posterior::session::people::FAR_FEET;
use posterior::session::report::Supposed;
use posterior::session::sitting::is_danger;

fn feet() -> Journey {
    Journey::begin().answering(FAR_FEET)
}

fn supposed(journey: &Journey) -> Option<Supposed> {
    journey
        .result()
        .what_if
        .and_then(|what_if| what_if.supposed)
}

/// "Keep this", at once.
fn keep(journey: Journey) -> Journey {
    journey.send(Message::KeptSupposed)
}

#[test]
fn a_supposed_answer_gives_the_result_that_the_answer_itself_would_give() {
    let changed = feet().change("most-tired").answer("most-tired", "same");
    let supposed = feet().suppose("most-tired", "same");
    let (mut one, mut other) = (changed.result(), supposed.result());
    // What is said about supposing itself, about links, and about an answer looked at again is of one's own answers.
    for screen in [&mut one, &mut other] {
        (screen.what_if, screen.share, screen.odd) = (None, None, None);
    }
    assert_eq!(one, other);
    assert_ne!(feet().result().causes, other.causes);
}

#[test]
fn what_is_supposed_says_what_it_changes() {
    let journey = feet()
        .suppose("most-tired", "same")
        .suppose("when-felt", "last-reps");
    let told = supposed(&journey).expect("something is supposed");
    let answers: Vec<_> = told.answers.iter().map(|line| line.id).collect();
    assert_eq!(answers, ["most-tired", "when-felt"]);
    let (now, before) = (&told.lines[0].1, &told.lines[1].1);
    assert_ne!(now, before);
    let own = feet().result();
    assert!(before.starts_with(&own.lead), "{before}");
}

#[test]
fn supposing_keeps_nothing() {
    let mut journey = feet();
    let before = journey.model.sitting.clone();
    journey = journey.suppose("most-tired", "same");
    assert!(journey.effects.is_empty(), "{:?}", journey.effects);
    assert_eq!(journey.model.sitting, before);
    let link = |journey: &Journey| journey.result().share.map(|share| share.field);
    assert_eq!(link(&journey), link(&feet()));
    for leave in [
        Message::PutBack,
        Message::OpenedCheck,
        Message::OpenedPlan,
        Message::KeptGoing,
    ] {
        let left = journey.clone().send(leave);
        assert!(left.model.page.supposed.is_empty(), "{leave:?}");
        assert_eq!(left.model.sitting, before, "{leave:?}");
    }
}

#[test]
fn ones_own_answer_is_no_longer_supposed() {
    let journey = feet()
        .suppose("most-tired", "same")
        .suppose("most-tired", "nearly-all-thighs");
    assert_eq!(supposed(&journey), None);
    assert_eq!(journey.result(), feet().result());
}

#[test]
fn keeping_what_is_supposed_is_answering_it() {
    let kept = keep(
        feet()
            .suppose("most-tired", "same")
            .suppose("when-felt", "last-reps"),
    );
    let answered = feet()
        .change("most-tired")
        .answer("most-tired", "same")
        .change("when-felt")
        .answer("when-felt", "last-reps");
    assert_eq!(kept.model.sitting, answered.model.sitting);
    assert!(supposed(&kept).is_none());
    assert!(
        kept.effects
            .iter()
            .any(|effect| matches!(effect, Effect::Save(_))),
        "{:?}",
        kept.effects
    );
    // The screen stays where it is: nothing is entered anew.
    assert!(
        !kept
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::Entered(_))),
    );
}

#[test]
fn keeping_after_a_long_pause_asks_about_danger_first() {
    let journey = feet().suppose("most-tired", "same");
    let asked = keep(journey.wait(13.0));
    assert_eq!(asked.question(), Some("feeling"));
}

#[test]
fn nothing_that_changes_the_care_level_can_be_supposed() {
    let journey = feet();
    let check = journey.knowledge.check;
    let what_if = journey.result().what_if.expect("answers");
    for row in &what_if.rows {
        for option in &row.options {
            let supposed = journey
                .clone()
                .send(Message::Supposed(row.question, option.index));
            let sitting = posterior::session::supposing::sitting(check, &supposed.model);
            let levels = |sitting: &posterior::session::sitting::Sitting| {
                let triage = sitting.triage(check);
                (triage.level, triage.limit, sitting.due(check))
            };
            assert_eq!(
                levels(&sitting),
                levels(&journey.model.sitting),
                "{} {}",
                row.id,
                option.id
            );
        }
    }
    for (at, question) in check.questions.iter().enumerate() {
        for (option, choice) in question.options.iter().enumerate() {
            let message = Message::Supposed(at as u8, option as u8);
            let sent = journey.clone().send(message);
            let offered = what_if.rows.iter().any(|row| {
                usize::from(row.question) == at
                    && row.options.iter().any(|o| usize::from(o.index) == option)
            });
            let own = journey.model.sitting.answers.of(at as u8) == 1 << option;
            assert_eq!(
                !sent.model.page.supposed.is_empty(),
                offered && !own,
                "{} {} (danger: {})",
                question.id,
                choice.id,
                is_danger(check, at as u8)
            );
        }
    }
}

#[test]
fn somebody_elses_result_cannot_be_played_with() {
    let question = Message::Supposed(5, 0);
    let plan = feet().send(Message::OpenedCheck).send(question);
    assert!(plan.model.page.supposed.is_empty());
}
