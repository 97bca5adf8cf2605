//! Each remedy: what admitted it, or the first thing that left it out.

use super::Told;
use crate::engine::diagnosis::{BandKind, Outcome};
use crate::knowledge::compiled::{Horizon, Limit, Remedy, Serves};
use crate::workbench::names::{list, outcome};

/// What is advised, best first, and why.
pub fn admitted(told: &Told) -> Vec<String> {
    let remedies = &told.pack.guide.remedies;
    let chosen = told
        .found
        .remedies
        .iter()
        .map(|at| &remedies[usize::from(*at)]);
    let lines: Vec<String> = chosen
        .map(|remedy| {
            format!(
                "{}, {}: {}",
                remedy.id,
                horizon(remedy),
                admission(told, remedy)
            )
        })
        .collect();
    if lines.is_empty() {
        vec!["nothing: the check ends with the danger signs".to_owned()]
    } else {
        lines
    }
}

/// What is not advised, in the author's order, and why.
pub fn left_out(told: &Told) -> Vec<String> {
    let remedies = told.pack.guide.remedies.iter().enumerate();
    let left = remedies.filter(|(at, _)| !told.found.remedies.contains(&(*at as u8)));
    left.map(|(_, remedy)| {
        let why = reason(told, remedy).unwrap_or_else(|| "another steps in for it".to_owned());
        format!("{}: {why}", remedy.id)
    })
    .collect()
}

fn admission(told: &Told, remedy: &Remedy) -> String {
    if let Some(what) = reason(told, remedy) {
        return format!("steps in because nothing else was left for the next set ({what})");
    }
    let mut why = match told.found.diagnosis.outcome {
        Outcome::Causes => format!("for {}", list(playing(told, remedy))),
        Outcome::Normal | Outcome::CannotTell | Outcome::Care => {
            format!(
                "it serves the result {}",
                outcome(told.found.diagnosis.outcome)
            )
        }
    };
    if let Some(fault) = remedy.sub_fault {
        why.push_str(", sub-fault ");
        why.push_str(told.pack.check.sub_faults[usize::from(fault)].id);
    }
    let by = told.met_by(&remedy.when);
    if !by.is_empty() {
        why.push_str(", by ");
        why.push_str(&by.join(", "));
    }
    why
}

/// The first thing that keeps a remedy out; none where nothing does. The same conditions as the engine's plan, one by one.
fn reason(told: &Told, remedy: &Remedy) -> Option<String> {
    let found = told.found;
    let diagnosis = &found.diagnosis;
    let held = match found.triage.limit {
        Limit::None if remedy.held_only => {
            Some("it is only for those from whom something is held back")
        }
        Limit::NoLoad | Limit::GentleOnly if remedy.loaded => {
            Some("it has load, and load is held back")
        }
        Limit::GentleOnly if !remedy.gentle => Some("only gentle set-up cues are left"),
        Limit::None | Limit::NoLoad | Limit::GentleOnly => None,
    };
    if let Some(held) = held {
        return Some(held.to_owned());
    }
    if let Some(what) = told.failing(&remedy.when) {
        return Some(what);
    }
    let unmet = remedy.needs.iter().find(|need| {
        told.answers.has(need.question) && told.answers.of(need.question) & need.options == 0
    });
    if let Some(need) = unmet {
        let needs = super::ticked(told.pack.check, *need, u32::MAX);
        return Some(format!("it needs {needs}"));
    }
    let serves = match diagnosis.outcome {
        Outcome::Causes => remedy.serves.contains(&Serves::Causes),
        Outcome::Normal => remedy.serves.contains(&Serves::Normal),
        Outcome::CannotTell => remedy.serves.contains(&Serves::CannotTell),
        Outcome::Care => false,
    };
    if !serves {
        return Some(format!(
            "it does not serve the result {}",
            outcome(diagnosis.outcome)
        ));
    }
    if diagnosis.outcome == Outcome::Causes {
        if playing(told, remedy).next().is_none() {
            return Some("none of its causes plays a part".to_owned());
        }
        if let Some(fault) = remedy
            .sub_fault
            .filter(|fault| !diagnosis.faults.contains(fault))
        {
            let id = told.pack.check.sub_faults[usize::from(fault)].id;
            return Some(format!("the sub-fault {id} was not found"));
        }
    }
    None
}

/// The causes that it is for and that play a part.
fn playing<'a>(told: &'a Told, remedy: &'a Remedy) -> impl Iterator<Item = &'static str> + 'a {
    let check = told.pack.check;
    let of_fault = remedy
        .sub_fault
        .map(|fault| check.sub_faults[usize::from(fault)].cause);
    let order = told.found.diagnosis.order.iter();
    order
        .filter(move |cause| remedy.causes.contains(cause) || of_fault == Some(**cause))
        .filter(|cause| told.found.diagnosis.causes[usize::from(**cause)].band <= BandKind::MayPlay)
        .map(|cause| told.cause(*cause))
}

fn horizon(remedy: &Remedy) -> &'static str {
    match remedy.horizon {
        Horizon::NextSet => "next set",
        Horizon::ThisWeek => "this week",
        Horizon::Weeks => "weeks after",
    }
}
