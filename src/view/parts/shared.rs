//! The banner over somebody else's shared result.

use crate::session::message::Message;
use crate::session::report::Shared;
use crate::view::parts::button::{self, Look};
use crate::view::parts::lines;
use crate::view::pen::Pen;

/// Whose result this is, and "take it yourself".
pub fn draw(pen: &mut Pen, shared: &Shared) {
    pen.open("div", "shared");
    lines::paragraphs(pen, &shared.lines);
    let taken = Message::TookItOneself { now_ms: 0.0 };
    button::draw(pen, Look::Primary, "take", shared.take, taken);
    pen.close();
}
