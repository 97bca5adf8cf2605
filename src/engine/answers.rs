//! The answers of one sitting: for each question the set of ticked options.

use crate::knowledge::compiled::{Condition, Ticks};

/// The ticked options of every question, in canonical order. Order of answering plays no part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    ticked: Vec<u32>,
}

impl Answers {
    /// No answers to `questions` questions.
    #[must_use]
    pub fn none(questions: usize) -> Self {
        Self {
            ticked: vec![0; questions],
        }
    }

    /// The ticked options of a question as bits; 0 where it was not answered (or does not exist).
    #[must_use]
    #[inline(never)]
    pub fn of(&self, question: u8) -> u32 {
        self.ticked.get(usize::from(question)).copied().unwrap_or(0)
    }

    /// Answers a question anew; 0 takes the answer away.
    pub fn set(&mut self, question: u8, options: u32) {
        if let Some(place) = self.ticked.get_mut(usize::from(question)) {
            *place = options;
        }
    }

    /// Whether a question was answered.
    #[must_use]
    pub fn has(&self, question: u8) -> bool {
        self.of(question) != 0
    }

    /// Whether nothing told speaks against a need: a question that was not answered does not.
    #[must_use]
    pub fn has_need(&self, need: Ticks) -> bool {
        !self.has(need.question) || self.of(need.question) & need.options != 0
    }

    /// Whether `condition` holds.
    #[must_use]
    pub fn meet(&self, condition: &Condition) -> bool {
        let ticked = |t: &Ticks| self.of(t.question) & t.options != 0;
        condition.all.iter().all(ticked)
            && (condition.any.is_empty() || condition.any.iter().any(ticked))
            && !condition.none.iter().any(ticked)
    }
}
