//! What to do in a trial: how long it takes, the steps, a timer where one helps.

use crate::session::report::TrialBox;
use crate::view::parts::lines;
use crate::view::parts::tag::{filled, tag, text};
use crate::view::parts::timer::TimerPart;
use yew::prelude::*;

/// The box between a trial's question and its outcomes.
pub fn draw(trial: &TrialBox) -> Html {
    let mut inside = vec![
        text("h2", "", trial.heading),
        filled("p", "note", &trial.takes),
        lines::steps(&trial.steps),
    ];
    if let Some(timer) = &trial.timer {
        inside.push(html! { <TimerPart timer={timer.clone()} /> });
    }
    tag("div", "trial", inside)
}
