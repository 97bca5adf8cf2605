//! `simulate`: reads what was asked for, and hands the studies to the workbench.

use std::fs;

use posterior::engine::network::Network;
use posterior::knowledge::source::nearest::did_you_mean;
use posterior::workbench::opened;
use posterior::workbench::simulate::report;
use posterior::workbench::simulate::study::{self, Size};
use posterior::workbench::simulate::targets::{self, Target};
use posterior::workbench::simulate::walk::Walker;
use posterior::workbench::simulate::{synthetic, table, tune, usual};

use crate::arguments::{Arguments, pack};

/// What a plain word asks for instead of the study.
const INSTEAD: [&str; 3] = ["tune", "usual", "invented"];

/// The name of the invented pack.
const INVENTED: &str = "invented";

/// Runs the study, or what was asked for instead.
pub fn simulate(given: &Arguments) -> Result<String, Vec<String>> {
    let people = number(given, "--people")?;
    let seed = number(given, "--seed")?.unwrap_or(SEED);
    let Some(word) = given.word(0) else {
        return study(given, people.unwrap_or(PEOPLE), seed);
    };
    if given.value("--report").is_some() {
        return Err(vec![format!(
            "`simulate {word}` writes no report. Please either leave out `--report`, or the word `{word}`."
        )]);
    }
    if word == "invented"
        && let Some(name) = ["--people", "--seed", "--pack"]
            .into_iter()
            .find(|name| given.value(name).is_some())
    {
        return Err(vec![format!(
            "`simulate invented` always prints the same pack, so it takes no `{name}`. Please either leave out `{name}`, or ask for the study with `--pack invented`."
        )]);
    }
    match word {
        "tune" => {
            let mut tried = String::new();
            let check = pack(given.value("--pack"))?.check;
            let settings = tune::tune(check, people.unwrap_or(TUNING), seed, &mut |line| {
                eprintln!("{line}");
                tried.push_str(line);
                tried.push('\n');
            });
            let kept = if settings == check.settings {
                "The pack's numbers stay"
            } else {
                "Something near the pack's numbers is better"
            };
            Ok(format!("{tried}{kept}.\n"))
        }
        "usual" => {
            let check = pack(given.value("--pack"))?.check;
            let [low, high] = usual::screens(check, people.unwrap_or(usual::PEOPLE), seed);
            Ok(format!("usual_screens = [{low}, {high}]\n"))
        }
        "invented" => Ok(synthetic::text(&synthetic::synthetic(
            opened::built_in().check,
        ))),
        other => {
            let hint = did_you_mean(other, INSTEAD);
            Err(vec![format!(
                "`simulate` knows no `{other}`{hint} Please either take one of {}, or no word for the study.",
                INSTEAD.join(", ")
            )])
        }
    }
}

const PEOPLE: u64 = 20_000;
const TUNING: u64 = 3_000;
const SEED: u64 = usual::SEED;

fn study(given: &Arguments, people: u64, seed: u64) -> Result<String, Vec<String>> {
    let of_build = opened::built_in();
    let invented = synthetic::synthetic(of_build.check);
    let name = given.value("--pack");
    let is_invented = name == Some(INVENTED);
    let opened = if is_invented { of_build } else { pack(name)? };
    let check = if is_invented { &invented } else { opened.check };
    if let Some(file) = given.value("--report") {
        // Before minutes of work: whether the report can be written at all.
        fs::OpenOptions::new().append(true).create(true).open(file).map_err(|problem| {
            vec![format!("the report cannot be written to {file}: {problem}. Please either name a file in a folder that is there, or leave out `--report`.")]
        })?;
    }
    let network = Network::new(check);
    let walker = Walker {
        check,
        network: &network,
    };
    let stopped = (people / if is_invented { 10 } else { 2 }).max(1);
    let size = Size {
        people,
        stopped,
        seed,
    };
    let study = study::run(walker, opened.guide, size, &|what| eprintln!("{what}"));
    let own = if is_invented {
        targets::of_method(&study)
    } else {
        targets::of_pack(&study)
    };
    let aims: Vec<Target> = own.into_iter().chain(targets::of_any(&study)).collect();
    if let Some(file) = given.value("--report") {
        let pack = name.map_or(String::new(), |name| format!(" --pack {name}"));
        let command = format!(
            "cargo posterior simulate --people {people} --seed {seed}{pack} --report {file}"
        );
        fs::write(file, report::page(&command, &study, &aims)).map_err(|problem| {
            vec![format!("the report cannot be written to {file}: {problem}. Please either make room there, or name another file.")]
        })?;
    }
    Ok(table::text(&study, &aims))
}

/// A whole number above 0 behind a name, where there is one.
fn number(given: &Arguments, name: &str) -> Result<Option<u64>, Vec<String>> {
    let Some(text) = given.value(name) else {
        return Ok(None);
    };
    match text.replace('_', "").parse::<u64>() {
        Ok(number) if (1..=10_000_000).contains(&number) => Ok(Some(number)),
        Ok(_) | Err(_) => Err(vec![format!(
            "`{name} {text}` is no whole number from 1 to 10000000. Please either give one, or leave out `{name}`."
        )]),
    }
}
