//! One cause on the result: the number first, a 0-to-10 bar with its range, and the answers for and against.

use crate::knowledge::compiled::Text;
use crate::session::message::Message;
use crate::session::report::{CauseRow, EvidenceLine};
use crate::view::parts::{badge, button, sources};
use yew::prelude::*;

/// The rows; `change` is the word beside each answer.
pub fn list(causes: &[CauseRow], change: Text, send: &Callback<Message>) -> Html {
    html! { <ul class="causes">{ for causes.iter().map(|cause| draw(cause, change, send)) }</ul> }
}

fn draw(cause: &CauseRow, change: Text, send: &Callback<Message>) -> Html {
    html! {
        <li class="cause" key={cause.id} data-cause={cause.id} data-band={cause.band_id}>
            <h3>{ cause.name }</h3>
            <p class="odds">
                <strong>{ cause.number.clone() }</strong>
                <span>{ cause.range.clone() }</span>
                <em>{ cause.band }</em>
            </p>
            { bar(cause.bar) }
            <p>{ cause.plain }</p>
            { evidence("for", &cause.speaks_for, change, send) }
            { evidence("against", &cause.speaks_against, change, send) }
            <details class="basis">
                <summary>{ badge::draw(cause.badge) }</summary>
                <p>{ cause.honest }</p>
                { sources::draw(&cause.sources) }
            </details>
        </li>
    }
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
    side: Text,
    (heading, lines): &(Text, Vec<EvidenceLine>),
    change: Text,
    send: &Callback<Message>,
) -> Html {
    html! {
        <details class="evidence" data-side={side}>
            <summary>{ *heading }</summary>
            <ul>{ for lines.iter().map(|line| evidence_line(line, change, send)) }</ul>
        </details>
    }
}

fn evidence_line(line: &EvidenceLine, change: Text, send: &Callback<Message>) -> Html {
    html! {
        <li class="answer">
            <p>{ line.text }</p>
            if !line.answer.is_empty() { <p><b>{ line.answer }</b>{ " " }<i>{ line.weight }</i></p> }
            { line.question.map(|question| button::change(change, line.text, question, line.id, send)) }
        </li>
    }
}
