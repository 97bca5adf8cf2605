//! The article of the page, and the page of sources.

use super::names::Names;
use crate::knowledge::compiled::{Article, Block, Item, Reference, Section, SourcesWords};
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::{self, Source};

/// Compiles the article.
pub fn article(source: &Source, names: &Names, mistakes: &mut Mistakes) -> Article {
    let mut block = |from: &source::Block| Block {
        heading: from.heading.value,
        text: from.item.text.value,
        items: from.items.iter().map(item).collect(),
        note: from.item.note.value,
        badge: from.item.badge,
        sources: names
            .sources
            .indices(&from.sources, mistakes)
            .into_iter()
            .filter_map(|index| source.sources.get(usize::from(index)))
            .map(|reference| reference.short.value)
            .collect(),
    };
    let mut sections = Vec::new();
    for from in &source.sections {
        let blocks = from.blocks.iter().map(&mut block).collect();
        sections.push(Section {
            id: from.id.value,
            heading: from.heading.value,
            blocks,
        });
    }
    Article {
        sections,
        references: source.sources.iter().map(reference).collect(),
        words: SourcesWords::from_names(|name| {
            super::word(source.words.as_ref().map(|words| &words.sources), name)
        }),
    }
}

fn reference(from: &source::Reference) -> Reference {
    Reference {
        citation: from.citation.value,
        address: from.address,
        read: from.read.value,
    }
}

fn item(from: &source::Item) -> Item {
    Item {
        text: from.text.value,
        note: from.note.value,
        badge: from.badge,
    }
}
