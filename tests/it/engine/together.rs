//! Causes that are told together, and the runner-up.

use posterior::engine::diagnosis::{BandKind, Outcome};
use posterior::knowledge::packed;
use proptest::prelude::*;

use super::laws::{any_answers, given};
use super::told::{answers, diagnosis};

fn cause(id: &str) -> u8 {
    let place = packed::check()
        .causes
        .iter()
        .position(|cause| cause.id == id);
    u8::try_from(place.unwrap()).unwrap()
}

#[test]
fn hamstrings_that_lead_and_quiet_glutes_are_told_together_where_they_are_close() {
    let close = diagnosis(&answers(
        "feeling.cramp bother.ends-set most-tired.nearly-all-thighs when-felt.first-rep feet-at-top.above \
         feet-action.press-down side-view.straight-line no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.same \
         other-moves.most",
    ));
    let (one, other) = (cause("hamstring-dominance"), cause("glute-activation"));
    assert!(
        close.together == Some((one, other)) || close.together == Some((other, one)),
        "{close:?}"
    );
    let clear = diagnosis(&answers(
        "feeling.work bother.a-bit most-tired.more-thighs when-felt.first-rep feet-at-top.above feet-action.press-down \
         side-view.straight-line no-weight-lockout.with-ease glute-squeeze.bit-firm both-sides.same other-moves.some \
         experience.under-one-month",
    ));
    assert_eq!(clear.together, None);
    assert_eq!(clear.runner_up, Some(one));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn only_the_first_two_are_told_together_and_only_if_both_may_play_a_part(told in any_answers()) {
        let found = diagnosis(&given(&told));
        let settings = &packed::check().settings;
        let first_two = (found.order[0], found.order[1]);
        let [one, other] = [first_two.0, first_two.1].map(|cause| &found.causes[usize::from(cause)]);
        let pair = settings.together.iter().find(|pair| {
            (pair.one, pair.other) == first_two || (pair.other, pair.one) == first_two
        });
        let expected = pair.is_some_and(|pair| {
            one.band <= BandKind::MayPlay
                && other.band <= BandKind::MayPlay
                && (one.posterior - other.posterior).abs() <= pair.within
        });
        prop_assert_eq!(found.together, expected.then_some(first_two));
        let second = (found.outcome == Outcome::Causes && other.band != BandKind::LessLikely).then_some(first_two.1);
        prop_assert_eq!(found.runner_up, second);
    }
}
