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

/// The options of an answered question that can be supposed, as bits. `now` is the sitting with what is supposed already.
#[must_use]
pub fn choices(check: &Check, now: &Sitting, question: u8) -> u32 {
    let asked = of(check, question).filter(|q| q.kind != Kind::All);
    let may = now.answers.has(question) && now.may_ask(check, question);
    let Some(asked) = asked.filter(|_| may) else {
        return 0;
    };
    let stands = |sitting: &Sitting| {
        let triage = sitting.triage(check);
        (triage.level, triage.limit, sitting.due(check))
    };
    let before = stands(now);
    let mut choices = 0;
    for (at, option) in asked.options.iter().enumerate() {
        let ticked = 1 << at;
        let says = match option.meaning {
            Meaning::Evidence | Meaning::Neutral | Meaning::NotSure => true,
            Meaning::Later | Meaning::Cannot | Meaning::Hurt | Meaning::NoneOfThese => false,
        };
        if says && stands(&now.with(check, question, ticked, usize::MAX)) == before {
            choices |= ticked;
        }
    }
    choices
}

/// Supposes an answer; one's own answer is no longer supposed.
pub fn suppose(check: &Check, model: &mut Model, question: u8, option: u8) {
    let own = model.sitting.answers.of(question);
    let bit = 1_u32.checked_shl(option.into()).unwrap_or(0);
    if !matches!(model.showing, Showing::Result(_))
        || choices(check, &sitting(check, model), question) & bit == 0
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
pub fn keep(knowledge: &Knowledge, model: &mut Model) -> Showing {
    let mut showing = Showing::Result(Link::Quiet);
    for (question, draft) in std::mem::take(&mut model.page.supposed) {
        let walk = Walk::to_result(&model.sitting);
        if let Showing::Question(mut asking) = flow::ask(knowledge, &model.sitting, question, walk)
        {
            asking.draft = draft;
            showing = answering::store(knowledge, model, &asking);
        }
    }
    showing
}
