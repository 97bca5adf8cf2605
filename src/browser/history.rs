//! What an entry of the browser's history says: the place, and, where the device keeps nothing, what was saved, so that reload goes on.

use crate::knowledge::compiled::Check;
use crate::knowledge::texts::{halves, join};
use crate::session::history::{read_place, write_place};
use crate::session::message::Place;

/// The form of an entry's state: this mark, the place, a line break, what was saved.
const MARK: &str = "posterior:";

/// An entry's state.
#[must_use]
pub fn state(check: &Check, place: Place, saved: &str) -> String {
    join(&[MARK, &write_place(check, place), "\n", saved], "")
}

/// What an earlier page left in the entry with this state; may be empty.
#[must_use]
pub fn carried(state: &str) -> &str {
    parts(state).map_or("", |(_, saved)| saved)
}

/// The place that an entry's state names; none in entries that are not ours.
#[must_use]
pub fn place_of(check: &Check, state: &str) -> Option<Place> {
    read_place(check, parts(state)?.0)
}

/// The place, and what was saved.
fn parts(state: &str) -> Option<(&str, &str)> {
    halves(state.strip_prefix(MARK)?, b'\n')
}
