//! The page around our frame: it is told where we are, never an answer. How high we are is told by `boot.js`, which also does the sending.

use super::call::object;
use super::starter::ask;
use crate::session::effect::HostEvent;
use gloo_utils::window;
use wasm_bindgen::JsValue;

/// Whether there is one; else we are the page.
#[must_use]
pub fn is_there() -> bool {
    let own = window();
    let parent = own.parent().ok().flatten();
    parent.is_some_and(|parent| !js_sys::Object::is(&parent, &own))
}

/// Tells what happened.
pub fn tell(event: HostEvent) {
    match event {
        HostEvent::Question(n) => send(&[("type", "question".into()), ("n", n.into())]),
        HostEvent::Result => send(&[("type", "result".into())]),
        HostEvent::Restart => send(&[("type", "restart".into())]),
    }
}

/// Lets the host bring our top back into view, if it is above the window.
pub fn scroll() {
    send(&[("type", "scroll".into())]);
}

/// Says that something else is on screen: a frame below the window does not notice by itself, but it can be measured.
pub fn drawn() {
    ask("posterior-drawn", &JsValue::NULL);
}

fn send(message: &[(&str, JsValue)]) {
    ask("posterior-tell-host", &object(message));
}
