//! What a person has tried of our advice, and how far each remedy has come by it. It says nothing about causes: only what is
//! advised next reads it.
//!
//! Both are kept as codes of ids (`knowledge::codes`), for the guide that names them may arrive later than what was saved, and
//! may be another version's. A remedy that is a test of the engine is not kept here: trying it answers its question.

use super::answers::Answers;
use crate::knowledge::codes;
use crate::knowledge::compiled::{Check, Kind, Meaning, Remedy, Role};

/// One try of one remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Try {
    /// The remedy's long code.
    pub remedy: u32,
    /// The short code of what was answered to "Where did you feel it?".
    pub felt: u32,
}

/// How far a remedy has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not tried yet, or it cannot be told.
    Open,
    /// Tried once; it did not help yet.
    Once,
    /// It helped.
    Helped,
    /// Two tries, or one test, did not help.
    Failed,
    /// It hurt, or cannot be done; or it only asked to look, and that was told.
    Out,
}

/// How far this remedy has come. The tries count in their order; one that hurt ends it for good.
#[must_use]
pub fn standing(check: &Check, answers: &Answers, tries: &[Try], remedy: &Remedy) -> Standing {
    let Some(index) = remedy.trial else {
        return Standing::Open;
    };
    let question = &check.questions[usize::from(index)];
    if question.kind != Kind::Trial {
        return match outcome(check, index, answers.of(index)) {
            Standing::Open => Standing::Open,
            Standing::Once | Standing::Helped | Standing::Failed | Standing::Out => Standing::Out,
        };
    }
    if question.role != Role::Plan {
        return of_a_test(check, answers, remedy, index);
    }
    let code = codes::long(remedy.id);
    let mut now = Standing::Open;
    for tried in tries.iter().filter(|tried| tried.remedy == code) {
        let mut options = question.options.iter();
        if let Some(bit) = options.position(|option| codes::short(option.id) == tried.felt) {
            now = match (now, outcome(check, index, 1 << bit)) {
                (Standing::Out, _) => Standing::Out,
                (Standing::Once | Standing::Failed, Standing::Once) => Standing::Failed,
                (before, Standing::Open) => before,
                (_, then) => then,
            };
        }
    }
    now
}

/// A test of the engine is several reps done with care, so one is enough. It failed where the remedy's own condition says so; but
/// a test that no answer calls a help only looks at what is there, and cannot fail.
fn of_a_test(check: &Check, answers: &Answers, remedy: &Remedy, question: u8) -> Standing {
    let ticked = answers.of(question);
    let mut ends = remedy.when.none.iter();
    let ended = ends.any(|end| end.question == question && end.options & ticked != 0);
    let mut helps = check.settings.helped.iter();
    let ended = ended && helps.any(|said| said.question == question);
    match outcome(check, question, ticked) {
        Standing::Once if ended => Standing::Failed,
        Standing::Once => Standing::Open,
        told => told,
    }
}

/// What one answer says about what was tried.
fn outcome(check: &Check, question: u8, ticked: u32) -> Standing {
    let mut helped = check.settings.helped.iter();
    if helped.any(|said| said.question == question && said.options & ticked != 0) {
        return Standing::Helped;
    }
    let options = &check.questions[usize::from(question)].options;
    match options
        .get(ticked.trailing_zeros() as usize)
        .map(|o| o.meaning)
    {
        Some(Meaning::Evidence | Meaning::Neutral) => Standing::Once,
        Some(Meaning::Cannot | Meaning::Hurt) => Standing::Out,
        Some(Meaning::NotSure | Meaning::Later | Meaning::NoneOfThese) | None => Standing::Open,
    }
}
