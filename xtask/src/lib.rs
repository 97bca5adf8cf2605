//! The project's own commands: fetch the tools, build the page, serve it, test everything.
//!
//! A library beside the command, because the browser tests serve the page with the same server. It knows nothing of hip thrusts.

pub mod bench;
pub mod bytes;
pub mod dist;
pub mod engine_size;
pub mod files;
pub mod finish;
pub mod html;
pub mod minifier;
pub mod module;
pub mod serve;
pub mod server;
pub mod shell;
pub mod test;
pub mod tools;

/// What went wrong, in words for the person at the terminal.
pub type Problem = String;
