//! What an author is told when a file cannot be read as it should be: no TOML, unknown and missing keys, wrong values.

use crate::small::{broken, check, files, told};
use expect_test::expect;
use posterior::knowledge::compile::compile;

#[test]
fn the_small_pack_has_no_mistake() {
    assert_eq!(
        compile(&files()).map_err(|mistakes| told(&mistakes)).err(),
        None
    );
}

#[test]
fn a_syntax_error_stops_only_its_own_file() {
    let mut files = broken("causes.toml", "\"elbows-wide\"", "\"elbows-wide");
    files[4].1 = files[4]
        .1
        .replace("level = \"emergency\"", "level = \"emergeny\"");
    expect![[r#"
        causes.toml:2:18: this is not TOML: invalid basic string, expected `"`
            The rest of this file cannot be relied on until it is, so nothing else in it was looked at.
            Please mend this line, or take it out.

        danger.toml:4:9, rule heart: `level` cannot be `emergeny`; did you mean `emergency`?
            Only a few words have a meaning here.
            Please write one of `emergency`, `urgent`, `non-urgent` and `self-care`."#]].assert_eq(&told(&compile(&files).unwrap_err()));
}

#[test]
fn a_missing_and_a_strange_file_are_told() {
    let mut files = files();
    files[3].0 = "from.toml".to_owned();
    expect![[r#"
        from.toml: no file of this name belongs to a pack; did you mean `form.toml`?
            What it says would be lost without a word.
            Please either name it one of pack.toml, causes.toml, questions.toml, form.toml, danger.toml, remedies.toml, figures.toml, sources.toml, statements.toml, article.toml, words.toml, or take it out of the folder.

        form.toml: this file is missing
            A pack is whole only with all its files, even if one of them says little.
            Please either add it, or take it from a first pack: `cargo posterior new FOLDER` writes one of each."#]].assert_eq(&told(&compile(&files).unwrap_err()));
}

#[test]
fn several_mistakes_are_told_at_once_in_the_order_of_files_and_lines() {
    let mut files = broken("questions.toml", "effort_s = 30", "effort = 30");
    files[1].1 = files[1].1.replace("grade = \"expert\"\n", "");
    expect![[r#"
        causes.toml:1:1, cause elbows-wide: the key `grade` is missing
            Every entry of this kind needs it.
            Please write `grade = …` with one word in quotes.

        causes.toml:11:1, cause too-fast: the key `grade` is missing
            Every entry of this kind needs it.
            Please write `grade = …` with one word in quotes.

        questions.toml:56:1, question elbows-in: the key `effort_s` is missing
            Every entry of this kind needs it.
            Please write `effort_s = …` with a number.

        questions.toml:64:1, question elbows-in: nothing reads the key `effort` here; did you mean `effort_s`?
            What it says would be lost without a word.
            Please either use one of `id`, `origin`, `kind`, `role`, `topic`, `text`, `hint`, `why`, `steps`, `effort_s`, `timer_s`, `each_side`, `picture`, `loaded`, `ask_when`, `grades`, `sources`, `article` and `option`, or take the line out."#]].assert_eq(&told(&compile(&files).unwrap_err()));
}

#[test]
fn unknown_keys_are_told_with_the_nearest_known_one() {
    check(
        ("causes.toml", "plain =", "plian ="),
        &expect![[r#"
        causes.toml:6:1, cause elbows-wide: nothing reads the key `plian` here; did you mean `plain`?
            What it says would be lost without a word.
            Please either use one of `id`, `origin`, `name`, `prior`, `grade`, `plain`, `honest`, `badge`, `sources` and `article`, or take the line out."#]],
    );
    check(
        ("questions.toml", "share = 0.3, lr", "sahre = 0.3, lr"),
        &expect![[r#"
            questions.toml:67:51, option better of elbows-in: nothing reads the key `sahre` here; did you mean `share`?
                What it says would be lost without a word.
                Please either use one of `id`, `origin`, `danger_origin`, `text`, `meaning`, `share` and `lr`, or take the line out."#]],
    );
}

#[test]
fn missing_tables_are_told() {
    check(
        ("pack.toml", "[likelihood]", "[likelyhood]"),
        &expect![[r#"
            pack.toml: the key `likelihood` is missing
                Every entry of this kind needs it.
                Please write `likelihood = …` with a table.

            pack.toml:9:2: nothing reads the key `likelyhood` here; did you mean `likelihood`?
                What it says would be lost without a word.
                Please either use one of `id`, `title`, `subtitle`, `version`, `date`, `reviewed_by`, `plan`, `prior`, `likelihood`, `bands`, `normal`, `selection`, `stopping`, `robustness`, `fit`, `steadiness` and `together`, or take the line out."#]],
    );
}

#[test]
fn values_of_the_wrong_kind_are_told() {
    check(
        ("causes.toml", "prior = 0.4", "prior = \"0.4\""),
        &expect![[r#"
            causes.toml:4:9, cause elbows-wide: `prior` should be a number
                It cannot be read as anything else.
                Please write a number after `prior =`."#]],
    );
    check(
        (
            "questions.toml",
            "steps = [\"Lie down.\", \"Push up 5 times.\"]",
            "steps = \"Lie down.\"",
        ),
        &expect![[r#"
            questions.toml:63:9, question elbows-in: `steps` should be a list in brackets
                It cannot be read as anything else.
                Please write a list in brackets after `steps =`."#]],
    );
    check(
        ("questions.toml", "loaded = true", "loaded = \"yes\""),
        &expect![[r#"
            questions.toml:65:10, question elbows-in: `loaded` should be true or false
                It cannot be read as anything else.
                Please write true or false after `loaded =`."#]],
    );
    check(
        ("pack.toml", "usual_screens = [3, 5]", "usual_screens = [3]"),
        &expect![[r#"
            pack.toml:36:1: `usual_screens` has not two numbers
                One number too many or too few has no meaning here.
                Please write two, such as `usual_screens = [13, 15]`."#]],
    );
    check(
        ("pack.toml", "version = 1", "version = 1.5"),
        &expect![[r#"
            pack.toml:6:11: `version` should be a whole number from 1 to 65535
                It cannot be read as anything else.
                Please write a whole number from 1 to 65535 after `version =`."#]],
    );
    check(
        (
            "form.toml",
            "when = { any = [\"elbows-in.better\"] }",
            "when = \"elbows-in.better\"",
        ),
        &expect![[r#"
            form.toml:5:8, fault flared: `when` should be a table
                It cannot be read as anything else.
                Please write a table after `when =`."#]],
    );
}

#[test]
fn words_of_a_few_are_told_with_the_nearest_known_one() {
    check(
        ("questions.toml", "kind = \"trial\"", "kind = \"trail\""),
        &expect![[r#"
            questions.toml:58:8, question elbows-in: `kind` cannot be `trail`; did you mean `trial`?
                Only a few words have a meaning here.
                Please write one of `one`, `all` and `trial`."#]],
    );
    check(
        ("remedies.toml", "\"next-set\"", "\"now\""),
        &expect![[r#"
        remedies.toml:7:11, remedy elbows-closer: `horizon` cannot be `now`
            Only a few words have a meaning here.
            Please write one of `next-set`, `this-week` and `weeks`."#]],
    );
}

#[test]
fn numbers_out_of_range_are_told() {
    check(
        ("causes.toml", "prior = 0.4", "prior = 1"),
        &expect![[r#"
        causes.toml:4:9, cause elbows-wide: `prior` is 1 but must be above 0 and below 1
            The engine's mathematics holds only there.
            Please write a number that is above 0 and below 1."#]],
    );
    check(
        ("questions.toml", "effort_s = 30", "effort_s = nan"),
        &expect![[r#"
            questions.toml:64:12, question elbows-in: `effort_s` is NaN but must be above 0 and at most 3600
                The engine's mathematics holds only there.
                Please write a number that is above 0 and at most 3600."#]],
    );
    check(
        ("questions.toml", "too-fast = 1.2", "too-fast = 0"),
        &expect![[r#"
            questions.toml:42:38, option shoulders of where: `lr.too-fast` is 0 but must be above 0 and at most 100
                The engine's mathematics holds only there.
                Please write a number that is above 0 and at most 100."#]],
    );
    check(
        ("pack.toml", "temper = 0.6", "temper = 60"),
        &expect![[r#"
        pack.toml:10:10: `temper` is 60 but must be above 0 and at most 1
            The engine's mathematics holds only there.
            Please write a number that is above 0 and at most 1."#]],
    );
}

#[test]
fn a_text_of_several_lines_is_told() {
    check(
        (
            "causes.toml",
            "name = \"You go too fast\"",
            "name = \"\"\"You\ngo too fast\"\"\"",
        ),
        &expect![[r#"
            causes.toml:14:8, cause too-fast: `name` has a line break in it, or another sign that nobody sees
                A text is one line on the page, and ends at a line break on its way there.
                Please either write it as one line, or as several texts of a list."#]],
    );
}

#[test]
fn empty_texts_are_told() {
    check(
        ("causes.toml", "name = \"You go too fast\"", "name = \" \""),
        &expect![[r#"
            causes.toml:14:8, cause too-fast: `name` is empty
                A reader would see a blank where words are needed.
                Please write the words."#]],
    );
}
