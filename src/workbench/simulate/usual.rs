//! How many screens a usual first sitting takes: the 10 % and 90 % quantile over people without danger signs.

use rayon::prelude::*;

use super::people::{Condition, Crowd, Kind};
use super::walk::{Policy, Until, Walker};
use crate::engine::network::Network;
use crate::knowledge::compiled::{Check, Condition as When, Role};

/// People of each kind where nobody says how many.
pub const PEOPLE: u64 = 300;
/// Where their draws start.
pub const SEED: u64 = 1;

/// Fewest and most screens of a usual first sitting, the screens about danger counted, over so many people of each kind, as
/// they answer plainly and with slips and gaps.
#[must_use]
pub fn screens(check: &Check, people: u64, seed: u64) -> [u8; 2] {
    let network = Network::new(check);
    let walker = Walker {
        check,
        network: &network,
    };
    let about_danger = check
        .questions
        .iter()
        .filter(|question| question.role == Role::Danger && question.ask_when == When::default());
    let about_danger = about_danger.count();
    let mut counts: Vec<usize> = Vec::new();
    for kind in Kind::ALL {
        for condition in [Condition::plain(kind), Condition::realistic(kind)] {
            let crowd = Crowd::new(check, &network, condition, seed);
            let asked = |number| {
                let person = crowd.person(number);
                let steps = walker.walk(&person, Policy::Ours, Until::Stop);
                about_danger + steps.len() - 1
            };
            let more: Vec<usize> = (0..people).into_par_iter().map(asked).collect();
            counts.extend(more);
        }
    }
    counts.sort_unstable();
    let at = |tenths: usize| {
        let place = (counts.len() * tenths / 10).min(counts.len().saturating_sub(1));
        counts.get(place).map_or(1, |count| *count as u8)
    };
    [at(1), at(9)]
}
