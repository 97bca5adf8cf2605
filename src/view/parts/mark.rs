//! The mark: one line down the back of the body, glutes in one voice, hamstrings in the other.

use crate::view::pen::Pen;

/// The mark, for the eye only.
pub fn draw(pen: &mut Pen) {
    pen.open("svg", "mark");
    pen.attr("viewBox", "0 0 24 24");
    pen.attr("aria-hidden", "true");
    pen.path("glutes", "M8 3C16 3 20 12 13 15");
    pen.path("hams", "M9.5 17.5C12 19 12 20 11 22");
    pen.close();
}
