//! Reads all files of a pack. A file that is no TOML is told with every place where it is not; the other files are read on.

use super::entry::Entry;
use super::nearest::did_you_mean;
use super::{Source, figures, pack, questions, results};
use crate::knowledge::mistake::{Mistakes, Place};
use toml::Spanned;
use toml::de::DeTable;

/// The files of a pack, in reading order.
pub const NAMES: [&str; 11] = [
    "pack.toml",
    "causes.toml",
    "questions.toml",
    "form.toml",
    "danger.toml",
    "remedies.toml",
    "figures.toml",
    "sources.toml",
    "statements.toml",
    "article.toml",
    "words.toml",
];

/// Reads `files` (name and text each).
pub fn read(files: &[(String, String)], mistakes: &mut Mistakes) -> Source {
    let mut source = Source {
        pack: None,
        causes: Vec::new(),
        questions: Vec::new(),
        faults: Vec::new(),
        rules: Vec::new(),
        remedies: Vec::new(),
        figures: Vec::new(),
        sources: Vec::new(),
        statements: Vec::new(),
        sections: Vec::new(),
        words: None,
        whole: Vec::new(),
    };
    for name in NAMES
        .iter()
        .filter(|name| !files.iter().any(|(there, _)| there == *name))
    {
        mistakes.note_absent(
            name,
            "A pack is whole only with all its files, even if one of them says little.",
            "either add it, or take it from a first pack: `cargo posterior new FOLDER` writes one of each.",
        );
    }
    for (index, (name, text)) in files.iter().enumerate() {
        let place = Place {
            file: index,
            at: None,
            entry: "",
        };
        if NAMES.contains(&name.as_str()) {
            read_one(&mut source, name, text, place, mistakes);
        } else {
            mistakes.note(
                place,
                format!(
                    "no file of this name belongs to a pack{}",
                    did_you_mean(name, NAMES)
                ),
                "What it says would be lost without a word.",
                format!(
                    "either name it one of {}, or take it out of the folder.",
                    NAMES.join(", ")
                ),
            );
        }
    }
    source
}

/// The tables of one file; none, and every place where it is no TOML, where it cannot be read.
pub fn document<'t>(
    text: &'t str,
    place: Place,
    mistakes: &mut Mistakes,
) -> Option<Spanned<DeTable<'t>>> {
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        mistakes.note(
            Place { at: Some(error.span().map_or(0, |span| span.start)), ..place },
            format!("this is not TOML: {}", error.message().replace('\n', "; ")),
            "The rest of this file cannot be relied on until it is, so nothing else in it was looked at.",
            "mend this line, or take it out.",
        );
    }
    errors.is_empty().then_some(document)
}

fn read_one(source: &mut Source, name: &str, text: &str, place: Place, mistakes: &mut Mistakes) {
    let Some(document) = document(text, place, mistakes) else {
        return;
    };
    let mut top = Entry::open(document.get_ref(), place, mistakes);
    match name {
        "pack.toml" => source.pack = Some(pack::read(&mut top, mistakes)),
        "causes.toml" => source.causes = each(&mut top, "cause", mistakes, results::cause),
        "questions.toml" => {
            source.questions = each(&mut top, "question", mistakes, questions::question);
        }
        "form.toml" => source.faults = each(&mut top, "fault", mistakes, questions::fault),
        "danger.toml" => source.rules = each(&mut top, "rule", mistakes, questions::rule),
        "remedies.toml" => source.remedies = each(&mut top, "remedy", mistakes, results::remedy),
        "figures.toml" => source.figures = each(&mut top, "figure", mistakes, figures::figure),
        "sources.toml" => source.sources = each(&mut top, "source", mistakes, results::reference),
        "statements.toml" => {
            source.statements = each(&mut top, "statement", mistakes, results::statement);
        }
        "article.toml" => source.sections = each(&mut top, "section", mistakes, results::section),
        "words.toml" => source.words = Some(results::words(&mut top, mistakes)),
        _ => {}
    }
    top.end(mistakes);
    source
        .whole
        .extend(NAMES.into_iter().find(|known| *known == name));
}

/// Reads the list of tables `[[kind]]` by `one`, which gets each table and its index.
pub fn each<T>(
    top: &mut Entry,
    kind: &'static str,
    mistakes: &mut Mistakes,
    one: impl Fn(Entry, usize, &mut Mistakes) -> T,
) -> Vec<T> {
    let entries = top.entries(kind, mistakes);
    entries
        .into_iter()
        .enumerate()
        .map(|(index, entry)| one(entry, index, mistakes))
        .collect()
}
