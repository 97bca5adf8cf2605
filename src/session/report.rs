//! The view model: what each screen says, with words and numbers already chosen.
//!
//! Plain public structs; the view turns them into markup and decides nothing. They hold no HTML and no engine types.

use super::timer::Count;
use crate::knowledge::compiled::{CareLevel, Figure, Kind, Text};

pub mod advice;
pub mod past;

pub use advice::{
    ActionCard, CauseRow, EvidenceLine, LaterOffer, Offers, PlanScreen, PlanSection, ResultScreen,
    ShareOffer, SheetScreen, Supposed, TestOffer, TrainingWeek, WhatIf, WhatIfRow,
};

pub use past::{ComeBack, CompareScreen, HistoryScreen, PastRow, Trend};

/// Everything on the page inside the app root.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The document's title.
    pub title: String,
    /// The pack's title, small above every screen.
    pub pack: Text,
    /// Lines above the screen: not saved here, a broken link …
    pub notices: Vec<Text>,
    /// The one screen.
    pub screen: Screen,
    /// What helps to come back later.
    pub come_back: Option<ComeBack>,
    /// "My results", on every screen from which one may go there.
    pub history: Option<Text>,
    /// "Start again", on every screen once something was answered.
    pub start_again: Option<StartAgain>,
}

/// "Start again", and whether it is being asked about.
#[derive(Debug, Clone, PartialEq)]
pub enum StartAgain {
    /// The button.
    Offered(Text),
    /// The question before wiping.
    Asked {
        /// "Start again? …"
        ask: Text,
        /// The button that wipes.
        yes: Text,
        /// The button that keeps.
        no: Text,
    },
}

/// The screens.
#[derive(Debug, Clone, PartialEq)]
pub enum Screen {
    /// A question, of any role (boxed: it is the largest but one).
    Question(Box<QuestionScreen>),
    /// A danger sign was found.
    Care(CareScreen),
    /// A danger answer is being taken back: asked once more.
    Confirm(ConfirmScreen),
    /// All answers with their Change links.
    Check(CheckScreen),
    /// The result.
    Result(Box<ResultScreen>),
    /// The plan.
    Plan(PlanScreen),
    /// All of it on one page of paper.
    Sheet(SheetScreen),
    /// All results on this device.
    History(Box<HistoryScreen>),
    /// Results side by side.
    Compare(Box<CompareScreen>),
    /// The guide has not arrived: what to say until it has.
    Waiting(WaitingScreen),
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionScreen {
    /// The question's id, for `data-question`.
    pub id: Text,
    /// Its screen is named `danger`, not `question`.
    pub danger: bool,
    /// "Question 3, usually 12 to 15"; empty where it is asked what came of a try.
    pub step: String,
    /// One line that only the first screen has.
    pub first_line: Option<Text>,
    /// Why it is asked again, where it is.
    pub again: Option<Text>,
    /// "Back", where there is something to go back to.
    pub back: Option<Text>,
    /// The question.
    pub heading: Text,
    /// One sentence, or what was tried; may be empty.
    pub hint: String,
    /// Radios or checkboxes.
    pub kind: Kind,
    /// What to do, for trials that were not done yet.
    pub trial: Option<TrialBox>,
    /// A drawing, where there is one.
    pub picture: Option<Picture>,
    /// The options, in fixed order.
    pub options: Vec<OptionRow>,
    /// "or", before the first option that is set apart.
    pub or: Text,
    /// "Why are you asking this?" and its answer.
    pub why: (Text, Text),
    /// What is wrong with the answer, after Continue without one.
    pub error: Option<ErrorBox>,
    /// "Continue".
    pub go_on: Text,
    /// "Back to my result", while an answer is changed from there, or "Show my result so far": its action and its words.
    pub to_result: Option<(Text, Text)>,
}

/// A drawing and the words of its button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// What is drawn.
    pub figure: &'static Figure,
    /// "Show the movement".
    pub show: Text,
    /// "Pause".
    pub pause: Text,
}

/// What to do in a trial.
#[derive(Debug, Clone, PartialEq)]
pub struct TrialBox {
    /// "Takes about 45 seconds."
    pub takes: String,
    /// "Try this now".
    pub heading: Text,
    /// Step by step.
    pub steps: &'static [Text],
    /// A timer, where one helps.
    pub timer: Option<Timer>,
}

/// A timer that counts up to a number of seconds. In its words `{s}` is to be filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Timer {
    /// How long, seconds.
    pub full_s: u16,
    /// "Start the timer" and nothing, or one for each side: "Start: left leg".
    pub starts: [Text; 2],
    /// "Done. Time it again": after the last side.
    pub again: Text,
    /// "Stop".
    pub stop: Text,
    /// "{s} s".
    pub shown: Text,
    /// "That was {s} s", or one for each side: "Left {s} s", " · right {s} s".
    pub results: [Text; 2],
    /// "Sound": the box for a beep at the end.
    pub sound: Text,
    /// "Vibrate": the box for a buzz at the end.
    pub vibrate: Text,
    /// The remedy (index) on whose card it waits, with a button only; none once it is open.
    pub waits: Option<u8>,
    /// How far it has come.
    pub count: Count,
}

/// One radio or checkbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionRow {
    /// The option's id, the input's `value`.
    pub id: Text,
    /// Its index in the question.
    pub index: u8,
    /// Its words.
    pub text: Text,
    /// Whether it is ticked.
    pub ticked: bool,
    /// Stands after the divider: "I'm not sure", "none of these", later, can't, it hurt.
    pub set_apart: bool,
}

/// An answer is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorBox {
    /// "There is a problem".
    pub heading: Text,
    /// "Select an answer to go on".
    pub message: Text,
}

/// A danger sign: what to do about it.
#[derive(Debug, Clone, PartialEq)]
pub struct CareScreen {
    /// How soon.
    pub level: CareLevel,
    /// "Emergency", said to screen readers before the heading.
    pub urgency: Text,
    /// The one action.
    pub heading: Text,
    /// What to do and why.
    pub advice: Vec<Text>,
    /// Whom to call, several countries; may be empty.
    pub numbers: Text,
    /// "You told us:" and the answers that led here, each to be mended if it was a mis-tap (not on somebody else's result).
    pub because: (Text, Vec<CheckRow>),
    /// Further lines: no training today, cannot rule out, no clinician has checked this yet.
    pub notes: Vec<Text>,
    /// "Go on with the check" and what is left out (non-urgent only).
    pub go_on: Option<(Text, Text)>,
    /// "I tapped that by mistake".
    pub mistake: Text,
    /// Where the advice comes from.
    pub sources: Vec<SourceLine>,
    /// Somebody else's shared result.
    pub shared: Option<Shared>,
    /// "Content version 1, 2026-11-22".
    pub version: String,
}

/// A danger answer is being taken back.
#[derive(Debug, Clone, PartialEq)]
pub struct ConfirmScreen {
    /// "Is this right now?"
    pub heading: Text,
    /// The question it is about.
    pub question: Text,
    /// "You said before:" and what.
    pub before: (Text, Vec<Text>),
    /// "You say now:" and what.
    pub now: (Text, Vec<Text>),
    /// "Yes, that is right".
    pub yes: Text,
    /// "No, go back".
    pub no: Text,
}

/// All answers.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckScreen {
    /// "Your answers".
    pub heading: Text,
    /// One row per question asked, and how long each side was held; that is empty where it was not timed.
    pub rows: Vec<(CheckRow, String)>,
    /// "Change".
    pub change: Text,
    /// "Back to my result".
    pub to_result: Text,
}

/// One question and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckRow {
    /// The question's index, for Change; none where it may not be tried now (load is held back).
    pub question: Option<u8>,
    /// The question's id.
    pub id: Text,
    /// The question's words.
    pub text: Text,
    /// What was answered.
    pub answers: Vec<Text>,
}

/// Whose result is looked at, where it is not one's own of now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// What its button does: `take` one's own, or back to the `history`.
    pub action: Text,
    /// What it says: whose it is, and whether it was worked out again.
    pub lines: Vec<String>,
    /// "Take it yourself".
    pub take: Text,
}

/// The guide has not arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingScreen {
    /// What to say.
    pub text: Text,
    /// "Try again", after it failed.
    pub try_again: Option<Text>,
}

/// "Lehecka 2017", what it supports, and where the page of sources tells the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceLine {
    /// "Lehecka 2017".
    pub short: Text,
    /// What it supports.
    pub supports: Text,
    /// Its place among all sources.
    pub index: u8,
}

impl Screen {
    /// The value of `data-screen`.
    #[must_use]
    pub fn name(&self) -> Text {
        match self {
            Self::Question(q) if q.danger => "danger",
            Self::Question(_) => "question",
            Self::Confirm(_) => "danger",
            Self::Care(_) => "care",
            Self::Check(_) => "check",
            Self::Result(_) | Self::Waiting(_) => "result",
            Self::Plan(_) => "plan",
            Self::Sheet(_) => "sheet",
            Self::History(_) => "history",
            Self::Compare(_) => "compare",
        }
    }
}
