//! The only part that touches the browser: each facility is a name, every failure a value, and nothing is decided here.
//!
//! In the strictest frame a blog may put around the page, storage, history and clipboard all refuse; the page must not notice more
//! than a line of text. So everything that can throw is asked for in a way that returns the refusal.

pub mod history;
pub mod port;
pub mod root;

use crate::browser::root::Root;
use yew::Renderer;

/// Starts the page: mounts it over the prerendered first question.
///
/// Without an element `#app` there is nothing to mount over, and nothing happens.
pub fn start() {
    // The supervisor in `boot.js` answers a panic; the console is not for the person.
    yew::set_custom_panic_hook(Box::new(|_| {}));
    if let Some(app) = gloo_utils::document().get_element_by_id("app") {
        Renderer::<Root>::with_root_and_props(app, ()).render();
    }
}
