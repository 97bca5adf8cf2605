//! The banner over somebody else's shared result.

use crate::session::message::Message;
use crate::session::report::Shared;
use crate::view::parts::button::{self, Look};
use crate::view::parts::lines;
use yew::prelude::*;

/// Whose result this is, and "take it yourself".
pub fn draw(shared: &Shared, send: &Callback<Message>) -> Html {
    html! {
        <div class="shared">
            { lines::paragraphs(&shared.lines) }
            { button::draw(Look::Primary, "take", shared.take, send, Message::TookItOneself { now_ms: 0.0 }) }
        </div>
    }
}
