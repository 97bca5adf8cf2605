//! What an author is told when danger rules, remedies, claims or words do not fit together.

use crate::small::{broken, check, files};
use expect_test::expect;
use posterior::knowledge::compile::compile;

#[test]
fn danger_rules_say_what_to_do() {
    check(
        ("danger.toml", "action = \"See a doctor\"\n", ""),
        &expect![[r#"
            danger.toml:9:1, rule nerve: it sends people to be seen but has no `action`
                The heading of its screen is the one thing to do.
                Please write `action = "…"`, an order of a few words."#]],
    );
    check(
        ("danger.toml", "advice = [\"It may be a nerve.\"]\n", ""),
        &expect![[r#"
            danger.toml:9:1, rule nerve: it has no `advice`
                A danger sign without a word on why and what to do leaves people alone with it.
                Please write `advice = ["…"]`, a sentence or two each."#]],
    );
    check(
        ("danger.toml", "\"non-urgent\"", "\"self-care\""),
        &expect![[r#"
            danger.toml:13:10, rule nerve: it is self-care but has an `action`
                Self-care rules have no screen of their own, so nobody would see it.
                Please either move the words to `advice`, or raise the `level`."#]],
    );
    check(
        (
            "danger.toml",
            "when = { any = [\"signs.chest-pain\"] }",
            "when = {}",
        ),
        &expect![[r#"
            questions.toml:11:3, option chest-pain of signs: no rule and no follow-up question reads this danger answer
                Somebody would tell us of a danger sign and nothing would come of it.
                Please either let a rule in danger.toml read it, or say that it is no sign: `meaning = "neutral"` (or the id `no`).

            danger.toml:1:1, rule heart: it has no condition
                It would fire for everybody.
                Please write `when = { any = ["question.option"] }`."#]],
    );
}

#[test]
fn no_danger_answer_goes_unread() {
    check(
        (
            "questions.toml",
            "{ id = \"numb\", text",
            "{ id = \"cold\", text = \"A cold arm\" },\n  { id = \"numb\", text",
        ),
        &expect![[r#"
            questions.toml:10:3, option cold of signs: no rule and no follow-up question reads this danger answer
                Somebody would tell us of a danger sign and nothing would come of it.
                Please either let a rule in danger.toml read it, or say that it is no sign: `meaning = "neutral"` (or the id `no`)."#]],
    );
}

#[test]
fn a_timer_counts_a_hold_or_a_rest() {
    check(
        (
            "remedies.toml",
            "steps =",
            "timer_s = 60\neach_side = true\nsteps =",
        ),
        &expect![""],
    );
    check(
        ("remedies.toml", "steps =", "timer_s = 3\nsteps ="),
        &expect![[r#"
            remedies.toml:10:11, remedy elbows-closer: `timer_s` should be a whole number from 5 to 300
                It cannot be read as anything else.
                Please write a whole number from 5 to 300 after `timer_s =`."#]],
    );
    check(
        ("remedies.toml", "steps =", "timer_s = 301\nsteps ="),
        &expect![[r#"
            remedies.toml:10:11, remedy elbows-closer: `timer_s` should be a whole number from 5 to 300
                It cannot be read as anything else.
                Please write a whole number from 5 to 300 after `timer_s =`."#]],
    );
    check(
        ("remedies.toml", "steps =", "each_side = true\nsteps ="),
        &expect![[r#"
            remedies.toml:1:1, remedy elbows-closer: `each_side` without a timer
                It lets the timer run once for each side.
                Please either write `timer_s`, or take `each_side` out."#]],
    );
}

#[test]
fn remedies_are_whole() {
    check(
        (
            "remedies.toml",
            "serves = [\"causes\"]",
            "serves = [\"normal\"]",
        ),
        &expect![[r#"
            remedies.toml:1:1, remedy elbows-closer: it names causes but does not serve them
                It would never be shown for a cause.
                Please either put `causes` into `serves`, or take the line `causes` out."#]],
    );
    check(
        ("remedies.toml", "causes = [\"elbows-wide\"]\nsub", "sub"),
        &expect![[r#"
            remedies.toml:1:1, remedy elbows-closer: it serves causes but names none
                It would never be shown for a cause.
                Please either write `causes = ["…"]`, or take `causes` out of `serves`.

            remedies.toml:5:13, remedy elbows-closer: `flared` belongs to a cause that this remedy is not for
                It would be shown beside the wrong cause.
                Please either add that cause to `causes`, or take the line out."#]],
    );
    check(
        (
            "remedies.toml",
            "steps = [\"Count to 3 on the way down.\"]\n",
            "",
        ),
        &expect![[r#"
            remedies.toml:21:1, remedy slower: it has no steps
                A card that says what to feel but not what to do helps nobody.
                Please write `steps = ["…"]`."#]],
    );
    check(
        (
            "remedies.toml",
            "gentle = true",
            "gentle = true\ndays_a_week = 2",
        ),
        &expect![[r#"
            remedies.toml:31:8, remedy slower: "Each rep" does not say in short how much to do on one training day
                Among the training days a dose is read up to its first comma or full stop: a number, and 50 letters at most.
                Please either begin with it (`2 sets of 10, twice a week.`), or take `days_a_week` and `in_place` out."#]],
    );
    check(
        (
            "remedies.toml",
            "trial = \"elbows-in\"",
            "trial = \"where\"",
        ),
        &expect![""],
    );
    check(
        (
            "remedies.toml",
            "trial = \"elbows-in\"",
            "trial = \"signs\"",
        ),
        &expect![[r#"
            remedies.toml:9:9, remedy elbows-closer: `signs` is not a trial
                "I tried it" opens the trial that trying answers, or the question about what was seen.
                Please either name a question of `kind = "trial"`, one of `kind = "one"` that tells causes apart, or take the line out."#]],
    );
    check(
        (
            "remedies.toml",
            "gentle = true",
            "gentle = true\nloaded = true",
        ),
        &expect![[r#"
            remedies.toml:21:1, remedy slower: it is both loaded and gentle
                Gentle ones stay where load is held back, so it would break that promise.
                Please either take out `loaded`, or `gentle`."#]],
    );
}

#[test]
fn what_stays_without_a_load_names_none() {
    let said = |new| ("remedies.toml", "Each rep.", new);
    for right in [
        "2 sets of 10 with no weight, without weights.",
        "Set both feet flat. Then set up. See your set-up.",
    ] {
        check(said(right), &expect![""]);
    }
    for wrong in [
        "Add the weight.",
        "All your sets.",
        "Your next set.",
        "Wear a band.",
        "After each workout.",
    ] {
        let mistakes = compile(&broken("remedies.toml", "Each rep.", wrong)).unwrap_err();
        assert_eq!(mistakes.len(), 1, "{wrong}");
    }
    check(
        (
            "remedies.toml",
            "dose = \"Each rep.\"",
            "dose = \"Each rep.\"\ninstead = [{ if = \"the weight drops\", then = \"use less weight.\" }]",
        ),
        &expect![[r#"
            remedies.toml:31:46, remedy slower: it speaks of "weight", but is not `loaded`
                It stands where load is held back as well, and would ask for it there.
                Please either write `loaded = true`, or say what is right with no weight."#]],
    );
}

#[test]
fn what_stays_without_a_load_shows_none() {
    let compiled = |change: &dyn Fn(&str) -> String| {
        let pictured = "dose = \"Each rep.\"\npicture = \"arms\"";
        let mut files = broken("remedies.toml", "dose = \"Each rep.\"", pictured);
        for (name, text) in &mut files {
            if *name == "figures.toml" {
                *text = change(text);
            }
        }
        compile(&files)
    };
    let with = |figures: &str, thing: &str| {
        let props = format!("props = [\"floor\", \"{thing}\"]");
        figures.replace("props = [\"floor\"]", &props)
    };
    let itself = |thing| compiled(&|figures| with(figures, thing));
    // The drawing is bare, and the one that stands in for it shows the thing.
    let instead = |thing| {
        compiled(&|figures| {
            let named = "id = \"arms\"\nwithout_needs = \"other\"";
            let other = figures.replace("\"arms\"", "\"other\"");
            figures.replace("id = \"arms\"", named) + &with(&other, thing)
        })
    };
    assert!(itself("step").is_ok() && instead("step").is_ok());
    for load in ["bar", "band"] {
        for told in [itself(load), instead(load)] {
            let told = told.unwrap_err();
            assert!(told[0].what.contains("shows a load"), "{told:?}");
        }
    }
}

#[test]
fn drawings_exist() {
    check(
        (
            "questions.toml",
            "loaded = true",
            "loaded = true\npicture = \"arns\"",
        ),
        &expect![[r#"
            questions.toml:66:11, question elbows-in: there is no drawing named `arns`; did you mean `arms`?
                Nothing would be drawn there.
                Please either name one of arms, or take the line out."#]],
    );
}

#[test]
fn every_result_has_something_for_the_next_set_whatever_is_held_back() {
    check(
        ("remedies.toml", "gentle = true\n", ""),
        &expect![[r#"
            causes.toml:1:1, cause elbows-wide: this cause has nothing to try in the next set where all but gentle cues are held back
                Every result ends with one thing to do today, whatever the other answers are.
                Please either add a remedy for it with `horizon = "next-set"`, `gentle = true`, no `when` and no `sub_fault`, or change one so.

            causes.toml:12:1, cause too-fast: this cause has nothing to try in the next set where all but gentle cues are held back
                Every result ends with one thing to do today, whatever the other answers are.
                Please either add a remedy for it with `horizon = "next-set"`, `gentle = true`, no `when` and no `sub_fault`, or change one so.

            remedies.toml: the result "normal" has nothing to try in the next set where all but gentle cues are held back
                Every result ends with one thing to do today, whatever the other answers are.
                Please either add a remedy for it with `horizon = "next-set"`, `gentle = true`, no `when` and no `sub_fault`, or change one so.

            remedies.toml: the result "can't tell yet" has nothing to try in the next set where all but gentle cues are held back
                Every result ends with one thing to do today, whatever the other answers are.
                Please either add a remedy for it with `horizon = "next-set"`, `gentle = true`, no `when` and no `sub_fault`, or change one so."#]],
    );
    check(
        (
            "remedies.toml",
            "gentle = true",
            "when = { any = [\"mat.mat\"] }",
        ),
        &expect![[r#"
            causes.toml:1:1, cause elbows-wide: this cause has nothing to try in the next set
                Every result ends with one thing to do today, whatever the other answers are.
                Please either add a remedy for it with `horizon = "next-set"`, no `when` and no `sub_fault`, or change one so.

            causes.toml:12:1, cause too-fast: this cause has nothing to try in the next set
                Every result ends with one thing to do today, whatever the other answers are.
                Please either add a remedy for it with `horizon = "next-set"`, no `when` and no `sub_fault`, or change one so.

            remedies.toml: the result "normal" has nothing to try in the next set
                Every result ends with one thing to do today, whatever the other answers are.
                Please either add a remedy for it with `horizon = "next-set"`, no `when` and no `sub_fault`, or change one so.

            remedies.toml: the result "can't tell yet" has nothing to try in the next set
                Every result ends with one thing to do today, whatever the other answers are.
                Please either add a remedy for it with `horizon = "next-set"`, no `when` and no `sub_fault`, or change one so."#]],
    );
    check(
        ("remedies.toml", "\"normal\", ", ""),
        &expect![[r#"
            remedies.toml: the result "normal" has nothing to try in the next set
                Every result ends with one thing to do today, whatever the other answers are.
                Please either add a remedy for it with `horizon = "next-set"`, no `when` and no `sub_fault`, or change one so."#]],
    );
}

#[test]
fn what_is_called_studied_names_its_studies() {
    check(
        ("causes.toml", "sources = [\"wide2020\"]\n", ""),
        &expect![[r#"
            causes.toml:1:1, cause elbows-wide: its badge says that it was studied, but it names no source
                Each claim has a source or says that it is judgement.
                Please either write `sources = ["…"]`, or call it `expert`."#]],
    );
    check(
        ("questions.toml", "sources = [\"wide2020\"]\n", ""),
        &expect![[r#"
            questions.toml:34:12, question where: its ratios are graded as published, but it names no source
                Each claim has a source or says that it is judgement.
                Please either write `sources = ["…"]`, or call it `expert`."#]],
    );
    check(
        ("article.toml", "sources = [\"wide2020\"]\n", ""),
        &expect![[r#"
            article.toml:7:8, section causes: its badge says that it was studied, but it names no source
                Each claim has a source or says that it is judgement.
                Please either write `sources = ["…"]`, or call it `expert`."#]],
    );
}

#[test]
fn every_statement_of_the_article_is_covered() {
    check(
        ("questions.toml", "article = [\"feel\"]\n", ""),
        &expect![[r#"
            statements.toml:7:6, statement feel: nothing covers this statement of the article (Introduction, 1): "Where one feels it matters."
                Every fact of the article has a place in the product, or its section says why it is left out.
                Please add `feel` to `covers = […]` in article.toml, or to `article = […]` of a cause, question or remedy."#]],
    );
    check(
        (
            "article.toml",
            "covers = [\"elbows\"]",
            "covers = [\"elbow\"]",
        ),
        &expect![[r#"
            article.toml:10:11, section causes: there is no statement named `elbow`; did you mean `elbows`?
                What it should stand for is not known.
                Please either correct the name, or add what it names."#]],
    );
}

#[test]
fn words_have_the_places_that_are_filled_in() {
    let mut files = files();
    let (_, words) = files
        .iter_mut()
        .find(|(name, _)| name == "words.toml")
        .expect("words");
    *words = words
        .replace(
            "step_plain = \"Question {n}\"",
            "step_plain = \"Question {m}\"",
        )
        .replace("back = \"Back\"\n", "");
    let mistakes = compile(&files).unwrap_err();
    let what: Vec<String> = mistakes
        .iter()
        .map(|mistake| format!("{}: {}", mistake.file, mistake.what))
        .collect();
    expect![[r#"
        words.toml: the key `back` is missing
        words.toml: nothing fills in `{m}` here; did you mean `n`?
        words.toml: `{n}` is missing"#]]
    .assert_eq(&what.join("\n"));
}
