//! A danger answer is being taken back: what was said before, what is said now, yes or no.

use crate::knowledge::compiled::Text;
use crate::session::message::Message;
use crate::session::report::ConfirmScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::lines;
use yew::prelude::*;

/// The screen.
pub fn draw(screen: &ConfirmScreen, send: &Callback<Message>) -> Html {
    html! {
        <div class="confirm">
            <h1 tabindex="-1">{ screen.heading }</h1>
            <p class="hint">{ screen.question }</p>
            { said(&screen.before) }
            { said(&screen.now) }
            <div class="actions">
                { button::draw(Look::Primary, "confirm", screen.yes, send, Message::Confirmed) }
                { button::draw(Look::Secondary, "withdraw", screen.no, send, Message::Withdrew) }
            </div>
        </div>
    }
}

fn said((heading, answers): &(Text, Vec<Text>)) -> Html {
    html! { <section class="because"><h2>{ *heading }</h2>{ lines::list(answers) }</section> }
}
