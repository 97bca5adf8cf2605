//! The plan: whom to see soon and other cautions, what comes when in a few lines, then each part of it with its cards, and the training days.

use crate::knowledge::compiled::Text;
use crate::session::message::Message;
use crate::session::report::{PlanScreen, TrainingWeek};
use crate::view::parts::action_card::Open;
use crate::view::parts::button::{self, Look};
use crate::view::parts::{action_card, lines};
use crate::view::pen::Pen;

/// The ids of the parts' headings, in order.
const IDS: [Text; 3] = ["part-1", "part-2", "part-3"];
/// The id of the training days' heading.
const DAYS: Text = "days";

/// The screen.
pub fn draw(pen: &mut Pen, screen: &PlanScreen) {
    pen.open("div", "plan");
    lines::heading(pen, screen.heading);
    lines::said(pen, screen.tried.as_ref());
    lines::soon(pen, "h2", &screen.soon);
    if !screen.cautions.is_empty() {
        pen.open("div", "caution");
        lines::paragraphs(pen, &screen.cautions);
        pen.close();
    }
    overview(pen, screen);
    let mut days = screen.week.as_ref();
    for (part, id) in screen.sections.iter().zip(IDS) {
        pen.open("section", "plan-part");
        heading(pen, id, part.heading);
        action_card::cards(pen, part, Open::First);
        pen.close();
        if let Some(week) = days.take() {
            training(pen, week);
        }
    }
    if let Some(more) = &screen.more {
        action_card::folded(pen, more);
    }
    lines::paragraphs(pen, &screen.notes);
    button::draw(
        pen,
        Look::Primary,
        "result",
        screen.to_result,
        Message::OpenedResult,
    );
    lines::small_print(pen, &screen.small_print);
    pen.close();
}

/// One line a part: its heading, which leads there, and what to do.
fn overview(pen: &mut Pen, screen: &PlanScreen) {
    pen.open("ul", "");
    let mut days = screen.week.as_ref();
    for (part, id) in screen.sections.iter().zip(IDS) {
        pen.open("li", "");
        pen.leads_to(id);
        pen.text(part.heading);
        pen.close();
        let mut between = ": ";
        for card in &part.cards {
            pen.text(between);
            pen.text(card.title);
            between = "; ";
        }
        pen.close();
        if let Some(week) = days.take() {
            pen.open("li", "");
            pen.leads_to(DAYS);
            pen.text(week.heading);
            pen.close();
            pen.close();
        }
    }
    pen.close();
}

/// A heading that can be led to.
fn heading(pen: &mut Pen, id: Text, text: Text) {
    pen.open("h2", "");
    pen.attr("id", id);
    pen.attr("tabindex", "-1");
    pen.text(text);
    pen.close();
}

fn training(pen: &mut Pen, week: &TrainingWeek) {
    pen.open("section", "week");
    heading(pen, DAYS, week.heading);
    for (day, what) in &week.days {
        pen.leaf_of("h3", "", day);
        lines::facts(pen, what);
    }
    lines::paragraphs(pen, &week.notes);
    pen.close();
}
