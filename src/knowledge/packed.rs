//! The pack that was built in, as texts and as the checked form.
//!
//! Only the check is linked into the page; the guide's text arrives there as a file of its own.

use super::bytes::read;
use super::compiled::{Check, Guide};
use std::sync::OnceLock;

#[cfg(not(target_arch = "wasm32"))]
use super::compiled::Article;

static CHECK: &str = include_str!(concat!(env!("OUT_DIR"), "/check.txt"));

/// The guide as the text that the page fetches.
#[cfg(not(target_arch = "wasm32"))]
pub static GUIDE: &str = include_str!(concat!(env!("OUT_DIR"), "/guide.txt"));

#[cfg(not(target_arch = "wasm32"))]
static ARTICLE: &str = include_str!(concat!(env!("OUT_DIR"), "/article.txt"));

/// What the questions need; read once.
///
/// # Panics
/// Only if the build wrote a text that the same build cannot read.
#[must_use]
pub fn check() -> &'static Check {
    static READ: OnceLock<&Check> = OnceLock::new();
    READ.get_or_init(|| read(CHECK).expect("the build wrote this text"))
}

/// Reads a guide that arrived; none where it is not one, or not of this version of the program.
#[must_use]
pub fn read_guide(text: &'static str) -> Option<&'static Guide> {
    read(text).filter(|guide: &&Guide| guide.causes.len() == check().causes.len())
}

/// What the result and the plan need; read once.
///
/// # Panics
/// Only if the build wrote a text that the same build cannot read.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn guide() -> &'static Guide {
    static READ: OnceLock<&Guide> = OnceLock::new();
    READ.get_or_init(|| read_guide(GUIDE).expect("the build wrote this text"))
}

/// The article; read once.
///
/// # Panics
/// Only if the build wrote a text that the same build cannot read.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn article() -> &'static Article {
    static READ: OnceLock<&Article> = OnceLock::new();
    READ.get_or_init(|| read(ARTICLE).expect("the build wrote this text"))
}
