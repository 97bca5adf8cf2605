//! The drawings, by name. Their lettering belongs to them: it names what is drawn and nothing else.

mod feet;
mod geometry;
mod path;

use crate::knowledge::compiled::Text;
use crate::view::pen::Pen;

/// The drawing with this name; nothing where there is none.
pub fn draw(pen: &mut Pen, name: Text) {
    if name == "feet-far-near" {
        feet::draw(pen);
    }
}
