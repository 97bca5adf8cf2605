//! The view model: what each screen says, with words and numbers already chosen.
//!
//! Plain public structs; the view turns them into markup and decides nothing. They hold no HTML and no engine types.

use crate::knowledge::compiled::{CareLevel, Kind, Text};

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
    /// "Question 3, usually 12 to 15".
    pub step: String,
    /// One line that only the first screen has.
    pub first_line: Option<Text>,
    /// Why it is asked again, where it is.
    pub again: Option<Text>,
    /// "Back", where there is something to go back to.
    pub back: Option<Text>,
    /// The question.
    pub heading: Text,
    /// One sentence; may be empty.
    pub hint: Text,
    /// Radios or checkboxes.
    pub kind: Kind,
    /// What to do, for trials.
    pub trial: Option<TrialBox>,
    /// A drawing's name; may be empty.
    pub picture: Text,
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
    /// "Back to my result", while an answer is changed from there.
    pub to_result: Option<Text>,
}

/// What to do in a trial.
#[derive(Debug, Clone, PartialEq)]
pub struct TrialBox {
    /// "Takes about 45 seconds."
    pub takes: String,
    /// "Try this now".
    pub heading: Text,
    /// Step by step.
    pub steps: Vec<Text>,
    /// A timer, where one helps.
    pub timer: Option<Timer>,
}

/// A timer that counts up to a number of seconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timer {
    /// How long, seconds.
    pub full_s: u16,
    /// "Start the timer".
    pub start: Text,
    /// "Stop".
    pub stop: Text,
    /// "{s} s", `{s}` to be filled in.
    pub shown: Text,
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
    /// "You told us:" and the answers that led here.
    pub because: (Text, Vec<Text>),
    /// Further lines: no training today, cannot rule out, no clinician has checked this yet.
    pub notes: Vec<Text>,
    /// "Go on with the check" and what is left out (non-urgent only).
    pub go_on: Option<(Text, Text)>,
    /// "I tapped that by mistake" (not on somebody else's result).
    pub mistake: Option<Text>,
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
    /// One row per question asked.
    pub rows: Vec<CheckRow>,
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

/// The result.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultScreen {
    /// "Your result".
    pub heading: Text,
    /// Which outcome it is, for styling: `causes`, `normal` or `cannot-tell`.
    pub outcome: Text,
    /// Somebody else's shared result.
    pub shared: Option<Shared>,
    /// Is it serious: heading and lines.
    pub serious: (Text, Vec<Text>),
    /// See someone soon: action and advice of the rules that fired, first.
    pub soon: Vec<(Text, Vec<Text>)>,
    /// Heading of what is most likely.
    pub likely_heading: Text,
    /// The answer in one sentence.
    pub lead: String,
    /// What it means, a few sentences.
    pub lead_text: Vec<Text>,
    /// The causes worth showing open.
    pub causes: Vec<CauseRow>,
    /// Heading of the rest, and the rest.
    pub others: (Text, Vec<CauseRow>),
    /// Estimate, several can be true …
    pub notes: Vec<Text>,
    /// The next set.
    pub next_set: Option<PlanSection>,
    /// This week.
    pub week: Option<PlanSection>,
    /// The next weeks.
    pub weeks: Option<PlanSection>,
    /// The one test that would tell most: heading, question, its words, effort, button.
    pub test: Option<TestOffer>,
    /// Trials put off: heading, (question, words) and button.
    pub later: Option<LaterOffer>,
    /// Keep going: what it would bring, and the button.
    pub keep_going: Option<(String, Text)>,
    /// "Check or change my answers" (not on somebody else's result).
    pub check_answers: Option<Text>,
    /// "Make my plan".
    pub plan: Option<Text>,
    /// "Change", beside an answer that counted.
    pub change: Text,
    /// Sharing.
    pub share: Option<ShareOffer>,
    /// No clinician has checked this, cannot rule out, version.
    pub small_print: Vec<String>,
}

/// Somebody else's shared result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// What it says: whose it is, and whether it was worked out again.
    pub lines: Vec<Text>,
    /// "Take it yourself".
    pub take: Text,
}

/// One cause on the result.
#[derive(Debug, Clone, PartialEq)]
pub struct CauseRow {
    /// The cause's id.
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// "Most likely".
    pub band: Text,
    /// The band's id, for styling: `most`, `may`, `less`, `cannot`.
    pub band_id: Text,
    /// "about 6 in 10".
    pub number: String,
    /// "between 5 and 7".
    pub range: String,
    /// The bar, 0 to 1: low, point, high.
    pub bar: [f64; 3],
    /// What it means.
    pub plain: Text,
    /// What we don't know.
    pub honest: Text,
    /// Badge: its id for styling, its words.
    pub badge: (Text, Text),
    /// What counted for it: heading, lines.
    pub speaks_for: (Text, Vec<EvidenceLine>),
    /// What counted against it: heading, lines.
    pub speaks_against: (Text, Vec<EvidenceLine>),
    /// Where the claims come from.
    pub sources: Vec<SourceLine>,
}

/// One answer that counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceLine {
    /// The question's index, for Change; none on a "nothing counted" line and on somebody else's result.
    pub question: Option<u8>,
    /// The question's id, for `data-question`; may be empty.
    pub id: Text,
    /// "After a normal set, which part feels most tired?"
    pub text: Text,
    /// "Nearly all in the back of my thighs"; empty on a "nothing counted" line.
    pub answer: Text,
    /// "strongly".
    pub weight: Text,
}

/// A part of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanSection {
    /// "Try this in your next set".
    pub heading: Text,
    /// What to do, best first.
    pub cards: Vec<ActionCard>,
}

/// One remedy.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionCard {
    /// The remedy's id.
    pub id: Text,
    /// "Bring your feet closer".
    pub title: Text,
    /// Step by step.
    pub steps: Vec<Text>,
    /// Heading and text: feel.
    pub feel: (Text, Text),
    /// Heading and (if this, change that).
    pub instead: (Text, Vec<(Text, Text)>),
    /// (heading, text): how much, when to expect a change, when to stop, what it needs.
    pub facts: Vec<(Text, Text)>,
    /// A drawing's name; may be empty.
    pub picture: Text,
    /// Badge: its id for styling, its words.
    pub badge: (Text, Text),
    /// Heading and what the evidence says.
    pub evidence: (Text, Text),
    /// Heading and sources.
    pub sources: (Text, Vec<SourceLine>),
    /// "I tried it: tell us what changed" and the question it answers.
    pub tried: Option<(Text, u8)>,
}

/// The one test that would tell most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestOffer {
    /// "One test would tell us most".
    pub heading: Text,
    /// The question's index.
    pub question: u8,
    /// The question's words.
    pub text: Text,
    /// "Takes about 45 seconds."
    pub takes: String,
    /// "Do this test".
    pub go: Text,
}

/// Trials put off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaterOffer {
    /// "You left this for later".
    pub heading: Text,
    /// (question index, its words).
    pub trials: Vec<(u8, Text)>,
    /// "Do it now".
    pub go: Text,
}

/// Sharing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareOffer {
    /// "Share this result".
    pub go: Text,
    /// "Your answers will be in the link."
    pub note: Text,
    /// "Link copied", after it was.
    pub done: Option<Text>,
    /// "Copy this link" and the link, where it could not be copied.
    pub field: Option<(Text, String)>,
    /// "Open full size" and the link, in a frame.
    pub full_size: Option<(Text, String)>,
}

/// The plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanScreen {
    /// "Your plan".
    pub heading: Text,
    /// Cautions and what is held back.
    pub cautions: Vec<Text>,
    /// Next set, this week, the next weeks.
    pub sections: Vec<PlanSection>,
    /// Retests, what to do if nothing helps.
    pub notes: Vec<Text>,
    /// "Back to my result".
    pub to_result: Text,
    /// No clinician has checked this, version.
    pub small_print: Vec<String>,
}

/// The guide has not arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingScreen {
    /// What to say.
    pub text: Text,
    /// "Try again", after it failed.
    pub try_again: Option<Text>,
}

/// "Lehecka 2017" and the rest of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// "Lehecka 2017".
    pub short: Text,
    /// The full citation.
    pub citation: Text,
    /// Where to read it; may be empty.
    pub address: Text,
    /// What it supports.
    pub supports: Text,
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
        }
    }
}
