//! A time, as the page is told it.

/// A time, and what day it is then where the person is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Time {
    /// The time, ms since 1970.
    pub ms: f64,
    /// The day, days since 1970.
    pub day: u32,
}

/// Whole ms; times before 1970 count as 1970.
#[must_use]
pub fn whole_ms(ms: f64) -> u64 {
    #[expect(clippy::cast_sign_loss, reason = "saturates to 0, as it says")]
    let ms = ms as u64;
    ms
}
