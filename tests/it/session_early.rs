//! Looking at the result before the questions are over, and going on from there: never past a danger sign, never losing a place.

use posterior::engine::stopping::stop;
use posterior::knowledge::compiled::Role;
use posterior::session::journey::Journey;
use posterior::session::kept;
use posterior::session::message::{Message, Opening, Place};
use posterior::session::model::Showing;
use posterior::session::people::ONE_SIDE;
use posterior::session::report::{QuestionScreen, Screen};
use posterior::session::share;

/// Three answers that are not about danger.
const THREE: &[(&str, &str)] = &[
    ("bother", "a-bit"),
    ("most-tired", "nearly-all-thighs"),
    ("when-felt", "first-rep"),
];

fn after(known: &[(&str, &str)]) -> Journey {
    let begin = Journey::begin().no_danger();
    known
        .iter()
        .fold(begin, |journey, (q, o)| journey.answer(q, o))
}

fn on_question(journey: &Journey) -> QuestionScreen {
    match journey.report().screen {
        Screen::Question(question) => *question,
        other => panic!("{} is no question", other.name()),
    }
}

fn offered(journey: &Journey) -> Option<&'static str> {
    on_question(journey).to_result.map(|(action, _)| action)
}

fn place(id: &str) -> Place {
    Place::Question(Journey::begin().knowledge.question(id).unwrap_or_default())
}

fn early() -> Journey {
    after(THREE).send(Message::OpenedResult)
}

#[test]
fn the_result_so_far_is_offered_from_three_answers_on() {
    for told in 0..3 {
        let journey = after(&THREE[..told]);
        assert_eq!(offered(&journey), None, "after {told}");
        let pressed = journey.send(Message::OpenedResult);
        assert!(pressed.question().is_some(), "after {told}");
    }
    let mut journey = after(THREE);
    while journey.question().is_some() {
        assert_eq!(offered(&journey), Some("result-now"));
        journey = journey.answering_once(&[]);
    }
    let walked = journey.send(Message::WentTo(place("bother")));
    assert_eq!(offered(&walked), Some("result"), "the result is there");
}

#[test]
fn the_result_so_far_says_that_it_is_one_and_keep_going_leads_to_the_whole() {
    let journey = early();
    let words = &posterior::knowledge::packed::guide().words;
    let screen = journey.result();
    assert_eq!(screen.heading, words.result_so_far());
    assert!(screen.keep_going.is_some() && screen.next_set.is_some());
    let further = journey.send(Message::KeptGoing);
    assert_eq!(further.question(), after(THREE).question());
    let whole = further.answering(&[]);
    assert_eq!(whole.result().heading, words.result_heading());
    assert_eq!(
        whole.model.sitting.answers,
        after(THREE).answering(&[]).model.sitting.answers,
        "looking early changes nothing"
    );
}

#[test]
fn a_danger_question_is_never_passed_on_the_way_to_an_early_result() {
    let due = after(THREE)
        .send(Message::WentTo(place("signs-now")))
        .answers("signs-now", &["past-knee"]);
    assert_eq!(due.question(), Some("weak-leg"));
    assert_eq!(offered(&due), None);
    for message in [
        Message::OpenedResult,
        Message::WentTo(Place::Result),
        Message::OpenedPlan,
        Message::OpenedCheck,
    ] {
        let stays = due.clone().send(message);
        assert_eq!(stays.question(), Some("weak-leg"), "{message:?}");
    }
    let care = due.answer("weak-leg", "yes");
    assert!(matches!(care.model.showing, Showing::Care(_)));
    for message in [Message::OpenedResult, Message::WentTo(Place::Result)] {
        let stays = care.clone().send(message);
        assert!(matches!(stays.model.showing, Showing::Care(_)));
    }
    let walked = after(THREE).send(Message::WentTo(place("signs-now")));
    assert_eq!(offered(&walked), None, "not on a danger question");
}

#[test]
fn old_danger_answers_are_asked_again_before_an_early_result_is_shown_again() {
    let reopened = early().reopened_after(13.0);
    assert_eq!(reopened.question(), Some("feeling"));
    assert_eq!(offered(&reopened), None);
    let stays = reopened.clone().send(Message::WentTo(Place::Result));
    assert_eq!(stays.question(), Some("feeling"));
    assert!(reopened.no_danger().question().is_none());
}

#[test]
fn back_and_forward_between_an_early_result_and_the_question_it_was_opened_from() {
    let from = after(THREE);
    let question = from.question().unwrap_or_default();
    let back = early().send(Message::WentTo(place(question)));
    assert_eq!(back.question(), Some(question));
    assert_eq!(offered(&back), Some("result-now"), "the walk goes on");
    assert_eq!(on_question(&back).back, on_question(&from).back);
    let forward = back.clone().send(Message::WentTo(Place::Result));
    let _ = forward.result();
    let before = back.send(Message::WentBack);
    assert_eq!(before.question(), Some("when-felt"));
    let next = before.go_on().answering_once(&[]);
    assert_eq!(next.question(), from.answering_once(&[]).question());
}

#[test]
fn a_reload_keeps_an_early_result_and_the_question_behind_it() {
    let reloaded = early().reopened_after(0.0);
    assert_eq!(reloaded.result(), early().result());
    let further = reloaded.send(Message::KeptGoing).reopened_after(0.0);
    assert_eq!(further.question(), after(THREE).question());
    assert_eq!(offered(&further), Some("result-now"));
}

#[test]
fn an_answer_changed_from_an_early_result_leads_back_to_it() {
    let changed = early().change("bother").answer("bother", "ends-set");
    assert_eq!(changed.result().heading, early().result().heading);
    let further = changed.send(Message::KeptGoing);
    assert_eq!(further.question(), after(THREE).question());
}

#[test]
fn an_early_result_is_shared_and_somebody_elses_does_not_end_ones_own_questions() {
    let journey = early();
    let check = journey.knowledge.check;
    let theirs = Opening {
        fragment: share::shared(check, &journey.model.sitting),
        ..Journey::opening()
    };
    let shown = Journey::open(journey.knowledge.clone(), &theirs);
    assert_eq!(shown.result().lead, journey.result().lead);
    let midway = after(THREE);
    let opening = Opening {
        saved: midway.saved.clone().unwrap_or_default(),
        ..theirs
    };
    let own = Journey::open(journey.knowledge, &opening).send(Message::TookItOneself);
    assert_eq!(own.question(), midway.question());
}

/// Everything that can be answered after the first result: no answer takes the result back, and starting again puts it aside.
#[test]
fn a_result_once_reached_stays_one_whatever_is_answered_later() {
    let result = Journey::begin().no_danger().answering(ONE_SIDE);
    let plan = result.clone().send(Message::OpenedPlan).answering(&[]);
    let check = result.knowledge.check;
    let mut all = vec![plan];
    for (at, question) in check.questions.iter().enumerate() {
        let told = result.model.sitting.answers.has(at as u8) && question.role != Role::Danger;
        for option in (0..question.options.len()).filter(|_| told) {
            all.push(
                result
                    .clone()
                    .send(Message::Supposed(at as u8, option as u8))
                    .send(Message::KeptSupposed),
            );
        }
    }
    let (mut open, mut seen) = (0, 0);
    for journey in all {
        if !matches!(journey.model.showing, Showing::Result(_) | Showing::Plan) {
            continue;
        }
        let answers = &journey.model.sitting.answers;
        open += usize::from(stop(check, &journey.knowledge.network, answers).is_none());
        seen += 1;
        let report = journey.clone().send(Message::OpenedResult).result();
        assert_eq!(report.heading, "Your result");
        let again = journey
            .send(Message::AskedToStartAgain)
            .send(Message::StartedAgain);
        let text = again.saved.unwrap_or_default();
        assert_eq!(kept::lines(&text).0.len(), 1, "it is put aside");
    }
    assert!(
        0 < open && open < seen,
        "{open} of {seen} leave more to ask"
    );
}
