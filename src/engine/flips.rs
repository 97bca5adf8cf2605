//! What would have to be different: every single answer whose change would change what the result comes down to.
//!
//! Answers to questions that carry evidence are changed one at a time, all others kept, to each other option that is an
//! answer to the question ("not sure" too; not "later", "can't" or "it hurt"), and everything is judged anew.

use super::answers::Answers;
use super::judgement::{Judgement, Outcome, Verdict};
use super::network::Network;
use super::replay::Replay;
use super::triage::triage;
use crate::knowledge::compiled::{Check, Meaning};

/// A change of one answer that changes the outcome or the leading cause.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flip {
    /// The question.
    pub question: u8,
    /// The option to have answered instead.
    pub option: u8,
    /// What the outcome would be.
    pub outcome: Outcome,
    /// The first cause of the differential there, where that outcome is causes.
    pub leader: Option<u8>,
    /// What answering the question takes, seconds.
    pub effort_s: f64,
    /// How far it would move the cause that it moves most, 0 to 1.
    pub change: f64,
}

/// Every such change, by question, then by option.
#[must_use]
pub fn flips(check: &Check, network: &Network, answers: &Answers) -> Vec<Flip> {
    let (mut today, mut then) = (Judgement::default(), Judgement::default());
    let mut replay = Replay::default();
    let verdict = judge(check, network, answers, &mut today, &mut replay);
    let mut flips = Vec::new();
    for (index, question) in check.questions.iter().enumerate() {
        let index = index as u8;
        let given = answers.of(index);
        if given.count_ones() != 1 || network.table_of(index).is_none() {
            continue;
        }
        let mut changed = answers.clone();
        for (option, choice) in question.options.iter().enumerate() {
            if given == 1 << option || !is_answer(choice.meaning) {
                continue;
            }
            changed.set(index, 1 << option);
            let other = judge(check, network, &changed, &mut then, &mut replay);
            if other != verdict {
                let moved = today.p.iter().zip(&then.p);
                flips.push(Flip {
                    question: index,
                    option: option as u8,
                    outcome: other.outcome,
                    leader: other.leader,
                    effort_s: question.effort_s,
                    change: moved.map(|(was, is)| (was - is).abs()).fold(0.0, f64::max),
                });
            }
        }
    }
    flips
}

/// The change that is easiest to look into again: the least effort, then the largest change, then the first. A danger sign is
/// none of them: it is no matter of looking again.
#[must_use]
pub fn easiest(flips: &[Flip]) -> Option<Flip> {
    let mut best: Option<Flip> = None;
    for flip in flips.iter().filter(|flip| flip.outcome != Outcome::Care) {
        let easier = |best: Flip| {
            flip.effort_s < best.effort_s
                || flip.effort_s <= best.effort_s && best.change < flip.change
        };
        if best.is_none_or(easier) {
            best = Some(*flip);
        }
    }
    best
}

/// What the result comes down to, danger signs first.
fn judge(
    check: &Check,
    network: &Network,
    answers: &Answers,
    judgement: &mut Judgement,
    replay: &mut Replay,
) -> Verdict {
    judgement.make(check, network, &network.seen(answers), replay);
    if triage(check, answers).ends_check() {
        Verdict {
            outcome: Outcome::Care,
            leader: None,
        }
    } else {
        judgement.verdict(check, answers)
    }
}

/// Whether an option answers the question, if only by "not sure".
fn is_answer(meaning: Meaning) -> bool {
    match meaning {
        Meaning::Evidence | Meaning::Neutral | Meaning::NotSure => true,
        Meaning::Later | Meaning::Cannot | Meaning::Hurt | Meaning::NoneOfThese => false,
    }
}
