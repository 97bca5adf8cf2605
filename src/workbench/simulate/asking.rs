//! Many people asked by one way of choosing, counted by many ways of stopping.

use rayon::prelude::*;
use std::ops::Range;

use super::figures::Tally;
use super::people::Crowd;
use super::walk::{Policy, Step, Until, Walker};

/// A way of stopping that reads only what was said so far.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rule {
    /// After so many questions.
    Fixed(usize),
    /// Once what would be said is at least this probable.
    Probable(f64),
    /// Once a cause is "most likely" and none hangs at "may play a part".
    Settled,
    /// Once all that is left would be worth less than this.
    Value(f64),
    /// Never: to the end of the walk.
    End,
}

impl Rule {
    /// A few words for it.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Fixed(count) => format!("{count} questions"),
            Self::Probable(p) => format!("claim at {p:.2}"),
            Self::Settled => "band settled".to_owned(),
            Self::Value(value) => format!("left below {value:.3}"),
            Self::End => "all".to_owned(),
        }
    }

    /// How many of `steps` it keeps.
    fn end(self, steps: &[Step]) -> usize {
        let first = |holds: &dyn Fn(&Step) -> bool| {
            let place = steps
                .iter()
                .position(|step| 4 <= step.evidence && holds(step));
            place.map_or(steps.len(), |place| place + 1)
        };
        match self {
            Self::Fixed(count) => (count + 1).min(steps.len()),
            Self::Probable(p) => first(&|step| p <= step.worth),
            Self::Settled => first(&|step| step.settled),
            Self::Value(value) => first(&|step| step.value < value),
            Self::End => steps.len(),
        }
    }
}

/// People per portion: sums are made within portions and then in their order, so that no number of cores changes a digit.
const PORTION: u64 = 250;

/// Asks `people` of `crowd` and counts, once for each of `rules`.
#[must_use]
pub fn ask(
    walker: &Walker<'_>,
    crowd: &Crowd<'_>,
    people: Range<u64>,
    policy: Policy<'_>,
    until: Until,
    rules: &[Rule],
) -> Vec<Tally> {
    tally(people, rules.len(), |number, tallies| {
        let person = crowd.person(number);
        let steps = walker.walk(&person, policy, until);
        for (tally, rule) in tallies.iter_mut().zip(rules) {
            tally.add(&person, &steps[..rule.end(&steps)]);
        }
    })
}

/// Counts `people` into `kinds` tallies, on every core, with the same sums on any number of them.
#[must_use]
pub fn tally(
    people: Range<u64>,
    kinds: usize,
    count: impl Fn(u64, &mut [Tally]) + Sync,
) -> Vec<Tally> {
    let portions: Vec<u64> = people.clone().step_by(PORTION as usize).collect();
    let portion = |from: &u64| {
        let mut tallies = vec![Tally::default(); kinds];
        for number in *from..(from + PORTION).min(people.end) {
            count(number, &mut tallies);
        }
        tallies
    };
    let counted: Vec<Vec<Tally>> = portions.par_iter().map(portion).collect();
    let mut all = vec![Tally::default(); kinds];
    for tallies in &counted {
        for (all, tally) in all.iter_mut().zip(tallies) {
            all.merge(tally);
        }
    }
    all
}
