//! The author's and tester's tools: they read packs from disk, run their cases, and say what the engine makes of them.
//!
//! Native only, never in the page. It knows knowledge, engine and session, and none of the screens; the command line only hands
//! arguments in and text out.

pub mod opened;
