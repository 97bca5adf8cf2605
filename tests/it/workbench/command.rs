//! The author's commands: what they print, and one clear error for each bad input.

use expect_test::{Expect, expect};
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_posterior"))
        .args(arguments)
        .output()
        .unwrap()
}

/// Exit code 1, nothing on stdout, and this message, without the list of commands.
fn refused(arguments: &[&str], expected: &Expect) {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    let told = String::from_utf8(output.stderr).unwrap();
    let told = told.replace(env!("CARGO_TARGET_TMPDIR"), "");
    let told = told.split("\n\nposterior ").next().unwrap();
    expected.assert_eq(&format!("{}\n", told.trim_end()));
}

fn printed(arguments: &[&str]) -> String {
    let output = run(arguments);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{arguments:?}: {told}");
    assert!(told.is_empty());
    String::from_utf8(output.stdout).unwrap()
}

const REAL: &str = "knowledge/hip-thrust-hamstrings";

#[test]
fn a_case_is_explained_by_its_name_in_any_pack() {
    let ours = printed(&["explain", "--case", "Maya slides her feet far out"]);
    assert!(ours.contains("form is most likely"), "{ours}");
    let named = printed(&["explain", "--case=Maya slides her feet far out", REAL]);
    assert_eq!(ours, named);
}

#[test]
fn a_folder_gives_the_same_as_the_pack_built_in() {
    assert_eq!(printed(&["graph"]), printed(&["graph", REAL]));
    assert_eq!(printed(&["export"]), printed(&["export", "--pack", REAL]));
}

#[test]
fn explain_asks_for_one_person() {
    refused(
        &["explain"],
        &expect![[r#"
            error: `explain`: either `--answers FILE` or `--case NAME` says who is meant. Please either use it like this or see `cargo posterior help`:
        "#]],
    );
    refused(
        &["explain", "--case=x", "--answers=y"],
        &expect![[r#"
            error: `explain`: either `--answers FILE` or `--case NAME` says who is meant. Please either use it like this or see `cargo posterior help`:
        "#]],
    );
    refused(
        &["explain", "--case", "Maya slides her foot far out"],
        &expect![[r#"
            error: knowledge/hip-thrust-hamstrings/cases: no case is named `Maya slides her foot far out`; did you mean `Maya slides her feet far out`?
                There is nobody to explain.
                Please either give the name as it stands in the file, or write such a case.
        "#]],
    );
    refused(
        &["explain", "--answers", "no/such.json"],
        &expect![[r#"
        error: cannot read no/such.json: No such file or directory (os error 2). Please either name a file that can be read, or write the answers into it.
    "#]],
    );
    refused(
        &["explain", "--anwers", "a.json"],
        &expect![[r#"
            error: `explain`: it takes no `--anwers`; did you mean `--answers`? Please either use it like this or see `cargo posterior help`:
        "#]],
    );
    refused(
        &["explain", "--answers"],
        &expect![[r#"
            error: `explain`: `--answers` has nothing behind it. Please either use it like this or see `cargo posterior help`:
        "#]],
    );
}

#[test]
fn a_folder_that_holds_no_pack_is_told_by_every_command() {
    refused(
        &["graph", "no/such/folder"],
        &expect![[r#"
            error: there is no folder no/such/folder
                A pack can be read only whole.
                Please either name a folder that is there, or make one with `cargo posterior new`.
        "#]],
    );
    refused(
        &["export", "--pack", "no/such/folder"],
        &expect![[r#"
            error: there is no folder no/such/folder
                A pack can be read only whole.
                Please either name a folder that is there, or make one with `cargo posterior new`.
        "#]],
    );
    refused(
        &["graph", REAL, REAL],
        &expect![[r#"
            error: `graph`: `knowledge/hip-thrust-hamstrings` is one word too many. Please either use it like this or see `cargo posterior help`:
        "#]],
    );
    refused(
        &["graph", "--pack", REAL],
        &expect![[r#"
            error: `graph`: it takes no `--pack`. Please either use it like this or see `cargo posterior help`:
        "#]],
    );
    let empty = format!("{}/no-pack", env!("CARGO_TARGET_TMPDIR"));
    std::fs::create_dir_all(&empty).unwrap();
    for command in [&["graph"][..], &["check"], &["explain", "--case", "x"]] {
        let output = run(&[command, &[&empty]].concat());
        assert_eq!(output.status.code(), Some(1), "{command:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(
            output.stdout.is_empty() && told.contains("holds no pack"),
            "{told}"
        );
    }
}

#[test]
fn new_writes_a_pack_that_check_passes_and_refuses_a_folder_in_use() {
    let folder = format!("{}/new-by-command", env!("CARGO_TARGET_TMPDIR"));
    let _ = std::fs::remove_dir_all(&folder);
    assert!(printed(&["new", &folder]).contains("posterior check"));
    let checked = printed(&["check", &folder]);
    assert!(checked.contains("no mistake found") && checked.contains("all as expected"));
    assert!(!checked.contains("no case touches"), "{checked}");
    refused(
        &["new", &folder],
        &expect![[r#"
        error: /new-by-command holds something already
            A first pack would be mixed with it or write over it.
            Please either name a folder that is not there yet, or an empty one.
    "#]],
    );
    refused(
        &["new"],
        &expect![[r#"
            error: `new`: it needs the name of a folder. Please either use it like this or see `cargo posterior help`:
        "#]],
    );
    refused(
        &["new", &folder, "more"],
        &expect![[r#"
            error: `new`: `more` is one word too many. Please either use it like this or see `cargo posterior help`:
        "#]],
    );
}

#[test]
fn what_stands_in_the_place_of_a_pack_is_named() {
    let folder = format!("{}/no-such-pack", env!("CARGO_TARGET_TMPDIR"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(format!("{folder}/causes.toml")).unwrap();
    refused(
        &["check", &folder],
        &expect![[r#"
        error: /no-such-pack/causes.toml is a folder, not a file
            A pack can be read only whole.
            Please either put a file in its place, or take it out.
    "#]],
    );
    std::fs::remove_dir(format!("{folder}/causes.toml")).unwrap();
    std::fs::write(format!("{folder}/causes.toml"), [0xff, 0xfe]).unwrap();
    refused(
        &["verify", &folder],
        &expect![[r#"
        error: /no-such-pack/causes.toml is not text in UTF-8
            A pack can be read only whole.
            Please either save it as UTF-8 in your editor, or take it out of the folder.
    "#]],
    );
    refused(
        &["graph", &format!("{folder}/causes.toml")],
        &expect![[r#"
            error: /no-such-pack/causes.toml is a file; a pack is a folder of files
                A pack can be read only whole.
                Please either name the folder that it stands in, or make one with `cargo posterior new`.
        "#]],
    );
    refused(
        &["new", &format!("{folder}/causes.toml")],
        &expect![[r#"
            error: /no-such-pack/causes.toml holds something already
                A first pack would be mixed with it or write over it.
                Please either name a folder that is not there yet, or an empty one.
        "#]],
    );
    refused(
        &["simulate", "invented", "--seed=2"],
        &expect![[r#"
        error: `simulate invented` always prints the same pack, so it takes no `--seed`. Please either leave out `--seed`, or ask for the study with `--pack invented`.
    "#]],
    );
    refused(
        &["explain", "--case", "Maya"],
        &expect![[r#"
        error: knowledge/hip-thrust-hamstrings/cases: no case is named `Maya`; did you mean `Maya slides her feet far out`?
            There is nobody to explain.
            Please either give the name as it stands in the file, or write such a case.
    "#]],
    );
}
