//! Answers are a set: order plays no part and an edit leaves no trace, bit for bit.

use super::{Found, must};
use crate::engine::diagnosis::Diagnosis;
use crate::engine::random::SplitMix;
use crate::session::knowledge::Knowledge;
use crate::session::sitting::Sitting;
use crate::workbench::verify::pack::Pack;

/// The same answers given in another order mean the same.
///
/// # Errors
/// What differs.
pub fn order_plays_no_part(
    pack: &Pack,
    knowledge: &Knowledge,
    sitting: &Sitting,
    random: &mut SplitMix,
) -> Found {
    let check = knowledge.check;
    let mut left = sitting.asked.clone();
    let mut anew = Sitting::new(check);
    while !left.is_empty() {
        // A follow-up is open only once what leads to it was answered.
        let open: Vec<usize> = (0..left.len())
            .filter(|at| anew.applies(check, left[*at]))
            .collect();
        if open.is_empty() {
            return Err(format!(
                "{} never applies",
                check.questions[usize::from(left[0])].id
            ));
        }
        let question = left.remove(open[below(random, open.len())]);
        anew = (pack.machine.answered)(
            &anew,
            check,
            question,
            sitting.answers.of(question),
            usize::MAX,
        );
    }
    same(pack, knowledge, sitting, &anew)
}

/// One answer changed means the same as all answers given anew, without those that no longer apply.
///
/// # Errors
/// What differs.
pub fn edit_is_anew(
    pack: &Pack,
    knowledge: &Knowledge,
    sitting: &Sitting,
    random: &mut SplitMix,
) -> Found {
    let check = knowledge.check;
    if sitting.asked.is_empty() {
        return Ok(());
    }
    let question = sitting.asked[below(random, sitting.asked.len())];
    let options = check.questions[usize::from(question)].options.len();
    let ticked = 1 << below(random, options);
    let changed = (pack.machine.answered)(sitting, check, question, ticked, usize::MAX);
    must(changed.sides == sitting.sides, || {
        "an answer changes what was timed".into()
    })?;
    let mut anew = Sitting::new(check);
    for other in 0..check.questions.len() as u8 {
        let given = if other == question {
            ticked
        } else {
            sitting.answers.of(other)
        };
        if given != 0 && anew.applies(check, other) {
            anew = (pack.machine.answered)(&anew, check, other, given, usize::MAX);
        }
    }
    same(pack, knowledge, &changed, &anew)
}

/// The same answers, the same care level, the same bits, the same remedies and the same next question.
///
/// # Errors
/// What differs.
pub fn same(pack: &Pack, knowledge: &Knowledge, a: &Sitting, b: &Sitting) -> Found {
    let (check, machine) = (knowledge.check, &pack.machine);
    must(a.answers == b.answers, || {
        format!("other answers are left: {}", pack.words(&b.answers))
    })?;
    let [ta, tb] = [a, b].map(|s| (machine.triage)(check, &s.answers));
    must(ta == tb, || format!("{:?} is not {:?}", ta.level, tb.level))?;
    let [da, db] = [a, b].map(|s| (machine.diagnose)(check, &knowledge.network, &s.answers));
    must(bits(&da) == bits(&db), || {
        "the probabilities differ in their bits".into()
    })?;
    must(da.outcome == db.outcome && da.order == db.order, || {
        "the outcome differs".into()
    })?;
    let [na, nb] = [a, b].map(|s| (machine.next)(check, &knowledge.network, &s.answers));
    must(na == nb, || "the next question differs".into())?;
    let [ra, rb] = [(a, &ta, &da), (b, &tb, &db)].map(|(s, triage, diagnosis)| {
        (machine.remedies)(check, pack.guide, &s.answers, triage, diagnosis)
    });
    must(ra == rb, || "the remedies differ".into())
}

fn bits(diagnosis: &Diagnosis) -> Vec<u64> {
    let causes = diagnosis.causes.iter();
    let numbers =
        causes.flat_map(|cause| [cause.posterior, cause.low, cause.high, cause.shift_bits]);
    numbers
        .chain([diagnosis.no_cause])
        .map(f64::to_bits)
        .collect()
}

/// A number below `end`, which is above 0.
pub fn below(random: &mut SplitMix, end: usize) -> usize {
    (random.bits() >> 33) as usize % end.max(1)
}
