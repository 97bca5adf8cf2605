//! One cause on the result: the number first, a 0-to-10 bar with its range, and the answers for and against.

use crate::knowledge::compiled::Text;
use crate::session::message::Message;
use crate::session::report::{CauseRow, EvidenceLine};
use crate::view::parts::tag::{details, filled, plain, tag, tag_with, text};
use crate::view::parts::{badge, button, sources};
use yew::prelude::*;

/// The rows; `change` is the word beside each answer. Nothing where there are none.
pub fn list(causes: &[CauseRow], change: Text, send: &Callback<Message>) -> Html {
    if causes.is_empty() {
        return Html::default();
    }
    tag(
        "ul",
        "causes",
        causes
            .iter()
            .map(|cause| draw(cause, change, send))
            .collect(),
    )
}

fn draw(cause: &CauseRow, change: Text, send: &Callback<Message>) -> Html {
    let odds = vec![
        filled("strong", "", &cause.number),
        plain(" "),
        filled("span", "", &cause.range),
        plain(" "),
        text("em", "", cause.band),
    ];
    let basis = vec![text("p", "", cause.honest), sources::draw(&cause.sources)];
    let inside = vec![
        text("h3", "", cause.name),
        tag("p", "odds", odds),
        bar(cause.bar),
        text("p", "", cause.plain),
        evidence(&cause.speaks_for, change, send),
        evidence(&cause.speaks_against, change, send),
        details("basis", vec![badge::draw(cause.badge)], basis),
    ];
    tag_with(
        "li",
        &["class", "data-cause", "data-band"],
        &["cause", cause.id, cause.band_id],
        inside,
    )
}

/// Ten steps of twenty units with a gap of two between, filled up to the point; the range as a bracket below.
/// The numbers stand beside it in words.
fn bar([low, point, high]: [f64; 3]) -> Html {
    let mut filled = String::from("M0 6H");
    filled.push_str(&units(point));
    let mut range = String::from("M");
    range.push_str(&units(low));
    range.push_str(" 14v5M");
    range.push_str(&units(low));
    range.push_str(" 16.5H");
    range.push_str(&units(high));
    range.push_str("m0-2.5v5");
    html! {
        <svg class="bar" viewBox="-1 0 202 20" aria-hidden="true">
            <path class="track" d="M0 6H200" />
            <path class="fill" d={filled} />
            <path class="range" d={range} />
        </svg>
    }
}

/// A probability as whole units of the bar, 0 to 200 (whole numbers: printing fractions costs the page bytes).
#[expect(clippy::cast_sign_loss, reason = "a probability is not negative")]
fn units(p: f64) -> String {
    ((p * 200.0 + 0.5) as u32).to_string()
}

fn evidence(
    (heading, lines): &(Text, Vec<EvidenceLine>),
    change: Text,
    send: &Callback<Message>,
) -> Html {
    let lines = lines.iter().map(|line| evidence_line(line, change, send));
    details(
        "evidence",
        vec![plain(heading)],
        vec![tag("ul", "", lines.collect())],
    )
}

fn evidence_line(line: &EvidenceLine, change: Text, send: &Callback<Message>) -> Html {
    let mut inside = vec![text("p", "", line.text)];
    if !line.answer.is_empty() {
        inside.push(tag(
            "p",
            "",
            vec![
                text("b", "", line.answer),
                plain(" "),
                text("i", "", line.weight),
            ],
        ));
    }
    if let Some(question) = line.question {
        inside.push(button::change(change, line.text, question, line.id, send));
    }
    tag("li", "answer", inside)
}
