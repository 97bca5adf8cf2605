//! The article below the check, drawn only into the page at build. Its classes are documented in `styles/article.css`.

use crate::knowledge::compiled::{Article, Badge, Block, GuideWords, Item, Section, Text};
use crate::view::parts::badge;
use crate::view::pen::Pen;
use yew::prelude::*;

/// All sections, in reading order.
pub fn draw(article: &Article, words: &GuideWords) -> Html {
    let mut pen = Pen::default();
    pen.open("article", "article");
    for part in &article.sections {
        section(&mut pen, part, words);
    }
    pen.open("p", "sources");
    pen.open("a", "");
    pen.attr("href", "sources.html");
    pen.text(article.words.every_source());
    pen.close();
    pen.close();
    pen.close();
    pen.done()
}

fn section(pen: &mut Pen, section: &Section, words: &GuideWords) {
    pen.open("section", "");
    pen.attr("id", section.id);
    pen.leaf("h2", "", section.heading);
    for part in &section.blocks {
        block(pen, part, words);
    }
    pen.close();
}

fn block(pen: &mut Pen, block: &Block, words: &GuideWords) {
    pen.open("div", "block");
    if !block.heading.is_empty() {
        pen.leaf("h3", "", block.heading);
    }
    if !block.text.is_empty() {
        pen.leaf("p", "", block.text);
    }
    if !block.items.is_empty() {
        pen.open("ul", "");
        for part in &block.items {
            item(pen, part, words);
        }
        pen.close();
    }
    aside(pen, block.note);
    basis(pen, block.badge, &block.sources, words);
    pen.close();
}

fn item(pen: &mut Pen, item: &Item, words: &GuideWords) {
    pen.open("li", "");
    pen.text(item.text);
    basis(pen, item.badge, &[], words);
    aside(pen, item.note);
    pen.close();
}

fn aside(pen: &mut Pen, text: Text) {
    if !text.is_empty() {
        pen.leaf("p", "aside", text);
    }
}

fn basis(pen: &mut Pen, of: Option<Badge>, sources: &[Text], words: &GuideWords) {
    if of.is_none() && sources.is_empty() {
        return;
    }
    pen.open("p", "basis");
    if let Some(of) = of {
        badge::draw(pen, named(of, words));
    }
    for source in sources {
        pen.leaf("cite", "", source);
    }
    pen.close();
}

/// A badge's id, for styling, and its words.
const fn named(badge: Badge, words: &GuideWords) -> (Text, Text) {
    match badge {
        Badge::Studied => ("studied", words.badge_studied()),
        Badge::Mixed => ("mixed", words.badge_mixed()),
        Badge::Expert => ("expert", words.badge_expert()),
        Badge::ArticleOnly => ("article-only", words.badge_article()),
    }
}
