//! One question: heading, hint, what to try, options, Continue. Danger questions look the same.

use crate::session::message::Message;
use crate::session::report::QuestionScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::{drawing, error, lines, options, trial, why};
use crate::view::pen::Pen;

/// What stands above `main`: Back, and where we are.
pub fn above(pen: &mut Pen, q: &QuestionScreen) {
    pen.open("div", "above");
    pen.key(q.id);
    if let Some(words) = q.back {
        button::draw(pen, Look::Quiet, "back", words, Message::WentBack);
    }
    if !q.step.is_empty() {
        pen.leaf_of("p", "step", &q.step);
    }
    pen.close();
}

/// The question as a form. `method="dialog"` outside a dialog submits nowhere: before the start and without scripts a tap
/// on Continue sends nothing and reloads nothing.
pub fn draw(pen: &mut Pen, q: &QuestionScreen) {
    pen.open("form", "question");
    pen.attr("method", "dialog");
    pen.attr("autocomplete", "off");
    pen.flag("novalidate");
    if let Some(wrong) = &q.error {
        error::summary(pen, wrong);
    }
    if let Some(line) = q.first_line {
        pen.leaf("p", "first-line", line);
    }
    if let Some(line) = q.again {
        pen.leaf("p", "again", line);
    }
    pen.open("fieldset", "");
    pen.attr("data-question", q.id);
    match (q.hint.is_empty(), q.error.is_some()) {
        (true, false) => {}
        (false, false) => pen.attr("aria-describedby", "hint"),
        (true, true) => pen.attr("aria-describedby", "error-line"),
        (false, true) => pen.attr("aria-describedby", "hint error-line"),
    }
    pen.open("legend", "");
    lines::heading(pen, q.heading);
    pen.close();
    if !q.hint.is_empty() {
        pen.open("p", "hint");
        pen.attr("id", "hint");
        pen.text_of(&q.hint);
        pen.close();
    }
    if let Some(trial) = &q.trial {
        trial::draw(pen, trial);
    }
    drawing::draw(pen, q.picture.as_ref());
    if let Some(wrong) = &q.error {
        error::line(pen, wrong);
    }
    options::draw(pen, q);
    pen.close();
    why::draw(pen, q.why);
    pen.open("div", "go-on");
    pen.open("button", "button primary");
    pen.attr("type", "submit");
    pen.click(Message::Continued);
    pen.text(q.go_on);
    pen.close();
    pen.close();
    if let Some((action, words)) = q.to_result {
        button::draw(pen, Look::Quiet, action, words, Message::OpenedResult);
    }
    pen.close();
}
