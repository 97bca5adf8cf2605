//! Whole sittings by the real stop rule, the value of the remaining information included, and the real pack's ranges.
//!
//! Half of the people are coherent: a set of causes is drawn from the prior and every answer from that set's likelihoods. The
//! other half answer anything. Every tenth goes on until nothing is left.

use super::laws::answers::below;
use super::laws::must;
use super::look::Look;
use super::pack::Pack;
use super::property::Property;
use super::tally::{Count, Tally};
use super::walker::Walker;
use crate::engine::answers::Answers;
use crate::engine::random::SplitMix;
use crate::engine::stopping::Stop;
use crate::knowledge::compiled::{Meaning, Question, Role};
use crate::session::message::Message;
use crate::session::model::Showing;
use rayon::prelude::*;

/// Sittings that one worker takes at a time.
const PIECE: u64 = 16;
/// Every so many-th goes on beyond the first result.
const BEYOND: u64 = 10;

/// Takes so many sittings.
#[must_use]
pub fn sittings(pack: &Pack, count: u64, seed: u64) -> Tally {
    // Ranges are drawn once per table, so every piece keeps its own.
    let pieces: Vec<Tally> = (0..count.div_ceil(PIECE))
        .into_par_iter()
        .map(|piece| {
            let mut look = Look::new(pack);
            for number in piece * PIECE..count.min((piece + 1) * PIECE) {
                let mut random = SplitMix::new(seed.wrapping_add(number.wrapping_mul(0x9e37_79b9)));
                one(&mut look, number, &mut random);
            }
            look.tally
        })
        .collect();
    let mut all = Tally::default();
    for piece in pieces {
        all.add(piece);
    }
    all
}

fn one(look: &mut Look, number: u64, random: &mut SplitMix) {
    let (pack, knowledge) = (look.pack, look.real.clone());
    let coherent = number.is_multiple_of(2);
    let sets = &knowledge.network.hypotheses;
    let set = coherent.then(|| pick(&sets.weight, random.uniform()));
    let mut walker = Walker::new(pack, &knowledge);
    look.tally.count(Count::Sittings);
    answer_on(look, &mut walker, set, random);
    let answers = walker.model.sitting.answers.clone();
    if let Showing::Result(_) = walker.model.showing {
        let stop = (pack.machine.stop)(pack.check, &knowledge.network, &answers);
        look.tally.count(Count::Stops);
        let diagnostic = diagnostic(pack, &answers);
        let limit = usize::from(pack.check.settings.questions_max);
        let found = match stop {
            None => Err("a first result without a reason to stop".into()),
            Some(Stop::Limit | Stop::Enough | Stop::NothingLeft) => {
                must(diagnostic <= limit, || {
                    format!("{diagnostic} diagnostic questions before the first result")
                })
            }
        };
        look.note(&walker, Property::StopsInTime, found);
    }
    arrived(look, &walker, random);
    if number.is_multiple_of(BEYOND) && matches!(walker.model.showing, Showing::Result(_)) {
        walker.send(Message::KeptGoing);
        answer_on(look, &mut walker, set, random);
        arrived(look, &walker, random);
    }
}

/// Looks at where a sitting has come to; its knowledge is the real one.
fn arrived(look: &mut Look, walker: &Walker, random: &mut SplitMix) {
    if let Showing::Result(_) = walker.model.showing {
        look.tally.count(Count::RealResults);
    }
    look.at(walker, random);
}

/// How many answers tell causes apart, the first question's among them.
fn diagnostic(pack: &Pack, answers: &Answers) -> usize {
    let questions = pack.check.questions.iter().enumerate();
    let tells = questions.filter(|(index, question)| {
        let role = match question.role {
            Role::Both | Role::Diagnostic => true,
            Role::Danger | Role::Plan => false,
        };
        role && answers.has(*index as u8)
    });
    tells.count()
}

/// Answers until something else than a question is on screen.
fn answer_on(look: &mut Look, walker: &mut Walker, set: Option<usize>, random: &mut SplitMix) {
    let longest = 4 * look.pack.check.questions.len();
    for _ in 0..longest {
        match &walker.model.showing {
            Showing::Question(asking) => {
                let question = asking.question;
                let ticks = choose(walker, question, set, random);
                look.tally.count(Count::Stops);
                walker.answer_with(ticks);
            }
            Showing::Care(_) if !walker.model.sitting.care_only(look.pack.check) => {
                walker.send(Message::WentOn);
            }
            Showing::Care(_)
            | Showing::Result(_)
            | Showing::Confirm(_)
            | Showing::Check
            | Showing::Plan
            | Showing::Sheet
            | Showing::Shared(_)
            | Showing::History(..)
            | Showing::Compare(_) => {
                let found = Ok(());
                return look.note(walker, Property::ReachesAnEnd, found);
            }
        }
    }
    let found = Err(format!("still asking after {longest} answers"));
    look.note(walker, Property::ReachesAnEnd, found);
}

fn choose(walker: &Walker, question: u8, set: Option<usize>, random: &mut SplitMix) -> u32 {
    let of: &Question = &walker.knowledge.check.questions[usize::from(question)];
    let none = of
        .options
        .iter()
        .position(|o| o.meaning == Meaning::NoneOfThese);
    let danger = match of.role {
        Role::Danger => true,
        Role::Both | Role::Diagnostic | Role::Plan => false,
    };
    if let (true, Some(none)) = (danger && below(random, 10) != 0, none) {
        return 1 << none;
    }
    let table = walker.knowledge.network.table_of(question);
    let drawn = set.zip(table).and_then(|(set, table)| {
        let weights: Vec<f64> = table
            .rows()
            .map(|row| row.get(set).copied().unwrap_or(0.0))
            .collect();
        // Now and then somebody can't say, though the shares are about people without any cause.
        let can = random.uniform() < table.can_answer;
        can.then(|| table.options.get(pick(&weights, random.uniform())).copied())
            .flatten()
    });
    let open = of.options.iter().map(|o| o.meaning);
    // A test that hurts ends the coherent sittings in load limits; that is the walks' matter.
    let free: Vec<usize> = open
        .enumerate()
        .filter(|(_, meaning)| *meaning != Meaning::Hurt)
        .map(|(at, _)| at)
        .collect();
    let otherwise = free.get(below(random, free.len())).copied().unwrap_or(0);
    1 << drawn.map_or(otherwise, usize::from)
}

/// The place in these weights where `uniform` falls.
fn pick(weights: &[f64], uniform: f64) -> usize {
    let total: f64 = weights.iter().sum();
    let mut left = uniform * total;
    for (place, weight) in weights.iter().enumerate() {
        if left < *weight {
            return place;
        }
        left -= weight;
    }
    weights.len().saturating_sub(1)
}
