//! Runs one case, and says what came instead of what the author expected and which answers weigh most.

use super::read::Case;
use crate::engine::answers::Answers;
use crate::engine::course::course;
use crate::engine::diagnosis::{Diagnosis, Finding, diagnose};
use crate::engine::network::Network;
use crate::engine::plan::remedies;
use crate::engine::triage::{Triage, triage};
use crate::engine::tries::Try;
use crate::knowledge::compiled::{Check, Text};
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::questions::LIMITS;
use crate::workbench::names::{band, level, list, name, outcome};
use crate::workbench::opened::Opened;
use std::fmt::Write;

/// How many answers are told for a cause.
const WEIGHTS_MAX: usize = 4;

/// Weights below this would be told as 0.0 bits.
const TOLD_BITS: f64 = 0.05;

/// What came out.
#[derive(Debug)]
pub struct Found {
    /// What the danger rules say.
    pub triage: Triage,
    /// What the answers mean.
    pub diagnosis: Diagnosis,
    /// The remedies advised (indices).
    pub remedies: Vec<u8>,
    /// The one that comes first for the next set, if any does.
    pub next_set: Option<u8>,
}

/// What the engine makes of these answers and tries.
#[must_use]
pub fn run(pack: &Opened, network: &Network, answers: &Answers, tries: &[Try]) -> Found {
    let (check, guide) = (pack.check, pack.guide);
    let triage = triage(check, answers);
    let diagnosis = diagnose(check, network, answers);
    let remedies = remedies(check, guide, answers, &triage, &diagnosis);
    let [next_set, ..] = course(check, guide, answers, &triage, &diagnosis, tries).parts;
    Found {
        triage,
        diagnosis,
        remedies,
        next_set: next_set.first().copied(),
    }
}

/// Notes everything in which what was found is not as the case expects.
pub fn compare(pack: &Opened, case: &Case, found: &Found, mistakes: &mut Mistakes) {
    let wrong = differences(pack, case, found);
    if wrong.is_empty() {
        return;
    }
    mistakes.note(
        case.place,
        wrong.join("; "),
        what_came(pack.check, case, found),
        "either mend what the case expects, or change the numbers or conditions that brought this about \
         (`cargo posterior explain` tells more).",
    );
}

fn differences(pack: &Opened, case: &Case, found: &Found) -> Vec<String> {
    let (check, guide, expected) = (pack.check, pack.guide, &case.expected);
    let diagnosis = &found.diagnosis;
    let causes = |indices: &[u8]| list(indices.iter().map(|at| check.causes[usize::from(*at)].id));
    let remedy = |at: &u8| guide.remedies[usize::from(*at)].id;
    let mut wrong = Vec::new();
    if expected.outcome != diagnosis.outcome {
        wrong.push(format!(
            "the outcome is `{}`, not `{}`",
            outcome(diagnosis.outcome),
            outcome(expected.outcome)
        ));
    }
    let first = diagnosis.order.get(..expected.leads.len());
    if first != Some(&expected.leads[..]) {
        wrong.push(format!(
            "{} leads, not {}",
            causes(first.unwrap_or(&diagnosis.order)),
            causes(&expected.leads)
        ));
    }
    let told_together = diagnosis.together.map(|(one, other)| [one, other]);
    let mut wanted = expected.together.clone();
    wanted.sort_unstable();
    let mut together = told_together.map_or_else(Vec::new, Vec::from);
    together.sort_unstable();
    if !wanted.is_empty() && wanted != together {
        wrong.push(format!(
            "{} told together, not {}",
            if together.is_empty() {
                "nothing is".to_owned()
            } else {
                format!("{} are", causes(&together))
            },
            causes(&wanted)
        ));
    }
    let fault = |at: Option<&u8>| at.map_or("none", |at| check.sub_faults[usize::from(*at)].id);
    if expected.sub_fault.is_some() && diagnosis.faults.first() != expected.sub_fault.as_ref() {
        wrong.push(format!(
            "the first sub-fault is `{}`, not `{}`",
            fault(diagnosis.faults.first()),
            fault(expected.sub_fault.as_ref())
        ));
    }
    if expected.next_set.is_some() && found.next_set != expected.next_set {
        wrong.push(format!(
            "the next set begins with `{}`, not `{}`",
            found.next_set.as_ref().map_or("nothing", remedy),
            expected.next_set.as_ref().map_or("nothing", remedy)
        ));
    }
    let missing = expected
        .remedies
        .iter()
        .filter(|at| !found.remedies.contains(at));
    for at in missing {
        wrong.push(format!("the remedy `{}` is missing", remedy(at)));
    }
    let unwanted = expected
        .not_remedies
        .iter()
        .filter(|at| found.remedies.contains(at));
    for at in unwanted {
        wrong.push(format!("the remedy `{}` is advised", remedy(at)));
    }
    if let Some(expected) = expected
        .care_level
        .filter(|level| *level != found.triage.level)
    {
        wrong.push(format!(
            "the care level is `{}`, not `{}`",
            level(found.triage.level),
            level(expected)
        ));
    }
    if let Some(expected) = expected.limit.filter(|limit| *limit != found.triage.limit) {
        wrong.push(format!(
            "the limit is `{}`, not `{}`",
            name(&LIMITS, found.triage.limit),
            name(&LIMITS, expected)
        ));
    }
    let silent = expected
        .rules
        .iter()
        .filter(|at| !found.triage.fired.contains(at));
    for at in silent {
        let id = check.rules[usize::from(*at)].id;
        wrong.push(format!("the danger rule `{id}` does not fire"));
    }
    wrong
}

/// What came instead, and for the causes that matter the answers that weigh most.
fn what_came(check: &Check, case: &Case, found: &Found) -> String {
    let finding = |at: u8| &found.diagnosis.causes[usize::from(at)];
    let told: Vec<String> = found
        .diagnosis
        .order
        .iter()
        .map(|at| {
            let finding = finding(*at);
            format!(
                "{} {:.2} ({})",
                check.causes[usize::from(*at)].id,
                finding.posterior,
                band(finding.band)
            )
        })
        .collect();
    let mut text = format!("What came: {}.", told.join(", "));
    let first = found.diagnosis.order.first();
    let mut matter: Vec<u8> = case.expected.leads.iter().chain(first).copied().collect();
    matter.dedup();
    for cause in matter {
        let weights = weights(check, &case.answers, finding(cause));
        let id = check.causes[usize::from(cause)].id;
        let _ = write!(
            text,
            "\n    What weighs most for or against {id}: {weights}."
        );
    }
    let fired = found
        .triage
        .fired
        .iter()
        .map(|at| check.rules[usize::from(*at)].id);
    if fired.len() != 0 {
        let _ = write!(text, "\n    Danger rules that fired: {}.", list(fired));
    }
    text
}

fn weights(check: &Check, answers: &Answers, finding: &Finding) -> String {
    let mut evidence = finding.evidence.clone();
    evidence.sort_by(|a, b| b.bits.abs().total_cmp(&a.bits.abs()));
    let told: Vec<String> = evidence
        .iter()
        .filter(|weight| TOLD_BITS <= weight.bits.abs())
        .take(WEIGHTS_MAX)
        .map(|weight| {
            format!(
                "{} {:+.1} bits",
                answer_id(check, answers, weight.question),
                weight.bits
            )
        })
        .collect();
    if told.is_empty() {
        "no answer".to_owned()
    } else {
        told.join(", ")
    }
}

/// The answer to a question as authors write it: `question.option`, several options with bars between.
#[must_use]
pub fn answer_id(check: &Check, answers: &Answers, question: u8) -> String {
    let Some(of) = check.questions.get(usize::from(question)) else {
        return String::new();
    };
    let ticks = answers.of(question);
    let ticked = of
        .options
        .iter()
        .enumerate()
        .filter(|(at, _)| ticks >> at & 1 == 1);
    let ids: Vec<Text> = ticked.map(|(_, option)| option.id).collect();
    format!("{}.{}", of.id, ids.join("|"))
}
