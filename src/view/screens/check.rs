//! All answers, each with its Change.

use crate::session::message::Message;
use crate::session::report::CheckScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::lines;
use yew::prelude::*;

/// The screen.
pub fn draw(screen: &CheckScreen, send: &Callback<Message>) -> Html {
    html! {
        <div class="check">
            <h1 tabindex="-1">{ screen.heading }</h1>
            <dl class="answers">
                { for screen.rows.iter().map(|row| html! {
                    <div class="answer" key={row.id}>
                        <dt>{ row.text }</dt>
                        <dd>{ lines::paragraphs(&row.answers) }</dd>
                        { row.question.map(|question| html! {
                            <dd>{ button::change(screen.change, row.text, question, row.id, send) }</dd>
                        }) }
                    </div>
                }) }
            </dl>
            { button::draw(Look::Primary, "result", screen.to_result, send, Message::OpenedResult) }
        </div>
    }
}
