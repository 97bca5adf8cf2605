//! Lines above the screen: not saved here, a broken link.

use crate::knowledge::compiled::Text;
use crate::view::parts::lines;
use crate::view::parts::tag::tag_with;
use yew::prelude::*;

/// The notices; the live region stands empty so that a later one is said aloud.
pub fn draw(notices: &[Text]) -> Html {
    tag_with(
        "div",
        &["class", "role"],
        &["notices", "status"],
        vec![lines::paragraphs(notices)],
    )
}
