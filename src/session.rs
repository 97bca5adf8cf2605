//! One person's sitting as a state machine: messages in, a new model and effects out; the report says what is on screen.

pub mod effect;
pub mod message;
pub mod report;
