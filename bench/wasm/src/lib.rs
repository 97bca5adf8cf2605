//! The measurements of `posterior bench` as a module for Node and browsers, timed by their own clock.
//!
//! It measures nothing itself; natively it is empty.
#![cfg(target_arch = "wasm32")]

use js_sys::Function;
use posterior::workbench::bench::measure::Patience;
use posterior::workbench::bench::report::{PARTS, table};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// All tables of the parts named (by spaces), `now` giving milliseconds; nothing for names that are none of a part.
#[wasm_bindgen]
#[must_use]
pub fn tables(names: &str, now: &Function) -> String {
    let mut clock = || {
        let told = now.call0(&JsValue::NULL).ok();
        told.and_then(|ms| ms.as_f64()).unwrap_or(0.0) * 1000.0
    };
    let mut text = Vec::new();
    for name in names.split(' ') {
        if let Some((_, part)) = PARTS.iter().find(|(known, _)| *known == name) {
            text.push(table(*part, &mut clock, Patience::BROWSER));
        }
    }
    text.join("\n")
}
