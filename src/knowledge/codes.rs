//! Short codes of ids, as saved sittings and links carry them.
//!
//! Codes are hashes of ids, so that a text stays readable when a pack gains, loses or moves questions. `compile` sees to it
//! that no two ids that could be taken for each other share one. The letters they are written in are `session::wire`'s matter.

/// The code of a question or rule: 18 bits.
#[must_use]
pub fn long(id: &str) -> u32 {
    let hash = hash(id);
    (hash ^ (hash >> 18)) & 0x3_ffff
}

/// The code of an option among those of its question: 12 bits.
#[must_use]
pub fn short(id: &str) -> u32 {
    let hash = hash(id);
    (hash ^ (hash >> 12) ^ (hash >> 24)) & 0xfff
}

/// FNV-1a, 32 bits: short, even, and the same everywhere (Fowler, Noll, Vo).
#[must_use]
pub fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
