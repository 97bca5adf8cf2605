//! This module contains Yew's implementation of a reactive virtual DOM.

mod attributes;
mod key;
mod vlist;
mod vnode;
mod vtag;
mod vtext;

pub use self::attributes::{AttrValue, AttributeOrProperty, Attributes};
pub use self::key::Key;
pub use self::vlist::VList;
pub use self::vnode::VNode;
pub use self::vtag::VTag;
pub use self::vtext::VText;
