//! A study as plain text: the figures with their standard errors, in lines that fit a terminal.

use std::fmt::Write;

use super::asking::Rule;
use super::figures::Figure;
use super::study::{CHEAP, Cell, Study};
use super::targets::{Met, Target};

/// All of one pack's study.
#[must_use]
pub fn text(study: &Study<'_>, targets: &[Target]) -> String {
    let mut text = format!(
        "{}: {} causes, {} questions, {} people\n\n",
        study.check.pack.id,
        study.check.causes.len(),
        study.questions,
        study.size.people
    );
    text.push_str("Asking (people who answer from the engine's own numbers)\n");
    text.push_str(HEAD);
    for cell in &study.curves {
        let shown = match cell.rule {
            Rule::Fixed(count) => [4, 6, 8, 10, 12].contains(&count),
            Rule::Probable(_) | Rule::Settled | Rule::Value(_) | Rule::End => true,
        };
        if shown {
            line(&mut text, cell);
        }
    }
    text.push_str("\nStopping\n");
    text.push_str(HEAD);
    for cell in study
        .stops
        .iter()
        .filter(|cell| ["ours", "plain gain"].contains(&cell.policy))
    {
        line(&mut text, cell);
    }
    text.push_str("\nKinds of people, stopped by the engine or asked everything\n");
    text.push_str(HEAD);
    for (stopped, all) in &study.kinds {
        line(&mut text, stopped);
        line(&mut text, all);
    }
    text.push_str("\nEvery way of asking and of stopping early under every condition: right, in 100 (questions)\n");
    grid(&mut text, study);
    text.push_str("\nEach cause where it is the only one: said first, and found (named, or among the first two), in 100\n");
    per_cause(&mut text, study);
    text.push_str("\nEach question: asked before the first result, what the Brier score loses without it (in 10,000), who else reads it\n");
    worth(&mut text, study);
    let id = |question: &u8| study.check.questions[usize::from(*question)].id;
    let best: Vec<&str> = study.best_order.iter().map(id).collect();
    let core: Vec<&str> = study.check.settings.core.iter().map(id).collect();
    let _ = write!(
        text,
        "\nThe best order for everybody: {}\nOurs begins: {}\n",
        best.join(", "),
        core.join(", ")
    );
    let _ = write!(
        text,
        "\nCareless people noticed: area under the curve {}\n\nTargets\n",
        study.careless.map_or_else(
            || "nobody gives enough answers to tell".to_owned(),
            |area| said(area, 1.0, 3)
        )
    );
    for target in targets {
        let _ = writeln!(
            text,
            "  {:11} {}\n              {}",
            target.met.name(),
            target.aim,
            target.reached
        );
        if target.met == Met::No {
            let _ = writeln!(text, "              {}", target.why);
        }
    }
    text
}

const HEAD: &str = "  how                                          people          right        of all   top two      exact  questions    seconds        Brier  calibration\n";

fn line(text: &mut String, cell: &Cell) {
    let Cell {
        policy,
        rule,
        condition,
        tally,
        ..
    } = cell;
    let how = format!("{policy}, {}", rule.name());
    let who = if condition.flips <= 0.0 {
        condition.kind.name().to_owned()
    } else {
        format!("{}, real", condition.kind.name())
    };
    let _ = writeln!(
        text,
        "  {how:32} {who:16} {:>14}  {:>9.1}  {:>9.1}  {:>9.1}  {:>9.1}  {:>9.0}  {:>11}  {:>11}",
        said(tally.right.figure(), 100.0, 1),
        100.0 * cell.of_right(),
        100.0 * tally.top_two.figure().mean,
        100.0 * tally.exact.figure().mean,
        tally.questions.figure().mean,
        tally.seconds.figure().mean,
        said(tally.brier.figure(), 1.0, 3),
        said(tally.calibration(), 1.0, 3)
    );
}

fn grid(text: &mut String, study: &Study<'_>) {
    for cell in &study.grid {
        let right = said(cell.tally.right.figure(), 100.0, 1);
        if cell.policy == "everything" {
            let c = cell.condition;
            let _ = write!(
                text,
                "\n  wrong {:2.0} %  missing {:2.0} %  σ {:.1}   everything {right}",
                100.0 * c.flips,
                100.0 * c.not_sure,
                c.sigma
            );
            continue;
        }
        if cell.rule == CHEAP[0] {
            let _ = write!(text, "\n    {:16}", cell.policy);
        }
        let _ = write!(
            text,
            "  {}: {right} ({:.1})",
            cell.rule.name(),
            cell.tally.questions.figure().mean
        );
    }
    text.push('\n');
}

fn per_cause(text: &mut String, study: &Study<'_>) {
    for (stopped, all) in &study.kinds {
        if 0.0 < stopped.condition.flips {
            continue;
        }
        let _ = writeln!(text, "  {} people", stopped.condition.kind.name());
        for (place, cause) in study.check.causes.iter().enumerate() {
            let shown = |cell: &Cell| {
                let (first, found) = (
                    &cell.tally.alone_first[place],
                    &cell.tally.alone_found[place],
                );
                format!(
                    "{:>12} {:>12}",
                    said(first.figure(), 100.0, 1),
                    said(found.figure(), 100.0, 1)
                )
            };
            let _ = writeln!(
                text,
                "    {:24} stopped {}   everything {}",
                cause.id,
                shown(stopped),
                shown(all)
            );
        }
    }
}

fn worth(text: &mut String, study: &Study<'_>) {
    for worth in &study.worth {
        let mut readers = Vec::new();
        if worth.safety {
            readers.push("safety");
        }
        if worth.plan {
            readers.push("plan");
        }
        if worth.is_idle() {
            readers.push("earns no place");
        }
        let _ = writeln!(
            text,
            "  {:24} {:5.1} %   {:>12}   {}",
            study.check.questions[usize::from(worth.question)].id,
            100.0 * worth.asked,
            said(worth.brier_lost, 10_000.0, 1),
            readers.join(", ")
        );
    }
}

/// "50.3 ± 0.2"
#[must_use]
pub fn said(figure: Figure, times: f64, digits: usize) -> String {
    format!(
        "{:.digits$} ± {:.digits$}",
        times * figure.mean,
        times * figure.error
    )
}
