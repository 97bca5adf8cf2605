//! What an author is told when ids, references or questions do not fit together.

use crate::small::{broken, check, told};
use expect_test::expect;
use posterior::knowledge::compile::compile;

#[test]
fn ids_are_words_and_unique() {
    check(
        ("sources.toml", "chest2019\"\nshort", "wide2020\"\nshort"),
        &expect![[r#"
            danger.toml:7:12, rule heart: there is no source named `chest2019`
                What it should stand for is not known.
                Please either correct the name, or add what it names.

            sources.toml:9:6, source wide2020: `wide2020` is the id of another source too
                Whatever names it could mean either.
                Please either rename one, or take one out."#]],
    );
    check(
        ("statements.toml", "id = \"feel\"", "id = \"Feel_it\""),
        &expect![[r#"
            questions.toml:36:12, question where: there is no statement named `feel`
                What it should stand for is not known.
                Please either correct the name, or add what it names.

            statements.toml:7:6, statement Feel_it: the id `Feel_it` is not made of small letters, digits and single hyphens
                Ids stand in links, saved answers and other files, where nothing else is safe to use.
                Please write an id such as `feet-too-far`.

            statements.toml:7:6, statement Feel_it: nothing covers this statement of the article (Introduction, 1): "Where one feels it matters."
                Every fact of the article has a place in the product, or its section says why it is left out.
                Please add `Feel_it` to `covers = […]` in article.toml, or to `article = […]` of a cause, question or remedy."#]],
    );
}

#[test]
fn one_test_at_most_times_each_side() {
    let timed = "timer_s = 60\neach_side = true\nkind =";
    check(("questions.toml", "kind =", timed), &expect![""]);
    let mut files = broken("questions.toml", "kind =", timed);
    for (_, text) in files
        .iter_mut()
        .filter(|(name, _)| name == "questions.toml")
    {
        *text = text.replace(
            "id = \"where\"\nkind =",
            &format!("id = \"where\"\n{timed}"),
        );
    }
    expect![[r#"
        questions.toml:28:1, question where: it times each side, as `signs` does
            The seconds of one such test are kept.
            Please either take `each_side` out of one of the two, or ask in steps what one of them measures."#]].assert_eq(&told(&compile(&files).unwrap_err()));
}

/// The odd ids are such that their short hashes meet.
#[test]
fn no_two_ids_share_a_code_in_links() {
    check(
        (
            "questions.toml",
            "id = \"mat\"\nkind",
            "id = \"numb-98851\"\nkind",
        ),
        &expect![[r#"
            pack.toml:29:14: there is no question named `mat`
                What it should stand for is not known.
                Please either correct the name, or add what it names.

            questions.toml:75:6, question numb-98851: the question `numb-98851` has the same code in links as `signs`
                A link or a saved answer could mean either. Codes are short hashes of ids, so this is chance.
                Please rename the newer of the two, since links that are about already hold the older."#]],
    );
    check(
        ("questions.toml", "id = \"no\"", "id = \"sore-4147\""),
        &expect![[r#"
            questions.toml:24:41, option sore-4147 of numb-now: no rule and no follow-up question reads this danger answer
                Somebody would tell us of a danger sign and nothing would come of it.
                Please either let a rule in danger.toml read it, or say that it is no sign: `meaning = "neutral"` (or the id `no`).

            questions.toml:24:48, option sore-4147 of numb-now: the option of numb-now `sore-4147` has the same code in links as `yes`
                A link or a saved answer could mean either. Codes are short hashes of ids, so this is chance.
                Please rename the newer of the two, since links that are about already hold the older."#]],
    );
    check(
        ("danger.toml", "id = \"nerve\"", "id = \"rest-23442\""),
        &expect![[r#"
            danger.toml:10:6, rule rest-23442: the rule `rest-23442` has the same code in links as `heart`
                A link or a saved answer could mean either. Codes are short hashes of ids, so this is chance.
                Please rename the newer of the two, since links that are about already hold the older."#]],
    );
}

#[test]
fn what_does_not_exist_is_told_with_the_nearest_that_does() {
    check(
        (
            "questions.toml",
            "lr = { elbows-wide = 0.5 }",
            "lr = { elbow-wide = 0.5 }",
        ),
        &expect![[r#"
            questions.toml:48:8, option chest of where: there is no cause named `elbow-wide`; did you mean `elbows-wide`?
                What it should stand for is not known.
                Please either correct the name, or add what it names."#]],
    );
    check(
        ("danger.toml", "\"numb-now.yes\"", "\"numb-now.yess\""),
        &expect![[r#"
            danger.toml:11:17, rule nerve: there is no option of numb-now named `yess`; did you mean `yes`?
                What it should stand for is not known.
                Please either correct the name, or add what it names."#]],
    );
    check(
        (
            "form.toml",
            "ranked_by = [\"elbows-in\"]",
            "ranked_by = [\"elbow-in\"]",
        ),
        &expect![[r#"
            form.toml:6:14, fault flared: there is no question named `elbow-in`; did you mean `elbows-in`?
                What it should stand for is not known.
                Please either correct the name, or add what it names."#]],
    );
    check(
        (
            "remedies.toml",
            "sub_fault = \"flared\"",
            "sub_fault = \"flare\"",
        ),
        &expect![[r#"
            remedies.toml:6:13, remedy elbows-closer: there is no fault named `flare`; did you mean `flared`?
                What it should stand for is not known.
                Please either correct the name, or add what it names."#]],
    );
    check(
        ("pack.toml", "\"where.chest\"", "\"chest\""),
        &expect![[r#"
        pack.toml:23:17: `chest` names no option
            A condition reads whether an option is ticked.
            Please write `question.option`, or `question.one|other` where either will do."#]],
    );
    check(
        (
            "causes.toml",
            "sources = [\"wide2020\"]",
            "sources = [\"wide2021\", \"wide2020\", \"wide2020\"]",
        ),
        &expect![[r#"
            causes.toml:9:12, cause elbows-wide: there is no source named `wide2021`; did you mean `wide2020`?
                What it should stand for is not known.
                Please either correct the name, or add what it names.

            causes.toml:9:36, cause elbows-wide: `wide2020` stands twice in this list
                It would be shown or counted twice.
                Please take one of them out."#]],
    );
}

#[test]
fn shares_are_whole_and_belong_to_questions_that_tell_causes_apart() {
    check(
        ("questions.toml", "share = 0.4\nlr", "share = 0.3\nlr"),
        &expect![[r#"
            questions.toml:26:1, question where: the shares of its options sum to 0.9, not to 1
                They say how 100 of 100 people without any cause would answer.
                Please either correct a share, or spread the difference over the options."#]],
    );
    check(
        (
            "questions.toml",
            "text = \"A numb arm\"",
            "text = \"A numb arm\", share = 0.1",
        ),
        &expect![[r#"
            questions.toml:10:3, option numb of signs: it has a share, but the question does not tell causes apart
                The engine would never look at it.
                Please either take the share out, or give the question the role `diagnostic` or `both`."#]],
    );
    check(
        (
            "questions.toml",
            "text = \"No change\", share = 0.4",
            "text = \"No change\"",
        ),
        &expect![[r#"
            questions.toml:68:3, option same of elbows-in: the key `share` is missing
                The engine needs how many people without any cause would choose this.
                Please write `share = …` with a number from 0 to 1 so that all options of the question sum to 1."#]],
    );
    check(
        (
            "questions.toml",
            "share = 0, meaning = \"cannot\"",
            "share = 0, meaning = \"cannot\", lr = { too-fast = 2 }",
        ),
        &expect![[r#"
            questions.toml:70:76, option cannot of elbows-in: it has likelihood ratios, but carries no evidence
                The engine would never look at them.
                Please either take `lr` out, or write `meaning = "evidence"` in a diagnostic question."#]],
    );
}

#[test]
fn a_diagnostic_question_needs_two_options_that_carry_evidence() {
    check(
        (
            "questions.toml",
            "text = \"In my chest\"\n",
            "text = \"In my chest\"\nmeaning = \"neutral\"\n",
        ),
        &expect![[r#"
            questions.toml:26:1, question where: it tells causes apart, but fewer than two of its options carry evidence
                An answer only says something where another one was possible.
                Please either let at least two options carry evidence, or give the question another role.

            questions.toml:49:8, option chest of where: it has likelihood ratios, but carries no evidence
                The engine would never look at them.
                Please either take `lr` out, or write `meaning = "evidence"` in a diagnostic question."#]],
    );
}

#[test]
fn questions_end_as_their_kind_asks() {
    check(
        (
            "questions.toml",
            "meaning = \"not-sure\"\nshare = 0.1",
            "share = 0.1",
        ),
        &expect![[r#"
            questions.toml:26:1, question where: its last option, and only that one, should have `meaning = "not-sure"`
                Nobody may be forced to guess or to tick what does not fit.
                Please end the options with one that has `meaning = "not-sure"`."#]],
    );
    check(
        (
            "questions.toml",
            "text = \"None of these\", meaning = \"none-of-these\"",
            "text = \"None of these\"",
        ),
        &expect![[r#"
            questions.toml:1:1, question signs: its last option, and only that one, should have `meaning = "none-of-these"`
                Nobody may be forced to guess or to tick what does not fit.
                Please end the options with one that has `meaning = "none-of-these"`.

            questions.toml:12:3, option none of signs: no rule and no follow-up question reads this danger answer
                Somebody would tell us of a danger sign and nothing would come of it.
                Please either let a rule in danger.toml read it, or say that it is no sign: `meaning = "neutral"` (or the id `no`)."#]],
    );
    check(
        (
            "questions.toml",
            "{ id = \"not-sure\", text = \"I'm not sure\", meaning = \"not-sure\" }, { id = \"none\"",
            "{ id = \"none\"",
        ),
        &expect![[r#"
            questions.toml:74:1, question mat: it has not exactly one option with `meaning = "not-sure"`
                Nobody may be forced to guess.
                Please write one, right before "none of these"."#]],
    );
    check(
        (
            "questions.toml",
            "  { id = \"none\", text = \"None of these\"",
            "  { id = \"not-sure\", text = \"I'm not sure\", meaning = \"not-sure\" },\n  { id = \"none\", text = \"None of these\"",
        ),
        &expect![[r#"
            questions.toml:12:3, option not-sure of signs: `meaning = "not-sure"` has no place in a question of this kind and role
                The sitting would not know what to do with it.
                Please either give it another meaning, or the question another kind.

            questions.toml:12:3, option not-sure of signs: no rule and no follow-up question reads this danger answer
                Somebody would tell us of a danger sign and nothing would come of it.
                Please either let a rule in danger.toml read it, or say that it is no sign: `meaning = "neutral"` (or the id `no`)."#]],
    );
    check(
        (
            "questions.toml",
            "share = 0.3, meaning = \"later\"",
            "share = 0.3, meaning = \"not-sure\"",
        ),
        &expect![[r#"
            questions.toml:56:1, question elbows-in: it is a trial and has 0 options with `meaning = "later"`
                Whoever tries something must be able to put it off, to pass, and to say that it hurt.
                Please write exactly one option with `meaning = "later"`."#]],
    );
    check(
        (
            "questions.toml",
            "text = \"No\" }]",
            "text = \"No\", meaning = \"not-sure\" }]",
        ),
        &expect![[r#"
            questions.toml:24:41, option no of numb-now: `meaning = "not-sure"` has no place in a question of this kind and role
                The sitting would not know what to do with it.
                Please either give it another meaning, or the question another kind."#]],
    );
}

#[test]
fn options_of_one_question_read_differently() {
    check(
        (
            "questions.toml",
            "text = \"No change\"",
            "text = \"I feel my chest more\"",
        ),
        &expect![[r#"
            questions.toml:68:25, option same of elbows-in: it reads the same as the option `better`
                Nobody could tell which of the two to choose.
                Please either word it differently, or take one of them out."#]],
    );
}

#[test]
fn conditions_read_only_earlier_questions_and_can_hold() {
    check(
        (
            "questions.toml",
            "ask_when = { any = [\"signs.numb\"] }",
            "ask_when = { any = [\"where.chest\", \"signs.numb\"] }",
        ),
        &expect![[r#"
            questions.toml:15:1, question numb-now: it is asked when `where` has an answer, which does not stand before it
                Questions are replayed in the order of the file, so the condition could never have held in time.
                Please either move it below `where`, or change `ask_when`."#]],
    );
    check(
        (
            "danger.toml",
            "any = [\"numb-now.yes\"]",
            "all = [\"numb-now.yes\", \"numb-now.no\"]",
        ),
        &expect![[r#"
            danger.toml:9:1, rule nerve: `when` can never hold
                It asks for two different answers to a question that takes one.
                Please either put both into one text (`question.a|b`), or correct `when`."#]],
    );
}

#[test]
fn the_core_tells_causes_apart() {
    check(
        (
            "pack.toml",
            "core = [\"where\"]",
            "core = [\"where\", \"mat\"]",
        ),
        &expect![[r#"
            pack.toml:28:18: `mat` stands in `core` but tells no causes apart
                The core is what is asked first to find the cause.
                Please either take it out of `core`, or give it the role `diagnostic` or `both`."#]],
    );
}

#[test]
fn thresholds_and_dates_are_in_order() {
    check(
        (
            "pack.toml",
            "date = \"2026-11-22\"",
            "date = \"22.11.2026\"",
        ),
        &expect![[r#"
        pack.toml:3:6: `date` is no day
            The result would contradict itself or say nothing.
            Please write it as year, month and day: `date = "2026-11-22"`."#]],
    );
    check(
        ("pack.toml", "less_p = 0.12", "less_p = 0.3"),
        &expect![[r#"
            pack.toml:3:6: the probabilities of the bands are not in order
                The result would contradict itself or say nothing.
                Please let `less_p` be below `may_play.p`, and that at most `most_likely.p`."#]],
    );
}

#[test]
fn a_pack_without_causes_is_told_once_and_not_by_all_that_names_one() {
    let mut files = crate::small::files();
    for (name, text) in &mut files {
        if name == "causes.toml" {
            text.clear();
        }
    }
    let mistakes = posterior::knowledge::compile::compile(&files).unwrap_err();
    expect![[r#"
        causes.toml: it has no cause
            Without one there is nothing to find out.
            Please write at least one cause."#]]
    .assert_eq(&crate::small::told(&mistakes));
}
