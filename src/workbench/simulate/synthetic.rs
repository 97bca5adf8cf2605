//! The invented pack that measures the method: 8 causes, 28 questions, strong links, drawn from a fixed seed.
//!
//! It is no content for people. It takes every setting but the asking order from the pack it is drawn beside.

use std::fmt::Write;

use super::people::below;
use crate::engine::random::SplitMix;
use crate::knowledge::compiled::{
    Cause, Check, Choice, Condition, Grade, Kind, Meaning, Prior, Question, Role, Text, Timing,
};

/// Causes.
pub const CAUSES: usize = 8;
/// Questions.
pub const QUESTIONS: usize = 28;
const SEED: u64 = 1978;

/// The invented pack, with the engine's numbers of `like`.
#[must_use]
pub fn synthetic(like: &Check) -> Check {
    let mut random = SplitMix::new(SEED);
    let causes = (0..CAUSES)
        .map(|number| Cause {
            id: named("cause", number),
            origin: None,
            name: named("Cause", number),
            // To two digits, so that a person can read the file.
            prior: (10.0 + 20.0 * random.uniform()).round() / 100.0,
            grade: Grade::Expert,
        })
        .collect();
    let questions = (0..QUESTIONS)
        .map(|number| question(number, &mut random))
        .collect();
    let mut check = like.clone();
    check.pack.id = "invented";
    check.causes = causes;
    check.questions = questions;
    check.rules = Vec::new();
    check.sub_faults = Vec::new();
    let settings = &mut check.settings;
    // "Nothing" needs no answer of its own here: the causes' shifts decide.
    settings.normal_when = Condition::default();
    settings.core = Vec::new();
    settings.plan_asks = Vec::new();
    settings.together = Vec::new();
    settings.prior = Prior::Independent;
    settings.questions_max = 12;
    settings.evidence_min = 7;
    check
}

/// The invented pack as text, for other programs and for whoever wants to look: its priors, and each question's effort, options,
/// shares and ratios.
#[must_use]
pub fn text(check: &Check) -> String {
    let mut text = String::from(
        "# An invented pack that measures the method; no content for people.\n\
         # Made by `cargo posterior simulate invented`; a test holds it to that.\n",
    );
    for cause in &check.causes {
        let _ = writeln!(text, "{} prior {}", cause.id, cause.prior);
    }
    for question in &check.questions {
        let _ = writeln!(text, "{} takes {} s", question.id, question.effort_s);
        for option in &question.options {
            let _ = write!(text, "  {} share {:.3}", option.id, option.share);
            for (cause, lr) in &option.lr {
                let _ = write!(text, ", {} {lr}", check.causes[usize::from(*cause)].id);
            }
            text.push('\n');
        }
    }
    text
}

/// Two to four options that carry evidence, and "not sure". One cause speaks strongly in it, often a second one too.
fn question(number: usize, random: &mut SplitMix) -> Question {
    let count = 2 + below(3, random.uniform());
    let main = number % CAUSES;
    let second = (main + 1 + below(CAUSES - 1, random.uniform())) % CAUSES;
    let mut shares: Vec<f64> = (0..count).map(|_| 0.2 + random.uniform()).collect();
    // The last option is the rare one that gives a cause away.
    shares[count - 1] *= 0.35;
    let total: f64 = shares.iter().sum();
    let mut options = Vec::new();
    for (place, share) in shares.iter().enumerate() {
        let last = place == count - 1;
        let mut lr = Vec::new();
        let strong = 10.0 + 40.0 * random.uniform();
        let weak = 0.03 + 0.17 * random.uniform();
        lr.push((main as u8, tenths(if last { strong } else { weak })));
        let also = random.uniform();
        if place == 0 && also < 0.6 {
            lr.push((second as u8, tenths(3.0 + 7.0 * random.uniform())));
        }
        lr.sort_by_key(|(cause, _)| *cause);
        options.push(Choice {
            id: named("option", place),
            origin: None,
            danger_origin: None,
            text: "",
            meaning: Meaning::Evidence,
            share: (share / total * 1000.0).round() / 1000.0,
            lr,
        });
    }
    let rest: f64 = options.iter().skip(1).map(|option| option.share).sum();
    options[0].share = 1.0 - rest;
    options.push(Choice {
        id: "not-sure",
        origin: None,
        danger_origin: None,
        text: "",
        meaning: Meaning::NotSure,
        share: 0.0,
        lr: Vec::new(),
    });
    let trial = random.uniform() < 0.3;
    let effort = random.uniform();
    Question {
        id: named("question", number),
        origin: None,
        kind: if trial { Kind::Trial } else { Kind::One },
        role: Role::Diagnostic,
        topic: number as u8,
        text: "",
        hint: "",
        why: "",
        steps: Vec::new(),
        effort_s: if trial {
            (20.0 + 40.0 * effort).round()
        } else {
            (4.0 + 8.0 * effort).round()
        },
        timing: Timing::default(),
        picture: "",
        loaded: false,
        ask_when: Condition::default(),
        options,
        grades: vec![Grade::Expert; CAUSES],
        sources: Vec::new(),
    }
}

/// To two digits.
fn tenths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// A name that lives as long as the program, as a pack's texts do.
fn named(what: &str, number: usize) -> Text {
    Box::leak(format!("{what}-{}", number + 1).into_boxed_str())
}
