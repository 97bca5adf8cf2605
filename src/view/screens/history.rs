//! All results on this device, what is stored, and the ways to delete it, save it and bring it back.

use crate::session::message::Message;
use crate::session::report::{HistoryScreen, PastRow};
use crate::view::parts::button::{self, Look};
use crate::view::parts::{come_back, lines};
use crate::view::pen::Pen;

/// The screen.
pub fn draw(pen: &mut Pen, screen: &HistoryScreen) {
    pen.open("div", "history");
    lines::heading(pen, screen.heading);
    pen.open("p", "told");
    pen.attr("role", "status");
    pen.text_of(&screen.told);
    pen.close();
    if let Some(words) = screen.undo {
        button::draw(pen, Look::Secondary, "undo", words, Message::Undid);
    }
    if let Some((heading, why, how, go)) = &screen.again {
        pen.open("section", "offer");
        pen.leaf("h2", "", heading);
        pen.leaf_of("p", "", why);
        pen.leaf("p", "note", how);
        let checked = Message::CheckedAgain;
        button::draw(pen, Look::Primary, "check-again", go, checked);
        pen.close();
    }
    if let Some(words) = screen.none {
        pen.leaf("p", "", words);
    }
    pen.open("ul", "answers");
    for row in &screen.rows {
        draw_row(pen, row, screen);
    }
    pen.close_unless_empty();
    button::draw(pen, Look::Quiet, "back", screen.back, Message::WentBack);
    stored(pen, screen);
    pen.close();
}

fn draw_row(pen: &mut Pen, row: &PastRow, screen: &HistoryScreen) {
    let [look, compare, delete] = screen.buttons;
    pen.open("li", "answer");
    pen.leaf_of("p", "", &row.date);
    pen.leaf_of("b", "", &row.lead);
    pen.open("p", "row");
    let buttons = [
        (row.look, "look", look, Message::LookedBack(row.began_ms)),
        (
            row.compare,
            "compare",
            compare,
            Message::Compared(row.began_ms),
        ),
        (true, "delete", delete, Message::Deleted(Some(row.began_ms))),
    ];
    for (open, action, words, message) in buttons {
        if open {
            button::open(pen, Look::Quiet, action);
            pen.click(message);
            pen.text(words);
            button::hidden(pen, &row.date);
            pen.close();
        }
    }
    pen.close();
    pen.close();
}

fn stored(pen: &mut Pen, screen: &HistoryScreen) {
    pen.open("section", "stored");
    pen.leaf("h2", "", screen.stored.0);
    lines::list(pen, &screen.stored.1);
    pen.leaf_of("p", "note", &screen.most);
    pen.open("div", "actions");
    if let Some((save, delete)) = screen.all {
        let look = Look::Secondary;
        button::draw(pen, look, "save", save, Message::AskedForFile);
        come_back::file(pen, screen.file.as_ref());
        button::draw(pen, look, "delete-all", delete, Message::Deleted(None));
    }
    pen.open("label", "bring");
    pen.text(screen.bring);
    pen.open("input", "");
    pen.attr("type", "file");
    pen.close();
    pen.close();
    pen.close();
    pen.close();
}
