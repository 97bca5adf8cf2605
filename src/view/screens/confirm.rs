//! A danger answer is being taken back: what was said before, what is said now, yes or no.

use crate::session::message::Message;
use crate::session::report::ConfirmScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::lines;
use crate::view::parts::tag::{plain, tag, text};
use yew::prelude::*;

/// The screen.
pub fn draw(screen: &ConfirmScreen, send: &Callback<Message>) -> Html {
    let actions = vec![
        button::draw(
            Look::Primary,
            "confirm",
            screen.yes,
            send,
            Message::Confirmed,
        ),
        button::draw(
            Look::Secondary,
            "withdraw",
            screen.no,
            send,
            Message::Withdrew,
        ),
    ];
    let inside = vec![
        lines::heading(vec![plain(screen.heading)]),
        text("p", "hint", screen.question),
        lines::said(&screen.before),
        lines::said(&screen.now),
        tag("div", "actions", actions),
    ];
    tag("div", "confirm", inside)
}
