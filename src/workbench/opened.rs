//! A pack, open for use: the one of this build, or any folder compiled while the program runs.
//!
//! A pack lives as long as the program, so what is compiled here is never given back. It checks no wording and runs no cases.

use crate::knowledge::compile::compile;
use crate::knowledge::compiled::{Article, Check, Guide};
use crate::knowledge::mistake::Mistake;
use crate::knowledge::{folder, packed};
use std::path::Path;

/// The checked form of one pack.
#[derive(Debug, Clone, Copy)]
pub struct Opened {
    /// Questions, rules and numbers.
    pub check: &'static Check,
    /// What the result and the plan need.
    pub guide: &'static Guide,
    /// The article.
    pub article: &'static Article,
}

/// The pack of this build.
#[must_use]
pub fn built_in() -> Opened {
    Opened {
        check: packed::check(),
        guide: packed::guide(),
        article: packed::article(),
    }
}

/// The pack in `folder`.
///
/// # Errors
/// Every mistake in it, or the one that it cannot be read.
pub fn open(folder: &Path) -> Result<Opened, Vec<Mistake>> {
    let files = folder::read_pack(folder)?;
    let (check, guide, article) = compile(&files)?;
    Ok(Opened {
        check: Box::leak(Box::new(check)),
        guide: Box::leak(Box::new(guide)),
        article: Box::leak(Box::new(article)),
    })
}
