//! A timer for what is held: what a press and the passing of time make of it.
//!
//! It has no clock: whoever has one says what time it is. Between two such moments the page may have slept, so nothing is counted here
//! but the time between a start and now.

use super::message::Message;
use super::report::{Report, Screen, Timer};
use crate::knowledge::compiled::{Text, Timing};
use crate::knowledge::digits::digits;
use crate::knowledge::words::{CheckWords, fill};

/// Presses closer together than this are one: a finger that trembles, a double tap, ms.
const ONE_PRESS_MS: f64 = 500.0;

/// How far a timer has come. Where a test compares sides, each side has a time of its own.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Count {
    /// Whether it runs.
    pub runs: bool,
    /// The large number, s.
    pub shown_s: u16,
    /// How long each side was held, s; 0 where it was not yet, or for less than a second.
    pub held_s: [u16; 2],
    /// When it was started, or came to its end, ms since 1970.
    since_ms: f64,
}

/// What a look at the clock brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passed {
    /// Nothing that could be seen.
    Nothing,
    /// Another second.
    Second,
    /// The full time is over.
    All,
}

impl Timer {
    /// A timer at rest, where there is something to count; `waits` on a card.
    #[must_use]
    pub fn new(words: &CheckWords, timing: Timing, waits: Option<u8>) -> Option<Self> {
        let (starts, results) = if timing.each_side {
            (
                [words.timer_first(), words.timer_second()],
                [words.timer_was_first(), words.timer_was_second()],
            )
        } else {
            ([words.timer_start(), ""], [words.timer_was(), ""])
        };
        (0 < timing.full_s).then_some(Self {
            full_s: timing.full_s,
            starts,
            again: words.timer_again(),
            stop: words.timer_stop(),
            shown: words.timer_shown(),
            results,
            sound: words.timer_sound(),
            vibrate: words.timer_vibrate(),
            waits,
            count: Count::default(),
        })
    }

    /// The side that runs or comes next: 0 or 1.
    #[must_use]
    pub fn side(&self) -> usize {
        let [first, second] = self.count.held_s;
        usize::from(!self.starts[1].is_empty() && 0 < first && second == 0)
    }

    /// What the button says.
    #[must_use]
    pub fn button(&self) -> Text {
        let last = usize::from(!self.starts[1].is_empty());
        if self.count.runs {
            self.stop
        } else if 0 < self.count.held_s[last] {
            self.again
        } else {
            self.starts[self.side()]
        }
    }

    /// The button was pressed. Once every side has its time, the first one starts anew.
    pub fn press(&mut self, now_ms: f64) {
        if (now_ms - self.count.since_ms).abs() < ONE_PRESS_MS {
            return;
        }
        if self.count.runs {
            if self.pass(now_ms) != Passed::All {
                self.end(now_ms);
            }
            return;
        }
        let held_s = match self.side() {
            0 => [0; 2],
            _ => self.count.held_s,
        };
        self.count = Count {
            runs: true,
            shown_s: 0,
            held_s,
            since_ms: now_ms,
        };
    }

    /// It is now `now_ms`. A clock that is set back while the timer runs takes no second away.
    #[expect(clippy::cast_sign_loss, reason = "before the start is 0")]
    pub fn pass(&mut self, now_ms: f64) -> Passed {
        let count = &mut self.count;
        if !count.runs {
            return Passed::Nothing;
        }
        let before_s = count.shown_s;
        let passed_s = ((now_ms - count.since_ms) / 1000.0) as u16;
        count.shown_s = passed_s.min(self.full_s).max(before_s);
        if self.full_s <= passed_s {
            self.end(now_ms);
            Passed::All
        } else if before_s < self.count.shown_s {
            Passed::Second
        } else {
            Passed::Nothing
        }
    }

    fn end(&mut self, now_ms: f64) {
        let side = self.side();
        let count = &mut self.count;
        count.held_s[side] = count.shown_s;
        (count.runs, count.since_ms) = (false, now_ms);
    }
}

/// What each side came to: "Left 24 s · right 31 s".
#[must_use]
pub fn said(results: [Text; 2], held_s: [u16; 2]) -> String {
    let mut said = String::new();
    for side in 0..2 {
        if 0 < held_s[side] {
            said.push_str(&seconds(results[side], held_s[side]));
        }
    }
    said
}

/// "24 s", in these words.
#[must_use]
pub fn seconds(words: Text, s: u16) -> String {
    fill(words, &[("s", &digits(s.into()))])
}

/// What an open timer that has come to rest tells the sitting.
pub fn told(report: &mut Report) -> Option<Message> {
    let count = &on(report)?.count;
    (!count.runs).then_some(Message::Timed(count.held_s))
}

/// The one timer on this screen that is open.
pub fn on(report: &mut Report) -> Option<&mut Timer> {
    Some(find(&mut report.screen, None)?.1)
}

/// Opens the timer on the card of this remedy (index), where there is one.
pub fn open(screen: &mut Screen, remedy: u8) {
    if let Some((_, timer)) = find(screen, Some(remedy)) {
        timer.waits = None;
    }
}

/// As long as the same question or card stays on screen, its timer goes on.
pub fn keep(before: &mut Report, after: &mut Report) {
    if let (Some((was, old)), Some((is, new))) = (
        find(&mut before.screen, None),
        find(&mut after.screen, None),
    ) && was == is
    {
        new.count = old.count;
    }
}

/// The timer that waits on the card of this remedy, or the one that is open; and whose it is: a question's id, a card's title.
#[inline(never)]
fn find(screen: &mut Screen, waits: Option<u8>) -> Option<(Text, &mut Timer)> {
    let parts = match screen {
        Screen::Question(question) => {
            return Some((question.id, question.trial.as_mut()?.timer.as_mut()?));
        }
        Screen::Result(result) => {
            [&mut result.next_set, &mut result.week, &mut result.weeks].map(Option::as_mut_slice)
        }
        Screen::Plan(plan) => [&mut plan.sections, plan.more.as_mut_slice(), &mut []],
        Screen::Care(_)
        | Screen::Confirm(_)
        | Screen::Check(_)
        | Screen::Sheet(_)
        | Screen::History(_)
        | Screen::Compare(_)
        | Screen::Waiting(_) => return None,
    };
    for part in parts {
        for section in part {
            for card in &mut section.cards {
                if let Some(timer) = &mut card.timer
                    && timer.waits == waits
                {
                    return Some((card.title, timer));
                }
            }
        }
    }
    None
}
