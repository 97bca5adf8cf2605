//! # Yew Framework, trimmed
//!
//! Yew is a modern Rust framework for creating multi-threaded front-end web apps using WebAssembly.
//!
//! This is the part of it that one page with one component uses, by the names that the whole of it has: what draws on this draws on
//! the whole. `POSTERIOR.md` says what was taken out.

#![deny(
    missing_docs,
    bare_trait_objects,
    anonymous_parameters,
    elided_lifetimes_in_paths
)]

#[cfg(feature = "csr")]
mod dom_bundle;
pub mod html;
#[cfg(feature = "csr")]
mod renderer;
#[cfg(feature = "ssr")]
mod server_renderer;
pub mod virtual_dom;

#[cfg(feature = "csr")]
pub use crate::renderer::{set_custom_panic_hook, AppHandle, Renderer};
#[cfg(feature = "ssr")]
pub use crate::server_renderer::ServerRenderer;

pub mod prelude {
    //! The Yew Prelude
    //!
    //! The purpose of this module is to alleviate imports of many common types.

    pub use crate::html::{Component, Context, Html, Properties};
    #[cfg(feature = "csr")]
    pub use crate::renderer::AppHandle;
    pub use crate::virtual_dom::AttrValue;
}

pub use self::prelude::*;
