//! Sources: the short form, a link where there is an address, and what it supports.

use crate::session::report::SourceLine;
use crate::view::pen::Pen;

/// The list; nothing where there are none.
pub fn draw(pen: &mut Pen, sources: &[SourceLine]) {
    if sources.is_empty() {
        return;
    }
    pen.open("ul", "sources");
    for source in sources {
        pen.open("li", "");
        if source.address.is_empty() {
            pen.leaf("b", "", source.short);
        } else {
            pen.open("a", "");
            pen.attr_of("href", source.address.clone());
            pen.attr("target", "_blank");
            pen.attr("rel", "noopener noreferrer");
            pen.text(source.short);
            pen.close();
        }
        pen.text(" ");
        pen.text(source.supports);
        pen.text(" ");
        pen.open("cite", "");
        pen.text(source.citation);
        if !source.number.is_empty() {
            pen.text(". ");
            pen.text(source.number);
        }
        pen.close();
        pen.close();
    }
    pen.close();
}
