//! Where the program and the browser meet: `src/shell/port.js` does what is asked of it, and says what has happened.
//!
//! Each facility of the browser is a line of script there, which may throw or not exist; here it is a name, and what it could not
//! do is none. A web-sys call for each would come to some 5 kB on the wire.

use crate::knowledge::texts::halves;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = document, js_name = posterior, catch)]
    fn call(what: &str, with: &JsValue) -> Result<JsValue, JsValue>;
}

/// Asks the browser for something; what came of it, or none where it was refused.
#[must_use]
#[inline(never)]
pub fn ask(what: &str, with: &str) -> Option<String> {
    call(what, &with.into()).ok()?.as_string()
}

/// Asks for something that needs no answer; where it is refused, nothing happens.
pub fn tell(what: &str, with: &str) {
    let _ = ask(what, with);
}

/// Hears what the browser says, as long as the page lives: what happened, and with what, behind a line break where there is something.
///
/// Whoever says what is not taken may try another way.
pub fn hear(told: impl Fn(&str, Option<&str>) -> Taken + 'static) {
    let told = Closure::<dyn Fn(JsValue) -> bool>::new(move |said: JsValue| {
        let said = said.as_string().unwrap_or_default();
        let taken = match halves(&said, b'\n') {
            Some((what, with)) => told(what, Some(with)),
            None => told(&said, None),
        };
        taken == Taken::Yes
    });
    let _ = call("hear", &told.into_js_value());
}

/// Whether what was said could be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Yes.
    Yes,
    /// No.
    No,
}
