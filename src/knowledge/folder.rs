//! Reads the files of a pack's folder from disk, in the order in which they are compiled.

use super::source::files::NAMES;
use std::fs;
use std::path::Path;

/// Every `.toml` of `folder`: name and text each, the known ones first and in their order.
///
/// # Errors
/// A message where the folder or a file in it cannot be read.
pub fn read(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let problem = |path: &Path, problem: std::io::Error| {
        format!(
            "cannot read {}: {problem}. Please either name a folder with a pack's files, or make it readable.",
            path.display()
        )
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|why| problem(folder, why))? {
        let path = entry.map_err(|why| problem(folder, why))?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            let text = fs::read_to_string(&path).map_err(|why| problem(&path, why))?;
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
