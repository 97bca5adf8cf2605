//! A pack of knowledge: from the author's files to the checked form.
//!
//! `compile` turns files into `compiled`, or into every mistake at once. The page holds only `compiled`.

pub mod compiled;
pub mod words;
