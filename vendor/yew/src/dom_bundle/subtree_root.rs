//! Events: one listener of the host's for each kind, and a list of who is to be told.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, Event, Node};

use crate::virtual_dom::{Listener, ListenerKind};

/// The listeners of one element.
type Listeners = Box<[Option<Rc<dyn Listener>>]>;

/// Data kept per app.
#[derive(Clone)]
pub(super) struct BSubtree(Rc<SubtreeData>);

struct SubtreeData {
    host: Element,
    registry: RefCell<Registry>,
}

/// Global multiplexing event handler registry
#[derive(Default)]
struct Registry {
    /// Counter for assigning new IDs
    id_counter: u32,
    /// Kinds of events that the host listens to.
    listening: Vec<ListenerKind>,
    /// All elements that listen. They are few: nothing is gained by finding them faster than one after the other.
    registered: Vec<Registered>,
}

struct Registered {
    id: u32,
    element: Element,
    listeners: Listeners,
}

impl BSubtree {
    /// Create a bundle root at the specified host element
    pub fn create_root(host: &Element) -> Self {
        Self(Rc::new(SubtreeData {
            host: host.clone(),
            registry: RefCell::default(),
        }))
    }

    /// Registers the listeners of an element under the ID it has, or a new one; none at all make it have none.
    pub fn register(&self, id: &mut Option<u32>, element: &Element, listeners: Listeners) {
        if let Some(id) = id.take() {
            self.unregister(id);
        }
        if listeners.is_empty() {
            return;
        }
        for listener in listeners.iter().flatten() {
            self.ensure_handled(listener.kind());
        }
        let registry = &mut *self.0.registry.borrow_mut();
        registry.id_counter += 1;
        *id = Some(registry.id_counter);
        registry.registered.push(Registered {
            id: registry.id_counter,
            element: element.clone(),
            listeners,
        });
    }

    /// Unregister any existing listeners for ID
    pub fn unregister(&self, id: u32) {
        let registered = &mut self.0.registry.borrow_mut().registered;
        if let Some(at) = registered.iter().position(|one| one.id == id) {
            registered.swap_remove(at);
        }
    }

    /// Ensure the event described is handled
    fn ensure_handled(&self, kind: ListenerKind) {
        let listening = &mut self.0.registry.borrow_mut().listening;
        if listening.contains(&kind) {
            return;
        }
        listening.push(kind);
        let this = self.clone();
        let callback = Closure::<dyn Fn(Event)>::new(move |event| this.handle(kind, event));
        self.0
            .host
            .add_event_listener_with_callback_and_bool(
                kind.type_name(),
                callback.as_ref().unchecked_ref(),
                true, // Always capture
            )
            .unwrap_throw();
        // Never drop the closure as this event handler is static
        callback.forget();
    }

    /// Handle a global event firing: tell those who listen, from the target up to the host.
    ///
    /// The listeners are all looked up before the first is told: what it does may take elements out of the document.
    fn handle(&self, kind: ListenerKind, event: Event) {
        let mut told = Vec::new();
        let target = event.target();
        let mut node = target.map(JsCast::unchecked_into::<Node>);
        while let Some(el) = node.filter(|node| *node != *self.0.host) {
            for one in &self.0.registry.borrow().registered {
                if *one.element == el {
                    let of_kind = one.listeners.iter().flatten();
                    told.extend(of_kind.filter(|l| l.kind() == kind).cloned());
                }
            }
            node = el.parent_node();
        }
        for listener in told {
            if event.cancel_bubble() {
                break;
            }
            listener.handle(event.clone());
        }
    }
}
