//! All sittings that are kept on the device, as one text: a line for each, the one changed last first.
//!
//! `1;o or x;began;changed;day;pack version;pack date;a sitting as history writes it;checksum`. Lines that start with `#` are for
//! people. A line that cannot be read loses only itself. What is in a sitting is `history`'s matter; here lines are put in, taken
//! out, and brought together with those of another tab or a file.

use super::time::{self, Time};
use super::wire;
use crate::knowledge::digits::number;

/// Most sittings that are kept; those changed longest ago make room.
pub const KEPT_MAX: usize = 24;
/// Longest text that is read, bytes; many times what so many sittings take.
const TEXT_MAX: usize = 400_000;
/// No later time is believed, ms: the last that a browser knows (ECMA-262, 21.4.1.1).
const MS_MAX: u64 = 8_640_000_000_000_000;
/// The present form.
const FORM: &str = "1";
/// Parts before the sitting itself.
const HEAD: usize = 7;

/// When a sitting was. Its beginning is its name: nobody begins two at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamp {
    /// When something was answered last, ms since 1970. Always later than all that was known then, whatever the clock says.
    pub changed_ms: u64,
    /// When it began, ms since 1970; 0 before anything was answered.
    pub began_ms: u64,
    /// The day of the last answer where the person was, days since 1970.
    pub day: u32,
}

/// Whether a sitting is still under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It opens when the page does, if it is the one changed last.
    Open,
    /// It was put aside.
    Aside,
}

/// One line, with as much of it as the list needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// When.
    pub stamp: Stamp,
    /// Whether it is still under way.
    pub state: State,
    /// The pack's version it was made with; 0 where it does not say.
    pub version: u16,
    /// That pack's date.
    pub date: &'a str,
    /// The sitting, for `history::read`.
    pub sitting: &'a str,
    /// The line.
    whole: &'a str,
}

impl<'a> Line<'a> {
    /// The one changed later counts; at the same time the one whose text is the later in order, so that all tabs choose alike.
    fn rank(&self) -> (u64, &'a str) {
        (self.stamp.changed_ms, self.whole)
    }
}

impl Stamp {
    /// Something was told at this time, beside what is kept.
    pub fn touch(&mut self, kept: &str, now: Time) {
        let lines = lines(kept).0;
        let newest = newest(&lines).map_or(0, |line| line.stamp.changed_ms);
        self.changed_ms = time::whole_ms(now.ms).max(newest + 1);
        if self.began_ms == 0 {
            self.began_ms = self.changed_ms;
        }
        self.day = now.day;
    }
}

/// A line.
#[must_use]
pub fn write(stamp: Stamp, state: State, version: u16, date: &str, sitting: &str) -> String {
    let state = match state {
        State::Open => "o",
        State::Aside => "x",
    };
    let mut line = String::from(FORM);
    wire::add(&mut line, state);
    wire::add_number(&mut line, stamp.began_ms);
    wire::add_number(&mut line, stamp.changed_ms);
    wire::add_number(&mut line, stamp.day.into());
    wire::add_number(&mut line, version.into());
    wire::add(&mut line, date);
    wire::add(&mut line, sitting);
    let sum = wire::checksum(&line);
    wire::add(&mut line, &sum);
    line
}

/// The lines of a text, and how many others could not be read.
#[must_use]
pub fn lines(text: &str) -> (Vec<Line<'_>>, usize) {
    let (mut lines, mut broken) = (Vec::new(), 0);
    if TEXT_MAX < text.len() {
        return (lines, 1);
    }
    for whole in wire::cut(text, b'\n') {
        let whole = whole.strip_suffix("\r").unwrap_or(whole);
        if matches!(whole.bytes().next(), None | Some(b'#')) {
            continue;
        }
        match read(whole) {
            Some(line) => lines.push(line),
            None => broken += 1,
        }
    }
    (lines, broken)
}

fn read(whole: &str) -> Option<Line<'_>> {
    let (body, said) = whole.split_at_checked(whole.len().checked_sub(1 + wire::SUM)?)?;
    if said.strip_prefix(";")? != wire::checksum(body) {
        return None;
    }
    let parts = wire::cut(body, b';');
    let head = parts.get(..HEAD)?;
    let [FORM, state, began, changed, day, version, date] = head else {
        return None;
    };
    let before = head.iter().map(|part| part.len() + 1).sum();
    Some(Line {
        stamp: Stamp {
            changed_ms: number(changed).filter(|ms| *ms < MS_MAX)?,
            began_ms: number(began)?,
            day: number(day)?.try_into().ok()?,
        },
        state: match *state {
            "o" => State::Open,
            "x" => State::Aside,
            _ => return None,
        },
        version: number(version)?.try_into().ok()?,
        date,
        sitting: body.get(before..)?,
        whole,
    })
}

/// The sitting that opens when the page does.
#[must_use]
pub fn current(text: &str) -> Option<Line<'_>> {
    let lines = lines(text).0;
    newest(&lines)
        .copied()
        .filter(|line| line.state == State::Open)
}

/// The sitting that began then.
#[must_use]
pub fn find(text: &str, began_ms: u64) -> Option<Line<'_>> {
    let mut lines = lines(text).0.into_iter();
    lines.find(|line| line.stamp.began_ms == began_ms)
}

/// What two texts hold together: of each sitting the line changed last, and no more sittings than are kept.
///
/// The order of the two, and how often one is brought in, play no part.
#[must_use]
pub fn merged(one: &str, other: &str) -> String {
    let mut all = lines(one).0;
    all.extend(lines(other).0);
    latest(all)
}

/// The text with this line in the place of the same sitting's.
#[must_use]
pub fn put(text: &str, line: &str) -> String {
    let mut all = lines(text).0;
    let new = lines(line).0;
    all.retain(|line| {
        new.iter()
            .all(|new| new.stamp.began_ms != line.stamp.began_ms)
    });
    all.extend(new);
    latest(all)
}

/// Of each sitting the line changed last, the one changed last first.
fn latest(mut all: Vec<Line>) -> String {
    let mut kept: Vec<Line> = Vec::new();
    while let Some(&line) = newest(&all).filter(|_| kept.len() < KEPT_MAX) {
        kept.push(line);
        all.retain(|other| other.stamp.began_ms != line.stamp.began_ms);
    }
    written(&kept)
}

/// The text with this line in it, in this state.
#[must_use]
pub fn bring(text: &str, line: &Line, state: State) -> String {
    let (stamp, version) = (line.stamp, line.version);
    put(text, &write(stamp, state, version, line.date, line.sitting))
}

/// The text with the sitting that began then put aside.
#[must_use]
pub fn aside(text: &str, began_ms: u64) -> String {
    match find(text, began_ms) {
        Some(line) => bring(text, &line, State::Aside),
        None => text.into(),
    }
}

/// The text without the sitting that began then.
#[must_use]
pub fn without(text: &str, began_ms: u64) -> String {
    let mut lines = lines(text).0;
    lines.retain(|line| line.stamp.began_ms != began_ms);
    written(&lines)
}

fn written(lines: &[Line]) -> String {
    let whole: Vec<&str> = lines.iter().map(|line| line.whole).collect();
    wire::join(&whole, "\n")
}

/// The line that counts of these.
fn newest<'l, 'a>(lines: &'l [Line<'a>]) -> Option<&'l Line<'a>> {
    let mut newest: Option<&Line> = None;
    for line in lines {
        if newest.is_none_or(|newest| newest.rank() < line.rank()) {
            newest = Some(line);
        }
    }
    newest
}
