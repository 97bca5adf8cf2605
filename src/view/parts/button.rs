//! Buttons that send one message. None submits a form; Continue is drawn by its screen.

use crate::knowledge::compiled::Text;
use crate::session::message::Message;
use crate::view::pen::Pen;

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

/// A button. `action` is its `data-action`.
pub fn draw(pen: &mut Pen, look: Look, action: Text, words: Text, message: Message) {
    open(pen, look, action);
    pen.click(message);
    pen.text(words);
    pen.close();
}

/// A quiet "Change" for the question with this index and id; `about` is said to screen readers only.
pub fn change(pen: &mut Pen, words: Text, about: Text, question: u8, id: Text) {
    open(pen, Look::Quiet, "change");
    pen.attr("data-question", id);
    pen.click(Message::Changed(question));
    pen.text(words);
    hidden(pen, about);
    pen.close();
}

/// What the words before it are about, for those who hear them alone.
pub fn hidden(pen: &mut Pen, about: &str) {
    pen.open("span", "hidden");
    pen.text(": ");
    pen.text_of(about);
    pen.close();
}

/// Opens a button that does nothing yet.
pub fn open(pen: &mut Pen, look: Look, action: Text) {
    pen.open("button", look.class());
    pen.attr("type", "button");
    pen.attr("data-action", action);
}
