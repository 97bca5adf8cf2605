//! The proof as a table: what was looked at and how often, what was reached, and what did not hold. No time stands in it, so
//! that two runs print the same.

use super::Proof;
use super::look::{FAR_SHARE, FREE_FROM, OWN_SHARE, PLAN_SHARE, REAL_SHARE, SHARE};
use super::property::Property;
use super::tally::{Count, Failure};
use super::walks::STEPS;
use std::fmt::Write;

impl Proof {
    /// Whether everything held.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.tally.failed().is_empty()
    }

    /// The whole table.
    #[must_use]
    pub fn told(&self) -> String {
        let mut told = String::new();
        let pack = &self.pack.check.pack;
        let _ = writeln!(told, "{}, version {}\n", pack.id, pack.version);
        let _ = writeln!(told, "Looked at");
        for (count, what) in self.looked_at() {
            let _ = writeln!(told, "{:>14}  {what}", grouped(count));
        }
        let _ = writeln!(
            told,
            "\nOrder, edits, links and keeping: one state in {SHARE}. What is offered, and the way to an end: one in {FAR_SHARE}."
        );
        let _ = writeln!(told, "\nReached");
        for (found, of, what) in self.reached() {
            let _ = writeln!(told, "{:>14}  {what}", format!("{found} of {of}"));
        }
        for (what, missed) in self.missed() {
            if !missed.is_empty() {
                let _ = writeln!(
                    told,
                    "                {what} never met: {}",
                    missed.join(", ")
                );
            }
        }
        let _ = writeln!(told, "\nHeld{:>16}", "checks");
        for property in Property::ALL {
            let times = self.tally.checks(property);
            let state = match (self.tally.failure(property), times) {
                (Some(_), _) => "FAILED",
                (None, 0) => "unseen",
                (None, _) => "yes",
            };
            let _ = writeln!(
                told,
                "{state:<7}{:>13}  {}",
                grouped(times),
                property.says()
            );
        }
        for failure in self.failures() {
            let _ = write!(told, "\n{}", reproduction(failure));
        }
        told
    }

    /// The failures, in the order of the properties.
    pub fn failures(&self) -> impl Iterator<Item = &Failure> {
        Property::ALL
            .iter()
            .filter_map(|property| self.tally.failure(*property))
    }

    fn looked_at(&self) -> Vec<(u64, String)> {
        let of = |count| self.tally.of(count);
        let (stands, depth) = (self.tally.stands_for, self.sizes.depth);
        let danger = if stands <= 0.0 {
            "combinations of danger answers, drawn from those that rules can tell apart".into()
        } else {
            let stands = if stands < 1e6 {
                format!("{stands:.0}")
            } else {
                format!("{stands:.1e}")
            };
            format!(
                "combinations of danger answers: all that rules can tell apart, for {stands} of single options"
            )
        };
        let walks = grouped(of(Count::Walks));
        let stops = grouped(of(Count::Stops));
        let lines = [
            (of(Count::Combinations), danger),
            (
                of(Count::CombinationsWhole),
                "of them with random other answers, worked out whole".into(),
            ),
            (
                of(Count::Breadth),
                format!("states: all that {depth} answers reach, every option of each question"),
            ),
            (
                of(Count::Walked),
                format!("states on {walks} random walks of {STEPS} steps"),
            ),
            (
                of(Count::Stoppable),
                format!(
                    "of all states: from {FREE_FROM} answers beside danger on, where stopping is free"
                ),
            ),
            (
                of(Count::Results),
                format!(
                    "results composed in words, each set of answers once a piece; with all offers: one in {OWN_SHARE}"
                ),
            ),
            (
                self.tally.different() as u64,
                "different sets of answers among those".into(),
            ),
            (
                of(Count::Plans),
                format!("plans composed in words: for one result in {PLAN_SHARE}"),
            ),
            (
                of(Count::RealResults),
                format!(
                    "results in full, ranges and worth of what is left too: one in {REAL_SHARE}, and each sitting's"
                ),
            ),
            (
                of(Count::Sittings),
                format!("whole sittings by the real stop rule, with {stops} answers"),
            ),
        ];
        lines.into()
    }

    fn reached(&self) -> Vec<(usize, usize, &'static str)> {
        let (check, reached) = (self.pack.check, &self.tally.reached);
        vec![
            (
                reached.questions.len(),
                check.questions.len(),
                "questions shown",
            ),
            (reached.rules.len(), check.rules.len(), "danger rules fired"),
            (
                reached.remedies.len(),
                self.pack.guide.remedies.len(),
                "remedies advised in a plan",
            ),
            (
                reached.leaders.len(),
                check.causes.len(),
                "causes that led a result",
            ),
            (
                reached.screens.len(),
                SCREENS.len(),
                "kinds of results and care screens",
            ),
        ]
    }

    fn missed(&self) -> Vec<(&'static str, Vec<&'static str>)> {
        let (check, reached) = (self.pack.check, &self.tally.reached);
        let left = |all: Vec<&'static str>, met: &std::collections::BTreeSet<&'static str>| {
            all.into_iter()
                .filter(|id| !met.contains(id))
                .collect::<Vec<_>>()
        };
        vec![
            (
                "questions",
                left(
                    check.questions.iter().map(|q| q.id).collect(),
                    &reached.questions,
                ),
            ),
            (
                "rules",
                left(check.rules.iter().map(|r| r.id).collect(), &reached.rules),
            ),
            (
                "remedies",
                left(
                    self.pack.guide.remedies.iter().map(|r| r.id).collect(),
                    &reached.remedies,
                ),
            ),
            (
                "leading causes",
                left(
                    check.causes.iter().map(|c| c.id).collect(),
                    &reached.leaders,
                ),
            ),
            ("screens", left(SCREENS.to_vec(), &reached.screens)),
        ]
    }
}

const SCREENS: [&str; 6] = [
    "emergency",
    "urgent",
    "non-urgent",
    "causes",
    "normal",
    "cannot-tell",
];

fn reproduction(failure: &Failure) -> String {
    let mut told = format!(
        "FAILED: {}\n  seen:    {}\n",
        failure.property.says(),
        failure.what
    );
    let answers = if failure.words.is_empty() {
        "none"
    } else {
        &failure.words
    };
    let _ = writeln!(told, "  answers: {answers}");
    if !failure.steps.is_empty() {
        let _ = writeln!(told, "  way:     {}", failure.steps);
    }
    let _ = writeln!(
        told,
        "  see it:  echo '{}' > answers.json && cargo posterior diagnose --answers answers.json",
        failure.file
    );
    told
}

/// 1234567 as 1,234,567.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at != 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
