//! The options of a question: native radios or checkboxes as full-width rows, in the report's order.

use crate::knowledge::compiled::Kind;
use crate::session::message::Message;
use crate::session::report::QuestionScreen;
use yew::prelude::*;

/// The rows, with the divider before the first one that is set apart.
pub fn draw(question: &QuestionScreen, send: &Callback<Message>) -> Html {
    let kind = match question.kind {
        Kind::One | Kind::Trial => "radio",
        Kind::All => "checkbox",
    };
    let apart = question.options.iter().position(|option| option.set_apart);
    let rows = question.options.iter().enumerate().map(|(place, option)| {
        let divider = apart.filter(|first| *first == place && 0 < place);
        let index = option.index;
        let onchange = send.reform(move |_: Event| Message::Ticked(index));
        html! {
            <>
                { divider.map(|_| html! { <p class="or">{ question.or }</p> }) }
                <label class="option">
                    <input type={kind} name={question.id} value={option.id} checked={option.ticked}
                        id={(place == 0).then_some("first-option")} {onchange} />
                    <span>{ option.text }</span>
                </label>
            </>
        }
    });
    html! { <div class="options">{ for rows }</div> }
}
