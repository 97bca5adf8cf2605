//! All answers, each with its Change.

use crate::session::message::Message;
use crate::session::report::CheckScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::lines;
use crate::view::pen::Pen;

/// The screen.
pub fn draw(pen: &mut Pen, screen: &CheckScreen) {
    pen.open("div", "check");
    lines::heading(pen, screen.heading);
    pen.open("dl", "answers");
    for (row, held) in &screen.rows {
        pen.open("div", "answer");
        pen.key(row.id);
        pen.leaf("dt", "", row.text);
        pen.open("dd", "");
        lines::answers(pen, &row.answers, held);
        pen.close();
        if let Some(question) = row.question {
            pen.open("dd", "");
            button::change(pen, screen.change, row.text, question, row.id);
            pen.close();
        }
        pen.close();
    }
    pen.close();
    button::draw(
        pen,
        Look::Primary,
        "result",
        screen.to_result,
        Message::OpenedResult,
    );
    pen.close();
}
