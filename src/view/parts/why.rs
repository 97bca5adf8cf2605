//! "Why are you asking this?", opened on demand.

use crate::knowledge::compiled::Text;
use crate::view::parts::tag::{plain, tag, tag_with, text};
use yew::prelude::*;

/// The question and its answer.
pub fn draw((ask, answer): (Text, Text)) -> Html {
    let summary = tag_with("summary", &["data-action"], &["why"], vec![plain(ask)]);
    tag("details", "why", vec![summary, text("p", "", answer)])
}
