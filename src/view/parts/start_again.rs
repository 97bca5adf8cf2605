//! "Start again", which asks before it wipes.

use crate::session::message::Message;
use crate::session::report::StartAgain;
use crate::view::parts::button::{self, Look};
use crate::view::parts::tag::{plain, tag, tag_with};
use yew::prelude::*;

/// The footer with the button, or with the question.
pub fn draw(start_again: &StartAgain, send: &Callback<Message>) -> Html {
    let inside = match start_again {
        StartAgain::Offered(words) => {
            vec![button::draw(
                Look::Quiet,
                "start-again",
                words,
                send,
                Message::AskedToStartAgain,
            )]
        }
        StartAgain::Asked { ask, yes, no } => vec![
            tag_with("p", &["role"], &["alert"], vec![plain(ask)]),
            button::draw(
                Look::Secondary,
                "start-again-yes",
                yes,
                send,
                Message::StartedAgain,
            ),
            button::draw(
                Look::Secondary,
                "start-again-no",
                no,
                send,
                Message::KeptAnswers,
            ),
        ],
    };
    tag("footer", "foot", inside)
}
