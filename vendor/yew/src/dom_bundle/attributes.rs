//! Setting attributes, and patching those that are set.

use web_sys::Element;

use crate::virtual_dom::{AttributeOrProperty, Attributes};

type Values = [Option<AttributeOrProperty>];

/// Apply diff between `new` and `old` to `el`.
pub(super) fn apply_diff(el: &Element, new: &Attributes, old: &Attributes) {
    let Attributes::Dynamic {
        keys: new_keys,
        values: new,
    } = new;
    let Attributes::Dynamic {
        keys: old_keys,
        values: old,
    } = old;
    if std::ptr::eq(*new_keys, *old_keys) {
        patch(el, new_keys, new, old);
    } else {
        patch(el, old_keys, &[], old);
        patch(el, new_keys, new, &[]);
    }
}

/// The same for the same keys; no values at all stand for none of each.
#[inline(never)]
fn patch(el: &Element, keys: &[&str], new: &Values, old: &Values) {
    fn at(values: &Values, place: usize) -> Option<&AttributeOrProperty> {
        values.get(place)?.as_ref()
    }
    for (place, key) in keys.iter().enumerate() {
        let (new, old) = (at(new, place), at(old, place));
        if new == old {
            continue;
        }
        match new {
            Some(AttributeOrProperty::Attribute(value)) => {
                el.set_attribute(key, value).expect("invalid attribute key")
            }
            None => el
                .remove_attribute(key)
                .expect("could not remove attribute"),
        }
    }
}
