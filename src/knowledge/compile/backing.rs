//! Claims and their backing: what is called studied names its studies, and every statement of the article has its place.

use super::names::Names;
use crate::knowledge::compiled::{Badge, Grade};
use crate::knowledge::mistake::{Mistakes, Place};
use crate::knowledge::source::Source;
use crate::knowledge::source::entry::At;

/// Checks that what is called studied or published names a source.
pub fn sources(source: &Source, mistakes: &mut Mistakes) {
    for cause in &source.causes {
        badge(cause.badge, cause.sources.len(), cause.place, mistakes);
    }
    for remedy in &source.remedies {
        badge(remedy.badge, remedy.sources.len(), remedy.place, mistakes);
    }
    for block in source.sections.iter().flat_map(|section| &section.blocks) {
        let items = block.items.iter().map(|item| (item.badge, item.text.place));
        let own = (block.item.badge, block.item.text.place);
        for (of, place) in items.chain([own]) {
            if let Some(of) = of {
                badge(of, block.sources.len(), place, mistakes);
            }
        }
    }
    for question in source
        .questions
        .iter()
        .filter(|question| question.sources.is_empty())
    {
        if let Some((cause, _)) = question
            .grades
            .iter()
            .find(|(_, grade)| *grade != Grade::Expert)
        {
            unbacked(
                cause.place,
                "its ratios are graded as published, but it names no source",
                mistakes,
            );
        }
    }
}

fn badge(badge: Badge, sources: usize, place: Place, mistakes: &mut Mistakes) {
    match badge {
        Badge::Studied | Badge::Mixed if sources == 0 => {
            unbacked(
                place,
                "its badge says that it was studied, but it names no source",
                mistakes,
            );
        }
        Badge::Studied | Badge::Mixed | Badge::Expert | Badge::ArticleOnly => {}
    }
}

fn unbacked(place: Place, what: &str, mistakes: &mut Mistakes) {
    mistakes.note(
        place,
        what,
        "Each claim has a source or says that it is judgement.",
        "either write `sources = [\"…\"]`, or call it `expert`.",
    );
}

/// Checks that every statement of the original article is covered somewhere, and that only known ones are.
pub fn statements(source: &Source, names: &Names, mistakes: &mut Mistakes) {
    let causes = source.causes.iter().flat_map(|cause| &cause.article);
    let questions = source
        .questions
        .iter()
        .flat_map(|question| &question.article);
    let remedies = source.remedies.iter().flat_map(|remedy| &remedy.article);
    let blocks = || source.sections.iter().flat_map(|section| &section.blocks);
    let paragraphs = blocks().flat_map(|block| &block.item.covers);
    let items = blocks()
        .flat_map(|block| &block.items)
        .flat_map(|item| &item.covers);
    let claims: Vec<At<_>> = causes
        .chain(questions)
        .chain(remedies)
        .chain(paragraphs)
        .chain(items)
        .copied()
        .collect();
    let covered: Vec<u8> = claims
        .iter()
        .filter_map(|claim| names.statements.index(*claim, mistakes))
        .collect();
    let readable = [
        "causes.toml",
        "questions.toml",
        "remedies.toml",
        "article.toml",
    ];
    if !readable.iter().all(|file| source.whole.contains(file)) {
        return;
    }
    for (statement, index) in source.statements.iter().zip(0_u8..) {
        if !covered.contains(&index) {
            mistakes.note(
                statement.id.place,
                format!("nothing covers this statement of the article ({}): \"{}\"",
 statement.place_in_article.value, statement.says.value),
                "Every fact of the article has a place in the product, or its section says why it is left out.",
                format!(
                    "add `{}` to `covers = […]` in article.toml, or to `article = […]` of a cause, question or remedy.",
                    statement.id.value
                ),
            );
        }
    }
}
