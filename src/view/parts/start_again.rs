//! "Start again", which asks before it wipes.

use crate::session::message::Message;
use crate::session::report::StartAgain;
use crate::view::parts::button::{self, Look};
use crate::view::pen::Pen;

/// The footer with the button, or with the question.
pub fn draw(pen: &mut Pen, start_again: &StartAgain) {
    pen.open("footer", "foot");
    match start_again {
        StartAgain::Offered(words) => {
            button::draw(
                pen,
                Look::Quiet,
                "start-again",
                words,
                Message::AskedToStartAgain,
            );
        }
        StartAgain::Asked { ask, yes, no } => {
            pen.open("p", "");
            pen.attr("role", "alert");
            pen.text(ask);
            pen.close();
            button::draw(
                pen,
                Look::Secondary,
                "start-again-yes",
                yes,
                Message::StartedAgain,
            );
            button::draw(
                pen,
                Look::Secondary,
                "start-again-no",
                no,
                Message::KeptAnswers,
            );
        }
    }
    pen.close();
}
