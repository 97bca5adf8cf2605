//! The engine agrees with an enumeration by another program (tests/oracle/generate.py) to 1e-12.

use std::process::Command;

use posterior::engine::answers::Answers;
use posterior::engine::diagnosis::diagnose;
use posterior::engine::network::Network;
use posterior::engine::random::SplitMix;
use posterior::engine::selection::gain_bits;
use posterior::knowledge::compiled::{
    Cause, Check, Choice, Grade, Kind, Meaning, Prior, Question, Role, Settings,
};
use posterior::knowledge::packed;
use serde_json::Value;

const TOLERANCE: f64 = 1e-12;

#[test]
fn a_thousand_random_networks_agree_with_the_oracle() {
    let golden = include_str!("../../oracle/networks.txt");
    assert!(1000 <= golden.lines().count());
    for line in golden.lines() {
        let (seed, expected) = read(line);
        let (check, answers) = random_network(seed);
        let asked: Vec<u8> = (0..check.questions.len())
            .map(|q| u8::try_from(q).unwrap())
            .collect();
        agree(seed, &results(&check, &answers, &asked), &expected);
    }
}

#[test]
fn other_priors_agree_with_the_oracle() {
    let golden = include_str!("../../oracle/priors.txt");
    assert!(400 <= golden.lines().count());
    for line in golden.lines() {
        let (seed, expected) = read(line);
        let (mut check, answers) = random_network(seed);
        if seed % 2 == 0 {
            check.settings.prior = Prior::AtMost;
            check.settings.prior_most = u8::try_from(1 + seed / 2 % 3).unwrap();
        } else {
            check.settings.prior = Prior::ExactlyOne;
        }
        let asked: Vec<u8> = (0..check.questions.len())
            .map(|q| u8::try_from(q).unwrap())
            .collect();
        agree(seed, &results(&check, &answers, &asked), &expected);
    }
}

#[test]
fn our_own_pack_agrees_with_the_oracle() {
    let check = packed::check();
    let asked = diagnostic(check);
    for line in include_str!("../../oracle/pack.txt").lines() {
        let (seed, expected) = read(line);
        agree(
            seed,
            &results(check, &pack_answers(seed, check, &asked), &asked),
            &expected,
        );
    }
}

#[test]
fn the_oracle_knows_the_numbers_of_our_pack() {
    let output = Command::new(env!("CARGO_BIN_EXE_posterior"))
        .arg("export")
        .output()
        .unwrap();
    let export: Value = serde_json::from_slice(&output.stdout).unwrap();
    let golden: Value = serde_json::from_str(include_str!("../../oracle/pack.json")).unwrap();
    assert!(
        numbers_of(&export) == golden,
        "the pack's numbers changed: please run `python3 tests/oracle/generate.py` and commit what it writes"
    );
}

fn read(line: &str) -> (u64, Vec<f64>) {
    let (seed, numbers) = line.split_once(' ').unwrap();
    (
        seed.parse().unwrap(),
        numbers
            .split(' ')
            .map(|number| number.parse().unwrap())
            .collect(),
    )
}

fn agree(seed: u64, found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len(), "seed {seed}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(
            (found - expected).abs() <= TOLERANCE,
            "seed {seed}: {found} is not {expected}"
        );
    }
}

/// Posteriors, P(no cause), and the gain of each question of `asked`.
fn results(check: &Check, answers: &Answers, asked: &[u8]) -> Vec<f64> {
    let network = Network::new(check);
    let diagnosis = diagnose(check, &network, answers);
    let mut results: Vec<f64> = diagnosis
        .causes
        .iter()
        .map(|finding| finding.posterior)
        .collect();
    results.push(diagnosis.no_cause);
    results.extend(
        asked
            .iter()
            .map(|question| gain_bits(check, &network, answers, *question)),
    );
    results
}

/// The recipe of tests/oracle/generate.py; the order of the draws matters.
fn random_network(seed: u64) -> (Check, Answers) {
    let mut random = SplitMix::new(seed);
    let causes = 1 + below(&mut random, 6);
    let priors: Vec<f64> = (0..causes).map(|_| 0.02 + 0.6 * random.uniform()).collect();
    let temper = 0.3 + 0.7 * random.uniform();
    let noise = 0.2 * random.uniform();
    let mut questions = Vec::new();
    for _ in 0..=below(&mut random, 5) {
        let mut options = Vec::new();
        for index in 0..2 + below(&mut random, 4) {
            let neutral = index >= 2 && random.uniform() < 0.2;
            let share = 0.05 + random.uniform();
            let mut lr = Vec::new();
            for cause in 0..causes {
                if random.uniform() < 0.5 {
                    lr.push((u8::try_from(cause).unwrap(), 0.2 + 4.0 * random.uniform()));
                }
            }
            let meaning = if neutral {
                Meaning::Neutral
            } else {
                Meaning::Evidence
            };
            options.push(Choice {
                id: "",
                origin: None,
                danger_origin: None,
                text: "",
                meaning,
                share,
                lr,
            });
        }
        questions.push(question(options, causes));
    }
    let mut answers = Answers::none(questions.len());
    for (index, question) in questions.iter().enumerate() {
        let option = below(&mut random, question.options.len() + 1);
        if 0 < option {
            answers.set(u8::try_from(index).unwrap(), 1 << (option - 1));
        }
    }
    let causes = priors
        .iter()
        .map(|prior| Cause {
            id: "",
            origin: None,
            name: "",
            prior: *prior,
            grade: Grade::Expert,
        })
        .collect();
    let pack = packed::check().clone();
    let settings = Settings {
        temper,
        noise,
        core: Vec::new(),
        plan_asks: Vec::new(),
        variants: 2,
        ..pack.settings
    };
    (
        Check {
            causes,
            questions,
            rules: Vec::new(),
            sub_faults: Vec::new(),
            settings,
            ..pack
        },
        answers,
    )
}

fn question(options: Vec<Choice>, causes: usize) -> Question {
    Question {
        id: "",
        kind: Kind::One,
        role: Role::Diagnostic,
        options,
        grades: vec![Grade::Expert; causes],
        ..packed::check().questions[0].clone()
    }
}

/// Uniform among 0 … n − 1.
#[allow(clippy::cast_sign_loss, reason = "a uniform is not negative")]
fn below(random: &mut SplitMix, n: usize) -> usize {
    (random.uniform() * n as f64) as usize
}

fn diagnostic(check: &Check) -> Vec<u8> {
    let questions = check.questions.iter().enumerate();
    let diagnostic = questions.filter(|(_, q)| matches!(q.role, Role::Both | Role::Diagnostic));
    diagnostic
        .map(|(index, _)| u8::try_from(index).unwrap())
        .collect()
}

fn pack_answers(seed: u64, check: &Check, asked: &[u8]) -> Answers {
    let mut random = SplitMix::new(seed);
    let mut answers = Answers::none(check.questions.len());
    for question in asked {
        if random.uniform() < 0.6 {
            answers.set(
                *question,
                1 << below(
                    &mut random,
                    check.questions[usize::from(*question)].options.len(),
                ),
            );
        }
    }
    answers
}

/// Ids and numbers of an export, no origins.
fn numbers_of(export: &Value) -> Value {
    let keep = |value: &Value, keys: &[&str]| -> Value {
        keys.iter()
            .map(|key| ((*key).to_owned(), value[*key].clone()))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let each = |list: &Value, map: &dyn Fn(&Value) -> Value| -> Value {
        list.as_array().unwrap().iter().map(map).collect()
    };
    let question = |question: &Value| {
        let mut kept = keep(question, &["id"]);
        kept["options"] = each(&question["options"], &|option| {
            keep(option, &["id", "neutral", "share", "lr"])
        });
        kept
    };
    let mut kept = keep(export, &["temper", "noise"]);
    kept["causes"] = each(&export["causes"], &|cause| keep(cause, &["id", "prior"]));
    kept["questions"] = each(&export["questions"], &question);
    kept
}
