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
    let copied = get(&navigator, "clipboard")
        .and_then(|clipboard| call(&clipboard, "writeText", &[address.into()]));
    if finished(copied).await.is_ok() {
        Sharing::Copied
    } else {
        Sharing::Refused
    }
}

/// Waits for what a call promised; a call that could not be made is an error without a cause.
async fn finished(promised: Option<JsValue>) -> Result<(), Option<JsValue>> {
    let promise = promised
        .and_then(|value| value.dyn_into::<Promise>().ok())
        .ok_or(None)?;
    JsFuture::from(promise).await.map(|_| ()).map_err(Some)
}
