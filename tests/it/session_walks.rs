//! Laws that hold wherever a sitting may go: random messages, reloads and links at any time.

use posterior::knowledge::compiled::{CareLevel, Limit};
use posterior::session::flow;
use posterior::session::history::{self, Saved};
use posterior::session::journey::Journey;
use posterior::session::kept;
use posterior::session::knowledge::Knowledge;
use posterior::session::message::{Message, Opening, Place, Sharing};
use posterior::session::model::{Model, Showing};
use posterior::session::report::{Report, Screen};
use posterior::session::sitting::{Sitting, is_danger};
use proptest::prelude::*;

/// What happens next on a walk.
#[derive(Debug, Clone)]
enum Step {
    /// Something on the page.
    Send(Message),
    /// Ticks and continues, as people mostly do.
    Answer(u8),
    /// Answers everything mildly up to the next screen that is no question.
    AnswerOn,
    /// Time passes.
    Wait(f64),
    /// The page is closed and opened again.
    Reload,
    /// The result's own link is opened on the same device.
    OpenOwnLink,
}

fn place() -> impl Strategy<Value = Place> {
    prop_oneof![
        4 => (0_u8..48).prop_map(Place::Question),
        1 => Just(Place::Care),
        1 => Just(Place::Check),
        2 => Just(Place::Result),
        1 => Just(Place::Plan),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        40 => (0_u8..10).prop_map(Step::Answer),
        3 => Just(Step::AnswerOn),
        3 => (0_u8..16).prop_map(|o| Step::Send(Message::Ticked(o))),
        6 => Just(Step::Send(Message::WentBack)),
        4 => place().prop_map(|p| Step::Send(Message::WentTo(p))),
        4 => (0_u8..48).prop_map(|q| Step::Send(Message::Changed(q))),
        4 => (0_u8..48).prop_map(|r| Step::Send(Message::Tried(r))),
        3 => Just(Step::Send(Message::WentOn)),
        3 => Just(Step::Send(Message::Confirmed)),
        2 => Just(Step::Send(Message::Withdrew)),
        2 => Just(Step::Send(Message::KeptGoing)),
        2 => Just(Step::Send(Message::OpenedCheck)),
        2 => Just(Step::Send(Message::OpenedResult)),
        2 => Just(Step::Send(Message::OpenedPlan)),
        2 => Just(Step::Send(Message::OpenedSheet)),
        1 => Just(Step::Send(Message::AskedToStartAgain)),
        1 => Just(Step::Send(Message::KeptAnswers)),
        1 => Just(Step::Send(Message::StartedAgain)),
        1 => Just(Step::Send(Message::TookItOneself)),
        1 => Just(Step::Send(Message::AskedToShare)),
        1 => Just(Step::Send(Message::Shared(Sharing::Refused))),
        1 => Just(Step::Send(Message::GuideFailed)),
        1 => Just(Step::Send(Message::SavingFailed)),
        2 => (0.0..30.0).prop_map(Step::Wait),
        2 => Just(Step::Reload),
        1 => Just(Step::OpenOwnLink),
    ]
}

fn take(journey: Journey, step: &Step) -> Journey {
    match step {
        Step::Answer(option) => journey.send(Message::Ticked(*option)).go_on(),
        Step::AnswerOn => journey.answering(&[]),
        Step::Send(message) => journey.send(*message),
        Step::Wait(hours) => journey.wait(*hours),
        Step::Reload => journey.reopened_after(0.0),
        Step::OpenOwnLink => {
            let sitting = &journey.model.sitting;
            let fragment = posterior::session::share::shared(journey.knowledge.check, sitting);
            let opening = Opening {
                now: journey.model.page.now,
                saved: journey.saved.clone().unwrap_or_default(),
                fragment,
                ..Journey::opening()
            };
            Journey::open(journey.knowledge, &opening)
        }
    }
}

/// What must hold on every screen.
fn screen_laws(knowledge: &Knowledge, model: &Model) -> Result<(), TestCaseError> {
    let check = knowledge.check;
    let sitting = &model.sitting;
    let settled = !sitting.care_only(check) && sitting.due(check).is_none();
    match &model.showing {
        Showing::Question(asking) | Showing::Confirm(asking) => {
            let loaded = check.questions[usize::from(asking.question)].loaded;
            let limit = sitting.triage(check).limit;
            prop_assert!(
                !loaded || limit < Limit::NoLoad,
                "a loaded trial is offered"
            );
            if sitting.care_only(check) {
                prop_assert!(
                    sitting.blamed(check).iter().any(|b| b.0 == asking.question),
                    "not a mis-tap"
                );
            } else if !settled {
                prop_assert!(
                    is_danger(check, asking.question),
                    "a danger question was skipped"
                );
            }
        }
        Showing::Care(_) => {
            let level = sitting.triage(check).level;
            prop_assert!(CareLevel::NonUrgent <= level);
        }
        Showing::Check
        | Showing::Result(_)
        | Showing::Plan
        | Showing::Sheet
        | Showing::Compare(_) => {
            prop_assert!(settled, "a result before the danger questions");
            prop_assert!(sitting.unread(check).is_empty(), "advice was not shown");
        }
        Showing::Shared(_) | Showing::History(..) => {}
    }
    Ok(())
}

/// The questions asked are the ones answered, each once, and asking them anew gives the same.
fn sitting_laws(knowledge: &Knowledge, sitting: &Sitting) -> Result<(), TestCaseError> {
    let check = knowledge.check;
    let answered = (0..check.questions.len() as u8).filter(|&q| sitting.answers.has(q));
    let mut asked = sitting.asked.clone();
    asked.sort_unstable();
    prop_assert_eq!(asked, answered.collect::<Vec<u8>>());
    let mut anew = Sitting::new(check);
    for (question, _) in check.questions.iter().enumerate() {
        let question = question as u8;
        if sitting.answers.has(question) {
            anew = anew.with(check, question, sitting.answers.of(question), usize::MAX);
        }
    }
    prop_assert_eq!(&anew.answers, &sitting.answers);
    Ok(())
}

/// Reloading shows the same screen with the same answers.
fn kept_laws(journey: &Journey) -> Result<(), TestCaseError> {
    let (knowledge, model) = (&journey.knowledge, &journey.model);
    let stale = model.sitting.is_stale(knowledge.check, model.page.now);
    let shared = matches!(model.showing, Showing::Shared(_));
    if stale || shared || model.sitting.asked.is_empty() {
        return Ok(());
    }
    let text = journey.saved.as_deref().unwrap_or_default();
    let line = kept::current(text).map_or("", |line| line.sitting);
    let saved = history::read(knowledge.check, line);
    let Some(Saved { sitting, place, .. }) = saved else {
        return Err(TestCaseError::fail(format!("not read back: {text:?}")));
    };
    prop_assert_eq!(&sitting, &model.sitting);
    // A mis-tap that is being mended is kept as the care screen.
    let care = model.sitting.care_only(knowledge.check);
    let here = if care {
        Place::Care
    } else {
        model.place(knowledge)
    };
    prop_assert_eq!(place, here);
    let again = journey.clone().reopened_after(0.0);
    prop_assert_eq!(&again.model.sitting, &model.sitting);
    if !matches!(model.showing, Showing::Confirm(_)) {
        let same = again.model.place(knowledge);
        prop_assert_eq!(
            same,
            place,
            "another screen after a reload: {:?}",
            &model.showing
        );
    }
    Ok(())
}

/// No screen without words.
fn report_laws(report: &Report) -> Result<(), TestCaseError> {
    prop_assert!(!report.title.is_empty());
    match &report.screen {
        Screen::Question(question) => {
            prop_assert!(!question.heading.is_empty() && !question.why.1.is_empty());
            prop_assert!(1 < question.options.len());
        }
        Screen::Care(care) => {
            prop_assert!(!care.heading.is_empty() && !care.advice.is_empty());
            prop_assert!(!care.because.1.is_empty() && !care.notes.is_empty());
        }
        Screen::Confirm(confirm) => {
            prop_assert!(!confirm.before.1.is_empty() && !confirm.now.1.is_empty());
        }
        Screen::Check(check) => {
            prop_assert!(check.rows.iter().all(|(row, _)| !row.answers.is_empty()));
        }
        Screen::Result(result) => {
            prop_assert!(!result.lead.is_empty() && !result.serious.1.is_empty());
            prop_assert!(result.next_set.is_some(), "nothing to do in the next set");
            let rows = result.causes.iter().chain(&result.others.1);
            prop_assert!(rows.clone().count() == 6);
            for row in rows {
                prop_assert!(!row.number.is_empty() && !row.speaks_for.1.is_empty());
            }
        }
        Screen::Plan(plan) => prop_assert!(!plan.sections.is_empty()),
        Screen::Sheet(sheet) => prop_assert!(3 < sheet.parts.len()),
        Screen::History(history) => prop_assert!(!history.stored.1.is_empty()),
        Screen::Compare(compare) => prop_assert!(!compare.sides.is_empty()),
        Screen::Waiting(waiting) => prop_assert!(!waiting.text.is_empty()),
    }
    Ok(())
}

/// No step lowers what the danger rules say, but a confirmed answer or starting again.
fn never_lower(before: &Journey, step: &Step, after: &Journey) -> Result<(), TestCaseError> {
    let check = before.knowledge.check;
    let first_answer = before
        .model
        .sitting
        .due(check)
        .is_some_and(|q| !before.model.sitting.answers.has(q));
    let meant = match step {
        Step::Send(Message::Confirmed | Message::StartedAgain) => true,
        // A sign whose follow-up is still open counts as the worse case until it is answered.
        Step::Answer(_) | Step::AnswerOn => first_answer,
        Step::Send(_) | Step::Wait(_) | Step::Reload | Step::OpenOwnLink => false,
    };
    let (was, is) = (
        before.model.sitting.triage(check),
        after.model.sitting.triage(check),
    );
    prop_assert!(
        meant || was.level <= is.level,
        "{step:?} lowered the care level"
    );
    prop_assert!(meant || was.limit <= is.limit, "{step:?} lowered the limit");
    if before.model.sitting.care_only(check) && !meant {
        // A mended answer may bring a further danger question, and nothing else.
        let sitting = &after.model.sitting;
        prop_assert!(
            sitting.care_only(check) || sitting.due(check).is_some(),
            "{step:?} led past a care screen"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_way_leads_past_a_danger_sign_or_to_a_screen_without_words(steps in prop::collection::vec(step(), 1..90)) {
        let mut journey = Journey::begin();
        for step in &steps {
            let before = journey.clone();
            journey = take(journey, step);
            screen_laws(&journey.knowledge, &journey.model)?;
            sitting_laws(&journey.knowledge, &journey.model.sitting)?;
            kept_laws(&journey)?;
            report_laws(&journey.report())?;
            never_lower(&before, step, &journey)?;
        }
    }

    #[test]
    fn a_step_on_the_page_never_undoes_an_answer_but_by_changing_it(steps in prop::collection::vec(step(), 1..60)) {
        let mut journey = Journey::begin();
        for step in &steps {
            let before = journey.model.sitting.clone();
            journey = take(journey, step);
            let stores = matches!(step, Step::Answer(_) | Step::AnswerOn | Step::Send(Message::Confirmed | Message::StartedAgain));
            if !stores {
                prop_assert_eq!(&before.answers, &journey.model.sitting.answers);
            }
        }
    }
}

#[test]
fn the_first_screen_is_the_one_drawn_at_build() {
    let journey = Journey::begin();
    let first = Model::first(&journey.knowledge);
    assert_eq!(first.showing, journey.model.showing);
    let plain = Knowledge::new(journey.knowledge.check);
    let mut opened = Journey::open(
        plain.clone(),
        &Opening {
            can_save: true,
            ..Opening::default()
        },
    );
    opened.model.page = first.page.clone();
    assert_eq!(opened.model, first);
    assert!(flow::exists(&plain, 0));
}
