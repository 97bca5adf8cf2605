//! Choosing by bounds chooses as scoring everything would, and moments give the same gains as summing set by set.

use posterior::engine::hypotheses::Hypotheses;
use posterior::engine::network::Network;
use posterior::engine::selection::{gain_bits, next, ranking};
use posterior::knowledge::compiled::Prior;
use posterior::workbench::bench::made_up::{MadeUp, Shape, make};

/// Networks of many shapes: few and many causes named, one and several causes at a time, weak evidence and strong.
fn many() -> impl Iterator<Item = MadeUp> {
    (0..240_u64).map(|seed| {
        let causes = 2 + seed as usize % 8;
        let shape = Shape {
            causes,
            questions: 14,
            named: 1 + (seed as usize / 8) % causes,
            options: [2, 6],
            prior: [Prior::Independent, Prior::AtMost, Prior::ExactlyOne][seed as usize % 3],
        };
        let mut made = make(&shape, seed);
        // Untempered, without slips and with far stronger ratios at some: there the bounds are farthest from the truth.
        if seed % 4 == 3 {
            made.check.settings.temper = 1.0;
            made.check.settings.noise = 0.0;
            let options = made.check.questions.iter_mut().flat_map(|q| &mut q.options);
            for (_, lr) in options.flat_map(|option| &mut option.lr) {
                *lr = lr.powi(4);
            }
            let hypotheses = made.network.hypotheses.clone();
            made.network = Network::over(&made.check, hypotheses);
        }
        made
    })
}

#[test]
fn the_next_question_is_the_best_of_all() {
    for made in many() {
        let all = ranking(&made.check, &made.network, &made.answers);
        let first = all.first().map(|(_, next)| *next);
        assert_eq!(next(&made.check, &made.network, &made.answers), first);
    }
}

#[test]
fn moments_and_sums_over_sets_give_the_same_gains() {
    for made in many().filter(|made| made.network.full) {
        // The same hypotheses in another order are summed set by set.
        let Hypotheses {
            mut sets,
            mut weight,
        } = made.network.hypotheses.clone();
        sets.reverse();
        weight.reverse();
        let turned = Network::over(&made.check, Hypotheses { sets, weight });
        assert!(!turned.full);
        for question in 0..made.check.questions.len() {
            let question = u8::try_from(question).unwrap();
            let by_moments = gain_bits(&made.check, &made.network, &made.answers, question);
            let by_sets = gain_bits(&made.check, &turned, &made.answers, question);
            assert!(
                (by_moments - by_sets).abs() < 1e-12,
                "{by_moments} {by_sets}"
            );
        }
    }
}
