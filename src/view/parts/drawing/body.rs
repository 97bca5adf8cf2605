//! What a body is made of: for each part the circles that its outline goes around.

use super::path::{Point, taper};
use crate::knowledge::compiled::Text;
use crate::knowledge::compiled::figure::{
    ARM, BAND, BAR, BEHIND, GLUTES, HAMSTRINGS, MM, MUSCLES, WIDE,
};

/// A circle, in one row of small numbers, which pack well: the kind of part that begins with it (a place in `KINDS`), or -1 where it
/// is joined to the one before it by a taper; then it lies at this share (percent) of the way from one point to another, this far
/// off to the back of somebody who stands facing right (units of 2 mm), with this radius (likewise).
pub type Circle = [i8; 6];

/// A kind of part: its class, its class where it is busy, the bits of which one must be set for it to be there (0: always), and
/// the bits of which one makes it busy.
pub type Kind = (Text, Text, u8, u8);

/// How many kinds, the first ones, are the body itself.
const BODIES: i8 = 3;

const KINDS: [Kind; 10] = [
    ("body far", "", 0, 0),
    ("body", "", 0, 0),
    ("body", "", ARM, 0),
    ("glutes", "glutes busy", MUSCLES, GLUTES),
    ("glutes", "glutes busy", BEHIND, GLUTES),
    ("hams", "hams busy", MUSCLES, HAMSTRINGS),
    ("hams", "hams busy", BEHIND, HAMSTRINGS),
    ("thing", "", BAR, 0),
    ("band", "", BAR, 0),
    ("band", "", BAND, 0),
];

/// From the side, from the back to the front. Points: 0 head, 1 shoulder, 2 waist, 3 hip, 4 knee, 5 ankle, 6 toe, 7 to 9 the far
/// leg, 10 elbow, 11 wrist.
#[rustfmt::skip]
static SIDE: [Circle; 43] = [
    [7, 3, 2, 7, 61, 82],
    [-1, 3, 2, 7, 61, 82],
    [0, 8, 9, -2, 19, 14],
    [-1, 8, 9, 50, 11, 10],
    [-1, 9, 9, 0, 0, 10],
    [0, 7, 7, 0, 0, 25],
    [-1, 7, 8, 28, 7, 27],
    [-1, 7, 8, 62, 3, 20],
    [-1, 8, 8, 0, 0, 16],
    [0, 3, 3, 0, 0, 43],
    [-1, 3, 7, 45, -4, 39],
    [-1, 7, 7, 0, 0, 27],
    [1, 5, 6, -2, 19, 14],
    [-1, 5, 6, 50, 11, 10],
    [-1, 6, 6, 0, 0, 10],
    [1, 4, 4, 0, 0, 25],
    [-1, 4, 5, 28, 7, 27],
    [-1, 4, 5, 62, 3, 20],
    [-1, 5, 5, 0, 0, 16],
    [1, 3, 3, 0, 0, 43],
    [-1, 3, 4, 45, -4, 39],
    [-1, 4, 4, 0, 0, 27],
    [1, 1, 0, 50, 2, 22],
    [-1, 1, 0, 0, 3, 32],
    [-1, 1, 2, 42, -8, 49],
    [-1, 2, 2, 0, 0, 43],
    [-1, 3, 2, 10, 4, 45],
    [1, 1, 0, 98, 3, 40],
    [-1, 1, 0, 104, -9, 38],
    [-1, 1, 0, 96, 44, 8],
    [-1, 1, 0, 82, 21, 25],
    [-1, 1, 0, 98, 3, 40],
    [5, 3, 4, 30, 22, 16],
    [-1, 3, 4, 58, 20, 14],
    [-1, 3, 4, 88, 14, 8],
    [3, 3, 2, 42, -23, 22],
    [-1, 3, 4, 2, 23, 34],
    [2, 1, 1, 0, 0, 22],
    [-1, 10, 10, 0, 0, 17],
    [-1, 11, 11, 0, 0, 13],
    [-1, 10, 11, 120, 0, 15],
    [8, 3, 2, 7, 61, 12],
    [-1, 3, 2, 7, 61, 12],
];

/// From behind or the front. Points: 0 head, 1 and 2 shoulders, 3 hip, 4 knee, 5 ankle, 6 toe, 7 to 9 the far leg, 10 elbow,
/// 11 wrist, 12 far hip, 13 and 14 far elbow and wrist.
#[rustfmt::skip]
static WIDE_BODY: [Circle; 50] = [
    [1, 8, 9, 100, -6, 15],
    [-1, 8, 8, 0, 0, 17],
    [-1, 8, 9, 100, 6, 15],
    [1, 7, 7, 0, 0, 25],
    [-1, 7, 8, 30, 0, 28],
    [-1, 7, 8, 65, 0, 20],
    [-1, 8, 8, 0, 0, 16],
    [1, 12, 12, 0, 0, 41],
    [-1, 12, 7, 45, 0, 37],
    [-1, 7, 7, 0, 0, 27],
    [1, 5, 6, 100, -6, 15],
    [-1, 5, 5, 0, 0, 17],
    [-1, 5, 6, 100, 6, 15],
    [1, 4, 4, 0, 0, 25],
    [-1, 4, 5, 30, 0, 28],
    [-1, 4, 5, 65, 0, 20],
    [-1, 5, 5, 0, 0, 16],
    [1, 3, 3, 0, 0, 41],
    [-1, 3, 4, 45, 0, 37],
    [-1, 4, 4, 0, 0, 27],
    [1, 0, 0, 0, 0, 20],
    [-1, 1, 2, 50, 0, 27],
    [-1, 1, 1, 0, 0, 27],
    [-1, 1, 3, 55, 18, 33],
    [-1, 3, 3, 0, 0, 40],
    [-1, 12, 12, 0, 0, 40],
    [-1, 2, 12, 55, -18, 33],
    [-1, 2, 2, 0, 0, 27],
    [-1, 1, 2, 50, 0, 42],
    [-1, 3, 12, 50, 0, 40],
    [1, 0, 0, 0, 0, 42],
    [-1, 0, 0, 0, 0, 42],
    [6, 12, 7, 36, 0, 24],
    [-1, 12, 7, 86, 0, 13],
    [6, 3, 4, 36, 0, 24],
    [-1, 3, 4, 86, 0, 13],
    [4, 12, 7, -22, 0, 26],
    [-1, 12, 7, 8, 0, 36],
    [3, 3, 4, -22, 0, 26],
    [-1, 3, 4, 8, 0, 36],
    [2, 2, 2, 0, 0, 22],
    [-1, 13, 13, 0, 0, 17],
    [-1, 14, 14, 0, 0, 13],
    [-1, 13, 14, 115, 0, 15],
    [2, 1, 1, 0, 0, 22],
    [-1, 10, 10, 0, 0, 17],
    [-1, 11, 11, 0, 0, 13],
    [-1, 10, 11, 115, 0, 15],
    [9, 4, 3, 14, 0, 13],
    [-1, 7, 12, 14, 0, 13],
];

/// A part that is there.
pub struct Part {
    /// Its class.
    pub class: Text,
    /// Whether it is of the body itself.
    pub body: bool,
    circles: &'static [Circle],
}

/// The parts that are seen, from the back to the front.
pub fn parts(with: u8) -> impl Iterator<Item = Part> {
    let circles = if with & WIDE == 0 {
        &SIDE[..]
    } else {
        &WIDE_BODY[..]
    };
    let parts = circles.chunk_by(|_, next| next[0] < 0);
    parts.filter_map(move |circles| {
        let kind = circles.first()?[0];
        let (class, busy, there, fills) = KINDS.get(usize::from(kind.unsigned_abs()))?;
        (*there == 0 || there & with != 0).then_some(Part {
            class: if fills & with == 0 { class } else { busy },
            body: kind < BODIES,
            circles,
        })
    })
}

impl Part {
    /// Adds its outline around these points (x and y each, units).
    pub fn outline(&self, path: &mut String, pose: &[u8]) {
        let circle = |[_, from, to, along, off, radius]: Circle| {
            let at = |index: i8| {
                let at = |of: usize| {
                    let unit = pose.get(usize::from(index.unsigned_abs()) * 2 + of);
                    f64::from(unit.copied().unwrap_or(0)) * MM
                };
                Point { x: at(0), y: at(1) }
            };
            let place = at(from).by(at(to), f64::from(along) / 100.0, f64::from(off) * 2.0);
            (place, f64::from(radius) * 2.0)
        };
        for pair in self.circles.windows(2) {
            if let [one, next] = *pair {
                taper(path, circle(one), circle(next));
            }
        }
    }
}
