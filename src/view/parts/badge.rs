//! How well a claim is supported: words with a mark of zero to three dots, never colour alone.

use crate::knowledge::compiled::Text;
use yew::prelude::*;

/// The badge with this id, for styling, and these words.
pub fn draw((id, words): (Text, Text)) -> Html {
    html! { <span class="badge" data-badge={id}>{ words }</span> }
}
