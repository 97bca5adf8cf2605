//! One question: heading, hint, what to try, options, Continue. Danger questions look the same.

use crate::session::message::Message;
use crate::session::report::QuestionScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::{drawing, error, options, trial, why};
use yew::prelude::*;

/// What stands above `main`: Back, and where we are.
pub fn above(q: &QuestionScreen, send: &Callback<Message>) -> Html {
    html! {
        <div class="above" key={q.id}>
            { q.back.map(|words| button::draw(Look::Quiet, "back", words, send, Message::WentBack)) }
            <p class="step">{ q.step.clone() }</p>
        </div>
    }
}

/// The question as a form. `method="dialog"` outside a dialog submits nowhere: before the start and without scripts a tap
/// on Continue sends nothing and reloads nothing.
pub fn draw(q: &QuestionScreen, send: &Callback<Message>, focus: &Callback<&'static str>) -> Html {
    let described = match (q.hint.is_empty(), q.error.is_some()) {
        (true, false) => None,
        (false, false) => Some("hint"),
        (true, true) => Some("error-line"),
        (false, true) => Some("hint error-line"),
    };
    html! {
        <form class="question" method="dialog" autocomplete="off" novalidate=true>
            { q.error.as_ref().map(|wrong| error::summary(wrong, focus)) }
            { q.first_line.map(|line| html! { <p class="first-line">{ line }</p> }) }
            { q.again.map(|line| html! { <p class="again">{ line }</p> }) }
            <fieldset data-question={q.id} aria-describedby={described}>
                <legend><h1 tabindex="-1">{ q.heading }</h1></legend>
                if !q.hint.is_empty() { <p class="hint" id="hint">{ q.hint }</p> }
                { q.trial.as_ref().map(trial::draw) }
                { drawing::draw(q.picture) }
                { q.error.as_ref().map(error::line) }
                { options::draw(q, send) }
            </fieldset>
            { why::draw(q.why) }
            <div class="go-on">
                <button type="submit" class="button primary" onclick={button::tell(send, Message::Continued { now_ms: 0.0 })}>
                    { q.go_on }
                </button>
            </div>
            { q.to_result.map(|words| button::draw(Look::Quiet, "result", words, send, Message::OpenedResult)) }
        </form>
    }
}
