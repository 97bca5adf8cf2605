//! How well a claim is supported: words with a mark of zero to three dots, never colour alone.

use crate::knowledge::compiled::Text;
use crate::view::parts::tag::{plain, tag_with};
use yew::prelude::*;

/// The badge with this id, for styling, and these words.
pub fn draw((id, words): (Text, Text)) -> Html {
    tag_with(
        "span",
        &["class", "data-badge"],
        &["badge", id],
        vec![plain(words)],
    )
}
