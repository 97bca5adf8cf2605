//! One cause on the result: the number first, a 0-to-10 bar with its range, and the answers for and against.

use crate::knowledge::compiled::Text;
use crate::knowledge::digits::digits;
use crate::session::report::{CauseRow, EvidenceLine};
use crate::view::parts::{badge, button, sources};
use crate::view::pen::Pen;

/// The rows; `change` is the word beside each answer. What stands behind the numbers is told on demand, so that all rows are seen
/// at one glance; the first one's meaning stands open.
pub fn list(pen: &mut Pen, causes: &[CauseRow], change: Text) {
    pen.open("ul", "causes");
    for (place, cause) in causes.iter().enumerate() {
        row(pen, cause);
        if place == 0 {
            pen.leaf("p", "", cause.plain);
        }
        pen.open("details", "fold");
        pen.open("summary", "");
        pen.text(cause.why);
        // Heard alone, it must say of which cause.
        button::hidden(pen, cause.name);
        pen.close();
        if place != 0 {
            pen.leaf("p", "", cause.plain);
        }
        reasons(pen, cause, change);
        pen.close();
        pen.close();
    }
    pen.close();
}

/// Opens a row, and writes what is always seen.
fn row(pen: &mut Pen, cause: &CauseRow) {
    pen.open("li", "cause");
    pen.key(cause.id);
    pen.attr("data-cause", cause.id);
    pen.attr("data-band", cause.band_id);
    pen.leaf("h3", "", cause.name);
    pen.open("p", "odds");
    pen.leaf_of("strong", "", &cause.number);
    pen.text(" ");
    if !cause.range.is_empty() {
        pen.leaf_of("span", "", &cause.range);
        pen.text(" ");
    }
    pen.leaf("em", "", cause.band);
    pen.close();
    bar(pen, cause.bar);
}

fn reasons(pen: &mut Pen, cause: &CauseRow, change: Text) {
    evidence(pen, &cause.speaks_for, change);
    evidence(pen, &cause.speaks_against, change);
    pen.open("details", "basis");
    pen.open("summary", "");
    badge::draw(pen, cause.badge);
    pen.close();
    pen.leaf("p", "", cause.honest);
    sources::draw(pen, &cause.sources);
    pen.close();
}

/// Ten steps of twenty units with a gap of two between, filled up to the point; the range as a bracket below.
/// The numbers stand beside it in words.
pub fn bar(pen: &mut Pen, [low, point, high]: [f64; 3]) {
    let mut filled = String::from("M0 6H");
    filled.push_str(&units(point));
    let mut range = String::from("M");
    range.push_str(&units(low));
    range.push_str(" 14v5M");
    range.push_str(&units(low));
    range.push_str(" 16.5H");
    range.push_str(&units(high));
    range.push_str("m0-2.5v5");
    pen.open("svg", "bar");
    pen.attr("viewBox", "-1 0 202 20");
    pen.attr("aria-hidden", "true");
    pen.path("track", "M0 6H200");
    pen.path_of("fill", filled);
    pen.path_of("range", range);
    pen.close();
}

/// A probability as whole units of the bar, 0 to 200 (whole numbers: printing fractions costs the page bytes).
#[expect(clippy::cast_sign_loss, reason = "a probability is not negative")]
fn units(p: f64) -> String {
    digits((p * 200.0 + 0.5) as u64)
}

/// Answers and their Change, opened on demand.
pub fn evidence(pen: &mut Pen, (heading, lines): &(Text, Vec<EvidenceLine>), change: Text) {
    pen.open("details", "evidence");
    pen.leaf("summary", "", heading);
    pen.open("ul", "");
    for line in lines {
        evidence_line(pen, line, change);
    }
    pen.close();
    pen.close();
}

/// One answer with its Change.
pub fn evidence_line(pen: &mut Pen, line: &EvidenceLine, change: Text) {
    pen.open("li", "answer");
    pen.leaf("p", "", line.text);
    if !line.answer.is_empty() {
        pen.open("p", "");
        pen.leaf("b", "", line.answer);
        pen.text(" ");
        pen.leaf_of("i", "", &line.weight);
        pen.close();
    }
    if let Some(question) = line.question {
        button::change(pen, change, line.text, question, line.id);
    }
    pen.close();
}
