//! The best order in which to ask everybody the same, found greedily on people of its own.
//!
//! It shows how much it is worth to choose by the answers. It knows the answers of its training people and nothing of others.

use rayon::prelude::*;

use super::people::{Crowd, Person};
use super::walk::{Policy, Until, Walker};
use crate::engine::replay::Sums;

/// What the greedy search looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aim {
    /// How often the likeliest claim is true; ties by the other.
    Right,
    /// The mean log probability given to what is true of each cause.
    Log,
}

/// The better of two greedy orders, by how often it is right after 4 to 14 questions, on people `0..count` of `crowd`.
#[must_use]
pub fn best(walker: &Walker<'_>, crowd: &Crowd<'_>, count: u64) -> Vec<u8> {
    let people: Vec<Person> = (0..count).map(|number| crowd.person(number)).collect();
    let by_right = greedy(walker, &people, Aim::Right);
    let by_log = greedy(walker, &people, Aim::Log);
    if area(walker, &people, &by_log) < area(walker, &people, &by_right) {
        by_right
    } else {
        by_log
    }
}

fn area(walker: &Walker<'_>, people: &[Person], order: &[u8]) -> usize {
    let right = |person: &Person| {
        let steps = walker.walk(person, Policy::Order(order), Until::Questions(14));
        let counted = steps.iter().skip(4);
        counted.filter(|step| step.right(person)).count()
    };
    people.par_iter().map(right).sum()
}

fn greedy(walker: &Walker<'_>, people: &[Person], aim: Aim) -> Vec<u8> {
    let prior = &walker.network.hypotheses.weight;
    let mut beliefs: Vec<Vec<f64>> = vec![prior.clone(); people.len()];
    let mut open = walker.authors_order();
    let mut order = Vec::new();
    while !open.is_empty() {
        let scored: Vec<f64> = open
            .par_iter()
            .map(|question| score(walker, people, &beliefs, *question, aim))
            .collect();
        let mut best = 0;
        for (place, score) in scored.iter().enumerate() {
            if scored[best] < *score {
                best = place;
            }
        }
        let question = open.remove(best);
        for (person, belief) in people.iter().zip(&mut beliefs) {
            answer(walker, person, belief, question);
        }
        order.push(question);
    }
    order
}

fn answer(walker: &Walker<'_>, person: &Person, belief: &mut [f64], question: u8) {
    let Some(table) = walker.network.table_of(question) else {
        return;
    };
    if let Some(row) = table.answered(person.answers[usize::from(question)]) {
        let likelihood = table.row(row);
        belief.iter_mut().zip(likelihood).for_each(|(b, l)| *b *= l);
    }
}

fn score(
    walker: &Walker<'_>,
    people: &[Person],
    beliefs: &[Vec<f64>],
    question: u8,
    aim: Aim,
) -> f64 {
    let (mut sums, mut room, mut joint) = (Sums::default(), Vec::new(), Vec::new());
    let (mut right, mut log) = (0.0, 0.0);
    for (person, belief) in people.iter().zip(beliefs) {
        joint.clone_from(belief);
        answer(walker, person, &mut joint, question);
        sums.take(walker.network, &joint, &mut room);
        let mut claim = sums.no_cause(walker.network, &joint);
        let mut is_right = person.present == 0;
        for cause in 0..walker.network.causes {
            let p = sums.p(cause);
            let has = person.has(cause);
            if claim <= p {
                claim = p;
                is_right = has;
            }
            log += if has { p.ln() } else { (1.0 - p).ln() };
        }
        right += f64::from(u8::from(is_right));
    }
    match aim {
        Aim::Right => right + log * 1e-6,
        Aim::Log => log,
    }
}
