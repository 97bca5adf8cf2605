//! The document around the page: its root element, its title, and the marks on it that hosts and tests rely on.

use web_sys::{Element, Event};

/// The element that the page is drawn into.
#[must_use]
pub fn app() -> Option<Element> {
    gloo_utils::document().get_element_by_id("app")
}

/// Sets the title.
pub fn set_title(title: &str) {
    let document = gloo_utils::document();
    if document.title() != title {
        document.set_title(title);
    }
}

/// Says by `<html data-live>` that answers are taken.
pub fn mark_live() {
    if let Some(html) = gloo_utils::document().document_element() {
        // An attribute of that name is always allowed.
        let _ = html.set_attribute("data-live", "");
    }
}

/// Tells `boot.js` that the guide is held; it fetches the rest for use without a network and marks the page as whole.
pub fn guide_is_held() {
    if let Ok(event) = Event::new("posterior-guide") {
        let _ = gloo_utils::document().dispatch_event(&event);
    }
}

/// Now, ms since 1970.
#[must_use]
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// Whether answers are taken already.
#[must_use]
pub fn is_live() -> bool {
    gloo_utils::document()
        .document_element()
        .is_some_and(|html| html.has_attribute("data-live"))
}
