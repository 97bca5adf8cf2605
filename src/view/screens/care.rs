//! A danger sign was found: one action, what to do meanwhile, why. Three levels that differ in words, shape and colour.

use crate::knowledge::compiled::CareLevel;
use crate::session::message::Message;
use crate::session::report::CareScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::tag::{filled, plain, tag, tag_with, text};
use crate::view::parts::{lines, shared, sources};
use yew::prelude::*;

/// The care card and what may follow it.
pub fn draw(screen: &CareScreen, send: &Callback<Message>) -> Html {
    let mut inside = vec![
        shared::draw(screen.shared.as_ref(), send),
        card(screen),
        lines::said(&screen.because),
        lines::paragraphs(&screen.notes),
    ];
    if let Some((words, note)) = screen.go_on {
        let go_on = button::draw(Look::Primary, "go-on-check", words, send, Message::WentOn);
        inside.push(tag("div", "actions", vec![go_on, text("p", "note", note)]));
    }
    if let Some(words) = screen.mistake {
        inside.push(button::draw(
            Look::Quiet,
            "mistake",
            words,
            send,
            Message::TappedByMistake,
        ));
    }
    let small = vec![
        sources::draw(&screen.sources),
        filled("p", "", &screen.version),
    ];
    inside.push(tag("div", "small", small));
    tag("div", "care", inside)
}

fn card(screen: &CareScreen) -> Html {
    let urgency = vec![plain(screen.urgency), text("span", "hidden", ": ")];
    let heading = vec![tag("span", "urgency", urgency), plain(screen.heading)];
    let mut advice = vec![lines::paragraphs(&screen.advice)];
    if !screen.numbers.is_empty() {
        advice.push(text("p", "numbers", screen.numbers));
    }
    let inside = vec![lines::heading(heading), tag("div", "", advice)];
    tag_with(
        "section",
        &["class", "data-level"],
        &["care-card", level(screen.level)],
        inside,
    )
}

const fn level(level: CareLevel) -> &'static str {
    match level {
        CareLevel::SelfCare => "self-care",
        CareLevel::NonUrgent => "non-urgent",
        CareLevel::Urgent => "urgent",
        CareLevel::Emergency => "emergency",
    }
}
