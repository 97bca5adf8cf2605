//! Draws a pack's drawings: bodies from joints, things, signs and lettering. What they say and where joints are is the pack's.

mod body;
mod path;

use crate::knowledge::compiled::Text;
use crate::knowledge::compiled::figure::{Ink, MM, Panel};
use crate::knowledge::texts::join;
use crate::session::report::Picture;
use crate::view::parts::button::{self, Look};
use crate::view::pen::Pen;
use path::{Point, push, taper, to};

/// The classes of marks, in the order of `Ink`.
static INKS: [Text; 10] = [
    "thing",
    "floor",
    "",
    "plumb",
    "wedge",
    "arrow",
    "pull",
    "",
    "in-glutes",
    "in-hams",
];

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
    let mut class = if pair { "right" } else { "" };
    for panel in &figure.panels {
        pen.open("figure", class);
        class = "wrong";
        draw_panel(pen, panel);
        pen.close();
        if !panel.moved.is_empty() {
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
    pen.open("svg", "");
    let mut frame = String::from("0");
    for unit in panel.size {
        frame.push_str(" ");
        push(&mut frame, f64::from(unit) * MM);
    }
    pen.attr_of("viewBox", frame);
    pen.attr("role", "img");
    pen.leaf("title", "", panel.heading);
    pen.leaf("desc", "", panel.says);
    let mut words = panel.words.iter();
    for (ink, radius, points) in panel.marks() {
        let class = INKS.get(usize::from(ink)).copied().unwrap_or("");
        let mut points = points.chunks_exact(2).map(|pair| Point {
            x: f64::from(pair[0]) * MM,
            y: f64::from(pair[1]) * MM,
        });
        if ink == Ink::Person as u8 {
            person(pen, panel);
        } else if (Ink::Plain as u8) <= ink {
            pen.open("text", class);
            for Point { x, y } in points {
                for (name, place) in [("x", x), ("y", y)] {
                    let mut text = String::new();
                    push(&mut text, place);
                    pen.attr_of(name, text);
                }
            }
            pen.text(words.next().copied().unwrap_or(""));
            pen.close();
        } else {
            let mut path = String::new();
            let radius = f64::from(radius) * MM;
            if 0.0 < radius
                && let (Some(from), Some(end)) = (points.next(), points.next())
            {
                taper(&mut path, (from, radius), (end, radius));
            }
            let mut command = "M";
            for point in points {
                to(&mut path, command, point);
                command = "L";
            }
            pen.path_of(class, path);
        }
    }
    pen.close();
    pen.leaf("figcaption", "", panel.heading);
}

/// The person where the movement ends, on the way there and back if it moves, and then an outline of where it starts.
fn person(pen: &mut Pen, panel: &Panel) {
    let start = panel.start();
    let moves = !start.is_empty();
    if moves {
        let mut ghost = String::new();
        for part in body::parts(panel.with) {
            if part.body {
                part.outline(&mut ghost, &start);
            }
        }
        pen.path_of("ghost", ghost);
    }
    for part in body::parts(panel.with) {
        let mut path = String::new();
        part.outline(&mut path, &panel.pose);
        pen.open("path", part.class);
        let mut way = String::new();
        part.outline(&mut way, &start);
        if moves && way != path {
            pen.open("animate", "");
            pen.attr("attributeName", "d");
            pen.attr("begin", "indefinite");
            pen.attr("dur", "4s");
            pen.attr_of("values", join(&[&path, &way, &way, &path], ";"));
            pen.close();
        }
        pen.attr_of("d", path);
        pen.close();
    }
}
