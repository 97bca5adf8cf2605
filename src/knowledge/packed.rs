//! The pack that was built in, as bytes and as the checked form.
//!
//! Only the check is linked into the page; the guide's bytes arrive there as a file of their own.

use super::bytes::read;
use super::compiled::{Check, Guide};
use std::sync::OnceLock;

#[cfg(not(target_arch = "wasm32"))]
use super::compiled::Article;

static CHECK_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/check.bin"));

/// The guide as the bytes that the page fetches.
#[cfg(not(target_arch = "wasm32"))]
pub static GUIDE_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/guide.bin"));

#[cfg(not(target_arch = "wasm32"))]
static ARTICLE_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/article.bin"));

/// What the questions need; read once.
///
/// # Panics
/// Only if the build wrote bytes that the same build cannot read.
#[must_use]
pub fn check() -> &'static Check {
    static CHECK: OnceLock<&Check> = OnceLock::new();
    CHECK.get_or_init(|| read(CHECK_BYTES).expect("the build wrote these bytes"))
}

/// Reads a guide that arrived as `bytes`; none where they are not one, or not of this version of the program.
#[must_use]
pub fn read_guide(bytes: &'static [u8]) -> Option<&'static Guide> {
    read(bytes).filter(|guide: &&Guide| guide.causes.len() == check().causes.len())
}

/// What the result and the plan need; read once.
///
/// # Panics
/// Only if the build wrote bytes that the same build cannot read.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn guide() -> &'static Guide {
    static GUIDE: OnceLock<&Guide> = OnceLock::new();
    GUIDE.get_or_init(|| read_guide(GUIDE_BYTES).expect("the build wrote these bytes"))
}

/// The article; read once.
///
/// # Panics
/// Only if the build wrote bytes that the same build cannot read.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn article() -> &'static Article {
    static ARTICLE: OnceLock<&Article> = OnceLock::new();
    ARTICLE.get_or_init(|| read(ARTICLE_BYTES).expect("the build wrote these bytes"))
}
