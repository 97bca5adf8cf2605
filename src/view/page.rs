//! The whole page inside the app root: masthead, notices, one screen, footer. It keeps no state.
//!
//! A function and no component: a component would compare whole reports before drawing and carry its own life cycle into the page.

use crate::session::message::Message;
use crate::session::report::{Report, Screen};
use crate::view::parts::tag::{tag, tag_with, text};
use crate::view::parts::{mark, notices, start_again};
use crate::view::screens::{care, check, confirm, plan, question, result, waiting};
use yew::prelude::*;

/// The page. `send` takes each message, with times of 0 that the receiver fills in; `focus` moves the focus to the element with
/// this id (the error summary's link).
pub fn draw(report: &Report, send: &Callback<Message>, focus: &Callback<&'static str>) -> Html {
    let masthead = vec![mark::draw(), text("p", "", report.pack)];
    let mut inside = vec![
        tag("header", "masthead", masthead),
        notices::draw(&report.notices),
    ];
    if let Screen::Question(q) = &report.screen {
        inside.push(question::above(q, send));
    }
    // A new key for each screen: a page translator's changes are thrown away with the old one, never patched.
    inside.push(
        html! { <main key={key(&report.screen)}>{ screen(&report.screen, send, focus) }</main> },
    );
    if let Some(asked) = &report.start_again {
        inside.push(start_again::draw(asked, send));
    }
    tag_with(
        "div",
        &["class", "data-screen"],
        &["page", report.screen.name()],
        inside,
    )
}

fn screen(screen: &Screen, send: &Callback<Message>, focus: &Callback<&'static str>) -> Html {
    match screen {
        Screen::Question(screen) => question::draw(screen, send, focus),
        Screen::Care(screen) => care::draw(screen, send),
        Screen::Confirm(screen) => confirm::draw(screen, send),
        Screen::Check(screen) => check::draw(screen, send),
        Screen::Result(screen) => result::draw(screen, send),
        Screen::Plan(screen) => plan::draw(screen, send),
        Screen::Waiting(screen) => waiting::draw(screen, send),
    }
}

fn key(screen: &Screen) -> &'static str {
    match screen {
        Screen::Question(q) => q.id,
        Screen::Care(_) => "care",
        Screen::Confirm(_) => "confirm",
        Screen::Check(_) => "check",
        Screen::Result(_) => "result",
        Screen::Plan(_) => "plan",
        Screen::Waiting(_) => "waiting",
    }
}
