//! This module contains the implementation of abstract virtual node.

use super::{Key, VTag, VText};

/// Bind virtual element to a DOM reference.
#[must_use = "html does not do anything unless returned to Yew for rendering."]
pub enum VNode {
    /// A bind between `VTag` and `Element`.
    VTag(Box<VTag>),
    /// A bind between `VText` and `TextNode`.
    VText(VText),
}

impl VNode {
    /// Its key, if it has one.
    pub fn key(&self) -> Option<Key> {
        match self {
            VNode::VTag(vtag) => vtag.key,
            VNode::VText(_) => None,
        }
    }
}

impl From<VText> for VNode {
    fn from(vtext: VText) -> Self {
        VNode::VText(vtext)
    }
}

impl From<VTag> for VNode {
    fn from(vtag: VTag) -> Self {
        VNode::VTag(Box::new(vtag))
    }
}
