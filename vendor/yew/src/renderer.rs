//! The entry point of a Yew application.

use std::ops::Deref;
use std::panic::PanicHookInfo;

use web_sys::Element;

use crate::dom_bundle::Bundle;
use crate::html::{Component, Scope};

/// Set a custom panic hook.
///
/// Without one, the standard library's stays.
pub fn set_custom_panic_hook(hook: Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>) {
    std::panic::set_hook(hook);
}

/// The Yew Renderer.
///
/// This is the main entry point of a Yew application.
#[must_use = "Renderer does nothing unless render() is called."]
pub struct Renderer<COMP: Component> {
    root: Element,
    props: COMP::Properties,
}

impl<COMP: Component> Renderer<COMP> {
    /// Creates a [Renderer] that renders into a custom root with custom properties.
    pub fn with_root_and_props(root: Element, props: COMP::Properties) -> Self {
        Self { root, props }
    }

    /// Renders the application.
    pub fn render(self) -> AppHandle<COMP> {
        clear_element(&self.root);
        let scope = Scope::new();
        scope.mount(Bundle::new(self.root), self.props);
        AppHandle { scope }
    }
}

/// Removes anything from the given element.
fn clear_element(host: &Element) {
    while let Some(child) = host.last_child() {
        host.remove_child(&child).expect("can't remove a child");
    }
}

/// An instance of an application.
pub struct AppHandle<COMP: Component> {
    scope: Scope<COMP>,
}

impl<COMP: Component> Deref for AppHandle<COMP> {
    type Target = Scope<COMP>;

    fn deref(&self) -> &Self::Target {
        &self.scope
    }
}
