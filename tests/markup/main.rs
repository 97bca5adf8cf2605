//! Golden markup.
