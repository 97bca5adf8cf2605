//! The engine: its laws, its choices, the outside oracle, danger signs, and the command line over it.

mod choice;
mod command;
mod danger;
mod laws;
mod oracle;
mod plan;
mod sittings;
mod told;
