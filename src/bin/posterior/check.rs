//! `check`: compiles a pack's folder and tells every mistake in it, those of wording too, or how much it holds.

use std::path::Path;

use posterior::knowledge::check_folder;

/// The pack that is built in, seen from the project's folder.
pub const DEFAULT_FOLDER: &str = "knowledge/hip-thrust-hamstrings";

/// One line about a whole pack, or every mistake.
pub fn check(at: &str) -> Result<String, Vec<String>> {
    match check_folder(Path::new(at)) {
        Ok(summary) => Ok(format!("{at}: {summary}.\n")),
        Err(mistakes) => Err(mistakes
            .iter()
            .map(|mistake| format!("{at}/{mistake}\n"))
            .collect()),
    }
}
