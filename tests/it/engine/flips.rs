//! Flips: each gives what it says, no other single change does, and the easiest is the least effort.

use posterior::engine::answers::Answers;
use posterior::engine::diagnosis::Outcome;
use posterior::engine::flips::{easiest, flips};
use posterior::knowledge::compiled::Meaning;
use posterior::knowledge::packed;
use proptest::prelude::*;

use super::laws::{any_answers, given};
use super::told::{diagnosis, network};

/// The outcome, and the first cause where the outcome is causes, by way of the whole diagnosis.
fn comes_down_to(answers: &Answers) -> (Outcome, Option<u8>) {
    let found = diagnosis(answers);
    let first = found.order[0];
    (
        found.outcome,
        (found.outcome == Outcome::Causes).then_some(first),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(12) })]

    #[test]
    fn a_flip_gives_what_it_says_and_no_other_single_change_does(told in any_answers()) {
        let check = packed::check();
        let answers = given(&told);
        let today = comes_down_to(&answers);
        let mut found = flips(check, network(), &answers).into_iter().peekable();
        for (question, given) in &told {
            for (option, choice) in check.questions[usize::from(*question)].options.iter().enumerate() {
                let answer = matches!(choice.meaning, Meaning::Evidence | Meaning::Neutral | Meaning::NotSure);
                if *given == 1 << option || !answer {
                    continue;
                }
                let mut changed = answers.clone();
                changed.set(*question, 1 << option);
                let then = comes_down_to(&changed);
                let flip = found.next_if(|flip| (flip.question, usize::from(flip.option)) == (*question, option));
                prop_assert_eq!(flip.is_some(), then != today);
                if let Some(flip) = flip {
                    prop_assert_eq!((flip.outcome, flip.leader), then);
                    prop_assert!(0.0 <= flip.change && flip.change <= 1.0);
                }
            }
        }
        prop_assert_eq!(found.next(), None);
    }

    #[test]
    fn the_easiest_flip_is_the_least_effort_then_the_largest_change(told in any_answers()) {
        let all = flips(packed::check(), network(), &given(&told));
        let mut sound: Vec<_> = all.iter().filter(|flip| flip.outcome != Outcome::Care).copied().collect();
        sound.sort_by(|a, b| a.effort_s.total_cmp(&b.effort_s).then(b.change.total_cmp(&a.change)));
        prop_assert_eq!(easiest(&all), sound.first().copied());
    }
}
