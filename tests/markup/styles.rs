//! What the style sheets keep: tokens only, nothing that runs away in a frame, and contrast in light and dark.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("styles")
}

/// Every sheet by its path below `styles/`, in the build's order.
fn sheets() -> Vec<(String, String)> {
    let order = fs::read_to_string(root().join("order.txt")).expect("the order of the styles");
    let read = |file: &str| {
        fs::read_to_string(root().join(file)).unwrap_or_else(|_| panic!("styles/{file}"))
    };
    order
        .lines()
        .map(|file| (file.to_string(), read(file)))
        .collect()
}

/// Rules without comments.
fn bare(sheet: &str) -> String {
    sheet
        .split("/*")
        .map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest))
        .collect()
}

fn count_files(folder: &Path) -> usize {
    let entries = fs::read_dir(folder)
        .expect("a folder of styles")
        .map(|entry| entry.expect("an entry").path());
    entries
        .map(|path| {
            if path.is_dir() {
                count_files(&path)
            } else {
                usize::from(path.extension().is_some_and(|e| e == "css"))
            }
        })
        .sum()
}

#[test]
fn every_sheet_stands_in_the_order() {
    assert_eq!(sheets().len(), count_files(&root()));
}

#[test]
fn colours_are_written_in_the_tokens_alone() {
    for (file, sheet) in sheets().into_iter().skip(1) {
        let rules = bare(&sheet);
        for raw in ["rgb", "hsl", "oklch", ": white", ": black"] {
            assert!(!rules.contains(raw), "{file} has {raw}");
        }
        // `#unstarted` is an element, `#fff` a colour.
        let raw = |word: &str| {
            word.split(|c: char| !c.is_ascii_alphanumeric())
                .next()
                .is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_hexdigit()))
        };
        assert!(
            !rules.split('#').skip(1).any(raw),
            "{file} has a raw colour"
        );
    }
}

#[test]
fn nothing_depends_on_the_height_of_the_frame() {
    for (file, sheet) in sheets() {
        let digits = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
        for unit in ["vh", "svh", "lvh", "dvh", "vb", "vmin", "vmax"] {
            let used = sheet
                .match_indices(unit)
                .any(|(at, _)| digits(&sheet[..at]));
            assert!(!used, "{file} uses {unit}");
        }
    }
}

#[test]
fn directions_are_logical() {
    for (file, sheet) in sheets() {
        for physical in [
            "-left:", "-right:", "-top:", "-bottom:", " left:", " right:", " top:", " bottom:",
        ] {
            assert!(!bare(&sheet).contains(physical), "{file} has {physical}");
        }
    }
}

#[test]
fn every_token_that_is_used_is_there() {
    let all: String = sheets()
        .into_iter()
        .map(|(_, sheet)| bare(&sheet))
        .collect();
    for used in all
        .split("var(")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
    {
        assert!(
            all.contains(&format!("  {used}: ")),
            "{used} is not a token"
        );
    }
}

/// The colours of one scheme.
fn colours(scheme: &str) -> BTreeMap<String, [f64; 3]> {
    let mut colours = BTreeMap::new();
    for line in scheme.lines() {
        let Some((name, value)) = line.trim().trim_end_matches(';').split_once(": #") else {
            continue;
        };
        let value = if value.len() == 3 {
            value.chars().flat_map(|c| [c, c]).collect()
        } else {
            value.to_string()
        };
        let channel = |at: usize| {
            f64::from(u8::from_str_radix(&value[at..at + 2], 16).expect("a colour")) / 255.0
        };
        colours.insert(name.to_string(), [channel(0), channel(2), channel(4)]);
    }
    colours
}

/// Contrast by WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of relative luminances.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let linear = |c: f64| {
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance =
        |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_and_controls_stand_out_in_light_and_dark() {
    let tokens = sheets().swap_remove(0).1;
    let (light, dark) = tokens.split_once("@media").expect("a dark scheme");
    let mut faults = Vec::new();
    for (scheme, text) in [("light", light), ("dark", dark)] {
        // Dark changes only what differs.
        let mut found = colours(light);
        found.extend(colours(text));
        let mut need = |front: &str, back: &str, least: f64| {
            let ratio = contrast(found[&format!("--{front}")], found[&format!("--{back}")]);
            if ratio < least {
                faults.push(format!(
                    "{scheme}: {front} on {back} has {ratio:.2}, needs {least}"
                ));
            }
        };
        for surface in ["paper", "card", "glutes-wash", "hams-wash"] {
            for text in ["ink", "soft", "glutes-ink", "hams-ink"] {
                need(text, surface, 4.5);
            }
        }
        for (front, back) in [
            ("on-glutes", "glutes"),
            ("on-glutes", "glutes-deep"),
            ("on-alarm", "alarm"),
            ("on-warn", "warn"),
            ("alarm-ink", "card"),
            ("alarm-ink", "paper"),
        ] {
            need(front, back, 4.5);
        }
        for (front, back) in [
            ("edge", "card"),
            ("edge", "paper"),
            ("glutes", "card"),
            ("hams", "card"),
            ("glutes", "glutes-wash"),
            ("glutes", "paper"),
        ] {
            need(front, back, 3.0);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
