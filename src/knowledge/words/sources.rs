//! The words of the page of sources.

use super::{Packed, Reader, Text, Writer};

words! {
    /// The words of the page of sources, which only the build draws (`[sources]` in `words.toml`).
    SourcesWords {
        /// Its heading, and the name of the way to it.
        every_source,
        /// What the page is.
        about_sources,
        /// How far a source was read, in the place of `{read}`.
        how_far_read,
        /// Back to the check.
        to_check,
    }
}
