//! Why a person got this result, as plain text: danger rules, causes and weights, the outcome, what is advised, and what would
//! change it.
//!
//! It works nothing out anew: everything comes from the engine, and each reason is read off the pack's own numbers.

mod advice;
mod causes;
mod next;
mod outcome;
mod serious;

use super::cases::run::{Found, answer_id, run};
use super::opened::Opened;
use crate::engine::answers::Answers;
use crate::engine::network::Network;
use crate::knowledge::compiled::{Check, Condition, Ticks};

/// What one explanation reads.
struct Told<'a> {
    pack: &'a Opened,
    network: &'a Network,
    answers: &'a Answers,
    found: &'a Found,
}

/// The whole explanation.
#[must_use]
pub fn explain(pack: &Opened, answers: &Answers) -> String {
    let network = Network::new(pack.check);
    let found = run(pack, &network, answers, &[]);
    let told = Told {
        pack,
        network: &network,
        answers,
        found: &found,
    };
    let mut text = format!(
        "Why this result ({}, version {})\n",
        pack.check.pack.id, pack.check.pack.version
    );
    for (heading, lines) in [
        ("The answers", told.given()),
        ("Is it serious?", serious::lines(&told)),
        ("How likely is each cause?", causes::lines(&told)),
        ("What is the result, and why?", outcome::lines(&told)),
        ("What is advised, and why?", advice::admitted(&told)),
        ("What is not advised, and why?", advice::left_out(&told)),
        ("What would be asked next?", next::lines(&told)),
    ] {
        text.push('\n');
        text.push_str(heading);
        text.push('\n');
        if lines.is_empty() {
            text.push_str("  nothing\n");
        }
        for line in lines {
            text.push_str("  ");
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

impl Told<'_> {
    fn given(&self) -> Vec<String> {
        let questions = 0..self.pack.check.questions.len() as u8;
        let given = questions.filter(|question| self.answers.has(*question));
        let lines: Vec<String> = given.map(|question| self.answer(question)).collect();
        if lines.is_empty() {
            vec!["none".to_owned()]
        } else {
            lines
        }
    }

    /// The answer to a question: `question.option`.
    fn answer(&self, question: u8) -> String {
        answer_id(self.pack.check, self.answers, question)
    }

    fn cause(&self, index: u8) -> &'static str {
        self.pack
            .check
            .causes
            .get(usize::from(index))
            .map_or("", |cause| cause.id)
    }

    /// What of a condition is met: the ticked options that it asks for.
    fn met_by(&self, condition: &Condition) -> Vec<String> {
        let asked = condition.all.iter().chain(&condition.any);
        let met = asked.filter(|ticks| self.answers.of(ticks.question) & ticks.options != 0);
        met.map(|ticks| ticked(self.pack.check, *ticks, self.answers.of(ticks.question)))
            .collect()
    }

    /// What of a condition is not met, in words; none where it holds.
    fn failing(&self, condition: &Condition) -> Option<String> {
        let is = |ticks: &&Ticks| self.answers.of(ticks.question) & ticks.options != 0;
        let name = |ticks: &Ticks| ticked(self.pack.check, *ticks, u32::MAX);
        if let Some(missing) = condition.all.iter().find(|ticks| !is(ticks)) {
            return Some(format!("it asks for {}", name(missing)));
        }
        if !condition.any.is_empty() && !condition.any.iter().any(|ticks| is(&ticks)) {
            let names: Vec<String> = condition.any.iter().map(name).collect();
            return Some(format!("it asks for {}", names.join(" or ")));
        }
        let barred = condition.none.iter().find(is)?;
        let said = ticked(self.pack.check, *barred, self.answers.of(barred.question));
        Some(format!("{said} rules it out"))
    }
}

/// `question.a|b`: the options of `ticks` that are among `bits`.
fn ticked(check: &Check, ticks: Ticks, bits: u32) -> String {
    let Some(question) = check.questions.get(usize::from(ticks.question)) else {
        return String::new();
    };
    let options = question.options.iter().enumerate();
    let named = options.filter(|(at, _)| (ticks.options & bits) >> at & 1 == 1);
    let ids: Vec<&str> = named.map(|(_, option)| option.id).collect();
    format!("{}.{}", question.id, ids.join("|"))
}
