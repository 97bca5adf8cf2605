//! Several sentences as paragraphs or as a list.

use crate::knowledge::compiled::Text;
use crate::view::parts::tag::{filled, tag, tag_with, text};
use yew::prelude::*;

/// One paragraph each.
pub fn paragraphs(lines: &[Text]) -> Html {
    each("p", lines).into_iter().collect()
}

/// One list item each; nothing where there are none.
pub fn list(lines: &[Text]) -> Html {
    listed("ul", "", lines)
}

/// Numbered steps; nothing where there are none.
pub fn steps(lines: &[Text]) -> Html {
    listed("ol", "steps", lines)
}

/// The small print at the end of a screen.
pub fn small_print(lines: &[String]) -> Html {
    let lines = lines.iter().map(|line| filled("p", "", line));
    tag("div", "small", lines.collect())
}

/// Pairs of a heading and a text as a description list, entries without text left out.
pub fn facts(pairs: &[(Text, Text)]) -> Html {
    let told = pairs.iter().filter(|(_, said)| !said.is_empty());
    let rows: Vec<Html> = told
        .map(|(term, said)| tag("div", "", vec![text("dt", "", term), text("dd", "", said)]))
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    tag("dl", "facts", rows)
}

/// One element each.
fn each(name: Text, lines: &[Text]) -> Vec<Html> {
    lines.iter().map(|line| text(name, "", line)).collect()
}

fn listed(name: Text, class: Text, lines: &[Text]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    tag(name, class, each("li", lines))
}

/// The screen's one heading; the focus is moved there.
pub fn heading(inside: Vec<Html>) -> Html {
    tag_with("h1", &["tabindex"], &["-1"], inside)
}

/// "You told us:" and what.
pub fn said((heading, answers): &(Text, Vec<Text>)) -> Html {
    tag(
        "section",
        "because",
        vec![text("h2", "", heading), list(answers)],
    )
}
