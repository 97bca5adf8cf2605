//! What a person has tried of our advice. It says nothing about causes: only what is advised next reads it.
//!
//! Both are kept as codes of ids (`knowledge::codes`), for the guide that names them may arrive later than what was saved, and
//! may be another version's. A remedy that is a test of the engine is not kept here: trying it answers its question.

/// One try of one remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Try {
    /// The remedy's long code.
    pub remedy: u32,
    /// The short code of what was answered to "Where did you feel it?".
    pub felt: u32,
}
