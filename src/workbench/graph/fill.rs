//! Fills the picture with a pack's boxes, column by column.

use super::content::{Box, Column, Content, PADDING, Spread, TEXT_SIZE};
use super::links;
use super::text::lines;
use crate::knowledge::compiled::{CareLevel, Check, Condition, Horizon, Remedy, Role, Text};
use crate::workbench::names::level;
use crate::workbench::opened::Opened;

const RULES: f64 = 210.0;
const QUESTIONS: f64 = 300.0;
const CAUSES: f64 = 210.0;
const REMEDIES: f64 = 260.0;

/// Everything that the picture of a pack shows.
#[must_use]
pub fn content(pack: &Opened) -> Content {
    let (check, guide) = (pack.check, pack.guide);
    let mut content = Content {
        title: check.pack.title,
        description: format!(
            "{} danger rules, {} questions, {} causes and {} remedies. Lines join a rule to the questions it reads, a question to the \
             causes it tells apart (the wider, the more an answer can weigh), and a cause to what is advised for it.",
            check.rules.len(),
            check.questions.len(),
            check.causes.len(),
            guide.remedies.len()
        ),
        causes: check.causes.len(),
        columns: Vec::new(),
        boxes: Vec::new(),
        links: Vec::new(),
    };
    let rules = content.rules(check);
    let questions = content.questions(check);
    let causes = content.causes(check);
    let remedies = content.remedies(pack);
    links::rules(&mut content, check, rules, questions);
    links::questions(&mut content, check, questions, &causes);
    links::remedies(&mut content, pack, &causes, remedies);
    content
}

/// The boxes of the third column.
#[derive(Debug)]
pub struct Middle {
    /// One per cause.
    pub causes: Vec<usize>,
    /// One per fault of form.
    pub faults: Vec<usize>,
    /// The result "normal".
    pub normal: usize,
    /// The result "can't tell yet".
    pub cannot_tell: usize,
}

impl Content {
    fn add(&mut self, width: f64, class: &str, id: Text, words: &str, title: String) -> usize {
        self.boxes.push(Box {
            class: class.to_owned(),
            id,
            lines: lines(words, TEXT_SIZE, width - 2.0 * PADDING),
            title,
            width,
            ..Box::default()
        });
        self.boxes.len() - 1
    }

    fn rules(&mut self, check: &Check) -> usize {
        let first = self.boxes.len();
        let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
        for rule in &check.rules {
            let words = if rule.action.is_empty() {
                rule.advice.first().copied().unwrap_or("")
            } else {
                rule.action
            };
            let title = format!("Danger rule {}, {}: {words}", rule.id, level(rule.level));
            let at = self.add(RULES, level_class(rule.level), rule.id, words, title);
            put(&mut groups, level(rule.level), at);
        }
        self.columns.push(Column {
            heading: format!("{} danger rules", check.rules.len()),
            width: RULES,
            gap: 110.0,
            spread: Spread::Little,
            groups,
        });
        first
    }

    fn questions(&mut self, check: &Check) -> usize {
        let first = self.boxes.len();
        let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
        for question in &check.questions {
            let after = asked_after(check, &question.ask_when);
            let words = if after.is_empty() {
                question.text.to_owned()
            } else {
                format!("{} (only after {after})", question.text)
            };
            let title = format!("Question {}: {words}", question.id);
            let at = self.add(
                QUESTIONS,
                role_class(question.role),
                question.id,
                &words,
                title,
            );
            let topic = check
                .questions
                .iter()
                .find(|other| other.topic == question.topic);
            put(&mut groups, topic.map_or("", |first| first.id), at);
        }
        // A topic's heading is the first question of it; alone, the question says it itself.
        for (heading, boxes) in &mut groups {
            if boxes.len() < 2 {
                heading.clear();
            } else {
                *heading = format!("{heading} and what goes with it");
            }
        }
        self.columns.push(Column {
            heading: format!("{} questions, by topic", check.questions.len()),
            width: QUESTIONS,
            gap: 190.0,
            spread: Spread::Little,
            groups,
        });
        first
    }

    fn causes(&mut self, check: &Check) -> Middle {
        let mut groups = Vec::new();
        let (mut causes, mut faults) = (Vec::new(), vec![0; check.sub_faults.len()]);
        for (index, cause) in check.causes.iter().enumerate() {
            let percent = (cause.prior * 100.0).round();
            let words = format!("{}: {percent} in 100 before any answer", cause.name);
            let title = format!("Cause {}: {words}", cause.id);
            let at = self.add(CAUSES, &format!("cause c{index}"), cause.id, &words, title);
            causes.push(at);
            let mut group = vec![at];
            for (place, fault) in check.sub_faults.iter().enumerate() {
                if usize::from(fault.cause) == index {
                    let title = format!("Fault {} of {}: {}", fault.id, cause.id, fault.name);
                    let class = format!("fault c{index}");
                    let at = self.add(CAUSES, &class, fault.id, fault.name, title);
                    faults[place] = at;
                    group.push(at);
                }
            }
            groups.push((String::new(), group));
        }
        let mut result = |id, words: &str| {
            let title = format!("Result {id}: {words}");
            let at = self.add(CAUSES, "result", id, words, title);
            groups.push((String::new(), vec![at]));
            at
        };
        let normal = result("normal", "This looks normal: nothing to change");
        let cannot_tell = result(
            "cannot-tell",
            "Nobody can tell yet: one test would say more",
        );
        self.columns.push(Column {
            heading: format!("{} causes, and the other results", check.causes.len()),
            width: CAUSES,
            gap: 190.0,
            spread: Spread::Whole,
            groups,
        });
        Middle {
            causes,
            faults,
            normal,
            cannot_tell,
        }
    }

    fn remedies(&mut self, pack: &Opened) -> usize {
        let first = self.boxes.len();
        let all = pack.check.causes.len();
        let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
        for remedy in &pack.guide.remedies {
            let words = if is_for_all(remedy, all) {
                format!("{} (for every cause)", remedy.title)
            } else {
                remedy.title.to_owned()
            };
            let title = format!("Remedy {}: {words}", remedy.id);
            let class = if remedy.loaded {
                "remedy loaded"
            } else {
                "remedy"
            };
            let at = self.add(REMEDIES, class, remedy.id, &words, title);
            put(&mut groups, horizon(remedy.horizon), at);
        }
        self.columns.push(Column {
            heading: format!("{} remedies", pack.guide.remedies.len()),
            width: REMEDIES,
            gap: 0.0,
            spread: Spread::Little,
            groups,
        });
        first
    }
}

/// Puts a box into the group of this heading, at its end.
fn put(groups: &mut Vec<(String, Vec<usize>)>, heading: &str, at: usize) {
    match groups.iter_mut().find(|(known, _)| known == heading) {
        Some((_, boxes)) => boxes.push(at),
        None => groups.push((heading.to_owned(), vec![at])),
    }
}

fn asked_after(check: &Check, condition: &Condition) -> String {
    let mut ids: Vec<Text> = Vec::new();
    for ticks in condition.all.iter().chain(&condition.any) {
        let id = check
            .questions
            .get(usize::from(ticks.question))
            .map_or("", |question| question.id);
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.join(", ")
}

/// Whether a remedy is for every cause, so that lines would say nothing.
pub fn is_for_all(remedy: &Remedy, causes: usize) -> bool {
    remedy.causes.len() == causes && 1 < causes
}

fn horizon(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::NextSet => "in the next set",
        Horizon::ThisWeek => "this week",
        Horizon::Weeks => "in the weeks after",
    }
}

/// How what belongs to a care level is drawn.
pub fn level_class(level: CareLevel) -> &'static str {
    match level {
        CareLevel::Emergency => "rule emergency",
        CareLevel::Urgent => "rule urgent",
        CareLevel::NonUrgent => "rule soon",
        CareLevel::SelfCare => "rule self",
    }
}

fn role_class(role: Role) -> &'static str {
    match role {
        Role::Danger => "question danger",
        Role::Both => "question danger both",
        Role::Diagnostic => "question",
        Role::Plan => "question plan",
    }
}
