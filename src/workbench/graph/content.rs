//! What stands in the picture: boxes in columns, and the lines between them.

use crate::knowledge::compiled::Text;

/// Size of ids and headings of boxes, pixels.
pub const ID_SIZE: f64 = 12.0;
/// Size of all other words in boxes, pixels.
pub const TEXT_SIZE: f64 = 11.0;
/// Room between a box's edge and its words, pixels.
pub const PADDING: f64 = 8.0;

/// The picture's content.
#[derive(Debug)]
pub struct Content {
    /// The pack's title.
    pub title: Text,
    /// What the picture shows, in a sentence or two.
    pub description: String,
    /// How many causes.
    pub causes: usize,
    /// From left to right.
    pub columns: Vec<Column>,
    /// All boxes; columns and links name them by index.
    pub boxes: Vec<Box>,
    /// All lines.
    pub links: Vec<Link>,
}

/// One column.
#[derive(Debug)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its width, pixels.
    pub width: f64,
    /// Free room to its right, pixels.
    pub gap: f64,
    /// How far apart its groups stand.
    pub spread: Spread,
    /// Its boxes in groups, each under a heading (which may be empty).
    pub groups: Vec<(String, Vec<usize>)>,
}

/// How far apart the groups of a column stand.
#[derive(Debug, Clone, Copy)]
pub enum Spread {
    /// Over the whole height: everything else leads to them.
    Whole,
    /// A little at most.
    Little,
}

/// One box.
#[derive(Debug, Default)]
pub struct Box {
    /// How it is drawn: names of the style.
    pub class: String,
    /// Its id in the pack, drawn first.
    pub id: Text,
    /// Its words, already broken into lines.
    pub lines: Vec<String>,
    /// All of it in words, for screen readers and for whoever points at it.
    pub title: String,
    /// Left edge, pixels; set by the layout, as the next three.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// One line from a box to one further right.
#[derive(Debug)]
pub struct Link {
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// How wide it is drawn, pixels.
    pub width: f64,
    /// How it is drawn: names of the style.
    pub class: String,
    /// What it means in words.
    pub title: String,
    /// Where it leaves, y in pixels; set by the layout.
    pub from_y: f64,
    /// Where it arrives.
    pub to_y: f64,
}

/// Pixels of a line's width for each bit that an answer can weigh.
pub const PX_PER_BIT: f64 = 5.0;
/// The thinnest line, pixels.
pub const THIN: f64 = 1.2;
