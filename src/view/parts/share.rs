//! Handing the result on: the button, what went with it, and the link itself where nothing else works.

use crate::session::message::Message;
use crate::session::report::ShareOffer;
use crate::view::parts::button::{self, Look};
use yew::prelude::*;

/// The offer.
pub fn draw(offer: &ShareOffer, send: &Callback<Message>) -> Html {
    html! {
        <div class="share">
            { button::draw(Look::Secondary, "share", offer.go, send, Message::AskedToShare) }
            <p class="note">{ offer.note }</p>
            <p role="status">{ offer.done }</p>
            { offer.field.as_ref().map(|(words, link)| html! {
                <label>{ *words }<input type="text" readonly=true value={link.clone()} /></label>
            }) }
            { offer.full_size.as_ref().map(|(words, link)| html! {
                <a class="button" href={link.clone()} target="_blank" rel="noopener">{ *words }</a>
            }) }
        </div>
    }
}
