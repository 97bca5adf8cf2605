//! From an author's pose to a body at its place: what is not said follows from what touches what. (Inverse kinematics.)
//!
//! The foot on the floor gives the knee; hips and shins gives how the trunk lies. What cannot be reached, or no joint does, is told.

use super::body::{
    ARM, Body, Camera, ELBOW, FAR_ELBOW, FAR_HIP, FAR_KNEE, FOOT, HEAD_AT, HIP, OTHER, POINTS,
    Point, SHANK, SHOULDER, THIGH, points,
};
use crate::knowledge::source::figures::seen::View;
use crate::knowledge::source::figures::{Angles, Joint, Leg, Pose, Spot};

/// A pose that is solved.
#[derive(Debug, Clone)]
pub struct Solved {
    /// Its angles.
    pub body: Body,
    /// Its points in the picture, arms included where there is a hand.
    pub points: [Point; POINTS],
    rest: (Joint, Point),
    /// Where the hand is.
    pub hand: Option<Spot>,
}

/// What joints of living people do, degrees: (name, least, most).
const RANGES: [(&str, f64, f64); 6] = [
    ("hip", -30.0, 130.0),
    ("out", -30.0, 50.0),
    ("knee", -2.0, 150.0),
    ("ankle", -50.0, 40.0),
    ("arch", -45.0, 45.0),
    ("nod", -40.0, 60.0),
];

/// Solves the pose at the end.
///
/// # Errors
/// Why no body can do it.
pub fn end(pose: &Pose, camera: Camera) -> Result<Solved, String> {
    solve(pose, camera, None)
}

/// Solves the pose at the start of a movement: what it does not say is as at the end.
///
/// # Errors
/// Why no body can do it.
pub fn start(pose: &Pose, end: &Pose, solved: &Solved, camera: Camera) -> Result<Solved, String> {
    let merged = Pose {
        rest: pose.rest.or(Some(solved.rest)),
        trunk: pose.trunk.or(Some(solved.body.trunk)),
        roll: pose.roll.or(end.roll),
        arch: pose.arch.or(end.arch),
        nod: pose.nod.or(end.nod),
        leg: pose.leg.or(Some(Leg::Bent(solved.body.leg))),
        // Where both legs do the same at the end, they do so at the start.
        far_leg: pose.far_leg.or(match (pose.leg, end.far_leg) {
            (Some(leg), None) => Some(leg),
            (_, _) => Some(Leg::Bent(solved.body.far_leg)),
        }),
        hand: pose.hand.or(end.hand),
        far_hand: pose.far_hand.or(end.far_hand),
    };
    solve(&merged, camera, Some(solved))
}

fn solve(pose: &Pose, camera: Camera, end: Option<&Solved>) -> Result<Solved, String> {
    let rest = pose
        .rest
        .ok_or("nothing holds the body: `rest` and `at` are missing")?;
    let near = pose.leg.unwrap_or(Leg::Bent(Angles::default()));
    let far = pose.far_leg.unwrap_or(near);
    let by_foot_too = |leg: Leg| matches!(leg, Leg::Sole(_) | Leg::Stays);
    if rests_on(rest.0) == Some(HIP + 2) && by_foot_too(near)
        || rests_on(rest.0) == Some(FAR_KNEE + 1) && by_foot_too(far)
    {
        return Err(
            "the leg on which the body rests needs its angles, not its foot's place".to_owned(),
        );
    }
    let mut body = Body {
        roll: pose.roll.unwrap_or(0.0),
        arch: pose.arch.unwrap_or(0.0),
        nod: pose.nod.unwrap_or(0.0),
        ..Body::default()
    };
    let full = |mut body: Body, trunk: f64| {
        body.trunk = trunk;
        // A leg that goes by its foot needs the hip's place, which may rest on the other leg: that one first.
        body.leg = by_angles(near, trunk).unwrap_or_default();
        body.far_leg = by_angles(far, trunk).unwrap_or_default();
        let seen = placed(&body, camera, rest);
        let to_foot = |leg: Leg, hip: usize, ankle: usize| {
            by_foot(leg, end.map(|end| end.points[ankle]))?
                .map(|ankle| to_ankle(ankle, &body, seen[hip]))
                .transpose()
        };
        let leg = to_foot(near, HIP, HIP + 2)?.unwrap_or(body.leg);
        body.far_leg = to_foot(far, FAR_HIP, FAR_KNEE + 1)?.unwrap_or(body.far_leg);
        body.leg = leg;
        Ok::<Body, String>(body)
    };
    body = match (pose.trunk, near) {
        (Some(trunk), _) => full(body, trunk)?,
        (None, Leg::Bent(_) | Leg::Sole(_) | Leg::Stays) => full(body, 0.0)?,
        (None, Leg::Shin { .. }) => onto_the_floor(|trunk| {
            let body = full(body, trunk)?;
            Ok((body, placed(&body, camera, rest)[HIP + 2][1] - FOOT))
        })?,
    };
    in_range(&body)?;
    let mut points = placed(&body, camera, rest);
    if let Some(hand) = pose.hand {
        reach(&mut points, hand, pose.far_hand, camera.view)?;
    }
    Ok(Solved {
        body,
        points,
        rest,
        hand: pose.hand,
    })
}

/// The body's points, with the joint that rests at its place.
fn placed(body: &Body, camera: Camera, (joint, at): (Joint, Point)) -> [Point; POINTS] {
    let seen = points(body, camera);
    let [x, y] = seen[index(joint)];
    seen.map(|point| [point[0] - x + at[0], point[1] - y + at[1]])
}

/// The ankle of the leg that carries the body, where it rests on one.
fn rests_on(joint: Joint) -> Option<usize> {
    match joint {
        Joint::Head | Joint::Shoulder | Joint::Hip => None,
        Joint::Knee | Joint::Ankle | Joint::Toe => Some(HIP + 2),
        Joint::FarKnee | Joint::FarAnkle | Joint::FarToe => Some(FAR_KNEE + 1),
    }
}

/// Which point a joint is.
#[must_use]
pub fn index(joint: Joint) -> usize {
    match joint {
        Joint::Head => HEAD_AT,
        Joint::Shoulder => SHOULDER,
        Joint::Hip => HIP,
        Joint::Knee => HIP + 1,
        Joint::Ankle => HIP + 2,
        Joint::Toe => HIP + 3,
        Joint::FarKnee => FAR_KNEE,
        Joint::FarAnkle => FAR_KNEE + 1,
        Joint::FarToe => FAR_KNEE + 2,
    }
}

/// The trunk's lean at which the foot is on the floor: by halving, from shoulders low to shoulders high.
fn onto_the_floor(height: impl Fn(f64) -> Result<(Body, f64), String>) -> Result<Body, String> {
    let (mut low, mut high) = (-150.0, -30.0);
    let (_, at_low) = height(low)?;
    let (_, at_high) = height(high)?;
    if 0.0 < at_low * at_high {
        return Err("at no lean of the trunk the foot is on the floor".to_owned());
    }
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        let (_, at_middle) = height(middle)?;
        if 0.0 < at_middle * at_low {
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(height(low)?.0)
}

/// A leg's angles, where it is given by them.
fn by_angles(leg: Leg, trunk: f64) -> Option<Angles> {
    match leg {
        Leg::Bent(angles) => Some(angles),
        Leg::Shin { hip, shin } => Some(flat(hip, hip - trunk - shin, trunk)),
        Leg::Sole(_) | Leg::Stays => None,
    }
}

/// A leg's ankle, where it is given by its foot.
fn by_foot(leg: Leg, stays: Option<Point>) -> Result<Option<Point>, String> {
    match leg {
        Leg::Bent(_) | Leg::Shin { .. } => Ok(None),
        Leg::Sole([x, y]) => Ok(Some([x, y + FOOT])),
        Leg::Stays => stays.map(Some).ok_or_else(|| {
            "`stays` is for the start of a movement: at the end the foot must be put somewhere"
                .to_owned()
        }),
    }
}

/// A leg from the hip to this ankle, the knee forward, the foot flat.
fn to_ankle(ankle: Point, body: &Body, hip: Point) -> Result<Angles, String> {
    let [dx, dy] = [ankle[0] - hip[0], ankle[1] - hip[1]];
    let reach = dx.hypot(dy);
    if !(1.0..=THIGH + SHANK).contains(&reach) {
        return Err(format!(
            "a leg of {:.0} mm cannot reach a foot {reach:.0} mm away",
            THIGH + SHANK
        ));
    }
    let cos = (THIGH * THIGH + reach * reach - SHANK * SHANK) / (2.0 * THIGH * reach);
    let down = dx.atan2(-dy).to_degrees();
    let thigh = down + cos.clamp(-1.0, 1.0).acos().to_degrees();
    let bent = (THIGH * THIGH + SHANK * SHANK - reach * reach) / (2.0 * THIGH * SHANK);
    let knee = 180.0 - bent.clamp(-1.0, 1.0).acos().to_degrees();
    Ok(flat(thigh + body.trunk, knee, body.trunk))
}

/// A leg whose foot is level.
fn flat(hip: f64, knee: f64, trunk: f64) -> Angles {
    Angles {
        hip,
        knee,
        ankle: knee - hip + trunk,
        ..Angles::default()
    }
}

/// Puts the hands at a spot, and at its mirror image where both are seen.
fn reach(
    points: &mut [Point; POINTS],
    hand: Spot,
    far_hand: Option<Spot>,
    view: View,
) -> Result<(), String> {
    let by = |point: Point, sign: f64| [point[0] + sign * hand.by[0], point[1] + hand.by[1]];
    let near = by(
        hand.joint.map_or([0.0; 2], |joint| points[index(joint)]),
        1.0,
    );
    let (elbow, far) = match view {
        View::Side => (arm(points[SHOULDER], near, Elbow::Low)?, None),
        View::Back | View::Front => {
            let mirrored = match hand.joint.map(index) {
                Some(HIP) => points[FAR_HIP],
                Some(SHOULDER) => points[OTHER],
                Some(at) => points[at],
                None => [0.0; 2],
            };
            let far = match far_hand {
                Some(spot) => {
                    let from = spot.joint.map_or([0.0; 2], |joint| points[index(joint)]);
                    [from[0] + spot.by[0], from[1] + spot.by[1]]
                }
                None => by(mirrored, -1.0),
            };
            let elbow = arm(points[OTHER], far, Elbow::Left)?;
            (
                arm(points[SHOULDER], near, Elbow::Right)?,
                Some((elbow, far)),
            )
        }
    };
    points[ELBOW] = elbow;
    points[ELBOW + 1] = near;
    if let Some((elbow, wrist)) = far {
        points[FAR_ELBOW] = elbow;
        points[FAR_ELBOW + 1] = wrist;
    }
    Ok(())
}

/// To which side an elbow goes.
#[derive(Clone, Copy)]
enum Elbow {
    Low,
    Left,
    Right,
}

/// Where the elbow is between a shoulder and a wrist.
fn arm(shoulder: Point, wrist: Point, elbow: Elbow) -> Result<Point, String> {
    let [upper, fore] = ARM;
    let [dx, dy] = [wrist[0] - shoulder[0], wrist[1] - shoulder[1]];
    let reach = dx.hypot(dy).max(1.0);
    if upper + fore + 40.0 < reach {
        return Err(format!(
            "an arm of {:.0} mm cannot reach a hand {reach:.0} mm away",
            upper + fore
        ));
    }
    let along = (upper * upper + reach * reach - fore * fore) / (2.0 * reach);
    let off = (upper * upper - along * along).max(0.0).sqrt();
    let at = |off: f64| {
        [
            shoulder[0] + (dx * along - dy * off) / reach,
            shoulder[1] + (dy * along + dx * off) / reach,
        ]
    };
    let (one, other) = (at(off), at(-off));
    let first = match elbow {
        Elbow::Low => one[1] < other[1],
        Elbow::Left => one[0] < other[0],
        Elbow::Right => other[0] < one[0],
    };
    Ok(if first { one } else { other })
}

fn in_range(body: &Body) -> Result<(), String> {
    let of_leg = |leg: &Angles| {
        [
            ("hip", leg.hip),
            ("out", leg.out),
            ("knee", leg.knee),
            ("ankle", leg.ankle),
        ]
    };
    let back = [("arch", body.arch), ("nod", body.nod)];
    let all = of_leg(&body.leg)
        .into_iter()
        .chain(of_leg(&body.far_leg))
        .chain(back);
    for (name, degrees) in all {
        let range = RANGES.iter().find(|(known, _, _)| *known == name);
        if let Some((_, least, most)) = range
            && !(*least..=*most).contains(&degrees)
        {
            return Err(format!(
                "`{name}` comes to {degrees:.0} degrees, and people's goes from {least} to {most}"
            ));
        }
    }
    Ok(())
}
