//! The guide has not arrived yet, or could not be had.

use crate::session::message::Message;
use crate::session::report::WaitingScreen;
use crate::view::parts::button::{self, Look};
use crate::view::pen::Pen;

/// The screen.
pub fn draw(pen: &mut Pen, screen: &WaitingScreen) {
    pen.open("div", "waiting");
    pen.open("h1", "");
    pen.attr("tabindex", "-1");
    pen.attr("role", "status");
    pen.text(screen.text);
    pen.close();
    if let Some(words) = screen.try_again {
        button::draw(pen, Look::Primary, "try-again", words, Message::TriedAgain);
    }
    pen.close();
}
