//! Headings, sentences as paragraphs or lists, pairs as facts.

use crate::knowledge::compiled::Text;
use crate::view::pen::Pen;

/// The heading of a screen; it takes the focus when the screen is entered.
pub fn heading(pen: &mut Pen, text: Text) {
    pen.open("h1", "");
    pen.attr("tabindex", "-1");
    pen.text(text);
    pen.close();
}

/// What follows from a try, where something was tried.
pub fn said(pen: &mut Pen, text: Option<&String>) {
    if let Some(text) = text {
        pen.leaf_of("p", "said", text);
    }
}

/// See someone soon: an action, as a heading of this `level`, and its advice on a card each.
pub fn soon(pen: &mut Pen, level: Text, soon: &[(Text, &[Text])]) {
    for (action, advice) in soon {
        pen.open("div", "care-card");
        pen.attr("data-level", "non-urgent");
        pen.leaf(level, "", action);
        pen.open("div", "");
        paragraphs(pen, advice);
        pen.close();
        pen.close();
    }
}

/// One paragraph each.
pub fn paragraphs(pen: &mut Pen, lines: &[Text]) {
    each(pen, "p", lines);
}

/// What was answered, and how long each side was held, where that was timed.
pub fn answers(pen: &mut Pen, lines: &[Text], held: &str) {
    paragraphs(pen, lines);
    if !held.is_empty() {
        pen.leaf_of("p", "", held);
    }
}

/// One list item each; nothing where there are none.
pub fn list(pen: &mut Pen, lines: &[Text]) {
    if !lines.is_empty() {
        pen.open("ul", "");
        each(pen, "li", lines);
        pen.close();
    }
}

/// Numbered steps; nothing where there are none.
pub fn steps(pen: &mut Pen, lines: &[Text]) {
    if !lines.is_empty() {
        pen.open("ol", "steps");
        each(pen, "li", lines);
        pen.close();
    }
}

/// The small print at the end of a screen.
pub fn small_print(pen: &mut Pen, lines: &[String]) {
    pen.open("div", "small");
    for line in lines {
        pen.leaf_of("p", "", line);
    }
    pen.close();
}

/// Pairs of a heading and a text as a description list, entries without text left out.
pub fn facts(pen: &mut Pen, pairs: &[(Text, Text)]) {
    if pairs.is_empty() {
        return;
    }
    pen.open("dl", "facts");
    for (term, text) in pairs.iter().filter(|(_, text)| !text.is_empty()) {
        pen.open("div", "");
        pen.leaf("dt", "", term);
        pen.leaf("dd", "", text);
        pen.close();
    }
    pen.close();
}

fn each(pen: &mut Pen, tag: Text, lines: &[Text]) {
    for line in lines {
        pen.leaf(tag, "", line);
    }
}
