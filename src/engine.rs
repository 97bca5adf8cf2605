//! The mathematics: answers in, probabilities and decisions out. It cannot fail and knows no words, dates or screens.

pub mod answers;

pub mod hypotheses;

mod information;

pub mod logs;

mod parts;

pub mod network;

pub mod replay;

pub mod order;

pub mod random;

pub mod robustness;

pub mod tries;

pub mod triage;

pub mod judgement;

pub mod diagnosis;

pub mod flips;

pub mod fit;

pub mod selection;

pub mod stopping;

pub mod plan;

pub mod course;
