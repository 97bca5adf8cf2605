//! What if: each answer with its other options, and a bar that says what the supposed ones change.

use crate::session::message::Message;
use crate::session::report::{Supposed, WhatIf};
use crate::view::parts::button::{self, Look};
use crate::view::parts::options;
use crate::view::pen::Pen;

/// The questions, each opened on demand, and the bar. The bar is always there, so that a screen reader hears what comes into it.
pub fn draw(pen: &mut Pen, what_if: &WhatIf) {
    pen.open("section", "what-if");
    pen.open("details", "evidence");
    pen.leaf("summary", "", what_if.heading);
    pen.leaf("p", "note", what_if.note);
    for row in &what_if.rows {
        pen.open("details", "");
        pen.key(row.id);
        pen.attr("data-question", row.id);
        pen.open("summary", "");
        pen.open("span", "");
        pen.text(row.text);
        for option in row.options.iter().filter(|option| option.ticked) {
            pen.leaf("b", "", option.text);
        }
        pen.close();
        pen.close();
        pen.open("div", "options");
        pen.attr("role", "radiogroup");
        pen.attr("aria-label", row.text);
        for option in &row.options {
            let tell = Message::Supposed(row.question, option.index);
            options::row(pen, option, "", "radio", row.id, tell);
        }
        pen.close();
        pen.close();
    }
    pen.close();
    pen.close();
    pen.open("div", "supposed");
    pen.attr("role", "status");
    if let Some(supposed) = &what_if.supposed {
        bar(pen, supposed);
    }
    pen.close();
}

/// The supposed answers, the result with and without them, and what to do with them.
fn bar(pen: &mut Pen, supposed: &Supposed) {
    pen.open("ul", "chips");
    for line in &supposed.answers {
        pen.open("li", "");
        pen.leaf("span", "hidden", line.text);
        pen.text(" ");
        pen.leaf("b", "", line.answer);
        pen.close();
    }
    pen.close();
    for (when, line) in &supposed.lines {
        pen.open("p", "");
        pen.leaf("i", "", when);
        pen.text(" ");
        pen.text_of(line);
        pen.close();
    }
    pen.open("div", "choices");
    let keep = Message::KeptSupposed;
    button::draw(pen, Look::Primary, "what-if-keep", supposed.keep, keep);
    button::draw(
        pen,
        Look::Secondary,
        "what-if-back",
        supposed.back,
        Message::PutBack,
    );
    pen.close();
}
