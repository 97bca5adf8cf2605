//! The only part that touches the browser: each facility is a file, every failure a value, and nothing is decided here.
//!
//! In the strictest frame a blog may put around the page, storage, history and clipboard all refuse; the page must not notice more
//! than a line of text. So everything that can throw is called in a way that returns the refusal.

pub mod address;
pub mod call;
pub mod document;
pub mod early;
pub mod focus;
pub mod history;
pub mod host;
pub mod listen;
pub mod root;
pub mod starter;
pub mod storage;

use crate::browser::root::Root;
use yew::Renderer;

/// Starts the page: mounts it over the prerendered first question.
///
/// Without an element `#app` there is nothing to mount over, and nothing happens.
pub fn start() {
    // The supervisor in `boot.js` answers a panic; the console is not for the person.
    yew::set_custom_panic_hook(Box::new(|_| {}));
    let Some(app) = document::app() else { return };
    let early = early::Early::read(&app);
    Renderer::<Root>::with_root_and_props(app, root::Props { early }).render();
}
