//! What stands around a person, and the signs on a drawing: as lines and rounded bars, mm.

use super::body::{FOOT, HIP, Point, SHOULDER};
use super::panel::Frame;
use super::pose::{Solved, index};
use crate::knowledge::compiled::figure::Ink;
use crate::knowledge::source::figures::{Prop, Sign, Spot};

/// How it is drawn, half its thickness (0: a line), and its points.
pub type Outline = (Ink, f64, Vec<Point>);

/// An arrow's barbs, mm and radians off its line.
const BARB: (f64, f64) = (58.0, 0.62);
/// Into how many straight pieces a bow is cut.
const PIECES: u8 = 6;
/// How far the wedge of a joint reaches, mm.
const WEDGE: f64 = 192.0;

/// Where a spot is.
#[must_use]
pub fn spot(spot: Spot, solved: &Solved) -> Point {
    let from = spot
        .joint
        .map_or([0.0; 2], |joint| solved.points[index(joint)]);
    [from[0] + spot.by[0], from[1] + spot.by[1]]
}

/// A thing that stands still.
#[must_use]
pub fn thing(prop: Prop, end: &Solved) -> Vec<Outline> {
    let line = |points: [Point; 2]| (Ink::Thing, 0.0, points.to_vec());
    match prop {
        Prop::Bench => {
            let [x, y] = end.points[SHOULDER];
            let (pad, under) = (y - 110.0, y - 144.0);
            let leg = |x: f64| line([[x, under], [x, 0.0]]);
            let pad = vec![[x - 215.0, pad], [x - 15.0, pad]];
            vec![leg(x - 190.0), leg(x - 40.0), (Ink::Thing, 34.0, pad)]
        }
        Prop::Bed(top) => {
            let leg = |x: f64| line([[x, top - 130.0], [x, 0.0]]);
            let mattress = vec![[-860.0, top - 65.0], [-65.0, top - 65.0]];
            vec![leg(-860.0), leg(-90.0), (Ink::Thing, 65.0, mattress)]
        }
        Prop::Step => {
            let [x, y] = end.points[HIP + 2];
            let (left, right, top) = (x - 110.0, x + 270.0, y - FOOT);
            let foot = [left, 0.0];
            vec![(
                Ink::Thing,
                0.0,
                vec![foot, [left, top], [right, top], [right, 0.0], foot],
            )]
        }
        // These move with the body, or reach as far as the frame does.
        Prop::Bar | Prop::Band | Prop::Floor | Prop::Wall(_) | Prop::Phone => Vec::new(),
    }
}

/// A phone whose screen shows all that there is.
#[must_use]
pub fn phone([left, low, right, high]: Frame) -> [Outline; 2] {
    let (left, low) = (left - 130.0, low - 50.0);
    let (right, high) = (right + 60.0, high + 60.0);
    let corners = [[left, low], [right, low], [right, high], [left, high]];
    let lens = [left + 55.0, f64::midpoint(low, high)];
    [
        (Ink::Arrow, 0.0, [&corners[..], &corners[..2]].concat()),
        (Ink::Arrow, 8.0, vec![lens, lens]),
    ]
}

/// A sign.
#[must_use]
pub fn sign(sign: Sign, end: &Solved) -> Vec<Outline> {
    let ends = |from: Spot, to: Spot| [spot(from, end), spot(to, end)];
    match sign {
        Sign::Arrow(from, to, bow) => arrow(ends(from, to), bow),
        Sign::Line(from, to) => vec![(Ink::Plumb, 0.0, ends(from, to).to_vec())],
        Sign::Pull(from, to) => vec![(Ink::Pull, 0.0, ends(from, to).to_vec())],
        Sign::Knee => {
            let [hip, knee] = [HIP, HIP + 1].map(|at| end.points[at]);
            let on = (knee[1] - hip[1]).atan2(knee[0] - hip[0]);
            let bent = end.body.leg.knee.to_radians();
            let rim = (0..=PIECES).map(|piece| {
                let angle = on - bent * f64::from(piece) / f64::from(PIECES);
                [knee[0] + WEDGE * angle.cos(), knee[1] + WEDGE * angle.sin()]
            });
            let wedge = std::iter::once(knee).chain(rim).collect();
            vec![(Ink::Wedge, 0.0, wedge)]
        }
    }
}

/// An arrow between two points, bowed by this much to its left.
fn arrow([from, to]: [Point; 2], bow: f64) -> Vec<Outline> {
    let [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    let length = dx.hypot(dy).max(1.0);
    let control = [
        f64::midpoint(from[0], to[0]) - dy / length * bow * 2.0,
        f64::midpoint(from[1], to[1]) + dx / length * bow * 2.0,
    ];
    let pieces = if bow == 0.0 { 1 } else { PIECES };
    let line = (0..=pieces).map(|piece| {
        let t = f64::from(piece) / f64::from(pieces);
        let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
        std::array::from_fn(|i| a * from[i] + b * control[i] + c * to[i])
    });
    let back = (control[1] - to[1]).atan2(control[0] - to[0]);
    let barb = |off: f64| {
        let (long, wide) = BARB;
        let angle = back + off * wide;
        [to[0] + long * angle.cos(), to[1] + long * angle.sin()]
    };
    let whole = line.chain([barb(1.0), to, barb(-1.0)]).collect();
    vec![(Ink::Arrow, 0.0, whole)]
}
