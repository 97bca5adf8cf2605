//! Plots as plain SVG: lines, and bars. Colours are the page's variables, so that light and dark both work.

use std::fmt::Write;

/// One line of a plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its name in the legend.
    pub name: String,
    /// Which of the page's colours it has; the last is dashed.
    pub colour: usize,
    /// (x, y), left to right.
    pub points: Vec<(f64, f64)>,
}

/// Where a plot's axes begin and end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// Least value.
    pub from: f64,
    /// Largest value.
    pub to: f64,
    /// Between two marks.
    pub step: f64,
}

impl Span {
    /// From a round number below `least` to one above `largest`, with four to ten marks.
    #[must_use]
    pub fn around(least: f64, largest: f64) -> Self {
        let wide = largest - least;
        let steps = [2.0, 5.0, 10.0, 20.0, 50.0, 100.0];
        let step = steps
            .into_iter()
            .find(|step| wide <= 8.0 * step)
            .unwrap_or(200.0);
        Self {
            from: (least / step).floor() * step,
            to: (largest / step).ceil() * step,
            step,
        }
    }
}

/// One row of a bar plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it is about.
    pub name: String,
    /// From 0 to 1: the bar itself.
    pub full: f64,
    /// From 0 to 1: a mark on it.
    pub mark: f64,
}

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 340.0;
const LEFT: f64 = 52.0;
const BOTTOM: f64 = 40.0;
const TOP: f64 = 10.0;
const RIGHT: f64 = 150.0;

/// Lines over two axes; `said` tells in words what is to be seen.
#[must_use]
pub fn lines(said: &str, axes: [&str; 2], spans: [Span; 2], lines: &[Line]) -> String {
    let [across, up] = spans;
    let x = |value: f64| {
        LEFT + (value - across.from) / (across.to - across.from) * (WIDTH - LEFT - RIGHT)
    };
    let y = |value: f64| {
        HEIGHT - BOTTOM - (value - up.from) / (up.to - up.from) * (HEIGHT - BOTTOM - TOP)
    };
    let mut svg = opened(said, HEIGHT);
    for value in marks(up) {
        let _ = write!(
            svg,
            "<line class=\"grid\" x1=\"{LEFT}\" x2=\"{:.0}\" y1=\"{at:.1}\" y2=\"{at:.1}\"/><text x=\"{:.0}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
            WIDTH - RIGHT,
            LEFT - 6.0,
            y(value) + 4.0,
            short(value),
            at = y(value)
        );
    }
    for value in marks(across) {
        let _ = write!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.0}\" text-anchor=\"middle\">{}</text>",
            x(value),
            HEIGHT - BOTTOM + 16.0,
            short(value)
        );
    }
    let _ = write!(
        svg,
        "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\">{}</text><text transform=\"translate(13 {:.0}) rotate(-90)\" text-anchor=\"middle\">{}</text>",
        f64::midpoint(LEFT, WIDTH - RIGHT),
        HEIGHT - 6.0,
        axes[0],
        f64::midpoint(TOP, HEIGHT - BOTTOM),
        axes[1]
    );
    for (place, line) in lines.iter().enumerate() {
        let points: Vec<String> = line
            .points
            .iter()
            .map(|(a, b)| format!("{:.1},{:.1}", x(*a), y(*b)))
            .collect();
        let at = TOP + 14.0 + 20.0 * place as f64;
        let right = WIDTH - RIGHT + 10.0;
        let colour = line.colour;
        let _ = write!(
            svg,
            "<polyline class=\"c{colour}\" points=\"{}\"/><line class=\"c{colour}\" x1=\"{right:.0}\" x2=\"{:.0}\" y1=\"{at:.0}\" y2=\"{at:.0}\"/><text x=\"{:.0}\" y=\"{:.0}\">{}</text>",
            points.join(" "),
            right + 20.0,
            right + 26.0,
            at + 4.0,
            line.name
        );
    }
    svg + "</svg>"
}

/// Bars, each with a mark: `full` as the bar and the first number, `mark` as the line across it and the second.
#[must_use]
pub fn bars(said: &str, rows: &[Bar]) -> String {
    const ROW: f64 = 22.0;
    const NAMES: f64 = 190.0;
    let height = ROW * rows.len() as f64 + 8.0;
    let scale = WIDTH - NAMES - 90.0;
    let mut svg = opened(said, height);
    for (place, row) in rows.iter().enumerate() {
        let top = 4.0 + ROW * place as f64;
        let _ = write!(
            svg,
            "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"end\">{}</text><rect class=\"bar\" x=\"{NAMES}\" y=\"{top:.0}\" width=\"{:.1}\" height=\"14\"/><line class=\"mark\" x1=\"{at:.1}\" x2=\"{at:.1}\" y1=\"{:.0}\" y2=\"{:.0}\"/><text x=\"{:.1}\" y=\"{:.0}\">{:.0} %, {:.0} %</text>",
            NAMES - 8.0,
            top + 12.0,
            row.name,
            scale * row.full,
            top - 2.0,
            top + 16.0,
            NAMES + scale * row.full.max(row.mark) + 6.0,
            top + 12.0,
            100.0 * row.full,
            100.0 * row.mark,
            at = NAMES + scale * row.mark
        );
    }
    svg + "</svg>"
}

fn opened(said: &str, height: f64) -> String {
    format!("<svg viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\" aria-label=\"{said}\">")
}

fn marks(span: Span) -> impl Iterator<Item = f64> {
    (0..100_u8)
        .map(move |number| span.from + f64::from(number) * span.step)
        .take_while(move |mark| *mark <= span.to + 1e-9)
}

/// Two decimals, without those that say nothing.
fn short(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
