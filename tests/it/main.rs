//! Native tests.
mod knowledge_pack;
