//! Danger signs: answers in, care level out. Hard rules that no probability can outweigh; it sees answers only.

use super::answers::Answers;
use crate::knowledge::compiled::{CareLevel, Check, Limit, Question, Role};

/// What the danger rules say about the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Triage {
    /// The highest level that any rule gives.
    pub level: CareLevel,
    /// What is held back. Any level above self-care holds back load.
    pub limit: Limit,
    /// Indices of the rules that hold: highest level first, then in the author's order.
    pub fired: Vec<u8>,
}

/// Applies every rule.
#[must_use]
pub fn triage(check: &Check, answers: &Answers) -> Triage {
    let mut found = Triage {
        level: CareLevel::SelfCare,
        limit: Limit::None,
        fired: Vec::new(),
    };
    for (index, rule) in check.rules.iter().enumerate() {
        if answers.meet(&rule.when) {
            // Highest level first; rules of one level stay in the author's order.
            let before = |other: &u8| rule.level <= check.rules[usize::from(*other)].level;
            let place = found.fired.partition_point(before);
            found.fired.insert(place, index as u8);
            found.level = found.level.max(rule.level);
            found.limit = found.limit.max(rule.limit);
        }
    }
    if CareLevel::SelfCare < found.level {
        found.limit = found.limit.max(Limit::NoLoad);
    }
    found
}

impl Triage {
    /// Emergency and urgent end the check: no causes, nothing to train.
    #[must_use]
    pub fn ends_check(&self) -> bool {
        match self.level {
            CareLevel::Emergency | CareLevel::Urgent => true,
            CareLevel::NonUrgent | CareLevel::SelfCare => false,
        }
    }

    /// Whether loaded trials and exercises are held back.
    #[must_use]
    pub fn holds_back_load(&self) -> bool {
        match self.limit {
            Limit::None => false,
            Limit::NoLoad | Limit::GentleOnly => true,
        }
    }
}

/// The first question that the danger rules need and that is to be asked but has no answer, in canonical order.
#[must_use]
pub fn unanswered(check: &Check, answers: &Answers) -> Option<u8> {
    let open = |(index, question): (usize, &Question)| {
        let index = index as u8;
        (for_danger(question) && answers.meet(&question.ask_when) && !answers.has(index))
            .then_some(index)
    };
    check.questions.iter().enumerate().find_map(open)
}

fn for_danger(question: &Question) -> bool {
    match question.role {
        Role::Danger | Role::Both => true,
        Role::Diagnostic | Role::Plan => false,
    }
}
