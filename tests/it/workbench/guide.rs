//! The author's guide: all its TOML holds, and it names every field that an author may write.

use crate::small::told;
use posterior::knowledge::compile::{compile, wording};
use posterior::knowledge::source::files::NAMES;
use posterior::workbench::opened::Opened;
use posterior::workbench::{cases, start};
use std::path::Path;

fn guide() -> String {
    std::fs::read_to_string("docs/AUTHORS.md").unwrap()
}

/// Each piece of TOML in the guide: the file that its first line names, and the piece.
fn pieces() -> Vec<(String, String)> {
    let guide = guide();
    let pieces = guide.split("```toml\n").skip(1).map(|rest| {
        let piece = rest.split("```").next().unwrap();
        let (first, _) = piece.split_once('\n').unwrap();
        let file = first.strip_prefix("# ").expect("a piece names its file");
        (file.to_owned(), piece.to_owned())
    });
    pieces.collect()
}

#[test]
fn the_guides_pieces_extend_a_first_pack_to_one_without_mistakes() {
    let mut files = start::files(Path::new("rows-arms"));
    for (name, piece) in pieces() {
        let (_, text) = files
            .iter_mut()
            .find(|(known, _)| *known == name)
            .unwrap_or_else(|| panic!("no file {name}"));
        if name == "pack.toml" {
            *text = piece;
        } else {
            text.push_str(&piece);
        }
    }
    let (people, files): (Vec<_>, Vec<_>) = files
        .into_iter()
        .partition(|(name, _)| name.starts_with("cases/"));
    let compiled = compile(&files).unwrap_or_else(|mistakes| panic!("{}", told(&mistakes)));
    let wording = wording::wording(&files);
    assert!(wording.is_empty(), "{}", told(&wording));
    let (check, guide, article) = compiled;
    let pack = Opened {
        check: Box::leak(Box::new(check)),
        guide: Box::leak(Box::new(guide)),
        article: Box::leak(Box::new(article)),
    };
    let passed = cases::check(&people, &pack);
    let passed = passed.unwrap_or_else(|mistakes| panic!("{}", told(&mistakes)));
    assert_eq!(passed.coverage.missed(), [] as [&str; 0]);
}

/// Files in which every table has a key that nothing reads, so that each is told with all the keys that there are.
const STRANGE: [(&str, &str); 9] = [
    (
        "pack.toml",
        "zzzz = 1\n[prior]\nzzzz = 1\n[likelihood]\nzzzz = 1\n[bands]\nzzzz = 1\nmost_likely = { zzzz = 1 }\n[normal]\nzzzz = 1\nwhen = { zzzz = 1 }\n\
         [selection]\nzzzz = 1\n[stopping]\nzzzz = 1\n[robustness]\nzzzz = 1\nspread = { zzzz = 1 }\n[fit]\nzzzz = 1\n[[steadiness]]\nzzzz = 1\n\
         [[together]]\nzzzz = 1\n",
    ),
    ("causes.toml", "[[cause]]\nzzzz = 1\n"),
    (
        "questions.toml",
        "[[question]]\nzzzz = 1\n[[question.option]]\nzzzz = 1\n",
    ),
    ("form.toml", "[[fault]]\nzzzz = 1\n"),
    ("danger.toml", "[[rule]]\nzzzz = 1\n"),
    (
        "remedies.toml",
        "[[remedy]]\nzzzz = 1\ninstead = [{ zzzz = 1 }]\n",
    ),
    (
        "figures.toml",
        "[[figure]]\nzzzz = 1\n[[figure.panel]]\nzzzz = 1\nend = { zzzz = 1, leg = { zzzz = 1 } }\nsign = [{ zzzz = 1 }]\nlabel = [{ zzzz = 1 }]\n",
    ),
    ("sources.toml", "[[source]]\nzzzz = 1\n"),
    (
        "article.toml",
        "[[section]]\nzzzz = 1\n[[section.block]]\nzzzz = 1\nitem = [{ zzzz = 1 }]\n",
    ),
];

/// The keys that a message offers in the place of one that nothing reads.
fn offered(told: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for offer in told.split("Please either use one of ").skip(1) {
        let offer = offer.split(", or take the line out").next().unwrap();
        let quoted = offer.split('`').skip(1).step_by(2);
        keys.extend(quoted.map(str::to_owned));
    }
    keys
}

#[test]
fn the_guide_names_every_field_of_the_format() {
    let files: Vec<(String, String)> = NAMES
        .iter()
        .map(|name| {
            let strange = STRANGE.iter().find(|(known, _)| known == name);
            let text = match (strange, *name) {
                (Some((_, text)), _) => (*text).to_owned(),
                (None, "statements.toml") => "[[statement]]\nzzzz = 1\n".to_owned(),
                (None, _) => String::new(),
            };
            ((*name).to_owned(), text)
        })
        .collect();
    let mut keys = offered(&told(&compile(&files).unwrap_err()));
    let people = "[[case]]\nzzzz = 1\nexpect = { zzzz = 1 }\n".to_owned();
    let people = [("cases/people.toml".to_owned(), people)];
    keys.extend(offered(&told(
        &cases::check(&people, &super::small()).unwrap_err(),
    )));
    keys.sort();
    keys.dedup();
    assert!(90 < keys.len(), "{keys:?}");
    let guide = guide();
    let unsaid: Vec<&String> = keys
        .iter()
        .filter(|key| !guide.contains(&format!("`{key}`")))
        .collect();
    assert!(
        unsaid.is_empty(),
        "docs/AUTHORS.md does not explain {unsaid:?}"
    );
}

#[test]
fn the_guide_names_every_command() {
    let guide = guide();
    for command in [
        "new", "check", "explain", "graph", "export", "diagnose", "simulate", "verify", "help",
    ] {
        assert!(guide.contains(command), "{command}");
    }
}
