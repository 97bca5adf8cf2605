//! Draws a report and tells what was tapped: reports in, messages out.
//!
//! It decides nothing and compares nothing: words, numbers and order come with the report. It touches no browser facility;
//! where the focus goes, what is saved and when a second has passed is for others.

#[cfg(feature = "ssr")]
pub mod article;
#[cfg(feature = "ssr")]
pub mod fixtures;
pub mod page;
mod parts;
pub mod pen;
pub mod references;
mod screens;
#[cfg(feature = "ssr")]
pub mod text;
