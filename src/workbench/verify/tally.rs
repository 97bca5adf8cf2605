//! What was checked, how often, what was reached, and the smallest failure of each property.
//!
//! Tallies of separate pieces of work are added in a fixed order, so that the same proof prints the same every time.

use super::pack::Pack;
use super::property::Property;
use crate::engine::answers::Answers;
use std::collections::{BTreeMap, BTreeSet};

/// A property that did not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Which.
    pub property: Property,
    /// What was seen instead.
    pub what: String,
    /// The answers, as `question.option` words.
    pub words: String,
    /// The same as the file that `diagnose` reads.
    pub file: String,
    /// What was done, where more than the answers matters; may be empty.
    pub steps: String,
    /// How many answers it takes.
    pub size: usize,
}

/// What the counts are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Count {
    /// Combinations of danger answers.
    Combinations,
    /// Of those, with other answers filled in and worked out whole.
    CombinationsWhole,
    /// States met breadth-first.
    Breadth,
    /// States met on walks.
    Walked,
    /// Of all states: those at which stopping is free.
    Stoppable,
    /// Results composed in words, once for each set of answers of a piece of work.
    Results,
    /// Plans composed in words.
    Plans,
    /// Results composed with the real pack's ranges and worth of what is left.
    RealResults,
    /// Walks.
    Walks,
    /// Whole sittings by the real stop rule.
    Sittings,
    /// Times the real stop rule was asked.
    Stops,
}

/// What was reached at least once, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reached {
    /// Questions shown.
    pub questions: BTreeSet<&'static str>,
    /// Remedies advised.
    pub remedies: BTreeSet<&'static str>,
    /// Rules that fired.
    pub rules: BTreeSet<&'static str>,
    /// Screens and outcomes.
    pub screens: BTreeSet<&'static str>,
    /// Causes that led a result.
    pub leaders: BTreeSet<&'static str>,
}

/// All of it.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    checked: BTreeMap<Property, u64>,
    counts: BTreeMap<Count, u64>,
    failures: BTreeMap<Property, Failure>,
    /// What was reached.
    pub reached: Reached,
    /// How many combinations of single danger options those looked at stand for; 0 where they were drawn.
    pub stands_for: f64,
    /// A number per set of answers worked out as a result, for counting the different ones.
    pub met: Vec<u64>,
}

impl Tally {
    /// One check of a property; `steps` tells the way, where more than the answers matters.
    pub fn note(
        &mut self,
        pack: &Pack,
        property: Property,
        found: Result<(), String>,
        answers: &Answers,
        steps: impl FnOnce() -> String,
    ) {
        *self.checked.entry(property).or_default() += 1;
        if let Err(what) = found {
            let size = (0..=u8::MAX).filter(|q| answers.has(*q)).count();
            let known = self.failures.get(&property);
            if known.is_none_or(|known| size < known.size) {
                let failure = Failure {
                    property,
                    what,
                    words: pack.words(answers),
                    file: pack.file(answers),
                    steps: steps(),
                    size,
                };
                self.failures.insert(property, failure);
            }
        }
    }

    /// Many checks of a property that all held.
    pub fn held(&mut self, property: Property, times: u64) {
        *self.checked.entry(property).or_default() += times;
    }

    /// One more of these.
    pub fn count(&mut self, count: Count) {
        self.counts(count, 1);
    }

    /// So many more of these.
    pub fn counts(&mut self, count: Count, times: u64) {
        *self.counts.entry(count).or_default() += times;
    }

    /// How many there were.
    #[must_use]
    pub fn of(&self, count: Count) -> u64 {
        self.counts.get(&count).copied().unwrap_or(0)
    }

    /// How often a property was checked.
    #[must_use]
    pub fn checks(&self, property: Property) -> u64 {
        self.checked.get(&property).copied().unwrap_or(0)
    }

    /// The smallest failure of a property.
    #[must_use]
    pub fn failure(&self, property: Property) -> Option<&Failure> {
        self.failures.get(&property)
    }

    /// The properties that failed.
    #[must_use]
    pub fn failed(&self) -> Vec<Property> {
        self.failures.keys().copied().collect()
    }

    /// Adds another piece of work; of two failures of one size the first stays.
    pub fn add(&mut self, other: Self) {
        for (property, times) in other.checked {
            *self.checked.entry(property).or_default() += times;
        }
        for (count, times) in other.counts {
            *self.counts.entry(count).or_default() += times;
        }
        for (property, failure) in other.failures {
            let known = self.failures.get(&property);
            if known.is_none_or(|known| failure.size < known.size) {
                self.failures.insert(property, failure);
            }
        }
        let (mine, theirs) = (&mut self.reached, other.reached);
        mine.questions.extend(theirs.questions);
        mine.remedies.extend(theirs.remedies);
        mine.rules.extend(theirs.rules);
        mine.screens.extend(theirs.screens);
        mine.leaders.extend(theirs.leaders);
        self.stands_for += other.stands_for;
        self.met.extend(other.met);
    }

    /// How many different sets of answers were met.
    #[must_use]
    pub fn different(&self) -> usize {
        let mut met = self.met.clone();
        met.sort_unstable();
        met.dedup();
        met.len()
    }
}
