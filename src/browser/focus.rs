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
    to_id("error-summary");
}

/// To the element with this id, bringing it into view in our own window: `scrollIntoView` would scroll the page around a frame.
pub fn to_id(id: &str) {
    let Some(element) = to(&["#", id].concat()) else {
        return;
    };
    let (window, place) = (window(), element.get_bounding_client_rect());
    let height_px = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or_default();
    if place.top() < 0.0 || height_px < place.bottom() {
        window.scroll_by_with_x_and_y(0.0, place.top() - height_px / 4.0);
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
