//! One cause on the result: its number, band, and the answers that counted for and against it.

use super::{number, question, sources};
use crate::engine::diagnosis::{BandKind, Finding, Weight};
use crate::engine::order::ascending;
use crate::knowledge::compiled::{Guide, Text};
use crate::session::knowledge::Knowledge;
use crate::session::report::{CauseRow, EvidenceLine};
use crate::session::sitting::Sitting;

/// Answers that count less than this are not worth a line, bits.
const LINE_BITS: f64 = 0.05;
/// From here on an answer counted "some", bits.
const SOME_BITS: f64 = 0.25;
/// From here on it counted "strongly", bits.
const STRONG_BITS: f64 = 0.6;

/// Whose result it is: only one's own answers can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The person who answered.
    Oneself,
    /// Somebody who was sent it.
    Other,
}

/// The row of one cause.
#[must_use]
pub fn row(
    knowledge: &Knowledge,
    guide: &'static Guide,
    sitting: &Sitting,
    reader: Reader,
    cause: u8,
    finding: &Finding,
) -> CauseRow {
    let words = &guide.words;
    let of = &knowledge.check.causes[usize::from(cause)];
    let about = &guide.causes[usize::from(cause)];
    let bar = [finding.low, finding.posterior, finding.high];
    let (band_id, band) = match finding.band {
        BandKind::MostLikely => ("most", words.band_most()),
        BandKind::MayPlay => ("may", words.band_may()),
        BandKind::LessLikely => ("less", words.band_less()),
        BandKind::CannotTell => ("cannot", words.band_cannot()),
    };
    let lines = |side: Side| evidence(knowledge, guide, sitting, reader, &finding.evidence, side);
    CauseRow {
        id: of.id,
        name: of.name,
        band,
        band_id,
        number: number::about(words, finding.posterior),
        range: number::between(words, bar),
        bar,
        plain: about.plain,
        honest: about.honest,
        badge: super::badge(guide, about.badge),
        why: words.why_so(),
        speaks_for: (words.for_heading(), lines(Side::For)),
        speaks_against: (words.against_heading(), lines(Side::Against)),
        sources: sources::lines(Some(guide), &about.sources),
    }
}

#[derive(Clone, Copy)]
enum Side {
    For,
    Against,
}

/// The answers on one side, strongest first, or the line that there are none.
fn evidence(
    knowledge: &Knowledge,
    guide: &'static Guide,
    sitting: &Sitting,
    reader: Reader,
    weights: &[Weight],
    side: Side,
) -> Vec<EvidenceLine> {
    let words = &guide.words;
    let (sign, none) = match side {
        Side::For => (1.0, words.for_none()),
        Side::Against => (-1.0, words.against_none()),
    };
    let check = knowledge.check;
    let mut lines = Vec::new();
    let keys: Vec<f64> = weights.iter().map(|w| -sign * w.bits).collect();
    for at in ascending(&keys) {
        let (bits, question) = (-keys[at], weights[at].question);
        if bits < LINE_BITS {
            break;
        }
        let may = match reader {
            Reader::Oneself => sitting.may_ask(check, question),
            Reader::Other => false,
        };
        let mut line = answer_line(knowledge, question, sitting.answers.of(question));
        line.question = line.question.filter(|_| may);
        line.weight = weight(guide, bits).into();
        lines.push(line);
    }
    if lines.is_empty() {
        lines.push(EvidenceLine::only(none));
    }
    lines
}

/// A question and the first of the options ticked, to be changed.
#[must_use]
pub fn answer_line(knowledge: &Knowledge, question: u8, ticked: u32) -> EvidenceLine {
    let of = &knowledge.check.questions[usize::from(question)];
    let answers = question::texts(of, ticked);
    EvidenceLine {
        question: Some(question),
        id: of.id,
        answer: answers.first().copied().unwrap_or_default(),
        ..EvidenceLine::only(of.text)
    }
}

fn weight(guide: &'static Guide, bits: f64) -> Text {
    let words = &guide.words;
    if bits < SOME_BITS {
        words.weight_little()
    } else if bits < STRONG_BITS {
        words.weight_some()
    } else {
        words.weight_strong()
    }
}
