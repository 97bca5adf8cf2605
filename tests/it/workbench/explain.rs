//! Explanations: whole, in agreement with the engine, and readable.

use super::small;
use expect_test::{Expect, expect};
use posterior::engine::answers::Answers;
use posterior::engine::network::Network;
use posterior::knowledge::mistake::Mistakes;
use posterior::workbench::cases::{read, run};
use posterior::workbench::explain::explain;
use posterior::workbench::opened::{self, Opened};

fn answers(pack: &Opened, told: &[&str]) -> Answers {
    let quoted: Vec<String> = told.iter().map(|one| format!("{one:?}")).collect();
    let text = format!(
        "[[case]]\nname = \"x\"\nanswers = [{}]\nexpect = {{ outcome = \"normal\" }}",
        quoted.join(", ")
    );
    let files = [("cases/x.toml".to_owned(), text)];
    let mut mistakes = Mistakes::none(&files);
    let cases = read::read(&files, pack, &mut mistakes);
    assert_eq!(mistakes.count(), 0, "{:?}", mistakes.in_order());
    cases[0].answers.clone()
}

fn check(told: &[&str], expected: &Expect) {
    let pack = small();
    expected.assert_eq(&explain(&pack, &answers(&pack, told)));
}

#[test]
fn a_leading_cause_is_explained_down_to_each_answer() {
    check(
        &["signs.none", "where.shoulders", "elbows-in.better"],
        &expect![[r#"
            Why this result (push-ups-shoulders, version 1)

            The answers
              signs.none
              where.shoulders
              elbows-in.better

            Is it serious?
              care level self-care; held back: none
              not fired: heart, nerve

            How likely is each cause?
              elbows-wide: 0.40 before, 0.55 now (0.42 to 0.66 if the numbers are off), moved by +0.88 bits: may play a part
                  may play a part: at least 0.25 (met), moved by at least +0.40 bits (met), supporting answers at least 1 (met), it has 2
                  but not most likely: at least 0.40 (met), moved by at least +0.90 bits (missed), supporting answers at least 2 (met), it has 2
                  +0.44 bits  elbows-in.better
                  +0.44 bits  where.shoulders
              too-fast: 0.20 before, 0.21 now (0.11 to 0.31 if the numbers are off), moved by +0.05 bits: cannot tell
                  not may play a part: at least 0.25 (missed), moved by at least +0.40 bits (missed), supporting answers at least 1 (missed), it has 0
                  answers of less than 0.05 bits: 2
              no cause at all: 0.48 before, 0.36 now
              A weight is the log2-odds with the answer minus without it. One bit doubles the odds. Weights add up only nearly.

            What is the result, and why?
              causes: elbows-wide may play a part, at 0.40 or more and with 2 supporting answers or more
              runner-up: too-fast (cannot tell)
              sub-fault flared: named, in place 1, by elbows-in.better
              steadiness: the result stays in 81 of 100 variants of the pack's numbers (could go either way)
              changes of one answer that would change the result: 3
              the easiest to look at again: chest instead of where.shoulders: cannot-tell (5 s to look again)
              also: not-sure instead of where.shoulders: cannot-tell (5 s to look again)
              also: same instead of elbows-in.better: cannot-tell (30 s to look again)

            What is advised, and why?
              elbows-closer, next set: for `elbows-wide`, sub-fault flared
              slower, next set: for `elbows-wide`

            What is not advised, and why?
              nothing

            What would be asked next?
              nothing is left to ask
              time to stop: yes, nothing is left
              the 0 questions left would improve the result by about 0.0 in 100 (enough is below 2.0)
        "#]],
    );
}

#[test]
fn a_danger_sign_explains_why_nothing_else_is_said() {
    check(
        &["signs.chest-pain", "where.shoulders"],
        &expect![[r#"
        Why this result (push-ups-shoulders, version 1)

        The answers
          signs.chest-pain
          where.shoulders

        Is it serious?
          care level emergency; held back: no-load
          fired: heart (emergency, holds back none) by signs.chest-pain
          not fired: nerve

        How likely is each cause?
          elbows-wide: 0.40 before, 0.47 now (0.33 to 0.60 if the numbers are off), moved by +0.44 bits: may play a part
              may play a part: at least 0.25 (met), moved by at least +0.40 bits (met), supporting answers at least 1 (met), it has 1
              but not most likely: at least 0.40 (met), moved by at least +0.90 bits (missed), supporting answers at least 2 (missed), it has 1
              +0.44 bits  where.shoulders
          too-fast: 0.20 before, 0.21 now (0.11 to 0.31 if the numbers are off), moved by +0.05 bits: cannot tell
              not may play a part: at least 0.25 (missed), moved by at least +0.40 bits (missed), supporting answers at least 1 (missed), it has 0
              +0.05 bits  where.shoulders
          no cause at all: 0.48 before, 0.42 now
          A weight is the log2-odds with the answer minus without it. One bit doubles the odds. Weights add up only nearly.

        What is the result, and why?
          care: a danger rule ends the check, whatever else was answered

        What is advised, and why?
          nothing: the check ends with the danger signs

        What is not advised, and why?
          elbows-closer: it has load, and load is held back
          slower: it does not serve the result care

        What would be asked next?
          nothing: the check ends with the danger signs
    "#]],
    );
}

#[test]
fn what_is_held_back_is_explained() {
    check(
        &["signs.numb", "numb-now.yes", "where.chest"],
        &expect![[r#"
            Why this result (push-ups-shoulders, version 1)

            The answers
              signs.numb
              numb-now.yes
              where.chest

            Is it serious?
              care level non-urgent; held back: no-load
              fired: nerve (non-urgent, holds back none) by numb-now.yes
              not fired: heart

            How likely is each cause?
              elbows-wide: 0.40 before, 0.27 now (0.15 to 0.40 if the numbers are off), moved by -0.86 bits: cannot tell
                  not may play a part: at least 0.25 (met), moved by at least +0.40 bits (missed), supporting answers at least 1 (missed), it has 0
                  -0.86 bits  where.chest
              too-fast: 0.20 before, 0.19 now (0.09 to 0.29 if the numbers are off), moved by -0.09 bits: cannot tell
                  not may play a part: at least 0.25 (missed), moved by at least +0.40 bits (missed), supporting answers at least 1 (missed), it has 0
                  -0.09 bits  where.chest
              no cause at all: 0.48 before, 0.59 now
              A weight is the log2-odds with the answer minus without it. One bit doubles the odds. Weights add up only nearly.

            What is the result, and why?
              normal: no cause leads, and the answers allow it (where.chest); every cause moved by less than +0.75 bits (met) (most: -0.09); no cause at all 1.2 times as likely as before (met) (it is 1.23 times)
              steadiness: the result stays in 66 of 100 variants of the pack's numbers (could go either way)
              changes of one answer that would change the result: 2
              the easiest to look at again: shoulders instead of where.chest: cannot-tell (5 s to look again)
              also: not-sure instead of where.chest: cannot-tell (5 s to look again)

            What is advised, and why?
              slower, next set: it serves the result normal

            What is not advised, and why?
              elbows-closer: it has load, and load is held back

            What would be asked next?
              nothing is left to ask
              time to stop: yes, nothing is left
              the 0 questions left would improve the result by about 0.0 in 100 (enough is below 2.0)
        "#]],
    );
}

/// Every case of the pack of this build, as read from its files.
fn real_cases() -> Vec<(String, Answers)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir("knowledge/hip-thrust-hamstrings/cases").unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        files.push((path.display().to_string(), text));
    }
    let mut mistakes = Mistakes::none(&files);
    let cases = read::read(&files, &opened::built_in(), &mut mistakes);
    let named = |case: read::Case| (case.name.value.to_owned(), case.answers);
    cases.into_iter().map(named).collect()
}

#[test]
fn every_remedy_is_explained_once_and_by_the_reason_that_the_plan_has() {
    let pack = opened::built_in();
    let network = Network::new(pack.check);
    for (name, answers) in real_cases() {
        let text = explain(&pack, &answers);
        let (_, advice) = text.split_once("What is advised, and why?").unwrap();
        let (advised, rest) = advice.split_once("What is not advised, and why?").unwrap();
        let left_out = rest.split_once("What would be asked next?").unwrap().0;
        let found = run::run(&pack, &network, &answers, &[]);
        for (at, remedy) in pack.guide.remedies.iter().enumerate() {
            let chosen = found.remedies.iter().any(|one| usize::from(*one) == at);
            let in_advice = advised.contains(&format!("\n  {}, ", remedy.id));
            let in_rest = left_out.contains(&format!("\n  {}: ", remedy.id));
            assert_eq!(
                (in_advice, in_rest),
                (chosen, !chosen),
                "{name}: {}",
                remedy.id
            );
        }
        assert!(
            !left_out.contains("another steps in"),
            "{name}: a reason is missing\n{left_out}"
        );
        assert!(!advised.contains("steps in"), "{name}\n{advised}");
    }
}

#[test]
fn every_cause_and_every_answer_of_weight_is_explained() {
    let pack = opened::built_in();
    for (name, answers) in real_cases() {
        let text = explain(&pack, &answers);
        for cause in &pack.check.causes {
            assert!(
                text.contains(&format!("\n  {}: ", cause.id)),
                "{name}: {}",
                cause.id
            );
        }
        for (at, question) in pack.check.questions.iter().enumerate() {
            let given = answers.has(u8::try_from(at).unwrap());
            assert_eq!(
                text.contains(&format!("\n  {}.", question.id)),
                given,
                "{name}: {}",
                question.id
            );
        }
    }
}
