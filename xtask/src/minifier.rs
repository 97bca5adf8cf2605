//! Makes the page's scripts small with terser, where Node is there; it saves a fifth of what they take on the wire.
//!
//! Without Node only comments and indents go: the page is then a kilobyte larger, no worse.

use crate::Problem;
use crate::html::small_js;
use crate::shell::{named, on_path, program, root, run, said};
use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

/// Must equal what `xtask/minifier/package.json` asks for.
const TERSER: &str = "5.51.2";

/// Whether there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Minifier {
    /// terser is installed.
    There,
    /// Node or npm is missing, or npm could not fetch terser.
    Missing,
}

/// Installs it into the project's own folder, as the lock file says, if it is not there yet.
#[must_use]
pub fn installed() -> Minifier {
    let is_there = || said(program("node", &[]).arg(terser()).arg("--version"));
    let right = format!("terser {TERSER}");
    if is_there().is_some_and(|said| said == right) {
        return Minifier::There;
    }
    if on_path("npm").is_some() {
        // It may be refused.
        let _ = install();
    }
    if is_there().is_some_and(|said| said == right) {
        return Minifier::There;
    }
    eprintln!(
        "    Notice: terser is not there (it needs Node and npm), so scripts only lose their comments (about 1 kB more to load)."
    );
    Minifier::Missing
}

fn install() -> Result<(), Problem> {
    let folder = folder();
    let problem =
        |error: std::io::Error| format!("{} cannot be written: {error}", folder.display());
    std::fs::create_dir_all(&folder).map_err(problem)?;
    for name in ["package.json", "package-lock.json"] {
        std::fs::copy(root().join("xtask/minifier").join(name), folder.join(name))
            .map_err(problem)?;
    }
    let options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    run(
        &format!("installing terser {TERSER} into target/tools"),
        program("npm", &options).current_dir(&folder),
    )
}

/// The script, smaller.
///
/// # Errors
/// terser is there and finds a mistake in the script; its own message is on screen.
pub fn small(script: &str, with: Minifier) -> Result<String, Problem> {
    match with {
        Minifier::Missing => Ok(small_js(script)),
        Minifier::There => minified(script),
    }
}

fn minified(script: &str) -> Result<String, Problem> {
    // Arrows need no more than our scripts do with functions: none of them is an object's own, or makes objects.
    let options = [
        "--module",
        "--ecma",
        "2020",
        "--compress",
        "passes=3,unsafe_arrows",
        "--mangle",
    ];
    let mut command = program("node", &[]);
    command.arg(terser()).args(options);
    let failed = |error: std::io::Error| format!("terser cannot be run: {error}");
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(script.as_bytes()).map_err(failed)?;
    }
    let output = child.wait_with_output().map_err(failed)?;
    if !output.status.success() {
        return Err(format!("terser failed: `{}`", named(&command)));
    }
    String::from_utf8(output.stdout).map_err(|_| "terser's output is no text".into())
}

fn folder() -> PathBuf {
    root().join("target/tools/minifier")
}

fn terser() -> PathBuf {
    folder().join("node_modules/terser/bin/terser")
}

#[cfg(test)]
mod tests {
    use super::{Minifier, installed, small};

    #[test]
    fn a_script_gets_smaller_with_and_without_terser() {
        let script =
            "const long = 1\n// why\nexport const twice = number => { return number * 2 + long }\n";
        for with in [installed(), Minifier::Missing] {
            let small = small(script, with).expect("a script without mistakes");
            assert!(
                small.len() < script.len() && !small.contains("why"),
                "{small}"
            );
        }
    }

    #[test]
    fn a_mistake_in_a_script_is_not_shipped() {
        if installed() == Minifier::There {
            assert!(small("const = ", Minifier::There).is_err());
        }
    }
}
