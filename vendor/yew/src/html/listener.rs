//! Listeners, one kind for each event that bubbles.
// Inspired by: http://package.elm-lang.org/packages/elm-lang/html/2.0.0/Html-Events

macro_rules! impl_short {
    ($($action:ident($type:ident))*) => {$(
        /// An abstract implementation of a listener.
        #[doc(hidden)]
        pub mod $action {
            use crate::callback::Callback;
            use crate::virtual_dom::{Listener, ListenerKind};
            use wasm_bindgen::JsCast;

            /// A wrapper for a callback which attaches event listeners to elements.
            #[derive(Clone)]
            pub struct Wrapper {
                callback: Callback<Event>,
            }

            impl Wrapper {
                /// Create a wrapper for an event-typed callback
                pub fn new(callback: Callback<Event>) -> Self {
                    Wrapper { callback }
                }
            }

            /// And event type which keeps the returned type.
            pub type Event = web_sys::$type;

            impl Listener for Wrapper {
                fn kind(&self) -> ListenerKind {
                    const { ListenerKind::of(stringify!($action)) }
                }

                fn handle(&self, event: web_sys::Event) {
                    self.callback.emit(event.unchecked_into());
                }
            }
        }
    )*};
}

impl_short! {
    onchange(Event)
    onreset(Event)

    onclick(MouseEvent)
    oncontextmenu(MouseEvent)
    ondblclick(MouseEvent)

    onkeydown(KeyboardEvent)
    onkeyup(KeyboardEvent)

    oninput(InputEvent)

    onsubmit(SubmitEvent)

    onpointercancel(PointerEvent)
    onpointerdown(PointerEvent)
    onpointermove(PointerEvent)
    onpointerout(PointerEvent)
    onpointerover(PointerEvent)
    onpointerup(PointerEvent)
}
