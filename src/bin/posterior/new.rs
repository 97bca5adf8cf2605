//! `new`: writes a first pack into a folder and says how to go on.

use std::path::Path;

use posterior::workbench::start::start;

use crate::arguments::told;

/// Writes it; says what to do next.
pub fn new(folder: &str) -> Result<String, Vec<String>> {
    let files = start(Path::new(folder)).map_err(|mistakes| told(folder, &mistakes))?;
    let folder = quoted(folder);
    Ok(format!(
        "{folder}: {files} files of a first pack. Next:\n\
         cargo posterior check {folder}\n\
         POSTERIOR_PACK={folder} cargo xtask serve\n\
         docs/AUTHORS.md tells the rest.\n"
    ))
}

/// A name as a shell takes it for one word.
fn quoted(name: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-+".contains(&byte);
    if name.bytes().all(plain) {
        name.to_owned()
    } else {
        format!("'{}'", name.replace('\'', "'\\''"))
    }
}
