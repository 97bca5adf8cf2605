//! "Why are you asking this?", opened on demand.

use crate::knowledge::compiled::Text;
use yew::prelude::*;

/// The question and its answer.
pub fn draw((ask, answer): (Text, Text)) -> Html {
    html! {
        <details class="why">
            <summary data-action="why">{ ask }</summary>
            <p>{ answer }</p>
        </details>
    }
}
