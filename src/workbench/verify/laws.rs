//! The properties as functions: each looks at one state and says what is wrong with it, if anything is.

pub mod answers;
pub mod danger;
pub mod kept;
pub mod result;
pub mod ways;
pub mod words;

/// Nothing is wrong, or what is.
pub type Found = Result<(), String>;

/// Holds, or says what was seen instead.
///
/// # Errors
/// What `what` says, where it does not hold.
pub fn must(holds: bool, what: impl FnOnce() -> String) -> Found {
    if holds { Ok(()) } else { Err(what()) }
}
