//! Danger dominates: what may be on screen while danger is open, what may be offered under a limit, and that no step gets past it.

use super::{Found, must};
use crate::knowledge::compiled::{CareLevel, Check, Limit};
use crate::session::knowledge::Knowledge;
use crate::session::model::{Model, Showing};
use crate::session::report::{PlanScreen, PlanSection, Report, ResultScreen, Screen};
use crate::session::sitting::{Sitting, is_danger};
use crate::workbench::verify::pack::Pack;

/// Nothing but danger questions until they are answered, and the care screen where one is due.
///
/// # Errors
/// What is on screen instead.
pub fn first(pack: &Pack, knowledge: &Knowledge, model: &Model) -> Found {
    let check = pack.check;
    let sitting = &model.sitting;
    let level = (pack.machine.triage)(check, &sitting.answers).level;
    let due = sitting.due(check);
    let shut = match level {
        CareLevel::SelfCare | CareLevel::NonUrgent => false,
        CareLevel::Urgent => due.is_none(),
        CareLevel::Emergency => true,
    };
    match &model.showing {
        Showing::Question(asking) | Showing::Confirm(asking) if shut => {
            let blamed = sitting.blamed(check);
            must(blamed.iter().any(|(q, _)| *q == asking.question), || {
                format!("a question that was no mis-tap is asked at {level:?}")
            })
        }
        Showing::Question(asking) | Showing::Confirm(asking) => {
            let danger = is_danger(check, asking.question);
            // In a retest other questions are due as well, after those about danger.
            let passed = due.is_some_and(|due| is_danger(check, due));
            must(!passed || danger, || "a danger question was skipped".into())
        }
        Showing::Care(_) => must(CareLevel::NonUrgent <= level, || {
            "a care screen without danger".into()
        }),
        // It holds nothing to train, and each result in it is asked for by itself.
        Showing::History(..) => must(!shut, || format!("a list of results at {level:?}")),
        Showing::Check
        | Showing::Result(_)
        | Showing::Plan
        | Showing::Sheet
        | Showing::Compare(_) => {
            must(!shut, || format!("a result is shown at {level:?}"))?;
            must(due.is_none(), || {
                "a result before the danger questions".into()
            })?;
            must(sitting.unread(check).is_empty(), || {
                "advice was not shown".into()
            })
        }
        Showing::Shared(shared) => {
            // Somebody's own danger questions are their own; their level holds here too.
            let theirs = (pack.machine.triage)(check, &shared.answers).level;
            let report = (pack.machine.report)(knowledge, model);
            let care = matches!(report.screen, Screen::Care(_));
            must(care == (CareLevel::Urgent <= theirs), || {
                format!("a shared result at {theirs:?} shows the wrong screen")
            })
        }
    }
}

/// Emergency and urgent: no cause, no question, nothing to train.
///
/// # Errors
/// What is there all the same.
pub fn nothing_to_train(report: &Report, level: CareLevel) -> Found {
    if level < CareLevel::Urgent {
        return Ok(());
    }
    match &report.screen {
        Screen::Care(care) => {
            must(care.level == level, || {
                format!("the care screen says {:?} at {level:?}", care.level)
            })?;
            must(care.go_on.is_none(), || {
                format!("the check may go on at {level:?}")
            })
        }
        // A mis-tap is mended on its question.
        Screen::Question(_) | Screen::Confirm(_) => Ok(()),
        Screen::Check(_)
        | Screen::Result(_)
        | Screen::Plan(_)
        | Screen::Sheet(_)
        | Screen::History(_)
        | Screen::Compare(_)
        | Screen::Waiting(_) => Err(format!("{} is shown at {level:?}", report.screen.name())),
    }
}

/// No loaded trial is asked or offered, and no loaded exercise advised, where load is held back; under "gentle only" nothing but
/// gentle ones.
///
/// # Errors
/// The first that is.
pub fn no_load(pack: &Pack, report: &Report, limit: Limit) -> Found {
    if limit < Limit::NoLoad {
        return Ok(());
    }
    match &report.screen {
        Screen::Question(question) => {
            let of = pack.check.questions.iter().find(|q| q.id == question.id);
            must(of.is_some_and(|q| !q.loaded), || {
                format!("{} is asked", question.id)
            })
        }
        Screen::Check(check) => {
            let rows = check.rows.iter().filter_map(|(row, _)| row.question);
            offered(pack.check, rows)
        }
        Screen::Result(result) => result_without_load(pack, result, limit),
        Screen::Plan(PlanScreen { sections, more, .. }) => sections
            .iter()
            .chain(more)
            .try_for_each(|section| gentle(pack, section, limit)),
        Screen::Care(_)
        | Screen::Confirm(_)
        | Screen::Sheet(_)
        | Screen::History(_)
        | Screen::Compare(_)
        | Screen::Waiting(_) => Ok(()),
    }
}

fn result_without_load(pack: &Pack, result: &ResultScreen, limit: Limit) -> Found {
    let check = pack.check;
    let sections = [&result.next_set, &result.week, &result.weeks];
    sections
        .into_iter()
        .flatten()
        .try_for_each(|section| gentle(pack, section, limit))?;
    offered(check, result.test.iter().map(|test| test.question))?;
    let later = result.later.iter().flat_map(|later| &later.trials);
    offered(check, later.map(|(question, _)| *question))?;
    let rows = result.causes.iter().chain(&result.others.1);
    let lines = rows.flat_map(|row| row.speaks_for.1.iter().chain(&row.speaks_against.1));
    offered(check, lines.filter_map(|line| line.question))?;
    let none = pack.guide.words.serious_none();
    must(!result.serious.1.contains(&none), || {
        "\"no danger sign\" is said where something is held back".into()
    })
}

fn gentle(pack: &Pack, section: &PlanSection, limit: Limit) -> Found {
    for card in &section.cards {
        let remedy = pack
            .guide
            .remedies
            .iter()
            .find(|remedy| remedy.id == card.id);
        let may = remedy.is_some_and(|r| !r.loaded && (limit < Limit::GentleOnly || r.gentle));
        must(may, || format!("{} is advised under {limit:?}", card.id))?;
        let tried = remedy.filter(|_| card.tried.is_some());
        offered(pack.check, tried.and_then(|r| r.trial).into_iter())?;
    }
    Ok(())
}

fn offered(check: &Check, mut questions: impl Iterator<Item = u8>) -> Found {
    let loaded = |q: &u8| {
        check
            .questions
            .get(usize::from(*q))
            .is_none_or(|q| q.loaded)
    };
    match questions.find(loaded) {
        Some(question) => Err(format!(
            "{} is offered",
            check.questions[usize::from(question)].id
        )),
        None => Ok(()),
    }
}

/// What a step may do to danger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum May {
    /// Take danger back: a confirmed change, a follow-up answered for the first time, or starting again.
    TakeBack,
    /// Never lower it.
    Keep,
}

/// No step lowers level or limit, or leads past a care screen, unless it is meant to.
///
/// # Errors
/// What was lowered.
pub fn stays(pack: &Pack, before: &Sitting, after: &Sitting, may: May) -> Found {
    if may == May::TakeBack {
        return Ok(());
    }
    let check = pack.check;
    let was = (pack.machine.triage)(check, &before.answers);
    let is = (pack.machine.triage)(check, &after.answers);
    must(was.level <= is.level, || {
        format!("{:?} became {:?}", was.level, is.level)
    })?;
    must(was.limit <= is.limit, || {
        format!("{:?} became {:?}", was.limit, is.limit)
    })?;
    let open = after.care_only(check) || after.due(check).is_some();
    must(!before.care_only(check) || open, || {
        "a step led past a care screen".into()
    })
}
