//! Where the focus goes. Only ever after a tap: focus on load would scroll the page around a frame.

use gloo_utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// To the heading of the new screen, and to the top of the page.
pub fn to_heading() {
    to_selected("#app main h1");
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// To the first element that fits `selector`, without scrolling anything.
pub fn to_selected(selector: &str) {
    let _ = to(selector);
}

/// To the summary of what is wrong.
pub fn to_error() {
    let found = to("#error-summary");
    if let Some(summary) = found {
        summary.scroll_into_view();
    }
}

/// To the element with this id.
pub fn to_id(id: &str) {
    if let Some(element) = to(&format!("#{id}")) {
        element.scroll_into_view_with_bool(false);
    }
}

/// To the first element that fits `selector`, without scrolling anything; returns it.
#[must_use]
fn to(selector: &str) -> Option<HtmlElement> {
    let element = document()
        .query_selector(selector)
        .ok()
        .flatten()?
        .dyn_into::<HtmlElement>()
        .ok()?;
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    Some(element)
}
