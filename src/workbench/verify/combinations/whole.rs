//! What the engine as a whole makes of answers under a care level or a limit.

use crate::engine::answers::Answers;
use crate::engine::diagnosis::Outcome;
use crate::engine::triage::Triage;
use crate::knowledge::compiled::{CareLevel, Limit};
use crate::session::knowledge::Knowledge;
use crate::workbench::verify::laws::{Found, must};
use crate::workbench::verify::pack::Pack;

/// Emergency and urgent: no remedy, no question, no test, no stop of the ordinary kind, and the outcome is care.
pub fn trains_nothing(
    pack: &Pack,
    knowledge: &Knowledge,
    answers: &Answers,
    triage: &Triage,
) -> Found {
    if triage.level < CareLevel::Urgent {
        return Ok(());
    }
    let (check, network, machine) = (knowledge.check, &knowledge.network, &pack.machine);
    let diagnosis = (machine.diagnose)(check, network, answers);
    must(diagnosis.outcome == Outcome::Care, || {
        format!("{:?} at {:?}", diagnosis.outcome, triage.level)
    })?;
    let remedies = (machine.remedies)(check, pack.guide, answers, triage, &diagnosis);
    must(remedies.is_empty(), || {
        format!("remedies at {:?}", triage.level)
    })?;
    let asks = (machine.next)(check, network, answers).is_some()
        || (machine.best_test)(check, network, answers).is_some();
    must(!asks, || {
        format!("a further question at {:?}", triage.level)
    })?;
    must((machine.stop)(check, network, answers).is_none(), || {
        "a first result where danger ends the check".into()
    })
}

/// Where load is held back: no loaded remedy, question or test; under "gentle only" nothing but gentle ones; and still something.
pub fn loads_nothing(
    pack: &Pack,
    knowledge: &Knowledge,
    answers: &Answers,
    triage: &Triage,
) -> Found {
    if CareLevel::Urgent <= triage.level || triage.limit < Limit::NoLoad {
        return Ok(());
    }
    let (check, network, machine) = (knowledge.check, &knowledge.network, &pack.machine);
    let diagnosis = (machine.diagnose)(check, network, answers);
    let remedies = (machine.remedies)(check, pack.guide, answers, triage, &diagnosis);
    must(!remedies.is_empty(), || {
        "nothing to do where load is held back".into()
    })?;
    for remedy in remedies {
        let remedy = &pack.guide.remedies[usize::from(remedy)];
        let may = !remedy.loaded && (triage.limit < Limit::GentleOnly || remedy.gentle);
        must(may, || {
            format!("{} is advised under {:?}", remedy.id, triage.limit)
        })?;
    }
    let asked = [
        (machine.next)(check, network, answers),
        (machine.best_test)(check, network, answers),
    ];
    for next in asked.into_iter().flatten() {
        let question = &check.questions[usize::from(next.question)];
        must(!question.loaded, || {
            format!("{} is asked where load is held back", question.id)
        })?;
    }
    Ok(())
}
