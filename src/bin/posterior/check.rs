//! `check`: compiles a pack's folder and runs its cases; tells every mistake, those of wording too, or how much it holds.

use std::fmt::Write;
use std::path::Path;

use posterior::knowledge::check_folder;
use posterior::knowledge::mistake::Mistake;
use posterior::workbench::{cases, opened};

use crate::arguments::told;

/// The pack that is built in, seen from the project's folder.
pub const DEFAULT_FOLDER: &str = "knowledge/hip-thrust-hamstrings";

/// A line about a whole pack, one about its cases and what they touch; or every mistake.
pub fn check(at: &str) -> Result<String, Vec<String>> {
    let told = |mistakes: Vec<Mistake>| told(at, &mistakes);
    let folder = Path::new(at);
    let summary = check_folder(folder).map_err(told)?;
    let pack = opened::open(folder).map_err(told)?;
    let passed = cases::check_folder(folder, &pack).map_err(told)?;
    let mut text = format!("{at}: {summary}.\n");
    if passed.cases == 0 {
        text.push_str("It has no cases; write some in cases/*.toml (docs/AUTHORS.md says how).\n");
    } else {
        let (cases, files, coverage) = (passed.cases, passed.files, passed.coverage);
        let _ = write!(
            text,
            "{cases} cases in {files} files, all as expected. What they touch:\n{coverage}"
        );
    }
    Ok(text)
}
