//! Laws that hold for any answers: order never matters, changing equals answering anew, neutral answers change nothing, and names
//! of causes and options are only names.

use posterior::engine::answers::Answers;
use posterior::engine::diagnosis::{Diagnosis, diagnose};
use posterior::engine::flips::flips;
use posterior::engine::network::Network;
use posterior::engine::{selection, stopping};
use posterior::knowledge::compiled::Check;
use posterior::knowledge::packed;
use proptest::collection::vec;
use proptest::prelude::*;

use super::told::{diagnosis, network, neutral_bits};

/// One answer per diagnostic question: none, or an option (neutral ones included).
pub fn any_answers() -> impl Strategy<Value = Vec<(u8, u32)>> {
    vec((any::<bool>(), 0_u32..16), packed::check().questions.len()).prop_map(|draws| {
        let mut told = Vec::new();
        for (index, (asked, draw)) in draws.into_iter().enumerate() {
            let question = u8::try_from(index).unwrap();
            let options = u32::try_from(packed::check().questions[index].options.len()).unwrap();
            if asked && network().table_of(question).is_some() {
                told.push((question, 1 << (draw % options)));
            }
        }
        told
    })
}

pub fn given(told: &[(u8, u32)]) -> Answers {
    let mut answers = Answers::none(packed::check().questions.len());
    for (question, option) in told {
        answers.set(*question, *option);
    }
    answers
}

/// Everything the engine says, as exact as `Debug` prints: every digit of every number.
fn everything(answers: &Answers) -> String {
    let (check, network) = (packed::check(), network());
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?}",
        diagnosis(answers),
        flips(check, network, answers),
        stopping::value_left(check, network, answers),
        selection::next(check, network, answers),
        selection::best_test(check, network, answers),
        stopping::stop(check, network, answers)
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn the_order_of_answering_plays_no_part(told in any_answers().prop_flat_map(|told| (Just(told.clone()), Just(told).prop_shuffle()))) {
        let (one, other) = told;
        prop_assert_eq!(everything(&given(&one)), everything(&given(&other)));
    }

    #[test]
    fn changing_an_answer_equals_answering_anew(told in any_answers(), before in any_answers()) {
        let mut edited = given(&before);
        for question in 0..u8::try_from(packed::check().questions.len()).unwrap() {
            edited.set(question, 0);
        }
        for (question, option) in told.iter().chain(&before).chain(&told) {
            edited.set(*question, *option);
        }
        for (question, _) in before.iter().filter(|(question, _)| told.iter().all(|(other, _)| other != question)) {
            edited.set(*question, 0);
        }
        prop_assert_eq!(everything(&given(&told)), everything(&edited));
    }

    #[test]
    fn a_neutral_answer_changes_nothing(told in any_answers(), which in 0_usize..16) {
        let without = given(&told);
        for question in 0..u8::try_from(packed::check().questions.len()).unwrap() {
            let neutral = neutral_bits(question);
            if network().table_of(question).is_none() || neutral.is_empty() || network().seen(&without).iter().any(|s| s.question == question) {
                continue;
            }
            let mut with = without.clone();
            with.set(question, neutral[which % neutral.len()]);
            assert_same_numbers(&diagnosis(&without), &diagnosis(&with));
        }
    }

    #[test]
    fn marginals_are_probabilities_and_ranges_hold_them(told in any_answers()) {
        let found = diagnosis(&given(&told));
        prop_assert!((0.0..=1.0).contains(&found.no_cause));
        for finding in &found.causes {
            prop_assert!(0.0 <= finding.low && finding.low <= finding.posterior);
            prop_assert!(finding.posterior <= finding.high && finding.high <= 1.0);
            prop_assert!(finding.posterior + found.no_cause <= 1.0 + 1e-12);
        }
        let value = stopping::value_left(packed::check(), network(), &given(&told));
        prop_assert!((0.0..=1.0).contains(&value.gain));
    }

    #[test]
    fn causes_are_only_names(told in any_answers(), order in Just((0..6_u8).collect::<Vec<u8>>()).prop_shuffle()) {
        let renamed = causes_renamed(packed::check(), &order);
        let (one, other) = (diagnosis(&given(&told)), diagnose(&renamed, &Network::new(&renamed), &given(&told)));
        prop_assert_eq!(one.outcome, other.outcome);
        prop_assert!((one.no_cause - other.no_cause).abs() < 1e-12);
        for (cause, finding) in one.causes.iter().enumerate() {
            let same = &other.causes[usize::from(order[cause])];
            prop_assert!((finding.posterior - same.posterior).abs() < 1e-12);
            prop_assert_eq!(finding.band, same.band);
            prop_assert_eq!(finding.supporting, same.supporting);
        }
    }

    #[test]
    fn the_places_of_options_are_only_places(told in any_answers()) {
        let mut turned = packed::check().clone();
        for question in &mut turned.questions {
            question.options.reverse();
        }
        let mirrored: Vec<(u8, u32)> = told.iter().map(|(question, option)| {
            let last = turned.questions[usize::from(*question)].options.len() - 1;
            (*question, 1 << (last - option.trailing_zeros() as usize))
        }).collect();
        // Conditions name options by place: they are left out here, the numbers are what counts.
        let (one, other) = (diagnosis(&given(&told)), diagnose(&turned, &Network::new(&turned), &given(&mirrored)));
        for (finding, same) in one.causes.iter().zip(&other.causes) {
            prop_assert!((finding.posterior - same.posterior).abs() < 1e-12);
            prop_assert_eq!(finding.band, same.band);
        }
        prop_assert!((one.no_cause - other.no_cause).abs() < 1e-12);
    }
}

#[test]
fn hundreds_of_answers_do_not_underflow() {
    let mut check = packed::check().clone();
    let question = check
        .questions
        .iter()
        .find(|q| q.id == "feet-at-top")
        .cloned()
        .unwrap();
    check.questions = vec![question; 250];
    for (index, question) in check.questions.iter_mut().enumerate() {
        // Surprising answers throughout: first far out, then above.
        question.options.rotate_left(index % 2);
    }
    check.settings.core.clear();
    check.rules.clear();
    check.sub_faults.clear();
    check.settings.noise = 0.0;
    let network = Network::new(&check);
    let mut answers = Answers::none(250);
    for index in 0..250 {
        answers.set(index, 1);
    }
    let found = diagnose(&check, &network, &answers);
    for finding in &found.causes {
        assert!(
            finding.posterior.is_finite() && finding.low.is_finite() && finding.high.is_finite()
        );
        assert!(
            finding
                .evidence
                .iter()
                .all(|weight| weight.bits.is_finite())
        );
    }
}

#[test]
fn the_engine_cannot_fail_and_iterates_in_order() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/engine");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        files += 1;
        for banned in [
            ".unwrap()",
            ".expect(",
            "panic!",
            "unreachable!",
            "assert!",
            "Result<",
            "HashMap",
            "HashSet",
            "f64::ln",
            ".ln()",
            ".powf(",
        ] {
            assert!(!text.contains(banned), "{} holds {banned}", path.display());
        }
    }
    assert!(10 <= files);
}

fn assert_same_numbers(one: &Diagnosis, other: &Diagnosis) {
    assert_eq!(one.no_cause.to_bits(), other.no_cause.to_bits());
    for (finding, same) in one.causes.iter().zip(&other.causes) {
        let bits = |f: &posterior::engine::diagnosis::Finding| {
            [f.posterior, f.low, f.high, f.shift_bits].map(f64::to_bits)
        };
        assert_eq!(bits(finding), bits(same));
        assert_eq!(
            (finding.band, &finding.evidence),
            (same.band, &same.evidence)
        );
    }
}

/// The same knowledge with cause i at place `order[i]`.
fn causes_renamed(check: &Check, order: &[u8]) -> Check {
    let to = |cause: u8| order[usize::from(cause)];
    let mut renamed = check.clone();
    for (cause, place) in order.iter().enumerate() {
        renamed.causes[usize::from(*place)] = check.causes[cause].clone();
    }
    for (question, before) in renamed.questions.iter_mut().zip(&check.questions) {
        for (cause, place) in order.iter().enumerate() {
            question.grades[usize::from(*place)] = before.grades[cause];
        }
        for option in &mut question.options {
            for (cause, _) in &mut option.lr {
                *cause = to(*cause);
            }
            option.lr.sort_by_key(|(cause, _)| *cause);
        }
    }
    for fault in &mut renamed.sub_faults {
        fault.cause = to(fault.cause);
    }
    renamed
}
