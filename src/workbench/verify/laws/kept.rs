//! What leaves the page and comes back: a link opens the same result, and a sitting that was kept opens at the same screen.

use super::{Found, must};
use crate::knowledge::compiled::CareLevel;
use crate::session::knowledge::Knowledge;
use crate::session::message::{Message, Opening, Place};
use crate::session::model::{Fault, Link, Model, Showing, Told, Toward};
use crate::session::report::{ResultScreen, Screen};
use crate::session::share;
use crate::session::sitting::{Sides, is_about_a_try};
use crate::workbench::verify::pack::Pack;
use crate::workbench::verify::walker::opening;

/// The sitting's own link, opened where nothing is kept, shows what the sitting shows.
///
/// # Errors
/// What differs.
pub fn link(pack: &Pack, knowledge: &Knowledge, model: &Model) -> Found {
    let (check, machine) = (knowledge.check, &pack.machine);
    let level = (machine.triage)(check, &model.sitting.answers).level;
    if model.sitting.asked.is_empty() {
        return Ok(());
    }
    let fragment = share::shared(check, &model.sitting);
    must(fragment.len() <= share::LINK_MAX, || {
        format!("the link has {} letters", fragment.len())
    })?;
    let (there, _) = (machine.open)(
        knowledge,
        &Opening {
            fragment,
            ..opening()
        },
    );
    let Showing::Shared(shared) = &there.showing else {
        return Err("the link opens no shared result".into());
    };
    must(shared.answers == model.sitting.answers, || {
        format!("other answers arrive: {}", pack.words(&shared.answers))
    })?;
    let care = shared.place(knowledge) == Place::Care;
    must(care == (CareLevel::Urgent <= level), || {
        "the link hides a danger sign".into()
    })?;
    let mut mine = model.clone();
    mine.showing = Showing::Result(Link::Quiet);
    // A link holds answers; what was tried and what was timed stay with the person.
    mine.sitting.tries.clear();
    mine.sitting.sides = Sides::default();
    let settled = level < CareLevel::Urgent && model.sitting.due(check).is_none();
    if let (true, Screen::Result(mine), Screen::Result(theirs)) = (
        settled,
        (machine.report)(knowledge, &mine).screen,
        (machine.report)(knowledge, &there).screen,
    ) {
        must(essence(&mine) == essence(&theirs), || {
            "the link shows another result".into()
        })?;
    }
    Ok(())
}

/// What a result says, whoever reads it.
fn essence(result: &ResultScreen) -> impl PartialEq {
    let row = |row: &crate::session::report::CauseRow| {
        let bits = row.bar.map(f64::to_bits);
        (
            row.id,
            row.band,
            row.number.clone(),
            row.range.clone(),
            bits,
        )
    };
    let cards = [&result.next_set, &result.week, &result.weeks].map(|section| {
        let cards = section.iter().flat_map(|section| &section.cards);
        cards.map(|card| card.id).collect::<Vec<_>>()
    });
    let rows: Vec<_> = result
        .causes
        .iter()
        .chain(&result.others.1)
        .map(row)
        .collect();
    (
        result.outcome,
        result.lead.clone(),
        result.serious.1.clone(),
        result.soon.clone(),
        rows,
        cards,
    )
}

/// The page closed and opened again at once: the same sitting on the same screen with the same words.
///
/// # Errors
/// What differs.
pub fn restored(pack: &Pack, knowledge: &Knowledge, model: &Model, saved: Option<&str>) -> Found {
    let (check, now) = (knowledge.check, model.page.now);
    let is_shared = matches!(model.showing, Showing::Shared(_));
    if is_shared || model.sitting.asked.is_empty() || model.sitting.is_stale(check, now) {
        return Ok(());
    }
    let Some(saved) = saved else {
        return Err("nothing was kept".into());
    };
    let opened = Opening {
        now,
        saved: saved.to_owned(),
        ..opening()
    };
    let (there, _) = (pack.machine.open)(knowledge, &opened);
    must(there.page.trouble.is_empty(), || {
        "what was kept cannot be read".into()
    })?;
    must(there.sitting == model.sitting, || {
        "another sitting comes back".into()
    })?;
    // A mis-tap that is being mended is kept as the care screen, and a question asked about once more as that question.
    let care = model.sitting.care_only(check);
    let place = if care {
        Place::Care
    } else {
        model.place(knowledge)
    };
    must(there.place(knowledge) == place, || {
        format!("{:?} comes back as {:?}", place, there.place(knowledge))
    })?;
    if care != matches!(model.showing, Showing::Care(_)) {
        return Ok(());
    }
    let mut here = model.clone();
    here.page.trouble.clear();
    here.page.deleted.clear();
    here.page.file = None;
    here.page.tried = None;
    here.page.start_again = there.page.start_again;
    match &mut here.showing {
        // Which result stood beside this one is not kept.
        Showing::Confirm(_) | Showing::Compare(_) => return Ok(()),
        Showing::Question(asking) => {
            // Ticks are no answer before Continue.
            asking.fault = Fault::None;
            // A try begins anew each time, whatever an earlier one brought.
            let trying = matches!(asking.walk.toward, Toward::Trying(..));
            let anew = trying && is_about_a_try(check, asking.question);
            asking.draft = match model.sitting.asks_again(asking.question) {
                None if !anew => model.sitting.answers.of(asking.question),
                Some(_) | None => 0,
            };
        }
        Showing::Result(link) => *link = Link::Quiet,
        // What was just done is said once.
        Showing::History(_, told) => *told = Told::Nothing,
        Showing::Care(_) | Showing::Check | Showing::Plan | Showing::Sheet | Showing::Shared(_) => {
        }
    }
    let [here, there] = [&here, &there].map(|model| (pack.machine.report)(knowledge, model).screen);
    match (&here, &there) {
        // Which way Back leads is not kept where answered questions are walked through again; the question is.
        (Screen::Question(here), Screen::Question(there)) => must(
            here.id == there.id
                && here.options == there.options
                && here.again == there.again
                && (here.trial.is_none() || there.trial.is_none() || here.trial == there.trial),
            || format!("{} comes back otherwise", here.id),
        ),
        _ => must(here == there, || {
            format!("the screen \"{}\" comes back otherwise", here.name())
        }),
    }
}

/// One's own sitting handed over to the page at full size shows the same result.
///
/// # Errors
/// What differs.
pub fn handed_over(pack: &Pack, knowledge: &Knowledge, model: &Model) -> Found {
    let (check, now) = (knowledge.check, model.page.now);
    if !matches!(model.showing, Showing::Result(_)) || model.sitting.asked.is_empty() {
        return Ok(());
    }
    let fragment = share::handed_over(check, &model.sitting);
    let (there, _) = (pack.machine.open)(
        knowledge,
        &Opening {
            now,
            fragment,
            ..opening()
        },
    );
    must(there.sitting.answers == model.sitting.answers, || {
        "other answers are handed over".into()
    })?;
    let (there, _) = match there.showing {
        Showing::Care(_) => (pack.machine.update)(knowledge, there, Message::WentOn),
        _ => (there, Vec::new()),
    };
    if there.sitting.is_stale(check, now) || there.sitting.due(check).is_some() {
        return Ok(());
    }
    let [here, there] = [model, &there].map(|model| (pack.machine.report)(knowledge, model).screen);
    match (here, there) {
        (Screen::Result(here), Screen::Result(there)) => {
            must(essence(&here) == essence(&there), || {
                "another result is handed over".into()
            })
        }
        (_, there) => Err(format!("a result is handed over as \"{}\"", there.name())),
    }
}
