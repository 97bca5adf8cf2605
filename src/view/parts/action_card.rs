//! One remedy as a card: what to do, what to feel, what to change, how much, and how well it is supported.

use crate::session::message::Message;
use crate::session::report::{ActionCard, PlanSection};
use crate::view::parts::button::{self, Look};
use crate::view::parts::{badge, drawing, lines, sources, timer};
use crate::view::pen::Pen;

/// Which cards of a part stand open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// The first.
    First,
    /// None: the titles tell enough for now.
    None,
}

/// A part of the plan: its heading and cards.
pub fn section(pen: &mut Pen, section: &PlanSection, open: Open) {
    pen.open("section", "plan-part");
    pen.leaf("h2", "", section.heading);
    cards(pen, section, open);
    pen.close();
}

/// A part that is folded away: its heading and cards.
pub fn folded(pen: &mut Pen, section: &PlanSection) {
    pen.open("details", "others");
    pen.leaf("summary", "", section.heading);
    cards(pen, section, Open::None);
    pen.close();
}

/// The cards of a part, below its heading.
pub fn cards(pen: &mut Pen, section: &PlanSection, open: Open) {
    if !section.said.is_empty() {
        pen.leaf_of("p", "said", &section.said);
    }
    let mut first = open;
    for card in &section.cards {
        draw(pen, card, first);
        first = Open::None;
    }
}

fn draw(pen: &mut Pen, card: &ActionCard, open: Open) {
    pen.open("details", "card");
    pen.key(card.id);
    pen.attr("data-remedy", card.id);
    if open == Open::First {
        pen.flag("open");
    }
    pen.open("summary", "");
    pen.leaf("h3", "", card.title);
    pen.close();
    if !card.standing.is_empty() {
        pen.leaf("p", "said", card.standing);
    }
    drawing::draw(pen, card.picture.as_ref());
    lines::steps(pen, card.steps);
    if let Some(shown) = &card.timer {
        timer::draw(pen, shown);
    }
    pen.open("div", "feel");
    pen.leaf("h4", "", card.feel.0);
    pen.leaf("p", "", card.feel.1);
    pen.close();
    instead(pen, card);
    lines::facts(pen, &card.facts);
    pen.open("details", "basis");
    pen.open("summary", "");
    pen.text(card.evidence.0);
    badge::draw(pen, card.badge);
    pen.close();
    pen.leaf("p", "", card.evidence.1);
    if !card.sources.1.is_empty() {
        pen.leaf("h4", "", card.sources.0);
        sources::draw(pen, &card.sources.1);
    }
    pen.close();
    if let Some((words, remedy)) = card.tried {
        button::draw(pen, Look::Secondary, "tried", words, Message::Tried(remedy));
    }
    pen.close();
}

fn instead(pen: &mut Pen, card: &ActionCard) {
    if card.instead.1.is_empty() {
        return;
    }
    pen.open("div", "instead");
    pen.leaf("h4", "", card.instead.0);
    lines::facts(pen, card.instead.1);
    pen.close();
}
