//! Realizing a virtual dom on the actual DOM
//!
//! A bundle, borrowed from the mathematical meaning, is any structure over some base space.
//! In our case, the base space is the virtual dom we're trying to render.
//! In order to efficiently implement updates, and diffing, additional information has to be
//! kept around. This information is carried in the bundle.

mod attributes;
mod blist;
mod bnode;
mod btag;

use blist::BList;
use bnode::BNode;
use btag::BTag;
use web_sys::Element;

use crate::html::Html;

/// A Bundle.
///
/// The component holds a bundle that represents a realised layout.
pub(crate) struct Bundle {
    host: Element,
    list: BList,
}

impl Bundle {
    /// Creates a new bundle that fills `host`, which is empty.
    pub fn new(host: Element) -> Self {
        Self {
            host,
            list: BList::default(),
        }
    }

    /// Applies a virtual dom layout to current bundle.
    pub fn reconcile(&mut self, next: Html) {
        let place = Place {
            parent: &self.host,
            svg: false,
        };
        self.list.reconcile(&place, next.children);
    }
}

/// Where nodes are put: among all the children of an element.
struct Place<'a> {
    parent: &'a Element,
    /// Whether what is put here is of the namespace of drawings.
    svg: bool,
}
