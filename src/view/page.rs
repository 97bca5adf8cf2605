//! The whole page inside the app root: masthead, notices, one screen, footer. It keeps no state.

use crate::session::message::Message;
use crate::session::report::{Report, Screen};
use crate::view::parts::{mark, notices, start_again};
use crate::view::screens::{care, check, confirm, plan, question, result, waiting};
use std::rc::Rc;
use yew::prelude::*;

/// What the page is drawn from, and where taps go.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What is on screen.
    pub report: Rc<Report>,
    /// Takes each message. Times in messages are 0; the receiver fills them in.
    pub send: Callback<Message>,
    /// Moves the focus to the element with this id (the error summary's link); does nothing where not given.
    #[prop_or_default]
    pub focus: Callback<&'static str>,
}

/// The page as a component, for rendering it to text.
#[component]
pub fn Page(props: &Props) -> Html {
    draw(&props.report, &props.send, &props.focus)
}

/// The page. (A plain function: the browser's root calls it, and a component of its own would compare whole reports first.)
pub fn draw(report: &Report, send: &Callback<Message>, focus: &Callback<&'static str>) -> Html {
    let (above, main) = match &report.screen {
        Screen::Question(q) => (question::above(q, send), question::draw(q, send, focus)),
        Screen::Care(screen) => (Html::default(), care::draw(screen, send)),
        Screen::Confirm(screen) => (Html::default(), confirm::draw(screen, send)),
        Screen::Check(screen) => (Html::default(), check::draw(screen, send)),
        Screen::Result(screen) => (Html::default(), result::draw(screen, send)),
        Screen::Plan(screen) => (Html::default(), plan::draw(screen, send)),
        Screen::Waiting(screen) => (Html::default(), waiting::draw(screen, send)),
    };
    html! {
        <div class="page" data-screen={report.screen.name()}>
            <header class="masthead">{ mark::draw() }<p>{ report.pack }</p></header>
            { notices::draw(&report.notices) }
            { above }
            // A new key for each screen: a page translator's changes are thrown away with the old one, never patched.
            <main key={key(&report.screen)}>{ main }</main>
            { report.start_again.as_ref().map(|asked| start_again::draw(asked, send)) }
        </div>
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
