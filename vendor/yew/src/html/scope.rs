//! Component scope module

use std::cell::RefCell;
use std::rc::Rc;

use super::Component;
#[cfg(feature = "csr")]
use super::Context;
#[cfg(feature = "csr")]
use crate::dom_bundle::Bundle;

/// A context which allows sending messages to a component.
pub struct Scope<COMP: Component>(Rc<Shared<COMP>>);

/// What all scopes of a component share.
struct Shared<COMP: Component> {
    pending_messages: RefCell<Vec<COMP::Message>>,
    /// Borrowed while the component is at work: whoever finds it so leaves its message and goes.
    #[cfg(feature = "csr")]
    state: RefCell<Option<ComponentState<COMP>>>,
}

/// A component that is on screen.
#[cfg(feature = "csr")]
struct ComponentState<COMP: Component> {
    component: COMP,
    context: Context<COMP>,
    bundle: Bundle,
}

impl<COMP: Component> Clone for Scope<COMP> {
    fn clone(&self) -> Self {
        Scope(self.0.clone())
    }
}

impl<COMP: Component> Scope<COMP> {
    pub(crate) fn new() -> Self {
        Scope(Rc::new(Shared {
            pending_messages: RefCell::default(),
            #[cfg(feature = "csr")]
            state: RefCell::default(),
        }))
    }

    /// Send a message to the component.
    ///
    /// It is updated and drawn before this returns, unless it is at work already: then as soon as
    /// it is done.
    pub fn send_message<T>(&self, msg: T)
    where
        T: Into<COMP::Message>,
    {
        self.0.pending_messages.borrow_mut().push(msg.into());
        #[cfg(feature = "csr")]
        self.run(false);
    }

    /// Creates the component, draws it into `bundle`, and does what it was sent meanwhile.
    #[cfg(feature = "csr")]
    pub(crate) fn mount(&self, bundle: Bundle, props: COMP::Properties) {
        let context = Context {
            scope: self.clone(),
            props: Rc::new(props),
        };
        let component = COMP::create(&context);
        *self.0.state.borrow_mut() = Some(ComponentState {
            component,
            context,
            bundle,
        });
        self.run(true);
    }

    /// Draws, if it is the first time, and then takes messages until there is none left: as many as
    /// there are, one drawing for them, and what `rendered` has to do.
    #[cfg(feature = "csr")]
    #[inline(never)]
    fn run(&self, mut first_render: bool) {
        let Ok(mut state) = self.0.state.try_borrow_mut() else {
            return;
        };
        let Some(ComponentState {
            component,
            context,
            bundle,
        }) = state.as_mut()
        else {
            return;
        };
        let mut render = first_render;
        loop {
            if render {
                bundle.reconcile(component.view(context));
                component.rendered(context, first_render);
                first_render = false;
            }
            render = false;
            let messages = self.0.pending_messages.take();
            if messages.is_empty() {
                break;
            }
            for message in messages {
                render |= component.update(context, message);
            }
        }
    }
}
