//! The guide has not arrived yet, or could not be had.

use crate::session::message::Message;
use crate::session::report::WaitingScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::tag::{plain, tag, tag_with};
use yew::prelude::*;

/// The screen.
pub fn draw(screen: &WaitingScreen, send: &Callback<Message>) -> Html {
    let heading = vec![plain(screen.text)];
    let mut inside = vec![tag_with(
        "h1",
        &["tabindex", "role"],
        &["-1", "status"],
        heading,
    )];
    if let Some(words) = screen.try_again {
        inside.push(button::draw(
            Look::Primary,
            "try-again",
            words,
            send,
            Message::TriedAgain,
        ));
    }
    tag("div", "waiting", inside)
}
