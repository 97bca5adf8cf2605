//! Packs of other topics: the second one, and the first pack that an author begins with. No Rust is changed for either.

use crate::small::told;
use expect_test::expect_file;
use posterior::engine::diagnosis::Outcome;
use posterior::knowledge::check_folder;
use posterior::knowledge::compiled::{Kind, Role};
use posterior::session::journey::Journey;
use posterior::session::knowledge::Knowledge;
use posterior::session::message::Message;
use posterior::session::report::Screen;
use posterior::workbench::cases::read::Case;
use posterior::workbench::opened::{self, Opened};
use posterior::workbench::{cases, graph, start};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const SECOND: &str = "tests/packs/bench-press-shoulders";

/// The topic's own lines among the second pack's words; all others are those of the first.
const SECOND_WORDS: [(&str, &str); 3] = [
    (
        "normal_text",
        "Your shoulders help in each push. So some feeling there is fine, and you need to change nothing.",
    ),
    (
        "fault_unknown",
        "We have not seen how you push yet, so we can't say which part of it.",
    ),
    (
        "plan_no_better",
        "No better after two honest tries, about 6 to 8 weeks? Without pain, that is fine: go on and add weight slowly. With pain, see a physio.",
    ),
];

/// A folder of this test's own that is not there yet.
fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    folder
}

fn is_whole(folder: &Path) -> Opened {
    check_folder(folder).unwrap_or_else(|mistakes| panic!("{}", told(&mistakes)));
    let pack = opened::open(folder).unwrap();
    let passed = cases::check_folder(folder, &pack);
    let passed = passed.unwrap_or_else(|mistakes| panic!("{}", told(&mistakes)));
    assert_eq!(passed.coverage.missed(), [] as [&str; 0]);
    pack
}

/// The names of a file of words, in order.
fn names_of(words: &str) -> Vec<&str> {
    let pairs = words.lines().filter_map(|line| line.split_once(" = "));
    pairs.map(|(name, _)| name).collect()
}

#[test]
fn the_second_packs_words_have_the_names_of_the_firsts() {
    let kept = fs::read_to_string(format!("{SECOND}/words.toml")).unwrap();
    let fresh = start::words(&SECOND_WORDS);
    // Another wording in the first pack is no mistake in the second; another name is, and this writes all anew.
    if names_of(&kept) != names_of(&fresh) {
        expect_file!["../../packs/bench-press-shoulders/words.toml"].assert_eq(&fresh);
    }
}

#[test]
fn the_second_pack_is_whole_and_its_cases_touch_everything() {
    let pack = is_whole(Path::new(SECOND));
    assert!(graph::svg(&pack).contains("Why do I feel bench press in my shoulders?"));
}

/// The case's answers as a journey takes them.
fn known(pack: &Opened, case: &Case) -> Vec<(&'static str, &'static str)> {
    let mut known = Vec::new();
    for (at, question) in pack.check.questions.iter().enumerate() {
        let ticks = case.answers.of(u8::try_from(at).unwrap());
        for (bit, option) in question.options.iter().enumerate() {
            if ticks >> bit & 1 == 1 {
                known.push((question.id, option.id));
            }
        }
    }
    known
}

/// Answers all that is asked, reads the advice of a care screen that lets one go on, and asks on until nothing is left.
fn walked(pack: &Opened, case: &Case) -> Journey {
    let known = known(pack, case);
    let knowledge = Knowledge::new(pack.check).with_guide(pack.guide);
    let mut journey = Journey::open(knowledge, &Journey::opening());
    for _ in 0..20 {
        journey = journey.answering(&known);
        let next = match journey.report().screen {
            Screen::Care(shown) if shown.go_on.is_some() => Message::WentOn,
            Screen::Result(result) if result.keep_going.is_some() => Message::KeptGoing,
            _ => return journey,
        };
        journey = journey.send(next);
    }
    panic!("{}: the sitting has no end", case.name.value);
}

#[test]
fn a_sitting_with_the_second_pack_reaches_each_outcome_with_a_plan() {
    let pack = opened::open(Path::new(SECOND)).unwrap();
    let mut reached = BTreeSet::new();
    for case in cases::read_folder(Path::new(SECOND), &pack).unwrap() {
        let name = case.name.value;
        let journey = walked(&pack, &case);
        let words = &pack.guide.words;
        match journey.report().screen {
            Screen::Care(shown) => {
                assert_eq!(case.expected.outcome, Outcome::Care, "{name}");
                assert!(shown.go_on.is_none());
                reached.insert("care");
            }
            Screen::Result(result) => {
                let seen = match case.expected.outcome {
                    Outcome::Care => panic!("{name}: no care screen"),
                    Outcome::Normal => words.lead_normal(),
                    Outcome::CannotTell => words.lead_cannot(),
                    Outcome::Causes => "",
                };
                assert!(result.lead.starts_with(seen), "{name}: {}", result.lead);
                reached.insert(if seen.is_empty() { "causes" } else { seen });
                let planned = journey
                    .send(Message::OpenedPlan)
                    .answering(&known(&pack, &case));
                let Screen::Plan(plan) = planned.report().screen else {
                    panic!("{name}: no plan");
                };
                assert!(!plan.sections.is_empty(), "{name}");
            }
            _ => panic!("{name}: neither care nor a result"),
        }
    }
    assert_eq!(reached.len(), 4, "{reached:?}");
}

#[test]
fn every_question_of_the_second_pack_comes_up_in_a_sitting() {
    let pack = opened::open(Path::new(SECOND)).unwrap();
    let mut asked = BTreeSet::new();
    for case in cases::read_folder(Path::new(SECOND), &pack).unwrap() {
        let journey = walked(&pack, &case);
        asked.extend(journey.model.sitting.asked.iter().copied());
    }
    for (at, question) in pack.check.questions.iter().enumerate() {
        let only_planned = question.kind == Kind::All
            && pack
                .check
                .settings
                .plan_asks
                .contains(&u8::try_from(at).unwrap());
        let of_a_try = question.kind == Kind::Trial && question.role == Role::Plan;
        assert!(
            only_planned || of_a_try || asked.contains(&u8::try_from(at).unwrap()),
            "{}",
            question.id
        );
    }
}

#[test]
fn a_first_pack_passes_every_check_at_once() {
    let folder = fresh("my-first-check");
    let written = start::start(&folder).unwrap_or_else(|mistakes| panic!("{}", told(&mistakes)));
    assert_eq!(written, 12);
    let pack = is_whole(&folder);
    assert_eq!(pack.check.pack.id, "my-first-check");
}

#[test]
fn a_first_pack_explains_itself_in_comments() {
    for (name, text) in start::files(Path::new("x")) {
        assert!(text.starts_with('#'), "{name} says nothing about itself");
    }
}

#[test]
fn a_first_pack_is_not_written_over_anything() {
    let folder = fresh("taken");
    fs::create_dir_all(&folder).unwrap();
    assert!(start::start(&folder).is_ok(), "an empty folder is fine");
    let before = fs::read_to_string(folder.join("pack.toml")).unwrap();
    fs::write(folder.join("pack.toml"), before.replace("my-check", "mine")).unwrap();
    assert!(start::start(&folder).is_err());
    let file = folder.join("a-file");
    fs::write(&file, "x").unwrap();
    assert!(start::start(&file).is_err());
    assert_eq!(fs::read_to_string(&file).unwrap(), "x");
}

#[test]
fn what_a_folder_is_called_becomes_the_packs_id_only_if_it_may() {
    let id = |folder: &str| {
        let (_, pack) = start::files(Path::new(folder)).swap_remove(0);
        pack.lines()
            .find(|line| line.starts_with("id = "))
            .unwrap()
            .to_owned()
    };
    assert_eq!(id("a/rows-arms"), "id = \"rows-arms\"");
    assert_eq!(id("a/My Rows"), "id = \"my-check\"");
    assert_eq!(id("."), "id = \"my-check\"");
}
