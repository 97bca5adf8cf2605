//! What an author is told when the engine's numbers do not fit together.

use crate::small::check;
use expect_test::expect;

#[test]
fn a_prior_is_one_of_three() {
    check(
        (
            "pack.toml",
            "[likelihood]",
            "[prior]\nkind = \"at-mots\"\n\n[likelihood]",
        ),
        &expect![[r#"
            pack.toml:10:8: `kind` cannot be `at-mots`; did you mean `at-most`?
                Only a few words have a meaning here.
                Please write one of `independent`, `at-most` and `exactly-one`."#]],
    );
    check(
        (
            "pack.toml",
            "[likelihood]",
            "[prior]\nkind = \"at-most\"\n\n[likelihood]",
        ),
        &expect![[r#"
            pack.toml:9:1: the key `most` is missing
                Every entry of this kind needs it.
                Please write `most = …` with a whole number from 1 to 64."#]],
    );
    check(
        (
            "pack.toml",
            "[likelihood]",
            "[prior]\nkind = \"exactly-one\"\nmost = 2\n\n[likelihood]",
        ),
        &expect![[r#"
            pack.toml:11:1: nothing reads the key `most` here
                What it says would be lost without a word.
                Please either use one of `kind`, or take the line out."#]],
    );
    check(
        (
            "pack.toml",
            "[likelihood]",
            "[prior]\nkind = \"at-most\"\nmost = 1\n\n[likelihood]",
        ),
        &expect![[r#""#]],
    );
}

#[test]
fn more_causes_than_the_prior_can_hold_are_told() {
    let more = |count: usize| -> String {
        let cause = |index: usize| {
            format!(
                "[[cause]]\nid = \"cause-{index}\"\nname = \"A cause\"\nprior = 0.1\ngrade = \"expert\"\nplain = \"It is so.\"\nhonest = \"We do not know.\"\nbadge = \"expert\"\n\n"
            )
        };
        (0..count).map(cause).collect()
    };
    let told = |count: usize, prior: &str| {
        let mut files = crate::small::files();
        for (name, text) in &mut files {
            if name == "causes.toml" {
                *text = format!("{text}\n{}", more(count));
            }
            if name == "pack.toml" {
                *text = text.replacen("[likelihood]", &format!("{prior}[likelihood]"), 1);
            }
        }
        let mistakes = posterior::knowledge::compile::compile(&files)
            .err()
            .unwrap_or_default();
        let about: Vec<_> = mistakes
            .into_iter()
            .filter(|m| m.file == "pack.toml")
            .collect();
        crate::small::told(&about)
    };
    assert_eq!(told(10, ""), "");
    expect![[r#"
        pack.toml: 13 causes are too many for independent causes
            The engine goes through every set of causes that can come together, and holds 4096 of them.
            Please either name fewer causes, or write `kind = "at-most"` with a `most`, or `kind = "exactly-one"`, under `[prior]`."#]].assert_eq(&told(11, ""));
    assert_eq!(told(60, "[prior]\nkind = \"exactly-one\"\n"), "");
    assert_eq!(told(60, "[prior]\nkind = \"at-most\"\nmost = 2\n"), "");
    expect![[r#"
        pack.toml:9:1: 62 causes are too many for so many at a time
            The engine goes through every set of causes that can come together, and holds 4096 of them.
            Please either write a smaller `most`, or name fewer causes."#]].assert_eq(&told(60, "[prior]\nkind = \"at-most\"\nmost = 3\n"));
}

#[test]
fn words_for_steadiness_fall_to_nothing() {
    check(
        ("pack.toml", "at_least = 0\n", "at_least = 0.2\n"),
        &expect![[r#"
            pack.toml:56:1: no `[[steadiness]]` begins at 0
                A result that hardly ever stays needs a word too.
                Please write a last entry with `at_least = 0`."#]],
    );
    check(
        ("pack.toml", "at_least = 0\n", "at_least = 0.95\n"),
        &expect![[r#"
            pack.toml:56:1: `at_least = 0.95` is not below the one before it
                The first word that fits is taken, so this one would never be.
                Please either lower it, or put the entries in falling order.

            pack.toml:56:1: no `[[steadiness]]` begins at 0
                A result that hardly ever stays needs a word too.
                Please write a last entry with `at_least = 0`."#]],
    );
    check(
        ("pack.toml", "word = \"solid\"", "words = \"solid\""),
        &expect![[r#"
            pack.toml:52:1: the key `word` is missing
                Every entry of this kind needs it.
                Please write `word = …` with a text in quotes.

            pack.toml:54:1: nothing reads the key `words` here; did you mean `word`?
                What it says would be lost without a word.
                Please either use one of `at_least` and `word`, or take the line out."#]],
    );
}

#[test]
fn two_causes_are_told_together() {
    check(
        (
            "pack.toml",
            "[fit]",
            "[[together]]\ncauses = [\"too-fast\"]\nwithin = 0.1\n\n[fit]",
        ),
        &expect![[r#"
            pack.toml:48:1: it does not name two causes but 1
                Two causes are told together, never one alone and never three.
                Please name exactly two, as in `causes = ["one", "other"]`."#]],
    );
}
