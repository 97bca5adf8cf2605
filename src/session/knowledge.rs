//! What a sitting may consult: the pack, and the tables made from it. It holds nothing about the person.

use super::message::Message;
use super::report::Picture;
use crate::engine::network::Network;
use crate::knowledge::codes;
use crate::knowledge::compiled::{Check, Guide, Remedy};
use std::rc::Rc;

/// The pack in use. Cheap to clone: the texts live as long as the program and the tables are shared.
#[derive(Debug, Clone)]
pub struct Knowledge {
    /// Questions, rules and numbers.
    pub check: &'static Check,
    /// What the result and the plan need, once it has arrived.
    pub guide: Option<&'static Guide>,
    /// The engine's tables.
    pub network: Rc<Network>,
}

impl Knowledge {
    /// The pack without its guide, as the page starts.
    #[must_use]
    pub fn new(check: &'static Check) -> Self {
        Self {
            check,
            guide: None,
            network: Rc::new(Network::new(check)),
        }
    }

    /// The pack with its guide.
    #[must_use]
    pub fn with_guide(&self, guide: &'static Guide) -> Self {
        Self {
            guide: Some(guide),
            ..self.clone()
        }
    }

    /// What is known after `message`: the guide travels to the page in a message.
    #[must_use]
    pub fn after(&self, message: &Message) -> Self {
        if let Message::GuideArrived(guide) = message {
            self.with_guide(guide)
        } else {
            self.clone()
        }
    }

    /// The drawing with this name, if it is here: those of remedies arrive with the guide.
    #[must_use]
    pub fn picture(&self, name: &str) -> Option<Picture> {
        let later = self.guide.map_or(&[][..], |guide| &guide.figures);
        let mut all = self.check.figures.iter().chain(later);
        let words = &self.check.words;
        Some(Picture {
            figure: all.find(|figure| figure.id == name)?,
            show: words.show_movement(),
            pause: words.pause(),
        })
    }

    /// The remedy with this code (`codes::long`), if the guide is here and knows it.
    #[must_use]
    pub fn remedy(&self, code: u32) -> Option<&'static Remedy> {
        let mut remedies = self.guide?.remedies.iter();
        remedies.find(|remedy| codes::long(remedy.id) == code)
    }

    /// The index of the question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<u8> {
        let at = self.check.questions.iter().position(|q| q.id == id)?;
        u8::try_from(at).ok()
    }

    /// The option with this id as a bit of its question.
    #[must_use]
    pub fn option(&self, question: u8, id: &str) -> Option<u8> {
        let question = self.check.questions.get(usize::from(question))?;
        let at = question.options.iter().position(|o| o.id == id)?;
        u8::try_from(at).ok()
    }
}
