//! Every screen as HTML, from named examples, against the golden files beside this one.
//!
//! `UPDATE_EXPECT=1` rewrites them. `GALLERY=folder` also writes each as a whole page with the styles, to look at.

mod gallery;

use posterior::view::{fixtures, text};

#[test]
fn every_screen_can_be_looked_at() {
    let Ok(folder) = std::env::var("GALLERY") else { return };
    for (name, report) in fixtures::all() {
        gallery::write(&folder, name, &text::render(&report));
    }
}
