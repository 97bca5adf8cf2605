//! This module contains the bundle version of an abstract node [BNode]

use gloo_utils::document;
use web_sys::{Node, Text};

use super::{BTag, Place};
use crate::virtual_dom::{AttrValue, Key, VNode, VText};

/// The bundle implementation to [VNode].
pub(super) enum BNode {
    /// A bind between `VTag` and `Element`.
    Tag(Box<BTag>),
    /// A bind between `VText` and `TextNode`.
    Text { text: AttrValue, text_node: Text },
}

impl BNode {
    /// Attaches a virtual node to the DOM tree, before `next`.
    pub fn attach(node: VNode, place: &Place<'_>, next: Option<&Node>) -> Self {
        let bundle = match node {
            VNode::VTag(vtag) => Self::Tag(Box::new(BTag::create(*vtag, place))),
            VNode::VText(VText { text }) => Self::Text {
                text_node: document().create_text_node(&text),
                text,
            },
        };
        bundle.shift(place, next);
        bundle
    }

    /// Makes this the realisation of `node`: patches it if it is of the same kind, else replaces it.
    pub fn reconcile(&mut self, node: VNode, place: &Place<'_>, next: Option<&Node>) {
        match (node, &mut *self) {
            // If the ancestor is a tag of the same type, don't recreate, keep the
            // old tag and update its attributes and children.
            (VNode::VTag(new), Self::Tag(old)) if old.is_same(&new) => {
                old.reconcile(*new)
            }
            (VNode::VText(VText { text: new }), Self::Text { text, text_node }) => {
                if *text != new {
                    text_node.set_data(&new);
                    *text = new;
                }
            }
            (node, old) => {
                let new = Self::attach(node, place, next);
                std::mem::replace(old, new).detach(place);
            }
        }
    }

    /// Whether nothing has to be put in or taken out for this to become `node`.
    pub fn stays(&self, node: &VNode) -> bool {
        match (node, self) {
            (VNode::VTag(new), Self::Tag(old)) => old.is_same(new),
            (VNode::VText(new), Self::Text { text, .. }) => new.text == *text,
            _ => false,
        }
    }

    /// Whether somebody else has taken it from where it was put.
    pub fn has_strayed(&self, place: &Place<'_>) -> bool {
        self.node().parent_node().as_ref() != Some(place.parent)
    }

    /// Puts it before `next`.
    #[inline(never)]
    pub fn shift(&self, place: &Place<'_>, next: Option<&Node>) {
        place
            .parent
            .insert_before(self.node(), next)
            .expect("failed to insert node");
    }

    /// Takes it out of the DOM tree. It may be gone already.
    pub fn detach(self, place: &Place<'_>) {
        let _ = place.parent.remove_child(self.node());
    }

    /// Get the key of the underlying node
    pub fn key(&self) -> Option<Key> {
        match self {
            Self::Tag(btag) => btag.key,
            Self::Text { .. } => None,
        }
    }

    /// What stands for it in the document.
    pub fn node(&self) -> &Node {
        match self {
            Self::Tag(btag) => &btag.reference,
            Self::Text { text_node, .. } => text_node,
        }
    }
}
