//! `cargo xtask test`: every check of the project, one after the other, with the time each took.

use crate::Problem;
use crate::dist::{self, Options};
use crate::shell::{cargo, root, run};
use crate::{bytes, engine_size, tools};
use std::time::Instant;

/// One step: its name and what it does.
type Step = (&'static str, fn() -> Result<(), Problem>);

const STEPS: [Step; 11] = [
    ("format", || {
        run("formatting", &mut cargo(&["fmt", "--all", "--check"]))
    }),
    ("lints", lints),
    ("core", || {
        run(
            "tests of knowledge, engine and session",
            &mut cargo(&["test", "--workspace", "--exclude", "browser-tests"]),
        )
    }),
    ("verify", || {
        run(
            "the proof of the pack",
            &mut cargo(&["posterior", "verify"]),
        )
    }),
    ("markup", || {
        run(
            "golden markup",
            &mut cargo(&["test", "--features", "ssr", "--test", "markup"]),
        )
    }),
    ("pack", another_pack),
    ("dist", || dist::build(&Options::default())),
    ("bytes", bytes::check),
    ("size", || engine_size::check(None)),
    ("bits", || {
        in_chromium("the engine in the browser, bit for bit", "bits")
    }),
    ("browser", || {
        in_chromium("sittings in Chromium", "journeys")
    }),
];

/// Runs all steps, or those named; stops at the first that fails.
///
/// # Errors
/// A step failed, or a name is none of a step.
pub fn test(only: &[String]) -> Result<(), Problem> {
    if let Some(name) = only
        .iter()
        .find(|name| STEPS.iter().all(|(step, _)| step != name))
    {
        let names: Vec<_> = STEPS.iter().map(|(step, _)| *step).collect();
        return Err(format!(
            "There is no step `{name}`: please name some of {}.",
            names.join(", ")
        ));
    }
    let mut done = Vec::new();
    for (name, step) in STEPS
        .into_iter()
        .filter(|(name, _)| only.is_empty() || only.iter().any(|one| one == name))
    {
        println!("\n==== {name}");
        let began = Instant::now();
        let outcome = step();
        let seconds = began.elapsed().as_secs_f32();
        done.push(format!(
            "  {name:<8} {seconds:>7.1} s  {}",
            if outcome.is_ok() { "passed" } else { "FAILED" }
        ));
        if let Err(problem) = outcome {
            println!("\n{}", done.join("\n"));
            return Err(problem);
        }
    }
    println!("\n{}", done.join("\n"));
    Ok(())
}

/// A pack of another topic builds in, and the page begins with it, without a line of Rust changed.
fn another_pack() -> Result<(), Problem> {
    let folder = root().join("target/another-pack");
    let mut command = cargo(&["run", "--quiet", "--features", "ssr", "--bin", "prerender"]);
    command.arg("--").arg(&folder);
    command.env("POSTERIOR_PACK", "tests/packs/bench-press-shoulders");
    run("the first screen of another pack", &mut command)?;
    let title = std::fs::read_to_string(folder.join("title.txt")).unwrap_or_default();
    if title.contains("bench press") {
        Ok(())
    } else {
        Err(format!(
            "The page of the second pack is called \"{title}\": please look at what `src/build.rs` packed."
        ))
    }
}

/// Clippy over every way the crate is built; a warning is an error.
fn lints() -> Result<(), Problem> {
    let deny = ["--", "-D", "warnings"];
    let kinds: [(&str, &[&str]); 3] = [
        (
            "lints of the workspace",
            &["clippy", "--workspace", "--all-targets"],
        ),
        (
            "lints of the screens",
            &["clippy", "--features", "ssr", "--all-targets"],
        ),
        (
            "lints of the page",
            &[
                "clippy",
                "--no-default-features",
                "--features",
                "web",
                "--target",
                "wasm32-unknown-unknown",
                "--lib",
                "--bin",
                "web",
            ],
        ),
    ];
    tools::for_the_page()?;
    kinds
        .iter()
        .try_for_each(|(what, args)| run(what, cargo(args).args(deny)))
}

/// Tests that need a real browser.
fn in_chromium(what: &str, test: &str) -> Result<(), Problem> {
    let browser = tools::browser()?;
    let mut command = cargo(&["test", "--package", "browser-tests", "--test", test]);
    command.env("POSTERIOR_DIST", root().join("dist"));
    command
        .env("CHROME", browser.chromium)
        .env("CHROMEDRIVER", browser.chromedriver);
    run(what, &mut command)
}
