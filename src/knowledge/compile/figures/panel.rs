//! One panel: the poses, the things around them, signs and lettering, all moved into one frame of whole units.

use super::body::{Camera, FAR_HIP, FAR_KNEE, HEAD_AT, HIP, OTHER, POINTS, Point, SHOULDER};
use super::pose::{self, Solved};
use super::things::{self, Outline, spot};
use crate::knowledge::compiled::figure::{
    ARM, BAND, BAR, BEHIND, GLUTES, HAMSTRINGS, Ink, LETTERS_MM, MM, Panel, WIDE,
};
use crate::knowledge::source::entry::keep;
use crate::knowledge::source::figures::seen::{Tone, View};
use crate::knowledge::source::figures::{self as source, Prop};

/// A panel in millimetres, not yet in its frame.
pub struct Draft<'a> {
    from: &'a source::Panel,
    /// The pose at the end first.
    poses: Vec<Solved>,
    shapes: Vec<Outline>,
    letters_mm: f64,
}

/// A rectangle: left, low, right, high, mm.
pub type Frame = [f64; 4];

/// How much room is left around everything, mm.
const MARGIN: f64 = 18.0;
/// A letter's mean width, as a part of its size.
const LETTER: f64 = 0.5;

/// Solves the poses of a panel and draws its things.
///
/// # Errors
/// Why no body can do it.
pub fn draft(from: &source::Panel, panels: usize) -> Result<Draft<'_>, String> {
    let camera = Camera {
        view: from.view,
        above: from.above,
    };
    let end = pose::end(&from.end, camera)?;
    let mut poses = vec![end];
    if let Some(start) = &from.start {
        poses.push(pose::start(start, &from.end, &poses[0], camera)?);
    }
    let things = from
        .props
        .iter()
        .flat_map(|prop| things::thing(*prop, &poses[0]));
    let signs = from
        .signs
        .iter()
        .flat_map(|sign| things::sign(*sign, &poses[0]));
    let shapes = things.chain(signs).collect();
    let mut draft = Draft {
        from,
        poses,
        shapes,
        letters_mm: LETTERS_MM[panels.min(2) - 1],
    };
    if from.props.contains(&Prop::Phone) {
        let all = draft.covers();
        draft.shapes.extend(things::phone(all));
    }
    Ok(draft)
}

impl Draft<'_> {
    /// What it covers.
    #[must_use]
    pub fn covers(&self) -> Frame {
        let mut frame = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        let mut add = |[x, y]: Point, wide: f64, high: f64| {
            frame = [
                frame[0].min(x - wide),
                frame[1].min(y - high),
                frame[2].max(x + wide),
                frame[3].max(y + high),
            ];
        };
        for solved in &self.poses {
            for (at, point) in used(self.from.view, solved) {
                let radius = around(at, self.from.view);
                add(point, radius, radius);
            }
            if self.from.props.contains(&Prop::Bar) {
                let [x, y] = solved.points[HIP];
                add([x, y + 110.0], 170.0, 170.0);
            }
        }
        for (_, radius, points) in &self.shapes {
            for point in points {
                add(*point, *radius + 8.0, *radius + 8.0);
            }
        }
        for label in &self.from.labels {
            let [x, y] = spot(label.spot, &self.poses[0]);
            let half =
                self.filled(label.text.value).chars().count() as f64 * LETTER * self.letters_mm
                    / 2.0;
            let middle = y + self.letters_mm * 0.3;
            add([x, middle], half, self.letters_mm * 0.55);
        }
        if self.stands() {
            frame[1] = frame[1].min(-14.0);
        }
        frame
    }

    fn stands(&self) -> bool {
        self.from.props.contains(&Prop::Floor)
    }

    /// The panel in a frame, which may be larger than what it covers.
    #[must_use]
    pub fn framed(mut self, [left, low, right, high]: Frame, muscles: u8) -> Panel {
        let (left, right) = (left - MARGIN, right + MARGIN);
        let (low, high) = (low - MARGIN, high + MARGIN);
        if self.stands() {
            let line = vec![[left, 0.0], [right, 0.0]];
            self.shapes.push((Ink::Floor, 0.0, line));
        }
        for prop in &self.from.props {
            if let Prop::Wall(x) = *prop {
                let line = vec![[x, 0.0], [x, high]];
                self.shapes.push((Ink::Floor, 0.0, line));
            }
        }
        let [bottom, top] = self.from.crop.unwrap_or([low, high]);
        self.shapes.push((Ink::Person, 0.0, Vec::new()));
        for label in &self.from.labels {
            let ink = match label.tone {
                Tone::Plain => Ink::Plain,
                Tone::Glutes => Ink::Glutes,
                Tone::Hamstrings => Ink::Hamstrings,
            };
            let at = spot(label.spot, &self.poses[0]);
            self.shapes.push((ink, 0.0, vec![at]));
        }
        self.shapes.sort_by_key(|(ink, _, _)| *ink);
        let mut labels: Vec<&source::Label> = self.from.labels.iter().collect();
        labels.sort_by_key(|label| label.tone);
        let all = |points: &[Point]| {
            let at = |[x, y]: &Point| [unit(x - left), unit(high - y)];
            points.iter().flat_map(at).collect::<Vec<u8>>()
        };
        let drawn = self.shapes.iter().flat_map(|(ink, radius, points)| {
            let head = [*ink as u8, unit(*radius), points.len() as u8];
            [&head[..], &all(points)].concat()
        });
        let pose = |solved: &Solved| {
            let points = used(self.from.view, solved).map(|(_, point)| point);
            all(&points.collect::<Vec<Point>>())
        };
        let end = pose(&self.poses[0]);
        let moved = self.poses.get(1).map_or_else(Vec::new, |start| {
            let both = pose(start).into_iter().zip(&end);
            both.map(|(start, end)| start.wrapping_sub(*end)).collect()
        });
        Panel {
            heading: self.from.heading.value,
            says: keep(&self.filled(self.from.says.value)),
            size: [unit(high - top), unit(right - left), unit(top - bottom)],
            with: self.with(muscles),
            moved,
            drawn: drawn.collect(),
            words: labels
                .iter()
                .map(|label| keep(&self.filled(label.text.value)))
                .collect(),
            pose: end,
        }
    }

    fn with(&self, outlined: u8) -> u8 {
        let muscles = self.from.busy.iter().map(|tone| match tone {
            Tone::Plain => 0,
            Tone::Glutes => GLUTES,
            Tone::Hamstrings => HAMSTRINGS,
        });
        let things = self.from.props.iter().map(|prop| match prop {
            Prop::Bar => BAR,
            Prop::Band => BAND,
            Prop::Bench | Prop::Floor | Prop::Wall(_) | Prop::Bed(_) | Prop::Phone | Prop::Step => {
                0
            }
        });
        let arm = self.from.end.hand.map_or(0, |_| ARM);
        let view = match self.from.view {
            View::Back if outlined != 0 => BEHIND | WIDE,
            View::Front | View::Back => WIDE,
            View::Side => 0,
        };
        muscles
            .chain(things)
            .fold(arm | view | outlined, |all, one| all | one)
    }

    /// A text with its angles filled in: `{knee}` in whole degrees, at the end.
    fn filled(&self, text: &str) -> String {
        let knee = self.poses[0].body.leg.knee;
        text.replace("{knee}", &format!("{knee:.0}"))
    }
}

/// The points that a view uses.
fn used(view: View, solved: &Solved) -> impl Iterator<Item = (usize, Point)> {
    let count = match view {
        View::Side => FAR_HIP,
        View::Back | View::Front => POINTS,
    };
    // Without a hand the arms' points lie on the shoulder, so that they cost nothing.
    let bare = solved.hand.is_none();
    let points = solved.points;
    points
        .into_iter()
        .enumerate()
        .take(count)
        .map(move |(at, point)| {
            let arm = (10..12).contains(&at) || (13..15).contains(&at);
            (at, if bare && arm { points[SHOULDER] } else { point })
        })
}

/// How far a body reaches around one of its points, mm.
fn around(at: usize, view: View) -> f64 {
    match (at, view) {
        (HEAD_AT, _) => 100.0,
        (OTHER, View::Side) => 115.0,
        (SHOULDER | OTHER, _) => 75.0,
        (HIP | FAR_HIP, _) => 105.0,
        (4 | FAR_KNEE, _) => 56.0,
        (5 | 8, _) => 48.0,
        _ => 36.0,
    }
}

/// Millimetres as units.
#[expect(clippy::cast_sign_loss, reason = "clamped")]
fn unit(mm: f64) -> u8 {
    (mm / MM).round().clamp(0.0, 255.0) as u8
}
