//! Sources: the short form as a link to the page of sources, and what it supports.

use crate::knowledge::digits::digits;
use crate::knowledge::texts::join;
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
        let place = digits(source.index.into());
        pen.open("a", "");
        pen.attr_of("href", join(&["sources.html#", &place], ""));
        pen.attr("target", "_blank");
        pen.attr("rel", "noopener noreferrer");
        pen.text(source.short);
        pen.close();
        pen.text(" ");
        pen.text(source.supports);
        pen.close();
    }
    pen.close();
}
