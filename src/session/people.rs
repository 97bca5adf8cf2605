//! Made-up people: what each would answer, for examples of screens and for tests. Not in the page.
//!
//! What a table does not name they are not sure of, or have not got, or put off.

/// Question ids and option ids; a question may stand there several times (tick-all lists).
pub type Table<'a> = &'a [(&'a str, &'a str)];

/// Feet far out, heels pulled in: the way the lift is done.
pub const FAR_FEET: Table = &[
    ("feeling", "work"),
    ("bother", "ends-set"),
    ("most-tired", "nearly-all-thighs"),
    ("when-felt", "first-rep"),
    ("feet-at-top", "far-out"),
    ("feet-action", "pull-back"),
    ("side-view", "straight-line"),
    ("no-weight-lockout", "with-ease"),
    ("glute-squeeze", "both-hard"),
    ("both-sides", "same"),
    ("other-moves", "only-this"),
    ("feet-closer", "bottom-more"),
    ("knees", "in-line"),
    ("trained-before", "no"),
    ("rest", "over-two"),
    ("experience", "one-to-six"),
];

/// Only the day after, and yet it ends the set: one answer does not fit.
pub const AT_ODDS: Table = &[
    ("feeling", "work"),
    ("bother", "ends-set"),
    ("most-tired", "nearly-all-thighs"),
    ("when-felt", "next-day"),
    ("feet-at-top", "close"),
    ("feet-action", "push-away"),
    ("side-view", "back-arched"),
    ("no-weight-lockout", "no"),
    ("glute-squeeze", "both-hard"),
    ("both-sides", "bit-more"),
    ("other-moves", "some"),
    ("trained-before", "same-workout"),
];

/// One side does more, and a knee drops in.
pub const ONE_SIDE: Table = &[
    ("feeling", "work"),
    ("bother", "a-bit"),
    ("most-tired", "more-thighs"),
    ("when-felt", "part-way"),
    ("both-sides", "much-more"),
    ("feet-at-top", "above"),
    ("feet-action", "press-down"),
    ("side-view", "straight-line"),
    ("no-weight-lockout", "with-ease"),
    ("glute-squeeze", "one-softer"),
    ("other-moves", "some"),
    ("knees", "one-in"),
];

/// Two causes that these answers cannot tell apart.
pub const EITHER: Table = &[
    ("feeling", "work"),
    ("bother", "ends-set"),
    ("most-tired", "more-thighs"),
    ("when-felt", "part-way"),
    ("feet-at-top", "far-out"),
    ("feet-action", "heels-up"),
    ("side-view", "straight-line"),
    ("no-weight-lockout", "with-ease"),
    ("glute-squeeze", "elsewhere"),
    ("both-sides", "same"),
    ("other-moves", "most"),
];

/// Hips and ankles that do not bend far, and a bottom that is hard to squeeze: much to be held.
pub const STIFF: Table = &[
    ("feeling", "work"),
    ("bother", "a-bit"),
    ("most-tired", "more-thighs"),
    ("when-felt", "part-way"),
    ("feet-at-top", "above"),
    ("feet-action", "heels-up"),
    ("no-weight-lockout", "no"),
    ("glute-squeeze", "elsewhere"),
    ("both-sides", "same"),
    ("other-moves", "some"),
    ("bed-test", "above"),
    ("knee-to-wall", "under-five"),
    ("equipment", "none"),
    ("level", "some"),
    ("days", "three"),
];

/// Much applies, and everything was tried.
pub const MUCH: Table = &[
    ("feeling", "work"),
    ("signs-lasting", "sit-bone"),
    ("signs-lasting", "cancer"),
    ("sit-bone-often", "now-and-then"),
    ("cancer-when", "past"),
    ("age", "18-to-39"),
    ("bother", "ends-set"),
    ("most-tired", "nearly-all-thighs"),
    ("when-felt", "first-rep"),
    ("both-sides", "much-more"),
    ("feet-at-top", "far-out"),
    ("feet-action", "pull-back"),
    ("side-view", "back-arched"),
    ("no-weight-lockout", "no"),
    ("glute-squeeze", "elsewhere"),
    ("other-moves", "most"),
    ("knees", "both-in"),
    ("trained-before", "same-workout"),
    ("rest", "under-one"),
    ("sleep", "under-six"),
    ("feet-closer", "heels-or-knees"),
    ("squeeze-first", "thighs-cramp"),
    ("single-leg-hold", "cramped"),
    ("half-weight", "thighs-more"),
    ("experience", "under-one-month"),
    ("past-injury", "healed"),
    ("set-up", "bench"),
    ("bed-test", "above"),
    ("knee-to-wall", "under-five"),
    ("equipment", "bench"),
    ("equipment", "weight"),
    ("equipment", "band"),
    ("level", "new"),
    ("days", "three"),
];
