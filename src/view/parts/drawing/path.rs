//! SVG paths in whole millimetres (printing fractions costs the page bytes), y turned downwards.

use super::geometry::Point;

/// A path being written.
#[derive(Default)]
pub struct Path(String);

impl Path {
    /// One command with one point: `M`, `L` …
    pub fn to(mut self, command: &str, point: Point) -> Self {
        self.0.push_str(command);
        self.number(point.x);
        self.0.push(' ');
        self.number(-point.y);
        self
    }

    /// The text for `d`.
    pub fn end(self) -> String {
        self.0
    }

    fn number(&mut self, value: f64) {
        self.0.push_str(&whole(value));
    }
}

/// The nearest whole number, as text.
pub fn whole(value: f64) -> String {
    (value.round() as i32).to_string()
}

impl Point {
    /// This point moved by so much.
    pub fn moved(self, x: f64, y: f64) -> Self {
        Self {
            x: self.x + x,
            y: self.y + y,
        }
    }

    /// The point this far along the way to another (0 here, 1 there).
    pub fn towards(self, other: Self, part: f64) -> Self {
        Self {
            x: self.x + (other.x - self.x) * part,
            y: self.y + (other.y - self.y) * part,
        }
    }
}
