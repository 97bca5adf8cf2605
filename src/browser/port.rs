//! Where the program and the browser meet: `src/shell/port.js` does what is asked of it, and says what has happened.
//!
//! Each facility of the browser is a line of script there, which may throw or not exist; here it is a name, and what it could not
//! do is none. A web-sys call for each would come to some 5 kB on the wire.

use gloo_utils::document;
use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

/// The property of the document that answers, and the event at it that tells.
const NAME: &str = "posterior";

/// Asks the browser for something; what came of it, or none where it was refused.
#[must_use]
#[inline(never)]
pub fn ask(what: &str, with: &str) -> Option<String> {
    let port = get(&document(), NAME)?;
    let answer = port
        .unchecked_ref::<Function>()
        .call2(&JsValue::NULL, &what.into(), &with.into());
    answer.ok()?.as_string()
}

/// Asks for something that needs no answer; where it is refused, nothing happens.
pub fn tell(what: &str, with: &str) {
    let _ = ask(what, with);
}

/// Hears what the browser says, as long as the page lives: what happened, and with what.
///
/// What is taken is marked as such (its default is prevented): whoever said it may try another way.
pub fn hear(told: impl Fn(&str, &JsValue) -> Taken + 'static) {
    // The kind of closure that Yew uses, so that one way into the program serves both.
    let told = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let said = get(&event, "detail").unwrap_or_default();
        let what = get(&said, "what").and_then(|what| what.as_string());
        let with = get(&said, "with").unwrap_or_default();
        if told(&what.unwrap_or_default(), &with) == Taken::Yes {
            event.prevent_default();
        }
    });
    // A target that hears nothing is left alone.
    let _ = document().add_event_listener_with_callback_and_bool(
        NAME,
        told.as_ref().unchecked_ref(),
        false,
    );
    told.forget();
}

/// Whether what was said could be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// `of[name]`, where it may be looked at.
fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}
