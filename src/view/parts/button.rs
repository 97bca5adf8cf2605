//! Buttons that send one message. None submits a form; Continue is drawn by its screen.

use crate::knowledge::compiled::Text;
use crate::session::message::Message;
use yew::prelude::*;

/// How loud a button is.
#[derive(Clone, Copy)]
pub enum Look {
    /// The one thing to do next.
    Primary,
    /// Another thing that can be done.
    Secondary,
    /// A quiet one, set like a link.
    Quiet,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Secondary => "button",
            Self::Quiet => "quiet",
        }
    }
}

/// A click that sends `message`. The default is prevented: Continue must work where forms are not allowed.
pub fn tell(send: &Callback<Message>, message: Message) -> Callback<MouseEvent> {
    let send = send.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        send.emit(message.clone());
    })
}

/// A button. `action` is its `data-action`.
pub fn draw(
    look: Look,
    action: Text,
    words: Text,
    send: &Callback<Message>,
    message: Message,
) -> Html {
    html! {
        <button type="button" class={look.class()} data-action={action} onclick={tell(send, message)}>{ words }</button>
    }
}

/// A quiet "Change" for the question with this index and id; `about` is said to screen readers only.
pub fn change(words: Text, about: Text, question: u8, id: Text, send: &Callback<Message>) -> Html {
    html! {
        <button type="button" class="quiet" data-action="change" data-question={id}
            onclick={tell(send, Message::Changed(question))}>
            { words }<span class="hidden">{ ": " }{ about }</span>
        </button>
    }
}
