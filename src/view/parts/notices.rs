//! Lines above the screen: not saved here, a broken link.

use crate::knowledge::compiled::Text;
use crate::view::parts::lines;
use crate::view::pen::Pen;

/// The notices; the live region stands empty so that a later one is said aloud.
pub fn draw(pen: &mut Pen, notices: &[Text]) {
    pen.open("div", "notices");
    pen.attr("role", "status");
    lines::paragraphs(pen, notices);
    pen.close();
}
