//! The footer: the way to earlier results, and "start again", which asks before it wipes.

use crate::knowledge::compiled::Text;
use crate::session::message::Message;
use crate::session::report::StartAgain;
use crate::view::parts::button::{self, Look};
use crate::view::pen::Pen;

/// The footer: the way to earlier results, and the button or the question. Nothing where there is neither.
pub fn draw(pen: &mut Pen, history: Option<Text>, start_again: Option<&StartAgain>) {
    pen.open("footer", "foot");
    match start_again {
        Some(StartAgain::Asked { ask, yes, no }) => {
            pen.open("p", "");
            pen.attr("role", "alert");
            pen.text(ask);
            pen.close();
            let look = Look::Secondary;
            button::draw(pen, look, "start-again-yes", yes, Message::StartedAgain);
            button::draw(pen, look, "start-again-no", no, Message::KeptAnswers);
        }
        other => {
            if let Some(words) = history {
                button::draw(pen, Look::Quiet, "history", words, Message::OpenedHistory);
            }
            if let Some(StartAgain::Offered(words)) = other {
                let asked = Message::AskedToStartAgain;
                button::draw(pen, Look::Quiet, "start-again", words, asked);
            }
        }
    }
    pen.close_unless_empty();
}
