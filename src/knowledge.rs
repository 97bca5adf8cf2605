//! A pack of knowledge: from the author's files to the checked form.
//!
//! `compile` turns files into `compiled`, or into every mistake at once. The page holds only `compiled`.

pub mod bytes;
pub mod codes;
#[cfg(feature = "author")]
pub mod compile;
pub mod compiled;
pub mod digits;
#[cfg(feature = "author")]
pub mod folder;
#[cfg(feature = "author")]
pub mod mistake;
pub mod packed;
#[cfg(feature = "author")]
pub mod reading;
#[cfg(feature = "author")]
pub mod source;
pub mod texts;
pub mod words;

#[cfg(feature = "author")]
pub use folder::check_folder;
