//! The cases of a pack: made-up people in the author's words, `cases/*.toml`, and what should come out for each.
//!
//! They are part of the pack's folder and never of the page. A case that cannot be read or does not come out so is a mistake like
//! any other; `coverage` says what no case touches.

pub mod coverage;
pub mod read;
pub mod run;

use super::opened::Opened;
use crate::engine::answers::Answers;
use crate::engine::network::Network;
use crate::knowledge::folder;
use crate::knowledge::mistake::{Mistake, Mistakes};
use crate::knowledge::source::nearest::did_you_mean;
use coverage::Coverage;
use read::Case;
use std::path::Path;

/// The folder of a pack that holds its cases.
pub const FOLDER: &str = "cases";

/// What came of a pack's cases: all as expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// How many files.
    pub files: usize,
    /// How many cases.
    pub cases: usize,
    /// What they touch.
    pub coverage: Coverage,
}

/// Runs every case of the pack in `pack_folder`.
///
/// # Errors
/// Every mistake in the files, or else every case that does not come out as expected.
pub fn check_folder(pack_folder: &Path, pack: &Opened) -> Result<Passed, Vec<Mistake>> {
    let strangers = strangers(pack_folder);
    if !strangers.is_empty() {
        return Err(strangers);
    }
    check(&files(pack_folder)?, pack)
}

/// Runs the cases in `files` (name and text each).
///
/// # Errors
/// Every mistake in them, or else every case that does not come out as expected.
pub fn check(files: &[(String, String)], pack: &Opened) -> Result<Passed, Vec<Mistake>> {
    let mut mistakes = Mistakes::none(files);
    let cases = read::read(files, pack, &mut mistakes);
    if mistakes.count() == 0 {
        let network = Network::new(pack.check);
        let mut coverage = Coverage::none(pack);
        for case in &cases {
            let found = run::run(pack, &network, &case.answers, &case.tries);
            run::compare(pack, case, &found, &mut mistakes);
            coverage.add(pack, &case.answers, &found);
        }
        if mistakes.count() == 0 {
            return Ok(Passed {
                files: files.len(),
                cases: cases.len(),
                coverage,
            });
        }
    }
    Err(mistakes.in_order())
}

/// Every case of the pack in `pack_folder`, not run.
///
/// # Errors
/// Every mistake in the files.
pub fn read_folder(pack_folder: &Path, pack: &Opened) -> Result<Vec<Case>, Vec<Mistake>> {
    let files = files(pack_folder)?;
    let mut mistakes = Mistakes::none(&files);
    let cases = read::read(&files, pack, &mut mistakes);
    if mistakes.count() == 0 {
        Ok(cases)
    } else {
        Err(mistakes.in_order())
    }
}

/// The answers of the case with this name in the pack in `pack_folder`.
///
/// # Errors
/// Every mistake in the case files, or that there is no such case.
pub fn answers_of(pack_folder: &Path, pack: &Opened, name: &str) -> Result<Answers, Vec<Mistake>> {
    let cases = read_folder(pack_folder, pack)?;
    let names = || cases.iter().map(|case| case.name.value);
    let mut begun = names().filter(|known| known.starts_with(name));
    let hint = begun.next().map_or_else(
        || did_you_mean(name, names()),
        |known| format!("; did you mean `{known}`?"),
    );
    if let Some(case) = cases.iter().find(|case| case.name.value == name) {
        return Ok(case.answers.clone());
    }
    Err(vec![Mistake {
        file: FOLDER.to_owned(),
        at: None,
        entry: String::new(),
        what: format!("no case is named `{name}`{hint}"),
        why: "There is nobody to explain.".to_owned(),
        please: "either give the name as it stands in the file, or write such a case.".to_owned(),
    }])
}

/// Every `cases/*.toml`, in order of their names; none where there is no such folder.
fn files(pack_folder: &Path) -> Result<Vec<(String, String)>, Vec<Mistake>> {
    let at = pack_folder.join(FOLDER);
    if !at.is_dir() {
        return Ok(Vec::new());
    }
    let files = folder::read(&at)?;
    let in_folder = |(name, text)| (format!("{FOLDER}/{name}"), text);
    Ok(files.into_iter().map(in_folder).collect())
}

/// Folders that a pack does not have.
fn strangers(pack_folder: &Path) -> Vec<Mistake> {
    let names = folder::folders(pack_folder);
    let unknown = names.into_iter().filter(|name| name != FOLDER);
    unknown.map(folder::unknown_folder).collect()
}
