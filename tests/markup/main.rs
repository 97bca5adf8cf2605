//! Every screen as HTML, from named examples, against the golden files beside this one, and the rules that markup and styles keep.
//!
//! `UPDATE_EXPECT=1` rewrites the golden files. `GALLERY=folder` also writes each example as a whole page with the styles, to look at.

mod gallery;
mod packs;
mod rules;
mod styles;

use expect_test::expect_file;
use posterior::knowledge::packed;
use posterior::session::report::Picture;
use posterior::view::{fixtures, text};

/// Each example's name and markup.
fn examples() -> Vec<(&'static str, String)> {
    fixtures::all()
        .into_iter()
        .map(|(name, report)| (name, text::render(&report)))
        .collect()
}

/// Each drawing's name and markup.
fn drawings() -> Vec<(&'static str, String)> {
    let (check, guide) = (packed::check(), packed::guide());
    let all = check.figures.iter().chain(&guide.figures);
    all.map(|figure| {
        let picture = Picture {
            figure,
            show: check.words.show_movement,
            pause: check.words.pause,
        };
        (figure.id, text::render_drawing(picture))
    })
    .collect()
}

/// One element a line, so that a change can be read. Files compared may not tell one line's end from another, so a calendar's are shown.
fn in_lines(markup: &str) -> String {
    markup.replace('\r', "\\r").replace("><", ">\n<") + "\n"
}

#[test]
fn every_screen_is_as_it_was_last_approved() {
    for (name, markup) in examples() {
        let golden = format!(
            "{}/tests/markup/golden/{name}.html",
            env!("CARGO_MANIFEST_DIR")
        );
        expect_file![golden].assert_eq(&in_lines(&markup));
    }
}

#[test]
fn every_drawing_is_as_it_was_last_approved() {
    for (name, markup) in drawings() {
        let golden = format!(
            "{}/tests/markup/golden/drawings/{name}.html",
            env!("CARGO_MANIFEST_DIR")
        );
        expect_file![golden].assert_eq(&in_lines(&markup));
    }
}

#[test]
fn every_screen_can_be_looked_at() {
    let Ok(folder) = std::env::var("GALLERY") else {
        return;
    };
    for (name, markup) in examples() {
        gallery::write(&folder, name, &markup);
    }
    // All drawings on one page, as they stand in a card.
    let cards = drawings().into_iter().map(|(name, markup)| {
        format!("<details class=\"card\" open><summary><h3>{name}</h3></summary>{markup}</details>")
    });
    let page = format!(
        "<div class=\"page\"><main>{}</main></div>",
        cards.collect::<String>()
    );
    gallery::write(&folder, "drawings", &page);
    let article = text::render_article(packed::article(), &packed::guide().words);
    gallery::write(&folder, "article", &article);
}
