//! What is put to the proof: the functions of engine and sitting that decide. It holds no property itself.
//!
//! They are values so that a test can put a broken one in the place of each and see the proof fail.

use crate::engine::answers::Answers;
use crate::engine::diagnosis::{Diagnosis, diagnose};
use crate::engine::network::Network;
use crate::engine::plan::remedies;
use crate::engine::selection::{Next, best_test, next};
use crate::engine::stopping::{Stop, stop};
use crate::engine::triage::{Triage, triage};
use crate::knowledge::compiled::{Check, Guide};
use crate::session::effect::Effect;
use crate::session::knowledge::Knowledge;
use crate::session::message::{Message, Opening};
use crate::session::model::Model;
use crate::session::report::Report;
use crate::session::screens::report;
use crate::session::sitting::Sitting;
use crate::session::update::{open, update};

/// Every decision that the proof looks at.
#[derive(Debug, Clone, Copy)]
pub struct Machine {
    /// The page is opened.
    pub open: fn(&Knowledge, &Opening) -> (Model, Vec<Effect>),
    /// Something happens on it.
    pub update: fn(&Knowledge, Model, Message) -> (Model, Vec<Effect>),
    /// What it says.
    pub report: fn(&Knowledge, &Model) -> Report,
    /// The sitting with one more answer, or a changed one (question, ticks, place among those asked).
    pub answered: fn(&Sitting, &Check, u8, u32, usize) -> Sitting,
    /// The danger rules.
    pub triage: fn(&Check, &Answers) -> Triage,
    /// What the answers mean.
    pub diagnose: fn(&Check, &Network, &Answers) -> Diagnosis,
    /// What fits the result.
    pub remedies: fn(&Check, &Guide, &Answers, &Triage, &Diagnosis) -> Vec<u8>,
    /// The next question.
    pub next: fn(&Check, &Network, &Answers) -> Option<Next>,
    /// The test that would tell most.
    pub best_test: fn(&Check, &Network, &Answers) -> Option<Next>,
    /// Whether to stop.
    pub stop: fn(&Check, &Network, &Answers) -> Option<Stop>,
}

impl Machine {
    /// The product's own.
    #[must_use]
    pub fn real() -> Self {
        Self {
            open,
            update,
            report,
            answered: Sitting::with,
            triage,
            diagnose,
            remedies,
            next,
            best_test,
            stop,
        }
    }
}
