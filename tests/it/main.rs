//! Native tests.
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod engine;
mod knowledge_pack;
mod session_flow;
mod session_walks;
