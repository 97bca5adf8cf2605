//! `cargo xtask serve`: builds the page and serves it; with `--watch` again whenever a file of the page changes.

use crate::Problem;
use crate::dist::{self, Options};
use crate::files::below;
use crate::server::Server;
use crate::shell::{on_path, program, root};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

/// How to serve.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wishes {
    /// What to build.
    pub build: Options,
    /// The first port to try.
    pub port: u16,
    /// Show it in a browser.
    pub open: Option<Open>,
    /// Build again on changes.
    pub watch: Option<Watch>,
    /// Serve `dist/` as it is.
    pub built: Option<Built>,
}

/// "It is built already."
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Built;

/// "Show it."
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open;

/// "Build again."
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watch;

/// Builds and serves until it is stopped.
///
/// # Errors
/// The first build failed, or no port is free.
pub fn serve(wishes: &Wishes) -> Result<(), Problem> {
    let mut seen = state();
    let built = if wishes.built.is_some() {
        Ok(())
    } else {
        dist::build(&wishes.build)
    };
    // An author who is at work sees mistakes and mends them; anybody else is told and gets the prompt back.
    match (&built, wishes.watch) {
        (Err(problem), Some(Watch)) => eprintln!("{problem}"),
        (Err(_), None) => return built,
        (Ok(()), _) => {}
    }
    let server = Server::start(&root().join("dist"), wishes.port).map_err(|error| {
        format!(
            "No free port from {} on ({error}): please name another with --port.",
            wishes.port
        )
    })?;
    println!(
        "\n  {}           the check\n  {}demo.html  the check in a made-up post\n\n  Ctrl-C stops.",
        server.address(),
        server.address()
    );
    if wishes.open.is_some() {
        open(&server.address());
    }
    loop {
        thread::sleep(Duration::from_millis(500));
        if wishes.watch.is_none() {
            continue;
        }
        let now = state();
        if now == seen {
            continue;
        }
        for (file, _) in now
            .iter()
            .filter(|(file, time)| seen.get(*file) != Some(time))
            .take(3)
        {
            eprintln!("    changed: {}", file.display());
        }
        seen = now;
        match dist::build(&wishes.build) {
            Ok(()) => println!("  Built again: reload {}", server.address()),
            Err(problem) => eprintln!("{problem}\n  The page as it was is still served."),
        }
    }
}

/// When each file of the page was last written.
fn state() -> BTreeMap<PathBuf, SystemTime> {
    let single = ["index.html", "Trunk.toml", "Cargo.toml"].map(|name| root().join(name));
    let many = ["src", "styles", "knowledge"]
        .iter()
        .flat_map(|folder| below(&root().join(folder)));
    let written = |file: PathBuf| {
        let time = std::fs::metadata(&file)
            .and_then(|about| about.modified())
            .ok()?;
        Some((file, time))
    };
    single.into_iter().chain(many).filter_map(written).collect()
}

/// Shows `address` in the system's browser, where there is one.
fn open(address: &str) {
    let opener = ["xdg-open", "open", "wslview"]
        .into_iter()
        .find(|name| on_path(name).is_some());
    let shown = opener
        .and_then(|name| program(name, &[address]).status().ok())
        .is_some_and(|status| status.success());
    if !shown {
        eprintln!("    No browser could be opened from here: please open {address} yourself.");
    }
}
