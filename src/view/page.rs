//! The whole page inside the app root: masthead, notices, one screen, footer. It keeps no state.

use crate::session::report::{Report, Screen};
use crate::view::parts::{come_back, mark, notices, start_again};
use crate::view::pen::Pen;
use crate::view::screens::{
    care, check, compare, confirm, history, plan, question, result, sheet, waiting,
};

/// The page.
#[must_use]
pub fn draw(report: &Report) -> Pen {
    let mut whole = Pen::default();
    let pen = &mut whole;
    pen.open("div", "page");
    pen.attr("data-screen", report.screen.name());
    pen.open("header", "masthead");
    mark::draw(pen);
    pen.leaf("p", "", report.pack);
    pen.close();
    notices::draw(pen, &report.notices);
    if let Screen::Question(q) = &report.screen {
        question::above(pen, q);
    }
    pen.open("main", "");
    // The second tap of a double one may land beside everything: the focus then stays on the screen, not on the page.
    pen.attr("tabindex", "-1");
    // A new key for each screen: a page translator's changes are thrown away with the old one, never patched.
    pen.key(key(&report.screen));
    match &report.screen {
        Screen::Question(screen) => question::draw(pen, screen),
        Screen::Care(screen) => care::draw(pen, screen),
        Screen::Confirm(screen) => confirm::draw(pen, screen),
        Screen::Check(screen) => check::draw(pen, screen),
        Screen::Result(screen) => result::draw(pen, screen),
        Screen::Plan(screen) => plan::draw(pen, screen),
        Screen::Sheet(screen) => sheet::draw(pen, screen),
        Screen::History(screen) => history::draw(pen, screen),
        Screen::Compare(screen) => compare::draw(pen, screen),
        Screen::Waiting(screen) => waiting::draw(pen, screen),
    }
    if let Some(part) = &report.come_back {
        come_back::draw(pen, part);
    }
    pen.close();
    start_again::draw(pen, report.history, report.start_again.as_ref());
    pen.close();
    whole
}

fn key(screen: &Screen) -> &'static str {
    match screen {
        Screen::Question(q) => q.id,
        Screen::Care(_) => "care",
        Screen::Confirm(_) => "confirm",
        Screen::Check(_) => "check",
        Screen::Result(_) => "result",
        Screen::Plan(_) => "plan",
        Screen::Sheet(_) => "sheet",
        Screen::History(_) => "history",
        Screen::Compare(_) => "compare",
        Screen::Waiting(_) => "waiting",
    }
}
