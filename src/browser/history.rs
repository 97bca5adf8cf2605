//! What an entry of the browser's history says: the place, and, where the device keeps nothing, what was saved, so that reload goes on.

use crate::knowledge::digits::{digits, number};
use crate::knowledge::texts::{halves, join};
use crate::session::message::Place;

/// The form of an entry's state: this mark, the place, a line break, what was saved.
const MARK: &str = "posterior:";

/// The places that have a name of their own. A question is `q` and its number.
const NAMES: [(&str, Place); 7] = [
    ("care", Place::Care),
    ("check", Place::Check),
    ("result", Place::Result),
    ("plan", Place::Plan),
    ("sheet", Place::Sheet),
    ("history", Place::History),
    ("compare", Place::Compare),
];

/// An entry's state.
#[must_use]
pub fn state(place: Place, saved: &str) -> String {
    let name = match place {
        Place::Question(question) => "q".to_owned() + &digits(question.into()),
        Place::Care
        | Place::Check
        | Place::Result
        | Place::Plan
        | Place::Sheet
        | Place::History
        | Place::Compare => {
            let named = NAMES.iter().find(|(_, named)| *named == place);
            named.map_or("", |(name, _)| name).into()
        }
    };
    join(&[MARK, &name, "\n", saved], "")
}

/// What an earlier page left in the entry with this state; may be empty.
#[must_use]
pub fn carried(state: &str) -> &str {
    parts(state).map_or("", |(_, saved)| saved)
}

/// The place that an entry's state names; none in entries that are not ours.
#[must_use]
pub fn place_of(state: &str) -> Option<Place> {
    let (name, _) = parts(state)?;
    if let Some((_, place)) = NAMES.iter().find(|(named, _)| *named == name) {
        return Some(*place);
    }
    let question = number(name.strip_prefix("q")?)?;
    Some(Place::Question(question.try_into().ok()?))
}

/// The place's name, and what was saved.
fn parts(state: &str) -> Option<(&str, &str)> {
    halves(state.strip_prefix(MARK)?, b'\n')
}
