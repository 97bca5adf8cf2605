//! The document around the page: its root element, its title, and the marks on it that hosts and tests rely on.

use crate::knowledge::compiled::CareLevel;
use crate::session::report::Screen;
use web_sys::Element;

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

/// Says by `<html data-held>` that somebody should be seen at once: the article below, which speaks of training, is hidden.
pub fn mark_held(screen: &Screen) {
    let Some(html) = gloo_utils::document().document_element() else {
        return;
    };
    // An attribute of that name is always allowed, and taking away one that is not there does nothing.
    let _ = match screen {
        Screen::Care(care) if CareLevel::Urgent <= care.level => {
            html.set_attribute("data-held", "")
        }
        Screen::Care(_)
        | Screen::Question(_)
        | Screen::Confirm(_)
        | Screen::Check(_)
        | Screen::Result(_)
        | Screen::Plan(_)
        | Screen::Sheet(_)
        | Screen::History(_)
        | Screen::Compare(_)
        | Screen::Waiting(_) => html.remove_attribute("data-held"),
    };
}

/// The day where the person is, days since 1970.
#[must_use]
pub fn day() -> u32 {
    let now_ms = now_ms();
    let now = js_sys::Date::new(&now_ms.into());
    let local_ms = now_ms - now.get_timezone_offset() * 60_000.0;
    #[expect(
        clippy::cast_sign_loss,
        reason = "a clock before 1970 reads as the first day"
    )]
    let day = (local_ms / 86_400_000.0) as u32;
    day
}

/// Now, ms since 1970.
#[must_use]
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}
