//! A body from its joints' angles: where the joints are in the picture. (Forward kinematics.)
//!
//! Three-dimensional, height 1.70 m. Lengths are Winter's fractions of height (Biomechanics and Motor Control of Human Movement). A
//! person who stands straight and faces the side camera's right has all angles zero. It knows no floor: that is `pose`'s.

use crate::knowledge::source::figures::Angles;
use crate::knowledge::source::figures::seen::View;

/// Shoulder to hip, hip to knee, knee to ankle, ankle to sole, mm (0.288, 0.245, 0.246 and 0.039 of 1.70 m).
pub const TRUNK: f64 = 489.6;
/// Hip to knee, mm.
pub const THIGH: f64 = 416.5;
/// Knee to ankle, mm.
pub const SHANK: f64 = 418.2;
/// Ankle to sole, mm.
pub const FOOT: f64 = 66.3;
/// Shoulder to elbow and elbow to wrist, mm (0.186 and 0.146 of 1.70 m).
pub const ARM: [f64; 2] = [316.2, 248.2];
/// Ankle to the ball of the toes: along the foot and towards the sole, mm.
const TOE: [f64; 2] = [165.0, 46.0];
/// Shoulder to the head's middle, mm.
const HEAD: f64 = 214.0;
/// From the body's middle to a shoulder and to a hip joint, mm.
const HALF: [f64; 2] = [158.0, 84.0];
/// How far up from the hip the waist is, as a part of the trunk.
const WAIST: f64 = 0.42;

/// A place in the picture: right and up, mm.
pub type Point = [f64; 2];

/// Which point is which; from the side `OTHER` is the waist, from behind and the front the far shoulder.
pub const HEAD_AT: usize = 0;
/// The near shoulder.
pub const SHOULDER: usize = 1;
/// The waist, or the far shoulder.
pub const OTHER: usize = 2;
/// The near hip; knee, ankle and toe follow.
pub const HIP: usize = 3;
/// The far knee; ankle and toe follow.
pub const FAR_KNEE: usize = 7;
/// The near elbow; the wrist follows.
pub const ELBOW: usize = 10;
/// The far hip.
pub const FAR_HIP: usize = 12;
/// The far elbow; the wrist follows.
pub const FAR_ELBOW: usize = 13;
/// How many points a body has; from the side the last three are not used.
pub const POINTS: usize = 15;

/// All angles of a body, degrees.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Body {
    /// The line from hip to shoulder, leaning forward.
    pub trunk: f64,
    /// Lying over to the side.
    pub roll: f64,
    /// Hollow back above 0.
    pub arch: f64,
    /// The head, forward.
    pub nod: f64,
    /// The nearer leg.
    pub leg: Angles,
    /// The other leg.
    pub far_leg: Angles,
}

/// From where a body is seen.
#[derive(Debug, Clone, Copy)]
pub struct Camera {
    /// The side.
    pub view: View,
    /// How far from above, degrees.
    pub above: f64,
}

/// In space: forward, up, to the body's right.
type Space = [f64; 3];

impl Camera {
    /// Where a point in space is seen.
    fn sees(self, [x, y, z]: Space) -> Point {
        let (sin, cos) = self.above.to_radians().sin_cos();
        match self.view {
            View::Side => [x, y],
            View::Back => [z, y * cos + x * sin],
            View::Front => [z, y * cos - x * sin],
        }
    }
}

/// The body's points in the picture, the middle between the hips at nought. Arms are not placed.
#[must_use]
pub fn points(body: &Body, camera: Camera) -> [Point; POINTS] {
    let world = |local: Space| standing(body, local);
    let chord = chord(body.arch);
    let mut points = [[0.0; 2]; POINTS];
    let [half_shoulder, half_hip] = HALF;
    let side = match camera.view {
        View::Side => 0.0,
        View::Back | View::Front => 1.0,
    };
    let see = |local: Space| camera.sees(world(local));
    points[HEAD_AT] = see(plus([0.0, chord, 0.0], turned([0.0, HEAD, 0.0], -body.nod)));
    points[SHOULDER] = see([0.0, chord, half_shoulder * side]);
    points[OTHER] = match camera.view {
        View::Side => see(waist(body.arch)),
        View::Back | View::Front => see([0.0, chord, -half_shoulder]),
    };
    let near = leg(&body.leg, 1.0, half_hip * side);
    let far = leg(&body.far_leg, -1.0, -half_hip * side);
    for (at, joint) in near.into_iter().enumerate() {
        points[HIP + at] = see(joint);
    }
    points[FAR_HIP] = see(far[0]);
    for (at, joint) in far.into_iter().skip(1).enumerate() {
        points[FAR_KNEE + at] = see(joint);
    }
    points
}

/// Hip to shoulder in a straight line, mm: the two parts of a bent back are shorter together.
#[must_use]
pub fn chord(arch: f64) -> f64 {
    let cos = arch.to_radians().cos();
    let (low, high) = (TRUNK * WAIST, TRUNK * (1.0 - WAIST));
    (low * low + high * high + 2.0 * low * high * cos).sqrt()
}

/// The waist in the trunk's own axes: forward of the line where the back is hollow.
fn waist(arch: f64) -> Space {
    let (low, high, chord) = (TRUNK * WAIST, TRUNK * (1.0 - WAIST), chord(arch));
    let along = (low * low + chord * chord - high * high) / (2.0 * chord);
    let off = (low * low - along * along).max(0.0).sqrt() * arch.signum();
    [off, along, 0.0]
}

/// Hip, knee, ankle and toe in the trunk's own axes. `side` is 1 for the right leg, -1 for the left one.
fn leg(of: &Angles, side: f64, half_hip: f64) -> [Space; 4] {
    let thigh = |local: Space| turned(aside(local, of.out * side), of.hip);
    let hip = [0.0, 0.0, half_hip];
    let mut knee = plus(hip, thigh([0.0, -THIGH, 0.0]));
    let ankle = plus(knee, thigh(turned([0.0, -SHANK, 0.0], -of.knee)));
    let toe = plus(
        ankle,
        thigh(turned([TOE[0], -TOE[1], 0.0], of.ankle - of.knee)),
    );
    if of.open != 0.0 {
        let axis = minus(ankle, hip);
        knee = plus(hip, about(minus(knee, hip), axis, of.open * side));
    }
    [hip, knee, ankle, toe]
}

/// From the trunk's axes to the room's.
fn standing(body: &Body, local: Space) -> Space {
    let [x, y, z] = turned(local, -body.trunk);
    let (sin, cos) = body.roll.to_radians().sin_cos();
    [x, y * cos + z * sin, z * cos - y * sin]
}

/// Turned forward and up in the plane that cuts the body into left and right, degrees.
fn turned([x, y, z]: Space, degrees: f64) -> Space {
    let (sin, cos) = degrees.to_radians().sin_cos();
    [x * cos - y * sin, x * sin + y * cos, z]
}

/// Swung to the right, degrees.
fn aside([x, y, z]: Space, degrees: f64) -> Space {
    let (sin, cos) = degrees.to_radians().sin_cos();
    [x, y * cos + z * sin, z * cos - y * sin]
}

/// Turned about an axis, degrees (Rodrigues).
fn about(v: Space, axis: Space, degrees: f64) -> Space {
    let length = dot(axis, axis).sqrt().max(1e-9);
    let axis = axis.map(|part| part / length);
    let (sin, cos) = degrees.to_radians().sin_cos();
    let across = [
        axis[1] * v[2] - axis[2] * v[1],
        axis[2] * v[0] - axis[0] * v[2],
        axis[0] * v[1] - axis[1] * v[0],
    ];
    let along = dot(axis, v) * (1.0 - cos);
    std::array::from_fn(|i| v[i] * cos + across[i] * sin + axis[i] * along)
}

fn plus(a: Space, b: Space) -> Space {
    std::array::from_fn(|i| a[i] + b[i])
}

fn minus(a: Space, b: Space) -> Space {
    std::array::from_fn(|i| a[i] - b[i])
}

fn dot(a: Space, b: Space) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
