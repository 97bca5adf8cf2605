//! The retests as a calendar file (RFC 5545), to be put into the person's own calendar.
//!
//! Whole days without a time zone: a day is the same day wherever the calendar is opened. The reminder rings at nine there. Which
//! day it is comes from the browser; nothing here knows a clock.

use super::wire::{cut, join, two_digits};
use crate::knowledge::digits::digits;

/// Retests so many weeks after the result, as the plan says them.
pub const WEEKS: [u32; 3] = [2, 6, 10];
/// Most bytes of a line without its end (RFC 5545, 3.1).
const LINE_MAX: usize = 75;

/// What the file says.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    /// What each event is called.
    pub title: &'a str,
    /// What it says beside: one text for each of `WEEKS`.
    pub texts: &'a [String; 3],
    /// Where to go; empty where unknown.
    pub address: &'a str,
    /// The sitting's name: the same retest put in twice is one event.
    pub began_ms: u64,
    /// The day of the result, days since 1970.
    pub from_day: u32,
    /// Today, days since 1970: what is past is left out.
    pub today: u32,
    /// When the file is made, ms since 1970.
    pub now_ms: u64,
}

/// The file. Where all retests are past, they count from today.
#[must_use]
pub fn write(calendar: &Calendar) -> String {
    let last = calendar.from_day.saturating_add(7 * WEEKS[2]);
    let from = if calendar.today < last {
        calendar.from_day
    } else {
        calendar.today
    };
    let mut file = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//posterior//EN"] {
        add(&mut file, &[line]);
    }
    for (weeks, text) in WEEKS.iter().zip(calendar.texts) {
        let day = from.saturating_add(7 * weeks);
        if calendar.today < day {
            event(&mut file, calendar, *weeks, day, text);
        }
    }
    add(&mut file, &["END:VCALENDAR"]);
    file
}

fn event(file: &mut String, calendar: &Calendar, weeks: u32, day: u32, text: &str) {
    let (title, text) = (escaped(calendar.title), escaped(text));
    let (began, weeks) = (digits(calendar.began_ms), digits(weeks.into()));
    let s = calendar.now_ms / 1000;
    let stamp_day = date((s / 86_400) as u32);
    let stamp = join(
        &[
            &two_digits((s / 3600 % 24) as u32),
            &two_digits((s / 60 % 60) as u32),
            &two_digits((s % 60) as u32),
        ],
        "",
    );
    add(file, &["BEGIN:VEVENT"]);
    add(file, &["UID:", &began, "-", &weeks, "@posterior"]);
    add(file, &["DTSTAMP:", &stamp_day, "T", &stamp, "Z"]);
    add(file, &["DTSTART;VALUE=DATE:", &date(day)]);
    add(file, &["DTEND;VALUE=DATE:", &date(day.saturating_add(1))]);
    add(file, &["SUMMARY:", &title]);
    add(file, &["DESCRIPTION:", &text]);
    if !calendar.address.is_empty() {
        add(file, &["URL:", calendar.address]);
    }
    add(file, &["TRANSP:TRANSPARENT"]);
    add(file, &["BEGIN:VALARM"]);
    add(file, &["ACTION:DISPLAY"]);
    add(file, &["TRIGGER:PT9H"]);
    add(file, &["DESCRIPTION:", &title]);
    add(file, &["END:VALARM"]);
    add(file, &["END:VEVENT"]);
}

/// One line, folded where it is too long, never inside a letter.
fn add(file: &mut String, parts: &[&str]) {
    let line = join(parts, "");
    let (mut from, mut room) = (0, LINE_MAX);
    loop {
        let mut to = line.len().min(from + room);
        while !line.is_char_boundary(to) {
            to -= 1;
        }
        file.push_str(&line[from..to]);
        file.push_str("\r\n");
        if to == line.len() {
            return;
        }
        file.push_str(" ");
        (from, room) = (to, LINE_MAX - 1);
    }
}

/// What has a meaning of its own inside a text is set behind a backslash (3.3.11). There are no line breaks in a pack's texts.
fn escaped(text: &str) -> String {
    let mut escaped = String::from(text);
    for (sign, apart) in [(b'\\', "\\\\"), (b';', "\\;"), (b',', "\\,")] {
        escaped = join(&cut(&escaped, sign), apart);
    }
    escaped
}

/// A day as `20261122`.
#[must_use]
pub fn date(day: u32) -> String {
    let (year, month, day) = civil(day);
    join(
        &[&digits(year.into()), &two_digits(month), &two_digits(day)],
        "",
    )
}

/// Year, month and day of the month of a day since 1970 (Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`).
#[must_use]
pub fn civil(day: u32) -> (u32, u32, u32) {
    // Counted from 1 March of the year 0, so that the leap day ends a year.
    let z = day.saturating_add(719_468);
    let (era, of_era) = (z / 146_097, z % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + u32::from(month < 3);
    (year, month, day)
}
