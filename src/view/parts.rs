//! What screens are made of. Plain functions from a piece of the report to markup.

pub mod action_card;
pub mod badge;
pub mod button;
pub mod cause_row;
pub mod come_back;
pub mod drawing;
pub mod error;
pub mod lines;
pub mod mark;
pub mod notices;
pub mod options;
pub mod share;
pub mod shared;
pub mod sources;
pub mod start_again;
pub mod timer;
pub mod trial;
pub mod what_if;
pub mod why;
