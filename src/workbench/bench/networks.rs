//! The networks that other programs are timed on, as JSON: tables, answers, our own results and what they took.
//!
//! The tables are the engine's own, exact to the last bit (JSON keeps every digit), so that whoever reads them works on the same
//! numbers. How the tables come from a pack's ratios is held by the oracle's tests, not here.

use serde::Serialize;

use super::jobs;
use super::made_up::{MadeUp, independent, make, our_pack};
use super::measure::{Clock, Patience, Times, measure};
use crate::engine::selection::gain_bits;
use crate::knowledge::compiled::Meaning;

/// Everything for one network.
#[derive(Debug, Serialize)]
pub struct Exported {
    /// What it is.
    pub name: &'static str,
    /// P(cause), one per cause; causes are independent.
    pub priors: Vec<f64>,
    /// Its questions.
    pub questions: Vec<ExportedQuestion>,
    /// Question and option of each answer.
    pub answers: Vec<(usize, usize)>,
    /// P(cause | answers), by us.
    pub posteriors: Vec<f64>,
    /// Question, and Σ over causes of I(cause; its answer | answers), bits, by us, for each without an answer.
    pub gains: Vec<(usize, f64)>,
    /// What the posteriors took us.
    pub posteriors_us: ExportedTimes,
    /// What the posteriors and the scores of all open questions took us.
    pub step_us: ExportedTimes,
}

/// One question.
#[derive(Debug, Serialize)]
pub struct ExportedQuestion {
    /// The causes that it tells apart, ascending.
    pub parents: Vec<u8>,
    /// `[option][set of parents]`: P(option | set); bit i of a set is `parents[i]`.
    pub rows: Vec<Vec<f64>>,
}

/// Median and least, µs.
#[derive(Debug, Serialize)]
pub struct ExportedTimes {
    median: f64,
    least: f64,
}

/// The networks, timed by `clock`.
#[must_use]
pub fn networks(clock: Clock<'_>, patience: Patience) -> Vec<Exported> {
    let made = [
        ("our pack", our_pack()),
        (
            "8 causes × 30 questions, each about 3",
            make(&independent(8, 30, 3), 4),
        ),
        (
            "8 causes × 30 questions, each about all",
            make(&independent(8, 30, 8), 5),
        ),
    ];
    made.iter()
        .map(|(name, made)| export(name, made, clock, patience))
        .collect()
}

fn export(name: &'static str, made: &MadeUp, clock: Clock<'_>, patience: Patience) -> Exported {
    let MadeUp {
        check,
        network,
        answers,
    } = made;
    // Questions without evidence are left out, so places are counted among those with a table.
    let telling: Vec<u8> = (0..check.questions.len())
        .map(|index| index as u8)
        .filter(|index| network.table_of(*index).is_some())
        .collect();
    let place = |question: u8| telling.iter().position(|q| *q == question).unwrap_or(0);
    let seen = network.seen(answers);
    let open = telling.iter().filter(|question| !answers.has(**question));
    Exported {
        name,
        priors: check.causes.iter().map(|cause| cause.prior).collect(),
        questions: telling.iter().map(|q| question(made, *q)).collect(),
        answers: seen
            .iter()
            .map(|answer| (place(answer.question), usize::from(answer.row)))
            .collect(),
        posteriors: jobs::posteriors(made),
        gains: open
            .map(|q| (place(*q), gain_bits(check, network, answers, *q)))
            .collect(),
        posteriors_us: timed(clock, patience, &mut || {
            std::hint::black_box(jobs::posteriors(made));
        }),
        step_us: timed(clock, patience, &mut jobs::step(made).run),
    }
}

fn question(made: &MadeUp, index: u8) -> ExportedQuestion {
    let mut parents: Vec<u8> = Vec::new();
    let question = made.check.questions.get(usize::from(index));
    let telling = question.into_iter().flat_map(|question| &question.options);
    for option in telling.filter(|option| option.meaning == Meaning::Evidence) {
        parents.extend(option.lr.iter().map(|(cause, _)| *cause));
    }
    parents.sort_unstable();
    parents.dedup();
    // The sets of causes that hold some of the parents and nothing else, in the order of the parents' bits.
    let set = |of_parents: usize| -> usize {
        let bits = parents.iter().enumerate();
        bits.map(|(bit, cause)| (of_parents >> bit & 1) << cause)
            .sum()
    };
    let row = |row: &[f64]| -> Vec<f64> {
        (0..1 << parents.len())
            .filter_map(|of_parents| row.get(set(of_parents)).copied())
            .collect()
    };
    let rows = made
        .network
        .table_of(index)
        .map(|table| table.rows().map(row).collect())
        .unwrap_or_default();
    ExportedQuestion { parents, rows }
}

fn timed(clock: Clock<'_>, patience: Patience, job: &mut dyn FnMut()) -> ExportedTimes {
    let Times {
        median_us,
        least_us,
    } = measure(clock, patience, job);
    ExportedTimes {
        median: median_us,
        least: least_us,
    }
}
