//! The plan: cautions, then what to do when.

use crate::session::message::Message;
use crate::session::report::PlanScreen;
use crate::view::parts::action_card::Open;
use crate::view::parts::button::{self, Look};
use crate::view::parts::{action_card, lines};
use yew::prelude::*;

/// The screen.
pub fn draw(screen: &PlanScreen, send: &Callback<Message>) -> Html {
    html! {
        <div class="plan">
            <h1 tabindex="-1">{ screen.heading }</h1>
            if !screen.cautions.is_empty() { <div class="caution">{ lines::paragraphs(&screen.cautions) }</div> }
            { for screen.sections.iter().map(|part| action_card::section(part, Open::First, send)) }
            { lines::paragraphs(&screen.notes) }
            { button::draw(Look::Primary, "result", screen.to_result, send, Message::OpenedResult) }
            { lines::small_print(&screen.small_print) }
        </div>
    }
}
