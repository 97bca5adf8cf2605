//! What if: answers supposed on the result, to see what they would change. Nothing of it is kept until somebody says so.
//!
//! Only answers that leave care level and limit as they are can be supposed: a danger answer is changed on its own screen.

use super::answering;
use super::flow;
use super::knowledge::Knowledge;
use super::model::{Link, Model, Showing, Walk};
use super::sitting::{Sitting, of};
use super::ticks;
use crate::knowledge::compiled::{Check, Kind, Meaning};

/// The sitting as it would be with what is supposed.
#[must_use]
pub fn sitting(check: &Check, model: &Model) -> Sitting {
    let start = model.sitting.clone();
    let supposed = model.page.supposed.iter();
    supposed.fold(start, |sitting, &(question, ticked)| {
        sitting.with(check, question, ticked, usize::MAX)
    })
}

/// Whether an option of an answered question can be supposed. `now` is the sitting with what is supposed already.
#[must_use]
pub fn may(check: &Check, now: &Sitting, question: u8, option: u8) -> bool {
    let Some(asked) = of(check, question).filter(|q| q.kind != Kind::All) else {
        return false;
    };
    let says = asked
        .options
        .get(usize::from(option))
        .is_some_and(|choice| match choice.meaning {
            Meaning::Evidence | Meaning::Neutral | Meaning::NotSure => true,
            Meaning::Later | Meaning::Cannot | Meaning::Hurt | Meaning::NoneOfThese => false,
        });
    let new = now.with(check, question, 1 << option, usize::MAX);
    let (before, after) = (now.triage(check), new.triage(check));
    says && now.answers.has(question)
        && now.may_ask(check, question)
        && (before.level, before.limit) == (after.level, after.limit)
        && new.due(check) == now.due(check)
}

/// Supposes an answer; one's own answer is no longer supposed.
pub fn suppose(check: &Check, model: &mut Model, question: u8, option: u8) {
    let own = model.sitting.answers.of(question);
    if !matches!(model.showing, Showing::Result(_))
        || !may(check, &sitting(check, model), question, option)
    {
        return;
    }
    let (asked, supposed) = (of(check, question), &mut model.page.supposed);
    let ticked = asked.map_or(0, |asked| ticks::after_tap(asked, own, option));
    supposed.retain(|(other, _)| *other != question);
    if ticked != own {
        supposed.push((question, ticked));
    }
}

/// What is supposed becomes what was answered: as if each question had been changed from the result.
#[must_use]
pub fn keep(knowledge: &Knowledge, model: &mut Model, now_ms: f64) -> Showing {
    let mut showing = Showing::Result(Link::Quiet);
    for (question, draft) in std::mem::take(&mut model.page.supposed) {
        let walk = Walk::to_result(&model.sitting);
        if let Showing::Question(mut asking) = flow::ask(knowledge, &model.sitting, question, walk)
        {
            asking.draft = draft;
            showing = answering::store(knowledge, model, &asking, now_ms);
        }
    }
    showing
}
