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
    /// Why it is missed, where it is.
    pub why: &'static str,
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
    let cells = || {
        let all = study.stops.iter().chain(&study.curves);
        all.filter(|cell| {
            ["ours", "plain gain"].contains(&cell.policy) && cell.condition == condition
        })
    };
    let mut best: Option<&Cell> = None;
    for cell in cells().filter(|cell| share(cell) <= most) {
        if best.is_none_or(|best| best.of_right() < cell.of_right()) {
            best = Some(cell);
        }
    }
    let who = if condition.flips <= 0.0 {
        ""
    } else {
        " (1 answer in 10 wrong, 1 in 10 missing, the author off by σ .5)"
    };
    let aim_said = format!(
        "method{who}: at least {:.1} % of what asking everything reaches, with at most {:.0} % of the {of}",
        100.0 * aim,
        100.0 * most
    );
    let said = |cell: &Cell| {
        format!(
            "{:.1} % with {:.0} % of the {of} ({}, {}; {:.0} people)",
            100.0 * cell.of_right(),
            100.0 * share(cell),
            cell.policy,
            cell.rule.name(),
            cell.tally.right.count()
        )
    };
    let met = best.is_some_and(|best| aim <= best.of_right());
    let mut reached: Vec<String> = best.into_iter().map(said).collect();
    if !met {
        // How far it is from there: what the aim takes.
        let mut least: Option<&Cell> = None;
        for cell in cells().filter(|cell| aim <= cell.of_right()) {
            if least.is_none_or(|least| share(cell) < share(least)) {
                least = Some(cell);
            }
        }
        reached.extend(least.into_iter().map(said));
    }
    Target {
        aim: aim_said,
        reached: reached.join("; "),
        met: Met::of(met),
        why: "What is left is weighed in seconds, and so is the next question: within the time the aim is met, and short questions are many.",
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
            aim: "at least 97 % of what asking everything reaches, with at most 10 to 12 questions".to_owned(),
            reached: format!(
                "{:.1} % after {limit} questions; {:.1} % where it stops by itself, after {asked:.1} on average",
                100.0 * whole,
                100.0 * stopped.of_right()
            ),
            met: Met::of(0.97 <= whole && 0.97 <= stopped.of_right()),
            why: "What is left may still matter for some people; the engine stops where it would not for most.",
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
            aim: "each cause is found where it is the only one (named, or among the first two, more often than not)".to_owned(),
            reached: rates.join(", "),
            met: Met::of(0.5 <= least),
            why: "A cause whose signs are few and weak stays hard to find however much is asked; what is found after every question is the most that \
                  the author's numbers allow. Saying more than the answers bear would close this gap on paper only.",
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
                why: "Where effects are weaker than the author thinks, each answer counts for a little too much, and that adds up over many answers.",
            });
        }
    }
    let careless = study.careless;
    targets.push(Target {
        aim: "a careless person is noticed: area under the curve at least .90 at 12 questions"
            .to_owned(),
        reached: careless.map_or_else(
            || "nobody gives enough answers to tell".to_owned(),
            |area| format!("{:.3} ± {:.3}", area.mean, area.error),
        ),
        met: careless.map_or(Met::Shown, |area| Met::of(0.9 <= area.mean)),
        why: "Careless people stand out less where few answers are rare.",
    });
    targets
}
