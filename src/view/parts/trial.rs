//! What to do in a trial: how long it takes, the steps, a timer where one helps.

use crate::session::report::TrialBox;
use crate::view::parts::lines;
use crate::view::parts::timer::TimerPart;
use yew::prelude::*;

/// The box between a trial's question and its outcomes.
pub fn draw(trial: &TrialBox) -> Html {
    html! {
        <div class="trial">
            <h2>{ trial.heading }</h2>
            <p class="note">{ trial.takes.clone() }</p>
            { lines::steps(&trial.steps) }
            { trial.timer.as_ref().map(|timer| html! { <TimerPart timer={timer.clone()} /> }) }
        </div>
    }
}
