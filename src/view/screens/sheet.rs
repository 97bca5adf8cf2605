//! Answers, result and plan on one page of paper. Its print button belongs to `boot.js`: the program has nothing to do with it.

use crate::session::message::Message;
use crate::session::report::SheetScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::lines;
use crate::view::pen::Pen;

/// The screen.
pub fn draw(pen: &mut Pen, screen: &SheetScreen) {
    pen.open("div", "sheet");
    lines::heading(pen, screen.heading);
    pen.open("div", "actions");
    if let Some(words) = screen.print {
        button::open(pen, Look::Primary, "print");
        pen.text(words);
        pen.close();
    }
    let look = Look::Secondary;
    button::draw(pen, look, "result", screen.to_result, Message::OpenedResult);
    pen.close();
    for (heading, said, lines) in &screen.parts {
        pen.open("section", "");
        pen.leaf("h2", "", heading);
        if !said.is_empty() {
            pen.leaf_of("p", "", said);
        }
        pen.open("ul", "");
        // A second answer to the same question goes on in its line.
        let mut asked = None;
        for line in lines {
            if asked == Some(line.text) {
                pen.text(";");
            } else {
                if asked.is_some() {
                    pen.close();
                }
                asked = Some(line.text);
                pen.open("li", "");
                pen.text(line.text);
            }
            if !line.answer.is_empty() {
                pen.text(" ");
                pen.leaf("b", "", line.answer);
            }
            if !line.weight.is_empty() {
                pen.text(" ");
                pen.text_of(&line.weight);
            }
        }
        if asked.is_some() {
            pen.close();
        }
        pen.close();
        pen.close();
    }
    lines::small_print(pen, &screen.small_print);
    pen.close();
}
