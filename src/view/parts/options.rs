//! The options of a question: native radios or checkboxes as full-width rows, in the report's order.

use crate::knowledge::compiled::Kind;
use crate::session::message::Message;
use crate::session::report::QuestionScreen;
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
        pen.open("label", "option");
        pen.open("input", "");
        if place == 0 {
            pen.attr("id", "first-option");
        }
        pen.attr("type", kind);
        pen.attr("name", question.id);
        pen.attr("value", option.id);
        pen.ticked(option.ticked, Message::Ticked(option.index));
        pen.close();
        pen.leaf("span", "", option.text);
        pen.close();
    }
    pen.close();
}
