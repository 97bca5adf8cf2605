//! What is wrong with the answer: the summary above the question, and the line beside the options.

use crate::session::report::ErrorBox;
use yew::prelude::*;

/// The summary; it takes the focus, its link leads to the first option.
pub fn summary(error: &ErrorBox, focus: &Callback<&'static str>) -> Html {
    let focus = focus.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus.emit("first-option");
    });
    html! {
        <div class="error-summary" id="error-summary" role="alert" tabindex="-1">
            <h2>{ error.heading }</h2>
            <p><a href="#first-option" {onclick}>{ error.message }</a></p>
        </div>
    }
}

/// The line beside the options.
pub fn line(error: &ErrorBox) -> Html {
    html! { <p class="error-line" id="error-line">{ error.message }</p> }
}
