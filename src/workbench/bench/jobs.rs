//! What is timed: the engine's calls on one network, each from the answers on, as the page makes them.

use std::hint::black_box;

use super::made_up::MadeUp;
use crate::engine::answers::Answers;
use crate::engine::diagnosis::diagnose;
use crate::engine::flips::flips;
use crate::engine::judgement::Judgement;
use crate::engine::network::Network;
use crate::engine::replay::Replay;
use crate::engine::robustness::robustness;
use crate::engine::{selection, stopping};

/// One call and its name.
pub struct Job<'m> {
    /// What it does, for the table.
    pub what: &'static str,
    /// Does it once.
    pub run: Box<dyn FnMut() + 'm>,
}

/// Every call of the engine that a sitting makes.
#[must_use]
pub fn all(made: &MadeUp) -> Vec<Job<'_>> {
    let MadeUp {
        check,
        network,
        answers,
    } = made;
    vec![
        job("posteriors: the answers replayed", move || {
            replay(made);
        }),
        step(made),
        job("value of the questions left (VORI)", move || {
            black_box(stopping::value_left(check, network, answers));
        }),
        ranges(made),
        diagnosis(made),
        job("flips: every single change of an answer", move || {
            black_box(flips(check, network, answers));
        }),
        job("the tables, once at the start", move || {
            let hypotheses = network.hypotheses.clone();
            black_box(Network::over(check, hypotheses));
        }),
    ]
}

/// The calls that matter where hypotheses exclude each other.
#[must_use]
pub fn choosing(made: &MadeUp) -> Vec<Job<'_>> {
    let none = Answers::none(made.check.questions.len());
    vec![
        job("next question before any answer", move || {
            black_box(selection::next(&made.check, &made.network, &none));
        }),
        step(made),
        diagnosis(made),
    ]
}

/// A step: the answers replayed and every open question scored.
#[must_use]
pub fn step(made: &MadeUp) -> Job<'_> {
    job("step: replay, every open question scored", move || {
        black_box(selection::next(&made.check, &made.network, &made.answers));
    })
}

/// The answers replayed from the prior: every cause's posterior.
#[must_use]
pub fn posteriors(made: &MadeUp) -> Vec<f64> {
    let replay = replay(made);
    (0..made.network.causes)
        .map(|cause| replay.all.p(cause))
        .collect()
}

fn replay(made: &MadeUp) -> Replay {
    let mut replay = Replay::default();
    replay.run(&made.network, &made.network.seen(&made.answers));
    black_box(replay)
}

fn ranges(made: &MadeUp) -> Job<'_> {
    let MadeUp {
        check,
        network,
        answers,
    } = made;
    let seen = network.seen(answers);
    let mut judgement = Judgement::default();
    judgement.make(check, network, &seen, &mut Replay::default());
    job("ranges and steadiness over the variants", move || {
        black_box(robustness(check, network, answers, &seen, &judgement));
    })
}

fn diagnosis(made: &MadeUp) -> Job<'_> {
    job("result: all that it says about causes", move || {
        black_box(diagnose(&made.check, &made.network, &made.answers));
    })
}

fn job<'m>(what: &'static str, run: impl FnMut() + 'm) -> Job<'m> {
    Job {
        what,
        run: Box::new(run),
    }
}
