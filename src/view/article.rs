//! The article below the check, drawn only into the page at build. Its classes are documented in `styles/article.css`.

use crate::knowledge::compiled::{Article, Badge, Block, GuideWords, Item, Section, Text};
use crate::view::parts::badge;
use yew::prelude::*;

/// All sections, in reading order.
pub fn draw(article: &Article, words: &GuideWords) -> Html {
    html! { <article class="article">{ for article.sections.iter().map(|part| section(part, words)) }</article> }
}

fn section(section: &Section, words: &GuideWords) -> Html {
    html! {
        <section id={section.id}>
            <h2>{ section.heading }</h2>
            { for section.blocks.iter().map(|part| block(part, words)) }
        </section>
    }
}

fn block(block: &Block, words: &GuideWords) -> Html {
    html! {
        <div class="block">
            if !block.heading.is_empty() { <h3>{ block.heading }</h3> }
            if !block.text.is_empty() { <p>{ block.text }</p> }
            if !block.items.is_empty() { <ul>{ for block.items.iter().map(|part| item(part, words)) }</ul> }
            { aside(block.note) }
            { basis(block.badge, &block.sources, words) }
        </div>
    }
}

fn item(item: &Item, words: &GuideWords) -> Html {
    html! { <li>{ item.text }{ basis(item.badge, &[], words) }{ aside(item.note) }</li> }
}

fn aside(text: Text) -> Html {
    if text.is_empty() {
        return Html::default();
    }
    html! { <p class="aside">{ text }</p> }
}

fn basis(of: Option<Badge>, sources: &[Text], words: &GuideWords) -> Html {
    if of.is_none() && sources.is_empty() {
        return Html::default();
    }
    html! {
        <p class="basis">
            { of.map(|of| badge::draw(named(of, words))) }
            { for sources.iter().map(|source| html! { <cite>{ *source }</cite> }) }
        </p>
    }
}

/// A badge's id, for styling, and its words.
const fn named(badge: Badge, words: &GuideWords) -> (Text, Text) {
    match badge {
        Badge::Studied => ("studied", words.badge_studied),
        Badge::Mixed => ("mixed", words.badge_mixed),
        Badge::Expert => ("expert", words.badge_expert),
        Badge::ArticleOnly => ("article-only", words.badge_article),
    }
}
