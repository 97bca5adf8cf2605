//! Calls that may find nothing to call: facilities that some browsers lack and some frames refuse.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// `of[name]`, where it is there and may be looked at.
#[must_use]
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

/// `of[name](…with)`, or `None` where there is no such function or it threw.
#[must_use]
pub fn call(of: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    let function = get(of, name)?.dyn_into::<Function>().ok()?;
    function.apply(of, &with.iter().collect::<Array>()).ok()
}

/// An object of these fields.
#[must_use]
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in fields {
        // A plain object takes every field.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}
