//! What would be asked next and what came close, whether it is time to stop, and what all that is left would be worth.

use super::Told;
use crate::engine::selection::{self, Next};
use crate::engine::stopping::{self, Stop};

/// How many questions are told.
const QUESTIONS_MAX: usize = 5;

/// The lines of this part.
pub fn lines(told: &Told) -> Vec<String> {
    let check = told.pack.check;
    if told.found.triage.ends_check() {
        return vec!["nothing: the check ends with the danger signs".to_owned()];
    }
    let mut lines = Vec::new();
    let name = |next: &Next| {
        let id = check
            .questions
            .get(usize::from(next.question))
            .map_or("", |question| question.id);
        format!(
            "{id} (tells {:.3} bits, takes {} s)",
            next.gain_bits, next.effort_s
        )
    };
    let next = selection::next(check, told.network, told.answers);
    match &next {
        None => lines.push("nothing is left to ask".to_owned()),
        Some(next) => lines.push(format!("next: {}{}", name(next), turn(told, next))),
    }
    let ranking = selection::ranking(check, told.network, told.answers);
    for (score, other) in ranking.iter().take(QUESTIONS_MAX) {
        lines.push(format!("by score: {score:.4}  {}", name(other)));
    }
    let stop = match stopping::stop(check, told.network, told.answers) {
        None => "not yet",
        Some(Stop::Enough) => "yes, more questions would hardly change the result",
        Some(Stop::Limit) => "yes, as many as a first result may take",
        Some(Stop::NothingLeft) => "yes, nothing is left",
    };
    lines.push(format!("time to stop: {stop}"));
    let value = stopping::value_left(check, told.network, told.answers);
    lines.push(format!(
        "the {} questions left would improve the result by about {:.1} in 100 (enough is below {:.1})",
        value.questions,
        value.gain * 100.0,
        check.settings.value_min * 100.0
    ));
    lines
}

/// Why a question has its turn before others of a higher score.
fn turn(told: &Told, next: &Next) -> &'static str {
    if told.pack.check.settings.core.contains(&next.question) {
        ", it is the next of the core"
    } else {
        ""
    }
}
