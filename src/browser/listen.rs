//! Hearing events and the passing of time.
//!
//! All listeners are of the kind of closure that Yew uses, so that one way into the program serves them all, and they can be called
//! while they are at work.

use gloo_utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Tells `told` of each event called `name`, as long as the page lives. A target that hears nothing is left alone.
pub fn hear(target: &EventTarget, name: &str, told: impl Fn(Event) + 'static) {
    let told = Closure::<dyn Fn(Event)>::new(told);
    let _ = target.add_event_listener_with_callback_and_bool(
        name,
        told.as_ref().unchecked_ref(),
        false,
    );
    told.forget();
}

/// Something done again and again, until this is dropped; also by what is done.
#[derive(Debug)]
pub struct Interval {
    handle: Option<i32>,
    _done: Closure<dyn Fn()>,
}

impl Interval {
    /// Does `done` every `ms` milliseconds.
    pub fn new(ms: i32, done: impl Fn() + 'static) -> Self {
        let done = Closure::<dyn Fn()>::new(done);
        let call = done.as_ref().unchecked_ref();
        let handle = window()
            .set_interval_with_callback_and_timeout_and_arguments_0(call, ms)
            .ok();
        Self {
            handle,
            _done: done,
        }
    }
}

impl Drop for Interval {
    fn drop(&mut self) {
        if let Some(handle) = self.handle {
            window().clear_interval_with_handle(handle);
        }
    }
}
