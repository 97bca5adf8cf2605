//! The answers that danger rules can tell apart: one factor per question that a rule or a danger follow-up reads.
//!
//! Conditions ask only whether one of some options is ticked. So options of a question that stand in exactly the same lists of
//! exactly the same conditions are interchangeable, and one of them, turn by turn, stands for all. Questions of which a single
//! rule's `any` reads one kind of option (a test that hurt) are interchangeable in the same way and make one factor together.

use crate::knowledge::compiled::{Check, Condition, Kind, Meaning, Question, Role, Ticks};
use std::collections::BTreeMap;

/// Where an option is read: (condition, list) pairs.
type Signature = Vec<(usize, u8)>;

/// One question as the rules see it, or several interchangeable ones.
#[derive(Debug, Clone)]
pub struct Factor {
    /// The questions.
    pub questions: Vec<u8>,
    /// When it is asked; where nothing else is known, always.
    pub gate: Condition,
    /// What may be answered; the first is nothing that is read.
    pub states: Vec<State>,
}

/// Answers that no condition tells apart.
#[derive(Debug, Clone)]
pub struct State {
    /// Each is one way to be in this state: a question and its ticks.
    pub ways: Vec<(u8, u32)>,
    /// How many combinations of options it stands for.
    pub stands_for: f64,
}

/// The factors of a pack, those that conditions read before those that they gate.
#[must_use]
pub fn factors(check: &Check) -> Vec<Factor> {
    let conditions: Vec<&Condition> = check
        .rules
        .iter()
        .map(|rule| &rule.when)
        .chain(check.questions.iter().filter_map(gate))
        .collect();
    let mut factors = Vec::new();
    let mut alike: BTreeMap<Signature, Factor> = BTreeMap::new();
    for (index, question) in check.questions.iter().enumerate() {
        let groups = groups(&conditions, index as u8, question);
        let read: Vec<&Signature> = groups
            .keys()
            .filter(|signature| !signature.is_empty())
            .collect();
        let factor = match (read.as_slice(), question.kind) {
            ([], _) => continue,
            (_, Kind::All) => several(index as u8, question, &groups),
            (_, Kind::One | Kind::Trial) => one(index as u8, question, &groups),
        };
        match read.as_slice() {
            [single]
                if single.len() == 1
                    && single[0].1 == ANY
                    && gate(question).is_none_or(|gate| *gate == Condition::default()) =>
            {
                let key = (*single).clone();
                match alike.remove(&key) {
                    Some(known) => alike.insert(key, together(known, &factor)),
                    None => alike.insert(key, factor),
                };
            }
            _ => factors.push(factor),
        }
    }
    factors.extend(alike.into_values());
    factors
}

/// When a question about danger is asked. Any other that a rule reads counts as asked always: so none of its answers is left out,
/// and what else it depends on need not be gone through.
fn gate(question: &Question) -> Option<&Condition> {
    match question.role {
        Role::Danger | Role::Both => Some(&question.ask_when),
        Role::Diagnostic | Role::Plan => None,
    }
}

const ALL: u8 = 0;
const ANY: u8 = 1;
const NONE: u8 = 2;

fn groups(
    conditions: &[&Condition],
    index: u8,
    question: &Question,
) -> BTreeMap<Signature, Vec<u32>> {
    let mut groups: BTreeMap<Signature, Vec<u32>> = BTreeMap::new();
    for bit in 0..question.options.len() {
        let ticked = 1 << bit;
        let reads = |list: &[Ticks]| {
            list.iter()
                .any(|t| t.question == index && t.options & ticked != 0)
        };
        let mut signature = Signature::new();
        for (at, condition) in conditions.iter().enumerate() {
            for (list, ticks) in [
                (ALL, &condition.all),
                (ANY, &condition.any),
                (NONE, &condition.none),
            ] {
                // Two lines of one list are two demands, so each counts on its own.
                let lines = ticks
                    .iter()
                    .enumerate()
                    .filter(|(_, line)| reads(std::slice::from_ref(*line)));
                match list {
                    ALL => signature.extend(lines.map(|(line, _)| (at * 256 + line, ALL))),
                    _ if lines.count() != 0 => signature.push((at * 256, list)),
                    _ => {}
                }
            }
        }
        groups.entry(signature).or_default().push(ticked);
    }
    groups
}

fn one(index: u8, question: &Question, groups: &BTreeMap<Signature, Vec<u32>>) -> Factor {
    // Unanswered stands with the options that nothing reads.
    let mut states = vec![State {
        ways: vec![(index, 0)],
        stands_for: 1.0,
    }];
    for (signature, options) in groups {
        let ways = options.iter().map(|ticked| (index, *ticked));
        if signature.is_empty() {
            states[0].ways.extend(ways);
            states[0].stands_for += options.len() as f64;
        } else {
            states.push(State {
                ways: ways.collect(),
                stands_for: options.len() as f64,
            });
        }
    }
    Factor {
        questions: vec![index],
        gate: gate(question).cloned().unwrap_or_default(),
        states,
    }
}

fn several(index: u8, question: &Question, groups: &BTreeMap<Signature, Vec<u32>>) -> Factor {
    let none = question
        .options
        .iter()
        .position(|o| o.meaning == Meaning::NoneOfThese);
    let read: Vec<&Vec<u32>> = groups
        .iter()
        .filter(|(s, _)| !s.is_empty())
        .map(|(_, bits)| bits)
        .collect();
    let unread: u32 = groups
        .get(&Signature::new())
        .map_or(0, |bits| bits.iter().sum());
    let unread = none.map_or(unread, |none| unread & !(1 << none));
    let mut states = Vec::new();
    for subset in 0..1_u32 << read.len() {
        let inside: Vec<&&Vec<u32>> = read
            .iter()
            .enumerate()
            .filter(|(at, _)| subset >> at & 1 == 1)
            .map(|(_, b)| b)
            .collect();
        let most = inside.iter().map(|bits| bits.len()).max().unwrap_or(0);
        // Each member in turn, then all members together, with and without the signs that nothing reads.
        let turn = |turn: usize| {
            inside
                .iter()
                .map(|bits| bits[turn % bits.len()])
                .sum::<u32>()
        };
        let mut ways: Vec<u32> = (0..most).map(turn).collect();
        ways.push(inside.iter().flat_map(|bits| bits.iter()).sum::<u32>() | unread);
        if subset == 0 {
            ways.push(0);
            ways.extend(none.map(|none| 1 << none));
        }
        let stands_for: f64 = inside
            .iter()
            .map(|bits| f64::from((1_u32 << bits.len()) - 1))
            .product();
        states.push(State {
            ways: ways.into_iter().map(|ticked| (index, ticked)).collect(),
            stands_for: stands_for * f64::from(1_u32 << unread.count_ones()),
        });
    }
    Factor {
        questions: vec![index],
        gate: gate(question).cloned().unwrap_or_default(),
        states,
    }
}

/// Two factors of which a single `any` reads one kind of option each.
fn together(mut a: Factor, b: &Factor) -> Factor {
    let unread = a.states[0].stands_for * b.states[0].stands_for;
    let total = |factor: &Factor| {
        factor
            .states
            .iter()
            .map(|state| state.stands_for)
            .sum::<f64>()
    };
    let all = total(&a) * total(b);
    a.questions.extend(&b.questions);
    a.states[0].stands_for = unread;
    a.states[1].stands_for = all - unread;
    a.states[1].ways.extend(&b.states[1].ways);
    a
}
