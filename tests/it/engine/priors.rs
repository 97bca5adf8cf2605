//! The three kinds of prior are one code: lists of cause sets, and all the rest follows.

use posterior::engine::answers::Answers;
use posterior::engine::diagnosis::{Judgement, Outcome, diagnose};
use posterior::engine::flips::flips;
use posterior::engine::hypotheses::Hypotheses;
use posterior::engine::network::Network;
use posterior::engine::replay::Replay;
use posterior::engine::selection::{gain_bits, next};
use posterior::engine::stopping::{Stop, stop, value_left};
use posterior::knowledge::compiled::{Check, Prior};
use posterior::knowledge::packed;
use posterior::workbench::bench::made_up;

/// Our pack with another prior.
fn pack(prior: Prior, most: u8) -> Check {
    let mut check = packed::check().clone();
    check.settings.prior = prior;
    check.settings.prior_most = most;
    check
}

#[test]
fn at_most_all_of_them_is_the_same_as_independent() {
    let priors = [0.3, 0.25, 0.6, 0.1, 0.5];
    assert_eq!(
        Hypotheses::independent(&priors),
        Hypotheses::at_most(5, &priors)
    );
    assert_eq!(
        Hypotheses::independent(&priors),
        Hypotheses::at_most(9, &priors)
    );
    let sets = Hypotheses::independent(&priors).sets;
    assert_eq!(sets, (0..32).collect::<Vec<u64>>());
}

#[test]
fn at_most_two_of_64_causes_are_listed_once_each() {
    let found = Hypotheses::at_most(2, &[0.01; 64]);
    assert_eq!(found.sets.len(), 1 + 64 + 64 * 63 / 2);
    assert!(found.sets.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(found.sets.iter().all(|set| set.count_ones() <= 2));
    assert_eq!(found.sets.last(), Some(&(1 << 63 | 1 << 62)));
}

#[test]
fn exactly_one_of_64_causes_is_one_bit_each() {
    let found = Hypotheses::exactly_one(&[0.5; 64]);
    assert_eq!(found.sets.len(), 64);
    assert!(found.sets.iter().all(|set| set.is_power_of_two()));
}

#[test]
fn a_whole_sitting_runs_with_each_kind_of_prior() {
    for (prior, most) in [
        (Prior::Independent, 0),
        (Prior::AtMost, 1),
        (Prior::AtMost, 2),
        (Prior::AtMost, 6),
        (Prior::ExactlyOne, 0),
    ] {
        let check = pack(prior, most);
        let network = Network::new(&check);
        let mut answers = Answers::none(check.questions.len());
        while let Some(asked) = next(&check, &network, &answers) {
            assert!(0.0 <= asked.gain_bits);
            assert_ne!(stop(&check, &network, &answers), Some(Stop::NothingLeft));
            answers.set(asked.question, 1);
            let found = diagnose(&check, &network, &answers);
            let sum: f64 = found.causes.iter().map(|f| f.posterior).sum();
            let together = match prior {
                Prior::Independent => 6.0,
                Prior::AtMost => f64::from(most),
                Prior::ExactlyOne => 1.0,
            };
            assert!(sum <= together + 1e-9 && found.no_cause + sum >= 1.0 - 1e-9);
            assert!(
                found
                    .causes
                    .iter()
                    .all(|f| f.low <= f.posterior && f.posterior <= f.high)
            );
            assert!(found.fit.is_none_or(|fit| fit.z.is_finite()));
        }
        assert!((0.0..1.0).contains(&value_left(&check, &network, &answers).gain));
        let _ = flips(&check, &network, &answers);
    }
}

#[test]
fn at_most_six_of_six_gives_the_very_same_numbers_as_independent() {
    let (one, other) = (pack(Prior::Independent, 0), pack(Prior::AtMost, 6));
    let mut answers = Answers::none(one.questions.len());
    for question in 0..u8::try_from(one.questions.len()).unwrap() {
        answers.set(question, 1);
        let found = diagnose(&one, &Network::new(&one), &answers);
        assert_eq!(found, diagnose(&other, &Network::new(&other), &answers));
    }
}

/// Where one cause must be there, nothing can be wrong with nothing.
#[test]
fn normal_is_no_result_where_no_cause_is_impossible() {
    let check = pack(Prior::ExactlyOne, 0);
    let network = Network::new(&check);
    let healthy = super::told::answers(
        "feeling.work bother.only-wonder most-tired.more-bottom when-felt.last-reps feet-at-top.above feet-action.press-down \
         side-view.straight-line no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.same other-moves.only-this",
    );
    assert_ne!(
        diagnose(&check, &network, &healthy).outcome,
        Outcome::Normal
    );
}

/// 49 exclusive hypotheses, 223 questions, up to a dozen options: the size of published diagnosis benchmarks.
#[test]
fn forty_nine_exclusive_hypotheses_are_plain_bayes() {
    let shape = made_up::Shape {
        causes: 49,
        questions: 223,
        named: 49,
        options: [2, 12],
        prior: Prior::ExactlyOne,
    };
    let made = made_up::make(&shape, 49);
    let mut answers = made.answers.clone();
    let mut judgement = Judgement::default();
    for round in 0..4 {
        let seen = made.network.seen(&answers);
        judgement.make(&made.check, &made.network, &seen, &mut Replay::default());
        let expected = bayes(&made.check, &answers);
        for (found, expected) in judgement.p.iter().zip(&expected) {
            assert!(
                (found - expected).abs() < 1e-12,
                "round {round}: {found} {expected}"
            );
        }
        for question in [0, 100, 222] {
            let gain = gain_bits(&made.check, &made.network, &answers, question);
            let plain = gain_by_hand(&made.check, &expected, question);
            assert!((gain - plain).abs() < 1e-10, "{gain} {plain}");
        }
        for question in (round..223).step_by(5) {
            answers.set(question, 1 << (question % 2));
        }
    }
}

fn likelihood(check: &Check, question: u8, option: usize, cause: u8) -> f64 {
    let options = &check.questions[usize::from(question)].options;
    let raw = |option: usize| {
        let ratio = options[option].lr.iter().find(|(named, _)| *named == cause);
        options[option].share * ratio.map_or(1.0, |(_, lr)| lr.powf(check.settings.temper))
    };
    let total: f64 = (0..options.len()).map(raw).sum();
    let noise = check.settings.noise;
    (1.0 - noise) * raw(option) / total + noise / options.len() as f64
}

/// Prior times likelihoods, in logarithms.
fn bayes(check: &Check, answers: &Answers) -> Vec<f64> {
    let logs = check.causes.iter().enumerate().map(|(cause, from)| {
        let mut log = from.prior.ln();
        for question in 0..u8::try_from(check.questions.len()).unwrap() {
            if answers.has(question) {
                let option = answers.of(question).trailing_zeros() as usize;
                log += likelihood(check, question, option, u8::try_from(cause).unwrap()).ln();
            }
        }
        log
    });
    let logs: Vec<f64> = logs.collect();
    let most = logs.iter().copied().fold(f64::MIN, f64::max);
    let total: f64 = logs.iter().map(|log| (log - most).exp()).sum();
    logs.iter().map(|log| (log - most).exp() / total).collect()
}

fn gain_by_hand(check: &Check, belief: &[f64], question: u8) -> f64 {
    let mut gain = 0.0;
    for option in 0..check.questions[usize::from(question)].options.len() {
        let joint: Vec<f64> = belief
            .iter()
            .enumerate()
            .map(|(cause, b)| b * likelihood(check, question, option, u8::try_from(cause).unwrap()))
            .collect();
        let whole: f64 = joint.iter().sum();
        for (b, with) in belief.iter().zip(&joint) {
            for (joint, side) in [(*with, *b), (whole - with, 1.0 - b)] {
                if 0.0 < joint {
                    gain += joint * (joint / (whole * side)).log2();
                }
            }
        }
    }
    gain
}

/// With many causes and few named by a question, belief is summed by what the question tells apart; with other priors never.
#[test]
fn summing_by_parts_gives_the_gain_of_summing_set_by_set() {
    for (named, seed) in [(1, 1), (2, 2), (3, 3), (4, 4)] {
        let made = made_up::make(&made_up::independent(9, 12, named), seed);
        // The same hypotheses in another order are no full list, and are gone through one by one.
        let Hypotheses { sets, weight } = made.network.hypotheses.clone();
        let turned = Hypotheses {
            sets: sets.into_iter().rev().collect(),
            weight: weight.into_iter().rev().collect(),
        };
        let plain = Network::over(&made.check, turned);
        for question in 0..12 {
            let gain = gain_bits(&made.check, &made.network, &made.answers, question);
            let by_hand = gain_bits(&made.check, &plain, &made.answers, question);
            assert!((gain - by_hand).abs() < 1e-12, "{gain} {by_hand}");
        }
    }
}
