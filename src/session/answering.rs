//! What becomes of an answer: stored, asked about once more, taken back, or changed later.

use super::effect::Effect;
use super::flow;
use super::keeping;
use super::knowledge::Knowledge;
use super::model::{Asking, Home, Model, Showing, Toward, Walk};
use super::past;
use super::sitting::{Again, Sides, Sitting, Why, is_about_a_try, is_danger, of};
use super::ticks;
use crate::knowledge::codes;
use crate::knowledge::compiled::{Check, Kind, Meaning};

/// Continue with an answer: stored, or asked about once more where it would lower the care level.
#[must_use]
pub fn proceed(knowledge: &Knowledge, model: &mut Model) -> Option<Showing> {
    let Showing::Question(asking) = &model.showing else {
        return None;
    };
    let asking = asking.clone();
    let check = knowledge.check;
    // A try takes nothing back: what hurt before stays.
    if remedy_tried(check, &asking).is_some() {
        return Some(store(knowledge, model, &asking));
    }
    let before = model.sitting.triage(check);
    let after = model
        .sitting
        .with(check, asking.question, asking.draft, asking.at)
        .triage(check);
    let lowers = after.level < before.level || after.limit < before.limit;
    // A first answer takes nothing back: a sign whose follow-up is still open counts as the worse case until it is answered.
    if lowers && model.sitting.answers.has(asking.question) {
        return Some(Showing::Confirm(asking));
    }
    Some(store(knowledge, model, &asking))
}

/// "Yes, that is right": stored after all, as answered now. Of the other danger answers, the old ones are asked for again.
#[must_use]
pub fn confirm(knowledge: &Knowledge, model: &mut Model) -> Option<Showing> {
    let Showing::Confirm(asking) = model.showing.clone() else {
        return None;
    };
    Some(store(knowledge, model, &asking))
}

/// Back to the question with the old answer, or to the care screen that the old answer asks for.
#[must_use]
pub fn withdraw(knowledge: &Knowledge, model: &Model) -> Option<Showing> {
    let Showing::Confirm(asking) = &model.showing else {
        return None;
    };
    Some(if model.sitting.care_only(knowledge.check) {
        Showing::Care(asking.walk)
    } else {
        flow::ask(knowledge, &model.sitting, asking.question, asking.walk)
    })
}

/// Stores an answer, or what was felt in a try, and goes on.
#[must_use]
pub fn store(knowledge: &Knowledge, model: &mut Model, asking: &Asking) -> Showing {
    let check = knowledge.check;
    let Asking {
        question,
        draft,
        at,
        walk,
        ..
    } = *asking;
    let (old, now) = (&model.sitting, model.page.now);
    let ahead: Vec<u8> = old
        .asked
        .iter()
        .copied()
        .skip(walk.step)
        .filter(|&q| q != question)
        .collect();
    let remedy = remedy_tried(check, asking);
    let mut new = match remedy {
        Some(remedy) => old.after_try(check, remedy, question, draft, at),
        None => old.with(check, question, draft, at),
    };
    let danger = is_danger(check, question);
    if old.is_stale(check, now) {
        new.ask_again(check, Why::Pause);
    }
    if danger {
        // This one was answered just now.
        new = new.with(check, question, draft, at);
        new.danger_ms = now.ms.floor();
    }
    // A trial that was stepped over again unchanged did not hurt once more.
    let asked_again = old.asks_again(question).is_some();
    let retested = matches!(old.again, Again::Asking(Why::Retest, _));
    let tried = tried(check, asking);
    let opened = tried.is_some() || walk.toward == Toward::Result;
    let told = opened || asked_again || old.answers.of(question) != draft;
    let hurt = told && Sitting::hurts(check, question, draft);
    if hurt {
        new.ask_again(check, Why::Hurt);
    }
    let step = new
        .asked
        .iter()
        .position(|q| ahead.contains(q))
        .unwrap_or(new.asked.len());
    if opened {
        model.page.checked.push(question);
    }
    let walk = match tried {
        // Whether it is serious stands on the result.
        Some(_) if hurt => Walk::to_result(&new),
        Some(code) => {
            let later = of(check, question).map_or(0, |q| ticks::meaning(q, Meaning::Later));
            model.page.tried = (draft & later == 0).then_some(code);
            walk.home(&new)
        }
        None => Walk { step, ..walk },
    };
    model.sitting = new;
    model.stamp.touch(&model.kept, now);
    model.page.trouble.clear();
    let showing = flow::onward(knowledge, &model.sitting, walk);
    match (showing, past::before(knowledge, model)) {
        (Showing::Result(_), Some(before)) if retested => Showing::Compare(before),
        (showing, _) => showing,
    }
}

/// The sides of the test on screen were timed: kept at once, whatever is answered, and the question stays. What was no full second
/// takes nothing back.
#[must_use]
pub fn time(
    knowledge: &Knowledge,
    model: &mut Model,
    held_s: [u16; 2],
    asked: &mut Vec<Effect>,
) -> Option<Showing> {
    let Showing::Question(Asking { question, .. }) = model.showing else {
        return None;
    };
    let of = of(knowledge.check, question)?;
    if of.timing.each_side && held_s[0] != 0 {
        model.sitting.sides = Sides::new(of, held_s);
        model.stamp.touch(&model.kept, model.page.now);
        keeping::keep(knowledge, model, asked);
    }
    None
}

/// The remedy that this question is about, where what a try of it brought is no answer but kept as a try.
fn remedy_tried(check: &Check, asking: &Asking) -> Option<u32> {
    tried(check, asking).filter(|_| is_about_a_try(check, asking.question))
}

/// The remedy (code) that was tried, where this question asks what came of it.
#[must_use]
pub fn tried(check: &Check, asking: &Asking) -> Option<u32> {
    let trial = of(check, asking.question).is_some_and(|q| q.kind == Kind::Trial);
    match asking.walk.toward {
        Toward::Trying(remedy, _) => Some(remedy).filter(|_| trial),
        Toward::FirstResult | Toward::Result | Toward::Beyond(_) | Toward::Plan(_) => None,
    }
}

/// Non-urgent advice was read; the check goes on.
#[must_use]
pub fn read_advice(knowledge: &Knowledge, model: &mut Model) -> Option<Showing> {
    let Showing::Care(walk) = model.showing else {
        return None;
    };
    if model.sitting.care_only(knowledge.check) {
        return None;
    }
    model.sitting.acknowledge(knowledge.check);
    Some(flow::onward(knowledge, &model.sitting, walk))
}

/// A question is opened from the result, the answers or the plan; from a care screen one that led there, which may have been a mis-tap.
#[must_use]
pub fn change(knowledge: &Knowledge, model: &Model, question: u8) -> Option<Showing> {
    if let Showing::Care(walk) = model.showing {
        let blamed = model.sitting.blamed(knowledge.check);
        let mut blamed = blamed.iter().filter(|(q, _)| *q == question);
        return blamed
            .next()
            .map(|_| flow::ask(knowledge, &model.sitting, question, walk));
    }
    let from = matches!(
        model.showing,
        Showing::Result(_) | Showing::Check | Showing::Plan
    );
    // What a try that hurt left behind may be changed; without a try there is nothing to ask about.
    let told = model.sitting.answers.has(question) || !is_about_a_try(knowledge.check, question);
    (from && told)
        .then(|| opened(knowledge, model, question))
        .flatten()
}

/// A question, if it may be asked now, on its way back to the result.
fn opened(knowledge: &Knowledge, model: &Model, question: u8) -> Option<Showing> {
    let sitting = &model.sitting;
    let may = flow::exists(knowledge, question) && sitting.may_ask(knowledge.check, question);
    may.then(|| flow::ask(knowledge, sitting, question, Walk::to_result(sitting)))
}

/// "I tried it": the test that trying this remedy answers, or the question where it was felt. What the card only asks to look
/// at is a question like any other.
#[must_use]
pub fn try_out(knowledge: &Knowledge, model: &Model, remedy: u8) -> Option<Showing> {
    let remedy = knowledge.guide?.remedies.get(usize::from(remedy))?;
    let question = remedy.trial?;
    let from = match model.showing {
        Showing::Result(_) => Home::Result,
        Showing::Plan => Home::Plan,
        Showing::Question(_)
        | Showing::Confirm(_)
        | Showing::Care(_)
        | Showing::Check
        | Showing::Sheet
        | Showing::Shared(_)
        | Showing::History(..)
        | Showing::Compare(_) => return None,
    };
    let mut showing = opened(knowledge, model, question)?;
    if let Showing::Question(asking) = &mut showing
        && of(knowledge.check, question)?.kind == Kind::Trial
    {
        asking.walk.toward = Toward::Trying(codes::long(remedy.id), from);
        asking.draft = 0;
    }
    Some(showing)
}
