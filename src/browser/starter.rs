//! What `boot.js` does for the program, because it has to be waited for: fetching the guide, handing an address on, files.
//!
//! All are asked for and answered by events at the document. A program that waits carries an executor for it; this one does not.

use super::call::{get, object};
use super::listen::hear;
use crate::knowledge::compiled::Guide;
use crate::knowledge::packed;
use crate::session::effect::File;
use crate::session::message::{Message, Sharing};
use gloo_utils::document;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Event};
use yew::Callback;

/// Asks for the guide.
pub fn ask_for_guide() {
    ask("posterior-ask-guide", &JsValue::NULL);
}

/// Asks to hand `address` on, as far as this browser and frame allow. To be called while a tap is being handled.
pub fn share(title: &str, address: &str) {
    ask(
        "posterior-ask-share",
        &object(&[("title", title.into()), ("url", address.into())]),
    );
}

/// Asks to hand out a file, as far as this browser and frame allow. To be called while a tap is being handled.
pub fn hand_out(file: &File) {
    let fields = [
        ("name", file.name.into()),
        ("type", file.kind.into()),
        ("text", file.text.as_str().into()),
    ];
    ask("posterior-ask-file", &object(&fields));
}

/// Says how the timer stands: it `runs` or `rests`, or its full time has `ended`. To be called while a tap is being handled.
pub fn follow_timer(how: &str) {
    ask("posterior-timer", &how.into());
}

/// Hears the answers, and what is in a file that was brought.
pub fn answers(tell: &Callback<Message>, brought: &Callback<String>) {
    let (told_guide, told_sharing) = (tell.clone(), tell.clone());
    hear(&document(), "posterior-guide", move |event| {
        let Some(bytes) = detail(&event) else {
            return told_guide.emit(Message::GuideFailed);
        };
        if let Some(guide) = guide(&bytes) {
            // That it is prevented tells `boot.js` that the guide could be read.
            event.prevent_default();
            told_guide.emit(Message::GuideArrived(guide));
        }
    });
    hear(&document(), "posterior-shared", move |event| {
        let said = detail(&event).and_then(|detail| detail.as_string());
        told_sharing.emit(Message::Shared(match said.as_deref() {
            Some("handed") => Sharing::Handed,
            Some("copied") => Sharing::Copied,
            Some(_) | None => Sharing::Refused,
        }));
    });
    let brought = brought.clone();
    hear(&document(), "posterior-file", move |event| {
        if let Some(text) = detail(&event).and_then(|detail| detail.as_string()) {
            brought.emit(text);
        }
    });
}

/// The guide in these bytes. Its texts are read in place and live as long as the page.
fn guide(bytes: &JsValue) -> Option<&'static Guide> {
    packed::read_guide(bytes.dyn_ref::<Uint8Array>()?.to_vec().leak())
}

fn detail(event: &Event) -> Option<JsValue> {
    get(event, "detail")
}

/// Says something to `boot.js`.
pub(super) fn ask(name: &str, detail: &JsValue) {
    let with = CustomEventInit::new();
    with.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &with) {
        let _ = document().dispatch_event(&event);
    }
}
