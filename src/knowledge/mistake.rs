//! A mistake in the author's files: where it is, what is wrong, why it matters, and what to do.
//!
//! Every mistake is collected; none stops the search for others. The wording of a mistake is its finder's.

use std::fmt;

/// One mistake, ready to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The file: `questions.toml`; empty where `what` names what is meant, as with a folder that is not there.
    pub file: String,
    /// Line and column, both from 1, the column in characters; none where the whole file is meant.
    pub at: Option<(usize, usize)>,
    /// The entry: `question feet-at-top`; may be empty.
    pub entry: String,
    /// What is wrong.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do about it: "please …".
    pub please: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some((line, column)) = self.at {
            write!(f, ":{line}:{column}")?;
        }
        if !self.entry.is_empty() {
            write!(f, ", {}", self.entry)?;
        }
        if !self.file.is_empty() {
            f.write_str(": ")?;
        }
        write!(
            f,
            "{}\n    {}\n    Please {}",
            self.what, self.why, self.please
        )
    }
}

/// A place in the files. It is turned into line and column only when there is a mistake to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Index of the file.
    pub file: usize,
    /// Offset in bytes; none where the whole file is meant.
    pub at: Option<usize>,
    /// The entry that it is part of: `question feet-at-top`; may be empty.
    pub entry: &'static str,
}

/// Every mistake found so far.
#[derive(Debug)]
pub struct Mistakes<'a> {
    files: &'a [(String, String)],
    found: Vec<(Place, Mistake)>,
}

impl<'a> Mistakes<'a> {
    /// None yet in these files (name and text each).
    #[must_use]
    pub fn none(files: &'a [(String, String)]) -> Self {
        Self {
            files,
            found: Vec::new(),
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// The place that stands for a whole file.
    #[must_use]
    pub fn file(&self, name: &str) -> Place {
        let file = self.files.iter().position(|(known, _)| known == name);
        Place {
            file: file.unwrap_or(usize::MAX),
            at: None,
            entry: "",
        }
    }

    /// Notes one: what is wrong, why it matters, and what to do ("either … or …", without the "please").
    pub fn note(
        &mut self,
        place: Place,
        what: impl Into<String>,
        why: impl Into<String>,
        please: impl Into<String>,
    ) {
        let (name, text) = self
            .files
            .get(place.file)
            .map_or(("", ""), |(name, text)| (name, text));
        let mistake = Mistake {
            file: name.to_owned(),
            at: place.at.map(|at| line_and_column(text, at)),
            entry: place.entry.to_owned(),
            what: what.into(),
            why: why.into(),
            please: please.into(),
        };
        self.found.push((place, mistake));
    }

    /// Notes one about a file that is not there.
    pub fn note_absent(&mut self, name: &str, why: impl Into<String>, please: impl Into<String>) {
        let mistake = Mistake {
            file: name.to_owned(),
            at: None,
            entry: String::new(),
            what: "this file is missing".to_owned(),
            why: why.into(),
            please: please.into(),
        };
        self.found.push((
            Place {
                file: usize::MAX,
                at: None,
                entry: "",
            },
            mistake,
        ));
    }

    /// All of them, in the order of the files and of the lines in each.
    #[must_use]
    pub fn in_order(mut self) -> Vec<Mistake> {
        self.found.sort_by_key(|(place, _)| (place.file, place.at));
        self.found.into_iter().map(|(_, mistake)| mistake).collect()
    }
}

/// Line and column of a byte offset, both from 1.
fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}
