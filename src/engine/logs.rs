//! The engine's logarithms and powers: bit for bit the same natively and in the browser, where the standard library's differ.
//!
//! All rest on one logarithm and one exponential, as each function more costs the page. They are off by a few units in the last place.

use std::f64::consts::LOG2_E;

/// log₂ x.
#[must_use]
pub fn log2(x: f64) -> f64 {
    libm::log(x) * LOG2_E
}

/// x to the power of `power`, for x above 0.
#[must_use]
pub fn pow(x: f64, power: f64) -> f64 {
    libm::exp(power * libm::log(x))
}
