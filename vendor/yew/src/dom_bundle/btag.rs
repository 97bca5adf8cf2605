//! This module contains the bundle implementation of a tag [BTag]

use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::attributes::apply_diff;
use super::{BList, Place};
use crate::virtual_dom::{AttrValue, Attributes, Key, VTag};

/// Namespace string used for creating elements of drawings
const SVG_NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Default namespace for html elements
const HTML_NAMESPACE: &str = "http://www.w3.org/1999/xhtml";

/// The bundle implementation to [VTag]
pub(super) struct BTag {
    /// A tag of the element.
    tag: AttrValue,
    attributes: Attributes,
    children: BList,
    svg: bool,
    pub key: Option<Key>,
    /// A reference to the DOM [`Element`].
    pub reference: Element,
}

impl BTag {
    /// A new element with all that is inside, not yet in the document.
    pub fn create(vtag: VTag, place: &Place<'_>) -> Self {
        let svg = place.svg || *vtag.tag == *"svg";
        let namespace = if svg { SVG_NAMESPACE } else { HTML_NAMESPACE };
        let reference = document()
            .create_element_ns(Some(namespace), &vtag.tag)
            .expect("can't create element for vtag");
        let mut new = Self {
            tag: AttrValue::Static(""),
            attributes: Attributes::default(),
            children: BList::default(),
            svg,
            key: vtag.key,
            reference,
        };
        new.reconcile(vtag);
        new
    }

    /// Whether this can be patched to be `vtag`.
    pub fn is_same(&self, vtag: &VTag) -> bool {
        self.key == vtag.key && self.tag == vtag.tag
    }

    /// Makes the element what `vtag` says.
    pub fn reconcile(&mut self, vtag: VTag) {
        let el = &self.reference;
        apply_diff(el, &vtag.attributes, &self.attributes);
        self.attributes = vtag.attributes;
        // IMPORTANT! This parameter has to be set every time it's explicitly given
        // to prevent strange behaviour in the browser when the DOM changes
        if let Some(checked) = vtag.checked {
            el.unchecked_ref::<HtmlInputElement>().set_checked(checked);
        }
        let place = Place {
            parent: el,
            svg: self.svg,
        };
        self.children.reconcile(&place, vtag.children.children);
        self.tag = vtag.tag;
    }
}
