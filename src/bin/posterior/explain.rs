//! `explain`: why a person got this result, as plain text; the person by a file of answers or by the name of a case.

use std::path::Path;

use posterior::workbench::{cases, explain};

use crate::answers_file;
use crate::arguments::{Arguments, pack, told};
use crate::check::DEFAULT_FOLDER;

/// The explanation; a mistake where not exactly one of `--answers` and `--case` is given.
pub fn explain(given: &Arguments) -> Result<String, Vec<String>> {
    let folder = given.word(0);
    let pack = pack(folder)?;
    let answers = match (given.value("--answers"), given.value("--case")) {
        (Some(file), None) => answers_file::read(pack.check, file)?,
        (None, Some(name)) => {
            let folder = folder.unwrap_or(DEFAULT_FOLDER);
            cases::answers_of(Path::new(folder), &pack, name)
                .map_err(|mistakes| told(folder, &mistakes))?
        }
        (Some(_), Some(_)) | (None, None) => {
            let what = "either `--answers FILE` or `--case NAME` says who is meant";
            return Err(vec![crate::misused("explain", what)]);
        }
    };
    Ok(explain::explain(&pack, &answers))
}
