//! `cargo posterior verify`: proves on a whole pack what must hold wherever a sitting may go, and says how much was looked at.
//!
//! It is deterministic: seeds and sizes are fixed and pieces of work are added in a fixed order, so two runs print the same
//! counts. It measures nothing and judges no content: whether an advice is good is for `check`, cases and people.

pub mod combinations;
pub mod depth;
pub mod laws;
pub mod look;
pub mod machine;
pub mod pack;
pub mod property;
pub mod sittings;
pub mod tally;
pub mod tell;
pub mod walker;
pub mod walks;

use crate::knowledge::compiled::{Check, Guide};
use machine::Machine;
use pack::Pack;
use tally::Tally;

/// How much is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    /// Most combinations of danger answers; where a pack has more, so many are drawn.
    pub combinations: u64,
    /// Every state to so many answers.
    pub depth: usize,
    /// Random walks.
    pub walks: u64,
    /// Whole sittings by the real stop rule.
    pub sittings: u64,
    /// Where chance begins.
    pub seed: u64,
}

impl Sizes {
    /// The whole proof.
    pub const WHOLE: Self = Self {
        combinations: 40_000_000,
        depth: 7,
        walks: 14_000,
        sittings: 2_400,
        seed: 20_261_122,
    };
}

/// What was proved, and what was not.
#[derive(Debug, Clone)]
pub struct Proof {
    /// The pack.
    pub pack: Pack,
    /// How much was looked at.
    pub sizes: Sizes,
    /// What was seen.
    pub tally: Tally,
}

/// Proves everything on a pack.
#[must_use]
pub fn verify(
    check: &'static Check,
    guide: &'static Guide,
    machine: Machine,
    sizes: Sizes,
) -> Proof {
    let pack = Pack::new(check, guide, machine);
    let mut tally = combinations::combinations(&pack, sizes.combinations, sizes.seed);
    tally.add(depth::breadth_first(&pack, sizes.depth));
    tally.add(walks::walks(&pack, sizes.walks, sizes.seed));
    tally.add(sittings::sittings(&pack, sizes.sittings, sizes.seed));
    Proof { pack, sizes, tally }
}
