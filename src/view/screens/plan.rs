//! The plan: cautions, then what to do when.

use crate::session::message::Message;
use crate::session::report::PlanScreen;
use crate::view::parts::action_card::{self, Open};
use crate::view::parts::button::{self, Look};
use crate::view::parts::lines;
use crate::view::parts::tag::{plain, tag};
use yew::prelude::*;

/// The screen.
pub fn draw(screen: &PlanScreen, send: &Callback<Message>) -> Html {
    let mut inside = vec![lines::heading(vec![plain(screen.heading)])];
    if !screen.cautions.is_empty() {
        inside.push(tag(
            "div",
            "caution",
            vec![lines::paragraphs(&screen.cautions)],
        ));
    }
    for part in &screen.sections {
        inside.push(action_card::section(part, Open::First, send));
    }
    inside.push(lines::paragraphs(&screen.notes));
    inside.push(button::draw(
        Look::Primary,
        "result",
        screen.to_result,
        send,
        Message::OpenedResult,
    ));
    inside.push(lines::small_print(&screen.small_print));
    tag("div", "plan", inside)
}
