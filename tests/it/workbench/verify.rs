//! The proof of a pack: it holds on ours, and each of its properties fails where something is broken on purpose.

mod broken;

use super::small;
use expect_test::expect;
use posterior::knowledge::packed;
use posterior::workbench::verify::combinations::in_all;
use posterior::workbench::verify::machine::Machine;
use posterior::workbench::verify::property::Property;
use posterior::workbench::verify::{Proof, Sizes, verify};

/// A few seconds' worth.
const BRIEF: Sizes = Sizes {
    combinations: 10_000,
    depth: 3,
    walks: 80,
    sittings: 8,
    seed: 1,
};

fn ours(machine: Machine, sizes: Sizes) -> Proof {
    verify(packed::check(), packed::guide(), machine, sizes)
}

#[test]
fn on_our_pack_no_combination_of_danger_answers_is_left_to_chance() {
    let proof = ours(Machine::real(), BRIEF);
    let most = Sizes::WHOLE.combinations;
    let all = in_all(&proof.pack, most + 1);
    assert!(all <= most, "more than {most} combinations");
}

#[test]
fn everything_holds_on_our_pack_and_is_looked_at() {
    let proof = ours(Machine::real(), BRIEF);
    assert!(proof.holds(), "{}", proof.told());
    for property in Property::ALL {
        let unseen = proof.tally.checks(property) == 0;
        assert!(!unseen, "{property:?} was not looked at");
    }
}

#[test]
fn everything_holds_on_another_pack_and_all_its_danger_answers_are_combined() {
    let pack = small();
    let proof = verify(pack.check, pack.guide, Machine::real(), BRIEF);
    assert!(proof.holds(), "{}", proof.told());
    let looked_at = proof.told();
    let danger = looked_at
        .lines()
        .find(|line| line.contains("combinations"))
        .unwrap();
    // Numb or not, with numb now or not, and chest pain or not: (1 + 2) · 2.
    expect![[r#"             6  combinations of danger answers: all that rules can tell apart, for 8 of single options"#]]
        .assert_eq(danger);
}

#[test]
fn two_proofs_print_the_same() {
    let sizes = Sizes {
        walks: 20,
        combinations: 2_000,
        ..BRIEF
    };
    let [first, second] = [(); 2].map(|()| ours(Machine::real(), sizes).told());
    assert_eq!(first, second);
}

#[test]
fn a_failure_names_the_answers_the_way_and_the_command_that_shows_them() {
    let sizes = Sizes {
        walks: 0,
        sittings: 0,
        ..BRIEF
    };
    let machine = Machine {
        update: broken::no_going_on_after_advice,
        ..Machine::real()
    };
    let told = ours(machine, sizes).told();
    let at = told.find("FAILED:").expect("it failed");
    expect![[r#"
        FAILED: no dead end: every screen has a way on that works
          seen:    WentOn does nothing on "care"
          answers: feeling.work signs-now.none signs-lasting.night-pain
          see it:  echo '{"feeling": "work", "signs-now": ["none"], "signs-lasting": ["night-pain"]}' > answers.json && cargo posterior diagnose --answers answers.json
    "#]].assert_eq(&told[at..]);
}
