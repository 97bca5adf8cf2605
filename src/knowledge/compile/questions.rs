//! Questions, danger rules and faults of form.

use super::condition::condition;
use super::names::{Ids, Names};
use super::values;
use crate::knowledge::compiled::{
    Choice, DangerRule, Grade, Meaning, Question, Role, SubFault, Text,
};
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::entry::At;
use crate::knowledge::source::{self, Source};

/// Compiles the questions.
pub fn questions(source: &Source, names: &Names, mistakes: &mut Mistakes) -> Vec<Question> {
    source
        .questions
        .iter()
        .map(|question| one(question, names, mistakes))
        .collect()
}

fn one(from: &source::Question, names: &Names, mistakes: &mut Mistakes) -> Question {
    Question {
        id: from.id.value,
        origin: some(from.origin),
        kind: from.kind,
        role: from.role,
        topic: names.topic(from.topic.value),
        text: from.text.value,
        hint: from.hint.value,
        why: from.why.value,
        steps: values(&from.steps),
        effort_s: from.effort_s,
        timing: from.timing,
        picture: from.picture.value,
        loaded: from.loaded,
        ask_when: condition(&from.ask_when, names, mistakes),
        options: from
            .options
            .iter()
            .map(|option| choice(option, from.role, names, mistakes))
            .collect(),
        grades: grades(&from.grades, &names.causes, mistakes),
        sources: names.sources.indices(&from.sources, mistakes),
    }
}

fn choice(from: &source::Choice, role: Role, names: &Names, mistakes: &mut Mistakes) -> Choice {
    let lr = from
        .lr
        .iter()
        .filter_map(|(cause, ratio)| Some((names.causes.index(*cause, mistakes)?, *ratio)));
    let mut lr: Vec<(u8, f64)> = lr.collect();
    lr.sort_by_key(|(cause, _)| *cause);
    Choice {
        id: from.id.value,
        origin: some(from.origin),
        danger_origin: some(from.danger_origin),
        text: from.text.value,
        meaning: meaning(from, role),
        share: from.share.unwrap_or(0.0),
        lr,
    }
}

/// What choosing an option means: what the author said, or what the question's role suggests.
pub fn meaning(option: &source::Choice, role: Role) -> Meaning {
    option.meaning.unwrap_or(match role {
        Role::Both | Role::Diagnostic => Meaning::Evidence,
        Role::Danger | Role::Plan => Meaning::Neutral,
    })
}

/// One grade per cause: by its name, else by `*`, else expert judgement.
fn grades(from: &[(At<Text>, Grade)], causes: &Ids, mistakes: &mut Mistakes) -> Vec<Grade> {
    let others = from
        .iter()
        .find(|(name, _)| name.value == "*")
        .map_or(Grade::Expert, |(_, grade)| *grade);
    let mut grades = vec![others; causes.all().len()];
    for (name, grade) in from.iter().filter(|(name, _)| name.value != "*") {
        if let Some(place) = causes
            .index(*name, mistakes)
            .and_then(|cause| grades.get_mut(usize::from(cause)))
        {
            *place = *grade;
        }
    }
    grades
}

/// Compiles the danger rules.
pub fn rules(source: &Source, names: &Names, mistakes: &mut Mistakes) -> Vec<DangerRule> {
    let rule = |from: &source::Rule| DangerRule {
        id: from.id.value,
        when: condition(&from.when, names, mistakes),
        level: from.level,
        limit: from.limit,
        action: from.action.value,
        advice: values(&from.advice),
        sources: names.sources.indices(&from.sources, mistakes),
    };
    source.rules.iter().map(rule).collect()
}

/// Compiles the faults of form.
pub fn faults(source: &Source, names: &Names, mistakes: &mut Mistakes) -> Vec<SubFault> {
    let fault = |from: &source::Fault| SubFault {
        id: from.id.value,
        name: from.name.value,
        cause: names.causes.index(from.cause, mistakes).unwrap_or(0),
        when: condition(&from.when, names, mistakes),
        not_first: condition(&from.not_first, names, mistakes),
        ranked_by: names.questions.indices(&from.ranked_by, mistakes),
    };
    source.faults.iter().map(fault).collect()
}

fn some(text: Text) -> Option<Text> {
    (!text.is_empty()).then_some(text)
}
