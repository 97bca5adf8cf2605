//! This module contains fragments implementation.

use super::VNode;

/// This struct represents a fragment of the Virtual DOM tree.
#[must_use = "html does not do anything unless returned to Yew for rendering."]
#[derive(Default)]
pub struct VList {
    /// The list of child [VNode]s
    pub(crate) children: Vec<VNode>,
}

impl<A: Into<VNode>> FromIterator<A> for VList {
    fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self {
        Self {
            children: iter.into_iter().map(Into::into).collect(),
        }
    }
}
