//! Fetches the guide: what result and plan need, in a file of its own, while the person answers.

use crate::knowledge::compiled::Guide;
use crate::knowledge::packed;
use gloo_timers::future::TimeoutFuture;
use gloo_utils::window;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// How long the first screen has the line for itself, ms.
const PATIENCE_MS: u32 = 600;
/// Pauses before further tries, ms.
const RETRY_MS: [u32; 2] = [1_000, 4_000];

/// When to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begin {
    /// Once the first screen is at rest.
    AtRest,
    /// Now: somebody waits for it.
    Now,
}

/// The guide, after up to three tries.
pub async fn load(begin: Begin) -> Option<&'static Guide> {
    if begin == Begin::AtRest {
        TimeoutFuture::new(PATIENCE_MS).await;
    }
    // The page names the file, for its name depends on its content.
    let name = super::document::app()?.get_attribute("data-guide")?;
    if let Some(guide) = fetch(&name, RequestCache::Default).await {
        return Some(guide);
    }
    for pause in RETRY_MS {
        TimeoutFuture::new(pause).await;
        if let Some(guide) = fetch(&name, RequestCache::Reload).await {
            return Some(guide);
        }
    }
    None
}

async fn fetch(name: &str, cache: RequestCache) -> Option<&'static Guide> {
    let options = RequestInit::new();
    options.set_cache(cache);
    let answer = JsFuture::from(window().fetch_with_str_and_init(name, &options))
        .await
        .ok()?
        .dyn_into::<Response>()
        .ok()?;
    if !answer.ok() {
        return None;
    }
    let bytes = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    // The texts are read in place and live as long as the page.
    packed::read_guide(Uint8Array::new(&bytes).to_vec().leak())
}
