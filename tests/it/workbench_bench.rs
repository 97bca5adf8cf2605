//! What is timed is the same everywhere, what other programs are handed is whole, and bad input is told. No test reads a clock.

use std::process::{Command, Output};

use expect_test::{Expect, expect};
use posterior::knowledge::compiled::Prior;
use posterior::workbench::bench::made_up::{Shape, independent, make, our_pack};
use posterior::workbench::bench::measure::{Patience, measure};
use posterior::workbench::bench::networks::networks;
use posterior::workbench::bench::report::{PARTS, table};

/// Hardly any patience, for a clock that is no clock: each look at it is a microsecond later.
const NONE: Patience = Patience {
    warm_us: 1.0,
    sample_us: 1.0,
    all_us: 1.0,
    bytes_max: 1 << 16,
};

fn counting() -> impl FnMut() -> f64 {
    let mut looks = 0.0;
    move || {
        looks += 1.0;
        looks
    }
}

fn bench(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_posterior"))
        .arg("bench")
        .args(arguments)
        .output()
        .unwrap()
}

/// Exit code 1, nothing on stdout, and this as the first line.
fn refused(arguments: &[&str], expected: &Expect) {
    let output = bench(arguments);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let told = String::from_utf8(output.stderr).unwrap();
    expected.assert_eq(told.lines().next().unwrap());
}

#[test]
fn bad_input_is_told_once_and_with_a_suggestion() {
    refused(
        &["gird"],
        &expect![
            "error: `bench` has no part `gird`; did you mean `grid`? Please either name one of pack, wide, exclusive, grid, networks, or none for all tables."
        ],
    );
    refused(
        &["everything"],
        &expect![
            "error: `bench` has no part `everything`. Please either name one of pack, wide, exclusive, grid, networks, or none for all tables."
        ],
    );
    refused(
        &["pack", "grid"],
        &expect![
            "error: `bench`: `grid` is one word too many. Please either use it like this or see `cargo posterior help`:"
        ],
    );
    refused(
        &["--fast"],
        &expect![
            "error: `bench`: it takes no `--fast`. Please either use it like this or see `cargo posterior help`:"
        ],
    );
}

#[test]
fn the_same_seed_makes_the_same_network() {
    let shape = independent(5, 12, 3);
    let (one, same, other) = (make(&shape, 7), make(&shape, 7), make(&shape, 8));
    assert_eq!(one.check, same.check);
    assert_eq!(one.answers, same.answers);
    assert_ne!(one.check.questions, other.check.questions);
    assert_eq!(one.network.seen(&one.answers).len(), 10);
}

#[test]
fn hypotheses_that_exclude_each_other_are_one_cause_each() {
    let shape = Shape {
        causes: 49,
        questions: 20,
        named: 49,
        options: [2, 12],
        prior: Prior::ExactlyOne,
    };
    let made = make(&shape, 3);
    assert_eq!(made.network.hypotheses.sets.len(), 49);
    let options = made.check.questions.iter().map(|q| q.options.len());
    assert!(options.clone().all(|count| (2..=12).contains(&count)));
    assert!(options.max() != Some(2));
}

#[test]
fn our_pack_laid_open_asks_every_question_that_tells_causes_apart() {
    let made = our_pack();
    assert!(made.check.rules.is_empty() && made.check.settings.core.is_empty());
    assert_eq!(
        made.check.causes,
        posterior::knowledge::packed::check().causes
    );
}

#[test]
fn other_programs_are_handed_whole_tables_and_our_results() {
    for network in networks(&mut counting(), NONE) {
        let causes = network.priors.len();
        assert_eq!(network.posteriors.len(), causes);
        assert_eq!(
            network.gains.len() + network.answers.len(),
            network.questions.len()
        );
        assert!(network.posteriors.iter().all(|p| (0.0..=1.0).contains(p)));
        assert!(network.gains.iter().all(|(_, gain)| 0.0 <= *gain));
        for question in &network.questions {
            for set in 0..1 << question.parents.len() {
                let sum: f64 = question.rows.iter().map(|row| row[set]).sum();
                assert!((sum - 1.0).abs() < 1e-12, "{}: {sum}", network.name);
            }
        }
    }
}

#[test]
fn every_part_is_a_table_of_its_calls() {
    for (name, part) in PARTS {
        let text = table(part, &mut counting(), NONE);
        assert!(text.starts_with("### "), "{name}");
        let widths = text.lines().filter(|line| line.starts_with('|'));
        let mut widths = widths.map(|line| line.matches('|').count());
        let first = widths.next().unwrap();
        assert!(widths.all(|width| width == first), "{name}: {text}");
    }
}

#[test]
fn median_and_least_are_of_single_runs() {
    let mut at = 0.0;
    let mut clock = move || {
        at += 12.0;
        at
    };
    // Each look at the clock is 12 µs later, so that a sample of four runs takes 3 µs a run.
    let patience = Patience {
        warm_us: 1.0,
        sample_us: 48.0,
        all_us: 480.0,
        bytes_max: 0,
    };
    let mut runs = 0;
    let times = measure(&mut clock, patience, &mut || runs += 1);
    assert!(times.least_us <= times.median_us && times.median_us <= 12.0);
    assert!(10 <= runs);
}
