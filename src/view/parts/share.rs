//! Handing the result on: the button, what went with it, and the link itself where nothing else works.

use crate::session::message::Message;
use crate::session::report::ShareOffer;
use crate::view::parts::button::{self, Look};
use crate::view::parts::tag::{plain, tag, tag_with, text};
use yew::prelude::*;

/// The offer.
pub fn draw(offer: &ShareOffer, send: &Callback<Message>) -> Html {
    let done = offer.done.map(plain).unwrap_or_default();
    let mut inside = vec![
        button::draw(
            Look::Secondary,
            "share",
            offer.go,
            send,
            Message::AskedToShare,
        ),
        text("p", "note", offer.note),
        tag_with("p", &["role"], &["status"], vec![done]),
    ];
    if let Some((words, link)) = &offer.field {
        inside.push(html! { <label>{ *words }<input type="text" readonly=true value={link.clone()} /></label> });
    }
    if let Some((words, link)) = &offer.full_size {
        inside.push(html! { <a class="button" href={link.clone()} target="_blank" rel="noopener">{ *words }</a> });
    }
    tag("div", "share", inside)
}
