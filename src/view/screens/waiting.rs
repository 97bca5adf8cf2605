//! The guide has not arrived yet, or could not be had.

use crate::session::message::Message;
use crate::session::report::WaitingScreen;
use crate::view::parts::button::{self, Look};
use yew::prelude::*;

/// The screen.
pub fn draw(screen: &WaitingScreen, send: &Callback<Message>) -> Html {
    html! {
        <div class="waiting">
            <h1 tabindex="-1" role="status">{ screen.text }</h1>
            { screen.try_again.map(|words| button::draw(Look::Primary, "try-again", words, send, Message::TriedAgain)) }
        </div>
    }
}
