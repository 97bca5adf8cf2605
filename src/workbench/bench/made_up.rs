//! Networks to be timed: made up from fixed seeds, so that every machine times the same ones; and our own pack laid open.
//!
//! The numbers in them mean nothing. Rules, follow-ups and a fixed first order are left out, so that a step scores every question.

use crate::engine::answers::Answers;
use crate::engine::hypotheses::Hypotheses;
use crate::engine::network::Network;
use crate::engine::random::SplitMix;
use crate::knowledge::compiled::{
    Cause, Check, Choice, Condition, Grade, Kind, Meaning, Prior, Question, Role, Settings, Timing,
};
use crate::knowledge::packed;

/// What a made-up network looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// How many causes.
    pub causes: usize,
    /// How many questions.
    pub questions: usize,
    /// How many of the causes each question tells apart.
    pub named: usize,
    /// Fewest and most options of a question.
    pub options: [usize; 2],
    /// Which sets of causes there are.
    pub prior: Prior,
}

/// A network with some answers.
#[derive(Debug)]
pub struct MadeUp {
    /// What the tables are made from.
    pub check: Check,
    /// The tables.
    pub network: Network,
    /// Ten answers (fewer where there are fewer questions).
    pub answers: Answers,
}

/// Answers of a made-up sitting.
const ANSWERS: usize = 10;

/// Independent causes, four options a question.
#[must_use]
pub fn independent(causes: usize, questions: usize, named: usize) -> Shape {
    Shape {
        causes,
        questions,
        named,
        options: [4, 4],
        prior: Prior::Independent,
    }
}

/// The network of this shape and seed.
#[must_use]
pub fn make(shape: &Shape, seed: u64) -> MadeUp {
    let mut random = SplitMix::new(seed);
    let causes: Vec<Cause> = (0..shape.causes).map(|_| cause(&mut random)).collect();
    let questions: Vec<Question> = (0..shape.questions)
        .map(|index| question(shape, index as u8, &mut random))
        .collect();
    let pack = packed::check().clone();
    let check = laid_open(Check {
        causes,
        questions,
        ..pack
    });
    let priors: Vec<f64> = check.causes.iter().map(|cause| cause.prior).collect();
    let hypotheses = match shape.prior {
        Prior::Independent => Hypotheses::independent(&priors),
        Prior::AtMost => Hypotheses::at_most(2, &priors),
        Prior::ExactlyOne => Hypotheses::exactly_one(&priors),
    };
    let network = Network::over(&check, hypotheses);
    answered(check, network, &mut random)
}

/// Our own pack with every question open at once.
#[must_use]
pub fn our_pack() -> MadeUp {
    let check = laid_open(packed::check().clone());
    let network = Network::new(&check);
    answered(check, network, &mut SplitMix::new(1))
}

/// Answers every so-manieth question that carries evidence, by chance.
fn answered(check: Check, network: Network, random: &mut SplitMix) -> MadeUp {
    let telling: Vec<u8> = (0..check.questions.len())
        .map(|index| index as u8)
        .filter(|index| network.table_of(*index).is_some())
        .collect();
    let mut answers = Answers::none(check.questions.len());
    let count = ANSWERS.min(telling.len());
    for place in 0..count {
        let question = telling[place * telling.len() / count];
        if let Some(table) = network.table_of(question) {
            let option = table.options[below(random, table.options.len())];
            answers.set(question, 1 << option);
        }
    }
    MadeUp {
        check,
        network,
        answers,
    }
}

fn laid_open(mut check: Check) -> Check {
    check.rules.clear();
    check.sub_faults.clear();
    for question in &mut check.questions {
        question.ask_when = Condition::default();
        question.loaded = false;
    }
    Check {
        settings: Settings {
            core: Vec::new(),
            plan_asks: Vec::new(),
            normal_when: Condition::default(),
            ..check.settings
        },
        ..check
    }
}

fn cause(random: &mut SplitMix) -> Cause {
    Cause {
        id: "",
        origin: None,
        name: "",
        prior: 0.05 + 0.3 * random.uniform(),
        grade: Grade::Expert,
    }
}

fn question(shape: &Shape, topic: u8, random: &mut SplitMix) -> Question {
    let [fewest, most] = shape.options;
    let count = fewest + below(random, most - fewest + 1);
    let named = some_of(shape.causes, shape.named, random);
    let shares: Vec<f64> = (0..count).map(|_| 0.1 + random.uniform()).collect();
    let sum: f64 = shares.iter().sum();
    let option = |share: &f64| Choice {
        id: "",
        origin: None,
        danger_origin: None,
        text: "",
        meaning: Meaning::Evidence,
        share: share / sum,
        lr: named
            .iter()
            .map(|cause| (*cause, 0.3 + 2.7 * random.uniform()))
            .collect(),
    };
    Question {
        id: "",
        origin: None,
        kind: Kind::One,
        role: Role::Diagnostic,
        topic,
        text: "",
        hint: "",
        why: "",
        steps: Vec::new(),
        effort_s: 5.0,
        timing: Timing::default(),
        picture: "",
        loaded: false,
        ask_when: Condition::default(),
        options: shares.iter().map(option).collect(),
        grades: vec![Grade::Expert; shape.causes],
        sources: Vec::new(),
    }
}

/// So many of the causes, ascending.
fn some_of(causes: usize, count: usize, random: &mut SplitMix) -> Vec<u8> {
    let mut all: Vec<u8> = (0..causes).map(|cause| cause as u8).collect();
    while count < all.len() {
        all.remove(below(random, all.len()));
    }
    all
}

fn below(random: &mut SplitMix, count: usize) -> usize {
    (random.bits() % count.max(1) as u64) as usize
}
