//! Made-up people: what each would answer. What a table does not name they are not sure of, or have not got, or put off.

pub use posterior::session::people::{FAR_FEET, MUCH, ONE_SIDE, STIFF, Table};

/// Feels the bottom most and only wonders.
pub const HEALTHY: Table = &[
    ("feeling", "work"),
    ("bother", "only-wonder"),
    ("most-tired", "more-bottom"),
    ("when-felt", "part-way"),
    ("feet-at-top", "above"),
    ("feet-action", "press-down"),
    ("side-view", "straight-line"),
    ("no-weight-lockout", "with-ease"),
    ("glute-squeeze", "both-hard"),
    ("both-sides", "same"),
    ("other-moves", "only-this"),
    ("feet-closer", "no-change"),
    ("squeeze-first", "bottom-more"),
    ("knees", "in-line"),
    ("single-leg-hold", "sixty"),
    ("bed-test", "below"),
    ("knee-to-wall", "ten"),
    ("trained-before", "no"),
    ("rest", "over-two"),
    ("half-weight", "bottom-more"),
    ("experience", "over-six"),
    ("sleep", "over-seven"),
    ("past-injury", "never"),
];

/// Has a feeling and knows nothing else.
pub const UNSURE: Table = &[("feeling", "tight")];

/// A sign that calls for help at once.
pub const NUMB: Table = &[("feeling", "work"), ("signs-now", "numb-between-legs")];

/// A sign that calls for help today.
pub const SWOLLEN: Table = &[
    ("feeling", "work"),
    ("signs-now", "leg-swollen"),
    ("breath-or-chest", "no"),
];

/// Something to have looked at soon, and feet far out.
pub const NIGHT_PAIN: Table = &[
    ("feeling", "work"),
    ("signs-lasting", "night-pain"),
    ("bother", "ends-set"),
    ("most-tired", "nearly-all-thighs"),
    ("when-felt", "first-rep"),
    ("feet-at-top", "far-out"),
    ("feet-action", "pull-back"),
];

/// Questions and remedies that load the muscle: not for somebody who should be seen first.
pub const LOADED: [&str; 4] = [
    "feet-closer",
    "squeeze-first",
    "single-leg-hold",
    "half-weight",
];
