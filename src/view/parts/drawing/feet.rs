//! Feet at the right distance beside feet too far away, at the top of a hip thrust.

use super::geometry::{BENCH, Point, Pose, TOO_FAR, knee_bend_deg, pose};
use super::path::{Path, whole};
use crate::knowledge::compiled::Text;
use crate::view::pen::Pen;

/// What one half of the drawing says.
struct Half {
    /// Its class: `right` or `wrong`.
    class: Text,
    /// Above it.
    heading: Text,
    /// The muscle that is named, and where, mm along the floor.
    muscle: (Text, Text),
    /// Read out before and after the knee's angle.
    described: [Text; 2],
}

const RIGHT: Half = Half {
    class: "right",
    heading: "Shins upright",
    muscle: ("glutes", "440"),
    described: [
        "At the top of the lift the shins stand straight up. The knees are bent ",
        " degrees. The glutes take most of the load.",
    ],
};

const WRONG: Half = Half {
    class: "wrong",
    heading: "Feet too far",
    muscle: ("hamstrings", "620"),
    described: [
        "The feet are two hand-widths further away. The shins lean and the knees are bent only ",
        " degrees. The hamstrings take more of the load.",
    ],
};

/// Right beside wrong.
pub fn draw(pen: &mut Pen) {
    pen.open("div", "drawing");
    half(pen, &RIGHT, &pose(BENCH, 0.0));
    half(pen, &WRONG, &pose(BENCH, TOO_FAR));
    pen.close();
}

fn half(pen: &mut Pen, half: &Half, pose: &Pose) {
    let Pose {
        shoulder,
        hip,
        knee,
        ankle,
    } = *pose;
    let bend = knee_bend_deg(pose).to_string();
    let [before, after] = half.described;
    let bar = hip.moved(15.0, 110.0);
    let head = shoulder.moved(-205.0, 60.0);
    pen.open("figure", half.class);
    pen.open("svg", "");
    pen.attr("viewBox", "-310 -760 1570 790");
    pen.attr("role", "img");
    pen.leaf("title", "", half.heading);
    pen.open("desc", "");
    pen.text(before);
    pen.text_of(&bend);
    pen.text(after);
    pen.close();
    limb(pen, "thing", bar, 170.0, bar, 170.0);
    pen.path_of("thing", bench());
    pen.path("floor", "M-310 0H1260");
    limb(
        pen,
        "body",
        ankle.moved(-15.0, -36.0),
        30.0,
        ankle.moved(140.0, -48.0),
        18.0,
    );
    limb(pen, "body", knee, 52.0, ankle, 34.0);
    limb(pen, "body", hip, 84.0, knee, 54.0);
    limb(pen, "body", shoulder.moved(-70.0, 0.0), 76.0, hip, 84.0);
    limb(pen, "body", head, 80.0, head, 80.0);
    let (top, end) = (hip.towards(knee, 0.3), hip.towards(knee, 0.88));
    limb(
        pen,
        "hams",
        top.moved(0.0, -44.0),
        32.0,
        end.moved(0.0, -28.0),
        16.0,
    );
    limb(
        pen,
        "glutes",
        hip.moved(-110.0, -50.0),
        46.0,
        hip.moved(15.0, -54.0),
        66.0,
    );
    limb(pen, "body", shoulder.moved(-40.0, 30.0), 42.0, bar, 30.0);
    pen.path_of("angle", angle(pose));
    pen.path_of("plumb", line(knee, Point { x: knee.x, y: 0.0 }));
    pen.open("text", "muscle");
    pen.attr("x", half.muscle.1);
    pen.attr("y", "-100");
    pen.text(half.muscle.0);
    pen.close();
    pen.open("text", "degrees");
    pen.attr("x", "1260");
    pen.attr_of("y", whole(-knee.y - 85.0));
    pen.text("bent ");
    pen.text_of(&bend);
    pen.text("°");
    pen.close();
    pen.close();
    pen.leaf("figcaption", "", half.heading);
    pen.close();
}

/// A part of the body.
fn limb(pen: &mut Pen, class: Text, from: Point, from_radius: f64, to: Point, to_radius: f64) {
    pen.path_of(class, taper(from, from_radius, to, to_radius));
}

/// A bench whose padded top carries the back.
fn bench() -> String {
    let under = BENCH - 144.0;
    let leg = |x: f64| line(Point { x, y: under }, Point { x, y: 0.0 });
    let pad = |x: f64| Point { x, y: under + 34.0 };
    taper(pad(-215.0), 34.0, pad(-15.0), 34.0) + &leg(-190.0) + &leg(-40.0)
}

fn line(from: Point, to: Point) -> String {
    Path::default().to("M", from).to("L", to).end()
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
fn taper(from: Point, from_radius: f64, to: Point, to_radius: f64) -> String {
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
