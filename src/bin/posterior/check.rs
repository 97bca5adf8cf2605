//! `check`: compiles a pack's folder and tells every mistake in it, or how much it holds.

use std::path::Path;

use posterior::knowledge::{compile, folder};

/// The pack that is built in, seen from the project's folder.
pub const DEFAULT_FOLDER: &str = "knowledge/hip-thrust-hamstrings";

/// One line about a whole pack, or every mistake.
pub fn check(at: &str) -> Result<String, Vec<String>> {
    let files = folder::read(Path::new(at)).map_err(|problem| vec![problem])?;
    match compile::compile(&files) {
        Ok((check, guide, _)) => Ok(format!(
            "{at}: no mistakes. Version {}, {}: {} causes, {} questions, {} danger rules, {} remedies, {} sources.\n",
            check.pack.version,
            check.pack.date,
            check.causes.len(),
            check.questions.len(),
            check.rules.len(),
            guide.remedies.len(),
            guide.sources.len()
        )),
        Err(mistakes) => Err(mistakes
            .iter()
            .map(|mistake| format!("{at}/{mistake}"))
            .collect()),
    }
}
