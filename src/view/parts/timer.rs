//! A timer that counts up while somebody holds a position: a large number, a bar that fills, one button, and what each side came to.
//!
//! Nothing depends on it: the person picks the answer. The two boxes belong to `boot.js`, which beeps and buzzes; it hides what a device
//! cannot do.

use crate::knowledge::digits::digits;
use crate::session::report::Timer;
use crate::session::timer;
use crate::view::parts::button::{self, Look};
use crate::view::pen::{Pen, Tap};

/// All of it; on a card, only its button, until one tap opens and starts it.
pub fn draw(pen: &mut Pen, timer: &Timer) {
    let count = &timer.count;
    pen.open("div", "timer");
    if timer.full_s <= count.shown_s {
        pen.attr("data-done", "");
    }
    if timer.waits.is_none() {
        pen.open("p", "");
        pen.attr("role", "timer");
        pen.attr("translate", "no");
        pen.text_of(&timer::seconds(timer.shown, count.shown_s));
        pen.close();
        pen.open("svg", "");
        pen.attr("viewBox", "0 0 100 4");
        pen.attr("preserveAspectRatio", "none");
        pen.attr("aria-hidden", "true");
        pen.path("track", "M0 2H100");
        pen.path_of("fill", bar(count.shown_s, timer.full_s));
        pen.close();
    }
    press(pen, timer);
    if timer.waits.is_none() {
        pen.open("p", "");
        // Said once when a side is done, never second by second.
        pen.attr("role", "status");
        pen.text_of(&timer::said(timer.results, count.held_s));
        pen.close();
        cues(pen, timer);
    }
    pen.close();
}

/// The button. It keeps the focus and stays in view, whatever opens above it.
fn press(pen: &mut Pen, timer: &Timer) {
    let look = if timer.count.runs {
        Look::Primary
    } else {
        Look::Secondary
    };
    button::open(pen, look, "timer");
    if timer.waits.is_none() {
        pen.attr("id", "timer");
    }
    pen.tap(Tap::Time(timer.waits));
    pen.text(timer.button());
    pen.close();
}

/// The two boxes.
fn cues(pen: &mut Pen, timer: &Timer) {
    pen.open("p", "cues");
    for (cue, words) in [("sound", timer.sound), ("vibrate", timer.vibrate)] {
        pen.open("label", "");
        pen.open("input", "");
        pen.attr("type", "checkbox");
        pen.attr("autocomplete", "off");
        pen.attr("data-cue", cue);
        pen.close();
        pen.leaf("span", "", words);
        pen.close();
    }
    pen.close();
}

/// A line as long as the part of the time that has passed, of 100.
fn bar(shown_s: u16, full_s: u16) -> String {
    let filled = u32::from(shown_s.min(full_s)) * 100 / u32::from(full_s.max(1));
    let mut path = String::from("M0 2H");
    path.push_str(&digits(filled.into()));
    path
}
