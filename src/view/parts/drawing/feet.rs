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
    muscle: ("glutes", 440.0),
    described: [
        "At the top of the lift the shins stand straight up. The knees are bent ",
        " degrees. The glutes take most of the load.",
    ],
};

const WRONG: Half = Half {
    class: "wrong",
    heading: "Feet too far",
    muscle: ("hamstrings", 620.0),
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
    let Pose {
        shoulder,
        hip,
        knee,
        ankle,
    } = *pose;
    let bend = knee_bend_deg(pose).to_string();
    let [before, after] = half.described;
    let bar = hip.moved(15.0, 110.0);
    html! {
        <figure class={half.class}>
            <svg viewBox="-310 -760 1570 790" role="img">
                <title>{ half.heading }</title>
                <desc>{ before }{ bend.clone() }{ after }</desc>
                <path class="thing" d={limb(bar, 170.0, bar, 170.0)} />
                <path class="thing" d={bench()} />
                <path class="floor" d="M-310 0H1260" />
                <path class="body" d={limb(ankle.moved(-15.0, -36.0), 30.0, ankle.moved(140.0, -48.0), 18.0)} />
                <path class="body" d={limb(knee, 52.0, ankle, 34.0)} />
                <path class="body" d={limb(hip, 84.0, knee, 54.0)} />
                <path class="body" d={limb(shoulder.moved(-70.0, 0.0), 76.0, hip, 84.0)} />
                <path class="body" d={limb(shoulder.moved(-205.0, 60.0), 80.0, shoulder.moved(-205.0, 60.0), 80.0)} />
                <path class="hams" d={limb(hip.towards(knee, 0.3).moved(0.0, -44.0), 32.0, hip.towards(knee, 0.88).moved(0.0, -28.0), 16.0)} />
                <path class="glutes" d={limb(hip.moved(-110.0, -50.0), 46.0, hip.moved(15.0, -54.0), 66.0)} />
                <path class="body" d={limb(shoulder.moved(-40.0, 30.0), 42.0, bar, 30.0)} />
                <path class="angle" d={angle(pose)} />
                <path class="plumb" d={Path::default().to("M", knee).to("L", Point { x: knee.x, y: 0.0 }).end()} />
                <text x={whole(half.muscle.1)} y="-100" class="muscle">{ half.muscle.0 }</text>
                <text x="1260" y={whole(-knee.y - 85.0)} class="degrees">{ "bent " }{ bend }{ "°" }</text>
            </svg>
            <figcaption>{ half.heading }</figcaption>
        </figure>
    }
}

/// A bench whose padded top carries the back.
fn bench() -> String {
    limb(
        Point {
            x: -215.0,
            y: BENCH - 110.0,
        },
        34.0,
        Point {
            x: -15.0,
            y: BENCH - 110.0,
        },
        34.0,
    ) + &Path::default()
        .to(
            "M",
            Point {
                x: -190.0,
                y: BENCH - 144.0,
            },
        )
        .to("L", Point { x: -190.0, y: 0.0 })
        .to(
            "M",
            Point {
                x: -40.0,
                y: BENCH - 144.0,
            },
        )
        .to("L", Point { x: -40.0, y: 0.0 })
        .end()
}

/// The wedge by which the knee is bent: from the thigh's line onwards to the shank.
fn angle(pose: &Pose) -> String {
    let onwards = pose.knee.towards(pose.hip, -0.46);
    let down = pose.knee.towards(pose.ankle, 0.46);
    Path::default()
        .to("M", pose.knee)
        .to("L", onwards)
        .to("A192 192 0 0 1 ", down)
        .end()
}

/// A part of the body that tapers from one joint's radius to another's, mm; a circle where both joints are one.
fn limb(from: Point, from_radius: f64, to: Point, to_radius: f64) -> String {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = (x * x + y * y).sqrt().max(1.0);
    let (across_x, across_y) = if length <= 1.0 {
        (0.0, 1.0)
    } else {
        (-y / length, x / length)
    };
    let side = |of: Point, radius: f64| of.moved(across_x * radius, across_y * radius);
    Path::default()
        .to("M", side(from, from_radius))
        .to("L", side(to, to_radius))
        .to(&arc(to_radius), side(to, -to_radius))
        .to("L", side(from, -from_radius))
        .to(&arc(from_radius), side(from, from_radius))
        .end()
}

/// The command for half a circle of this radius, mm.
fn arc(radius: f64) -> String {
    let radius = whole(radius);
    let mut command = String::from("A");
    command.push_str(&radius);
    command.push(' ');
    command.push_str(&radius);
    command.push_str(" 0 0 1 ");
    command
}
