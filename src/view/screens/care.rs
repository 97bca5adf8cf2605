//! A danger sign was found: one action, what to do meanwhile, why. Three levels that differ in words, shape and colour.

use crate::knowledge::compiled::CareLevel;
use crate::session::message::Message;
use crate::session::report::CareScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::{lines, shared, sources};
use crate::view::pen::Pen;

/// The care card and what may follow it.
pub fn draw(pen: &mut Pen, screen: &CareScreen) {
    pen.open("div", "care");
    if let Some(banner) = &screen.shared {
        shared::draw(pen, banner);
    }
    pen.open("section", "care-card");
    pen.attr("data-level", level(screen.level));
    pen.open("h1", "");
    pen.attr("tabindex", "-1");
    pen.open("span", "urgency");
    pen.text(screen.urgency);
    pen.leaf("span", "hidden", ": ");
    pen.close();
    pen.text(screen.heading);
    pen.close();
    pen.open("div", "");
    if !screen.numbers.is_empty() {
        pen.leaf("p", "numbers", screen.numbers);
    }
    lines::paragraphs(pen, &screen.advice);
    pen.close();
    pen.close();
    pen.open("section", "because");
    pen.leaf("h2", "", screen.because.0);
    for row in &screen.because.1 {
        lines::list(pen, &row.answers);
        if let Some(question) = row.question {
            button::change(pen, screen.mistake, row.text, question, row.id);
        }
    }
    pen.close();
    lines::paragraphs(pen, &screen.notes);
    if let Some((words, note)) = screen.go_on {
        pen.open("div", "actions");
        button::draw(pen, Look::Primary, "go-on-check", words, Message::WentOn);
        pen.leaf("p", "note", note);
        pen.close();
    }
    pen.open("div", "small");
    sources::draw(pen, &screen.sources);
    pen.leaf_of("p", "", &screen.version);
    pen.close();
    pen.close();
}

const fn level(level: CareLevel) -> &'static str {
    match level {
        CareLevel::SelfCare => "self-care",
        CareLevel::NonUrgent => "non-urgent",
        CareLevel::Urgent => "urgent",
        CareLevel::Emergency => "emergency",
    }
}
