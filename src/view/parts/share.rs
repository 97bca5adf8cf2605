//! Handing the result on: the button, what went with it, and the link itself where nothing else works.

use crate::knowledge::compiled::Text;
use crate::knowledge::digits::digits;
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
    if let Some((words, side, path)) = &offer.qr {
        qr(pen, words, *side, path.clone());
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

/// A code to be read by another phone: dark on light in both colour schemes, with the four modules of room that readers want.
fn qr(pen: &mut Pen, words: Text, side: u8, path: String) {
    let whole = digits(u64::from(side) + 8);
    let mut room = String::from("-4 -4 ");
    room.push_str(&whole);
    room.push_str(" ");
    room.push_str(&whole);
    let mut light = String::from("M-4-4h");
    for part in [&whole, "v", &whole, "H-4"] {
        light.push_str(part);
    }
    pen.open("details", "evidence");
    pen.leaf("summary", "", words);
    pen.open("svg", "qr");
    pen.attr("role", "img");
    pen.attr("aria-label", words);
    pen.attr_of("viewBox", room);
    pen.path_of("light", light);
    pen.path_of("", path);
    pen.close();
    pen.close();
}
