//! The options of a question: native radios or checkboxes as full-width rows, in the report's order.

use crate::knowledge::compiled::{Kind, Text};
use crate::session::message::Message;
use crate::session::report::{OptionRow, QuestionScreen};
use crate::view::pen::Pen;

/// The rows, with the divider before the first one that is set apart.
pub fn draw(pen: &mut Pen, question: &QuestionScreen) {
    let kind = match question.kind {
        Kind::One | Kind::Trial => "radio",
        Kind::All => "checkbox",
    };
    let apart = question.options.iter().position(|option| option.set_apart);
    pen.open("div", "options");
    for (place, option) in question.options.iter().enumerate() {
        if 0 < place && apart == Some(place) {
            pen.leaf("p", "or", question.or);
        }
        let first = if place == 0 { "first-option" } else { "" };
        let tell = Message::Ticked(option.index);
        row(pen, option, first, kind, question.id, tell);
    }
    pen.close();
}

/// One row; an empty id is none.
pub fn row(pen: &mut Pen, option: &OptionRow, id: Text, kind: Text, name: Text, tell: Message) {
    pen.open("label", "option");
    pen.open("input", "");
    if !id.is_empty() {
        pen.attr("id", id);
    }
    pen.attr("type", kind);
    pen.attr("name", name);
    pen.attr("value", option.id);
    pen.ticked(option.ticked, tell);
    pen.close();
    pen.leaf("span", "", option.text);
    pen.close();
}
