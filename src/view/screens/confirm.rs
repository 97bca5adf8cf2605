//! A danger answer is being taken back: what was said before, what is said now, yes or no.

use crate::knowledge::compiled::Text;
use crate::session::message::Message;
use crate::session::report::ConfirmScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::lines;
use crate::view::pen::Pen;

/// The screen.
pub fn draw(pen: &mut Pen, screen: &ConfirmScreen) {
    pen.open("div", "confirm");
    lines::heading(pen, screen.heading);
    pen.leaf("p", "hint", screen.question);
    said(pen, &screen.before);
    said(pen, &screen.now);
    pen.open("div", "actions");
    button::draw(
        pen,
        Look::Primary,
        "confirm",
        screen.yes,
        Message::Confirmed,
    );
    button::draw(
        pen,
        Look::Secondary,
        "withdraw",
        screen.no,
        Message::Withdrew,
    );
    pen.close();
    pen.close();
}

fn said(pen: &mut Pen, (heading, answers): &(Text, Vec<Text>)) {
    pen.open("section", "because");
    pen.leaf("h2", "", heading);
    lines::list(pen, answers);
    pen.close();
}
