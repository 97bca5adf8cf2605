//! The calendar file against a parser that is not ours, and the calendar's arithmetic against another.

use expect_test::expect;
use icalendar::{Calendar as Parsed, CalendarComponent, Component, DatePerhapsTime};
use posterior::session::calendar::{Calendar, civil, date, write};
use posterior::session::effect::Effect;
use posterior::session::journey::Journey;
use posterior::session::message::Message;
use proptest::prelude::*;

/// A day of the last year that such a file can name, 9999.
const DAY_MAX: u32 = 2_932_000;

fn of(title: &str, from_day: u32, today: u32) -> String {
    let texts = ["2 weeks", "6 weeks", "10 weeks"].map(String::from);
    write(&Calendar {
        title,
        texts: &texts,
        address: "https://example.org/check/",
        began_ms: 1_795_000_000_000,
        from_day,
        today,
        now_ms: 1_795_000_123_456,
    })
}

/// The days of a file's events as the other parser reads them, as year-month-day.
fn days(file: &str) -> Vec<String> {
    let parsed: Parsed = file.parse().expect("a calendar");
    let events = parsed
        .components
        .iter()
        .filter_map(CalendarComponent::as_event);
    events
        .map(|event| match (event.get_start(), event.get_end()) {
            (Some(DatePerhapsTime::Date(start)), Some(DatePerhapsTime::Date(end))) => {
                assert_eq!(start.succ_opt(), Some(end), "one whole day");
                start.to_string()
            }
            other => panic!("not a whole day: {other:?}"),
        })
        .collect()
}

#[test]
fn what_has_a_meaning_inside_a_text_stands_behind_a_backslash() {
    let file = of(r"one; two, three\four", 20_000, 20_000);
    assert!(file.contains(r"SUMMARY:one\; two\, three\\four"), "{file}");
}

#[test]
fn the_file_holds_the_three_retests() {
    let mut result = Journey::begin().answering(&[("feet-at-top", "far-out")]);
    result.model.page.now.ms = 1_795_000_123_456.0;
    let asked = result.send(Message::AskedForCalendar);
    let [Effect::HandOut(file)] = &asked.effects[..] else {
        panic!("no file")
    };
    let said = asked.report().come_back.and_then(|part| part.file);
    assert_eq!(
        said,
        Some(("Done. Look among your downloads.", String::new()))
    );
    assert_eq!(
        (file.name, file.kind),
        ("posterior-retests.ics", "text/calendar")
    );
    expect![[r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//posterior//EN
        BEGIN:VEVENT
        UID:1795000000000-2@posterior
        DTSTAMP:20261118T110843Z
        DTSTART;VALUE=DATE:20261202
        DTEND;VALUE=DATE:20261203
        SUMMARY:Check again: Why do I feel hip thrusts in my hamstrings?
        DESCRIPTION:2 weeks have passed. Check again and see what has changed.
        URL:https://example.org/check/
        TRANSP:TRANSPARENT
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER:PT9H
        DESCRIPTION:Check again: Why do I feel hip thrusts in my hamstrings?
        END:VALARM
        END:VEVENT
        BEGIN:VEVENT
        UID:1795000000000-6@posterior
        DTSTAMP:20261118T110843Z
        DTSTART;VALUE=DATE:20261230
        DTEND;VALUE=DATE:20261231
        SUMMARY:Check again: Why do I feel hip thrusts in my hamstrings?
        DESCRIPTION:6 weeks have passed. Check again and see what has changed.
        URL:https://example.org/check/
        TRANSP:TRANSPARENT
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER:PT9H
        DESCRIPTION:Check again: Why do I feel hip thrusts in my hamstrings?
        END:VALARM
        END:VEVENT
        BEGIN:VEVENT
        UID:1795000000000-10@posterior
        DTSTAMP:20261118T110843Z
        DTSTART;VALUE=DATE:20270127
        DTEND;VALUE=DATE:20270128
        SUMMARY:Check again: Why do I feel hip thrusts in my hamstrings?
        DESCRIPTION:10 weeks have passed. Check again and see what has changed.
        URL:https://example.org/check/
        TRANSP:TRANSPARENT
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER:PT9H
        DESCRIPTION:Check again: Why do I feel hip thrusts in my hamstrings?
        END:VALARM
        END:VEVENT
        END:VCALENDAR
    "#]]
    .assert_eq(&file.text.replace("\r\n", "\n"));
    assert_eq!(
        file.text.matches("\r\n").count(),
        file.text.matches('\n').count()
    );
    assert_eq!(days(&file.text), ["2026-12-02", "2026-12-30", "2027-01-27"]);
}

#[test]
fn the_other_parser_reads_what_was_written() {
    let title = "Check, again; \\ what?\nNow: 100 % \u{1f9b5} naïve, and rather longer than one line may be in such a file, twice over";
    let parsed: Parsed = of(title, 20_779, 20_779).parse().expect("a calendar");
    let events: Vec<_> = parsed
        .components
        .iter()
        .filter_map(CalendarComponent::as_event)
        .collect();
    let uids: Vec<_> = events.iter().filter_map(|event| event.get_uid()).collect();
    assert_eq!(
        uids,
        [
            "1795000000000-2@posterior",
            "1795000000000-6@posterior",
            "1795000000000-10@posterior"
        ]
    );
    for event in events {
        assert_eq!(event.get_summary(), Some(title));
        assert_eq!(event.get_url(), Some("https://example.org/check/"));
        let stamp = event.get_timestamp().map(|stamp| stamp.to_string());
        assert_eq!(stamp.as_deref(), Some("2026-11-18 11:08:43 UTC"));
    }
}

#[test]
fn no_zone_and_no_clock_change_moves_a_day() {
    // The file names days and no zone: 29 March and 25 October 2026 are when clocks change in Europe, 8 March and 1 November in the US.
    for (from, expected) in [
        (20_527, "2026-03-29"),
        (20_737, "2026-10-25"),
        (20_506, "2026-03-08"),
        (20_744, "2026-11-01"),
    ] {
        let file = of("Check", from, from);
        assert_eq!(days(&file)[0], expected);
        assert!(!file.contains("TZID") && !file.contains("VTIMEZONE"));
        let times = file
            .lines()
            .filter(|line| line.starts_with("DTSTART") || line.starts_with("DTEND"));
        for line in times {
            let (name, day) = line.split_once(':').expect("a value");
            assert!(name.ends_with(";VALUE=DATE") && day.len() == 8, "{line}");
        }
    }
}

#[test]
fn what_is_past_is_left_out_and_where_all_is_past_it_counts_from_today() {
    assert_eq!(days(&of("Check", 20_000, 20_000)).len(), 3);
    assert_eq!(days(&of("Check", 20_000, 20_014)).len(), 2);
    assert_eq!(days(&of("Check", 20_000, 20_069)).len(), 1);
    assert_eq!(days(&of("Check", 20_000, 20_070)).len(), 3);
    assert_eq!(days(&of("Check", 20_000, 19_000)).len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn days_are_counted_as_others_count_them(day in 0..DAY_MAX) {
        let (year, month, of_month) = civil(day);
        let other = icalendar_days(day);
        prop_assert_eq!(other, Some((year, month, of_month)));
        prop_assert_eq!(date(day), format!("{year}{month:02}{of_month:02}"));
    }

    #[test]
    fn any_text_is_folded_and_read_back(title in "[ -~äé☃🦵]{1,200}", from in 0..30_000_u32) {
        // Blanks at the ends are not told from none by every reader.
        let title = title.trim();
        prop_assume!(!title.is_empty());
        let file = of(title, from, from);
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} bytes: {line}", line.len());
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let parsed: Parsed = file.parse().expect("a calendar");
        for event in parsed.components.iter().filter_map(CalendarComponent::as_event) {
            prop_assert_eq!(event.get_summary(), Some(title));
        }
    }
}

/// The same by the calendar library under the other parser.
fn icalendar_days(day: u32) -> Option<(u32, u32, u32)> {
    use chrono::{Datelike, Days, NaiveDate};
    let day = NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_days(Days::new(u64::from(day)))?;
    Some((u32::try_from(day.year()).ok()?, day.month(), day.day()))
}
