//! The mark: one line down the back of the body, glutes in one voice, hamstrings in the other.

use yew::prelude::*;

/// The mark, for the eye only.
pub fn draw() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
            <path class="glutes" d="M8 3C16 3 20 12 13 15" />
            <path class="hams" d="M9.5 17.5C12 19 12 20 11 22" />
        </svg>
    }
}
