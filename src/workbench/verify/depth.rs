//! Every state to a depth: from the first question, every option of the question shown, breadth first.
//!
//! A list is ticked one sign at a time, and none; all combinations of signs are `combinations`' matter. A care screen that the
//! check may go on from is gone on from.

use super::look::Look;
use super::pack::Pack;
use super::tally::{Count, Tally};
use super::walker::Walker;
use crate::engine::random::SplitMix;
use crate::session::message::Message;
use crate::session::model::{Model, Showing};
use rayon::prelude::*;

/// States that one worker takes at a time.
const CHUNK: usize = 512;

/// A state to go on from: the page, and what is kept.
type State = (Model, Option<String>);

/// Looks at every state that `answers` answers reach.
#[must_use]
pub fn breadth_first(pack: &Pack, answers: usize) -> Tally {
    let first = Walker::new(pack, &pack.swiftly());
    let mut tally = Tally::default();
    let mut open: Vec<State> = vec![(first.model, first.saved)];
    for depth in 0..=answers {
        let last = depth == answers;
        let pieces: Vec<(Vec<State>, Tally)> = open
            .par_chunks(CHUNK)
            .enumerate()
            .map(|(piece, states)| expand(pack, states, seed(depth, piece), last))
            .collect();
        open = Vec::new();
        for (next, piece) in pieces {
            open.extend(next);
            tally.add(piece);
        }
    }
    tally
}

fn seed(depth: usize, piece: usize) -> u64 {
    (depth as u64) << 32 | piece as u64
}

fn expand(pack: &Pack, states: &[State], seed: u64, last: bool) -> (Vec<State>, Tally) {
    let mut random = SplitMix::new(seed);
    let mut look = Look::new(pack);
    let mut next = Vec::new();
    let mut walker = Walker::new(pack, &pack.swiftly());
    for (model, saved) in states {
        (walker.model, walker.saved) = (model.clone(), saved.clone());
        look.tally.count(Count::Breadth);
        look.at(&walker, &mut random);
        while matches!(walker.model.showing, Showing::Care(_))
            && walker.model.sitting.due(pack.check).is_none()
        {
            let before = walker.model.clone();
            walker.send(Message::WentOn);
            if walker.model == before {
                break;
            }
            look.tally.count(Count::Breadth);
            look.at(&walker, &mut random);
        }
        walker.way.clear();
        if last {
            continue;
        }
        if let Showing::Question(asking) = &walker.model.showing {
            let options = pack.check.questions[usize::from(asking.question)]
                .options
                .len();
            for option in 0..options as u8 {
                let mut after = walker.clone();
                after.answer(option);
                next.push((after.model, after.saved));
            }
        }
    }
    (next, look.tally)
}
