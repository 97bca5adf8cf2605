//! One person's sitting as a state machine: messages in, a new model and effects out; the report says what is on screen.

pub mod answering;
pub mod calendar;
pub mod effect;
pub mod flow;
pub mod history;
#[cfg(not(target_arch = "wasm32"))]
pub mod journey;
pub mod keeping;
pub mod kept;
pub mod knowledge;
pub mod message;
pub mod model;
pub mod opening;
pub mod past;
#[cfg(not(target_arch = "wasm32"))]
pub mod people;
pub mod qr;
pub mod report;
pub mod screens;
pub mod share;
pub mod sitting;
pub mod supposing;
pub mod ticks;
pub mod timer;
pub mod update;
pub mod wire;
