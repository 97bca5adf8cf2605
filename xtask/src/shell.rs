//! Running other programs, with their names on screen and how long they took.

use crate::Problem;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The repository's root folder.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A program to be run in the repository's root.
#[must_use]
pub fn program(name: &str, args: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(args).current_dir(root());
    command
}

/// Cargo, without what an outer `cargo run` left in the environment.
#[must_use]
pub fn cargo(args: &[&str]) -> Command {
    let mut command = program("cargo", args);
    for name in [
        "CARGO_MANIFEST_DIR",
        "CARGO_PKG_NAME",
        "CARGO_PKG_VERSION",
        "CARGO_BIN_NAME",
    ] {
        command.env_remove(name);
    }
    command
}

/// Runs it under a heading, its output on screen.
///
/// # Errors
/// It could not be started, or it failed.
pub fn run(what: &str, command: &mut Command) -> Result<(), Problem> {
    eprintln!("==> {what}");
    let began = Instant::now();
    let status = command
        .status()
        .map_err(|error| format!("{what}: cannot start `{}`: {error}", named(command)))?;
    eprintln!("    {what}: {:.1} s", began.elapsed().as_secs_f32());
    if status.success() {
        Ok(())
    } else {
        Err(format!("{what} failed: `{}`", named(command)))
    }
}

/// What it printed, or `None` where it could not run or failed.
#[must_use]
pub fn said(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where a program lies on the search path.
#[must_use]
pub fn on_path(name: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// The command as one would type it.
#[must_use]
pub fn named(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
