//! Probabilities as natural frequencies: tenths, never "0 in 10" or "10 in 10".

use crate::knowledge::digits::digits;
use crate::knowledge::words::{GuideWords, fill};

/// Above this it is "more than 9 in 10".
const NEARLY_ALL: f64 = 0.95;
/// Below this it is "fewer than 1 in 10".
const HARDLY_ANY: f64 = 0.05;

/// "about 6 in 10".
#[must_use]
pub fn about(words: &GuideWords, p: f64) -> String {
    if NEARLY_ALL < p {
        words.more_than().into()
    } else if p < HARDLY_ANY {
        words.fewer_than().into()
    } else {
        fill(words.about(), &[("n", &digits(tenths(p).into()))])
    }
}

/// "between 5 and 7"; empty where the number says it all: both ends are the same tenth, or it is no tenth.
#[must_use]
pub fn between(words: &GuideWords, [low, p, high]: [f64; 3]) -> String {
    let (low, high) = (tenths(low), tenths(high));
    if low == high || !(HARDLY_ANY..=NEARLY_ALL).contains(&p) {
        return String::new();
    }
    let ends = [
        ("low", &*digits(low.into())),
        ("high", &*digits(high.into())),
    ];
    fill(words.between(), &ends)
}

/// Tenths from 1 to 9.
fn tenths(p: f64) -> u8 {
    #[expect(clippy::cast_sign_loss, reason = "clamped to 1 … 9")]
    let tenths = (p * 10.0 + 0.5).clamp(1.0, 9.0) as u8;
    tenths
}

/// Hundredths, rounded.
#[must_use]
pub fn hundredths(p: f64) -> u8 {
    #[expect(clippy::cast_sign_loss, reason = "clamped to 0 … 100")]
    let hundredths = (p * 100.0 + 0.5).clamp(0.0, 100.0) as u8;
    hundredths
}

/// Seconds, rounded.
#[must_use]
pub fn seconds(s: f64) -> String {
    #[expect(clippy::cast_sign_loss, reason = "clamped to 0 and more")]
    let s = (s + 0.5).max(0.0) as u32;
    digits(s.into())
}
