//! How well a claim is supported: words with a mark of zero to three dots, never colour alone.

use crate::knowledge::compiled::Text;
use crate::view::pen::Pen;

/// The badge with this id, for styling, and these words.
pub fn draw(pen: &mut Pen, (id, words): (Text, Text)) {
    pen.open("span", "badge");
    pen.attr("data-badge", id);
    pen.text(words);
    pen.close();
}
