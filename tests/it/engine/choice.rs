//! Which question comes next, and when to stop.

use posterior::engine::answers::Answers;
use posterior::engine::network::Network;
use posterior::engine::random::SplitMix;
use posterior::engine::selection::{best_test, gain_bits, next};
use posterior::engine::stopping::{Stop, stop, value_left};
use posterior::knowledge::compiled::{Check, Kind, Meaning, Role};
use posterior::knowledge::packed;

use super::told::{answers, diagnosis, network, question};

const CORE: &str = "feeling.work bother.a-bit most-tired.more-thighs when-felt.first-rep feet-at-top.far-out feet-action.press-down \
                    side-view.straight-line no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.same \
                    other-moves.only-this";

fn next_id(told: &str) -> &'static str {
    next(packed::check(), network(), &answers(told)).map_or("-", |found| id(found.question))
}

fn id(question: u8) -> &'static str {
    packed::check().questions[usize::from(question)].id
}

#[test]
fn the_core_comes_first_in_the_pack_s_order() {
    let mut told = answers("");
    for question in &packed::check().settings.core {
        let found = next(packed::check(), network(), &told).map(|found| found.question);
        assert_eq!(found, Some(*question));
        told.set(*question, 1);
    }
}

#[test]
fn after_the_core_the_best_for_its_effort_is_asked() {
    let check = packed::check();
    for seed in 0..200 {
        let told = random_answers(seed, CORE);
        let Some(found) = next(check, network(), &told) else {
            continue;
        };
        let scores: Vec<(u8, f64)> = open(check, &told)
            .into_iter()
            .map(|q| (q, score(check, network(), &told, q)))
            .collect();
        let best = scores.iter().map(|(_, score)| *score).fold(0.0, f64::max);
        let (_, chosen) = scores
            .iter()
            .find(|(question, _)| *question == found.question)
            .unwrap();
        let started = in_progress(check, &told, found.question);
        assert!(
            *chosen >= best - 1e-9 || started && *chosen >= 0.95 * best - 1e-9,
            "seed {seed}: {}",
            id(found.question)
        );
        for (question, score) in &scores {
            let better = *score > chosen + 1e-9 && in_progress(check, &told, *question);
            assert!(
                !(better && *score >= 0.95 * best + 1e-9),
                "seed {seed}: {} goes on better",
                id(*question)
            );
        }
    }
}

#[test]
fn questions_for_the_plan_wait_for_the_plan() {
    for seed in 0..50 {
        let mut told = random_answers(seed, "feeling.work");
        while let Some(found) = next(packed::check(), network(), &told) {
            assert_ne!(id(found.question), "set-up");
            assert_eq!(
                packed::check().questions[usize::from(found.question)].role,
                Role::Diagnostic
            );
            told.set(found.question, 1);
        }
    }
}

#[test]
fn five_not_sure_answers_bring_one_trial() {
    let unsure =
        "feeling.work bother.not-sure most-tired.not-sure when-felt.not-sure feet-at-top.not-sure";
    assert_eq!(next_id(unsure), "both-sides");
    let five = format!("{unsure} both-sides.not-sure");
    let trial = next(packed::check(), network(), &answers(&five))
        .unwrap()
        .question;
    assert_eq!(
        packed::check().questions[usize::from(trial)].kind,
        Kind::Trial
    );
    assert_eq!(next_id(&format!("{five} {}.later", id(trial))), "side-view");
}

#[test]
fn a_trial_put_off_is_the_best_test_again_and_never_the_next_question() {
    let check = packed::check();
    let later = answers(&format!("{CORE} feet-closer.later"));
    assert_ne!(
        next(check, network(), &later).map(|found| found.question),
        Some(question("feet-closer"))
    );
    let mut all = later.clone();
    while let Some(found) = next(check, network(), &all) {
        let options = &check.questions[usize::from(found.question)].options;
        let cannot = options
            .iter()
            .position(|o| matches!(o.meaning, Meaning::NotSure | Meaning::Cannot))
            .unwrap();
        all.set(found.question, 1 << cannot);
    }
    assert_eq!(
        best_test(check, network(), &all).map(|found| id(found.question)),
        Some("feet-closer")
    );
    assert_eq!(stop(check, network(), &all), Some(Stop::NothingLeft));
    assert_eq!(value_left(check, network(), &all).questions, 0);
}

#[test]
fn a_settled_sitting_stops_early_and_an_open_one_at_the_limit() {
    let (check, network) = (packed::check(), network());
    assert_eq!(stop(check, network, &answers("")), None);
    let settled = "feeling.work bother.a-bit most-tired.more-thighs when-felt.part-way feet-at-top.far-out feet-action.pull-back \
                   side-view.back-arched no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.same other-moves.only-this";
    assert_eq!(
        stop(check, network, &answers(settled)),
        Some(Stop::Enough),
        "{:?}",
        value_left(check, network, &answers(settled))
    );
    // The same without one of the core is not done yet.
    assert_eq!(
        stop(
            check,
            network,
            &answers(&settled.replace("both-sides.same", ""))
        ),
        None
    );
    let open = "feeling.work bother.a-bit most-tired.more-thighs when-felt.part-way feet-at-top.above feet-action.press-down \
                side-view.not-sure no-weight-lockout.with-ease glute-squeeze.both-hard both-sides.bit-more other-moves.some";
    assert_eq!(stop(check, network, &answers(open)), None);
    assert_eq!(
        stop(check, network, &answers(&format!("{open} rest.one-to-two"))),
        Some(Stop::Limit)
    );
}

#[test]
fn what_is_left_is_worth_less_once_it_was_asked() {
    let (check, network) = (packed::check(), network());
    let start = value_left(check, network, &answers("feeling.work"));
    let mut all = answers(CORE);
    let middle = value_left(check, network, &all);
    assert!(
        middle.gain < start.gain && 0.05 < start.gain,
        "{start:?} {middle:?}"
    );
    while let Some(found) = next(check, network, &all) {
        all.set(found.question, 1);
    }
    assert!(value_left(check, network, &all).gain.abs() < f64::EPSILON);
}

#[test]
fn the_gain_of_a_question_without_evidence_is_nothing() {
    let told = answers("");
    assert!(
        gain_bits(packed::check(), network(), &told, question("signs-now")).abs() < f64::EPSILON
    );
    assert!(0.01 < gain_bits(packed::check(), network(), &told, question("when-felt")));
}

/// `told`, plus each other diagnostic question answered with probability one half.
fn random_answers(seed: u64, told: &str) -> Answers {
    let mut random = SplitMix::new(seed);
    let mut found = answers(told);
    for (index, question) in packed::check().questions.iter().enumerate() {
        let index = u8::try_from(index).unwrap();
        let (asked, which) = (random.uniform() < 0.5, random.bits() as usize);
        if asked && !found.has(index) && question.role == Role::Diagnostic {
            found.set(index, 1 << (which % question.options.len()));
        }
    }
    found
}

/// Unanswered diagnostic questions that are not for the plan and that the danger rules allow.
fn open(check: &Check, told: &Answers) -> Vec<u8> {
    let triage = posterior::engine::triage::triage(check, told);
    let questions = check
        .questions
        .iter()
        .enumerate()
        .map(|(index, q)| (u8::try_from(index).unwrap(), q));
    let open = questions.filter(|(index, q)| {
        q.role == Role::Diagnostic
            && !check.settings.plan_asks.contains(index)
            && !told.has(*index)
            && (!q.loaded || !triage.holds_back_load())
    });
    open.map(|(index, _)| index).collect()
}

fn in_progress(check: &Check, told: &Answers, asked: u8) -> bool {
    let topic = check.questions[usize::from(asked)].topic;
    let mut questions = check.questions.iter().enumerate();
    questions.any(|(index, q)| {
        q.topic == topic
            && matches!(q.role, Role::Both | Role::Diagnostic)
            && told.has(u8::try_from(index).unwrap())
    })
}

/// The score by its formula, summed plainly.
fn score(check: &Check, network: &Network, told: &Answers, question: u8) -> f64 {
    let found = diagnosis(told);
    let table = network.table_of(question).unwrap();
    let belief: Vec<f64> = {
        let mut weights = network.hypotheses.weight.clone();
        for seen in network.seen(told) {
            weights
                .iter_mut()
                .zip(seen.likelihood)
                .for_each(|(w, l)| *w *= l);
        }
        let total: f64 = weights.iter().sum();
        weights.into_iter().map(|w| w / total).collect()
    };
    let mut value = 0.0;
    for (cause, finding) in found.causes.iter().enumerate() {
        let weight = finding.posterior * if finding.shift_bits > 0.3 { 4.0 } else { 1.0 };
        let mut information = 0.0;
        for row in table.rows() {
            let whole: f64 = belief.iter().zip(row).map(|(b, l)| b * l).sum();
            for present in [0, 1] {
                let side = |set: &usize| set >> cause & 1 == present;
                let joint: f64 = (0..belief.len())
                    .filter(side)
                    .map(|set| belief[set] * row[set])
                    .sum();
                let p: f64 = (0..belief.len()).filter(side).map(|set| belief[set]).sum();
                information += joint * (joint / (whole * p)).log2();
            }
        }
        value += weight * information;
    }
    let shares = check.questions[usize::from(question)]
        .options
        .iter()
        .filter(|o| o.meaning == Meaning::Evidence);
    let can_answer: f64 = shares.map(|option| option.share).sum();
    can_answer * value / (4.0 + check.questions[usize::from(question)].effort_s).sqrt()
}
