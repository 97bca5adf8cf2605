//! How far to trust the result: how steady it is, which answer does not fit the rest, and which other answer would change it.

use super::cause::answer_line;
use crate::engine::diagnosis::{Diagnosis, Outcome};
use crate::engine::flips;
use crate::knowledge::compiled::{Guide, Text};
use crate::knowledge::digits::digits;
use crate::knowledge::words::fill;
use crate::session::knowledge::Knowledge;
use crate::session::report::EvidenceLine;
use crate::session::sitting::Sitting;

/// More single answers that would change the result are not listed.
const FLIPS_MAX: usize = 3;

/// How steady the result is, in the pack's words, and what that means; nothing where there is no result to be steady.
#[must_use]
pub fn steady(
    knowledge: &Knowledge,
    guide: &'static Guide,
    diagnosis: &Diagnosis,
) -> Option<(String, String)> {
    match diagnosis.outcome {
        Outcome::Causes | Outcome::Normal => {}
        Outcome::Care | Outcome::CannotTell => return None,
    }
    let words = &guide.words;
    let settings = &knowledge.check.settings;
    let mut steps = settings.steadiness.iter();
    let step = steps.find(|step| step.at_least <= diagnosis.steadiness)?;
    let variants = settings.variants;
    #[expect(clippy::cast_sign_loss, reason = "a share is not negative")]
    let same = (diagnosis.steadiness * f64::from(variants) + 0.5) as u16;
    let how = fill(
        words.steady_how(),
        &[
            ("n", &digits(variants.into())),
            ("same", &digits(same.into())),
        ],
    );
    Some((fill(words.steady(), &[("word", step.word)]), how))
}

/// The answer that does not fit the rest, unless it was looked at again.
#[must_use]
pub fn odd(
    knowledge: &Knowledge,
    guide: &'static Guide,
    sitting: &Sitting,
    checked: &[u8],
    diagnosis: &Diagnosis,
) -> Option<(Text, EvidenceLine)> {
    let question = diagnosis.fit.and_then(|fit| fit.odd)?;
    let checked = checked.contains(&question);
    let may = !checked && sitting.may_ask(knowledge.check, question);
    let line = answer_line(knowledge, question, sitting.answers.of(question));
    may.then_some((guide.words.odd_heading(), line))
}

/// The single answers that would change the result, the easiest to look into again first.
#[must_use]
pub fn flips(
    knowledge: &Knowledge,
    guide: &'static Guide,
    sitting: &Sitting,
) -> (Text, Vec<EvidenceLine>) {
    let words = &guide.words;
    let check = knowledge.check;
    let mut left = flips::flips(check, &knowledge.network, &sitting.answers);
    left.retain(|flip| sitting.may_ask(check, flip.question));
    let mut lines = vec![EvidenceLine::only(words.flips_intro())];
    while let Some(flip) = flips::easiest(&left)
        && lines.len() <= FLIPS_MAX
    {
        left.retain(|other| other.question != flip.question);
        let cause = flip
            .leader
            .map(|cause| check.causes[usize::from(cause)].name);
        let reads = match flip.outcome {
            Outcome::Normal => words.lead_normal(),
            Outcome::Causes | Outcome::CannotTell | Outcome::Care => {
                cause.unwrap_or(words.lead_cannot())
            }
        };
        let mut line = answer_line(knowledge, flip.question, 1 << flip.option);
        line.weight = fill(words.flip_line(), &[("result", reads)]);
        lines.push(line);
    }
    if lines.len() == 1 {
        lines = vec![EvidenceLine::only(words.flips_none())];
    }
    (words.flips_heading(), lines)
}
