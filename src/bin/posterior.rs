//! The author's and tester's command line: `cargo posterior …`. JSON on stdout, errors on stderr.
//!
//! Bad input ends with exit code 1, nothing on stdout, and one message per mistake, all at once. It decides nothing itself: the
//! engine and the compiler do.

#[path = "posterior/answers_file.rs"]
mod answers_file;
#[path = "posterior/check.rs"]
mod check;
#[path = "posterior/diagnose.rs"]
mod diagnose;
#[path = "posterior/export.rs"]
mod export;

use std::io::Write;
use std::process::ExitCode;

use posterior::knowledge::packed;

const USAGE: &str = "\
posterior: what the engine knows and what it makes of answers

  posterior export                    the network, the danger questions and rules, as JSON
  posterior diagnose --answers FILE   what the answers in FILE mean, as JSON
                                      (FILE holds {\"question id\": \"option id\"}, lists for tick-all questions)
  posterior check [FOLDER]            checks a pack's files (default: knowledge/hip-thrust-hamstrings)
  posterior help                      this text
";

/// The commands, for "did you mean".
const COMMANDS: [&str; 4] = ["export", "diagnose", "check", "help"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|a| a.to_string_lossy().into_owned())
        .collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["export"] => export::export(packed::check()),
        ["diagnose", "--answers", file] => {
            diagnose::diagnose(packed::check(), packed::guide(), file)
        }
        ["diagnose", joined] if joined.starts_with("--answers=") => diagnose::diagnose(
            packed::check(),
            packed::guide(),
            joined.trim_start_matches("--answers="),
        ),
        ["check"] => check::check(check::DEFAULT_FOLDER),
        ["check", folder] => check::check(folder),
        ["help" | "--help" | "-h"] => Ok(USAGE.to_owned()),
        other => Err(vec![misused(other)]),
    };
    match done {
        Ok(text) => print(&text),
        Err(mistakes) => {
            for mistake in mistakes {
                eprintln!("error: {mistake}");
            }
            ExitCode::FAILURE
        }
    }
}

/// A reader that closes the pipe early is no mistake of ours.
fn print(text: &str) -> ExitCode {
    let mut stdout = std::io::stdout().lock();
    match stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) if problem.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: the output could not be written: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn misused(arguments: &[&str]) -> String {
    let what = match arguments {
        [] => "no command was given".to_owned(),
        ["diagnose", ..] => "`diagnose` takes exactly `--answers FILE`".to_owned(),
        ["check", ..] => "`check` takes at most one folder".to_owned(),
        [known @ ("export" | "help"), ..] => format!("`{known}` takes nothing more"),
        [unknown, ..] => {
            let hint = posterior::knowledge::source::nearest::did_you_mean(unknown, COMMANDS);
            format!("there is no command `{unknown}`{hint}")
        }
    };
    format!("{what}. Please either use one of these or see the README:\n\n{USAGE}")
}
