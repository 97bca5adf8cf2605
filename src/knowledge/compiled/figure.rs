//! The checked form of a drawing: where joints, things and lettering are, worked out from the author's angles.
//!
//! The page joins these points into bodies; it knows no angles. Lengths are in units of `MM`, so that each fits a byte.

use super::Text;

/// One unit of a drawing, mm of a person 1.70 m tall.
pub const MM: f64 = 8.0;
/// Most drawings of a pack.
pub const FIGURES_MAX: usize = 64;
/// Size of lettering, mm: in a drawing of its own, and in one of a pair (which is half as wide).
pub const LETTERS_MM: [f64; 2] = [100.0, 128.0];

/// A drawing: one panel, or right beside wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// `hip-thrust`.
    pub id: Text,
    /// One or two.
    pub panels: Vec<Panel>,
}

/// A picture of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// What it is beside another one.
    pub mark: Mark,
    /// From where the person is seen.
    pub view: View,
    /// Below it, a few words.
    pub heading: Text,
    /// What is to be seen, for those who don't see it.
    pub says: Text,
    /// Top, width and height of what is shown, units.
    pub size: [u8; 3],
    /// Bits of `GLUTES` and its like.
    pub with: u8,
    /// Joints of the pose at the end, x and y each, right and down; then those of the pose in between and at the start, if it moves.
    pub poses: Poses,
    /// Things and signs, from the back to the front.
    pub shapes: Vec<Shape>,
    /// Its lettering.
    pub labels: Vec<Label>,
}

/// The poses of a panel: one, or three as long as each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poses(pub Vec<Vec<u8>>);

/// The glutes are filled.
pub const GLUTES: u8 = 1;
/// The hamstrings are filled.
pub const HAMSTRINGS: u8 = 2;
/// An arm is drawn (two from the back).
pub const ARM: u8 = 4;
/// A bar lies on the hips.
pub const BAR: u8 = 8;
/// A band lies around the legs above the knees.
pub const BAND: u8 = 16;

/// Both muscles are outlined.
pub const MUSCLES: u8 = 64;
/// They are outlined, and seen from behind.
pub const BEHIND: u8 = 32;

/// What a panel is beside another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// There is no other.
    Alone,
    /// How to do it.
    Right,
    /// How not to.
    Wrong,
}

/// From where a person is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// From the side, facing right.
    Side,
    /// From behind.
    Back,
    /// From the front.
    Front,
}

/// A line or a rounded bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// How it is drawn.
    pub ink: Ink,
    /// Half its thickness, units; 0 for a line, whose points may be many.
    pub radius: u8,
    /// x and y each.
    pub points: Vec<u8>,
}

/// How a shape is drawn. Those up to `Floor` are behind the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// Furniture.
    Thing,
    /// The floor, or a wall.
    Floor,
    /// A dashed helping line.
    Plumb,
    /// The wedge by which a joint is bent.
    Wedge,
    /// Where it moves.
    Arrow,
    /// Where it should pull.
    Pull,
}

/// Lettering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Its voice.
    pub tone: Tone,
    /// Middle of its first line's foot, units.
    pub at: [u8; 2],
    /// What it says.
    pub text: Text,
}

/// In whose colour something is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Nobody's.
    Plain,
    /// The glutes'.
    Glutes,
    /// The hamstrings'.
    Hamstrings,
}
