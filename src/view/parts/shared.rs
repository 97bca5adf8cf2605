//! The banner over a result that is only looked at: somebody else's, or an earlier one.

use crate::session::message::Message;
use crate::session::report::Shared;
use crate::view::parts::button::{self, Look};
use crate::view::pen::Pen;

/// Whose result this is, and the way on: "take it yourself", or back to one's own.
pub fn draw(pen: &mut Pen, shared: &Shared) {
    pen.open("div", "shared");
    for line in &shared.lines {
        pen.leaf_of("p", "", line);
    }
    let message = match shared.action {
        "history" => Message::OpenedHistory,
        _ => Message::TookItOneself,
    };
    button::draw(pen, Look::Primary, shared.action, shared.take, message);
    pen.close();
}
