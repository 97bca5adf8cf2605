//! Sources: the short form, a link where there is an address, and what it supports.

use crate::session::report::SourceLine;
use crate::view::parts::tag::{plain, tag, tag_with, text};
use yew::prelude::*;

/// The list; nothing where there are none.
pub fn draw(sources: &[SourceLine]) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    tag("ul", "sources", sources.iter().map(line).collect())
}

fn line(source: &SourceLine) -> Html {
    let short = vec![plain(source.short)];
    let name = if source.address.is_empty() {
        tag("b", "", short)
    } else {
        let link = [source.address, "_blank", "noopener noreferrer"];
        tag_with("a", &["href", "target", "rel"], &link, short)
    };
    let rest = [
        plain(" "),
        plain(source.supports),
        plain(" "),
        text("cite", "", source.citation),
    ];
    let mut line = vec![name];
    line.extend(rest);
    tag("li", "", line)
}
