//! The results on this device: look at an earlier one, set two side by side, check again, delete, undo, bring back a file.
//!
//! All of it reads and writes the text that `kept` describes. Nothing here ends a care screen or skips a danger question: an
//! earlier result is only looked at, and a sitting that is taken up goes through `opening::resume`.

use super::calendar::{self, Calendar};
use super::effect::{Effect, File};
use super::flow;
use super::history::{self, Saved};
use super::kept::{self, Line, Stamp, State};
use super::knowledge::Knowledge;
use super::message::Place;
use super::model::{Frame, Model, SharedResult, Showing, Told, Toward, Walk, Whose};
use super::opening;
use super::screens;
use super::sitting::{Again, Sides, Sitting, Why, is_about_a_try, is_danger, of};
use super::time;
use super::wire;
use crate::engine::diagnosis::diagnose;
use crate::engine::order;
use crate::knowledge::compiled::{CareLevel, Check, Kind, Meaning};
use crate::knowledge::digits::digits;
use crate::knowledge::words::fill;

/// So many days after a result the page asks whether to check again: a little before the first retest.
const AGAIN_DAYS: u32 = 12;
/// From so many days on a check that is done again forgets that something tried had hurt: danger is asked about afresh, and the
/// pain of a strain is gone by then or is for a doctor (expert choice after `nhsinform_doms`).
const HURT_DAYS: u32 = 5;
/// So many answers that counted most are asked for again, beside danger and trials.
const DECIDING: usize = 5;

/// What a line holds.
#[derive(Debug, Clone)]
pub enum Held {
    /// It cannot be read: another version wrote it, or it is broken.
    Unreadable,
    /// A danger sign: the answers that told it can be looked at, and nothing else.
    Danger,
    /// The questions are not over.
    Unfinished,
    /// A result.
    Result(Sitting),
}

/// What a line holds; read once, for all that is asked about it.
#[must_use]
pub fn held(knowledge: &Knowledge, line: &Line) -> Held {
    let Some(Saved { sitting, .. }) = saved(knowledge.check, line) else {
        return Held::Unreadable;
    };
    if CareLevel::Urgent <= sitting.triage(knowledge.check).level {
        Held::Danger
    } else if flow::is_finished(knowledge, &sitting) {
        Held::Result(sitting)
    } else {
        Held::Unfinished
    }
}

fn saved(check: &Check, line: &Line) -> Option<Saved> {
    history::read(check, line.sitting)
}

/// Whether the page, as it opens, asks to check again.
#[must_use]
pub fn is_long_ago(knowledge: &Knowledge, model: &Model) -> bool {
    let long = AGAIN_DAYS <= model.page.now.day.saturating_sub(model.stamp.day);
    long && may_check_again(knowledge, model)
}

/// Whether one's own sitting, as it was kept, had come to a result.
#[must_use]
pub fn may_check_again(knowledge: &Knowledge, model: &Model) -> bool {
    let line = kept::find(&model.kept, model.stamp.began_ms);
    let held = line.map(|line| held(knowledge, &line));
    matches!(held, Some(Held::Result(_)))
}

/// The last result before one's own sitting: when it began.
#[must_use]
pub fn before(knowledge: &Knowledge, model: &Model) -> Option<u64> {
    let (lines, _) = kept::lines(&model.kept);
    let earlier = lines
        .iter()
        .find(|line| may_compare(knowledge, model, line, &held(knowledge, line)));
    earlier.map(|line| line.stamp.began_ms)
}

/// Whether this line, which holds that, is an earlier result that may be set beside one's own now.
#[must_use]
pub fn may_compare(knowledge: &Knowledge, model: &Model, line: &Line, held: &Held) -> bool {
    matches!(held, Held::Result(_))
        && line.stamp.changed_ms < model.stamp.changed_ms
        && line.stamp.began_ms != model.stamp.began_ms
        && flow::is_open(knowledge, &model.sitting, Toward::Result)
}

/// "My results".
#[must_use]
pub fn open(knowledge: &Knowledge, model: &Model, told: Told) -> Option<Showing> {
    let sitting = &model.sitting;
    let walk = match &model.showing {
        Showing::Question(asking) | Showing::Confirm(asking) => asking.walk,
        Showing::Care(walk) | Showing::History(walk, _) => *walk,
        Showing::Check
        | Showing::Result(_)
        | Showing::Plan
        | Showing::Sheet
        | Showing::Compare(_) => Walk::to_result(sitting),
        Showing::Shared(shared) => match shared.whose {
            Whose::Theirs => return None,
            Whose::Earlier(_) => Walk::to_result(sitting),
        },
    };
    (!sitting.care_only(knowledge.check)).then_some(Showing::History(walk, told))
}

/// An earlier result.
#[must_use]
pub fn look(knowledge: &Knowledge, model: &Model, began_ms: u64) -> Option<Showing> {
    let Showing::History(..) = model.showing else {
        return None;
    };
    let line = kept::find(&model.kept, began_ms)?;
    let saved = saved(knowledge.check, &line)?;
    let (whose, answers) = (Whose::Earlier(line.stamp.day), saved.sitting.answers);
    let shared = SharedResult::of(knowledge.check, whose, answers, line.version);
    Some(Showing::Shared(shared))
}

/// Goes through the check again: the danger questions, then what counted most and what was tried; all else stands as it was.
#[must_use]
pub fn check_again(knowledge: &Knowledge, model: &mut Model) -> Option<Showing> {
    let Showing::History(..) = model.showing else {
        return None;
    };
    if !may_check_again(knowledge, model) || model.sitting.care_only(knowledge.check) {
        return None;
    }
    let now = model.page.now;
    model.kept = kept::aside(&model.kept, model.stamp.began_ms);
    let days = now.day.saturating_sub(model.stamp.day);
    model.stamp = Stamp::default();
    model.stamp.touch(&model.kept, now);
    model.page.checked.clear();
    if HURT_DAYS <= days {
        forget_hurt(knowledge.check, &mut model.sitting);
    }
    let asked = again(knowledge, &model.sitting);
    let sitting = &mut model.sitting;
    sitting.acknowledged.clear();
    sitting.finished = false;
    sitting.sides = Sides::default();
    sitting.danger_ms = now.ms.floor();
    // Those that are asked again come first, so that Back leads through them.
    let mut order = asked.clone();
    order.retain(|q| sitting.answers.has(*q));
    sitting.asked.retain(|q| !asked.contains(q));
    order.append(&mut sitting.asked);
    sitting.asked = order;
    sitting.again = Again::Asking(Why::Retest, asked);
    let step = sitting.asked.len();
    let toward = Toward::FirstResult;
    let walk = Walk { toward, step };
    Some(flow::onward(knowledge, sitting, walk))
}

/// Takes back every "it hurt": what hurt may be tried again, and its load is no longer held back by it.
fn forget_hurt(check: &Check, sitting: &mut Sitting) {
    for question in 0..check.questions.len() as u8 {
        if Sitting::hurts(check, question, sitting.answers.of(question)) {
            *sitting = sitting.with(check, question, 0, 0);
        }
    }
}

/// What is asked again, in canonical order: danger, what weighs most for the first two causes, what tells by itself how it goes,
/// what hurts or was tried or put off.
fn again(knowledge: &Knowledge, sitting: &Sitting) -> Vec<u8> {
    let check = knowledge.check;
    let diagnosis = diagnose(check, &knowledge.network, &sitting.answers);
    let mut weights = vec![0.0_f64; check.questions.len()];
    for &cause in diagnosis.order.iter().take(2) {
        for weight in &diagnosis.causes[usize::from(cause)].evidence {
            let most = &mut weights[usize::from(weight.question)];
            *most = most.max(weight.bits.abs());
        }
    }
    let is_trial = |q: u8| of(check, q).is_some_and(|q| q.kind == Kind::Trial);
    let mut deciding = sitting.asked.clone();
    deciding.retain(|&q| !is_danger(check, q) && !is_trial(q));
    order::sort(&mut deciding, &|q| -weights[usize::from(q)]);
    deciding.truncate(DECIDING);
    let tells = |q: u8| check.settings.better.iter().any(|step| step.question == q);
    let mut again = Vec::new();
    for (at, question) in check.questions.iter().enumerate() {
        let q = at as u8;
        let ticked = sitting.answers.of(q);
        let cannot = super::ticks::meaning(question, Meaning::Cannot) & ticked != 0;
        let tried = is_trial(q) && ticked != 0 && !cannot && !is_about_a_try(check, q);
        let counted = deciding.contains(&q) || ticked != 0 && (is_danger(check, q) || tells(q));
        if tried || counted {
            again.push(q);
        }
    }
    again
}

/// Deletes one result, or everything, at once; it can be undone as long as the page lives.
pub fn delete(knowledge: &Knowledge, model: &mut Model, began_ms: Option<u64>) -> Option<Showing> {
    let Showing::History(..) = model.showing else {
        return None;
    };
    model.page.deleted = kept::merged(&model.page.deleted, &model.kept);
    model.kept = match began_ms {
        None => String::new(),
        Some(one) => kept::without(&model.kept, one),
    };
    if kept::find(&model.kept, model.stamp.began_ms).is_none() {
        model.forget_sitting(knowledge);
    }
    open(knowledge, model, Told::Deleted)
}

/// Takes deleting back.
pub fn undo(knowledge: &Knowledge, model: &mut Model) -> Option<Showing> {
    let Showing::History(..) = model.showing else {
        return None;
    };
    let deleted = std::mem::take(&mut model.page.deleted);
    model.kept = kept::merged(&model.kept, &deleted);
    take_up(knowledge, model, Told::Undone)
}

/// Brings back a file. What is here already stays as it is; nothing that is under way makes room.
pub fn bring(knowledge: &Knowledge, model: &mut Model, text: &str) -> Option<Showing> {
    let Showing::History(..) = model.showing else {
        return None;
    };
    let (lines, mut broken) = kept::lines(text);
    let (mut new, mut known) = (0, 0);
    let mut all = model.kept.clone();
    for line in &lines {
        let began_ms = line.stamp.began_ms;
        let own = model.stamp.began_ms == 0 || model.stamp.began_ms == began_ms;
        if saved(knowledge.check, line).is_none() {
            broken += 1;
        } else if kept::find(&all, began_ms)
            .is_some_and(|here| line.stamp.changed_ms <= here.stamp.changed_ms)
        {
            known += 1;
        } else {
            let state = if own { line.state } else { State::Aside };
            all = kept::bring(&all, line, state);
            new += usize::from(kept::find(&all, began_ms).is_some());
        }
    }
    let _ = opening::hear(knowledge, model, &all);
    take_up(knowledge, model, Told::Brought([new, known, broken]))
}

/// Where nothing of one's own is under way, what came is taken up, as when the page opens.
fn take_up(knowledge: &Knowledge, model: &mut Model, told: Told) -> Option<Showing> {
    if model.stamp.began_ms == 0 {
        opening::take_up(knowledge, model);
        if let Showing::Care(_) = model.showing {
            return Some(model.showing.clone());
        }
    }
    open(knowledge, model, told)
}

/// An earlier result and one's own side by side.
#[must_use]
pub fn compare(knowledge: &Knowledge, model: &Model, began_ms: u64) -> Option<Showing> {
    let own = matches!(
        model.showing,
        Showing::History(..) | Showing::Result(_) | Showing::Plan | Showing::Check
    );
    let line = kept::find(&model.kept, began_ms)?;
    let may = own && may_compare(knowledge, model, &line, &held(knowledge, &line));
    may.then_some(Showing::Compare(began_ms))
}

/// The screen at a place, if it is open now.
#[must_use]
pub fn at(knowledge: &Knowledge, model: &Model, place: Place, toward: Toward) -> Option<Showing> {
    match place {
        Place::Compare => before(knowledge, model).map(Showing::Compare),
        _ => flow::at(knowledge, &model.sitting, place, toward),
    }
}

/// The retests as a calendar file.
#[must_use]
pub fn calendar(knowledge: &Knowledge, model: &mut Model) -> Option<Effect> {
    let words = &knowledge.guide?.words;
    let title = fill(
        words.calendar_title(),
        &[("title", knowledge.check.pack.title)],
    );
    let text = |weeks: u32| fill(words.calendar_text(), &[("n", &digits(weeks.into()))]);
    let file = calendar::write(&Calendar {
        title: &title,
        texts: &calendar::WEEKS.map(text),
        address: &model.page.address,
        began_ms: model.stamp.began_ms,
        from_day: model.stamp.day,
        today: model.page.now.day,
        now_ms: time::whole_ms(model.page.now.ms),
    });
    Some(hand_out(
        model,
        "posterior-retests.ics",
        "text/calendar",
        file,
    ))
}

/// All results as a file: lines for people above, then what `kept` reads.
#[must_use]
pub fn file(knowledge: &Knowledge, model: &mut Model) -> Option<Effect> {
    let guide = knowledge.guide?;
    let list = screens::past::history(knowledge, guide, model, Told::Nothing);
    let title = knowledge.check.pack.title;
    let mut text = wire::join(&["# ", title, "\n# ", guide.words.file_about(), "\n"], "");
    for row in &list.rows {
        text.push_str(&wire::join(&["# ", &row.date, ": ", &row.lead, "\n"], ""));
    }
    text.push_str(&model.kept);
    text.push_str("\n");
    Some(hand_out(model, "posterior-results.txt", "text/plain", text))
}

/// Hands out a file and says so; in a frame, which may keep it from arriving, its text is shown as well.
pub fn hand_out(model: &mut Model, name: &'static str, kind: &'static str, text: String) -> Effect {
    model.page.file = Some(match model.page.frame {
        Frame::Embedded => text.clone(),
        Frame::Own => String::new(),
    });
    Effect::HandOut(File { name, kind, text })
}
