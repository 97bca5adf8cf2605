//! What choosing an option means.

/// What choosing an option means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// It tells causes apart.
    Evidence,
    /// A real answer that tells no causes apart (danger rules or the plan may read it).
    Neutral,
    /// "I'm not sure".
    NotSure,
    /// A trial put off; asked again from the result.
    Later,
    /// A trial that can't be done.
    Cannot,
    /// A trial that was stopped because it hurt.
    Hurt,
    /// "None of these": excludes the others.
    NoneOfThese,
}

impl Meaning {
    /// Whether the option stands apart from the answers proper, behind the word "or".
    #[must_use]
    pub fn stands_apart(self) -> bool {
        match self {
            Self::Evidence | Self::Neutral => false,
            Self::NotSure | Self::Later | Self::Cannot | Self::Hurt | Self::NoneOfThese => true,
        }
    }
}
