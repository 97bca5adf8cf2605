//! One `[[remedy]]` as an author writes it.

use super::When;
use super::entry::At;
use crate::knowledge::compiled::{Badge, Horizon, Serves, Text, Timing};
use crate::knowledge::mistake::Place;

/// A remedy.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "an author writes each of them as a word of its own"
)]
pub struct Remedy {
    /// Where it stands.
    pub place: Place,
    /// No mistake was found while reading it.
    pub sound: bool,
    /// Its id.
    pub id: At<Text>,
    /// A few words.
    pub title: At<Text>,
    /// Which results it serves.
    pub serves: Vec<Serves>,
    /// The causes it is for.
    pub causes: Vec<At<Text>>,
    /// The fault of form it mends; may be empty.
    pub sub_fault: At<Text>,
    /// Only where this holds.
    pub when: When,
    /// What it needs: of each question named in `any` that was answered, one of the options named.
    pub needs: When,
    /// When in the plan it belongs.
    pub horizon: Horizon,
    /// Held back where load is.
    pub loaded: bool,
    /// Stays where all else is held back.
    pub gentle: bool,
    /// Only where something is held back.
    pub held_only: bool,
    /// The question that trying it answers; may be empty.
    pub trial: At<Text>,
    /// What to do.
    pub steps: Vec<At<Text>>,
    /// What you should feel.
    pub feel: At<Text>,
    /// If you feel this, change that.
    pub instead: Vec<(At<Text>, At<Text>)>,
    /// An easier form; may be empty.
    pub easier: At<Text>,
    /// A harder form; may be empty.
    pub harder: At<Text>,
    /// How much.
    pub dose: At<Text>,
    /// How much for a newcomer; may be empty.
    pub dose_new: At<Text>,
    /// Most training days a week; 0 where it is not for training days.
    pub days_a_week: u8,
    /// On training days it stands where the lift itself would.
    pub in_place: bool,
    /// What its timer counts.
    pub timing: Timing,
    /// The remedy that says much the same; may be empty.
    pub same: At<Text>,
    /// When to expect a change.
    pub expect: At<Text>,
    /// When to stop.
    pub stop: At<Text>,
    /// What it needs; may be empty.
    pub equipment: At<Text>,
    /// A drawing's name; may be empty.
    pub picture: At<Text>,
    /// How well it is supported.
    pub badge: Badge,
    /// What the evidence says.
    pub evidence: At<Text>,
    /// Its sources.
    pub sources: Vec<At<Text>>,
    /// The article's statements that it covers.
    pub article: Vec<At<Text>>,
}
