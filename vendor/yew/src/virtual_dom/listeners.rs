//! What hears an event.

/// The [Listener] trait is an universal implementation of an event listener
/// which is used to bind Rust-listener to JS-listener (DOM).
pub trait Listener {
    /// Returns the name of the event
    fn kind(&self) -> ListenerKind;

    /// Handles an event firing
    fn handle(&self, event: web_sys::Event);
}

/// Supported kinds of DOM event listeners
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ListenerKind(&'static str);

impl ListenerKind {
    /// The kind that is called so, with "on" before.
    pub(crate) const fn of(name: &'static str) -> Self {
        Self(name.split_at(2).1)
    }

    /// What the document calls it.
    pub fn type_name(&self) -> &'static str {
        self.0
    }
}
