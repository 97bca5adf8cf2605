//! Where each question earns its place: for telling causes apart, for the plan, or for safety.

use super::asking::{Rule, ask, tally};
use super::figures::{Figure, Sum};
use super::people::Crowd;
use super::walk::{Policy, Until, Walker};
use crate::knowledge::compiled::{Check, Condition, Guide, Meaning};

/// What one question is worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Worth {
    /// The question.
    pub question: u8,
    /// How often the engine asks it before the first result (by its limit, without stopping early).
    pub asked: f64,
    /// How much less often what is said first is true where all but this one are asked.
    pub right_lost: Figure,
    /// How much the causes' probabilities lose: Brier score without it minus with it.
    pub brier_lost: Figure,
    /// A danger rule reads it, for more than that it hurt.
    pub safety: bool,
    /// A remedy, a fault of form or the rule for "normal" reads it.
    pub plan: bool,
}

impl Worth {
    /// Whether it earns its place in none of the three ways.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.asked < 0.01
            && self.brier_lost.mean < 2.0 * self.brier_lost.error
            && !self.safety
            && !self.plan
    }
}

/// Every question that may be asked for telling causes apart, in the author's order.
#[must_use]
pub fn of(walker: &Walker<'_>, guide: &Guide, crowd: &Crowd<'_>, people: u64) -> Vec<Worth> {
    let check = walker.check;
    let until = Until::Questions(usize::from(check.settings.questions_max));
    let asked = ask(walker, crowd, 0..people, Policy::Ours, until, &[Rule::End]);
    let order = walker.authors_order();
    let mut found = Vec::new();
    for question in &order {
        let others: Vec<u8> = order
            .iter()
            .copied()
            .filter(|other| other != question)
            .collect();
        // The sums of squares of a tally are of differences here: right and Brier, with all minus without this one.
        let lost = tally(0..people, 1, |number, tallies| {
            let person = crowd.person(number);
            let with = walker.points(&person, &order, &[usize::MAX]);
            let without = walker.points(&person, &others, &[usize::MAX]);
            if let (Some(with), Some(without), Some(tally)) =
                (with.last(), without.last(), tallies.first_mut())
            {
                let yes = |is: bool| f64::from(u8::from(is));
                tally
                    .right
                    .add(yes(with.right(&person)) - yes(without.right(&person)));
                tally
                    .brier
                    .add(without.brier(&person) - with.brier(&person));
            }
        });
        let sums = lost
            .first()
            .map_or((Sum::default(), Sum::default()), |t| (t.right, t.brier));
        let count = asked
            .first()
            .map_or(0.0, |tally| tally.asked[usize::from(*question)]);
        found.push(Worth {
            question: *question,
            asked: count / people as f64,
            right_lost: sums.0.figure(),
            brier_lost: sums.1.figure(),
            safety: is_watched(check, *question),
            plan: needed(check, guide, *question),
        });
    }
    found
}

/// Whether a danger rule reads more of it than that it hurt, which any trial may.
fn is_watched(check: &Check, question: u8) -> bool {
    let hurt = check.questions[usize::from(question)]
        .options
        .iter()
        .enumerate()
        .filter(|(_, option)| option.meaning == Meaning::Hurt)
        .fold(0_u32, |bits, (place, _)| bits | 1 << place);
    check.rules.iter().any(|rule| {
        let when = &rule.when;
        let read = when.all.iter().chain(&when.any).chain(&when.none);
        read.into_iter()
            .any(|ticks| ticks.question == question && ticks.options & !hurt != 0)
    })
}

fn needed(check: &Check, guide: &Guide, question: u8) -> bool {
    let of_faults = check
        .sub_faults
        .iter()
        .any(|fault| reads(&fault.when, question) || reads(&fault.not_first, question));
    let of_remedies = guide.remedies.iter().any(|remedy| {
        reads(&remedy.when, question) || remedy.needs.iter().any(|need| need.question == question)
    });
    of_faults || of_remedies || reads(&check.settings.normal_when, question)
}

fn reads(condition: &Condition, question: u8) -> bool {
    let all = condition
        .all
        .iter()
        .chain(&condition.any)
        .chain(&condition.none);
    all.into_iter().any(|ticks| ticks.question == question)
}
