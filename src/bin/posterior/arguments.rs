//! The arguments of one command: named ones (`--answers FILE`, `--answers=FILE`) and plain words, or what is wrong with them.
//!
//! It also opens the pack that a command was given.

use posterior::knowledge::mistake::Mistake;
use posterior::knowledge::source::nearest::did_you_mean;
use posterior::workbench::opened::{self, Opened};
use std::path::Path;

/// What stands behind a command's name.
#[derive(Debug, Default)]
pub struct Arguments<'a> {
    named: Vec<(&'a str, &'a str)>,
    words: Vec<&'a str>,
}

impl<'a> Arguments<'a> {
    /// Reads them; `known` names (`--answers`) each take a value, and at most `most` plain words may stand beside them.
    pub fn read(given: &[&'a str], known: &[&str], most: usize) -> Result<Self, String> {
        let mut arguments = Self::default();
        let mut rest = given.iter().copied();
        while let Some(argument) = rest.next() {
            if argument.is_empty() {
                return Err("one of its words is empty".to_owned());
            }
            if !argument.starts_with('-') {
                arguments.words.push(argument);
                continue;
            }
            let (name, value) = match argument.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (argument, None),
            };
            if !known.contains(&name) {
                let hint = did_you_mean(name, known.iter().copied());
                return Err(format!("it takes no `{name}`{hint}"));
            }
            if arguments.value(name).is_some() {
                return Err(format!("`{name}` is given twice"));
            }
            match value.or_else(|| rest.next()) {
                Some(value) if !value.is_empty() => arguments.named.push((name, value)),
                Some(_) | None => return Err(format!("`{name}` has nothing behind it")),
            }
        }
        match arguments.words.get(most) {
            Some(extra) => Err(format!("`{extra}` is one word too many")),
            None => Ok(arguments),
        }
    }

    /// What stands behind a name.
    pub fn value(&self, name: &str) -> Option<&'a str> {
        let found = self.named.iter().find(|(given, _)| *given == name);
        found.map(|(_, value)| *value)
    }

    /// The same where there must be something.
    pub fn needed(&self, name: &str) -> Result<&'a str, String> {
        self.value(name)
            .ok_or_else(|| format!("`{name}` is missing"))
    }

    /// A plain word by its place.
    pub fn word(&self, at: usize) -> Option<&'a str> {
        self.words.get(at).copied()
    }
}

/// The pack in a folder, or the one of this build where none is named.
pub fn pack(folder: Option<&str>) -> Result<Opened, Vec<String>> {
    let Some(folder) = folder else {
        return Ok(opened::built_in());
    };
    opened::open(Path::new(folder)).map_err(|mistakes| told(folder, &mistakes))
}

/// Mistakes in a pack's folder as the command line tells them.
pub fn told(folder: &str, mistakes: &[Mistake]) -> Vec<String> {
    let one = |mistake: &Mistake| {
        // Where the folder itself cannot be read, the message names it.
        if mistake.file.is_empty() {
            format!("{mistake}\n")
        } else {
            format!("{folder}/{mistake}\n")
        }
    };
    mistakes.iter().map(one).collect()
}
