//! The golden files: every screen as it was last approved, each thing written once.
//!
//! A drawing, a card and the like have a file of their own (`pieces`), so a screen only names those on it. An example that is another
//! with one part changed stores its difference from that base: lines with `-` stand in the base alone, lines with `+` here alone.

use crate::pieces::Pieces;
use crate::{drawings, examples};
use expect_test::expect_file;
use similar::TextDiff;
use std::path::{Path, PathBuf};

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
    ("plan-timer-both", "plan-timer"),
    ("plan-at-home", "plan-at-gym"),
    ("history-brought", "history-deleted"),
    ("check-sides", "check"),
    ("compare-sides", "compare"),
    ("waiting-failed", "waiting"),
];

#[test]
fn every_screen_and_each_of_its_pieces_is_as_it_was_last_approved() {
    let (mut pieces, drawings) = (Pieces::default(), drawings());
    let mut screens = Vec::new();
    for (name, mut markup) in examples() {
        for (figure, drawn) in &drawings {
            markup = markup.replace(drawn, &format!("<!-- drawings {figure} -->"));
        }
        screens.push((name, pieces.page(&markup)));
    }
    let mut files: Vec<_> = screens
        .iter()
        .map(|(name, page)| screen(name, page, &screens))
        .collect();
    for (figure, drawn) in &drawings {
        let file = folder().join("drawings").join(format!("{figure}.html"));
        files.push((file, pieces.page(drawn)));
    }
    for (kind, name, text) in pieces.all() {
        files.push((folder().join(kind).join(format!("{name}.html")), text));
    }
    for (file, text) in &files {
        expect_file![file].assert_eq(text);
    }
    let known: Vec<_> = files.iter().map(|(file, _)| file.clone()).collect();
    nothing_else(&folder(), &known);
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/markup/golden")
}

/// The file of an example, and what belongs in it.
fn screen(name: &str, page: &str, all: &[(&str, String)]) -> (PathBuf, String) {
    let base = LIKE.iter().find(|(like, _)| *like == name);
    let base = base.and_then(|(_, base)| all.iter().find(|(name, _)| name == base));
    let (ending, text) = match base {
        None => ("html", page.to_owned()),
        Some((base, before)) => ("diff", difference((base, before), (name, page))),
    };
    (folder().join(format!("{name}.{ending}")), text)
}

fn nothing_else(folder: &Path, known: &[PathBuf]) {
    for entry in std::fs::read_dir(folder).expect("the golden files") {
        let path = entry.expect("a golden file").path();
        if path.is_dir() {
            nothing_else(&path, known);
        } else {
            let path_told = path.display();
            assert!(
                known.contains(&path),
                "{path_told} belongs to no example: please remove it"
            );
        }
    }
}

/// What stands in one page only, as `diff -u` and `patch` write it, with two lines of what is around.
fn difference((base, before): (&str, &str), (name, now): (&str, &str)) -> String {
    let diff = TextDiff::from_lines(before, now);
    let mut diff = diff.unified_diff();
    diff.context_radius(2).header(base, name).to_string()
}
