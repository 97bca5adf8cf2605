//! How words read: syllables, sentences and grades, what is banned, and that the real pack keeps to it.

use crate::small::{broken, told};
use expect_test::{Expect, expect};
use posterior::knowledge::compile::wording::{GRADE_MAX, WORDS_MAX, grades, wording};
use posterior::knowledge::folder::read;
use posterior::knowledge::reading::{Counts, sentences, syllables, words};
use std::path::Path;

fn real() -> Vec<(String, String)> {
    read(Path::new("knowledge/hip-thrust-hamstrings")).expect("the pack's folder")
}

#[test]
fn syllables_are_those_of_the_dictionary() {
    // From the CMU Pronouncing Dictionary, the shorter form where it has two.
    let known = [
        ("thigh", 1),
        ("hamstring", 2),
        ("hamstrings", 2),
        ("muscle", 2),
        ("glutes", 1),
        ("movement", 2),
        ("moved", 1),
        ("started", 2),
        ("whole", 1),
        ("table", 2),
        ("edges", 2),
        ("places", 2),
        ("makes", 1),
        ("pushes", 2),
        ("people", 2),
        ("area", 3),
        ("idea", 3),
        ("going", 2),
        ("trying", 2),
        ("easier", 3),
        ("heaviest", 3),
        ("special", 2),
        ("serious", 3),
        ("usual", 3),
        ("squat", 1),
        ("something", 2),
        ("everybody", 4),
        ("tired", 2),
        ("isn't", 2),
        ("don't", 1),
        ("can't", 1),
        ("you're", 1),
        ("diagnosis", 4),
        ("range-of-motion", 4),
        ("safety", 2),
        ("careful", 2),
        ("emergency", 4),
        ("clinician", 3),
        ("7", 2),
        ("45", 3),
        ("112", 5),
        ("the", 1),
        ("", 1),
    ];
    let wrong: Vec<_> = known
        .iter()
        .filter(|(word, count)| syllables::count(word) != *count)
        .collect();
    assert!(
        wrong.is_empty(),
        "{:?}",
        wrong
            .iter()
            .map(|(word, _)| (word, syllables::count(word)))
            .collect::<Vec<_>>()
    );
}

#[test]
fn sentences_end_where_one_would_pause() {
    let check = |text: &str, expected: &[&str]| {
        let found: Vec<&str> = sentences(text).into_iter().map(str::trim).collect();
        assert_eq!(found, expected);
    };
    check(
        "Lift once. Stop at the top!",
        &["Lift once.", "Stop at the top!"],
    );
    check("It takes 0.5 seconds", &["It takes 0.5 seconds"]);
    check(
        "Use approx. ten. Then rest",
        &["Use approx. ten.", "Then rest"],
    );
    check(" … ", &[]);
    check("", &[]);
}

#[test]
fn words_are_what_one_says() {
    assert_eq!(
        words("Your set-up — at the top (8 cm) …"),
        ["Your", "set-up", "at", "the", "top", "8", "cm"]
    );
}

#[test]
fn grades_follow_the_formula() {
    // 6 words, 6 syllables: 0.39 · 6 + 11.8 − 15.59.
    let easy = Counts::of("The cat sat on the mat.");
    assert_eq!(
        easy,
        Counts {
            sentences: 1,
            words: 6,
            syllables: 6
        }
    );
    assert!((easy.grade() - -1.45).abs() < 1e-9);
    let hard = Counts::of(
        "Excessive hamstring involvement characterises insufficient gluteal activation capability.",
    );
    assert!(20.0 < hard.grade(), "{}", hard.grade());
    assert!(Counts::default().grade().abs() < 1e-9);
}

#[test]
fn a_name_inside_a_sentence_does_not_make_it_hard() {
    assert_eq!(Counts::of("Call Healthline now").syllables, 3);
    assert_eq!(Counts::of("Activation").syllables, 4);
}

fn check((file, old, new): (&str, &str, &str), expected: &Expect) {
    let before = wording(&crate::small::files());
    let mistakes: Vec<_> = wording(&broken(file, old, new))
        .into_iter()
        .filter(|one| !before.contains(one))
        .collect();
    expected.assert_eq(&told(&mistakes));
}

#[test]
fn long_sentences_are_told() {
    check(
        (
            "remedies.toml",
            "feel = \"Your chest.\"",
            "feel = \"You will feel it in your chest and in your arms and a bit in the front of your thighs if you go low.\"",
        ),
        &expect![[r#"
            remedies.toml:11:8, remedy elbows-closer: a sentence has 24 words: "You will feel it in your chest and in your arms and a bit in the front of your thighs if you go low."
                On a phone between two sets, 20 are the most that one takes in at a glance.
                Please either make two sentences of it, or leave something out."#]],
    );
}

#[test]
fn hard_screens_are_told() {
    check(
        (
            "causes.toml",
            "honest = \"A guess.\"",
            "honest = \"Epidemiological investigations remain unavailable.\"",
        ),
        &expect![[r#"
            causes.toml:12:1, cause too-fast: together it reads at school grade 13.7, above 6
                People read this tired, on a phone, perhaps in a second language.
                Please either use shorter words (fewer syllables), or shorter sentences."#]],
    );
}

#[test]
fn banned_words_are_told() {
    check(
        (
            "causes.toml",
            "honest = \"A guess.\"",
            "honest = \"Your glutes are asleep. Studies show it.\"",
        ),
        &expect![[r#"
            causes.toml:18:10, cause too-fast: it says "asleep"
                It promises too much, scares, or says of bodies what nobody can know.
                Please either say it plainly ("hard to feel"), or leave it out.

            causes.toml:18:10, cause too-fast: it says "studies show"
                It promises too much, scares, or says of bodies what nobody can know.
                Please either say it plainly (name the study in `sources` and say how small it is), or leave it out."#]],
    );
    check(
        (
            "remedies.toml",
            "title = \"Go slower\"",
            "title = \"A fix by AI\"",
        ),
        &expect![[r#"
            remedies.toml:23:9, remedy slower: it says "fix"
                It promises too much, scares, or says of bodies what nobody can know.
                Please either say it plainly ("change" or "try"), or leave it out.

            remedies.toml:23:9, remedy slower: it says "AI"
                It promises too much, scares, or says of bodies what nobody can know.
                Please either say it plainly ("our estimate"), or leave it out."#]],
    );
    check(
        (
            "remedies.toml",
            "evidence = \"A guess.\"",
            "evidence = \"It ISOLATES the chest.\"",
        ),
        &expect![[r#"
            remedies.toml:18:12, remedy elbows-closer: it says "isolates"
                It promises too much, scares, or says of bodies what nobody can know.
                Please either say it plainly ("may help you feel your glutes"), or leave it out."#]],
    );
}

#[test]
fn words_that_only_begin_like_banned_ones_are_not() {
    check(
        (
            "remedies.toml",
            "title = \"Go slower\"",
            "title = \"Go slower: aim at a fixed spot\"",
        ),
        &expect![[""]],
    );
    check(
        (
            "remedies.toml",
            "evidence = \"A guess.\"",
            "evidence = \"A sleepless guess, said again.\"",
        ),
        &expect![[""]],
    );
}

#[test]
fn tags_are_told() {
    check(
        (
            "questions.toml",
            "text = \"In my chest\"",
            "text = \"In my <b>chest</b>\"",
        ),
        &expect![[r#"
            questions.toml:46:8, option chest of where: it has a `<` or `>`
                Texts are shown as they are; tags would be read as letters.
                Please either take the tags out, or say "less than" and "more than"."#]],
    );
}

#[test]
fn every_screen_of_the_real_pack_is_easy_to_read() {
    let hard: Vec<_> = grades(&real())
        .into_iter()
        .filter(|(_, grade)| GRADE_MAX < *grade)
        .collect();
    assert!(hard.is_empty(), "{hard:?}");
    assert_eq!(WORDS_MAX, 20);
}

#[test]
fn the_real_pack_says_nothing_banned_and_nothing_too_long() {
    let mistakes = wording(&real());
    assert!(mistakes.is_empty(), "{}", told(&mistakes));
}

#[test]
fn whole_numbers_are_written_and_read_as_the_standard_library_does() {
    use posterior::knowledge::digits::{digits, number};
    for n in [0, 1, 9, 10, 99, 100, 1_234_567_890, u64::MAX] {
        assert_eq!(digits(n), n.to_string());
        assert_eq!(number(&n.to_string()), Some(n));
    }
    for wrong in [
        "",
        " 1",
        "1 ",
        "+1",
        "-1",
        "1.0",
        "a",
        "18446744073709551616",
    ] {
        assert_eq!(number(wrong), None, "{wrong}");
    }
}

/// The texts between the tags, without styles and scripts.
fn texts(page: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for piece in page.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or_default();
        let reads = !tag.starts_with("style") && !tag.starts_with("script");
        texts.extend(Some(text.trim().to_owned()).filter(|text| reads && !text.is_empty()));
    }
    texts
}

#[test]
fn what_stands_around_the_pack_is_in_short_sentences_too() {
    let mut all = Vec::new();
    for page in [
        "index.html",
        "src/shell/demo.html",
        "src/shell/sources.html",
    ] {
        let text = std::fs::read_to_string(page).expect(page);
        all.extend(texts(&text));
    }
    assert!(
        all.iter().any(|text| text.contains("needs scripts")),
        "{all:?}"
    );
    for (_, text) in real().iter().filter(|(name, _)| name == "statements.toml") {
        let said = text.lines().filter_map(|line| line.strip_prefix("says = "));
        all.extend(said.map(|said| said.trim_matches('"').to_owned()));
    }
    assert!(70 < all.len(), "{}", all.len());
    for sentence in all.iter().flat_map(|text| sentences(text)) {
        assert!(words(sentence).len() <= WORDS_MAX, "{sentence}");
    }
}
