//! Lines above the screen: not saved here, a broken link.

use crate::knowledge::compiled::Text;
use crate::view::parts::lines;
use yew::prelude::*;

/// The notices; the live region stands empty so that a later one is said aloud.
pub fn draw(notices: &[Text]) -> Html {
    html! { <div class="notices" role="status">{ lines::paragraphs(notices) }</div> }
}
