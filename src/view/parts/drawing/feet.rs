//! Feet at the right distance beside feet too far away, at the top of a hip thrust.

use super::geometry::{BENCH, Point, Pose, TOO_FAR, knee_bend_deg, pose};
use super::path::{Path, whole};
use crate::knowledge::compiled::Text;
use yew::prelude::*;

/// What one half of the drawing says.
struct Half {
    /// Its class: `right` or `wrong`.
    class: Text,
    /// Above it.
    heading: Text,
    /// The muscle that is named, and where, mm along the floor.
    muscle: (Text, f64),
    /// Read out before and after the knee's angle.
    described: [Text; 2],
}

const RIGHT: Half = Half {
    class: "right",
    heading: "Shins upright",
    muscle: ("glutes", 470.0),
    described: [
        "At the top of the lift the shins stand straight up. The knees are bent ",
        " degrees. The glutes take most of the load.",
    ],
};

const WRONG: Half = Half {
    class: "wrong",
    heading: "Feet too far",
    muscle: ("hamstrings", 640.0),
    described: [
        "The feet are two hand-widths further away. The shins lean and the knees are bent only ",
        " degrees. The hamstrings take more of the load.",
    ],
};

/// Right beside wrong.
pub fn draw() -> Html {
    html! {
        <div class="drawing">
            { half(&RIGHT, &pose(BENCH, 0.0)) }
            { half(&WRONG, &pose(BENCH, TOO_FAR)) }
        </div>
    }
}

fn half(half: &Half, pose: &Pose) -> Html {
    let bend = knee_bend_deg(pose).to_string();
    let [before, after] = half.described;
    html! {
        <figure class={half.class}>
            <svg viewBox="-330 -760 1620 790" role="img">
                <title>{ half.heading }</title>
                <desc>{ before }{ bend.clone() }{ after }</desc>
                <path class="floor" d="M-330 0H1290" />
                <path class="bench" d={bench()} />
                <path class="plate" d={plate(pose)} />
                <path class="plumb" d={Path::default().to("M", pose.knee).to("L", Point { x: pose.knee.x, y: 0.0 }).end()} />
                <path class="body" d={body(pose)} />
                <path class="foot" d={foot(pose)} />
                <path class="hams" d={hams(pose)} />
                <path class="glutes" d={glutes(pose)} />
                <path class="angle" d={angle(pose)} />
                <text x={whole(half.muscle.1)} y="-95" class="muscle">{ half.muscle.0 }</text>
                <text x={whole(pose.knee.x + 95.0)} y={whole(-pose.knee.y - 75.0)} class="degrees">{ bend }{ "°" }</text>
            </svg>
            <figcaption>{ half.heading }</figcaption>
        </figure>
    }
}

/// A padded box whose top is the bench's height; the back rests on its edge.
fn bench() -> String {
    let top = BENCH - 55.0;
    Path::default()
        .to("M", Point { x: -210.0, y: 0.0 })
        .to("L", Point { x: -210.0, y: top })
        .to("L", Point { x: 10.0, y: top })
        .to("L", Point { x: 10.0, y: 0.0 })
        .end()
}

/// The bar's plate above the hips.
fn plate(pose: &Pose) -> String {
    circle(pose.hip.moved(15.0, 105.0), 150.0)
}

/// Head, trunk, thigh and shank in one stroke each.
fn body(pose: &Pose) -> String {
    let neck = pose.shoulder.towards(pose.hip, -0.42).moved(0.0, 60.0);
    Path::default()
        .to("M", neck)
        .to("L", neck)
        .to("M", pose.shoulder.moved(-60.0, 10.0))
        .to("L", pose.hip)
        .to("L", pose.knee)
        .to("L", pose.ankle)
        .end()
}

fn foot(pose: &Pose) -> String {
    Path::default()
        .to("M", pose.ankle.moved(-30.0, -33.0))
        .to("L", pose.ankle.moved(150.0, -33.0))
        .end()
}

/// The back of the thigh, as a spindle below its line.
fn hams(pose: &Pose) -> String {
    spindle(
        pose.hip.towards(pose.knee, 0.2),
        pose.hip.towards(pose.knee, 0.9),
        75.0,
    )
}

/// The bottom, as a fuller spindle below the hip.
fn glutes(pose: &Pose) -> String {
    spindle(
        pose.hip.towards(pose.shoulder, 0.3),
        pose.hip.towards(pose.knee, 0.24),
        150.0,
    )
}

/// A muscle's belly hanging this deep below the line from one point to another.
fn spindle(from: Point, to: Point, depth: f64) -> String {
    let (start, end) = (from.moved(0.0, -30.0), to.moved(0.0, -30.0));
    Path::default()
        .to("M", start)
        .to("C", start.moved(10.0, -depth))
        .to(" ", end.moved(-10.0, -depth))
        .to(" ", end)
        .to("Q", start.towards(end, 0.5).moved(0.0, 22.0))
        .to(" ", start)
        .end()
}

/// The arc by which the knee is bent, from the thigh's line onwards to the shank.
fn angle(pose: &Pose) -> String {
    let along = pose.knee.towards(pose.hip, -0.42);
    let down = pose.knee.towards(pose.ankle, 0.42);
    Path::default()
        .to("M", pose.knee)
        .to("L", along)
        .to("A175 175 0 0 1 ", down)
        .end()
}

fn circle(centre: Point, radius: f64) -> String {
    let (left, right) = (centre.moved(-radius, 0.0), centre.moved(radius, 0.0));
    let mut arc = String::from("A");
    arc.push_str(&whole(radius));
    arc.push(' ');
    arc.push_str(&whole(radius));
    arc.push_str(" 0 0 1 ");
    Path::default()
        .to("M", left)
        .to(&arc, right)
        .to(&arc, left)
        .end()
}
