//! The banner over somebody else's shared result.

use crate::session::message::Message;
use crate::session::report::Shared;
use crate::view::parts::button::{self, Look};
use crate::view::parts::lines;
use crate::view::parts::tag::tag;
use yew::prelude::*;

/// Whose result this is, and "take it yourself"; nothing over one's own.
pub fn draw(shared: Option<&Shared>, send: &Callback<Message>) -> Html {
    let Some(shared) = shared else {
        return Html::default();
    };
    let take = Message::TookItOneself { now_ms: 0.0 };
    let button = button::draw(Look::Primary, "take", shared.take, send, take);
    tag(
        "div",
        "shared",
        vec![lines::paragraphs(&shared.lines), button],
    )
}
