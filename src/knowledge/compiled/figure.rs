//! The checked form of a drawing: where joints, things and lettering are, worked out from the author's angles.
//!
//! The page joins these points into bodies; it knows no angles. Lengths are in units of `MM`, so that each fits a byte, and all numbers
//! of a panel stand in plain rows of bytes: a type for each kind of thing would be code that the page carries for nothing.

use super::Text;

/// One unit of a drawing, mm of a person 1.70 m tall.
pub const MM: f64 = 8.0;
/// Most drawings of a pack.
pub const FIGURES_MAX: usize = 64;
/// Size of lettering, mm: in a drawing of its own, and in one of a pair (which is half as wide).
pub const LETTERS_MM: [f64; 2] = [100.0, 142.0];

/// A drawing: one panel, or right beside wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// `hip-thrust`.
    pub id: Text,
    /// The drawing of the same for whoever lacks what the lift itself needs (`Settings::main_needs`); may be empty.
    pub without_needs: Text,
    /// One; or two, the right one first.
    pub panels: Vec<Panel>,
}

/// A picture of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// Below it, a few words.
    pub heading: Text,
    /// What is to be seen, for those who don't see it.
    pub says: Text,
    /// Top, width and height of what is shown, units.
    pub size: [u8; 3],
    /// Bits of `GLUTES` and its like.
    pub with: u8,
    /// Joints at the end of the movement, x and y each, right and down.
    pub pose: Vec<u8>,
    /// What is to be added to each of them to get to the start, wrapping; none where nothing moves.
    pub moved: Vec<u8>,
    /// What `marks` reads.
    pub drawn: Vec<u8>,
    /// What the lettering among the marks says, in their order.
    pub words: Vec<Text>,
}

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
/// Both muscles are outlined, and seen from behind.
pub const BEHIND: u8 = 32;
/// Both muscles are outlined.
pub const MUSCLES: u8 = 64;
/// The person is seen from behind or from the front, not from the side.
pub const WIDE: u8 = 128;

/// How a mark is drawn, from the back to the front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// Furniture.
    Thing,
    /// The floor, or a wall.
    Floor,
    /// Here comes the person.
    Person,
    /// A dashed helping line.
    Plumb,
    /// The wedge by which a joint is bent.
    Wedge,
    /// Where it moves.
    Arrow,
    /// Where it should pull.
    Pull,
    /// Lettering: the middle of its foot.
    Plain,
    /// Lettering in the voice of the glutes.
    Glutes,
    /// Lettering in the voice of the hamstrings.
    Hamstrings,
}

/// A mark: its `Ink` as a number; half its thickness, units (0: a line, whose points may be many); its points, x and y each.
pub type Drawn<'a> = (u8, u8, &'a [u8]);

impl Panel {
    /// The joints at the start of the movement.
    #[must_use]
    pub fn start(&self) -> Vec<u8> {
        let both = self.pose.iter().zip(&self.moved);
        both.map(|(end, off)| end.wrapping_add(*off)).collect()
    }

    /// Things, the person, signs and lettering, from the back to the front.
    pub fn marks(&self) -> impl Iterator<Item = Drawn<'_>> {
        let mut left = &self.drawn[..];
        std::iter::from_fn(move || {
            let ([ink, radius, count], rest) = left.split_first_chunk()?;
            let (points, rest) = rest.split_at_checked(usize::from(*count) * 2)?;
            left = rest;
            Some((*ink, *radius, points))
        })
    }
}
