//! The command line: its contract, and what it says about bad input.

use std::path::PathBuf;
use std::process::{Command, Output};

use expect_test::{Expect, expect};
use posterior::knowledge::packed;
use serde_json::{Value, json};

use super::told::network;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_posterior"))
        .args(arguments)
        .output()
        .unwrap()
}

/// A file of answers of this test's own.
fn file(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("answers-{name}.json"));
    std::fs::write(&path, text).unwrap();
    path
}

fn diagnose(name: &str, answers: &str) -> Value {
    let output = run(&[
        "diagnose",
        "--answers",
        file(name, answers).to_str().unwrap(),
    ]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(output.stderr.is_empty());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Exit code 1, nothing on stdout, and these messages (the file's folder left out).
fn refused(name: &str, answers: &str, expected: &Expect) {
    let path = file(name, answers);
    let output = run(&["diagnose", "--answers", path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let told = String::from_utf8(output.stderr).unwrap();
    let folder = format!("{}/", env!("CARGO_TARGET_TMPDIR"));
    expected.assert_eq(&told.replace(&folder, ""));
}

#[test]
fn an_export_holds_the_network_the_danger_questions_and_the_rules() {
    let output = run(&["export"]);
    assert!(output.status.success());
    let export: Value = serde_json::from_slice(&output.stdout).unwrap();
    let check = packed::check();
    assert_eq!(
        export["causes"].as_array().unwrap().len(),
        check.causes.len()
    );
    assert_eq!(export["rules"].as_array().unwrap().len(), check.rules.len());
    assert_eq!(
        (export["prior_kind"].clone(), export["prior_most"].clone()),
        (json!("independent"), Value::Null)
    );
    assert_eq!(export["temper"], json!(check.settings.temper));
    assert_eq!(export["noise"], json!(check.settings.noise));
    let ids = |list: &str| -> Vec<&str> {
        export[list]
            .as_array()
            .unwrap()
            .iter()
            .map(|q| q["id"].as_str().unwrap())
            .collect()
    };
    assert!(ids("questions").contains(&"feeling") && ids("danger").contains(&"feeling"));
    assert!(!ids("questions").contains(&"signs-now") && !ids("questions").contains(&"equipment"));
    let feeling = |list: &str| {
        export[list]
            .as_array()
            .unwrap()
            .iter()
            .find(|q| q["id"] == "feeling")
            .unwrap()["options"][3]
            .clone()
    };
    expect![[r#"{"id":"sharp","lr":{},"neutral":true,"origin":"S1.other","share":0.06}"#]]
        .assert_eq(&feeling("questions").to_string());
    expect![[r#"{"id":"sharp","origin":"S1.4"}"#]].assert_eq(&feeling("danger").to_string());
    for (cause, marginal) in export["causes"]
        .as_array()
        .unwrap()
        .iter()
        .zip(&network().prior)
    {
        assert!((cause["prior"].as_f64().unwrap() - marginal).abs() < 1e-12);
    }
}

#[test]
fn no_answers_are_answers_too() {
    let found = diagnose("none", "{}");
    assert_eq!(found["outcome"], "cannot-tell");
    assert_eq!(found["care_level"], "self-care");
    assert_eq!(found["next"]["question"], "feeling");
    assert_eq!(
        (found["stop"].clone(), found["fit_z"].clone()),
        (Value::Null, Value::Null)
    );
    let keys: Vec<&str> = found
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        keys,
        [
            "care_level",
            "causes",
            "evidence",
            "fit_z",
            "next",
            "odd",
            "outcome",
            "remedies",
            "runner_up",
            "steadiness",
            "stop",
            "together"
        ]
    );
}

#[test]
fn a_file_may_be_named_behind_an_equals_sign() {
    let path = file("equals", "{}");
    let joined = run(&["diagnose", &format!("--answers={}", path.display())]);
    let apart = run(&["diagnose", "--answers", path.to_str().unwrap()]);
    assert!(joined.status.success() && joined.stdout == apart.stdout);
}

#[test]
fn any_subset_is_valid_and_every_cause_is_listed_at_every_level() {
    let found = diagnose(
        "subset",
        r#"{"breath-or-chest": "yes", "feet-at-top": "far-out", "signs-now": ["leg-swollen", "past-knee"]}"#,
    );
    assert_eq!(found["care_level"], "emergency");
    assert_eq!(found["outcome"], "care");
    assert_eq!(found["causes"].as_array().unwrap().len(), 6);
    assert_eq!(
        (
            found["next"].clone(),
            found["stop"].clone(),
            found["remedies"].clone()
        ),
        (Value::Null, Value::Null, json!([]))
    );
    assert_eq!(found["evidence"]["form"][0]["question"], "feet-at-top");
}

#[test]
fn the_next_question_is_told_even_where_it_is_time_to_stop() {
    let found = diagnose(
        "stop",
        r#"{"feeling": "work", "bother": "a-bit", "most-tired": "more-thighs", "when-felt": "part-way", "feet-at-top": "far-out",
            "feet-action": "pull-back", "side-view": "back-arched", "no-weight-lockout": "with-ease", "glute-squeeze": "both-hard",
            "both-sides": "same", "other-moves": "only-this", "rest": "over-two"}"#,
    );
    assert_eq!(found["stop"], "limit");
    assert!(found["next"]["question"].is_string());
    assert_eq!(found["causes"][2]["band"], "most-likely");
}

#[test]
fn every_mistake_is_told_at_once_with_a_suggestion() {
    refused(
        "mistakes",
        r#"{"feet-at-topp": "far-out", "D4": "far", "feet-at-top": "far-ut", "feeling": ["work"], "bother": 3, "signs-now": "none",
            "signs-lasting": ["nigt-pain", 7], "age": null, "rest": "over-two", "rest": "under-one"}"#,
        &expect![[r#"
            error: answers-mistakes.json: there is no question `feet-at-topp`; did you mean `feet-at-top`? Please either take an id that `posterior export` lists, or leave it out.
            error: answers-mistakes.json: there is no question `D4`; did you mean `feet-at-top`? Please either take an id that `posterior export` lists, or leave it out.
            error: answers-mistakes.json: question `feet-at-top` has no option `far-ut`; did you mean `far-out`? Please take one of: above, far-out, close, not-sure.
            error: answers-mistakes.json: question `feeling` takes exactly one option, not a list. Please either give one id in quotes, or leave the question out.
            error: answers-mistakes.json: question `bother` takes exactly one option, not a number. Please either give one id in quotes, or leave the question out.
            error: answers-mistakes.json: question `signs-now` takes a list of options, not a single text. Please either put the ids in brackets, as in ["none"], or leave the question out.
            error: answers-mistakes.json: question `signs-lasting` has no option `nigt-pain`; did you mean `night-pain`? Please take one of: sit-bone, night-pain, groin-pain, brown-pee, very-ill, fever-or-weight, cancer, recent-injury, birth-or-surgery, none.
            error: answers-mistakes.json: the list of question `signs-lasting` holds a number. Please either give ids in quotes, or leave it out.
            error: answers-mistakes.json: question `age` takes exactly one option, not nothing (null). Please either give one id in quotes, or leave the question out.
            error: answers-mistakes.json: question `rest` is answered twice. Please keep either the one or the other.
        "#]],
    );
}

#[test]
fn what_is_no_object_of_answers_is_refused() {
    refused(
        "cut",
        r#"{"feeling": "work""#,
        &expect![[r#"
        error: answers-cut.json does not hold answers: EOF while parsing an object at line 1 column 18. Please either write one JSON object like {"feeling": "work"}, or an empty one: {}.
    "#]],
    );
    refused(
        "list",
        r#"["feeling"]"#,
        &expect![[r#"
        error: answers-list.json does not hold answers: invalid type: sequence, expected an object of answers at line 1 column 0. Please either write one JSON object like {"feeling": "work"}, or an empty one: {}.
    "#]],
    );
    refused(
        "empty",
        "",
        &expect![[r#"
        error: answers-empty.json does not hold answers: EOF while parsing a value at line 1 column 0. Please either write one JSON object like {"feeling": "work"}, or an empty one: {}.
    "#]],
    );
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let output = run(&["diagnose", "--answers", "no/such/answers.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot read no/such/answers.json"));
}

#[test]
fn a_misused_command_says_how_it_is_used() {
    for (arguments, use_) in [
        (&["diagnos"][..], "posterior diagnose --answers FILE"),
        (&[], "posterior diagnose --answers FILE"),
        (&["diagnose"], "posterior diagnose --answers FILE"),
        (
            &["diagnose", "answers.json"],
            "posterior diagnose --answers FILE",
        ),
        (&["export", "now"], "posterior export [--pack FOLDER]"),
        (&["check", "a", "b"], "posterior check [FOLDER]"),
        (&["check", "-v"], "posterior check [FOLDER]"),
        (&["check", ""], "posterior check [FOLDER]"),
        (&["new", ""], "posterior new FOLDER"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(output.stdout.is_empty());
        assert!(
            String::from_utf8_lossy(&output.stderr).contains(use_),
            "{arguments:?}"
        );
    }
    assert!(
        String::from_utf8_lossy(&run(&["diagnos"]).stderr).contains("did you mean `diagnose`?")
    );
    assert!(run(&["help"]).status.success());
    let asked = run(&["check", "--help"]);
    assert!(asked.status.success() && asked.stdout.starts_with(b"posterior check [FOLDER]"));
}

#[test]
fn a_sound_pack_is_summed_up_and_a_broken_one_told() {
    let root = env!("CARGO_MANIFEST_DIR");
    let sound = run(&["check", &format!("{root}/knowledge/hip-thrust-hamstrings")]);
    assert!(
        sound.status.success(),
        "{}",
        String::from_utf8_lossy(&sound.stderr)
    );
    let told = String::from_utf8_lossy(&sound.stdout);
    assert!(
        told.contains("no mistake found") && told.contains("all as expected"),
        "{told}"
    );
    for nothing_there in ["no/such/folder", &format!("{root}/styles")] {
        let broken = run(&["check", nothing_there]);
        assert_eq!(broken.status.code(), Some(1));
        assert!(broken.stdout.is_empty() && !broken.stderr.is_empty());
    }
}
