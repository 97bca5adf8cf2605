//! `new`: writes a first pack into a folder and says how to go on.

use std::path::Path;

use posterior::workbench::start::start;

use crate::arguments::told;

/// Writes it; says what to do next.
pub fn new(folder: &str) -> Result<String, Vec<String>> {
    let files = start(Path::new(folder)).map_err(|mistakes| told(folder, &mistakes))?;
    Ok(format!(
        "{folder}: {files} files of a first pack. Next:\n\
         cargo posterior check {folder}\n\
         POSTERIOR_PACK={folder} cargo xtask serve\n\
         docs/AUTHORS.md tells the rest.\n"
    ))
}
