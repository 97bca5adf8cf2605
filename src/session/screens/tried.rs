//! What follows from a try, in one line: said first on the screen one comes back to, and only then. Later the cards say it.

use crate::engine::course::course;
use crate::engine::diagnosis::diagnose;
use crate::engine::tries::{Standing, standing};
use crate::knowledge::compiled::{Guide, Limit};
use crate::knowledge::words::fill;
use crate::session::knowledge::Knowledge;
use crate::session::model::Model;
use crate::session::wire::join;

/// What follows from what was tried just now; none where nothing was, and where weight is held back.
#[must_use]
pub fn tried(knowledge: &Knowledge, guide: &Guide, model: &Model) -> Option<String> {
    let remedy = knowledge.remedy(model.page.tried?)?;
    let (check, sitting) = (knowledge.check, &model.sitting);
    let words = &guide.words;
    let (answers, tries) = (&sitting.answers, &sitting.tries);
    let triage = sitting.triage(check);
    let diagnosis = diagnose(check, &knowledge.network, answers);
    let course = course(check, guide, answers, &triage, &diagnosis, tries);
    let next = course.parts[0].first();
    let next = next.map_or("", |&index| guide.remedies[usize::from(index)].title);
    let then = &[("next", next)];
    let what = fill(check.words.tried_what(), &[("what", remedy.title)]);
    (triage.limit == Limit::None).then(|| match standing(check, answers, tries, remedy) {
        Standing::Open => what,
        Standing::Once => join(&[&what, words.tried_once()], " "),
        Standing::Helped => join(&[&what, words.tried_helped()], " "),
        Standing::Failed => join(&[&what, &fill(words.tried_next(), then)], " "),
        Standing::Out => fill(words.tried_out(), then),
    })
}
