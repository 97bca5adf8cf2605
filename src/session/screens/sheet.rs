//! Answers, result and plan on one page of paper, for a coach or a physio: the answers first, then whether it is serious, and no more than fits.
//!
//! It says nothing of its own: every line stands on the result or in the plan as well.

use super::cause::Reader;
use super::past::date;
use super::plan::plan;
use super::result::{result, told};
use crate::knowledge::codes;
use crate::knowledge::compiled::{Guide, Text};
use crate::session::flow;
use crate::session::knowledge::Knowledge;
use crate::session::model::{Frame, Model};
use crate::session::report::{CauseRow, EvidenceLine, SheetScreen, SourceLine};
use crate::session::sitting::{Sitting, of};
use crate::session::wire::join;

/// The sheet.
#[must_use]
pub fn sheet(knowledge: &Knowledge, guide: &'static Guide, model: &Model) -> SheetScreen {
    let words = &guide.words;
    let sitting = &model.sitting;
    let (result, _) = result(knowledge, guide, sitting, Reader::Other, None);
    let plan = plan(knowledge, guide, sitting, None);
    let told = told(knowledge.check, sitting);
    let mut parts = vec![(words.told(), date(words, model.stamp.day), told)];
    let tries = tries(knowledge, sitting);
    if !tries.is_empty() {
        parts.push((words.sheet_tried(), String::new(), tries));
    }
    let (mut lines, mut cited) = (Vec::new(), Vec::new());
    let mut say = |texts: &[Text]| {
        for text in texts {
            add(&mut lines, text, "", String::new());
        }
    };
    for (action, advice) in &result.soon {
        say(&[action]);
        say(advice);
    }
    say(&result.serious.1);
    // What is held back, where the plan says more of it than the result.
    say(&plan.cautions);
    parts.push((result.serious.0, String::new(), lines));
    let mut lines = Vec::new();
    for cause in &result.causes {
        cause_line(&mut lines, cause);
        cite(&mut cited, &cause.sources);
    }
    for cause in &result.others.1 {
        cause_line(&mut lines, cause);
    }
    if let Some((steady, _)) = &result.steady {
        add(&mut lines, "", "", steady.clone());
    }
    let mut say = |text| add(&mut lines, text, "", String::new());
    if !flow::has_result(knowledge, sitting) {
        say(words.so_far_text());
    }
    say(result.note);
    parts.push((words.sheet_says(), result.lead.clone(), lines));
    for part in &plan.sections {
        let mut lines = Vec::new();
        for card in &part.cards {
            let mut facts = card.facts.iter();
            let dose = facts.find(|(heading, _)| *heading == words.dose());
            let dose = dose.map_or("", |(_, dose)| dose);
            add(&mut lines, card.title, dose, String::new());
            cite(&mut cited, &card.sources.1);
        }
        parts.push((part.heading, part.said.clone(), lines));
    }
    parts.push((words.sources(), model.page.address.clone(), cited));
    SheetScreen {
        heading: words.sheet(),
        parts,
        print: match model.page.frame {
            Frame::Own => Some(words.sheet_print()),
            // A frame may not print, or prints the page around it.
            Frame::Embedded => None,
        },
        to_result: plan.to_result,
        small_print: plan.small_print.clone(),
    }
}

/// What was tried of our advice, and where it was felt, in the order of the tries.
fn tries(knowledge: &Knowledge, sitting: &Sitting) -> Vec<EvidenceLine> {
    let mut lines = Vec::new();
    for tried in &sitting.tries {
        let Some(remedy) = knowledge.remedy(tried.remedy) else {
            continue;
        };
        let asked = remedy.trial.and_then(|q| of(knowledge.check, q));
        for option in asked.iter().flat_map(|asked| &asked.options) {
            if codes::short(option.id) == tried.felt {
                let mut line = EvidenceLine::only(remedy.title);
                line.answer = option.text;
                lines.push(line);
            }
        }
    }
    lines
}

fn cause_line(lines: &mut Vec<EvidenceLine>, cause: &CauseRow) {
    let number = match &*cause.range {
        "" => cause.number.clone(),
        range => join(&[&cause.number, range], ", "),
    };
    add(lines, cause.name, cause.band, number);
}

/// Sources in short; the page of sources tells the rest.
fn cite(lines: &mut Vec<EvidenceLine>, sources: &[SourceLine]) {
    for source in sources {
        add(lines, source.short, "", String::new());
    }
}

/// Says nothing twice.
#[inline(never)]
fn add(lines: &mut Vec<EvidenceLine>, text: Text, answer: Text, weight: String) {
    if !lines.iter().any(|line| line.text == text) {
        lines.push(EvidenceLine {
            answer,
            weight,
            ..EvidenceLine::only(text)
        });
    }
}
