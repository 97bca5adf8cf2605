//! What to do in a trial: how long it takes, the steps, a timer where one helps.

use crate::session::report::TrialBox;
use crate::view::parts::{lines, timer};
use crate::view::pen::Pen;

/// The box between a trial's question and its outcomes.
pub fn draw(pen: &mut Pen, trial: &TrialBox) {
    pen.open("div", "trial");
    pen.leaf("h2", "", trial.heading);
    pen.leaf_of("p", "note", &trial.takes);
    lines::steps(pen, trial.steps);
    if let Some(shown) = &trial.timer {
        timer::draw(pen, shown);
    }
    pen.close();
}
