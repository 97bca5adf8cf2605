//! A first pack to begin with: small, whole, without mistakes, with a comment on everything and people of its own.
//!
//! Its words are those of the project's first pack, but for the lines that speak of one topic.

use crate::knowledge::mistake::Mistake;
use std::fs;
use std::path::Path;

/// The files of the first pack, but for its words: name and text each.
const FILES: [(&str, &str); 11] = [
    ("pack.toml", include_str!("start/pack.toml")),
    ("causes.toml", include_str!("start/causes.toml")),
    ("questions.toml", include_str!("start/questions.toml")),
    ("form.toml", include_str!("start/form.toml")),
    ("danger.toml", include_str!("start/danger.toml")),
    ("remedies.toml", include_str!("start/remedies.toml")),
    ("figures.toml", include_str!("start/figures.toml")),
    ("sources.toml", include_str!("start/sources.toml")),
    ("statements.toml", include_str!("start/statements.toml")),
    ("article.toml", include_str!("start/article.toml")),
    ("cases/people.toml", include_str!("start/cases/people.toml")),
];

const WORDS: &str = include_str!("../../knowledge/hip-thrust-hamstrings/words.toml");

/// The words that speak of one topic, as the first pack says them.
const OWN_WORDS: [(&str, &str); 3] = [
    (
        "normal_text",
        "Your arms help in each row. So some feeling there is fine, and you need to change nothing.",
    ),
    (
        "fault_unknown",
        "We have not seen how you pull yet, so we can't say which part of it.",
    ),
    (
        "plan_no_better",
        "No better after two honest tries, about 6 to 8 weeks? Without pain, that is fine: go on and add weight slowly. With pain, see a physio.",
    ),
];

/// Writes the first pack into `folder`, which may not hold anything yet; returns how many files that were.
///
/// # Errors
/// Where something is there already, or it cannot be written.
pub fn start(folder: &Path) -> Result<usize, Vec<Mistake>> {
    let taken = fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_some());
    if taken || (folder.exists() && !folder.is_dir()) {
        return Err(refusal(
            format!("{} holds something already", folder.display()),
            "A first pack would be mixed with it or write over it.",
        ));
    }
    let files = files(folder);
    for (name, text) in &files {
        let path = folder.join(name);
        let written = match path.parent() {
            Some(parent) => fs::create_dir_all(parent),
            None => Ok(()),
        };
        written
            .and_then(|()| fs::write(&path, text))
            .map_err(|problem| {
                refusal(
                    format!("cannot write {}: {problem}", path.display()),
                    "The pack would not be whole.",
                )
            })?;
    }
    Ok(files.len())
}

/// The first pack's files for a folder of this name.
#[must_use]
pub fn files(folder: &Path) -> Vec<(String, String)> {
    let own = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    let mut files: Vec<(String, String)> = FILES.iter().map(own).collect();
    files.push(("words.toml".to_owned(), words(&OWN_WORDS)));
    let id = folder
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    if let (Some(id), Some((_, pack))) = (id.filter(|id| is_word(id)), files.first_mut()) {
        *pack = pack.replacen("id = \"my-check\"", &format!("id = \"{id}\""), 1);
    }
    files
}

/// The project's words with the lines in `own` (name and text each) in the place of its own.
#[must_use]
pub fn words(own: &[(&str, &str)]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in WORDS.lines() {
        let key = line.split_once(" = ").map_or("", |(key, _)| key);
        match own.iter().find(|(name, _)| *name == key) {
            Some((name, text)) => {
                // A comment right above speaks of the project's own text.
                while lines.last().is_some_and(|above| above.starts_with('#')) {
                    lines.pop();
                }
                lines.push(format!("{name} = \"{text}\""));
            }
            None => lines.push(line.to_owned()),
        }
    }
    lines.join("\n") + "\n"
}

fn refusal(what: String, why: &str) -> Vec<Mistake> {
    vec![Mistake {
        file: String::new(),
        at: None,
        entry: String::new(),
        what,
        why: why.to_owned(),
        please: "either name a folder that is not there yet, or an empty one.".to_owned(),
    }]
}

/// What may be an id: small letters and digits in groups joined by single hyphens.
fn is_word(id: &str) -> bool {
    let is_group = |group: &str| {
        !group.is_empty()
            && group
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.split('-').all(is_group)
}
