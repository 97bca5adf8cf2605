//! What the method and the pack were meant to reach, what they reached, and by how much they miss.

use super::asking::Rule;
use super::people::{Condition, Kind};
use super::study::{Cell, Study};

/// One aim.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// What is measured, and how much of it was aimed at.
    pub aim: String,
    /// What came out, and how.
    pub reached: String,
    /// Whether it was reached.
    pub met: Met,
}

/// Whether an aim was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// Yes.
    Yes,
    /// No; `reached` says by how much.
    No,
    /// It is only shown.
    Shown,
}

impl Met {
    fn of(is: bool) -> Self {
        if is { Self::Yes } else { Self::No }
    }

    /// A word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Shown => "shown only",
        }
    }
}

/// The aims about the method, on the invented pack.
#[must_use]
pub fn of_method(study: &Study<'_>) -> Vec<Target> {
    let plain = Condition::plain(Kind::Tempered);
    let realistic = Condition::realistic(Kind::Tempered);
    let questions = |cell: &Cell| cell.tally.questions.figure().mean / study.questions as f64;
    vec![
        best_within(study, plain, 0.99, 0.33, "questions", &questions),
        best_within(study, plain, 0.985, 0.27, "time", &Cell::of_seconds),
        best_within(study, realistic, 0.975, 0.45, "time", &Cell::of_seconds),
    ]
}

/// The best way of stopping that keeps within a share of questions or time.
fn best_within(
    study: &Study<'_>,
    condition: Condition,
    aim: f64,
    most: f64,
    of: &str,
    share: &dyn Fn(&Cell) -> f64,
) -> Target {
    let cells = study.stops.iter().chain(&study.curves);
    let ours = cells.filter(|cell| {
        let policy = ["ours", "plain gain"].contains(&cell.policy);
        policy && cell.condition == condition && share(cell) <= most
    });
    let mut best: Option<&Cell> = None;
    for cell in ours {
        if best.is_none_or(|best| best.of_right() < cell.of_right()) {
            best = Some(cell);
        }
    }
    let who = if condition.flips <= 0.0 {
        ""
    } else {
        ", 1 answer in 10 wrong, 1 in 10 missing, the author off by σ .5"
    };
    let aim_said = format!(
        "method (invented pack{who}): at least {:.1} % of what asking everything reaches, with at most {:.0} % of the {of}",
        100.0 * aim,
        100.0 * most
    );
    let Some(best) = best else {
        return Target {
            aim: aim_said,
            reached: "no way of stopping keeps within it".to_owned(),
            met: Met::No,
        };
    };
    Target {
        aim: aim_said,
        reached: format!(
            "{:.1} % with {:.0} % of the {of} ({}, {}; {:.0} people)",
            100.0 * best.of_right(),
            100.0 * share(best),
            best.policy,
            best.rule.name(),
            best.tally.right.count()
        ),
        met: Met::of(aim <= best.of_right()),
    }
}

/// The aims about a real pack.
#[must_use]
pub fn of_pack(study: &Study<'_>) -> Vec<Target> {
    let mut targets = Vec::new();
    let limit = usize::from(study.check.settings.questions_max);
    if let Some((stopped, all)) = study.kind(Condition::plain(Kind::Tempered)) {
        let asked = stopped.tally.questions.figure().mean;
        let whole = study
            .curve("ours", Rule::Fixed(limit))
            .map_or(0.0, Cell::of_right);
        targets.push(Target {
            aim: "our pack: at least 97 % of what asking everything reaches, with at most 10 to 12 questions".to_owned(),
            reached: format!(
                "{:.1} % after {limit} questions; {:.1} % where it stops by itself, after {asked:.1} on average",
                100.0 * whole,
                100.0 * stopped.of_right()
            ),
            met: Met::of(0.97 <= whole && 0.97 <= stopped.of_right()),
        });
        let rates: Vec<String> = (0..study.check.causes.len())
            .map(|place| {
                let found = |cell: &Cell| 100.0 * cell.tally.alone_found[place].figure().mean;
                format!(
                    "{} {:.0} % (after every question {:.0} %)",
                    study.check.causes[place].id,
                    found(stopped),
                    found(all)
                )
            })
            .collect();
        let least = stopped
            .tally
            .alone_found
            .iter()
            .map(|sum| sum.figure().mean)
            .fold(1.0, f64::min);
        targets.push(Target {
            aim: "our pack: each cause is found where it is the only one (named, or among the first two, more often than not)".to_owned(),
            reached: rates.join(", "),
            met: Met::of(0.5 <= least),
        });
    }
    targets
}

/// The aims about calibration and carelessness, for any pack.
#[must_use]
pub fn of_any(study: &Study<'_>) -> Vec<Target> {
    let mut targets = Vec::new();
    for kind in Kind::ALL {
        if let Some((stopped, all)) = study.kind(Condition::plain(kind)) {
            let (early, late) = (stopped.tally.calibration(), all.tally.calibration());
            let gated = match kind {
                Kind::Tempered | Kind::Half => true,
                Kind::Untempered => false,
            };
            let aim = if gated {
                "calibration error at most .02"
            } else {
                "calibration error"
            };
            let met = Met::of(early.mean <= 0.02 && late.mean <= 0.02);
            targets.push(Target {
                aim: format!("{aim}, people who answer from {} numbers", kind.name()),
                reached: format!(
                    "{:.3} when it stops, {:.3} after everything",
                    early.mean, late.mean
                ),
                met: if gated { met } else { Met::Shown },
            });
        }
    }
    targets.push(Target {
        aim: "a careless person is noticed: area under the curve at least .90 at 12 questions"
            .to_owned(),
        reached: format!("{:.3} ± {:.3}", study.careless.mean, study.careless.error),
        met: Met::of(0.9 <= study.careless.mean),
    });
    targets
}
