//! The golden files: every screen and drawing as it was last approved, each thing written once.
//!
//! A drawing has a file of its own, so a screen only names the drawings on it. An example that is another with one part changed stores its difference from
//! that base: lines with `-` stand in the base alone, lines with `+` here alone.

use crate::{drawings, examples};
use expect_test::expect_file;
use similar::TextDiff;
use std::path::Path;

/// Examples that are another one with a part changed: the example, and its base.
const LIKE: &[(&str, &str)] = &[
    ("question-error", "question-first"),
    ("question-retest", "question-first"),
    ("danger-again", "question-first"),
    ("notices", "question-first"),
    ("start-again", "question-chosen"),
    ("question-timer-running", "question-timer"),
    ("question-timer-left", "question-timer"),
    ("question-timer-both", "question-timer"),
    ("danger-ticked", "danger-list"),
    ("danger-error", "danger-list"),
    ("care-mistake", "danger-list"),
    ("result-link-copied", "result-causes"),
    ("result-link-shown", "result-causes"),
    ("result-calendar-framed", "result-causes"),
    ("result-what-if", "result-causes"),
    ("result-held-back", "result-causes"),
    ("result-led-on", "result-causes"),
    ("result-shared", "history-earlier"),
    ("result-retest", "result-normal"),
    ("result-tried-once", "result-helped"),
    ("result-try-hurt", "result-helped"),
    ("result-enough", "result-helped"),
    ("plan-at-home", "plan-at-gym"),
    ("history-brought", "history-deleted"),
    ("waiting-failed", "waiting"),
];

#[test]
fn every_screen_is_as_it_was_last_approved() {
    let drawings = drawings();
    let screens = examples().into_iter().map(|(name, markup)| {
        let named = drawings.iter().fold(markup, |markup, (figure, drawn)| {
            markup.replace(drawn, &format!("<!-- drawing {figure} -->"))
        });
        (name, named)
    });
    compare("", &screens.collect::<Vec<_>>());
}

#[test]
fn every_drawing_is_as_it_was_last_approved() {
    compare("drawings", &drawings());
}

/// Compares pages with their files in this folder, which holds no others.
fn compare(folder: &str, pages: &[(&str, String)]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/markup/golden")
        .join(folder);
    let mut files = Vec::new();
    for (name, page) in pages {
        let page = in_lines(page);
        let base = LIKE.iter().find(|(like, _)| like == name);
        let base = base.and_then(|(_, base)| pages.iter().find(|(name, _)| name == base));
        let (ending, text) = match base {
            None => ("html", page),
            Some((base, before)) => ("diff", difference((base, &in_lines(before)), (name, &page))),
        };
        let file = folder.join(format!("{name}.{ending}"));
        expect_file![&file].assert_eq(&text);
        files.push(file);
    }
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let known = path.is_dir() || files.contains(&path);
        assert!(
            known,
            "{} belongs to no example: please remove it",
            path.display()
        );
    }
}

/// What stands in one page only, as `diff -u` and `patch` write it, with two lines of what is around.
fn difference((base, before): (&str, &str), (name, now): (&str, &str)) -> String {
    let diff = TextDiff::from_lines(before, now);
    let mut diff = diff.unified_diff();
    diff.context_radius(2).header(base, name).to_string()
}

/// One element a line, so that a change can be read. Files compared may not tell one line's end from another, so a calendar's are shown.
fn in_lines(markup: &str) -> String {
    markup.replace('\r', "\\r").replace("><", ">\n<") + "\n"
}
