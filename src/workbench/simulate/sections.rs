//! The parts of the report, one for each thing compared.

use std::fmt::Write;

use super::asking::Rule;
use super::people::Kind;
use super::plot::{self, Bar, Line, Span};
use super::study::{COUNTS, Study};
use super::table::said;
use super::targets::{Met, Target};

pub(super) fn section(html: &mut String, study: &Study<'_>, targets: &[Target]) {
    let check = study.check;
    let _ = write!(
        html,
        "<h2>{}</h2><p>{} causes, {} questions to choose from, {} people in each main cell.</p>",
        check.pack.id,
        check.causes.len(),
        study.questions,
        study.size.people
    );
    table(
        html,
        "words",
        &["aim", "reached", "met"],
        targets
            .iter()
            .map(|t| vec![t.aim.clone(), t.reached.clone(), t.met.name().to_owned()]),
    );
    if targets.iter().any(|target| target.met == Met::No) {
        html.push_str(WHY);
    }
    curves(html, study);
    stops(html, study);
    people(html, study);
    causes(html, study);
    grid(html, study);
    worth(html, study);
}

const WHY: &str = "<p>Where an aim is missed: a cause whose signs are few and weak stays hard to find however much is asked; what is found after every \
question is the most that the author's numbers allow. Careless people stand out less where few answers are rare. Saying more than the answers bear would close \
these gaps on paper only.</p>";

fn curves(html: &mut String, study: &Study<'_>) {
    html.push_str("<h3>How often right, by number of questions</h3>");
    let mut drawn = Vec::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for policy in [
        "ours",
        "plain gain",
        "best static",
        "author's order",
        "random",
    ] {
        let cells: Vec<_> = COUNTS
            .iter()
            .filter_map(|count| {
                study
                    .curve(policy, Rule::Fixed(*count))
                    .map(|cell| (*count, cell))
            })
            .collect();
        let points = cells
            .iter()
            .map(|(count, cell)| (*count as f64, 100.0 * cell.tally.right.figure().mean));
        drawn.push(Line {
            name: policy.to_owned(),
            points: points.collect(),
        });
        for (count, cell) in cells
            .iter()
            .filter(|(count, _)| [4, 8, 10, 12].contains(count))
        {
            let tally = &cell.tally;
            rows.push(vec![
                format!("{policy}, {count}"),
                said(tally.right.figure(), 100.0, 1),
                format!("{:.1}", 100.0 * cell.of_right()),
                format!("{:.1}", 100.0 * tally.top_two.figure().mean),
                format!("{:.1}", 100.0 * tally.exact.figure().mean),
                format!("{:.0}", tally.seconds.figure().mean),
                said(tally.brier.figure(), 1.0, 4),
            ]);
        }
    }
    if let Some(cell) = study.curve("ours", Rule::End) {
        let all = 100.0 * cell.tally.right.figure().mean;
        drawn.push(Line {
            name: "everything".to_owned(),
            points: vec![(2.0, all), (16.0, all)],
        });
    }
    let highest = drawn
        .iter()
        .flat_map(|line| &line.points)
        .map(|(_, y)| *y)
        .fold(0.0, f64::max);
    let spans = [
        Span {
            from: 2.0,
            to: 16.0,
            step: 2.0,
        },
        Span {
            from: 30.0,
            to: (highest / 10.0).ceil() * 10.0,
            step: 10.0,
        },
    ];
    html.push_str(&plot::lines(
        "How often right, in 100, against the number of questions, one line for each way of asking",
        ["questions asked", "right, in 100"],
        spans,
        &drawn,
    ));
    table(
        html,
        "",
        &[
            "asked", "right", "of all", "top two", "exact", "seconds", "Brier",
        ],
        rows.into_iter(),
    );
    let id = |question: &u8| study.check.questions[usize::from(*question)].id;
    let best: Vec<&str> = study.best_order.iter().map(id).collect();
    let core: Vec<&str> = study.check.settings.core.iter().map(id).collect();
    let ours = if core.is_empty() {
        "chosen by the answers from the first on".to_owned()
    } else {
        core.join(", ") + ", then chosen by the answers"
    };
    let _ = write!(
        html,
        "<p>Best order if everybody were asked the same: {}.</p><p>Ours: {ours}.</p>",
        best.join(", ")
    );
}

fn stops(html: &mut String, study: &Study<'_>) {
    html.push_str("<h3>When to stop</h3><p>\"Left below\": all questions left together would improve the result by less than this.</p>");
    let rows = study
        .stops
        .iter()
        .filter(|cell| ["ours", "plain gain"].contains(&cell.policy))
        .map(|cell| {
            let who = if cell.condition.flips <= 0.0 {
                ""
            } else {
                ", realistic mix"
            };
            vec![
                format!("{}, {}{who}", cell.policy, cell.rule.name()),
                said(cell.tally.right.figure(), 100.0, 1),
                format!("{:.1}", 100.0 * cell.of_right()),
                said(cell.tally.questions.figure(), 1.0, 1),
                format!("{:.0}", 100.0 * cell.of_seconds()),
                format!("{:.0}", cell.tally.right.count()),
            ]
        });
    table(
        html,
        "",
        &[
            "asked, stopped",
            "right",
            "of all",
            "questions",
            "% of the time",
            "people",
        ],
        rows,
    );
}

fn people(html: &mut String, study: &Study<'_>) {
    html.push_str("<h3>Does 40 in 100 mean 40 in 100?</h3><p>What the engine says when it stops, against how often it is true.</p>");
    let mut drawn = Vec::new();
    let mut rows = Vec::new();
    for (stopped, all) in &study.kinds {
        let plain = stopped.condition.flips <= 0.0;
        let who = format!(
            "{}{}",
            stopped.condition.kind.name(),
            if plain { "" } else { ", realistic mix" }
        );
        for cell in [stopped, all] {
            let tally = &cell.tally;
            rows.push(vec![
                format!("{who}: {}", cell.policy),
                said(tally.right.figure(), 100.0, 1),
                format!("{:.1}", 100.0 * cell.of_right()),
                said(tally.named_right.figure(), 100.0, 1),
                said(tally.false_alarm.figure(), 100.0, 1),
                format!("{:.0}", 100.0 * tally.cannot_tell.figure().mean),
                format!("{:.1}", tally.questions.figure().mean),
                said(tally.brier.figure(), 1.0, 3),
                said(tally.calibration(), 1.0, 3),
            ]);
        }
        if plain {
            let bins = stopped.tally.bins.iter().filter(|bin| 50.0 <= bin.count);
            drawn.push(Line {
                name: stopped.condition.kind.name().to_owned(),
                points: bins
                    .map(|bin| (100.0 * bin.said / bin.count, 100.0 * bin.true_ / bin.count))
                    .collect(),
            });
        }
    }
    drawn.extend((drawn.len()..5).map(|_| Line {
        name: String::new(),
        points: Vec::new(),
    }));
    drawn.push(Line {
        name: "as said".to_owned(),
        points: vec![(0.0, 0.0), (100.0, 100.0)],
    });
    let span = Span {
        from: 0.0,
        to: 100.0,
        step: 20.0,
    };
    html.push_str(&plot::lines(
        "How often a cause is present against how probable the engine says it is; one line for each kind of people",
        ["said, in 100", "true, in 100"],
        [span, span],
        &drawn,
    ));
    let head = [
        "people",
        "right",
        "of all",
        "named cause true",
        "healthy, yet a cause named",
        "cannot tell",
        "questions",
        "Brier",
        "calibration error",
    ];
    table(html, "", &head, rows.into_iter());
    let _ = write!(
        html,
        "<p>People who tick without reading stand out among others by person-fit with an area under the curve of {}.</p>",
        said(study.careless, 1.0, 3)
    );
}

fn causes(html: &mut String, study: &Study<'_>) {
    html.push_str("<h3>Each cause where it is the only one</h3><p>Bar: found when the engine stops (named, or among the first two). Line: found after every question. A rare cause with weak signs stays hard to find however much is asked.</p>");
    for (stopped, all) in study
        .kinds
        .iter()
        .filter(|(cell, _)| cell.condition.flips <= 0.0)
    {
        if stopped.condition.kind == Kind::Half {
            continue;
        }
        let _ = write!(
            html,
            "<h4>People who answer from {} numbers</h4>",
            stopped.condition.kind.name()
        );
        let bars: Vec<Bar> = study
            .check
            .causes
            .iter()
            .enumerate()
            .map(|(place, cause)| Bar {
                name: cause.id.to_owned(),
                full: stopped.tally.alone_found[place].figure().mean,
                mark: all.tally.alone_found[place].figure().mean,
            })
            .collect();
        html.push_str(&plot::bars(
            "How often each cause is found where it is the only one",
            &bars,
        ));
        let rows = study.check.causes.iter().enumerate().map(|(place, cause)| {
            let of = |sums: &[super::figures::Sum]| said(sums[place].figure(), 100.0, 1);
            vec![
                cause.id.to_owned(),
                of(&stopped.tally.alone_first),
                of(&all.tally.alone_first),
                of(&stopped.tally.alone_found),
                of(&all.tally.alone_found),
            ]
        });
        table(
            html,
            "",
            &[
                "alone",
                "said first",
                "after everything",
                "found",
                "after everything",
            ],
            rows,
        );
    }
}

fn grid(html: &mut String, study: &Study<'_>) {
    html.push_str("<h3>By condition</h3><p>Right, in 100, after twelve questions.</p>");
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut head: Vec<&str> = vec!["wrong, missing, σ"];
    for cell in study.grid.iter().filter(|cell| cell.rule != Rule::Fixed(8)) {
        if cell.policy == "everything" {
            let c = cell.condition;
            rows.push(vec![format!(
                "{:.0} %, {:.0} %, {:.1}",
                100.0 * c.flips,
                100.0 * c.not_sure,
                c.sigma
            )]);
        }
        if rows.len() == 1 {
            head.push(cell.policy);
        }
        if let Some(row) = rows.last_mut() {
            row.push(said(cell.tally.right.figure(), 100.0, 1));
        }
    }
    table(html, "", &head, rows.into_iter());
}

fn worth(html: &mut String, study: &Study<'_>) {
    html.push_str("<h3>Where each question earns its place</h3><p>How often it is asked before the first result; what the Brier score loses where all but it are asked (in 10,000); who else reads it. One that earns no place is asked only of people who keep going after their result.</p>");
    let rows = study.worth.iter().map(|worth| {
        let readers = match (worth.safety, worth.plan, worth.is_idle()) {
            (true, true, _) => "safety, plan",
            (true, false, _) => "safety",
            (false, true, _) => "plan",
            (false, false, true) => "earns no place",
            (false, false, false) => "",
        };
        vec![
            study.check.questions[usize::from(worth.question)]
                .id
                .to_owned(),
            format!("{:.1} %", 100.0 * worth.asked),
            said(worth.brier_lost, 10_000.0, 1),
            said(worth.right_lost, 100.0, 2),
            readers.to_owned(),
        ]
    });
    table(
        html,
        "",
        &[
            "question",
            "asked",
            "Brier lost",
            "right lost, in 100",
            "also read by",
        ],
        rows,
    );
}

fn table(html: &mut String, class: &str, head: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    let _ = write!(html, "<div class=\"wide\"><table class=\"{class}\"><tr>");
    for name in head {
        let _ = write!(html, "<th>{name}</th>");
    }
    html.push_str("</tr>");
    for row in rows {
        html.push_str("<tr>");
        for cell in row {
            let _ = write!(html, "<td>{cell}</td>");
        }
        html.push_str("</tr>");
    }
    html.push_str("</table></div>");
}
