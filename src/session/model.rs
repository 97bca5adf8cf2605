//! The whole state of the page: one's own sitting, what is on screen, and what surrounds it.
//!
//! No posterior, next question or plan is kept here: they follow from the answers.

use super::kept::Stamp;
use super::knowledge::Knowledge;
use super::message::Place;
use super::sitting::Sitting;
use super::time::Time;
use crate::engine::answers::Answers;
use crate::knowledge::compiled::Check;

/// The state of the page. It lives as long as the page; the sitting in it outlives it through `history`.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// One's own sitting, also while somebody's shared result is shown.
    pub sitting: Sitting,
    /// When it began and was changed last.
    pub stamp: Stamp,
    /// What is kept on the device, as `kept` writes it: one's own sitting and earlier ones.
    pub kept: String,
    /// What is on screen.
    pub showing: Showing,
    /// What surrounds it.
    pub page: Page,
}

/// What is on screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Showing {
    /// A question.
    Question(Asking),
    /// A changed answer that would lower the care level is asked about once more; it is not stored yet.
    Confirm(Asking),
    /// A care screen, and how things go on after it where they may.
    Care(Walk),
    /// All answers.
    Check,
    /// The result, and how sharing it went.
    Result(Link),
    /// The plan.
    Plan,
    /// Answers, result and plan on one page of paper.
    Sheet,
    /// Somebody's shared result, or an earlier one of one's own.
    Shared(SharedResult),
    /// All results on this device, what was just done there, and how things go on after it.
    History(Walk, Told),
    /// The earlier result that began then (ms since 1970), and all since.
    Compare(u64),
}

/// A question on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// Its index.
    pub question: u8,
    /// Where it stands, or will stand, among those asked.
    pub at: usize,
    /// What is ticked on screen; not an answer before Continue.
    pub draft: u32,
    /// Whether Continue was pressed without an answer.
    pub fault: Fault,
    /// How things go on after it.
    pub walk: Walk,
}

/// What is wrong with the ticks on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing to complain about yet.
    None,
    /// Continue was pressed and nothing was ticked.
    Missing,
}

/// How a sitting goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Walk {
    /// Where to.
    pub toward: Toward,
    /// The next step among the questions asked; one past the last stands for a new question.
    pub step: usize,
}

/// Where a sitting is going.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// Through the questions to the first result.
    FirstResult,
    /// Straight back to the result: one answer is being changed from there.
    Result,
    /// Further questions beyond the result; they began at this place among those asked.
    Beyond(usize),
    /// What the plan still needs, then the plan; it began at this place among those asked.
    Plan(usize),
    /// What came of the remedy with this code, and back to the screen that has its card.
    Trying(u32, Home),
}

/// Which screen has the card that was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// The result.
    Result,
    /// The plan.
    Plan,
}

/// How sharing went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Nothing to say.
    Quiet,
    /// It was copied.
    Copied,
    /// It could not be copied: the link itself is shown.
    Shown,
}

/// What was just done with the results on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Nothing.
    Nothing,
    /// Something was deleted.
    Deleted,
    /// It was brought back.
    Undone,
    /// A file was brought: so many were new, here already, and not to be read.
    Brought([usize; 3]),
}

/// A result that is only looked at. It never touches one's own sitting.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedResult {
    /// Whose it is.
    pub whose: Whose,
    /// The answers.
    pub answers: Answers,
    /// Whether the pack has changed since.
    pub age: Age,
}

/// Whose result is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Somebody else's.
    Theirs,
    /// An earlier one of one's own, of this day (days since 1970).
    Earlier(u32),
}

/// Whether a shared result was made with the present pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// It was.
    Current,
    /// Another version: worked out again.
    WorkedOutAgain,
}

/// What surrounds the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// What time it is, as of what happened last.
    pub now: Time,
    /// The page's own address without fragment; empty where unknown.
    pub address: String,
    /// Where the page sits.
    pub frame: Frame,
    /// Whether answers can be kept on the device.
    pub storage: Storage,
    /// What was wrong with what the page was opened with.
    pub trouble: Vec<Trouble>,
    /// Whether the guide is still on its way.
    pub guide: Arrival,
    /// "Start again".
    pub start_again: StartAgain,
    /// What was deleted, as long as that can be undone.
    pub deleted: String,
    /// A file was handed out: its text, where the frame may have kept it from arriving, else empty.
    pub file: Option<String>,
    /// Questions whose answers were looked at again from the result: nobody is asked twice whether they got one right.
    pub checked: Vec<u8>,
    /// The remedy (code) that was tried just now: what follows from it is said first, once.
    pub tried: Option<u32>,
    /// The remedy (index) whose timer is open on its card.
    pub timed: Option<u8>,
    /// Answers supposed on the result, to see what they would change: question and ticks.
    pub supposed: Vec<(u8, u32)>,
}

/// Where the page sits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// On its own.
    Own,
    /// In somebody's post.
    Embedded,
}

/// Whether answers can be kept on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// As far as we know.
    Works,
    /// It was refused.
    Refused,
}

/// What was wrong with what the page was opened with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The link could not be read.
    BrokenLink,
    /// What was saved could not be read.
    BrokenSave,
    /// Some of it could not be read.
    BrokenPart,
}

/// Whether the guide is still on its way (where it is not here yet).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// It is.
    Coming,
    /// It could not be had.
    Failed,
}

/// "Start again".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartAgain {
    /// Nobody asked for it.
    Quiet,
    /// It was asked for and is being asked about.
    Asked,
}

impl Model {
    /// Whether there is anything to wipe on this screen.
    #[must_use]
    pub fn may_start_again(&self) -> bool {
        !matches!(self.showing, Showing::Shared(_)) && !self.sitting.asked.is_empty()
    }

    /// The first question with nothing ticked: what is drawn into the page at build.
    #[must_use]
    pub fn first(knowledge: &Knowledge) -> Self {
        let sitting = Sitting::new(knowledge.check);
        let first = Walk {
            toward: Toward::FirstResult,
            step: 0,
        };
        Self {
            showing: super::flow::onward(knowledge, &sitting, first),
            sitting,
            stamp: Stamp::default(),
            kept: String::new(),
            page: Page {
                now: Time::default(),
                address: String::new(),
                frame: Frame::Own,
                storage: Storage::Works,
                trouble: Vec::new(),
                guide: Arrival::Coming,
                start_again: StartAgain::Quiet,
                deleted: String::new(),
                file: None,
                checked: Vec::new(),
                tried: None,
                timed: None,
                supposed: Vec::new(),
            },
        }
    }

    /// Nothing is answered any more; what surrounds the screen stays.
    pub fn forget_sitting(&mut self, knowledge: &Knowledge) {
        let first = Self::first(knowledge);
        self.sitting = first.sitting;
        self.stamp = first.stamp;
        self.showing = first.showing;
    }

    /// The place of what is on screen.
    #[must_use]
    pub fn place(&self, knowledge: &Knowledge) -> Place {
        match &self.showing {
            Showing::Question(asking) | Showing::Confirm(asking) => {
                Place::Question(asking.question)
            }
            Showing::Care(_) => Place::Care,
            Showing::Check => Place::Check,
            Showing::Result(_) => Place::Result,
            Showing::Plan => Place::Plan,
            Showing::Sheet => Place::Sheet,
            Showing::Shared(shared) => shared.place(knowledge),
            Showing::History(..) => Place::History,
            Showing::Compare(_) => Place::Compare,
        }
    }
}

impl SharedResult {
    /// Answers given when the pack had this version.
    #[must_use]
    pub fn of(check: &Check, whose: Whose, answers: Answers, version: u16) -> Self {
        let age = if version == check.pack.version {
            Age::Current
        } else {
            Age::WorkedOutAgain
        };
        Self {
            whose,
            answers,
            age,
        }
    }
}

impl Walk {
    /// Back to the screen from which a question was opened, after what is due.
    #[must_use]
    pub fn home(self, sitting: &Sitting) -> Self {
        let home = Self::to_result(sitting);
        match self.toward {
            Toward::Trying(_, Home::Plan) => Self {
                toward: Toward::Plan(home.step),
                ..home
            },
            Toward::Trying(_, Home::Result)
            | Toward::FirstResult
            | Toward::Result
            | Toward::Beyond(_)
            | Toward::Plan(_) => home,
        }
    }

    /// To the result, after what is due.
    #[must_use]
    pub fn to_result(sitting: &Sitting) -> Self {
        Self {
            toward: Toward::Result,
            step: sitting.asked.len(),
        }
    }
}
