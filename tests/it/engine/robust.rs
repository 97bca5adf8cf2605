//! Ranges and steadiness: they hold the point, widen with the author's doubt, and without doubt there is nothing but the point.

use posterior::engine::diagnosis::{Diagnosis, diagnose};
use posterior::engine::network::Network;
use posterior::knowledge::compiled::Check;
use posterior::knowledge::packed;
use proptest::prelude::*;

use super::laws::{any_answers, given};
use super::told::{answers, diagnosis};

/// The pack with its spread of every grade multiplied.
fn spread(times: f64) -> (Check, Network) {
    let mut check = packed::check().clone();
    check.settings.spread = check.settings.spread.map(|spread| times * spread);
    let network = Network::new(&check);
    (check, network)
}

fn width(diagnosis: &Diagnosis) -> f64 {
    diagnosis.causes.iter().map(|f| f.high - f.low).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(16) })]

    #[test]
    fn without_doubt_a_range_is_the_point_and_the_result_is_steady(told in any_answers()) {
        let (check, network) = spread(0.0);
        let found = diagnose(&check, &network, &given(&told));
        for finding in &found.causes {
            prop_assert!((finding.high - finding.low).abs() < 1e-12);
        }
        prop_assert!(1.0 <= found.steadiness);
    }

    #[test]
    fn more_doubt_widens_the_ranges(told in any_answers()) {
        let told = given(&told);
        let widths: Vec<f64> = [0.5, 1.0, 2.0].into_iter().map(|times| {
            let (check, network) = spread(times);
            width(&diagnose(&check, &network, &told))
        }).collect();
        prop_assert!(widths[0] < widths[1] && widths[1] < widths[2], "{:?}", widths);
    }

    #[test]
    fn steadiness_is_a_share_of_at_least_a_hundred_variants(told in any_answers()) {
        let found = diagnosis(&given(&told));
        let variants = f64::from(packed::check().settings.variants);
        prop_assert!(100.0 <= variants);
        prop_assert!((0.0..=1.0).contains(&found.steadiness));
        let whole = found.steadiness * variants;
        prop_assert!((whole - whole.round()).abs() < 1e-9);
    }
}

#[test]
fn a_clear_case_is_steadier_than_a_close_one() {
    let clear = diagnosis(&answers(
        "feeling.tight bother.a-bit most-tired.lower-back when-felt.part-way feet-at-top.above feet-action.press-down \
         side-view.not-sure no-weight-lockout.no glute-squeeze.both-hard both-sides.same other-moves.some bed-test.above",
    ));
    let close = told_apart(CLOSE);
    assert!(0.8 <= clear.steadiness, "{}", clear.steadiness);
    assert!(close.steadiness < 0.6, "{}", close.steadiness);
}

#[test]
fn of_two_causes_told_together_either_may_lead() {
    let apart = told_apart(CLOSE);
    let together = diagnosis(&answers(CLOSE));
    assert!(apart.together.is_none() && together.together.is_some());
    assert!(apart.steadiness + 0.1 < together.steadiness);
    assert!(together.steadiness <= 1.0);
}

/// Hamstrings that lead and glutes that are hard to feel, about as likely.
const CLOSE: &str = "feeling.work bother.a-bit most-tired.nearly-all-thighs when-felt.first-rep feet-at-top.above feet-action.press-down \
                     side-view.straight-line no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.same other-moves.most";

/// As it would be in a pack that tells no two causes together.
fn told_apart(told: &str) -> Diagnosis {
    let mut check = packed::check().clone();
    check.settings.together.clear();
    diagnose(&check, &Network::new(&check), &answers(told))
}

#[test]
fn a_danger_sign_is_steady_whatever_the_numbers() {
    let found = diagnosis(&answers("breath-or-chest.yes feet-at-top.far-out"));
    assert!(1.0 <= found.steadiness);
}
