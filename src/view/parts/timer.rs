//! A timer that counts up while somebody holds a position. Nothing depends on it: it only shows seconds.

use crate::knowledge::digits::digits;
use crate::knowledge::words::fill;
use crate::session::report::Timer;
use crate::view::page::Hands;
use crate::view::parts::button::{self, Look};
use crate::view::pen::Pen;

/// The button, the seconds and a bar that fills.
pub fn draw(pen: &mut Pen, timer: &Timer, hands: &Hands) {
    let (running, shown_s) = hands.ticking;
    let told = hands.timer.clone();
    pen.open("div", "timer");
    if timer.full_s <= shown_s {
        pen.attr("data-done", "");
    }
    button::open(pen, Look::Secondary, "timer");
    pen.on_click(told.reform(|_| ()));
    pen.text(if running { timer.stop } else { timer.start });
    pen.close();
    pen.open("p", "");
    pen.attr("role", "timer");
    pen.attr("translate", "no");
    pen.text_of(&fill(timer.shown, &[("s", &digits(shown_s.into()))]));
    pen.close();
    pen.open("svg", "");
    pen.attr("viewBox", "0 0 100 4");
    pen.attr("preserveAspectRatio", "none");
    pen.attr("aria-hidden", "true");
    pen.path("track", "M0 2H100");
    pen.path_of("fill", bar(shown_s, timer.full_s));
    pen.close();
    pen.close();
}

/// A line as long as the part of the time that has passed, of 100.
fn bar(shown_s: u16, full_s: u16) -> String {
    let filled = u32::from(shown_s.min(full_s)) * 100 / u32::from(full_s.max(1));
    let mut path = String::from("M0 2H");
    path.push_str(&digits(filled.into()));
    path
}
