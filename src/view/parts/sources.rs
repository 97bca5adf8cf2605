//! Sources: the short form, a link where there is an address, and what it supports.

use crate::session::report::SourceLine;
use yew::prelude::*;

/// The list; nothing where there are none.
pub fn draw(sources: &[SourceLine]) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    html! { <ul class="sources">{ for sources.iter().map(line) }</ul> }
}

fn line(source: &SourceLine) -> Html {
    let name = if source.address.is_empty() {
        html! { <b>{ source.short }</b> }
    } else {
        html! { <a href={source.address} target="_blank" rel="noopener noreferrer">{ source.short }</a> }
    };
    html! { <li>{ name }{ " " }{ source.supports }{ " " }<cite>{ source.citation }</cite></li> }
}
