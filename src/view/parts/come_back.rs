//! What helps to come back later: the calendar, and what has changed since last time.

use crate::knowledge::compiled::Text;
use crate::session::message::Message;
use crate::session::report::ComeBack;
use crate::view::parts::button::{self, Look};
use crate::view::pen::Pen;

/// The section below a result and a plan.
pub fn draw(pen: &mut Pen, part: &ComeBack) {
    pen.open("section", "come-back");
    pen.leaf("h2", "", part.heading);
    pen.open("div", "actions");
    let look = Look::Secondary;
    if let Some((words, began_ms)) = part.compare {
        button::draw(pen, look, "compare", words, Message::Compared(began_ms));
    }
    button::draw(pen, look, "sheet", part.sheet, Message::OpenedSheet);
    let asked = Message::AskedForCalendar;
    button::draw(pen, look, "calendar", part.calendar, asked);
    file(pen, part.file.as_ref());
    pen.close();
    pen.leaf_of("p", "printed", &part.printed);
    pen.close();
}

/// What became of a file, and its text, to be copied where the file itself may not have arrived.
pub fn file(pen: &mut Pen, file: Option<&(Text, String)>) {
    pen.open("p", "note");
    pen.attr("role", "status");
    let (words, text) = file.map_or(("", ""), |(words, text)| (*words, &**text));
    pen.text(words);
    pen.close();
    if !text.is_empty() {
        pen.open("pre", "file");
        pen.attr("tabindex", "0");
        pen.text_of(text);
        pen.close();
    }
}
