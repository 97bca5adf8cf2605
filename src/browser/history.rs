//! The browser's history: each screen an entry of its own, in a frame the one entry rewritten (a frame's entries would be the
//! host's). Where the device keeps nothing, the entry also carries what was saved, so that reload goes on.

use crate::knowledge::digits::{digits, number};
use crate::session::message::Place;
use gloo_utils::window;
use wasm_bindgen::JsValue;

/// The form of an entry's state: this mark, the place, a line break, what was saved.
const MARK: &str = "posterior:";

/// How new screens are entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// A new entry each.
    Push,
    /// The one entry rewritten.
    Replace,
}

/// The history as far as the page writes it.
#[derive(Debug)]
pub struct History {
    manner: Manner,
    place: Place,
    saved: Option<String>,
}

impl History {
    /// As this visit begins, with what an earlier one left in the entry (strict frames lose it on reload).
    #[must_use]
    pub fn new(manner: Manner, saved: Option<String>) -> Self {
        Self {
            manner,
            place: Place::Question(0),
            saved,
        }
    }

    /// Enters a new screen.
    pub fn enter(&mut self, place: Place) {
        self.place = place;
        let state = self.state();
        let Ok(history) = window().history() else {
            return;
        };
        let _ = match self.manner {
            Manner::Push => history.push_state_with_url(&state, "", None),
            Manner::Replace => history.replace_state_with_url(&state, "", None),
        };
    }

    /// Rewrites the entry the browser is at.
    pub fn rewrite(&mut self, place: Place) {
        self.place = place;
        self.write(None);
    }

    /// Carries `text` in this and all later entries.
    pub fn carry(&mut self, text: Option<String>) {
        self.saved = text;
        self.write(None);
    }

    /// Takes the fragment out of the address bar.
    pub fn clear_fragment(&self, page: &str) {
        self.write(Some(page));
    }

    fn write(&self, address: Option<&str>) {
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&self.state(), "", address);
        }
    }

    fn state(&self) -> JsValue {
        JsValue::from_str(
            &[
                MARK,
                &name(self.place),
                "\n",
                self.saved.as_deref().unwrap_or_default(),
            ]
            .concat(),
        )
    }
}

/// What an earlier page left in the entry the browser is at.
#[must_use]
pub fn carried() -> Option<String> {
    let state = window().history().ok()?.state().ok()?.as_string()?;
    let (_, saved) = state.strip_prefix(MARK)?.split_once('\n')?;
    (!saved.is_empty()).then(|| saved.to_owned())
}

/// The place that an entry's state names; none in entries that are not ours.
#[must_use]
pub fn place_of(state: &JsValue) -> Option<Place> {
    let state = state.as_string()?;
    let name = state.strip_prefix(MARK)?.lines().next()?;
    match name {
        "care" => Some(Place::Care),
        "check" => Some(Place::Check),
        "result" => Some(Place::Result),
        "plan" => Some(Place::Plan),
        "sheet" => Some(Place::Sheet),
        "history" => Some(Place::History),
        "compare" => Some(Place::Compare),
        question => {
            let question = number(question.strip_prefix('q')?)?;
            Some(Place::Question(question.try_into().ok()?))
        }
    }
}

fn name(place: Place) -> String {
    match place {
        Place::Question(question) => "q".to_owned() + &digits(question.into()),
        Place::Care => "care".into(),
        Place::Check => "check".into(),
        Place::Result => "result".into(),
        Place::Plan => "plan".into(),
        Place::Sheet => "sheet".into(),
        Place::History => "history".into(),
        Place::Compare => "compare".into(),
    }
}
