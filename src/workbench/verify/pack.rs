//! The pack under proof, in two speeds, and its answers as words.
//!
//! A million results cannot each be varied a hundred times. The *swift* pack is the same pack with one variant of the author's
//! numbers, one simulated future and no person-fit, so that its screens differ from the real ones in ranges, in steadiness, in
//! the worth of what is left and in what does not fit alone. Those are checked on the real pack, on a share of the states.

use super::machine::Machine;
use crate::engine::answers::Answers;
use crate::knowledge::compiled::{Check, Guide, Kind, Settings};
use crate::session::knowledge::Knowledge;
use crate::session::sitting::is_danger;

/// A pack under proof.
#[derive(Debug, Clone, Copy)]
pub struct Pack {
    /// Questions, rules and numbers as the author wrote them.
    pub check: &'static Check,
    /// Results and remedies.
    pub guide: &'static Guide,
    /// The same as `check` with one variant, one future and no person-fit.
    pub swift: &'static Check,
    /// The functions that decide.
    pub machine: Machine,
}

impl Pack {
    /// Puts a pack to the proof.
    #[must_use]
    pub fn new(check: &'static Check, guide: &'static Guide, machine: Machine) -> Self {
        let swift = Check {
            settings: Settings {
                variants: 1,
                futures: 1,
                fit_answers_min: u8::MAX,
                ..check.settings.clone()
            },
            ..check.clone()
        };
        Self {
            check,
            guide,
            swift: Box::leak(Box::new(swift)),
            machine,
        }
    }

    /// What a sitting consults, as the author wrote it.
    #[must_use]
    pub fn real(&self) -> Knowledge {
        Knowledge::new(self.check).with_guide(self.guide)
    }

    /// What a sitting consults, quick.
    #[must_use]
    pub fn swiftly(&self) -> Knowledge {
        Knowledge::new(self.swift).with_guide(self.guide)
    }

    /// How many answers are not about danger.
    #[must_use]
    pub fn told(&self, answers: &Answers) -> usize {
        let questions = 0..self.check.questions.len() as u8;
        let counts = |question: &u8| answers.has(*question) && !is_danger(self.check, *question);
        questions.filter(counts).count()
    }

    /// The answers as `question.option` words, canonical order.
    #[must_use]
    pub fn words(&self, answers: &Answers) -> String {
        let mut words = Vec::new();
        for (index, question) in self.check.questions.iter().enumerate() {
            for (bit, option) in question.options.iter().enumerate() {
                if answers.of(index as u8) >> bit & 1 == 1 {
                    words.push(format!("{}.{}", question.id, option.id));
                }
            }
        }
        words.join(" ")
    }

    /// The answers as the file that `diagnose` reads.
    #[must_use]
    pub fn file(&self, answers: &Answers) -> String {
        let mut entries = Vec::new();
        for (index, question) in self.check.questions.iter().enumerate() {
            let ticked = answers.of(index as u8);
            let options = question.options.iter().enumerate();
            let ids: Vec<String> = options
                .filter(|(bit, _)| ticked >> bit & 1 == 1)
                .map(|(_, option)| format!("\"{}\"", option.id))
                .collect();
            match question.kind {
                _ if ids.is_empty() => {}
                Kind::All => entries.push(format!("\"{}\": [{}]", question.id, ids.join(", "))),
                Kind::One | Kind::Trial => {
                    entries.push(format!("\"{}\": {}", question.id, ids.join(", ")));
                }
            }
        }
        format!("{{{}}}", entries.join(", "))
    }
}
