//! Results side by side: what came out each time, which answers changed, and every cause over time.

use crate::session::message::Message;
use crate::session::report::CompareScreen;
use crate::view::parts::button::{self, Look};
use crate::view::parts::{cause_row, lines};
use crate::view::pen::Pen;

/// The screen.
pub fn draw(pen: &mut Pen, screen: &CompareScreen) {
    pen.open("div", "compare");
    lines::heading(pen, screen.heading);
    pen.open("ol", "sides");
    for (date, lead) in &screen.sides {
        pen.open("li", "");
        pen.leaf_of("p", "", date);
        pen.leaf_of("b", "", lead);
        pen.close();
    }
    pen.close();
    if let Some(words) = screen.said {
        pen.leaf("p", "said", words);
    }
    pen.open("section", "");
    pen.leaf("h2", "", screen.changed_heading);
    if let Some(words) = screen.same {
        pen.leaf("p", "", words);
    }
    pen.open("dl", "answers");
    for (question, before_now) in &screen.changed {
        pen.open("div", "answer");
        pen.leaf("dt", "", question);
        for (words, (answers, held)) in screen.before_now.into_iter().zip(before_now) {
            pen.open("dd", "");
            pen.leaf("p", "note", words);
            lines::answers(pen, answers, held);
            pen.close();
        }
        pen.close();
    }
    pen.close_unless_empty();
    pen.close();
    pen.open("section", "");
    pen.leaf("h2", "", screen.causes_heading);
    pen.open("ul", "causes");
    for cause in &screen.causes {
        pen.open("li", "cause");
        pen.attr("data-cause", cause.id);
        pen.leaf("h3", "", cause.name);
        for (date, number, bar) in &cause.points {
            pen.open("p", "odds");
            pen.leaf_of("strong", "", number);
            pen.text(" ");
            pen.leaf_of("em", "", date);
            pen.close();
            cause_row::bar(pen, *bar);
        }
        pen.close();
    }
    pen.close();
    pen.close();
    pen.open("div", "actions");
    button::draw(pen, Look::Primary, "plan", screen.plan, Message::OpenedPlan);
    let look = Look::Secondary;
    button::draw(pen, look, "result", screen.to_result, Message::OpenedResult);
    pen.close();
    pen.close();
}
