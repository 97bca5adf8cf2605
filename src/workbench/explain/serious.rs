//! Which danger rules fired, by which answers, and what that holds back.

use super::Told;
use crate::knowledge::source::questions::LIMITS;
use crate::workbench::names::{level, name};

/// The lines of this part.
pub fn lines(told: &Told) -> Vec<String> {
    let rules = &told.pack.check.rules;
    let triage = &told.found.triage;
    let mut lines = vec![format!(
        "care level {}; held back: {}",
        level(triage.level),
        name(&LIMITS, triage.limit)
    )];
    for rule in triage.fired.iter().map(|at| &rules[usize::from(*at)]) {
        lines.push(format!(
            "fired: {} ({}, holds back {}) by {}",
            rule.id,
            level(rule.level),
            name(&LIMITS, rule.limit),
            told.met_by(&rule.when).join(", ")
        ));
    }
    let silent = rules
        .iter()
        .enumerate()
        .filter(|(at, _)| !triage.fired.contains(&(*at as u8)));
    let silent: Vec<&str> = silent.map(|(_, rule)| rule.id).collect();
    if !silent.is_empty() {
        lines.push(format!("not fired: {}", silent.join(", ")));
    }
    lines
}
