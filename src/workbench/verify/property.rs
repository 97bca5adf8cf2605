//! What is proved, one name and one plain sentence each. How it is checked stands in `laws` and in the walks.

/// One thing that must hold wherever a sitting may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Property {
    /// The danger rules, read anew.
    HighestLevel,
    /// No sign goes unread.
    SignCounts,
    /// Danger ends the check.
    NothingToTrain,
    /// Load is held back.
    NoLoad,
    /// The order of screens.
    DangerFirst,
    /// No way around danger.
    DangerStays,
    /// No dead end.
    WayOn,
    /// No endless walk.
    ReachesAnEnd,
    /// A remedy for the next set.
    FirstAction,
    /// Words everywhere.
    NoMissingText,
    /// Frequencies and ranges.
    Numbers,
    /// The list of causes.
    EveryCause,
    /// An edit leaves no trace.
    EditIsAnew,
    /// A set of answers, not a list.
    OrderPlaysNoPart,
    /// Share and open.
    LinkRoundTrip,
    /// Close and open again.
    KeptAndRestored,
    /// What can be pressed leads there.
    OffersOpen,
    /// Start again.
    StartsAfresh,
    /// Stopping is free.
    StopIsFree,
    /// The stop rule.
    StopsInTime,
}

impl Property {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 20] = [
        Self::HighestLevel,
        Self::SignCounts,
        Self::NothingToTrain,
        Self::NoLoad,
        Self::DangerFirst,
        Self::DangerStays,
        Self::WayOn,
        Self::ReachesAnEnd,
        Self::FirstAction,
        Self::NoMissingText,
        Self::Numbers,
        Self::EveryCause,
        Self::EditIsAnew,
        Self::OrderPlaysNoPart,
        Self::LinkRoundTrip,
        Self::KeptAndRestored,
        Self::OffersOpen,
        Self::StartsAfresh,
        Self::StopIsFree,
        Self::StopsInTime,
    ];

    /// What it says, in one plain line.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::HighestLevel => "the highest care level that any danger rule gives wins",
            Self::SignCounts => "every danger sign is read by a rule, or asks a follow-up",
            Self::NothingToTrain => "emergency and urgent: no cause, no question, nothing to train",
            Self::NoLoad => "no loaded trial or exercise where load is held back",
            Self::DangerFirst => "danger questions come first, and a care screen where one is due",
            Self::DangerStays => "Back, Change, links and reloads lead past no danger sign",
            Self::WayOn => "no dead end: every screen has a way on that works",
            Self::ReachesAnEnd => "every walk can reach a result or a care screen",
            Self::FirstAction => "every result has a remedy and a first action",
            Self::NoMissingText => "no missing text, no unfilled place, no empty list",
            Self::Numbers => "low <= point <= high; never \"0 in 10\" or \"10 in 10\"",
            Self::EveryCause => "every cause is shown once, by band and then by probability",
            Self::EditIsAnew => "changing an answer equals answering anew, bit for bit",
            Self::OrderPlaysNoPart => "the order of answers plays no part, bit for bit",
            Self::LinkRoundTrip => "a shared link opens the same result",
            Self::KeptAndRestored => "a sitting that was kept opens at the same screen",
            Self::OffersOpen => "whatever a screen offers to open does open",
            Self::StartsAfresh => "starting again leaves nothing under way",
            Self::StopIsFree => "from 3 answers on the result may be looked at in every state",
            Self::StopsInTime => "the real stop rule ends every sitting within its limit",
        }
    }
}
