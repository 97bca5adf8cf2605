//! The mathematics: answers in, probabilities and decisions out. It cannot fail and knows no words, dates or screens.

pub mod answers;
