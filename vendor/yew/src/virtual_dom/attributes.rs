//! Attributes of elements, and their values.

use std::ops::Deref;

/// Attribute value
#[derive(Debug)]
pub enum AttrValue {
    /// A text of the program.
    Static(&'static str),
    /// A text that was put together.
    Owned(String),
}

impl Deref for AttrValue {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Static(text) => text,
            Self::Owned(text) => text,
        }
    }
}

impl PartialEq for AttrValue {
    #[inline(never)]
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl From<&'static str> for AttrValue {
    fn from(text: &'static str) -> Self {
        Self::Static(text)
    }
}

impl From<String> for AttrValue {
    fn from(text: String) -> Self {
        Self::Owned(text)
    }
}

/// What is set, and its value.
#[derive(PartialEq, Debug)]
pub enum AttributeOrProperty {
    /// An attribute of the element.
    Attribute(AttrValue),
}

/// A collection of attributes for an element
#[derive(Debug)]
pub enum Attributes {
    /// Static list of attribute keys with possibility to exclude attributes and dynamic attribute
    /// values.
    ///
    /// Allows optimizing comparison to a simple pointer equality check and reducing allocations,
    /// if the attributes keys do not change on a node.
    Dynamic {
        /// Attribute keys. Includes both always set and optional attribute keys.
        keys: &'static [&'static str],

        /// Attribute values. Matches [keys](Attributes::Dynamic::keys). Optional attributes are
        /// designated by setting [None].
        values: Box<[Option<AttributeOrProperty>]>,
    },
}

impl Default for Attributes {
    fn default() -> Self {
        Self::Dynamic {
            keys: &[],
            values: Box::default(),
        }
    }
}
