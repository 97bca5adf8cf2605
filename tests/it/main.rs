//! Native tests.
mod knowledge_pack;
mod session_flow;
