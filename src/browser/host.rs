//! The page around our frame: it is told our height and where we are, never an answer.
//!
//! Three forms are sent, because three kinds of host listen: our own (`embed.js`), `WordPress`'s and AMP's.

use super::call::{get, object};
use crate::session::effect::HostEvent;
use gloo_events::EventListener;
use gloo_utils::window;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, ResizeObserver, Window};

/// Least change of height that is told, px.
const STEP_PX: f64 = 1.0;

/// The host, if there is one.
#[derive(Debug)]
pub struct Host {
    parent: Window,
    secret: Option<String>,
    told_px: Cell<f64>,
}

impl Host {
    /// The page around us; `None` where we are the page.
    #[must_use]
    pub fn find(secret: Option<String>) -> Option<Rc<Self>> {
        let own = window();
        let parent = own.parent().ok().flatten()?;
        let framed = !js_sys::Object::is(&parent, &own);
        framed.then(|| {
            Rc::new(Self {
                parent,
                secret,
                told_px: Cell::new(0.0),
            })
        })
    }

    /// Tells what happened.
    pub fn tell(&self, event: HostEvent) {
        match event {
            HostEvent::Question(n) => self.post("question", &[("n", n.into())]),
            HostEvent::Result => self.post("result", &[]),
            HostEvent::Restart => self.post("restart", &[]),
        }
    }

    /// Lets the host bring our top back into view, if it is above the window.
    pub fn scroll(&self) {
        self.post("scroll", &[]);
    }

    /// Says that we are there, and from now on how high we are: at most once a frame, and only when that changed.
    #[must_use]
    pub fn follow(self: &Rc<Self>) -> Option<Following> {
        self.post("ready", &[]);
        // A frame below the window is not observed, but it can be measured.
        self.tell_height(Told::Changes);
        let host = Rc::clone(self);
        let measured = Closure::<dyn FnMut()>::new(move || host.tell_height(Told::Changes));
        let observer = ResizeObserver::new(measured.as_ref().unchecked_ref()).ok()?;
        observer.observe(&super::document::app()?);
        let host = Rc::clone(self);
        let asked = EventListener::new(&window(), "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else {
                return;
            };
            let from_host = event
                .source()
                .is_some_and(|source| js_sys::Object::is(&source, &host.parent));
            if from_host && get(&event.data(), "type").is_some_and(|kind| kind == "hello") {
                host.tell_height(Told::Always);
            }
        });
        Some(Following {
            observer,
            _measured: measured,
            _asked: asked,
        })
    }

    /// Says how high we are, if that changed.
    pub fn measure(&self) {
        self.tell_height(Told::Changes);
    }

    fn tell_height(&self, told: Told) {
        let Some(app) = super::document::app() else {
            return;
        };
        let height_px = app.get_bounding_client_rect().height().ceil();
        if told == Told::Changes && (height_px - self.told_px.get()).abs() < STEP_PX {
            return;
        }
        self.told_px.set(height_px);
        self.post("height", &[("height", height_px.into())]);
        let amp = [
            ("sentinel", "amp".into()),
            ("type", "embed-size".into()),
            ("height", height_px.into()),
        ];
        self.send(&object(&amp));
        if let Some(secret) = &self.secret {
            let wordpress = [
                ("message", "height".into()),
                ("value", height_px.into()),
                ("secret", JsValue::from_str(secret)),
            ];
            self.send(&object(&wordpress));
        }
    }

    /// Sends our own form.
    fn post(&self, kind: &str, more: &[(&str, JsValue)]) {
        let envelope = [("posterior", JsValue::from(1)), ("type", kind.into())];
        self.send(&object(&[&envelope[..], more].concat()));
    }

    fn send(&self, message: &JsValue) {
        // To whoever it is: nothing in it is anybody's secret.
        let _ = self.parent.post_message(message, "*");
    }
}

/// Whether an unchanged height is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Changes,
    Always,
}

/// Tells the height until dropped.
#[derive(Debug)]
pub struct Following {
    observer: ResizeObserver,
    _measured: Closure<dyn FnMut()>,
    _asked: EventListener,
}

impl Drop for Following {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
