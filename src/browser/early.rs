//! What the person did before the program was there: an option ticked, Continue pressed, something in focus.
//!
//! A ticked radio keeps its tick in the prerendered markup; `boot.js` notes an early Continue on the root.

use web_sys::Element;

/// What was done early.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Early {
    /// The id of the ticked option.
    pub option: Option<String>,
    /// Whether Continue was pressed.
    pub go_on: GoOn,
    /// Where the focus was, as a selector that finds the same element after mounting.
    focus: Option<String>,
}

/// Whether Continue was pressed early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GoOn {
    /// No.
    #[default]
    NotYet,
    /// Yes.
    Pressed,
}

impl Early {
    /// Reads it from the prerendered markup.
    #[must_use]
    pub fn read(app: &Element) -> Self {
        let ticked = app.query_selector("input:checked").ok().flatten();
        let go_on = if app.has_attribute("data-early") {
            GoOn::Pressed
        } else {
            GoOn::NotYet
        };
        let _ = app.remove_attribute("data-early");
        let focused = gloo_utils::document()
            .active_element()
            .filter(|element| app.contains(Some(element)));
        Self {
            option: ticked.and_then(|input| input.get_attribute("value")),
            go_on,
            focus: focused.and_then(|element| selector(&element)),
        }
    }

    /// Where the focus was.
    #[must_use]
    pub fn focus(&self) -> Option<&str> {
        self.focus.as_deref()
    }
}

/// A selector for the kinds of element that can be focused on the first screen.
fn selector(element: &Element) -> Option<String> {
    match element.tag_name().as_str() {
        "INPUT" => element
            .get_attribute("value")
            .map(|value| ["#app input[value=\"", &value, "\"]"].concat()),
        "BUTTON" => Some("#app button[type=submit]".into()),
        "SUMMARY" => Some("#app summary".into()),
        _ => None,
    }
}
