//! This module contains the implementation of a virtual element node [VTag].

use super::{AttrValue, Attributes, Key, VList, VNode};

/// A type for a virtual
/// [Element](https://developer.mozilla.org/en-US/docs/Web/API/Element)
/// representation.
pub struct VTag {
    /// A tag of the element.
    pub(crate) tag: AttrValue,
    /// Represents `checked` attribute of
    /// [input](https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input#attr-checked).
    /// It exists to override standard behavior of `checked` attribute, because
    /// in original HTML it sets `defaultChecked` value of `InputElement`, but for reactive
    /// frameworks it's more useful to control `checked` value of an `InputElement`.
    pub(crate) checked: Option<bool>,
    /// List of attributes.
    pub attributes: Attributes,
    /// What tells it from its siblings.
    pub key: Option<Key>,
    /// children of the element.
    pub(crate) children: VList,
}

impl VTag {
    /// Creates a new [VTag] instance with `tag` name (cannot be changed later in DOM).
    pub fn new(tag: impl Into<AttrValue>) -> Self {
        VTag {
            tag: tag.into(),
            checked: None,
            attributes: Attributes::default(),
            key: None,
            children: VList::default(),
        }
    }

    /// Add multiple [VNode] children.
    pub fn add_children(&mut self, children: impl IntoIterator<Item = VNode>) {
        self.children.children.extend(children);
    }

    /// Sets `checked` property of an
    /// [InputElement](https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input).
    /// (Does not affect the value of the node's attribute).
    pub fn set_checked(&mut self, value: bool) {
        self.checked = Some(value);
    }
}
