//! Handing an address on: by the system's sheet, else into the clipboard, else not at all.

use super::call::{call, get, object};
use crate::session::message::Sharing;
use gloo_utils::window;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Hands `address` on, as far as this browser and frame allow. To be called while a tap is being handled.
pub async fn share(title: String, address: String) -> Sharing {
    let navigator: JsValue = window().navigator().into();
    let what = object(&[
        ("title", title.into()),
        ("url", JsValue::from_str(&address)),
    ]);
    match finished(call(&navigator, "share", &[what])).await {
        Ok(()) => return Sharing::Handed,
        // Closed again without choosing: nothing went wrong.
        Err(Some(error)) if get(&error, "name").is_some_and(|name| name == "AbortError") => {
            return Sharing::Handed;
        }
        Err(_) => {}
    }
    let copied = may_copy()
        .then(|| get(&navigator, "clipboard"))
        .flatten()
        .and_then(|clipboard| call(&clipboard, "writeText", &[address.into()]));
    if finished(copied).await.is_ok() {
        Sharing::Copied
    } else {
        Sharing::Refused
    }
}

/// Whether the clipboard may be asked for. A frame that may not write to it is refused, with a line on the host's console; so
/// where the browser can tell, we ask first.
fn may_copy() -> bool {
    let document: JsValue = gloo_utils::document().into();
    let policy = get(&document, "featurePolicy");
    let allowed =
        policy.and_then(|policy| call(&policy, "allowsFeature", &["clipboard-write".into()]));
    allowed.is_none_or(|allowed| allowed.is_truthy())
}

/// Waits for what a call promised; a call that could not be made is an error without a cause.
async fn finished(promised: Option<JsValue>) -> Result<(), Option<JsValue>> {
    let promise = promised
        .and_then(|value| value.dyn_into::<Promise>().ok())
        .ok_or(None)?;
    JsFuture::from(promise).await.map(|_| ()).map_err(Some)
}
