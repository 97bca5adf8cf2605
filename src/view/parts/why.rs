//! "Why are you asking this?", opened on demand.

use crate::knowledge::compiled::Text;
use crate::view::pen::Pen;

/// The question and its answer.
pub fn draw(pen: &mut Pen, (ask, answer): (Text, Text)) {
    pen.open("details", "why");
    pen.open("summary", "");
    pen.attr("data-action", "why");
    pen.text(ask);
    pen.close();
    pen.leaf("p", "", answer);
    pen.close();
}
