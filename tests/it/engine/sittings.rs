//! Plausible people: each cause, "normal" and "can't tell yet" is reached, and no cause is named on its prior.

use expect_test::{Expect, expect};
use posterior::engine::answers::Answers;
use posterior::engine::diagnosis::{BandKind, Outcome};
use posterior::engine::selection;
use posterior::knowledge::compiled::Meaning;
use posterior::knowledge::packed;

use super::told::{answers, diagnosis, informative, network, summary};

fn check(told: &str, expected: &Expect) {
    expected.assert_eq(&summary(packed::check(), &diagnosis(&answers(told))));
}

#[test]
fn cramping_in_most_moves_points_at_hamstrings_that_lead() {
    check(
        "feeling.cramp bother.ends-set most-tired.nearly-all-thighs when-felt.first-rep feet-at-top.above feet-action.press-down \
         side-view.straight-line no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.same other-moves.most \
         squeeze-first.thighs-cramp",
        &expect![[r#"
            Causes, no cause 0.06
            hamstring-dominance  0.68 (0.43 to 0.83) shift +2.9 supporting 6 MostLikely
            glute-activation     0.51 (0.28 to 0.67) shift +1.3 supporting 4 MostLikely
            form                 0.26 (0.12 to 0.44) shift -0.9 supporting 3 CannotTell
            fatigue              0.15 (0.06 to 0.28) shift -0.6 supporting 1 CannotTell
            range-of-motion      0.12 (0.05 to 0.20) shift -0.7 supporting 1 LessLikely
            imbalance            0.11 (0.05 to 0.18) shift -0.6 supporting 0 LessLikely
        "#]],
    );
}

#[test]
fn a_soft_squeeze_points_at_glutes_that_are_hard_to_feel() {
    check(
        "feeling.work bother.a-bit most-tired.more-thighs when-felt.first-rep feet-at-top.above feet-action.press-down \
         side-view.straight-line no-weight-lockout.with-ease glute-squeeze.bit-firm both-sides.same other-moves.some \
         experience.under-one-month",
        &expect![[r#"
            Causes, no cause 0.12
            glute-activation     0.63 (0.37 to 0.74) shift +2.0 supporting 3 MostLikely
            hamstring-dominance  0.31 (0.15 to 0.46) shift +0.7 supporting 2 MayPlay
            fatigue              0.13 (0.05 to 0.23) shift -0.9 supporting 0 CannotTell
            form                 0.24 (0.10 to 0.42) shift -1.1 supporting 2 LessLikely
            imbalance            0.11 (0.05 to 0.18) shift -0.5 supporting 0 LessLikely
            range-of-motion      0.10 (0.04 to 0.15) shift -1.0 supporting 0 LessLikely
        "#]],
    );
}

#[test]
fn feet_far_out_and_better_closer_points_at_form() {
    check(
        "feeling.work bother.a-bit most-tired.more-thighs when-felt.first-rep feet-at-top.far-out feet-action.press-down \
         side-view.straight-line no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.same other-moves.only-this \
         feet-closer.bottom-more",
        &expect![[r#"
            Causes, no cause 0.16, feet-too-far
            form                 0.60 (0.34 to 0.75) shift +1.2 supporting 4 MostLikely
            glute-activation     0.22 (0.11 to 0.33) shift -0.6 supporting 1 CannotTell
            hamstring-dominance  0.21 (0.08 to 0.34) shift -0.1 supporting 2 CannotTell
            fatigue              0.13 (0.05 to 0.22) shift -0.9 supporting 0 CannotTell
            imbalance            0.11 (0.05 to 0.18) shift -0.5 supporting 0 LessLikely
            range-of-motion      0.10 (0.04 to 0.15) shift -1.1 supporting 0 LessLikely
        "#]],
    );
}

#[test]
fn a_line_out_of_reach_without_weight_points_at_range() {
    check(
        "feeling.tight bother.a-bit most-tired.lower-back when-felt.part-way feet-at-top.above feet-action.press-down \
         side-view.not-sure no-weight-lockout.no glute-squeeze.both-hard both-sides.same other-moves.some bed-test.above",
        &expect![[r#"
            Causes, no cause 0.08
            range-of-motion      0.64 (0.37 to 0.79) shift +3.0 supporting 3 MostLikely
            glute-activation     0.31 (0.13 to 0.46) shift +0.1 supporting 1 CannotTell
            form                 0.31 (0.13 to 0.49) shift -0.6 supporting 1 CannotTell
            hamstring-dominance  0.23 (0.12 to 0.36) shift +0.1 supporting 1 CannotTell
            fatigue              0.22 (0.11 to 0.35) shift -0.0 supporting 0 CannotTell
            imbalance            0.11 (0.05 to 0.18) shift -0.5 supporting 0 LessLikely
        "#]],
    );
}

#[test]
fn one_side_much_more_points_at_a_difference_between_sides() {
    check(
        "feeling.work bother.a-bit most-tired.more-thighs when-felt.part-way feet-at-top.above feet-action.press-down \
         side-view.straight-line no-weight-lockout.with-ease glute-squeeze.one-softer both-sides.much-more other-moves.some \
         knees.one-in",
        &expect![[r#"
            Causes, no cause 0.10
            imbalance            0.54 (0.27 to 0.74) shift +2.8 supporting 3 MostLikely
            glute-activation     0.42 (0.21 to 0.58) shift +0.8 supporting 2 MayPlay
            hamstring-dominance  0.28 (0.13 to 0.44) shift +0.5 supporting 2 MayPlay
            fatigue              0.23 (0.10 to 0.40) shift +0.1 supporting 0 CannotTell
            form                 0.18 (0.08 to 0.33) shift -1.6 supporting 0 LessLikely
            range-of-motion      0.10 (0.04 to 0.16) shift -0.9 supporting 0 LessLikely
        "#]],
    );
}

#[test]
fn feeling_it_only_late_points_at_fatigue() {
    check(
        "feeling.work bother.a-bit most-tired.more-thighs when-felt.late-sets feet-at-top.above feet-action.press-down \
         side-view.straight-line no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.same other-moves.some \
         trained-before.same-workout rest.under-one",
        &expect![[r#"
            Causes, no cause 0.16
            fatigue              0.57 (0.28 to 0.74) shift +2.2 supporting 3 MostLikely
            hamstring-dominance  0.26 (0.12 to 0.41) shift +0.3 supporting 2 CannotTell
            glute-activation     0.23 (0.11 to 0.36) shift -0.5 supporting 1 CannotTell
            form                 0.15 (0.06 to 0.32) shift -1.9 supporting 0 LessLikely
            imbalance            0.11 (0.05 to 0.18) shift -0.5 supporting 0 LessLikely
            range-of-motion      0.08 (0.03 to 0.13) shift -1.3 supporting 0 LessLikely
        "#]],
    );
}

#[test]
fn mostly_glutes_and_no_trouble_is_normal() {
    check(
        "feeling.work bother.only-wonder most-tired.more-bottom when-felt.last-reps feet-at-top.above feet-action.press-down \
         side-view.straight-line no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.same other-moves.only-this",
        &expect![[r#"
            Normal, no cause 0.53
            fatigue              0.23 (0.11 to 0.38) shift +0.1 supporting 1 CannotTell
            form                 0.09 (0.04 to 0.20) shift -2.7 supporting 0 LessLikely
            imbalance            0.09 (0.05 to 0.15) shift -0.8 supporting 0 LessLikely
            hamstring-dominance  0.06 (0.02 to 0.13) shift -2.1 supporting 0 LessLikely
            glute-activation     0.06 (0.02 to 0.12) shift -2.8 supporting 0 LessLikely
            range-of-motion      0.05 (0.02 to 0.10) shift -2.1 supporting 0 LessLikely
        "#]],
    );
}

#[test]
fn contrary_answers_leave_it_open() {
    check(
        "feeling.work bother.a-bit most-tired.front-thighs when-felt.part-way feet-at-top.close feet-action.push-away \
         side-view.not-sure no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.bit-more other-moves.some",
        &expect![[r#"
            CannotTell, no cause 0.23
            form                 0.31 (0.15 to 0.53) shift -0.5 supporting 0 CannotTell
            glute-activation     0.24 (0.10 to 0.37) shift -0.4 supporting 1 CannotTell
            fatigue              0.21 (0.10 to 0.35) shift -0.0 supporting 0 CannotTell
            imbalance            0.18 (0.09 to 0.29) shift +0.3 supporting 1 CannotTell
            hamstring-dominance  0.16 (0.06 to 0.28) shift -0.6 supporting 1 CannotTell
            range-of-motion      0.14 (0.05 to 0.21) shift -0.5 supporting 0 CannotTell
        "#]],
    );
}

#[test]
fn all_not_sure_cannot_tell_and_offers_a_test() {
    let pack = packed::check();
    let mut all = Answers::none(pack.questions.len());
    for (index, question) in pack.questions.iter().enumerate() {
        let unsure = |meaning| question.options.iter().position(|o| o.meaning == meaning);
        if let Some(option) = unsure(Meaning::NotSure).or_else(|| unsure(Meaning::Later)) {
            all.set(u8::try_from(index).unwrap(), 1 << option);
        }
    }
    let found = diagnosis(&all);
    assert_eq!(found.outcome, Outcome::CannotTell);
    assert!(
        found
            .causes
            .iter()
            .all(|finding| finding.band == BandKind::CannotTell)
    );
    let test = selection::best_test(pack, network(), &all).expect("there is a test to do");
    expect!["glute-squeeze"].assert_eq(pack.questions[usize::from(test.question)].id);
}

#[test]
fn no_cause_is_named_on_no_answer_or_one() {
    let pack = packed::check();
    let none = Answers::none(pack.questions.len());
    assert_eq!(diagnosis(&none).outcome, Outcome::CannotTell);
    for (question, option) in informative() {
        let mut one = none.clone();
        one.set(question, option);
        assert_named_by_answers(&one, 1);
    }
}

#[test]
fn two_answers_name_a_cause_only_if_both_support_it() {
    let pack = packed::check();
    let all = informative();
    for (first, (question, option)) in all.iter().enumerate() {
        for (other, other_option) in all
            .iter()
            .skip(first)
            .filter(|(other, _)| other != question)
        {
            let mut two = Answers::none(pack.questions.len());
            two.set(*question, *option);
            two.set(*other, *other_option);
            assert_named_by_answers(&two, 2);
        }
    }
}

fn assert_named_by_answers(answers: &Answers, informative: u8) {
    let found = diagnosis(answers);
    for finding in &found.causes {
        let named = match finding.band {
            BandKind::MostLikely => true,
            BandKind::MayPlay => finding.posterior >= 0.4 && finding.supporting >= 2,
            BandKind::CannotTell | BandKind::LessLikely => false,
        };
        assert!(
            !named || (informative >= 2 && finding.supporting >= 2 && finding.shift_bits >= 0.4),
            "{found:?}"
        );
    }
    assert!(
        informative >= 2 || found.outcome != Outcome::Causes,
        "{found:?}"
    );
}
