//! The author's and tester's command line: `cargo posterior …`. JSON or plain text on stdout, errors on stderr.
//!
//! Bad input ends with exit code 1, nothing on stdout, and one message per mistake, all at once. It decides nothing itself: the
//! engine, the compiler and the workbench do.

#[path = "posterior/answers_file.rs"]
mod answers_file;
#[path = "posterior/arguments.rs"]
mod arguments;
#[path = "posterior/bench.rs"]
mod bench;
#[path = "posterior/check.rs"]
mod check;
#[path = "posterior/diagnose.rs"]
mod diagnose;
#[path = "posterior/explain.rs"]
mod explain;
#[path = "posterior/export.rs"]
mod export;
#[path = "posterior/new.rs"]
mod new;
#[path = "posterior/simulate.rs"]
mod simulate;
#[path = "posterior/verify.rs"]
mod verify;

use std::io::Write;
use std::process::ExitCode;

use arguments::{Arguments, pack};
use posterior::knowledge::source::nearest::did_you_mean;
use posterior::workbench::graph;

/// What a command prints, or every mistake.
type Done = Result<String, Vec<String>>;

/// One command.
struct Command {
    name: &'static str,
    /// How it is used and what it does, as `help` tells it.
    usage: &'static str,
    /// The names (`--answers`) that it takes, and how many plain words.
    takes: (&'static [&'static str], usize),
    run: fn(&Arguments) -> Done,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "new",
        usage: "\
posterior new FOLDER                writes a small first pack into an empty folder, to begin with",
        takes: (&[], 1),
        run: |given| match given.word(0) {
            Some(folder) => new::new(folder),
            None => Err(vec![misused("new", "it needs the name of a folder")]),
        },
    },
    Command {
        name: "check",
        usage: "\
posterior check [FOLDER]            checks a pack's files (default: knowledge/hip-thrust-hamstrings)",
        takes: (&[], 1),
        run: |given| check::check(given.word(0).unwrap_or(check::DEFAULT_FOLDER)),
    },
    Command {
        name: "graph",
        usage: "\
posterior graph [FOLDER]            a pack as a picture: SVG of rules, questions, causes and remedies",
        takes: (&[], 1),
        run: |given| Ok(graph::svg(&pack(given.word(0))?)),
    },
    Command {
        name: "explain",
        usage: "\
posterior explain --answers FILE [FOLDER]
posterior explain --case NAME [FOLDER]
                                      why these answers, or those of a case, come out as they do, as plain text",
        takes: (&["--answers", "--case"], 1),
        run: explain::explain,
    },
    Command {
        name: "export",
        usage: "\
posterior export [--pack FOLDER]    the network, the danger questions and rules, as JSON",
        takes: (&["--pack"], 0),
        run: |given| export::export(pack(given.value("--pack"))?.check),
    },
    Command {
        name: "diagnose",
        usage: "\
posterior diagnose --answers FILE [--pack FOLDER]
                                      what the answers in FILE mean, as JSON
                                      (FILE holds {\"question id\": \"option id\"}, lists for tick-all questions)",
        takes: (&["--answers", "--pack"], 0),
        run: |given| {
            let file = given.needed("--answers").map_err(|what| vec![misused("diagnose", &what)])?;
            let pack = pack(given.value("--pack"))?;
            diagnose::diagnose(pack.check, pack.guide, file)
        },
    },
    Command {
        name: "bench",
        usage: "\
posterior bench [PART]              how long the engine takes here: pack, wide, exclusive, grid, or all of them
                                      (networks: those that bench/peers.py times other programs on, as JSON)",
        takes: (&[], 1),
        run: |given| bench::bench(given.word(0)),
    },
    Command {
        name: "simulate",
        usage: "\
posterior simulate [tune|usual|invented] [--people N] [--seed N] [--pack FOLDER|invented] [--report FILE.html]
                                      asks made-up people in every way, and counts how often each is right
                                      (tune: tries other settings; usual: screens of a usual sitting; invented: the invented pack)",
        takes: (&["--people", "--seed", "--pack", "--report"], 1),
        run: simulate::simulate,
    },
    Command {
        name: "verify",
        usage: "\
posterior verify [FOLDER]           proves a pack over all its states, and prints how much was looked at",
        takes: (&[], 1),
        run: |given| verify::verify(pack(given.word(0))?),
    },
    Command {
        name: "help",
        usage: "\
posterior help                      this text",
        takes: (&[], 0),
        run: |_| Ok(usage()),
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|a| a.to_string_lossy().into_owned())
        .collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(text) => print(&text),
        Err(mistakes) => {
            for mistake in mistakes {
                eprintln!("error: {mistake}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Done {
    let Some((name, rest)) = arguments.split_first() else {
        return Err(vec![asked_wrongly("no command was given")]);
    };
    let meant = if ["--help", "-h"].contains(name) {
        "help"
    } else {
        name
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == meant) else {
        let hint = did_you_mean(name, COMMANDS.iter().map(|command| command.name));
        return Err(vec![asked_wrongly(&format!(
            "there is no command `{name}`{hint}"
        ))]);
    };
    if rest.iter().any(|word| ["--help", "-h"].contains(word)) {
        return Ok(format!("{}\n", command.usage));
    }
    let (known, most) = command.takes;
    let given =
        Arguments::read(rest, known, most).map_err(|what| vec![misused(command.name, &what)])?;
    (command.run)(&given)
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

/// What is wrong with the arguments of a command that there is, and how it is used.
fn misused(command: &str, what: &str) -> String {
    let mut same = COMMANDS.iter().filter(|known| known.name == command);
    let used = same.next().map_or("", |known| known.usage);
    format!(
        "`{command}`: {} Please either use it like this or see `cargo posterior help`:\n\n{used}\n",
        ended(what)
    )
}

fn asked_wrongly(what: &str) -> String {
    format!(
        "{} Please either use one of these or see the README:\n\n{}",
        ended(what),
        usage()
    )
}

/// A hint ends with its question mark, all else with a full stop.
fn ended(what: &str) -> String {
    let end = if what.ends_with('?') { "" } else { "." };
    format!("{what}{end}")
}

fn usage() -> String {
    let mut text =
        String::from("posterior: what the engine knows and what it makes of answers\n\n");
    for command in COMMANDS {
        text.push_str(command.usage);
        text.push('\n');
    }
    text
}
