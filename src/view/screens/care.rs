//! A danger sign was found: one action, what to do meanwhile, why. Three levels that differ in words, shape and colour.

use crate::knowledge::compiled::CareLevel;
use crate::session::message::Message;
use crate::session::report::CareScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::{lines, shared, sources};
use yew::prelude::*;

/// The care card and what may follow it.
pub fn draw(screen: &CareScreen, send: &Callback<Message>) -> Html {
    html! {
        <div class="care">
            { screen.shared.as_ref().map(|banner| shared::draw(banner, send)) }
            <section class="care-card" data-level={level(screen.level)}>
                <h1 tabindex="-1"><span class="urgency">{ screen.urgency }<span class="hidden">{ ": " }</span></span>{ screen.heading }</h1>
                <div>
                    { lines::paragraphs(&screen.advice) }
                    if !screen.numbers.is_empty() { <p class="numbers">{ screen.numbers }</p> }
                </div>
            </section>
            <section class="because">
                <h2>{ screen.because.0 }</h2>
                { lines::list(&screen.because.1) }
            </section>
            { lines::paragraphs(&screen.notes) }
            { screen.go_on.map(|(words, note)| html! {
                <div class="actions">
                    { button::draw(Look::Primary, "go-on-check", words, send, Message::WentOn) }
                    <p class="note">{ note }</p>
                </div>
            }) }
            { screen.mistake.map(|words| button::draw(Look::Quiet, "mistake", words, send, Message::TappedByMistake)) }
            <div class="small">
                { sources::draw(&screen.sources) }
                <p>{ screen.version.clone() }</p>
            </div>
        </div>
    }
}

const fn level(level: CareLevel) -> &'static str {
    match level {
        CareLevel::SelfCare => "self-care",
        CareLevel::NonUrgent => "non-urgent",
        CareLevel::Urgent => "urgent",
        CareLevel::Emergency => "emergency",
    }
}
