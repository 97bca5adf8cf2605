//! The measurements as tables that a person reads (Markdown), in microseconds.

use std::fmt::Write;

use super::jobs::{self, Job};
use super::made_up::{MadeUp, Shape, independent, make, our_pack};
use super::measure::{Clock, Patience, Times, measure};
use crate::knowledge::compiled::Prior;

/// What can be measured, each a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Our pack.
    Pack,
    /// Ten causes and sixty questions.
    Wide,
    /// 49 hypotheses that exclude each other.
    Exclusive,
    /// What a step costs against the number of causes and of questions.
    Grid,
}

/// All of them, with the names they go by.
pub const PARTS: [(&str, Part); 4] = [
    ("pack", Part::Pack),
    ("wide", Part::Wide),
    ("exclusive", Part::Exclusive),
    ("grid", Part::Grid),
];

/// The head of a table that lists calls.
pub const HEAD: &str = "| call | median µs | least µs |\n|---|--:|--:|\n";

const CAUSES: [usize; 5] = [6, 8, 10, 12, 16];
const QUESTIONS: [usize; 5] = [30, 60, 100, 200, 300];
/// Questions per network: an index is a byte, and some are kept free.
const QUESTIONS_MAX: usize = 250;
/// Causes that a made-up question tells apart.
const NAMED: usize = 4;

/// Measures one part.
#[must_use]
pub fn table(part: Part, clock: Clock<'_>, patience: Patience) -> String {
    match part {
        Part::Pack => {
            let made = our_pack();
            listed("Our pack", &made, jobs::all(&made), clock, patience)
        }
        Part::Wide => {
            let made = make(&independent(10, 60, NAMED), 2);
            listed("Made up", &made, jobs::all(&made), clock, patience)
        }
        Part::Exclusive => {
            let made = make(&EXCLUSIVE, 3);
            let title = "Exactly one of";
            listed(title, &made, jobs::choosing(&made), clock, patience)
        }
        Part::Grid => grid(clock, patience),
    }
}

/// 223 questions of two to twelve options, each of which tells all 49 hypotheses apart.
const EXCLUSIVE: Shape = Shape {
    causes: 49,
    questions: 223,
    named: 49,
    options: [2, 12],
    prior: Prior::ExactlyOne,
};

fn listed(
    title: &str,
    made: &MadeUp,
    jobs: Vec<Job<'_>>,
    clock: Clock<'_>,
    patience: Patience,
) -> String {
    let questions = made.network.tables.iter().flatten().count();
    let seen = made.network.seen(&made.answers).len();
    let mut text = format!(
        "### {title}: {} causes, {questions} questions, {seen} answers\n\n{HEAD}",
        made.network.causes
    );
    for mut job in jobs {
        let Times {
            median_us,
            least_us,
        } = measure(clock, patience, &mut job.run);
        let _ = writeln!(
            text,
            "| {} | {} | {} |",
            job.what,
            short(median_us),
            short(least_us)
        );
    }
    text
}

fn grid(clock: Clock<'_>, patience: Patience) -> String {
    let mut text =
        "### One step, median / least µs, ten answers, four options a question\n\n| causes |"
            .to_owned();
    for questions in QUESTIONS {
        let _ = write!(text, " {questions} questions |");
    }
    let _ = write!(text, "\n|--:|{}", "--:|".repeat(QUESTIONS.len()));
    for causes in CAUSES {
        let _ = write!(text, "\n| {causes} |");
        for questions in QUESTIONS {
            let _ = write!(text, " {} |", cell(causes, questions, clock, patience));
        }
    }
    text.push('\n');
    text
}

/// More questions than an index can name are asked of two networks, one half each.
fn cell(causes: usize, questions: usize, clock: Clock<'_>, patience: Patience) -> String {
    let bytes = (questions << causes) * 4 * size_of::<f64>();
    if patience.bytes_max < bytes {
        return "—".to_owned();
    }
    let parts = questions.div_ceil(QUESTIONS_MAX);
    let shape = independent(causes, questions / parts, NAMED);
    let made: Vec<MadeUp> = (0..parts).map(|part| make(&shape, part as u64)).collect();
    let mut steps: Vec<Job<'_>> = made.iter().map(jobs::step).collect();
    let times = measure(clock, patience, &mut || {
        for step in &mut steps {
            (step.run)();
        }
    });
    format!("{} / {}", short(times.median_us), short(times.least_us))
}

/// Three figures.
fn short(us: f64) -> String {
    if us < 10.0 {
        format!("{us:.2}")
    } else if us < 100.0 {
        format!("{us:.1}")
    } else {
        format!("{us:.0}")
    }
}
