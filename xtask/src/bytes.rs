//! What a first sitting loads: a table of files and their bytes at brotli 11, held against the budget.

use crate::Problem;
use crate::files::{below, brotli, ends_in, read_bytes};
use crate::minifier::{self, Minifier};
use crate::shell::root;
use crate::tools::{self, Std};
use std::path::Path;

/// All that a first sitting loads, bytes of brotli.
const ALL_BYTES_MAX: usize = 99_000;
/// The page itself: one flight of a fresh connection, ten segments of 1,460 bytes (RFC 6928).
const PAGE_BYTES_MAX: usize = 14_600;

/// One file of a first sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub raw: usize,
    /// Its bytes at brotli 11, window 22.
    pub coded: usize,
}

/// The files of a first sitting in `dist`, the page first.
///
/// # Errors
/// The folder is not there.
pub fn rows(dist: &Path) -> Result<Vec<Row>, Problem> {
    let names = below(dist).into_iter().filter_map(|file| {
        file.strip_prefix(dist)
            .ok()
            .map(|name| name.to_string_lossy().into_owned())
    });
    // Demo and embed.js belong to other people's pages; a first visit loads sources.html only by a tap on a source; the rest is for hosts.
    let loaded = |name: &String| {
        let by_content = ["boot-", "check-", "guide-"]
            .iter()
            .any(|start| name.starts_with(start));
        let fixed = [
            "index.html",
            "service-worker.js",
            "manifest.webmanifest",
            "icon.svg",
        ]
        .contains(&name.as_str());
        (by_content || fixed) && !ends_in(name, "br") && !ends_in(name, "gz")
    };
    let mut rows = Vec::new();
    for name in names.filter(loaded) {
        let bytes = read_bytes(&dist.join(&name))?;
        let coded = brotli(&bytes)?.len().min(bytes.len());
        rows.push(Row {
            name,
            raw: bytes.len(),
            coded,
        });
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.coded));
    if rows.len() < 7 {
        return Err(format!(
            "{} is not whole: please run `cargo xtask dist` first.",
            dist.display()
        ));
    }
    Ok(rows)
}

/// Prints the table and holds it against the budget.
///
/// # Errors
/// Over budget, or no `dist/`.
pub fn check() -> Result<(), Problem> {
    let rows = rows(&root().join("dist"))?;
    println!("What a first sitting loads      bytes   brotli 11");
    for Row { name, raw, coded } in &rows {
        println!("  {name:<28} {raw:>7} {coded:>8}");
    }
    let all: usize = rows.iter().map(|row| row.coded).sum();
    println!(
        "  {:<28} {:>7} {all:>8} of {ALL_BYTES_MAX}",
        "all",
        rows.iter().map(|row| row.raw).sum::<usize>()
    );
    let page = rows
        .iter()
        .find(|row| row.name == "index.html")
        .map_or(0, |row| row.coded);
    println!("  of these index.html {page:>25} of {PAGE_BYTES_MAX}");
    // The budget is for what ships: without the sources of the standard library, or without terser, the page is larger, and its sum is
    // only told.
    if tools::for_the_page()? == Std::Plain || minifier::installed() == Minifier::Missing {
        return Ok(());
    }
    if all > ALL_BYTES_MAX {
        return Err(format!(
            "A first sitting loads {all} bytes; the budget is {ALL_BYTES_MAX}."
        ));
    }
    if page > PAGE_BYTES_MAX {
        return Err(format!(
            "index.html is {page} bytes; one flight takes {PAGE_BYTES_MAX}."
        ));
    }
    Ok(())
}
