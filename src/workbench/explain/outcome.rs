//! The outcome and why it is no other, the faults of form, how steady it is, and which single change would alter it.

use super::Told;
use super::causes::yes;
use crate::engine::diagnosis::{BandKind, Outcome};
use crate::engine::flips::{self, Flip};
use crate::workbench::names::{band, outcome};

/// How many changes are told.
const FLIPS_MAX: usize = 8;

/// The lines of this part.
pub fn lines(told: &Told) -> Vec<String> {
    let diagnosis = &told.found.diagnosis;
    let mut lines = vec![format!("{}: {}", outcome(diagnosis.outcome), because(told))];
    match diagnosis.outcome {
        Outcome::Care => return lines,
        Outcome::Causes => lines.extend(leaders(told)),
        Outcome::Normal | Outcome::CannotTell => {}
    }
    lines.push(steady(told));
    if let Some(fit) = diagnosis.fit {
        let most = told.pack.check.settings.fit_z_max;
        let odd = fit.odd.map_or_else(String::new, |question| {
            format!("; the one that fits least is {}", told.answer(question))
        });
        lines.push(format!(
            "how well the answers fit together: surprise {:+.2}, noted above {most}{odd}",
            fit.z
        ));
    }
    lines.extend(changes(told));
    lines
}

fn because(told: &Told) -> String {
    let diagnosis = &told.found.diagnosis;
    match diagnosis.outcome {
        Outcome::Care => "a danger rule ends the check, whatever else was answered".to_owned(),
        Outcome::Causes => {
            let first = diagnosis.order.first().copied().unwrap_or(0);
            let finding = &diagnosis.causes[usize::from(first)];
            let settings = &told.pack.check.settings;
            match finding.band {
                BandKind::MostLikely => format!("{} is most likely", told.cause(first)),
                BandKind::MayPlay | BandKind::CannotTell | BandKind::LessLikely => format!(
                    "{} may play a part, at {:.2} or more and with {} supporting answers or more",
                    told.cause(first),
                    settings.lead_p,
                    settings.lead_supporting
                ),
            }
        }
        Outcome::Normal => format!("no cause leads, and {}", normal(told)),
        Outcome::CannotTell => {
            format!("no cause leads, and it is not \"normal\": {}", normal(told))
        }
    }
}

/// The three things that "normal" asks for.
fn normal(told: &Told) -> String {
    let settings = &told.pack.check.settings;
    let diagnosis = &told.found.diagnosis;
    let highest = diagnosis
        .causes
        .iter()
        .map(|cause| cause.shift_bits)
        .fold(f64::MIN, f64::max);
    let ratio = diagnosis.no_cause / told.network.prior_no_cause;
    let answers = told.failing(&settings.normal_when).map_or_else(
        || {
            format!(
                "the answers allow it ({})",
                told.met_by(&settings.normal_when).join(", ")
            )
        },
        |what| format!("the answers do not allow it ({what})"),
    );
    format!(
        "{answers}; every cause moved by less than {:+.2} bits{} (most: {highest:+.2}); no cause at all {} times as likely as before{} \
         (it is {ratio:.2} times)",
        settings.normal_shift_bits,
        yes(highest < settings.normal_shift_bits),
        settings.normal_ratio,
        yes(settings.normal_ratio <= ratio)
    )
}

fn leaders(told: &Told) -> Vec<String> {
    let diagnosis = &told.found.diagnosis;
    let check = told.pack.check;
    let mut lines = Vec::new();
    if let Some((one, other)) = diagnosis.together {
        let (one, other) = (told.cause(one), told.cause(other));
        lines.push(format!(
            "told together, too close to tell apart: {one} and {other}"
        ));
    }
    if let Some(second) = diagnosis.runner_up {
        let finding = &diagnosis.causes[usize::from(second)];
        lines.push(format!(
            "runner-up: {} ({})",
            told.cause(second),
            band(finding.band)
        ));
    }
    for (at, fault) in check.sub_faults.iter().enumerate() {
        let named = diagnosis
            .faults
            .iter()
            .position(|named| usize::from(*named) == at);
        let why = match (named, told.failing(&fault.when)) {
            (Some(place), _) => {
                let by = told.met_by(&fault.when).join(", ");
                format!("named, in place {}, by {by}", place + 1)
            }
            (None, Some(what)) => format!("not named: {what}"),
            (None, None) => format!(
                "not named: {} does not play a part, or no fault may come first",
                told.cause(fault.cause)
            ),
        };
        lines.push(format!("sub-fault {}: {why}", fault.id));
    }
    lines
}

fn steady(told: &Told) -> String {
    let settings = &told.pack.check.settings;
    let share = told.found.diagnosis.steadiness;
    let word = settings
        .steadiness
        .iter()
        .find(|word| word.at_least <= share);
    format!(
        "steadiness: the result stays in {:.0} of 100 variants of the pack's numbers ({})",
        share * 100.0,
        word.map_or("", |word| word.word)
    )
}

fn changes(told: &Told) -> Vec<String> {
    let check = told.pack.check;
    let flips = flips::flips(check, told.network, told.answers);
    let say = |flip: &Flip| {
        let question = &check.questions[usize::from(flip.question)];
        let leader = flip.leader.map_or_else(String::new, |leader| {
            format!(", {} first", told.cause(leader))
        });
        format!(
            "{} instead of {}: {}{leader} ({} s to look again)",
            question.options[usize::from(flip.option)].id,
            told.answer(flip.question),
            outcome(flip.outcome),
            flip.effort_s
        )
    };
    let mut lines = Vec::new();
    match flips::easiest(&flips) {
        None => lines.push("no change of one answer would change the result".to_owned()),
        Some(easiest) => {
            lines.push(format!(
                "changes of one answer that would change the result: {}",
                flips.len()
            ));
            lines.push(format!("the easiest to look at again: {}", say(&easiest)));
            let others = flips.iter().filter(|flip| **flip != easiest);
            lines.extend(
                others
                    .take(FLIPS_MAX)
                    .map(|flip| format!("also: {}", say(flip))),
            );
        }
    }
    lines
}
