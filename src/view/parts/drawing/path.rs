//! SVG paths in whole millimetres (printing fractions costs the page bytes).

use crate::knowledge::digits::digits;

/// A place in a drawing: right and down, mm.
#[derive(Clone, Copy)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// The point this far along the way to another (0 here, 1 there), and this far off it to the right, mm.
    pub fn by(self, other: Self, along: f64, off: f64) -> Self {
        let (x, y) = (other.x - self.x, other.y - self.y);
        let length = (x * x + y * y).sqrt().max(1.0);
        Self {
            x: self.x + x * along - y * off / length,
            y: self.y + y * along + x * off / length,
        }
    }
}

/// Adds one command with one point: `M`, `L` …
pub fn to(path: &mut String, command: &str, point: Point) {
    path.push_str(command);
    push(path, point.x);
    path.push_str(" ");
    push(path, point.y);
}

/// Adds a rounded bar that tapers from one point's radius to another's, mm; a circle where both points are one.
pub fn taper(path: &mut String, (from, radius): (Point, f64), (end, end_radius): (Point, f64)) {
    let onwards = if (from.x - end.x).abs() + (from.y - end.y).abs() < 1.0 {
        Point {
            x: end.x + 1.0,
            y: end.y,
        }
    } else {
        end
    };
    let side = |of: f64| from.by(onwards, 0.0, of);
    // The other end's sides lie as far off the same line.
    let far = |of: f64| {
        let at = side(of);
        Point {
            x: at.x + end.x - from.x,
            y: at.y + end.y - from.y,
        }
    };
    to(path, "M", side(-radius));
    to(path, "L", far(-end_radius));
    arc(path, end_radius, far(end_radius));
    to(path, "L", side(radius));
    arc(path, radius, side(-radius));
}

/// Adds half a circle of this radius.
fn arc(path: &mut String, radius: f64, end: Point) {
    path.push_str("A");
    push(path, radius);
    path.push_str(" ");
    push(path, radius);
    to(path, " 0 0 1 ", end);
}

/// Adds the nearest whole number.
pub fn push(path: &mut String, value: f64) {
    let value = (value + 0.5).floor() as i32;
    if value.is_negative() {
        path.push_str("-");
    }
    path.push_str(&digits(value.unsigned_abs().into()));
}
