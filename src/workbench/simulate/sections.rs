//! The parts of the report, one for each thing compared.

mod curves;

use std::fmt::Write;

use super::asking::Rule;
use super::people::Kind;
use super::plot::{self, Bar, Line, Span};
use super::study::{CHEAP, Study};
use super::table::said;
use super::targets::{Met, Target};

/// The ways of asking, in the order in which they are shown.
const POLICIES: [&str; 5] = [
    "ours",
    "plain gain",
    "best static",
    "author's order",
    "random",
];

/// The colour of a line to compare with.
const DASHED: usize = 5;

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
    let missed = targets.iter().filter(|target| target.met == Met::No);
    let mut said: Vec<&str> = Vec::new();
    for target in missed {
        if !said.contains(&target.why) {
            said.push(target.why);
            let _ = write!(
                html,
                "<p>Why \"{}\" is missed: {}</p>",
                target.aim, target.why
            );
        }
    }
    curves::curves(html, study);
    stops(html, study);
    people(html, study);
    causes(html, study);
    grid(html, study);
    worth(html, study);
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
                colour: drawn.len(),
                points: bins
                    .map(|bin| (100.0 * bin.said / bin.count, 100.0 * bin.true_ / bin.count))
                    .collect(),
            });
        }
    }
    drawn.push(Line {
        name: "as said".to_owned(),
        colour: DASHED,
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
    if let Some(area) = study.careless {
        let _ = write!(
            html,
            "<p>People who tick without reading stand out among others by person-fit with an area under the curve of {}.</p>",
            said(area, 1.0, 3)
        );
    }
}

fn causes(html: &mut String, study: &Study<'_>) {
    html.push_str("<h3>Each cause where it is the only one</h3><p>Bar and first number: found when the engine stops (named, or among the first two). Line and second number: found after every question. A rare cause with weak signs stays hard to find however much is asked.</p>");
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
    let _ = write!(
        html,
        "<h3>By condition</h3><p>Right, in 100, after twelve questions; {} people under each of 27 conditions.</p>",
        study
            .grid
            .first()
            .map_or(0.0, |cell| cell.tally.right.count())
    );
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut head: Vec<&str> = vec!["wrong, missing, σ"];
    let shown = [Rule::End, Rule::Fixed(12)];
    for cell in study.grid.iter().filter(|cell| shown.contains(&cell.rule)) {
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
    html.push_str("<p>Every way of stopping that simulates nothing, over all those conditions: how often right of how often asking everything is, on average / under the worst condition, after so many questions. The command prints all of them.</p>");
    let rows = CHEAP.into_iter().map(|rule| {
        let of = |policy: &&str| {
            let [mean, worst, questions] = study.over_conditions(policy, rule);
            format!("{:.1} / {:.1}, {questions:.1}", 100.0 * mean, 100.0 * worst)
        };
        let cells = POLICIES.iter().map(of);
        [rule.name()].into_iter().chain(cells).collect()
    });
    let head: Vec<&str> = ["stopped"].into_iter().chain(POLICIES).collect();
    table(html, "", &head, rows);
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
