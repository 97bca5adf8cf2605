//! Whether person-fit notices people who tick without reading.

use rayon::prelude::*;

use super::figures::{Figure, auc};
use super::people::{Crowd, Person};
use super::walk::{Policy, Until, Walker};
use crate::engine::answers::Answers;
use crate::engine::fit;

/// After so many questions.
const QUESTIONS: usize = 12;

/// The area under the curve of person-fit between careless and honest people, so many of each; none where nobody gives enough
/// answers for it.
#[must_use]
pub fn noticed(walker: &Walker<'_>, crowd: &Crowd<'_>, people: u64) -> Option<Figure> {
    let surprise = |person: &Person| {
        let steps = walker.walk(person, Policy::Ours, Until::Questions(QUESTIONS));
        let mut answers = Answers::none(walker.check.questions.len());
        for question in steps.iter().filter_map(|step| step.question) {
            answers.set(question, person.answers[usize::from(question)]);
        }
        fit::fit(walker.check, walker.network, &walker.network.seen(&answers)).map(|fit| fit.z)
    };
    let careless: Vec<f64> = (0..people)
        .into_par_iter()
        .filter_map(|number| surprise(&crowd.careless(number)))
        .collect();
    let honest: Vec<f64> = (people..2 * people)
        .into_par_iter()
        .filter_map(|number| surprise(&crowd.person(number)))
        .collect();
    (!careless.is_empty() && !honest.is_empty()).then(|| auc(&careless, &honest))
}
