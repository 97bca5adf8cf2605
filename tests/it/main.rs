//! Native tests.
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod engine;
mod knowledge_pack;
mod session_danger;
mod session_flow;
mod session_links;
mod session_saved;
mod session_walks;
