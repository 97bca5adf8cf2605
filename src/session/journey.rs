//! A person walked through the real state machine by ids: for examples of screens, tests and the command line. Not in the page.
//!
//! It reads as a sentence: `Journey::begin(&knowledge).answer("feeling", "work").none("signs-now")`. A step that is not possible
//! on the present screen is a mistake of whoever wrote the journey, so it stops with a message that says what is on screen.

use super::effect::Effect;
use super::knowledge::Knowledge;
use super::message::{Message, Opening};
use super::model::{Asking, Model, Showing};
use super::report::{Report, ResultScreen, Screen};
use super::screens;
use super::sitting::of;
use super::time::Time;
use super::update::{bring, open, update};
use crate::knowledge::compiled::{Kind, Meaning, Question};
use crate::knowledge::packed;

/// When every journey begins: a fixed day, ms since 1970.
pub const BEGIN_MS: f64 = 1_795_000_000_000.0;
/// Most questions a walk answers before it is taken for endless.
const WALK_MAX: usize = 300;

/// A sitting under way.
#[derive(Debug, Clone)]
pub struct Journey {
    /// What it consults, with the guide.
    pub knowledge: Knowledge,
    /// Where it is.
    pub model: Model,
    /// What the last step asked of the browser.
    pub effects: Vec<Effect>,
    /// The text that would be kept on the device now.
    pub saved: Option<String>,
}

impl Journey {
    /// The pack of this build with its guide, and an address to share from.
    #[must_use]
    pub fn begin() -> Self {
        let knowledge = Knowledge::new(packed::check()).with_guide(packed::guide());
        Self::open(knowledge, &Self::opening())
    }

    /// An opening that finds nothing: the page on its own, storage works.
    #[must_use]
    pub fn opening() -> Opening {
        Opening {
            now: greenwich(BEGIN_MS),
            can_save: true,
            address: "https://example.org/check/".into(),
            ..Opening::default()
        }
    }

    /// Any knowledge and any opening.
    #[must_use]
    pub fn open(knowledge: Knowledge, opening: &Opening) -> Self {
        let (model, effects) = open(&knowledge, opening);
        let mut journey = Self {
            knowledge,
            model,
            effects: Vec::new(),
            saved: Some(opening.saved.clone()).filter(|text| !text.is_empty()),
        };
        journey.keep(effects);
        journey
    }

    /// The page closed and opened again after `hours`, with what was kept.
    #[must_use]
    pub fn reopened_after(self, hours: f64) -> Self {
        let later = self.wait(hours);
        let opening = Opening {
            now: later.model.page.now,
            saved: later.saved.unwrap_or_default(),
            ..Self::opening()
        };
        Self::open(later.knowledge, &opening)
    }

    /// The page left open for `hours`. Steps take no time.
    #[must_use]
    pub fn wait(mut self, hours: f64) -> Self {
        self.model.page.now = greenwich(self.model.page.now.ms + hours * 3_600_000.0);
        self
    }

    /// Any message.
    #[must_use]
    pub fn send(mut self, message: Message) -> Self {
        self.knowledge = self.knowledge.after(&message);
        let (model, effects) = update(&self.knowledge, self.model, message);
        self.model = model;
        self.keep(effects);
        self
    }

    /// Continue.
    #[must_use]
    pub fn go_on(self) -> Self {
        self.send(Message::Continued)
    }

    /// Ticks one option of the question on screen and continues.
    #[must_use]
    pub fn answer(self, question: &str, option: &str) -> Self {
        self.ticks(question, &[option]).go_on()
    }

    /// Ticks several options of the question on screen and continues.
    #[must_use]
    pub fn answers(self, question: &str, options: &[&str]) -> Self {
        self.ticks(question, options).go_on()
    }

    /// "None of these", and continues.
    #[must_use]
    pub fn none(self, question: &str) -> Self {
        self.answer(question, "none")
    }

    /// Makes the ticks of the question on screen exactly these, without continuing.
    ///
    /// # Panics
    /// Where that question is not on screen or has no such option.
    #[must_use]
    pub fn ticks(mut self, question: &str, options: &[&str]) -> Self {
        let (asking, of) = self.on_screen();
        assert_eq!(of.id, question, "another question is on screen");
        let mut wanted = 0_u32;
        for id in options {
            let option = self.knowledge.option(asking.question, id);
            wanted |= 1 << option.unwrap_or_else(|| panic!("{question} has no option {id}"));
        }
        let ticked = |bits: u32| (0..of.options.len() as u8).filter(move |at| bits >> at & 1 == 1);
        if of.kind == Kind::All {
            for option in ticked(asking.draft & !wanted) {
                self = self.send(Message::Ticked(option));
            }
        }
        for option in ticked(wanted & !asking.draft) {
            self = self.send(Message::Ticked(option));
        }
        let (asking, _) = self.on_screen();
        assert_eq!(
            asking.draft, wanted,
            "{question}: these cannot be ticked together"
        );
        self
    }

    /// No danger sign: hard work is what is felt, and none of the lists.
    #[must_use]
    pub fn no_danger(self) -> Self {
        self.answer("feeling", "work")
            .none("signs-now")
            .none("signs-lasting")
    }

    /// Answers what is asked from this list, and everything else mildly: "I'm not sure", "none of these", "later", else the
    /// first option. It ends at the first screen that is not a question.
    ///
    /// # Panics
    /// Where the questions have no end.
    #[must_use]
    pub fn answering(mut self, known: &[(&str, &str)]) -> Self {
        for _ in 0..WALK_MAX {
            if self.question().is_none() {
                return self;
            }
            self = self.answering_once(known);
        }
        panic!("the questions have no end");
    }

    /// The same for the question on screen alone.
    ///
    /// # Panics
    /// Where no question is on screen.
    #[must_use]
    pub fn answering_once(self, known: &[(&str, &str)]) -> Self {
        let (_, of) = self.on_screen();
        let options: Vec<&str> = known
            .iter()
            .filter(|(q, _)| *q == of.id)
            .map(|(_, o)| *o)
            .collect();
        if options.is_empty() {
            let mild = mild(of);
            return self.answer(of.id, mild);
        }
        self.answers(of.id, &options)
    }

    /// A file is brought.
    #[must_use]
    pub fn bring(mut self, text: &str) -> Self {
        let mut effects = Vec::new();
        bring(&self.knowledge, &mut self.model, text, &mut effects);
        self.keep(effects);
        self
    }

    /// A question opened from the result, the answers or the plan.
    ///
    /// # Panics
    /// Where there is no such question.
    #[must_use]
    pub fn change(self, question: &str) -> Self {
        let index = self.knowledge.question(question);
        let index = index.unwrap_or_else(|| panic!("no question {question}"));
        self.send(Message::Changed(index))
    }

    /// Another answer supposed on the result.
    ///
    /// # Panics
    /// Where there is no such option.
    #[must_use]
    pub fn suppose(self, question: &str, option: &str) -> Self {
        let check = self.knowledge.check;
        let at = self.knowledge.question(question).unwrap_or_default();
        let mut options = check.questions[usize::from(at)].options.iter();
        let option = options
            .position(|known| known.id == option)
            .unwrap_or_else(|| panic!("no option {question}.{option}"));
        self.send(Message::Supposed(at, option as u8))
    }

    /// "I tried it" on the card with this id, and where it was felt.
    ///
    /// # Panics
    /// Where there is no such remedy, or what it asks has no such option.
    #[must_use]
    pub fn tried(self, remedy: &str, option: &str) -> Self {
        let index = self.remedy(remedy);
        let asked = self.send(Message::Tried(index));
        let (_, question) = asked.on_screen();
        asked.answer(question.id, option)
    }

    /// The index of this remedy.
    ///
    /// # Panics
    /// Where there is no such remedy.
    #[must_use]
    pub fn remedy(&self, id: &str) -> u8 {
        let remedies = self.knowledge.guide.map_or(&[][..], |g| &g.remedies);
        let index = remedies.iter().position(|remedy| remedy.id == id);
        index.unwrap_or_else(|| panic!("no remedy {id}")) as u8
    }

    /// Each side held so long, s, in the test on screen.
    #[must_use]
    pub fn held(self, held_s: [u16; 2]) -> Self {
        self.send(Message::Timed(held_s))
    }

    /// The timer opened on the card of this remedy.
    ///
    /// # Panics
    /// Where there is no such remedy.
    #[must_use]
    pub fn timing(self, remedy: &str) -> Self {
        let index = self.remedy(remedy);
        self.send(Message::OpenedTimer(index))
    }

    /// What is on the page.
    #[must_use]
    pub fn report(&self) -> Report {
        screens::report(&self.knowledge, &self.model)
    }

    /// The result on screen.
    ///
    /// # Panics
    /// Where no result is on screen.
    #[must_use]
    pub fn result(&self) -> ResultScreen {
        match self.report().screen {
            Screen::Result(result) => *result,
            other => panic!("no result is on screen but {}", other.name()),
        }
    }

    /// The id of the question on screen, if one is.
    #[must_use]
    pub fn question(&self) -> Option<&'static str> {
        match &self.model.showing {
            Showing::Question(asking) => of(self.knowledge.check, asking.question).map(|q| q.id),
            Showing::Confirm(_)
            | Showing::Care(_)
            | Showing::Check
            | Showing::Result(_)
            | Showing::Plan
            | Showing::Sheet
            | Showing::Shared(_)
            | Showing::History(..)
            | Showing::Compare(_) => None,
        }
    }

    fn on_screen(&self) -> (Asking, &'static Question) {
        let Showing::Question(asking) = &self.model.showing else {
            panic!(
                "no question is on screen but {:?}",
                self.model.place(&self.knowledge)
            );
        };
        (
            asking.clone(),
            &self.knowledge.check.questions[usize::from(asking.question)],
        )
    }

    fn keep(&mut self, effects: Vec<Effect>) {
        for effect in &effects {
            effect.store(&mut self.saved);
        }
        self.effects = effects;
    }
}

/// This time in Greenwich.
#[must_use]
pub fn greenwich(ms: f64) -> Time {
    #[expect(clippy::cast_sign_loss, reason = "journeys are in our days")]
    let day = (ms / 86_400_000.0) as u32;
    Time { ms, day }
}

fn mild(question: &'static Question) -> &'static str {
    let meaning = |wanted: Meaning| {
        question
            .options
            .iter()
            .find(|o| o.meaning == wanted)
            .map(|o| o.id)
    };
    let known = meaning(Meaning::NotSure)
        .or(meaning(Meaning::NoneOfThese))
        .or(meaning(Meaning::Later));
    let mut options = question.options.iter().map(|o| o.id);
    known
        .or(options.find(|id| *id == "not-said"))
        .unwrap_or_else(|| question.options[0].id)
}
