//! A pack's folder on disk: its files in the order in which they are compiled, and every mistake in them.

use super::compile::{compile, wording};
use super::mistake::Mistake;
use super::source::files::NAMES;
use super::source::nearest::did_you_mean;
use std::fmt;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;

/// What a folder without mistakes holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The pack's id.
    pub pack: &'static str,
    /// Its version.
    pub version: u16,
    /// Causes.
    pub causes: usize,
    /// Questions.
    pub questions: usize,
    /// Danger rules.
    pub rules: usize,
    /// Remedies.
    pub remedies: usize,
    /// Sources.
    pub sources: usize,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            pack,
            version,
            causes,
            questions,
            rules,
            remedies,
            sources,
        } = self;
        write!(
            f,
            "{pack}, version {version}: {causes} causes, {questions} questions, {rules} danger rules, {remedies} remedies, \
             {sources} sources; no mistake found"
        )
    }
}

/// Checks a pack's folder.
///
/// # Errors
/// Every mistake in it, those of wording last; or the one that it cannot be read.
pub fn check_folder(folder: &Path) -> Result<Summary, Vec<Mistake>> {
    let files = read_pack(folder)?;
    let wording = wording::wording(&files);
    match compile(&files) {
        Ok((check, guide, _)) if wording.is_empty() => Ok(Summary {
            pack: check.pack.id,
            version: check.pack.version,
            causes: check.causes.len(),
            questions: check.questions.len(),
            rules: check.rules.len(),
            remedies: guide.remedies.len(),
            sources: guide.sources.len(),
        }),
        Ok(_) => Err(wording),
        Err(mistakes) => Err(mistakes.into_iter().chain(wording).collect()),
    }
}

/// The names of the folders inside `folder`, in order; none where it cannot be read.
#[must_use]
pub fn folders(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}

/// The mistake that a folder of this name stands in a pack.
#[must_use]
pub fn unknown_folder(name: String) -> Mistake {
    Mistake {
        what: format!(
            "no folder of this name belongs to a pack{}",
            did_you_mean(&name, ["cases"])
        ),
        file: name,
        at: None,
        entry: String::new(),
        why: "What it holds would be passed over without a word.".to_owned(),
        please: "either name it `cases`, or take it out of the pack.".to_owned(),
    }
}

/// The files of the pack in `folder`.
///
/// # Errors
/// The mistake that it or a file in it cannot be read, or that it holds no pack.
pub fn read_pack(folder: &Path) -> Result<Vec<(String, String)>, Vec<Mistake>> {
    let files = read(folder)?;
    if files.is_empty() {
        return Err(unreadable(
            format!("{} holds no pack: not one .toml file", folder.display()),
            "either name a pack's folder, or write a first pack into this one with `cargo posterior new`.",
        ));
    }
    Ok(files)
}

/// Every `.toml` of `folder`: name and text each, the known ones first and in their order.
///
/// # Errors
/// The mistake that the folder or a file in it cannot be read.
pub fn read(folder: &Path) -> Result<Vec<(String, String)>, Vec<Mistake>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|why| no_folder(folder, &why))? {
        let path = entry.map_err(|why| no_folder(folder, &why))?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            let text = fs::read_to_string(&path).map_err(|why| no_text(&path, &why))?;
            files.push((name, text));
        }
    }
    let rank = |name: &str| {
        NAMES
            .iter()
            .position(|known| *known == name)
            .unwrap_or(NAMES.len())
    };
    files.sort_by(|(a, _), (b, _)| (rank(a), a).cmp(&(rank(b), b)));
    Ok(files)
}

/// Why a folder cannot be read.
fn no_folder(folder: &Path, why: &Error) -> Vec<Mistake> {
    let at = folder.display();
    let new = "either name a folder that is there, or make one with `cargo posterior new`.";
    match why.kind() {
        ErrorKind::NotFound => unreadable(format!("there is no folder {at}"), new),
        ErrorKind::NotADirectory => unreadable(
            format!("{at} is a file; a pack is a folder of files"),
            "either name the folder that it stands in, or make one with `cargo posterior new`.",
        ),
        _ => unreadable(
            format!("cannot read {at}: {why}"),
            "either name another folder, or make this one readable.",
        ),
    }
}

/// Why a file in a folder cannot be read.
fn no_text(path: &Path, why: &Error) -> Vec<Mistake> {
    let at = path.display();
    match why.kind() {
        ErrorKind::InvalidData => unreadable(
            format!("{at} is not text in UTF-8"),
            "either save it as UTF-8 in your editor, or take it out of the folder.",
        ),
        ErrorKind::IsADirectory => unreadable(
            format!("{at} is a folder, not a file"),
            "either put a file in its place, or take it out.",
        ),
        _ => unreadable(
            format!("cannot read {at}: {why}"),
            "either make it readable, or take it out of the folder.",
        ),
    }
}

fn unreadable(what: String, please: &str) -> Vec<Mistake> {
    vec![Mistake {
        file: String::new(),
        at: None,
        entry: String::new(),
        what,
        why: "A pack can be read only whole.".to_owned(),
        please: please.to_owned(),
    }]
}
