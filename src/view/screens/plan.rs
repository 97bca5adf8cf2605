//! The plan: cautions, then what to do when.

use crate::session::message::Message;
use crate::session::report::{PlanScreen, TrainingWeek};
use crate::view::page::Hands;
use crate::view::parts::action_card::Open;
use crate::view::parts::button::{self, Look};
use crate::view::parts::{action_card, lines};
use crate::view::pen::Pen;

/// The screen.
pub fn draw(pen: &mut Pen, screen: &PlanScreen, hands: &Hands) {
    pen.open("div", "plan");
    lines::heading(pen, screen.heading);
    if !screen.cautions.is_empty() {
        pen.open("div", "caution");
        lines::paragraphs(pen, &screen.cautions);
        pen.close();
    }
    for part in &screen.sections {
        action_card::section(pen, part, Open::First, hands);
    }
    if let Some(week) = &screen.week {
        training(pen, week);
    }
    if let Some(more) = &screen.more {
        action_card::folded(pen, more, hands);
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

fn training(pen: &mut Pen, week: &TrainingWeek) {
    pen.open("section", "week");
    pen.leaf("h2", "", week.heading);
    for (day, what) in &week.days {
        pen.leaf_of("h3", "", day);
        lines::list(pen, what);
    }
    lines::paragraphs(pen, &week.notes);
    pen.close();
}
