//! Several sentences as paragraphs or as a list.

use crate::knowledge::compiled::Text;
use yew::prelude::*;

/// One paragraph each.
pub fn paragraphs(lines: &[Text]) -> Html {
    lines
        .iter()
        .map(|line| html! { <p>{ *line }</p> })
        .collect()
}

/// One list item each; nothing where there are none.
pub fn list(lines: &[Text]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! { <ul>{ items(lines) }</ul> }
}

/// Numbered steps; nothing where there are none.
pub fn steps(lines: &[Text]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! { <ol class="steps">{ items(lines) }</ol> }
}

/// The small print at the end of a screen.
pub fn small_print(lines: &[String]) -> Html {
    html! {
        <div class="small">{ for lines.iter().map(|line| html! { <p>{ line.clone() }</p> }) }</div>
    }
}

/// Pairs of a heading and a text as a description list, entries without text left out.
pub fn facts(pairs: &[(Text, Text)]) -> Html {
    if pairs.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="facts">
            { for pairs.iter().filter(|(_, text)| !text.is_empty()).map(|(term, text)| html! {
                <div><dt>{ *term }</dt><dd>{ *text }</dd></div>
            }) }
        </dl>
    }
}

fn items(lines: &[Text]) -> Html {
    lines
        .iter()
        .map(|line| html! { <li>{ *line }</li> })
        .collect()
}
