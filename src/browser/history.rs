//! What an entry of the browser's history says, so that a reload goes on: the place, and what the page carries there. That is, behind
//! a `#`, the fragment of somebody's link that is looked at, else, where the device keeps nothing, what was saved.

use crate::knowledge::compiled::Check;
use crate::knowledge::texts::{halves, join};
use crate::session::history::{read_place, write_place};
use crate::session::message::Place;

/// The form of an entry's state: this mark, the place, a line break, what is carried.
const MARK: &str = "posterior:";

/// An entry's state.
#[must_use]
pub fn state(check: &Check, place: Place, carried: &str) -> String {
    join(&[MARK, &write_place(check, place), "\n", carried], "")
}

/// What an earlier page left in the entry with this state; may be empty.
#[must_use]
pub fn carried(state: &str) -> &str {
    parts(state).map_or("", |(_, carried)| carried)
}

/// The place that an entry's state names; none in entries that are not ours.
#[must_use]
pub fn place_of(check: &Check, state: &str) -> Option<Place> {
    read_place(check, parts(state)?.0)
}

/// The place, and what is carried.
fn parts(state: &str) -> Option<(&str, &str)> {
    halves(state.strip_prefix(MARK)?, b'\n')
}
