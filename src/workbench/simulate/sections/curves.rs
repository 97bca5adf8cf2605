//! How often each way of asking is right: by number of questions, by time, and as a table.

use std::fmt::Write;

use super::super::asking::Rule;
use super::super::plot::{self, Line, Span};
use super::super::study::{COUNTS, Study};
use super::super::table::said;
use super::{DASHED, POLICIES, table};

pub(super) fn curves(html: &mut String, study: &Study<'_>) {
    html.push_str("<h3>How often right, by number of questions</h3>");
    let mut drawn: Vec<Line> = Vec::new();
    let mut in_time: Vec<Line> = Vec::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for policy in POLICIES {
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
        let colour = drawn.len();
        drawn.push(Line {
            name: policy.to_owned(),
            colour,
            points: points.collect(),
        });
        let points = cells.iter().map(|(_, cell)| {
            let tally = &cell.tally;
            (
                tally.seconds.figure().mean,
                100.0 * tally.right.figure().mean,
            )
        });
        in_time.push(Line {
            name: policy.to_owned(),
            colour,
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
    let ends = |lines: &[Line], of: fn(&(f64, f64)) -> f64| {
        let all = || lines.iter().flat_map(|line| &line.points).map(of);
        (
            all().fold(f64::INFINITY, f64::min),
            all().fold(0.0, f64::max),
        )
    };
    let (_, longest) = ends(&in_time, |point| point.0);
    if let Some(cell) = study.curve("ours", Rule::End) {
        let all = 100.0 * cell.tally.right.figure().mean;
        for (lines, from, to) in [(&mut drawn, 2.0, 16.0), (&mut in_time, 0.0, longest)] {
            lines.push(Line {
                name: "everything".to_owned(),
                colour: DASHED,
                points: vec![(from, all), (to, all)],
            });
        }
    }
    let (least, highest) = ends(&drawn, |point| point.1);
    let up = Span::around(least, highest);
    let counts = Span {
        from: 2.0,
        to: 16.0,
        step: 2.0,
    };
    html.push_str(&plot::lines(
        "How often right, in 100, against the number of questions, one line for each way of asking",
        ["questions asked", "right, in 100"],
        [counts, up],
        &drawn,
    ));
    html.push_str("<h3>How often right, by time</h3><p>The same people and lines, against the seconds that the questions take: a short question costs less than a test on the floor.</p>");
    html.push_str(&plot::lines(
        "How often right, in 100, against the seconds that the questions take, one line for each way of asking",
        ["seconds", "right, in 100"],
        [Span::around(0.0, longest), up],
        &in_time,
    ));
    table(
        html,
        "",
        &[
            "asked", "right", "of all", "top two", "exact", "seconds", "Brier",
        ],
        rows.into_iter(),
    );
    orders(html, study);
}

/// The best order for everybody beside ours.
fn orders(html: &mut String, study: &Study<'_>) {
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
