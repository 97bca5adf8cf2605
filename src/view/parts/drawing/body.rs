//! What a body is made of: for each part the points and radii that its outline goes around.

use super::path::{Point, taper};
use crate::knowledge::compiled::Text;
use crate::knowledge::compiled::figure::{ARM, BAND, BAR, BEHIND, MUSCLES, View};

/// One circle of a part: at this share (percent) of the way from one point to another, this far off to the back of
/// somebody who stands facing right, with this radius, mm.
type Circle = [i16; 5];

/// A part: its class, when it is there, and its circles; each is joined to the next by a taper.
pub struct Part {
    /// Its class.
    pub class: Text,
    /// The bits of which one must be set; 0: always there.
    pub with: u8,
    circles: &'static [Circle],
}

const fn part(class: Text, with: u8, circles: &'static [Circle]) -> Part {
    Part {
        class,
        with,
        circles,
    }
}

/// From the side, from the back to the front. Points: 0 head, 1 shoulder, 2 waist, 3 hip, 4 knee, 5 ankle, 6 toe, 7 to 9 the far
/// leg, 10 elbow, 11 wrist.
const SIDE: [Part; 13] = [
    part("thing", BAR, &[[3, 2, 7, 122, 165], [3, 2, 7, 122, 165]]),
    part(
        "body far",
        0,
        &[[8, 9, -2, 38, 29], [8, 9, 50, 22, 21], [9, 9, 0, 0, 19]],
    ),
    part(
        "body far",
        0,
        &[
            [7, 7, 0, 0, 50],
            [7, 8, 28, 14, 54],
            [7, 8, 62, 6, 40],
            [8, 8, 0, 0, 33],
        ],
    ),
    part(
        "body far",
        0,
        &[[3, 3, 0, 0, 86], [3, 7, 45, -8, 78], [7, 7, 0, 0, 54]],
    ),
    part(
        "body",
        0,
        &[[5, 6, -2, 38, 29], [5, 6, 50, 22, 21], [6, 6, 0, 0, 19]],
    ),
    part(
        "body",
        0,
        &[
            [4, 4, 0, 0, 50],
            [4, 5, 28, 14, 54],
            [4, 5, 62, 6, 40],
            [5, 5, 0, 0, 33],
        ],
    ),
    part(
        "body",
        0,
        &[[3, 3, 0, 0, 86], [3, 4, 45, -8, 78], [4, 4, 0, 0, 54]],
    ),
    part(
        "body",
        0,
        &[
            [1, 0, 50, 4, 44],
            [1, 0, 0, 6, 64],
            [1, 2, 42, -16, 98],
            [2, 2, 0, 0, 86],
            [3, 2, 10, 8, 90],
        ],
    ),
    part(
        "body",
        0,
        &[
            [1, 0, 98, 6, 80],
            [1, 0, 104, -18, 76],
            [1, 0, 96, 88, 16],
            [1, 0, 82, 42, 50],
            [1, 0, 98, 6, 80],
        ],
    ),
    part(
        "hams",
        MUSCLES,
        &[[3, 4, 30, 44, 32], [3, 4, 58, 40, 29], [3, 4, 88, 28, 15]],
    ),
    part("glutes", MUSCLES, &[[3, 2, 42, -46, 44], [3, 4, 2, 46, 68]]),
    part(
        "body",
        ARM,
        &[
            [1, 1, 0, 0, 44],
            [10, 10, 0, 0, 34],
            [11, 11, 0, 0, 26],
            [10, 11, 120, 0, 30],
        ],
    ),
    part("band", BAR, &[[3, 2, 7, 122, 24], [3, 2, 7, 122, 24]]),
];

/// From behind or the front. Points: 0 head, 1 and 2 shoulders, 3 hip, 4 knee, 5 ankle, 6 toe, 7 to 9 the far leg, 10 elbow,
/// 11 wrist, 12 far hip, 13 and 14 far elbow and wrist.
const WIDE: [Part; 14] = [
    part(
        "body",
        0,
        &[[8, 9, 100, -13, 30], [8, 8, 0, 0, 34], [8, 9, 100, 13, 30]],
    ),
    part(
        "body",
        0,
        &[
            [7, 7, 0, 0, 50],
            [7, 8, 30, 0, 56],
            [7, 8, 65, 0, 40],
            [8, 8, 0, 0, 32],
        ],
    ),
    part(
        "body",
        0,
        &[[12, 12, 0, 0, 82], [12, 7, 45, 0, 74], [7, 7, 0, 0, 54]],
    ),
    part(
        "body",
        0,
        &[[5, 6, 100, -13, 30], [5, 5, 0, 0, 34], [5, 6, 100, 13, 30]],
    ),
    part(
        "body",
        0,
        &[
            [4, 4, 0, 0, 50],
            [4, 5, 30, 0, 56],
            [4, 5, 65, 0, 40],
            [5, 5, 0, 0, 32],
        ],
    ),
    part(
        "body",
        0,
        &[[3, 3, 0, 0, 82], [3, 4, 45, 0, 74], [4, 4, 0, 0, 54]],
    ),
    part(
        "body",
        0,
        &[
            [0, 0, 0, 0, 40],
            [1, 2, 50, 0, 54],
            [1, 1, 0, 0, 54],
            [1, 3, 55, 36, 66],
            [3, 3, 0, 0, 80],
            [12, 12, 0, 0, 80],
            [2, 12, 55, -36, 66],
            [2, 2, 0, 0, 54],
            [1, 2, 50, 0, 84],
            [3, 12, 50, 0, 80],
        ],
    ),
    part("body", 0, &[[0, 0, 0, 0, 84], [0, 0, 0, 0, 84]]),
    part("hams", BEHIND, &[[12, 7, 36, 0, 48], [12, 7, 86, 0, 26]]),
    part("hams", BEHIND, &[[3, 4, 36, 0, 48], [3, 4, 86, 0, 26]]),
    part("glutes", BEHIND, &[[12, 7, -22, 0, 52], [12, 7, 8, 0, 72]]),
    part("glutes", MUSCLES, &[[3, 4, -22, 0, 52], [3, 4, 8, 0, 72]]),
    part(
        "body",
        ARM,
        &[
            [2, 2, 0, 0, 44],
            [13, 13, 0, 0, 34],
            [14, 14, 0, 0, 26],
            [13, 14, 115, 0, 30],
        ],
    ),
    part(
        "body",
        ARM,
        &[
            [1, 1, 0, 0, 44],
            [10, 10, 0, 0, 34],
            [11, 11, 0, 0, 26],
            [10, 11, 115, 0, 30],
        ],
    ),
];

/// A band around the legs.
const ROUND: Part = part("band", BAND, &[[4, 3, 14, 0, 26], [7, 12, 14, 0, 26]]);

/// The parts that are seen, from the back to the front.
pub fn parts(view: View, with: u8) -> impl Iterator<Item = &'static Part> {
    let parts = match view {
        View::Side => &SIDE[..],
        View::Back | View::Front => &WIDE[..],
    };
    let seen = move |part: &&Part| part.with == 0 || part.with & with != 0;
    parts.iter().chain(&[const { ROUND }]).filter(seen)
}

impl Part {
    /// Adds its outline around these points (x and y each, mm).
    pub fn outline(&self, path: &mut String, points: &[Point]) {
        let circle = |[from, to, along, off, radius]: Circle| {
            let at = |index: i16| {
                let found = points.get(usize::from(index.unsigned_abs())).copied();
                found.unwrap_or(Point { x: 0.0, y: 0.0 })
            };
            let place = at(from).by(at(to), f64::from(along) / 100.0, f64::from(off));
            (place, f64::from(radius))
        };
        for pair in self.circles.windows(2) {
            if let [one, next] = *pair {
                taper(path, circle(one), circle(next));
            }
        }
    }
}
