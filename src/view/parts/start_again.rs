//! "Start again", which asks before it wipes.

use crate::session::message::Message;
use crate::session::report::StartAgain;
use crate::view::parts::button::{self, Look};
use yew::prelude::*;

/// The footer with the button, or with the question.
pub fn draw(start_again: &StartAgain, send: &Callback<Message>) -> Html {
    let inside = match start_again {
        StartAgain::Offered(words) => button::draw(
            Look::Quiet,
            "start-again",
            words,
            send,
            Message::AskedToStartAgain,
        ),
        StartAgain::Asked { ask, yes, no } => html! {
            <>
                <p role="alert">{ *ask }</p>
                { button::draw(Look::Secondary, "start-again-yes", yes, send, Message::StartedAgain) }
                { button::draw(Look::Secondary, "start-again-no", no, send, Message::KeptAnswers) }
            </>
        },
    };
    html! { <footer class="foot">{ inside }</footer> }
}
