//! The view model of the results on this device, of results side by side, and of what helps to come back.

use crate::knowledge::compiled::Text;

/// All results on this device.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryScreen {
    /// "My results".
    pub heading: Text,
    /// What was just done, to be said; may be empty.
    pub told: String,
    /// "Undo", after deleting.
    pub undo: Option<Text>,
    /// "Check again?", what for, what comes, and the button.
    pub again: Option<(Text, String, Text, Text)>,
    /// The results, the one changed last first.
    pub rows: Vec<PastRow>,
    /// "Nothing is saved here yet.", where that is so.
    pub none: Option<Text>,
    /// "Look at it", "See what changed" and "Delete".
    pub buttons: [Text; 3],
    /// "What is stored on this device", and what is.
    pub stored: (Text, Vec<Text>),
    /// How much is kept.
    pub most: String,
    /// "Save as a file" and "Delete everything", where there is something.
    pub all: Option<(Text, Text)>,
    /// "Bring a file back".
    pub bring: Text,
    /// A file's text, with what to do with it, where it may not have arrived.
    pub file: Option<(Text, String)>,
    /// "Back".
    pub back: Text,
}

/// One result in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastRow {
    /// When it began, ms since 1970: its name.
    pub began_ms: u64,
    /// "22 Nov 2026".
    pub date: String,
    /// What came out, in one line.
    pub lead: String,
    /// Whether it can be looked at.
    pub look: bool,
    /// Whether it can be set beside a later one.
    pub compare: bool,
}

/// Results side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct CompareScreen {
    /// "Then and now".
    pub heading: Text,
    /// Date and what came out, the earliest first.
    pub sides: Vec<(String, String)>,
    /// Better, the same or worse by what was said, where that can be told.
    pub said: Option<Text>,
    /// "Answers that changed".
    pub changed_heading: Text,
    /// Question, what was said before and what is said now.
    pub changed: Vec<(Text, [Said; 2])>,
    /// "You said before:" and "You say now:".
    pub before_now: [Text; 2],
    /// "None of your answers changed.", where that is so.
    pub same: Option<Text>,
    /// "How likely each cause was, and is".
    pub causes_heading: Text,
    /// The causes worth showing.
    pub causes: Vec<Trend>,
    /// "Make my plan".
    pub plan: Text,
    /// "Back to my result".
    pub to_result: Text,
}

/// What was answered, and how long each side was held; that is empty where it was not timed.
pub type Said = (Vec<Text>, String);

/// One cause over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// The cause's id.
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// Date, "about 6 in 10", and the bar (low, point, high), the earliest first.
    pub points: Vec<(String, String, [f64; 3])>,
}

/// What helps to come back later, below a result and a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct ComeBack {
    /// "Come back to this".
    pub heading: Text,
    /// "Put the retests in my calendar".
    pub calendar: Text,
    /// What became of the calendar file, and its text where it may not have arrived, else empty.
    pub file: Option<(Text, String)>,
    /// "See what changed", and since which result.
    pub compare: Option<(Text, u64)>,
    /// "One page for my coach or physio".
    pub sheet: Text,
    /// On paper only: the day of the result, and where the check is.
    pub printed: String,
}
