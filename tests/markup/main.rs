//! Every screen as HTML, from named examples, against the golden files beside this one, and the rules that markup and styles keep.
//!
//! `UPDATE_EXPECT=1` rewrites the golden files. `GALLERY=folder` also writes each example as a whole page with the styles, to look at.

mod gallery;
mod golden;
mod packs;
mod pieces;
mod rules;
mod styles;

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
            show: check.words.show_movement(),
            pause: check.words.pause(),
        };
        (figure.id, text::render_drawing(picture))
    })
    .collect()
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
    let references = text::render_references(packed::article(), packed::guide());
    gallery::write(&folder, "sources", &references);
}
