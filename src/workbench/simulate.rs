//! The study: thousands of made-up people answer, by every way of asking and of stopping, and what came out is counted.
//!
//! It measures the method against its own numbers. It says nothing about real people: nobody has counted them.

pub mod people;

pub mod walk;

pub mod figures;

pub mod static_order;

pub mod synthetic;

pub mod asking;

pub mod tune;

pub mod worth;

pub mod carelessness;

pub mod study;

pub mod targets;

pub mod usual;

pub mod plot;

pub mod table;

mod sections;

pub mod report;
