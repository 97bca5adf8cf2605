//! The names that authors write and read for what the engine finds: outcomes and bands.

use crate::engine::diagnosis::{BandKind, Outcome};
use crate::knowledge::compiled::CareLevel;
use crate::knowledge::source::questions::LEVELS;

/// The outcomes by name.
pub const OUTCOMES: [(&str, Outcome); 4] = [
    ("care", Outcome::Care),
    ("causes", Outcome::Causes),
    ("normal", Outcome::Normal),
    ("cannot-tell", Outcome::CannotTell),
];

/// The name of an outcome.
#[must_use]
pub fn outcome(outcome: Outcome) -> &'static str {
    name(&OUTCOMES, outcome)
}

/// The name of a care level.
#[must_use]
pub fn level(level: CareLevel) -> &'static str {
    name(&LEVELS, level)
}

/// A band in words, for lines of text.
#[must_use]
pub fn band(band: BandKind) -> &'static str {
    match band {
        BandKind::MostLikely => "most likely",
        BandKind::MayPlay => "may play a part",
        BandKind::CannotTell => "cannot tell",
        BandKind::LessLikely => "less likely",
    }
}

/// The name of a value in a table of names; empty where it has none.
#[must_use]
pub fn name<T: PartialEq + Copy>(names: &[(&'static str, T)], of: T) -> &'static str {
    let found = names.iter().find(|(_, value)| *value == of);
    found.map_or("", |(name, _)| name)
}

/// "`a`, `b` and `c`"; "nothing" where there is none.
#[must_use]
pub fn list<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => "nothing".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}
