//! How long the engine takes: on our pack, on made-up networks of many sizes, and with hypotheses that exclude each other.
//!
//! It is handed a clock, so that the same measurements run natively, in Node and in a browser. Nothing here judges a time: clocks
//! differ from machine to machine, so no test reads one.

pub mod made_up;

pub mod measure;

pub mod jobs;

pub mod report;

#[cfg(feature = "author")]
pub mod networks;
