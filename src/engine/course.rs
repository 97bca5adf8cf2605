//! What to do when: the remedies that fit, steered by what was tried, and few enough to be done.
//!
//! It picks no words. Equal answers and tries give an equal course.

use super::answers::Answers;
use super::diagnosis::{Diagnosis, Outcome};
use super::plan::remedies;
use super::triage::Triage;
use super::tries::{Standing, Try, standing};
use crate::knowledge::compiled::{Check, Guide, Horizon, Kind, Limit, Remedy};

/// The horizons, and most things to do at each: a plan that asks for more is not done.
pub const PARTS: [(Horizon, usize); 3] = [
    (Horizon::NextSet, 2),
    (Horizon::ThisWeek, 4),
    (Horizon::Weeks, 4),
];
/// So many different things tried without help, and there is nothing to change.
const ENOUGH: usize = 3;

/// What to do when, as indices into `guide.remedies`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// One list per entry of `PARTS`: what helped first, then the most fitting.
    pub parts: [Vec<u8>; 3],
    /// What there was no room for.
    pub more: Vec<u8>,
    /// What did not help, each kind of thing once, in the author's order.
    pub failed: Vec<u8>,
    /// Where the trying stands.
    pub trying: Trying,
}

/// Where the trying stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trying {
    /// It goes on.
    On,
    /// Something helped: it goes on with that.
    Works,
    /// It was tried in earnest and nothing hurt: the feeling is fine as it is.
    Enough,
}

/// Chooses what to do when.
#[must_use]
pub fn course(
    check: &Check,
    guide: &Guide,
    answers: &Answers,
    triage: &Triage,
    diagnosis: &Diagnosis,
    tries: &[Try],
) -> Course {
    let of = |index: u8| &guide.remedies[usize::from(index)];
    let stands = |remedy: &Remedy| standing(check, answers, tries, remedy);
    let mut failed: Vec<u8> = Vec::new();
    for (index, remedy) in guide.remedies.iter().enumerate() {
        let named = failed.iter().any(|&other| of(other).same == remedy.same);
        if stands(remedy) == Standing::Failed && !named {
            failed.push(index as u8);
        }
    }
    // What says much the same as a thing that failed is not worth another try.
    let goes_on = |index: &u8| {
        let remedy = of(*index);
        let alike = failed.iter().any(|&other| of(other).same == remedy.same);
        !alike && stands(remedy) != Standing::Out
    };
    let mut open = remedies(check, guide, answers, triage, diagnosis);
    open.retain(goes_on);

    // Tests that the questions brought are no tries of our advice: one try at least makes it enough, or that nothing is left.
    let now = |index: &u8| of(*index).horizon == Horizon::NextSet;
    let in_earnest = failed.iter().any(|&index| tries_hold(tries, of(index)))
        || !failed.is_empty() && !open.iter().any(now);
    let left = |index: &u8| now(index) && of(*index).trial.is_some();
    let helped = |remedy: &Remedy| stands(remedy) == Standing::Helped;
    let works = guide.remedies.iter().any(helped);
    let enough = in_earnest
        && triage.limit == Limit::None
        && !works
        && (ENOUGH <= failed.len() || !open.iter().any(left));
    let calm = Diagnosis {
        outcome: Outcome::Normal,
        ..diagnosis.clone()
    };
    if enough {
        open = remedies(check, guide, answers, triage, &calm);
    } else if !open.iter().any(now) {
        let mut as_it_is = remedies(check, guide, answers, triage, &calm);
        as_it_is.retain(now);
        open.extend(as_it_is);
    }

    let mut course = Course {
        parts: [Vec::new(), Vec::new(), Vec::new()],
        more: Vec::new(),
        failed,
        trying: match (enough, works) {
            (true, _) => Trying::Enough,
            (false, true) => Trying::Works,
            (false, false) => Trying::On,
        },
    };
    let mut said: Vec<u8> = Vec::new();
    let (mut best, others): (Vec<u8>, Vec<u8>) = open.iter().partition(|&&index| helped(of(index)));
    // Once something failed, what can be tried at once stands before what only asks to look.
    let looks = |index: &u8| {
        let question = of(*index).trial.map(|q| &check.questions[usize::from(q)]);
        !course.failed.is_empty() && question.is_some_and(|q| q.kind != Kind::Trial)
    };
    let (last, others): (Vec<u8>, Vec<u8>) = others.iter().partition(|index| looks(index));
    best.extend(others);
    for index in best.into_iter().chain(last) {
        let remedy = of(index);
        // Where something helps, the lift itself needs nothing in its place.
        let idle = works && remedy.replaces_the_lift() && !helped(remedy);
        if idle || said.contains(&remedy.same) {
            continue;
        }
        said.push(remedy.same);
        let (_, most) = PARTS[remedy.horizon as usize];
        let part = &mut course.parts[remedy.horizon as usize];
        if part.len() < most {
            part.push(index);
        } else {
            course.more.push(index);
        }
    }
    course
}

fn tries_hold(tries: &[Try], remedy: &Remedy) -> bool {
    let code = crate::knowledge::codes::long(remedy.id);
    tries.iter().any(|tried| tried.remedy == code)
}

/// On which of `days` training days each thing falls that is for `most` days a week: evenly, and not all on the first.
#[must_use]
pub fn on_days(days: usize, most: &[u8]) -> Vec<Vec<usize>> {
    let mut week = vec![Vec::new(); days];
    for (thing, &most) in most.iter().enumerate() {
        let times = days.min(usize::from(most));
        for time in 0..times {
            week[(thing + time * days / times) % days].push(thing);
        }
    }
    week
}
