//! The main html module which defines components.

mod component;
mod scope;

pub use component::{Component, Context, Properties};
pub use scope::Scope;

use crate::virtual_dom::VList;

/// A type which expected as a result of `view` function implementation.
pub type Html = VList;
