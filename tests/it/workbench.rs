//! The author's tools.

mod cases;
