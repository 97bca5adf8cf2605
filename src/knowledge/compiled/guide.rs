//! The checked form of what the result, the plan and the article need: causes explained, remedies, sources, sections.

use super::{Condition, Figure, GuideWords, SourcesWords, Text, Ticks, Timing};

/// What the result and the plan need.
#[derive(Debug, Clone, PartialEq)]
pub struct Guide {
    /// One per cause, same order.
    pub causes: Vec<CauseGuide>,
    /// Everything we may advise, in the order in which ties are listed.
    pub remedies: Vec<Remedy>,
    /// Every source.
    pub sources: Vec<Source>,
    /// The drawings that no question shows.
    pub figures: Vec<Figure>,
    /// The words of the result and plan screens.
    pub words: GuideWords,
}

/// What a person should know about a cause.
#[derive(Debug, Clone, PartialEq)]
pub struct CauseGuide {
    /// One or two sentences: what it means.
    pub plain: Text,
    /// What would speak for it and what we don't know.
    pub honest: Text,
    /// Its badge.
    pub badge: Badge,
    /// Indices into `Guide::sources`.
    pub sources: Vec<u8>,
}

/// How well a claim is supported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Badge {
    /// Studied in people.
    Studied,
    /// Small or mixed studies.
    Mixed,
    /// Coach and expert opinion.
    Expert,
    /// In the original article, not supported.
    ArticleOnly,
}

/// When in the plan a remedy belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Horizon {
    /// The very next set.
    NextSet,
    /// This week.
    ThisWeek,
    /// The weeks after.
    Weeks,
}

/// Which results a remedy serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Serves {
    /// The causes it lists, where they are at least "may play a part".
    Causes,
    /// The result "this is normal".
    Normal,
    /// The result "can't tell yet".
    CannotTell,
}

/// One concrete thing to do: a set-up cue, an exercise, a stretch or a habit.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "an author writes each of them as a word of its own"
)]
pub struct Remedy {
    /// `feet-closer`.
    pub id: Text,
    /// A few words, an order: "Bring your feet closer".
    pub title: Text,
    /// Which results it serves.
    pub serves: Vec<Serves>,
    /// The causes it is for (indices); empty where it serves none.
    pub causes: Vec<u8>,
    /// The fault of form it mends (index into `Check::sub_faults`).
    pub sub_fault: Option<u8>,
    /// Only where this holds.
    pub when: Condition,
    /// What it needs: each of these questions, where it was answered, must have one of these options ticked.
    pub needs: Vec<Ticks>,
    /// When in the plan it belongs.
    pub horizon: Horizon,
    /// Held back where load is.
    pub loaded: bool,
    /// A gentle set-up cue: stays where all else is held back.
    pub gentle: bool,
    /// Only where something is held back; there it comes first.
    pub held_only: bool,
    /// The question (index) that trying it answers.
    pub trial: Option<u8>,
    /// What to do, step by step.
    pub steps: Vec<Text>,
    /// What you should feel.
    pub feel: Text,
    /// (if you feel this instead, change that).
    pub instead: Vec<(Text, Text)>,
    /// An easier form of it; may be empty.
    pub easier: Text,
    /// A harder form of it; may be empty.
    pub harder: Text,
    /// How much and how often.
    pub dose: Text,
    /// The same for somebody to whom the exercise is new; empty where it makes no difference.
    pub dose_new: Text,
    /// Most training days a week that it is for; 0 where it is not for training days.
    pub days_a_week: u8,
    /// On training days it stands where the lift itself would: each time, or, where it has days of its own, among the lift's.
    pub in_place: bool,
    /// What the timer on its card counts: a hold, a rest.
    pub timing: Timing,
    /// The remedy (index) that says much the same, or this one: of those with the same index one is enough.
    pub same: u8,
    /// When to expect a change.
    pub expect: Text,
    /// When to stop.
    pub stop: Text,
    /// What it needs ("a loop band"); may be empty.
    pub equipment: Text,
    /// A drawing's name; may be empty.
    pub picture: Text,
    /// How well it is supported.
    pub badge: Badge,
    /// What the evidence says, honestly.
    pub evidence: Text,
    /// Indices into `Guide::sources`.
    pub sources: Vec<u8>,
}

/// What a dose says of one training day: up to its first comma or full stop.
#[must_use]
pub fn for_a_day(dose: Text) -> Text {
    dose.split([',', '.']).next().unwrap_or(dose)
}

impl Remedy {
    /// Whether it is done in place of the lift itself for a while, not beside it.
    #[must_use]
    pub fn replaces_the_lift(&self) -> bool {
        self.in_place && self.days_a_week == 0
    }
}

/// Where a claim comes from: what a result says of it. The rest stands on the page of sources.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Short form for a line: "Lehecka 2017".
    pub short: Text,
    /// What it supports, in our words.
    pub supports: Text,
}

/// How a number in a register of papers is written, and the address that it stands for with the number behind.
pub const REGISTERS: [(Text, Text); 3] = [
    ("PMID ", "https://pubmed.ncbi.nlm.nih.gov/"),
    ("PMC", "https://pmc.ncbi.nlm.nih.gov/articles/PMC"),
    ("doi:", "https://doi.org/"),
];

/// The article's content and the page of sources, drawn only at build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its sections, in reading order.
    pub sections: Vec<Section>,
    /// Every source in full, same order as `Guide::sources`.
    pub references: Vec<Reference>,
    /// The words of the page of sources.
    pub words: SourcesWords,
}

/// A source in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Who wrote it, where and when.
    pub citation: Text,
    /// Where it can be read: an address, or its number in one of the `REGISTERS`; may be empty.
    pub address: Text,
    /// How far we read it: "abstract".
    pub read: Text,
}

/// One section of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// `causes`, an anchor.
    pub id: Text,
    /// Its heading.
    pub heading: Text,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// One paragraph or list item of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// A heading inside the section; may be empty.
    pub heading: Text,
    /// What it says.
    pub text: Text,
    /// List items below it.
    pub items: Vec<Item>,
    /// How we handle the original's claim where we differ; may be empty.
    pub note: Text,
    /// Its badge, where it makes a claim.
    pub badge: Option<Badge>,
    /// Short forms of its sources.
    pub sources: Vec<Text>,
}

/// One list item of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it says.
    pub text: Text,
    /// How we handle the original's claim where we differ; may be empty.
    pub note: Text,
    /// Its badge, where it makes a claim.
    pub badge: Option<Badge>,
}
