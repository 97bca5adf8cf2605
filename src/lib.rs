//! Posterior finds out why somebody feels hip thrusts in the hamstrings, how sure that is, and what to try next.
//!
//! In reading order; each module knows only those above it.

pub mod knowledge;

pub mod engine;

pub mod session;

#[cfg(feature = "bench")]
pub mod workbench;

#[cfg(feature = "view")]
pub mod view;

#[cfg(feature = "web")]
pub mod browser;
