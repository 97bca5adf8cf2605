//! The engine: its laws, its choices, the outside oracle, danger signs, and the command line over it.

mod choice;
mod command;
mod danger;
mod fits;
mod flips;
mod informing;
mod laws;
mod logs;
mod oracle;
mod plan;
mod priors;
mod robust;
mod sittings;
mod strong;
mod together;
mod told;
