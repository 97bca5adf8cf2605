//! Draws a pack's drawings: bodies from joints, things, signs and lettering. What they say and where joints are is the pack's.

mod body;
mod path;

use crate::knowledge::compiled::Text;
use crate::knowledge::compiled::figure::{
    GLUTES, HAMSTRINGS, Ink, Label, MM, Mark, Panel, Shape, Tone,
};
use crate::session::report::Picture;
use crate::view::parts::button::{self, Look};
use crate::view::pen::Pen;
use body::Part;
use path::{Point, push, taper, to};

/// The drawing, if there is one.
pub fn draw(pen: &mut Pen, picture: Option<&Picture>) {
    let Some(Picture {
        figure,
        show,
        pause,
    }) = picture
    else {
        return;
    };
    let pair = 1 < figure.panels.len();
    pen.open("div", if pair { "drawing pair" } else { "drawing" });
    for panel in &figure.panels {
        draw_panel(pen, panel);
        if 1 < panel.poses.0.len() {
            // `boot.js` plays it; where scripts or movement are not wanted, both poses are there anyway.
            button::open(pen, Look::Quiet, "move");
            pen.leaf("span", "", show);
            pen.leaf("span", "", pause);
            pen.close();
        }
    }
    pen.close();
}

fn draw_panel(pen: &mut Pen, panel: &Panel) {
    pen.open(
        "figure",
        match panel.mark {
            Mark::Alone => "",
            Mark::Right => "right",
            Mark::Wrong => "wrong",
        },
    );
    pen.open("svg", "");
    let mut frame = String::from("0");
    for unit in panel.size {
        frame.push(' ');
        push(&mut frame, f64::from(unit) * MM);
    }
    pen.attr_of("viewBox", frame);
    pen.attr("role", "img");
    pen.leaf("title", "", panel.heading);
    pen.leaf("desc", "", panel.says);
    let behind = panel.shapes.partition_point(|one| one.ink <= Ink::Floor);
    let (behind, before) = panel.shapes.split_at(behind);
    for one in behind {
        shape(pen, one);
    }
    let poses: Vec<Vec<Point>> = panel.poses.0.iter().map(|pose| points(pose)).collect();
    let seen = || body::parts(panel.view, panel.with);
    if 1 < poses.len() {
        let mut ghost = String::new();
        if let Some(start) = poses.last() {
            let limbs = seen().filter(|part| part.class.starts_with("body"));
            limbs.for_each(|part| part.outline(&mut ghost, start));
        }
        pen.path_of("ghost", ghost);
    }
    for part in seen() {
        limb(pen, part, panel.with, &poses);
    }
    for one in before {
        shape(pen, one);
    }
    for one in &panel.labels {
        label(pen, one);
    }
    pen.close();
    pen.leaf("figcaption", "", panel.heading);
    pen.close();
}

/// A part of the body where it ends, and on its way there and back if it moves.
fn limb(pen: &mut Pen, part: &Part, with: u8, poses: &[Vec<Point>]) {
    let outline = |pose: &Vec<Point>| {
        let mut path = String::new();
        part.outline(&mut path, pose);
        path
    };
    let outlines: Vec<String> = poses.iter().map(outline).collect();
    pen.open(
        "path",
        match part.class {
            "glutes" if with & GLUTES != 0 => "glutes busy",
            "hams" if with & HAMSTRINGS != 0 => "hams busy",
            class => class,
        },
    );
    if let [end, between, start] = &outlines[..]
        && end != start
    {
        pen.attr_of("d", end.clone());
        pen.open("animate", "");
        pen.attr("attributeName", "d");
        pen.attr("begin", "indefinite");
        pen.attr("dur", "4s");
        pen.attr_of(
            "values",
            [end, between, start, start, between, end]
                .map(String::as_str)
                .join(";"),
        );
        pen.close();
    } else {
        pen.attr_of("d", outlines.into_iter().next().unwrap_or_default());
    }
    pen.close();
}

fn shape(pen: &mut Pen, shape: &Shape) {
    let points = points(&shape.points);
    let mut path = String::new();
    if let ([from, to], 1..) = (&points[..], shape.radius) {
        let radius = f64::from(shape.radius) * MM;
        taper(&mut path, (*from, radius), (*to, radius));
    } else {
        let mut command = "M";
        for point in points {
            to(&mut path, command, point);
            command = "L";
        }
    }
    pen.path_of(
        match shape.ink {
            Ink::Thing => "thing",
            Ink::Floor => "floor",
            Ink::Plumb => "plumb",
            Ink::Wedge => "wedge",
            Ink::Arrow => "arrow",
            Ink::Pull => "pull",
        },
        path,
    );
}

fn label(pen: &mut Pen, label: &Label) {
    pen.open("text", tone(label.tone));
    let [x, y] = label.at.map(|unit| {
        let mut text = String::new();
        push(&mut text, f64::from(unit) * MM);
        text
    });
    pen.attr_of("x", x);
    pen.attr_of("y", y);
    pen.text(label.text);
    pen.close();
}

const fn tone(tone: Tone) -> Text {
    match tone {
        Tone::Plain => "",
        Tone::Glutes => "in-glutes",
        Tone::Hamstrings => "in-hams",
    }
}

/// Points from their units.
fn points(units: &[u8]) -> Vec<Point> {
    let point = |pair: &[u8]| match *pair {
        [x, y] => Some(Point {
            x: f64::from(x) * MM,
            y: f64::from(y) * MM,
        }),
        _ => None,
    };
    units.chunks(2).filter_map(point).collect()
}
