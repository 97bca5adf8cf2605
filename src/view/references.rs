//! The page of sources, drawn only at build: each in full, with how far we read it, at the place that results and plans point to.

use crate::knowledge::compiled::{Article, REGISTERS, Reference, Source, SourcesWords, Text};
use crate::knowledge::digits::digits;
use crate::knowledge::words::fill;
use crate::view::pen::Pen;
use yew::prelude::*;

/// All sources, each under its place among them.
pub fn draw(article: &Article, sources: &[Source]) -> Html {
    let mut pen = Pen::default();
    pen.open("main", "article");
    pen.open("div", "block");
    back(&mut pen, &article.words);
    pen.leaf("h1", "", article.words.every_source());
    pen.leaf("p", "", article.words.about_sources());
    pen.close();
    for (index, (source, reference)) in sources.iter().zip(&article.references).enumerate() {
        pen.open("section", "block");
        pen.attr_of("id", digits(index as u64));
        one(&mut pen, source, reference, article.words.how_far_read());
        pen.close();
    }
    back(&mut pen, &article.words);
    pen.done()
}

fn back(pen: &mut Pen, words: &SourcesWords) {
    pen.open("p", "");
    pen.open("a", "");
    pen.attr("href", "./");
    pen.text(words.to_check());
    pen.close();
    pen.close();
}

fn one(pen: &mut Pen, source: &Source, reference: &Reference, read: Text) {
    pen.leaf("h2", "", source.short);
    pen.leaf("p", "", source.supports);
    pen.open("p", "note");
    pen.leaf("cite", "", reference.citation);
    if !reference.address.is_empty() {
        pen.text(" ");
        pen.open("a", "");
        pen.attr_of("href", whole(reference.address));
        pen.attr("rel", "noreferrer");
        pen.text(name(reference.address));
        pen.close();
    }
    pen.close();
    pen.leaf_of("p", "note", &fill(read, &[("read", reference.read)]));
}

/// The address of what may be known by its number in a register.
fn whole(address: Text) -> String {
    let registered = REGISTERS.iter().find_map(|(mark, begins)| {
        let number = address.strip_prefix(mark)?;
        Some([*begins, number].concat())
    });
    registered.unwrap_or_else(|| address.into())
}

/// What the link says: a number in a register, or the place on the web.
fn name(address: Text) -> Text {
    let Some((_, rest)) = address.split_once("://") else {
        return address;
    };
    let host = rest.split_once('/').map_or(rest, |(host, _)| host);
    host.trim_start_matches("www.")
}
