//! The author's and tester's tools: they read packs from disk, run their cases, and say what the engine makes of them.
//!
//! Native only, never in the page. It knows knowledge, engine and session, and none of the screens; the command line only hands
//! arguments in and text out. One part also runs as wasm, in a module of its own: what times the engine (feature `bench`).

#[cfg(feature = "author")]
pub mod opened;

#[cfg(feature = "author")]
pub mod names;

#[cfg(feature = "author")]
pub mod cases;

#[cfg(feature = "author")]
pub mod explain;

#[cfg(feature = "author")]
pub mod graph;

#[cfg(feature = "author")]
pub mod start;

pub mod bench;

#[cfg(feature = "author")]
pub mod simulate;

#[cfg(feature = "author")]
pub mod verify;
