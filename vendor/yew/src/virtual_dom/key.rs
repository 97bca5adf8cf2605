//! This module contains the implementation yew's virtual nodes' keys.

/// Represents the (optional) key of Yew's virtual nodes.
///
/// Keys are cheap to clone.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Key(&'static str);

impl From<&'static str> for Key {
    fn from(key: &'static str) -> Self {
        Self(key)
    }
}
