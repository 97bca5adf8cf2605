//! The view model of the result and the plan: what is likely, and what to do about it.

use super::{OptionRow, Picture, Shared, SourceLine, Timer};
use crate::knowledge::compiled::Text;

/// The result.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultScreen {
    /// "Your result".
    pub heading: Text,
    /// Which outcome it is, for styling: `causes`, `normal` or `cannot-tell`.
    pub outcome: Text,
    /// What follows from what was tried just now.
    pub tried: Option<String>,
    /// Somebody else's shared result.
    pub shared: Option<Shared>,
    /// "What they answered" and the answers (on somebody else's result: a coach looks at them first).
    pub told: Option<(Text, Vec<EvidenceLine>)>,
    /// Is it serious: heading and lines.
    pub serious: (Text, Vec<Text>),
    /// See someone soon: action and advice of the rules that fired, first.
    pub soon: Vec<(Text, &'static [Text])>,
    /// Heading of what is most likely.
    pub likely_heading: Text,
    /// The answer in one sentence.
    pub lead: String,
    /// What it means, a few sentences.
    pub lead_text: Vec<Text>,
    /// How steady it is, and what that means.
    pub steady: Option<(String, String)>,
    /// One answer that does not fit the rest, under its heading.
    pub odd: Option<(Text, EvidenceLine)>,
    /// The causes worth showing open.
    pub causes: Vec<CauseRow>,
    /// Heading of the rest, and the rest.
    pub others: (String, Vec<CauseRow>),
    /// Answers to be changed in place (not on somebody else's result).
    pub what_if: Option<WhatIf>,
    /// Heading, and the single answers that would change the result (not on somebody else's result).
    pub flips: Option<(Text, Vec<EvidenceLine>)>,
    /// That the numbers are an estimate.
    pub note: Text,
    /// The next set.
    pub next_set: Option<PlanSection>,
    /// This week.
    pub week: Option<PlanSection>,
    /// The next weeks.
    pub weeks: Option<PlanSection>,
    /// Where the offers stand.
    pub offers: Offers,
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

/// Where the offers to tell us more stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offers {
    /// Right after the lead: the result is not clear yet, or the questions are not over.
    AfterLead,
    /// After the advice.
    AfterAdvice,
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
    /// "Why we think so": over all that follows.
    pub why: Text,
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
    /// "strongly", or what the result would be.
    pub weight: String,
}

impl EvidenceLine {
    /// A line that names no answer.
    #[must_use]
    pub fn only(text: Text) -> Self {
        Self {
            question: None,
            id: "",
            text,
            answer: "",
            weight: String::new(),
        }
    }
}

/// Answers to be changed in place, to see what they would change.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    /// "What if I had answered differently?"
    pub heading: Text,
    /// "Tap another answer …"
    pub note: Text,
    /// The questions.
    pub rows: Vec<WhatIfRow>,
    /// What is supposed, where something is.
    pub supposed: Option<Supposed>,
}

/// A question whose answer can be changed in place.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIfRow {
    /// Its index.
    pub question: u8,
    /// Its id.
    pub id: Text,
    /// Its words.
    pub text: Text,
    /// The options that can be supposed.
    pub options: Vec<OptionRow>,
}

/// What is supposed, and what that changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Supposed {
    /// The supposed answers.
    pub answers: Vec<EvidenceLine>,
    /// "Now:" and the result; "Before:" and what it was.
    pub lines: Vec<(Text, String)>,
    /// "Keep".
    pub keep: Text,
    /// "Undo".
    pub back: Text,
}

/// The one test that would tell most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestOffer {
    /// "This would tell us most now".
    pub heading: Text,
    /// The question's index.
    pub question: u8,
    /// The question's words.
    pub text: Text,
    /// "Takes about 45 seconds."
    pub takes: String,
    /// "Go to this question".
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
    /// "For another phone: show a code", the code's side in modules, and its dark modules as a path; none where the link is too long.
    pub qr: Option<(Text, u8, String)>,
    /// "Open full size" and the link, in a frame.
    pub full_size: Option<(Text, String)>,
}

/// A part of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanSection {
    /// "Try this in your next set".
    pub heading: Text,
    /// What came of the tries so far; may be empty.
    pub said: String,
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
    /// "This helped. Keep it."; may be empty.
    pub standing: Text,
    /// Step by step.
    pub steps: &'static [Text],
    /// A timer, where something is held or rested.
    pub timer: Option<Timer>,
    /// Heading and text: feel.
    pub feel: (Text, Text),
    /// Heading and (if this, change that).
    pub instead: (Text, &'static [(Text, Text)]),
    /// (heading, text): how much, when to expect a change, when to stop, what it needs.
    pub facts: Vec<(Text, Text)>,
    /// A drawing, where there is one.
    pub picture: Option<Picture>,
    /// Badge: its id for styling, its words.
    pub badge: (Text, Text),
    /// Heading and what the evidence says.
    pub evidence: (Text, Text),
    /// Heading and sources.
    pub sources: (Text, Vec<SourceLine>),
    /// "I tried it", or "Tell us what you saw", and the remedy's index.
    pub tried: Option<(Text, u8)>,
}

/// The plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanScreen {
    /// "Your plan".
    pub heading: Text,
    /// What follows from what was tried just now, or what the answers for the plan changed.
    pub tried: Option<String>,
    /// See someone soon: action and advice of the rules that fired, first.
    pub soon: Vec<(Text, &'static [Text])>,
    /// Cautions and what is held back.
    pub cautions: Vec<Text>,
    /// Next set, this week, the next weeks.
    pub sections: Vec<PlanSection>,
    /// The training days, where there is something to train.
    pub week: Option<TrainingWeek>,
    /// "More, if you like".
    pub more: Option<PlanSection>,
    /// Retests, what to do if nothing helps.
    pub notes: Vec<Text>,
    /// "Back to my result".
    pub to_result: Text,
    /// No clinician has checked this, version.
    pub small_print: Vec<String>,
}

/// Answers, result and plan on one page of paper.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetScreen {
    /// "One page for my coach or physio".
    pub heading: Text,
    /// Heading, what stands out (may be empty), and lines: the answers first.
    pub parts: Vec<(Text, String, Vec<EvidenceLine>)>,
    /// "Print", where a page can be printed.
    pub print: Option<Text>,
    /// "Back to my result".
    pub to_result: Text,
    /// No clinician has checked this, version.
    pub small_print: Vec<String>,
}

/// The training days of a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingWeek {
    /// "Your training days".
    pub heading: Text,
    /// ("Day 1", or "Day 1, Day 2" where they are alike; what to do and how much).
    pub days: Vec<(String, Vec<(Text, Text)>)>,
    /// How hard, how long to rest; that no more days are needed.
    pub notes: Vec<Text>,
}
