//! Every combination of the answers that the danger rules read, against a plain statement of what they must mean.

mod people;

use posterior::engine::answers::Answers;
use posterior::engine::diagnosis::{Outcome, diagnose};
use posterior::engine::network::Network;
use posterior::engine::random::SplitMix;
use posterior::engine::triage::{Triage, triage, unanswered};
use posterior::engine::{plan, selection, stopping};
use posterior::knowledge::compiled::{CareLevel, Condition, Kind, Limit, Role, Ticks};
use posterior::knowledge::packed;

use super::told::{answers, bit, network, question};
use people::{Person, Scribe, anybody, each_with};

fn agrees(person: &Person, found: &Triage) {
    assert_eq!(found.level, person.level(), "{person:?}");
    assert_eq!(found.limit, person.limit(), "{person:?}");
}

#[test]
fn every_combination_of_danger_answers_gets_the_highest_level_that_any_gives() {
    let halves = std::thread::scope(|scope| {
        let workers = [0..256, 256..512].map(|lasting| scope.spawn(|| each_combination(lasting)));
        workers.map(|worker| worker.join().expect("a combination failed"))
    });
    let count: u64 = halves.iter().sum();
    println!("{count} combinations of danger answers");
    assert!(30_000_000 < count);
}

/// Every combination with these ticks of the second list. The first three signs stand for each other, turn by turn: no rule
/// tells them apart (see `no_rule_tells_the_three_nerve_signs_apart`).
fn each_combination(lasting: std::ops::Range<u32>) -> u64 {
    let check = packed::check();
    let scribe = Scribe::new();
    let mut answers = Answers::none(check.questions.len());
    let mut count = 0;
    for lasting in lasting {
        for nerve in [0, 1 << (lasting % 3)] {
            for others in 0..8 {
                each_with(others << 3 | nerve, lasting, &mut |person| {
                    scribe.write(person, &mut answers);
                    agrees(person, &triage(check, &answers));
                    count += 1;
                });
            }
        }
    }
    count
}

#[test]
fn a_follow_up_answered_out_of_turn_counts_as_if_its_sign_were_ticked() {
    let check = packed::check();
    let scribe = Scribe::new();
    let mut answers = Answers::none(check.questions.len());
    let mut random = SplitMix::new(1);
    for _ in 0..200_000 {
        let person = anybody(&mut random);
        scribe.write(&person, &mut answers);
        agrees(&person, &triage(check, &answers));
    }
}

#[test]
fn no_rule_tells_the_three_nerve_signs_apart() {
    let check = packed::check();
    let three = ["numb-between-legs", "pee-or-poo", "both-legs"].map(|sign| bit("signs-now", sign));
    let all: u32 = three.iter().sum();
    for rule in &check.rules {
        for ticks in ticks_of(&rule.when).filter(|ticks| ticks.question == question("signs-now")) {
            assert!(
                ticks.options & all == 0 || ticks.options & all == all,
                "{}",
                rule.id
            );
        }
    }
    for some in 1..8_u32 {
        each_with(some, 0, &mut |person| {
            assert_eq!(person.level(), CareLevel::Emergency);
        });
        let mut signs = answers("signs-lasting.none");
        signs.set(
            question("signs-now"),
            (0..3)
                .filter(|place| some >> place & 1 == 1)
                .map(|place| three[place])
                .sum(),
        );
        assert_eq!(triage(check, &signs).level, CareLevel::Emergency);
    }
}

#[test]
fn every_rule_reads_only_what_the_combinations_vary() {
    let check = packed::check();
    let varied = [
        "feeling",
        "signs-now",
        "breath-or-chest",
        "bruise-or-hard-to-walk",
        "weak-leg",
        "signs-lasting",
        "sit-bone-often",
        "cancer-when",
        "age",
        "both-sides",
        "past-injury",
        "when-felt",
    ];
    for rule in &check.rules {
        for ticks in ticks_of(&rule.when) {
            let question = &check.questions[usize::from(ticks.question)];
            let trial = question.kind == Kind::Trial;
            assert!(
                trial || varied.contains(&question.id),
                "{} reads {}",
                rule.id,
                question.id
            );
            if CareLevel::NonUrgent < rule.level {
                assert_eq!(
                    question.role,
                    Role::Danger,
                    "{} must not rest on {}",
                    rule.id,
                    question.id
                );
            }
        }
    }
}

#[test]
fn a_trial_that_hurt_holds_back_load_whichever_it_was() {
    let check = packed::check();
    for question in check.questions.iter().filter(|q| q.kind == Kind::Trial) {
        let hurt = answers(&format!(
            "feeling.work signs-now.none signs-lasting.none {}.hurt",
            question.id
        ));
        assert_eq!(triage(check, &hurt).limit, Limit::NoLoad, "{}", question.id);
        assert_eq!(
            triage(check, &hurt).level,
            CareLevel::SelfCare,
            "{}",
            question.id
        );
    }
}

#[test]
fn plain_soreness_in_both_legs_is_no_danger_sign() {
    let check = packed::check();
    for feeling in ["work", "tight", "cramp", "nothing"] {
        for when in [
            "first-rep",
            "part-way",
            "last-reps",
            "late-sets",
            "next-day",
            "not-sure",
        ] {
            for tired in ["nearly-all-thighs", "more-thighs", "same", "not-sure"] {
                for sides in ["same", "bit-more", "much-more", "not-sure"] {
                    let sore = answers(&format!(
                        "feeling.{feeling} signs-now.none signs-lasting.none when-felt.{when} most-tired.{tired} both-sides.{sides}"
                    ));
                    assert_eq!(triage(check, &sore).level, CareLevel::SelfCare);
                    assert_eq!(triage(check, &sore).limit, Limit::None);
                }
            }
        }
    }
}

#[test]
fn nothing_to_train_where_a_danger_sign_ends_the_check_and_no_load_where_it_is_held_back() {
    let (check, guide, network) = (packed::check(), packed::guide(), network());
    let trained = "bother.ends-set most-tired.nearly-all-thighs feet-at-top.far-out feet-action.pull-back side-view.hips-bent \
                   no-weight-lockout.not-with-weight";
    for signs in [
        "signs-now.both-legs signs-lasting.none",
        "signs-now.none signs-lasting.very-ill",
        "signs-now.none signs-lasting.groin-pain",
        "signs-now.sudden-start bruise-or-hard-to-walk.no signs-lasting.none",
        "signs-now.none signs-lasting.birth-or-surgery",
        "signs-now.none signs-lasting.none feet-closer.hurt",
    ] {
        for rest in [
            "",
            trained,
            "bother.only-wonder most-tired.more-bottom other-moves.only-this side-view.straight-line",
        ] {
            let mut answers = answers(&format!("feeling.work {signs} {rest}"));
            let triage = triage(check, &answers);
            assert_ne!(triage.limit, Limit::None);
            let diagnosis = diagnose(check, network, &answers);
            let remedies = plan::remedies(check, guide, &answers, &triage, &diagnosis);
            if CareLevel::NonUrgent < triage.level {
                assert_eq!(diagnosis.outcome, Outcome::Care);
                assert_eq!(
                    (
                        remedies.as_slice(),
                        selection::next(check, network, &answers)
                    ),
                    (&[][..], None)
                );
                assert_eq!(selection::best_test(check, network, &answers), None);
                assert_eq!(stopping::stop(check, network, &answers), None);
                continue;
            }
            for remedy in &remedies {
                let remedy = &guide.remedies[usize::from(*remedy)];
                assert!(!remedy.loaded, "{signs}: {}", remedy.id);
                assert!(
                    triage.limit == Limit::NoLoad || remedy.gentle,
                    "{signs}: {}",
                    remedy.id
                );
            }
            no_loaded_question_is_asked(network, &mut answers);
        }
    }
}

fn no_loaded_question_is_asked(network: &Network, answers: &mut Answers) {
    let check = packed::check();
    while let Some(next) = selection::next(check, network, answers) {
        for offered in [Some(next), selection::best_test(check, network, answers)]
            .into_iter()
            .flatten()
        {
            assert!(!check.questions[usize::from(offered.question)].loaded);
        }
        answers.set(next.question, 1);
    }
}

#[test]
fn danger_questions_are_asked_in_order_and_follow_ups_only_for_what_was_ticked() {
    let check = packed::check();
    let asked = |told: &str| {
        unanswered(check, &answers(told)).map(|index| check.questions[usize::from(index)].id)
    };
    for (told, expected) in [
        ("", Some("feeling")),
        ("feeling.work", Some("signs-now")),
        ("feeling.work signs-now.none", Some("signs-lasting")),
        (
            "feeling.work signs-now.leg-swollen",
            Some("breath-or-chest"),
        ),
        (
            "feeling.work signs-now.sudden-start",
            Some("bruise-or-hard-to-walk"),
        ),
        ("feeling.work signs-now.past-knee", Some("weak-leg")),
        ("feeling.work signs-now.none signs-lasting.none", None),
        ("feeling.work signs-now.none signs-lasting.night-pain", None),
        (
            "feeling.work signs-now.none signs-lasting.sit-bone",
            Some("sit-bone-often"),
        ),
        (
            "feeling.work signs-now.none signs-lasting.sit-bone sit-bone-often.now-and-then",
            Some("age"),
        ),
        (
            "feeling.work signs-now.none signs-lasting.cancer",
            Some("cancer-when"),
        ),
        (
            "feeling.work signs-now.sudden-start bruise-or-hard-to-walk.no signs-lasting.none",
            Some("age"),
        ),
    ] {
        assert_eq!(asked(told), expected, "{told}");
    }
}

fn ticks_of(condition: &Condition) -> impl Iterator<Item = &Ticks> {
    condition
        .all
        .iter()
        .chain(&condition.any)
        .chain(&condition.none)
}
