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
    guide: &Guide,
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
        BandKind::MostLikely => ("most", words.band_most),
        BandKind::MayPlay => ("may", words.band_may),
        BandKind::LessLikely => ("less", words.band_less),
        BandKind::CannotTell => ("cannot", words.band_cannot),
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
        speaks_for: (words.for_heading, lines(Side::For)),
        speaks_against: (words.against_heading, lines(Side::Against)),
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
    guide: &Guide,
    sitting: &Sitting,
    reader: Reader,
    weights: &[Weight],
    side: Side,
) -> Vec<EvidenceLine> {
    let words = &guide.words;
    let (sign, none) = match side {
        Side::For => (1.0, words.for_none),
        Side::Against => (-1.0, words.against_none),
    };
    let check = knowledge.check;
    let mut lines = Vec::new();
    let keys: Vec<f64> = weights.iter().map(|w| -sign * w.bits).collect();
    for at in ascending(&keys) {
        let (bits, question) = (-keys[at], weights[at].question);
        if bits < LINE_BITS {
            break;
        }
        let of = &check.questions[usize::from(question)];
        let answers = question::texts(of, sitting.answers.of(question));
        let may = match reader {
            Reader::Oneself => sitting.may_ask(check, question),
            Reader::Other => false,
        };
        lines.push(EvidenceLine {
            question: may.then_some(question),
            id: of.id,
            text: of.text,
            answer: answers.first().copied().unwrap_or_default(),
            weight: weight(guide, bits),
        });
    }
    if lines.is_empty() {
        lines.push(EvidenceLine {
            question: None,
            id: "",
            text: none,
            answer: "",
            weight: "",
        });
    }
    lines
}

fn weight(guide: &Guide, bits: f64) -> Text {
    let words = &guide.words;
    if bits < SOME_BITS {
        words.weight_little
    } else if bits < STRONG_BITS {
        words.weight_some
    } else {
        words.weight_strong
    }
}
