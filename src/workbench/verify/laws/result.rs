//! What every result must hold: something to do, every cause once and in order, and numbers that may be shown.

use super::{Found, must};
use crate::knowledge::compiled::Guide;
use crate::knowledge::words::fill;
use crate::session::report::{CauseRow, PlanSection, ResultScreen};
use crate::workbench::verify::pack::Pack;

/// A first action, with steps, from the pack's remedies.
///
/// # Errors
/// What is missing.
pub fn first_action(pack: &Pack, result: &ResultScreen) -> Found {
    let sections = [&result.next_set, &result.week, &result.weeks];
    let any = sections
        .into_iter()
        .flatten()
        .any(|section| !section.cards.is_empty());
    must(any, || {
        format!("the result \"{}\" has no remedy", result.outcome)
    })?;
    let Some(PlanSection { cards, .. }) = &result.next_set else {
        return Err(format!(
            "the result \"{}\" has no first action",
            result.outcome
        ));
    };
    let first = cards.first().ok_or("the first action has no card")?;
    let known = pack
        .guide
        .remedies
        .iter()
        .any(|remedy| remedy.id == first.id);
    must(known && !first.steps.is_empty(), || {
        format!("{} says nothing to do", first.id)
    })
}

/// Every cause once; bands in order, then probabilities; the open ones are those that may play a part; the lead names the first.
///
/// # Errors
/// What is out of order.
pub fn every_cause(pack: &Pack, result: &ResultScreen) -> Found {
    let rows: Vec<&CauseRow> = result.causes.iter().chain(&result.others.1).collect();
    must(rows.len() == pack.check.causes.len(), || {
        format!("{} causes are shown", rows.len())
    })?;
    for cause in &pack.check.causes {
        let times = rows.iter().filter(|row| row.id == cause.id).count();
        must(times == 1, || {
            format!("{} is shown {times} times", cause.id)
        })?;
    }
    for pair in rows.windows(2) {
        let [a, b] = [pair[0], pair[1]].map(|row| (rank(row.band_id), -row.bar[1]));
        must(a <= b, || {
            format!("{} stands before {}", pair[0].id, pair[1].id)
        })?;
    }
    let open = result.causes.iter().all(|row| rank(row.band_id) < 2);
    let shut = result.others.1.iter().all(|row| 2 <= rank(row.band_id));
    must(open && shut, || "a cause stands in the wrong half".into())?;
    let most = result.causes.iter().any(|row| row.band_id == "most");
    match result.outcome {
        "causes" => {
            let first = result
                .causes
                .first()
                .ok_or("the outcome is causes, and none is shown")?;
            must(result.lead.contains(first.name), || {
                format!("the lead does not name {}", first.id)
            })
        }
        "normal" | "cannot-tell" => must(!most, || {
            format!(
                "a cause is most likely, and the outcome is {}",
                result.outcome
            )
        }),
        other => Err(format!("a result with the outcome \"{other}\"")),
    }
}

fn rank(band: &str) -> u8 {
    match band {
        "most" => 0,
        "may" => 1,
        "cannot" => 2,
        _ => 3,
    }
}

/// low ≤ point ≤ high, all probabilities, and frequencies between "fewer than 1" and "more than 9" that say what the point is.
///
/// # Errors
/// The first number that must not be shown.
pub fn numbers(phrases: &Phrases, result: &ResultScreen) -> Found {
    for row in result.causes.iter().chain(&result.others.1) {
        let [low, point, high] = row.bar;
        let ordered = 0.0 <= low && low <= point && point <= high && high <= 1.0;
        must(ordered, || {
            format!("{}: {low} to {high} around {point}", row.id)
        })?;
        let (tenth, (low, high)) = (phrases.tenths(&row.number), phrases.range(&row.range));
        let tenth = tenth.ok_or_else(|| format!("{} is shown as \"{}\"", row.id, row.number))?;
        let near = (point * 10.0 - f64::from(tenth)).abs() <= 0.5 + 1e-9;
        must(near, || {
            format!("{}: {point} is shown as \"{}\"", row.id, row.number)
        })?;
        let known = row.range.is_empty() || low < high;
        must(known, || {
            format!("{} is shown as \"{}\"", row.id, row.range)
        })?;
        let holds = row.range.is_empty() || (low <= tenth && tenth <= high);
        must(holds, || {
            format!("{}: \"{}\", but \"{}\"", row.id, row.number, row.range)
        })?;
    }
    Ok(())
}

/// Every way in which a pack may speak of a probability.
#[derive(Debug, Clone)]
pub struct Phrases {
    /// "fewer than 1", then 1 to 9, then "more than 9".
    numbers: Vec<String>,
    /// (low, high) and the words.
    ranges: Vec<((u8, u8), String)>,
}

impl Phrases {
    /// Those of a pack.
    #[must_use]
    pub fn of(guide: &Guide) -> Self {
        let words = &guide.words;
        let about = |n: u8| fill(words.about(), &[("n", &n.to_string())]);
        let mut numbers = vec![words.fewer_than().to_owned()];
        numbers.extend((1..=9).map(about));
        numbers.push(words.more_than().to_owned());
        let mut ranges = Vec::new();
        for low in 1..=9_u8 {
            for high in low + 1..=9 {
                let ends = [("low", &*low.to_string()), ("high", &*high.to_string())];
                ranges.push(((low, high), fill(words.between(), &ends)));
            }
        }
        Self { numbers, ranges }
    }

    /// The tenth that a number says; "fewer than 1" is 0 and "more than 9" is 10.
    fn tenths(&self, number: &str) -> Option<u8> {
        self.numbers
            .iter()
            .position(|known| known == number)
            .map(|at| at as u8)
    }

    /// The two ends that a range says; equal where it says none.
    fn range(&self, range: &str) -> (u8, u8) {
        let known = self.ranges.iter().find(|(_, words)| words == range);
        known.map_or((0, 0), |(ends, _)| *ends)
    }
}
