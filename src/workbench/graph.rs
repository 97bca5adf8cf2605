//! A pack as one picture: danger rules, questions by topic, causes with their faults, and remedies, with the lines between them.
//!
//! Plain columns, laid out here; the picture is an SVG text that follows the reader's light or dark setting. It shows what the
//! files say, never what answers mean.

mod content;
mod draw;
mod fill;
mod layout;
mod links;
mod text;

use super::opened::Opened;

/// The picture of a pack.
#[must_use]
pub fn svg(pack: &Opened) -> String {
    let mut content = fill::content(pack);
    let size = layout::lay_out(&mut content);
    draw::draw(&content, size)
}
