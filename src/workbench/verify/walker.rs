//! One person on the page, moved by messages as the browser would: it keeps what is to be kept and remembers its way.
//!
//! Unlike `session::journey` it never stops at a step that is not possible; such a step does nothing, as on the page.

use super::pack::Pack;
use crate::knowledge::compiled::Kind;
use crate::session::effect::Effect;
use crate::session::knowledge::Knowledge;
use crate::session::message::{Message, Opening};
use crate::session::model::{Model, Showing};
use crate::session::share;
use crate::session::time::Time;

/// When every walk begins: a fixed day, ms since 1970.
const BEGIN_MS: f64 = 1_795_000_000_000.0;
/// The page's address, so that links can be built.
const ADDRESS: &str = "https://example.org/check/";

/// A page under way.
#[derive(Debug, Clone)]
pub struct Walker {
    /// The pack under proof.
    pub pack: Pack,
    /// What the sitting consults.
    pub knowledge: Knowledge,
    /// Where it is.
    pub model: Model,
    /// What would be kept on the device now.
    pub saved: Option<String>,
    /// What was done.
    pub way: Vec<Step>,
}

/// What was done, small enough to remember.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// A message.
    Sent(Message),
    /// These ticks of this question, and Continue.
    Answered(u8, u32),
    /// The page was closed and opened again after so many hours.
    Reloaded(f64),
    /// A link was opened: one's own, or an earlier person's.
    OpenedLink,
}

/// An opening that finds nothing: the page on its own, storage works.
#[must_use]
pub fn opening() -> Opening {
    Opening {
        now: Time {
            ms: BEGIN_MS,
            day: 0,
        },
        can_save: true,
        address: ADDRESS.into(),
        ..Opening::default()
    }
}

impl Walker {
    /// A page opened afresh.
    #[must_use]
    pub fn new(pack: &Pack, knowledge: &Knowledge) -> Self {
        let (model, _) = (pack.machine.open)(knowledge, &opening());
        Self {
            pack: *pack,
            knowledge: knowledge.clone(),
            model,
            saved: None,
            way: Vec::new(),
        }
    }

    /// Any message.
    pub fn send(&mut self, message: Message) {
        self.way.push(Step::Sent(message));
        self.apply(message);
    }

    /// Ticks one option of the question on screen, in a list that one alone, and continues.
    pub fn answer(&mut self, option: u8) {
        self.answer_with(1 << option);
    }

    /// Makes the ticks of the question on screen these, and continues.
    pub fn answer_with(&mut self, wanted: u32) {
        let Showing::Question(asking) = &self.model.showing else {
            return;
        };
        let question = &self.knowledge.check.questions[usize::from(asking.question)];
        self.way.push(Step::Answered(asking.question, wanted));
        let off = match question.kind {
            Kind::All => asking.draft & !wanted,
            Kind::One | Kind::Trial => 0,
        };
        let on = wanted & !asking.draft;
        for option in (0..question.options.len() as u8).filter(|at| off >> at & 1 == 1) {
            self.apply(Message::Ticked(option));
        }
        for option in (0..question.options.len() as u8).filter(|at| on >> at & 1 == 1) {
            self.apply(Message::Ticked(option));
        }
        self.apply(Message::Continued);
    }

    /// The page is closed and opened again after `hours`.
    pub fn reload(&mut self, hours: f64) {
        self.way.push(Step::Reloaded(hours));
        self.model.page.now.ms += hours * 3_600_000.0;
        self.open(String::new());
    }

    /// A link is opened on this device: the sitting's own where `fragment` is none.
    pub fn open_link(&mut self, fragment: Option<&str>) {
        self.way.push(Step::OpenedLink);
        let own = || share::shared(self.knowledge.check, &self.model.sitting);
        self.open(fragment.map_or_else(own, str::to_owned));
    }

    /// What was done, in words.
    #[must_use]
    pub fn told(&self) -> String {
        let questions = &self.knowledge.check.questions;
        let id = |question: u8| questions.get(usize::from(question)).map_or("?", |q| q.id);
        let step = |step: &Step| match step {
            Step::Sent(Message::Changed(question)) => format!("change {}", id(*question)),
            Step::Sent(Message::Tried(remedy)) => {
                let remedy = self.pack.guide.remedies.get(usize::from(*remedy));
                format!("try {}", remedy.map_or("?", |r| r.id))
            }
            Step::Sent(Message::WentBack) => "Back".into(),
            Step::Sent(Message::Timed([first, second])) => format!("hold {first} s and {second} s"),
            Step::Sent(Message::OpenedResult) => "show my result".into(),
            Step::Sent(message) => format!("{message:?}"),
            Step::Answered(question, ticked) => {
                let options = &questions[usize::from(*question)].options;
                let ticked = options
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| ticked >> at & 1 == 1);
                let ticked: Vec<&str> = ticked.map(|(_, option)| option.id).collect();
                format!("{}.{}", id(*question), ticked.join("+"))
            }
            Step::Reloaded(hours) if 0.0 < *hours => format!("reload after {hours} h"),
            Step::Reloaded(_) => "reload".into(),
            Step::OpenedLink => "open a link".into(),
        };
        self.way.iter().map(step).collect::<Vec<_>>().join(", ")
    }

    fn open(&mut self, fragment: String) {
        let opening = Opening {
            now: self.model.page.now,
            saved: self.saved.clone().unwrap_or_default(),
            fragment,
            ..opening()
        };
        let (model, effects) = (self.pack.machine.open)(&self.knowledge, &opening);
        self.model = model;
        self.keep(effects);
    }

    fn apply(&mut self, message: Message) {
        let model = self.model.clone();
        let (model, effects) = (self.pack.machine.update)(&self.knowledge, model, message);
        self.model = model;
        self.keep(effects);
    }

    fn keep(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            effect.store(&mut self.saved);
        }
    }
}
