//! One module per screen of the report.

pub mod care;
pub mod check;
pub mod compare;
pub mod confirm;
pub mod history;
pub mod plan;
pub mod question;
pub mod result;
pub mod sheet;
pub mod waiting;
