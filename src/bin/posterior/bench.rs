//! `bench`: how long the engine takes here, as tables; or the networks for other programs, as JSON.

use std::time::Instant;

use posterior::knowledge::source::nearest::did_you_mean;
use posterior::workbench::bench::measure::Patience;
use posterior::workbench::bench::networks::networks;
use posterior::workbench::bench::report::{PARTS, Part, table};

/// The word that asks for the networks.
const NETWORKS: &str = "networks";

/// Measures everything, or the one part that is named.
pub fn bench(word: Option<&str>) -> Result<String, Vec<String>> {
    let began = Instant::now();
    let mut clock = move || began.elapsed().as_secs_f64() * 1e6;
    let parts: Vec<Part> = match word {
        None => PARTS.iter().map(|(_, part)| *part).collect(),
        Some(NETWORKS) => {
            return crate::export::to_text(&networks(&mut clock, Patience::NATIVE));
        }
        Some(name) => vec![part(name)?],
    };
    let tables: Vec<String> = parts
        .into_iter()
        .map(|part| table(part, &mut clock, Patience::NATIVE))
        .collect();
    Ok(tables.join("\n"))
}

fn part(word: &str) -> Result<Part, Vec<String>> {
    let known = PARTS.iter().find(|(name, _)| *name == word);
    known.map(|(_, part)| *part).ok_or_else(|| {
        let names: Vec<&str> = PARTS.iter().map(|(name, _)| *name).chain([NETWORKS]).collect();
        let hint = did_you_mean(word, names.iter().copied());
        let end = if hint.is_empty() { "." } else { "" };
        vec![format!(
            "`bench` has no part `{word}`{hint}{end} Please either name one of {}, or none for all tables.",
            names.join(", ")
        )]
    })
}
