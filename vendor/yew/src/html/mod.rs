//! The main html module which defines components and listeners.

mod component;
mod listener;
mod scope;

pub use component::{Component, Context, Properties};
pub use listener::*;
pub use scope::Scope;

use crate::virtual_dom::VList;

/// A type which expected as a result of `view` function implementation.
pub type Html = VList;
