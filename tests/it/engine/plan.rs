//! Every result has something to do, the most fitting first.

use posterior::engine::answers::Answers;
use posterior::engine::diagnosis::Outcome;
use posterior::engine::random::SplitMix;
use posterior::engine::triage::triage;
use posterior::engine::{plan, selection, stopping};
use posterior::knowledge::compiled::{CareLevel, Horizon, Limit, Serves};
use posterior::knowledge::packed;

use super::told::{answers, diagnosis, network};

fn planned(answers: &Answers) -> Vec<&'static str> {
    let (check, guide) = (packed::check(), packed::guide());
    let triage = triage(check, answers);
    let chosen = plan::remedies(check, guide, answers, &triage, &diagnosis(answers));
    chosen
        .into_iter()
        .map(|index| guide.remedies[usize::from(index)].id)
        .collect()
}

#[test]
fn the_named_fault_of_form_comes_first() {
    let core = "feeling.work bother.a-bit most-tired.more-thighs when-felt.part-way feet-action.press-down \
                no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.same other-moves.only-this";
    for (told, fault) in [
        (
            "feet-at-top.far-out side-view.hips-bent feet-closer.bottom-more",
            "feet-too-far",
        ),
        (
            "feet-at-top.far-out side-view.straight-line feet-closer.bottom-more",
            "feet-too-far",
        ),
        (
            "feet-at-top.above side-view.back-arched feet-closer.bottom-more",
            "over-arching",
        ),
    ] {
        let told = answers(&format!("{core} {told}"));
        let first = *planned(&told).first().unwrap();
        let first = packed::guide()
            .remedies
            .iter()
            .find(|remedy| remedy.id == first)
            .unwrap();
        let named = first
            .sub_fault
            .map(|fault| packed::check().sub_faults[usize::from(fault)].id);
        assert_eq!(named, Some(fault), "{}", first.id);
        for id in planned(&told) {
            let remedy = packed::guide()
                .remedies
                .iter()
                .find(|remedy| remedy.id == id)
                .unwrap();
            assert!(
                remedy
                    .sub_fault
                    .is_none_or(|fault| diagnosis(&told).faults.contains(&fault)),
                "{id}"
            );
        }
    }
}

#[test]
fn every_result_on_many_ways_through_has_something_for_the_next_set() {
    let (check, guide, network) = (packed::check(), packed::guide(), network());
    let mut outcomes = [0_u32; 4];
    for seed in 0..400 {
        let mut random = SplitMix::new(seed);
        let signs = [
            "signs-now.none signs-lasting.none",
            "signs-now.none signs-lasting.birth-or-surgery",
            "signs-lasting.night-pain",
        ];
        let mut told = answers(signs[random.bits() as usize % signs.len()]);
        while let Some(next) = selection::next(check, network, &told) {
            let options = check.questions[usize::from(next.question)].options.len();
            told.set(next.question, 1 << (random.bits() as usize % options));
            let triage = triage(check, &told);
            let found = diagnosis(&told);
            outcomes[found.outcome as usize] += 1;
            let chosen = plan::remedies(check, guide, &told, &triage, &found);
            let remedies: Vec<_> = chosen
                .iter()
                .map(|index| &guide.remedies[usize::from(*index)])
                .collect();
            assert!(
                CareLevel::Urgent > triage.level
                    && remedies.iter().any(|r| r.horizon == Horizon::NextSet),
                "{told:?}"
            );
            assert!(triage.limit == Limit::None || remedies.iter().all(|r| !r.loaded));
            assert!(remedies.is_sorted_by_key(|r| r.horizon));
            if stopping::stop(check, network, &told).is_some() {
                break;
            }
        }
    }
    assert!(outcomes[1..].iter().all(|count| 0 < *count), "{outcomes:?}");
}

#[test]
fn what_is_planned_serves_the_result() {
    let guide = packed::guide();
    let serves = |told: &str, serves: Serves, outcome: Outcome| {
        let told = answers(told);
        assert_eq!(diagnosis(&told).outcome, outcome);
        for id in planned(&told) {
            let remedy = guide.remedies.iter().find(|r| r.id == id).unwrap();
            assert!(remedy.serves.contains(&serves), "{id}");
        }
    };
    serves("", Serves::CannotTell, Outcome::CannotTell);
    serves(
        "feeling.work bother.only-wonder most-tired.more-bottom side-view.straight-line no-weight-lockout.with-ease",
        Serves::Normal,
        Outcome::Normal,
    );
    serves(
        "feet-at-top.far-out feet-action.pull-back side-view.hips-bent",
        Serves::Causes,
        Outcome::Causes,
    );
}

#[test]
fn where_something_is_held_back_the_weight_comes_off_first() {
    let healthy = "bother.only-wonder most-tired.same when-felt.last-reps feet-at-top.above feet-action.press-down \
                   side-view.straight-line no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.same \
                   other-moves.only-this";
    let troubled =
        "bother.ends-set most-tired.nearly-all-thighs feet-at-top.far-out side-view.hips-bent";
    for rest in [healthy, troubled, ""] {
        for sign in [
            "feeling.sharp",
            "feeling.tingling",
            "feeling.work signs-lasting.groin-pain",
            "feeling.work signs-lasting.recent-injury",
            "feeling.work signs-now.sudden-start bruise-or-hard-to-walk.no",
            "feeling.work signs-lasting.birth-or-surgery",
            "feeling.work half-weight.hurt",
        ] {
            let planned = planned(&answers(&format!("{sign} {rest}")));
            assert_eq!(planned.first(), Some(&"no-weight-for-now"), "{sign} {rest}");
            assert!(!planned.contains(&"carry-on"), "{sign} {rest}");
        }
        let planned = planned(&answers(&format!("feeling.work {rest}")));
        assert!(!planned.contains(&"no-weight-for-now"), "{rest}");
    }
}

#[test]
fn a_band_is_advised_only_to_those_who_have_one_or_were_not_asked() {
    let thighs = "feeling.work bother.ends-set most-tired.nearly-all-thighs glute-squeeze.bit-firm both-sides.much-more knees.both-in";
    for (equipment, advised) in [
        ("", true),
        ("equipment.band", true),
        ("equipment.weight", false),
        ("equipment.machine", false),
        ("equipment.not-sure", false),
        ("equipment.none", false),
    ] {
        let planned = planned(&answers(&format!("{thighs} {equipment}")));
        assert_eq!(planned.contains(&"side-steps"), advised, "{equipment}");
        let without = !equipment.is_empty() && !advised;
        assert_eq!(planned.contains(&"wide-side-steps"), without, "{equipment}");
    }
}

#[test]
fn what_was_answered_already_is_not_advised() {
    let late = "feeling.work bother.a-bit most-tired.more-thighs when-felt.late-sets feet-at-top.above \
                glute-squeeze.both-hard both-sides.same trained-before.same-workout rest.under-one";
    for (told, advised) in [
        ("sleep.under-six", &["recover", "half-weight"][..]),
        ("sleep.over-seven", &["half-weight"]),
        ("no-weight-lockout.no sleep.under-six", &["recover"]),
    ] {
        let planned = planned(&answers(&format!("{late} {told}")));
        assert_eq!(planned.first(), Some(&"rest-and-stop-early"), "{told}");
        for id in ["recover", "half-weight"] {
            assert_eq!(planned.contains(&id), advised.contains(&id), "{told}: {id}");
        }
    }
}

#[test]
fn only_a_sign_of_hips_that_do_not_open_calls_for_a_stretch_and_a_visit() {
    let stiff = "feeling.tight bother.ends-set most-tired.lower-back when-felt.part-way feet-action.heels-up";
    for (sign, advised) in [
        ("", false),
        ("side-view.hips-bent", true),
        ("no-weight-lockout.only-arching", true),
        ("bed-test.above", true),
    ] {
        let planned = planned(&answers(&format!("{stiff} {sign}")));
        assert!(planned.contains(&"range-first"), "{sign}");
        for id in ["hip-flexor-stretch", "see-someone-about-range"] {
            assert_eq!(planned.contains(&id), advised, "{sign}: {id}");
        }
    }
}
