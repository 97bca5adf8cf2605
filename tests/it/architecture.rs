//! The invariants of ARCHITECTURE.md that can be read off the files: layers, what must be absent, length, style.
//!
//! Each is a plain search through the text without its comments; whoever needs an exception adds it here, with the reason.

use std::fs;
use std::path::{Path, PathBuf};

/// Most lines of a file: one idea.
const LINES_MAX: usize = 400;

/// Steps that are not possible stop with a message: examples and tests walk by it, the page does not use it.
const JOURNEY: &str = "src/session/journey.rs";

/// A file: its path from the project's folder, and its text.
struct File {
    path: String,
    text: String,
}

impl File {
    /// Its lines with numbers, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let without = |line| line_without_comment(line);
        self.text
            .lines()
            .enumerate()
            .map(move |(index, line)| (index + 1, without(line)))
    }
}

fn line_without_comment(line: &str) -> &str {
    // "://" in an address opens no comment.
    let starts = line
        .match_indices("//")
        .find(|(at, _)| !line[..*at].ends_with(':'));
    starts.map_or(line, |(at, _)| &line[..at])
}

/// All files below `folders` whose names end with one of `endings`, in order.
fn files(folders: &[&str], endings: &[&str]) -> Vec<File> {
    let mut open: Vec<PathBuf> = folders.iter().map(PathBuf::from).collect();
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let inside = fs::read_dir(&path).expect("a folder of the project");
            open.extend(inside.map(|entry| entry.expect("an entry of it").path()));
        } else if endings
            .iter()
            .any(|ending| path.to_string_lossy().ends_with(ending))
        {
            let text = fs::read_to_string(&path).expect("a text of the project");
            found.push(File {
                path: path.to_string_lossy().into_owned(),
                text,
            });
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "no file below {folders:?}");
    found
}

/// Every line of code below `folders` that says one of `words`, but for the files in `but`.
fn saying(folders: &[&str], words: &[&str], but: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files(folders, &[".rs"])
        .iter()
        .filter(|file| !but.contains(&file.path.as_str()))
    {
        for (number, line) in file.code() {
            if let Some(word) = words.iter().find(|word| line.contains(*word)) {
                found.push(format!("{}:{number} says `{word}`", file.path));
            }
        }
    }
    found
}

fn none(found: &[String], why: &str) {
    assert!(found.is_empty(), "{why}\n{}", found.join("\n"));
}

const RUST: [&str; 5] = [
    "src",
    "tests/it",
    "tests/markup",
    "tests/browser/src",
    "xtask/src",
];

#[test]
fn every_file_opens_with_what_it_is_for() {
    let silent = files(&RUST, &[".rs"])
        .into_iter()
        .filter(|file| !file.text.starts_with("//! "));
    none(
        &silent.map(|file| file.path).collect::<Vec<_>>(),
        "a file says in its first line what it is for (`//! …`):",
    );
}

#[test]
fn a_file_is_one_idea() {
    let long = files(&[&RUST[..], &["styles"]].concat(), &[".rs", ".css", ".js"])
        .into_iter()
        .filter(|file| LINES_MAX < file.text.lines().count());
    none(
        &long.map(|file| file.path).collect::<Vec<_>>(),
        "a file has at most 400 lines; split it by ideas:",
    );
}

#[test]
fn each_layer_knows_only_those_before_it() {
    let layers = [
        (
            "knowledge",
            &["engine", "session", "workbench", "view", "browser"][..],
        ),
        ("engine", &["session", "workbench", "view", "browser"]),
        ("session", &["workbench", "view", "browser"]),
        ("workbench", &["view", "browser"]),
        ("view", &["engine", "workbench", "browser"]),
        ("browser", &["workbench"]),
    ];
    for (layer, unknown) in layers {
        let names: Vec<String> = unknown
            .iter()
            .flat_map(|one| [format!("crate::{one}::"), format!("posterior::{one}::")])
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let module = format!("src/{layer}.rs");
        let folder = format!("src/{layer}");
        none(
            &saying(&[&module, &folder], &names, &[]),
            &format!("{layer} knows no later layer:"),
        );
    }
}

#[test]
fn knowledge_engine_and_session_know_no_browser_clock_chance_or_locale() {
    let inner = [
        "src/knowledge.rs",
        "src/knowledge",
        "src/engine.rs",
        "src/engine",
        "src/session.rs",
        "src/session",
    ];
    let outside = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo_",
        "yew",
        "std::time",
        "SystemTime",
        "Instant",
        "std::env",
        "std::thread",
        "rand::",
        "getrandom",
        "HashMap",
        "HashSet",
        "RandomState",
    ];
    none(
        &saying(&inner, &outside, &[]),
        "the same answers give the same result, anywhere and always:",
    );
}

#[test]
fn the_engine_and_the_sitting_cannot_fail() {
    let failing = [
        ".unwrap()",
        ".expect(",
        "panic!",
        "unreachable!",
        "todo!",
        "unimplemented!",
    ];
    let inner = [
        "src/engine.rs",
        "src/engine",
        "src/session.rs",
        "src/session",
    ];
    none(
        &saying(&inner, &failing, &[JOURNEY]),
        "whatever could be wrong was refused at build:",
    );
    none(
        &saying(&["src/engine.rs", "src/engine"], &["Result<"], &[]),
        "the engine has nothing to refuse:",
    );
}

#[test]
fn only_the_browser_layer_touches_the_browser() {
    let inner = [
        "src/knowledge",
        "src/engine",
        "src/session",
        "src/view",
        "src/lib.rs",
        "src/bin/posterior.rs",
    ];
    none(
        &saying(&inner, &["web_sys", "js_sys", "wasm_bindgen", "gloo_"], &[]),
        "one module touches the browser, one file per facility:",
    );
}

#[test]
fn no_raw_html_and_no_storage_that_panics() {
    let banned = [
        "from_html_unchecked",
        "gloo_storage",
        "gloo_history",
        "inner_html",
        "set_inner_html",
    ];
    none(
        &saying(&["src"], &banned, &[]),
        "they break in a strict frame:",
    );
    let manifest = fs::read_to_string("Cargo.toml").expect("the manifest");
    assert!(
        !manifest.contains("gloo-storage") && !manifest.contains("gloo-history"),
        "they panic in a sandboxed frame"
    );
}

#[test]
fn the_screens_decide_nothing() {
    // Numbers of probability arrive as words and bars; comparing them is the session's.
    let comparing = [
        "< 0.",
        "<= 0.",
        "> 0.",
        ">= 0.",
        "partial_cmp",
        "total_cmp",
        "posterior <",
        "prior",
    ];
    none(
        &saying(&["src/view.rs", "src/view"], &comparing, &[]),
        "a screen compares no probabilities:",
    );
}

#[test]
fn nothing_is_left_unfinished() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
    ];
    let folders = ["src", "tests", "xtask", "styles", "knowledge"];
    let mut found = Vec::new();
    for file in files(
        &folders,
        &[".rs", ".css", ".js", ".toml", ".html", ".md", ".py"],
    ) {
        let is_generated = file.path.contains("/target/") || file.path.contains("/node_modules/");
        let is_this = file.path == "tests/it/architecture.rs";
        for mark in marks.iter().filter(|_| !is_generated && !is_this) {
            if file.text.contains(mark) {
                found.push(format!("{} says {mark}", file.path));
            }
        }
    }
    none(&found, "what is not finished is not there:");
}

#[test]
fn colours_stand_only_among_the_tokens() {
    let mut found = Vec::new();
    for file in files(&["styles"], &[".css"])
        .iter()
        .filter(|file| !file.path.ends_with("tokens.css"))
    {
        for (index, line) in file.text.lines().enumerate() {
            let is_colour = |at: usize| {
                let digits = line[at + 1..]
                    .chars()
                    .take_while(char::is_ascii_hexdigit)
                    .count();
                matches!(digits, 3 | 4 | 6 | 8)
            };
            let by_number = line.match_indices('#').any(|(at, _)| is_colour(at));
            let by_function = ["rgb(", "rgba(", "hsl(", "oklch(", "lab("]
                .iter()
                .any(|name| line.contains(name));
            if by_number || by_function {
                found.push(format!("{}:{}: {}", file.path, index + 1, line.trim()));
            }
        }
    }
    none(
        &found,
        "a colour has a name in tokens.css, for light and dark:",
    );
}

#[test]
fn styles_use_no_viewport_heights() {
    // Inside a frame that follows its content's height they would run away.
    let mut found = Vec::new();
    for file in files(&["styles"], &[".css"]) {
        for (index, line) in file.text.lines().enumerate() {
            if ["vh;", "vh ", "vh)", "vh,"]
                .iter()
                .any(|unit| line.contains(unit))
            {
                found.push(format!("{}:{}: {}", file.path, index + 1, line.trim()));
            }
        }
    }
    none(&found, "no `vh`:");
}

#[test]
fn a_comment_is_no_code() {
    assert_eq!(line_without_comment("let a = 1; // HashMap"), "let a = 1; ");
    assert_eq!(line_without_comment("\"https://x\" // y"), "\"https://x\" ");
    assert_eq!(line_without_comment("/// panic!"), "");
    assert!(
        Path::new("ARCHITECTURE.md").exists(),
        "the invariants are written down"
    );
}
