//! All answers, each with its Change.

use crate::knowledge::compiled::Text;
use crate::session::message::Message;
use crate::session::report::{CheckRow, CheckScreen};
use crate::view::parts::button::{self, Look};
use crate::view::parts::lines;
use crate::view::parts::tag::{plain, tag, text};
use yew::prelude::*;

/// The screen.
pub fn draw(screen: &CheckScreen, send: &Callback<Message>) -> Html {
    let rows = screen
        .rows
        .iter()
        .map(|line| row(line, screen.change, send));
    let inside = vec![
        lines::heading(vec![plain(screen.heading)]),
        tag("dl", "answers", rows.collect()),
        button::draw(
            Look::Primary,
            "result",
            screen.to_result,
            send,
            Message::OpenedResult,
        ),
    ];
    tag("div", "check", inside)
}

fn row(line: &CheckRow, change: Text, send: &Callback<Message>) -> Html {
    let mut inside = vec![
        text("dt", "", line.text),
        tag("dd", "", vec![lines::paragraphs(&line.answers)]),
    ];
    if let Some(question) = line.question {
        inside.push(tag(
            "dd",
            "",
            vec![button::change(change, line.text, question, line.id, send)],
        ));
    }
    tag("div", "answer", inside)
}
