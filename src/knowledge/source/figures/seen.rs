//! How a panel is seen: from which side, in whose colours, and beside what. The page needs none of these names.

/// What a panel is beside another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// There is no other.
    Alone,
    /// How to do it.
    Right,
    /// How not to.
    Wrong,
}

/// From where a person is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// From the side, facing right.
    Side,
    /// From behind.
    Back,
    /// From the front.
    Front,
}

/// In whose colour something is drawn or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Nobody's.
    Plain,
    /// The glutes'.
    Glutes,
    /// The hamstrings'.
    Hamstrings,
}
