//! What can happen to a sitting, in the past tense.

use super::time::Time;
use crate::knowledge::compiled::Guide;

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Message {
    /// The guide arrived and was read.
    GuideArrived(&'static Guide),
    /// The guide could not be had.
    GuideFailed,
    /// An option was ticked (radio chosen, checkbox switched): its index in the question on screen.
    Ticked(u8),
    /// Continue.
    Continued,
    /// Back, the link above the question.
    WentBack,
    /// The browser's Back or Forward came to this place.
    WentTo(Place),
    /// Change, on the answers or beside an answer on the result; also a test or trial from the result, and "I tapped that by
    /// mistake" on a care screen (question index).
    Changed(u8),
    /// "I tried it" on a card: the remedy's index.
    Tried(u8),
    /// The timer on a card was opened: the remedy's index.
    OpenedTimer(u8),
    /// The open timer has come to rest: how long each side was held, s; 0 where it was not yet. Only a test's seconds are kept.
    Timed([u16; 2]),
    /// "Go on with the check" on a non-urgent care screen.
    WentOn,
    /// "Yes, that is right" on the confirm screen.
    Confirmed,
    /// "No, go back" on the confirm screen.
    Withdrew,
    /// An answer was supposed on the result: question and option.
    Supposed(u8, u8),
    /// "Keep": what was supposed.
    KeptSupposed,
    /// "Undo": what was supposed is forgotten.
    PutBack,
    /// "Keep going" on the result.
    KeptGoing,
    /// "Check or change my answers".
    OpenedCheck,
    /// "Back to my result".
    OpenedResult,
    /// "Make my plan".
    OpenedPlan,
    /// "One page for my coach or physio".
    OpenedSheet,
    /// "Start again": asks first.
    AskedToStartAgain,
    /// "No, keep my answers".
    KeptAnswers,
    /// "Yes, start again", and "Take it yourself" on somebody's shared result.
    StartedAgain,
    /// "Take it yourself": back to one's own sitting, or a new one.
    TookItOneself,
    /// "Share this result".
    AskedToShare,
    /// How sharing went.
    Shared(Sharing),
    /// "My results".
    OpenedHistory,
    /// "Look at it", an earlier result (ms since 1970, when it began).
    LookedBack(u64),
    /// "See what changed" since the result that began then.
    Compared(u64),
    /// "Delete" one result, or "Delete everything".
    Deleted(Option<u64>),
    /// "Undo" after deleting.
    Undid,
    /// "Check again".
    CheckedAgain,
    /// "Save as a file".
    AskedForFile,
    /// "Put the retests in my calendar".
    AskedForCalendar,
    /// "Try again" where the guide had failed.
    TriedAgain,
    /// Storage refused a save.
    SavingFailed,
}

/// What the page found when it was opened.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opening {
    /// What time it is.
    pub now: Time,
    /// What is kept on this device; may be empty.
    pub saved: String,
    /// The fragment of the address, without `#`.
    pub fragment: String,
    /// Storage works here.
    pub can_save: bool,
    /// The page's own address without fragment, for links; empty where unknown.
    pub address: String,
    /// The page sits in somebody's frame.
    pub embedded: bool,
    /// The option's id that was tapped before the start, if any (first question).
    pub early: Option<String>,
}

/// A place in the sitting, small enough for a history entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The question with this index.
    Question(u8),
    /// A care screen.
    Care,
    /// The answers.
    Check,
    /// The result.
    Result,
    /// The plan.
    Plan,
    /// All of it on one page of paper.
    Sheet,
    /// All results on this device.
    History,
    /// Two results side by side.
    Compare,
}

/// How sharing went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// By the system's sheet, or given up there: nothing to say.
    Handed,
    /// The link is in the clipboard.
    Copied,
    /// Neither is possible here: show the link.
    Refused,
}
