//! What the cases of a pack touch: each question, option, danger rule, cause, sub-fault, remedy, outcome and care level.
//!
//! A question or option is touched where a case answers it so; all else where it comes out in a case.

use super::run::Found;
use crate::engine::answers::Answers;
use crate::engine::diagnosis::Outcome;
use crate::knowledge::compiled::Check;
use crate::knowledge::source::questions::LEVELS;
use crate::workbench::names::{OUTCOMES, level, outcome};
use crate::workbench::opened::Opened;
use std::fmt;

/// One row per kind of thing, in the order in which they are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The rows.
    pub rows: Vec<Row>,
}

/// Everything of one kind that could be touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What they are, in the plural.
    pub kind: &'static str,
    /// Each one's name, and whether a case touches it.
    pub touched: Vec<(String, Touched)>,
}

/// Whether a case touches something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touched {
    /// At least one does.
    Yes,
    /// None does.
    Not,
}

const QUESTIONS: &str = "questions";
const OPTIONS: &str = "options";
const RULES: &str = "danger rules";
const CAUSES: &str = "causes that lead";
const FAULTS: &str = "sub-faults";
const REMEDIES: &str = "remedies";
const PAIRS: &str = "told together";
const OUTCOMES_SEEN: &str = "outcomes";
const LEVELS_SEEN: &str = "care levels";

impl Coverage {
    /// Nothing touched yet.
    #[must_use]
    pub fn none(pack: &Opened) -> Self {
        let (check, guide) = (pack.check, pack.guide);
        let mut options = Vec::new();
        for question in &check.questions {
            options.extend(
                question
                    .options
                    .iter()
                    .map(|one| option_name(question.id, one.id)),
            );
        }
        let pairs = check.settings.together.iter();
        let pairs: Vec<String> = pairs
            .map(|one| pair_name(check, one.one, one.other))
            .collect();
        let rows = vec![
            Row::none(QUESTIONS, check.questions.iter().map(|one| one.id)),
            Row::none(OPTIONS, options.iter().map(String::as_str)),
            Row::none(RULES, check.rules.iter().map(|one| one.id)),
            Row::none(CAUSES, check.causes.iter().map(|one| one.id)),
            Row::none(PAIRS, pairs.iter().map(String::as_str)),
            Row::none(FAULTS, check.sub_faults.iter().map(|one| one.id)),
            Row::none(REMEDIES, guide.remedies.iter().map(|one| one.id)),
            Row::none(OUTCOMES_SEEN, OUTCOMES.iter().map(|(name, _)| *name)),
            Row::none(LEVELS_SEEN, LEVELS.iter().map(|(name, _)| *name)),
        ];
        Self { rows }
    }

    /// Touches what a case answers and what came out.
    pub fn add(&mut self, pack: &Opened, answers: &Answers, found: &Found) {
        let (check, guide) = (pack.check, pack.guide);
        for (at, question) in check.questions.iter().enumerate() {
            let ticks = answers.of(at as u8);
            if ticks != 0 {
                self.touch(QUESTIONS, question.id);
            }
            let options = question.options.iter().enumerate();
            for (_, option) in options.filter(|(at, _)| ticks >> at & 1 == 1) {
                self.touch(OPTIONS, &option_name(question.id, option.id));
            }
        }
        for rule in &found.triage.fired {
            self.touch(RULES, check.rules[usize::from(*rule)].id);
        }
        for remedy in &found.remedies {
            self.touch(REMEDIES, guide.remedies[usize::from(*remedy)].id);
        }
        let diagnosis = &found.diagnosis;
        if diagnosis.outcome == Outcome::Causes {
            for cause in diagnosis.order.iter().take(1) {
                self.touch(CAUSES, check.causes[usize::from(*cause)].id);
            }
            if let Some((one, other)) = diagnosis.together {
                self.touch(PAIRS, &pair_name(check, one, other));
            }
            for fault in &diagnosis.faults {
                self.touch(FAULTS, check.sub_faults[usize::from(*fault)].id);
            }
        }
        self.touch(OUTCOMES_SEEN, outcome(diagnosis.outcome));
        self.touch(LEVELS_SEEN, level(found.triage.level));
    }

    /// What no case touches, each as its kind and name: `remedies: cramp`.
    #[must_use]
    pub fn missed(&self) -> Vec<String> {
        let mut missed = Vec::new();
        for row in &self.rows {
            missed.extend(row.missed().map(|name| format!("{}: {name}", row.kind)));
        }
        missed
    }

    fn touch(&mut self, kind: &str, name: &str) {
        let rows = self.rows.iter_mut().filter(|row| row.kind == kind);
        for (_, touched) in rows
            .flat_map(|row| &mut row.touched)
            .filter(|(known, _)| known == name)
        {
            *touched = Touched::Yes;
        }
    }
}

impl Row {
    fn none<'n>(kind: &'static str, names: impl Iterator<Item = &'n str>) -> Self {
        let touched = names.map(|name| (name.to_owned(), Touched::Not)).collect();
        Self { kind, touched }
    }

    fn missed(&self) -> impl Iterator<Item = &str> {
        let not = |(_, touched): &&(String, Touched)| *touched == Touched::Not;
        self.touched
            .iter()
            .filter(not)
            .map(|(name, _)| name.as_str())
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            let (all, missed) = (row.touched.len(), row.missed().count());
            write!(f, "  {:<17} {:>3} of {all:>3}", row.kind, all - missed)?;
            if 0 < missed {
                let names: Vec<&str> = row.missed().collect();
                write!(f, "   no case touches: {}", names.join(", "))?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

fn option_name(question: &str, option: &str) -> String {
    format!("{question}.{option}")
}

/// A pair's name, whichever of the two comes first.
fn pair_name(check: &Check, one: u8, other: u8) -> String {
    let id = |at: u8| check.causes[usize::from(at)].id;
    format!("{} and {}", id(one.min(other)), id(one.max(other)))
}
