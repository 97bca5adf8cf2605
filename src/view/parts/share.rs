//! Handing the result on: the button, what went with it, and the link itself where nothing else works.

use crate::session::message::Message;
use crate::session::report::ShareOffer;
use crate::view::parts::button::{self, Look};
use crate::view::pen::Pen;

/// The offer.
pub fn draw(pen: &mut Pen, offer: &ShareOffer) {
    pen.open("div", "share");
    button::draw(
        pen,
        Look::Secondary,
        "share",
        offer.go,
        Message::AskedToShare,
    );
    pen.leaf("p", "note", offer.note);
    pen.open("p", "");
    pen.attr("role", "status");
    if let Some(done) = offer.done {
        pen.text(done);
    }
    pen.close();
    if let Some((words, link)) = &offer.field {
        pen.open("label", "");
        pen.text(words);
        pen.open("input", "");
        pen.attr("type", "text");
        pen.flag("readonly");
        pen.attr_of("value", link.clone());
        pen.close();
        pen.close();
    }
    if let Some((words, link)) = &offer.full_size {
        pen.open("a", "button");
        pen.attr_of("href", link.clone());
        pen.attr("target", "_blank");
        pen.attr("rel", "noopener");
        pen.text(words);
        pen.close();
    }
    pen.close();
}
