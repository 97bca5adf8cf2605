//! Every danger sign counts: a rule reads it, or it asks a follow-up.
//!
//! What it should change is the author's matter; that it changes nothing at all would be a rule lost.

use super::ticks;
use crate::engine::answers::Answers;
use crate::knowledge::compiled::{Kind, Meaning, Role, Ticks};
use crate::workbench::verify::laws::must;
use crate::workbench::verify::pack::Pack;
use crate::workbench::verify::property::Property;
use crate::workbench::verify::tally::Tally;

/// Each sign of a danger list is read by a rule or asks a follow-up; so does some answer to every danger question.
pub fn signs(pack: &Pack, tally: &mut Tally) {
    let check = pack.check;
    let conditions = || {
        let rules = check.rules.iter().map(|rule| &rule.when);
        rules.chain(check.questions.iter().map(|question| &question.ask_when))
    };
    for (index, question) in check.questions.iter().enumerate() {
        match question.role {
            Role::Danger => {}
            Role::Both | Role::Diagnostic | Role::Plan => continue,
        }
        let index = index as u8;
        let reads = |ticked: u32| {
            let reads = |t: &Ticks| t.question == index && t.options & ticked != 0;
            conditions().any(|condition| ticks(condition).any(reads))
        };
        let mut answers = Answers::none(check.questions.len());
        let found = must(reads(u32::MAX), || {
            format!("nothing reads any answer to {}", question.id)
        });
        tally.note(pack, Property::SignCounts, found, &answers, String::new);
        for (bit, option) in question.options.iter().enumerate() {
            if question.kind == Kind::All && option.meaning != Meaning::NoneOfThese {
                answers.set(index, 1 << bit);
                let found = must(reads(1 << bit), || {
                    format!("nothing reads {}.{}", question.id, option.id)
                });
                tally.note(pack, Property::SignCounts, found, &answers, String::new);
            }
        }
    }
}
