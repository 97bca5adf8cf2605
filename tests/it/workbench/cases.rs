//! Cases in the author's words: read, run, covered, and every mistake in them told.

use super::small;
use crate::small::told;
use expect_test::{Expect, expect};
use posterior::workbench::cases;
use posterior::workbench::opened;
use std::path::Path;

/// What is told of one file of cases for the small pack; what they touch where all is well.
fn check(text: &str, expected: &Expect) {
    let files = [("cases/people.toml".to_owned(), text.to_owned())];
    let told = match cases::check(&files, &small()) {
        Ok(passed) => format!("{} as expected\n{}", passed.cases, passed.coverage),
        Err(mistakes) => told(&mistakes),
    };
    expected.assert_eq(&told);
}

#[test]
fn the_packs_own_cases_come_out_and_touch_everything() {
    let folder = Path::new("knowledge/hip-thrust-hamstrings");
    let passed = cases::check_folder(folder, &opened::built_in());
    let passed = passed.unwrap_or_else(|mistakes| panic!("{}", told(&mistakes)));
    assert_eq!(
        passed.coverage.missed(),
        [] as [&str; 0],
        "write a case in {}/cases for each of these",
        folder.display()
    );
}

#[test]
fn a_case_that_comes_out_is_counted_with_what_it_touches() {
    check(
        r#"
            [[case]]
            name = "Elbows out"
            why = "The trial is the best sign."
            answers = ["signs.none", "where.shoulders", "elbows-in.better", "mat.mat"]
            expect = { outcome = "causes", leads = ["elbows-wide"], sub_fault = "flared", remedies = ["elbows-closer"], care_level = "self-care", limit = "none" }

            [[case]]
            name = "Chest pain"
            answers = { signs = ["chest-pain", "numb"], numb-now = "yes" }
            expect = { outcome = "care", care_level = "emergency", rules = ["heart", "nerve"], not_remedies = ["slower"] }
        "#,
        &expect![[r#"
            2 as expected
              questions           5 of   5
              options             7 of  16   no case touches: numb-now.no, where.chest, where.not-sure, elbows-in.same, elbows-in.later, elbows-in.cannot, elbows-in.hurt, mat.not-sure, mat.none
              danger rules        2 of   2
              causes that lead    1 of   2   no case touches: too-fast
              told together       0 of   0
              sub-faults          1 of   1
              remedies            2 of   2
              outcomes            2 of   4   no case touches: normal, cannot-tell
              care levels         2 of   4   no case touches: urgent, non-urgent
        "#]],
    );
}

#[test]
fn a_case_that_does_not_come_out_is_told_with_what_came_and_why() {
    check(
        r#"
            [[case]]
            name = "Elbows in, they say"
            answers = ["signs.numb", "numb-now.yes", "where.shoulders", "elbows-in.better"]
            expect = { outcome = "normal", sub_fault = "flared", remedies = ["elbows-closer"], not_remedies = ["slower"], care_level = "urgent", limit = "gentle-only", rules = ["heart"] }

            [[case]]
            name = "Too fast, they say"
            answers = ["where.shoulders", "elbows-in.better"]
            expect = { outcome = "causes", leads = ["too-fast"] }
        "#,
        &expect![[r#"
            cases/people.toml:2:13, case Elbows in, they say: the outcome is `causes`, not `normal`; the remedy `elbows-closer` is missing; the remedy `slower` is advised; the care level is `non-urgent`, not `urgent`; the limit is `no-load`, not `gentle-only`; the danger rule `heart` does not fire
                What came: elbows-wide 0.55 (may play a part), too-fast 0.21 (cannot tell).
                What weighs most for or against elbows-wide: elbows-in.better +0.4 bits, where.shoulders +0.4 bits.
                Danger rules that fired: `nerve`.
                Please either mend what the case expects, or change the numbers or conditions that brought this about (`cargo posterior explain` tells more).

            cases/people.toml:7:13, case Too fast, they say: `elbows-wide` leads, not `too-fast`
                What came: elbows-wide 0.55 (may play a part), too-fast 0.21 (cannot tell).
                What weighs most for or against too-fast: no answer.
                What weighs most for or against elbows-wide: elbows-in.better +0.4 bits, where.shoulders +0.4 bits.
                Please either mend what the case expects, or change the numbers or conditions that brought this about (`cargo posterior explain` tells more)."#]],
    );
}

#[test]
fn a_try_that_leaves_nothing_to_tell_is_refused() {
    check(
        r#"
            [[case]]
            name = "Tries"
            answers = ["where.shoulders", "elbows-in.better"]
            tries = ["slowr.thighs", "slower.thighs", "elbows-closer.better", "elbows-closer"]
            expect = { outcome = "causes" }
        "#,
        &expect![[r#"
            cases/people.toml:5:22, case Tries: there is no remedy named `slowr`; did you mean `slower`?
                The case would stand for something that the pack does not have.
                Please either correct the name, or add it to the pack.

            cases/people.toml:5:38, case Tries: nobody is asked how `slower` went
                It names no `trial`, so nothing is known of a try.
                Please either give the remedy a `trial`, or take the try out.

            cases/people.toml:5:55, case Tries: trying `elbows-closer` answers the question `elbows-in`
                Such a try is an answer, which moves the causes.
                Please write `elbows-in.better` among the `answers` instead.

            cases/people.toml:5:79, case Tries: trying `elbows-closer` answers the question `elbows-in`
                Such a try is an answer, which moves the causes.
                Please write `elbows-in.option` among the `answers` instead."#]],
    );
}

#[test]
fn what_comes_first_for_the_next_set_can_be_expected() {
    check(
        r#"
            [[case]]
            name = "Elbows in, they say"
            answers = ["where.shoulders", "elbows-in.better"]
            expect = { outcome = "causes", next_set = "slower" }
        "#,
        &expect![[r#"
            cases/people.toml:2:13, case Elbows in, they say: the next set begins with `elbows-closer`, not `slower`
                What came: elbows-wide 0.55 (may play a part), too-fast 0.21 (cannot tell).
                What weighs most for or against elbows-wide: elbows-in.better +0.4 bits, where.shoulders +0.4 bits.
                Please either mend what the case expects, or change the numbers or conditions that brought this about (`cargo posterior explain` tells more)."#]],
    );
}

#[test]
fn what_is_tried_decides_what_comes_next() {
    let text = |tries: &str, next: &str| {
        format!(
            r#"
            [[case]]
            name = "Knees"
            answers = [
              "feeling.work", "signs-now.none", "signs-lasting.none", "most-tired.more-thighs", "both-sides.much-more", "feet-at-top.above",
              "side-view.straight-line", "glute-squeeze.one-softer", "knees.one-in",
            ]
            tries = [{tries}]
            expect = {{ outcome = "causes", next_set = "{next}" }}"#
        )
    };
    for (tries, next) in [
        ("", "knees-in-line"),
        (
            r#""knees-in-line.later", "knees-in-line.later""#,
            "knees-in-line",
        ),
        (r#""knees-in-line.thighs""#, "knees-in-line"),
        (
            r#""knees-in-line.thighs", "knees-in-line.thighs""#,
            "squeeze-first",
        ),
        (
            r#""knees-in-line.thighs", "knees-in-line.bottom""#,
            "knees-in-line",
        ),
        (r#""knees-in-line.hurt""#, "no-weight-for-now"),
    ] {
        let files = [("cases/people.toml".to_owned(), text(tries, next))];
        let passed = cases::check(&files, &opened::built_in());
        assert!(passed.is_ok(), "{tries}: {}", told(&passed.unwrap_err()));
    }
}

#[test]
fn every_mistake_in_a_case_is_told_at_once() {
    check(
        r#"
            [[case]]
            name = "Wrong words"
            answers = ["where.shoulder", "elbow-in.better", "mat", "signs.none"]
            expect = { outcome = "cause", leads = ["elbow-wide"], remedies = ["slow"], sub_fault = "flare", care_level = "urgnt", rules = ["hart"], leeds = [] }

            [[case]]
            name = "Wrong words"
            answers = { where = ["shoulders", "chest"], signs = ["none", "numb"], mat = 3 }
            expect = { outcome = "normal", leads = ["too-fast"], remedies = ["slower"], not_remedies = ["slower"], together = ["too-fast"] }

            [[case]]
            answers = ["numb-now.yes"]
            note = "never asked"

            [[case]]
            name = "At the doctor's"
            answers = ["signs.chest-pain"]
            expect = { outcome = "care", remedies = ["slower"] }
        "#,
        &expect![[r#"
            cases/people.toml:4:24, case Wrong words: there is no option of where named `shoulder`; did you mean `shoulders`?
                The case would stand for something that the pack does not have.
                Please either correct the name, or add it to the pack.

            cases/people.toml:4:42, case Wrong words: there is no question named `elbow-in`; did you mean `elbows-in`?
                The case would stand for something that the pack does not have.
                Please either correct the name, or add it to the pack.

            cases/people.toml:4:61, case Wrong words: `mat` names no option
                An answer is an option of a question.
                Please write `question.option`.

            cases/people.toml:5:34, case Wrong words: `outcome` cannot be `cause`; did you mean `causes`?
                Only a few words have a meaning here.
                Please write one of `care`, `causes`, `normal` and `cannot-tell`.

            cases/people.toml:5:52, case Wrong words: there is no cause named `elbow-wide`; did you mean `elbows-wide`?
                The case would stand for something that the pack does not have.
                Please either correct the name, or add it to the pack.

            cases/people.toml:5:79, case Wrong words: there is no remedy named `slow`
                The case would stand for something that the pack does not have.
                Please either take one of `elbows-closer` and `slower`, or add it to the pack.

            cases/people.toml:5:100, case Wrong words: there is no sub-fault named `flare`; did you mean `flared`?
                The case would stand for something that the pack does not have.
                Please either correct the name, or add it to the pack.

            cases/people.toml:5:122, case Wrong words: `care_level` cannot be `urgnt`; did you mean `urgent`?
                Only a few words have a meaning here.
                Please write one of `emergency`, `urgent`, `non-urgent` and `self-care`.

            cases/people.toml:5:140, case Wrong words: there is no danger rule named `hart`; did you mean `heart`?
                The case would stand for something that the pack does not have.
                Please either correct the name, or add it to the pack.

            cases/people.toml:5:149, case Wrong words: nothing reads the key `leeds` here; did you mean `leads`?
                What it says would be lost without a word.
                Please either use one of `outcome`, `leads`, `together`, `remedies`, `not_remedies`, `rules`, `sub_fault`, `next_set`, `care_level` and `limit`, or take the line out.

            cases/people.toml:8:20, case Wrong words: another case has this name too
                When one of them fails, nobody could tell which.
                Please either give it a name of its own, or take one of them out.

            cases/people.toml:9:34, case Wrong words: `where` has several answers: `shoulders` and `chest`
                It takes exactly one.
                Please keep one of them.

            cases/people.toml:9:66, case Wrong words: `signs` has answers that exclude each other: `numb` and `none`
                "None of these" and "I'm not sure" take all other ticks away.
                Please either keep the one, or the others.

            cases/people.toml:9:89, case Wrong words: `mat` should be a text in quotes
                It cannot be read as anything else.
                Please write a text in quotes after `mat =`.

            cases/people.toml:10:22, case Wrong words: the same remedy stands in `remedies` and `not_remedies`
                No answers could bring that about.
                Please take it out of one of them.

            cases/people.toml:10:22, case Wrong words: `leads` stands there, but only the outcome `causes` has causes that lead
                No answers could bring that about.
                Please either write `outcome = "causes"`, or take `leads` out.

            cases/people.toml:10:22, case Wrong words: `together` does not name two causes
                No answers could bring that about.
                Please either name two, as in `together = ["one", "other"]`, or take it out.

            cases/people.toml:12:13, case number 3: the key `name` is missing
                Every entry of this kind needs it.
                Please write `name = …` with a text in quotes.

            cases/people.toml:12:13, case number 3: the key `expect` is missing
                Every entry of this kind needs it.
                Please write `expect = …` with a table.

            cases/people.toml:13:24, case number 3: `numb-now` is not asked after the other answers
                Nobody could give this answer: its `ask_when` does not hold.
                Please either add the answer that brings the question up, or take this one out.

            cases/people.toml:14:13, case number 3: nothing reads the key `note` here
                What it says would be lost without a word.
                Please either use one of `name`, `why`, `answers`, `tries` and `expect`, or take the line out.

            cases/people.toml:19:22, case At the doctor's: `remedies` stands there, but the outcome `care` advises none
                No answers could bring that about.
                Please either write another outcome, or take `remedies` out."#]],
    );
}

#[test]
fn a_file_that_is_no_toml_or_holds_no_cases_is_told() {
    check(
        "[[case]\nname = ",
        &expect![[r#"
        cases/people.toml:1:8: this is not TOML: unclosed array table, expected `]`
            The rest of this file cannot be relied on until it is, so nothing else in it was looked at.
            Please mend this line, or take it out."#]],
    );
    check(
        "[[cases]]\nname = \"x\"",
        &expect![[r#"
        cases/people.toml:1:3: nothing reads the key `cases` here; did you mean `case`?
            What it says would be lost without a word.
            Please either use one of `case`, or take the line out."#]],
    );
    check(
        "",
        &expect![[r#"
            0 as expected
              questions           0 of   5   no case touches: signs, numb-now, where, elbows-in, mat
              options             0 of  16   no case touches: signs.numb, signs.chest-pain, signs.none, numb-now.yes, numb-now.no, where.shoulders, where.chest, where.not-sure, elbows-in.better, elbows-in.same, elbows-in.later, elbows-in.cannot, elbows-in.hurt, mat.mat, mat.not-sure, mat.none
              danger rules        0 of   2   no case touches: heart, nerve
              causes that lead    0 of   2   no case touches: elbows-wide, too-fast
              told together       0 of   0
              sub-faults          0 of   1   no case touches: flared
              remedies            0 of   2   no case touches: elbows-closer, slower
              outcomes            0 of   4   no case touches: care, causes, normal, cannot-tell
              care levels         0 of   4   no case touches: emergency, urgent, non-urgent, self-care
        "#]],
    );
}

#[test]
fn a_folder_that_no_pack_has_is_told() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stranger");
    std::fs::create_dir_all(folder.join("case")).unwrap();
    let mistakes = cases::check_folder(&folder, &small()).unwrap_err();
    expect![[r#"
        case: no folder of this name belongs to a pack; did you mean `cases`?
            What it holds would be passed over without a word.
            Please either name it `cases`, or take it out of the pack."#]]
    .assert_eq(&told(&mistakes));
}

#[test]
fn a_pack_without_cases_is_whole_but_nothing_is_touched() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-cases");
    std::fs::create_dir_all(&folder).unwrap();
    let passed = cases::check_folder(&folder, &small()).unwrap();
    assert_eq!((passed.files, passed.cases), (0, 0));
    assert!(!passed.coverage.missed().is_empty());
}
