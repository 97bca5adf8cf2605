//! A real browser, driven as a person would: what the journeys in `journeys/` are written in.
//!
//! Reading order: `wire` (one command to the driver), `driver` (its process), `setup` and `browser` (one fresh profile), `hand` (touch or
//! keyboard alone), `page` (sentences about the check), `paper` (what is printed), `sitting` (whole ones), `site` (what is served), `host` (a blog post with the check in a frame).
//! Of the product's Rust, nothing here knows more than who the made-up people are: it sees what a person sees, and the attributes that
//! hosts may rely on.

// Everything here is for tests, and a test fails by panicking.
#![allow(clippy::missing_panics_doc)]

pub mod browser;
pub mod driver;
pub mod hand;
pub mod host;
pub mod page;
mod paper;
mod reading;
pub mod setup;
pub mod site;
mod sitting;
pub mod wire;
