//! One remedy as a card: what to do, what to feel, what to change, how much, and how well it is supported.

use crate::session::message::Message;
use crate::session::report::{ActionCard, PlanSection};
use crate::view::parts::button::{self, Look};
use crate::view::parts::tag::{details, plain, tag, tag_with, text};
use crate::view::parts::{badge, drawing, lines, sources};
use yew::prelude::*;

/// Which cards of a part stand open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// The first.
    First,
    /// None: the titles tell enough for now.
    None,
}

/// A part of the plan: its heading and cards.
pub fn section(section: &PlanSection, open: Open, send: &Callback<Message>) -> Html {
    let mut inside = vec![text("h2", "", section.heading)];
    let first = match open {
        Open::First => "open",
        Open::None => "",
    };
    for card in &section.cards {
        inside.push(draw(card, if inside.len() == 1 { first } else { "" }, send));
    }
    tag("section", "plan-part", inside)
}

fn draw(card: &ActionCard, open: &'static str, send: &Callback<Message>) -> Html {
    let inside = vec![
        tag("summary", "", vec![text("h3", "", card.title)]),
        drawing::draw(card.picture),
        lines::steps(&card.steps),
        tag(
            "div",
            "feel",
            vec![text("h4", "", card.feel.0), text("p", "", card.feel.1)],
        ),
        instead(card),
        lines::facts(&card.facts),
        evidence(card),
        card.tried.map_or_else(Html::default, |(words, question)| {
            button::draw(
                Look::Secondary,
                "tried",
                words,
                send,
                Message::Changed(question),
            )
        }),
    ];
    tag_with(
        "details",
        &["class", "data-remedy", "open"],
        &["card", card.id, open],
        inside,
    )
}

fn instead(card: &ActionCard) -> Html {
    let (heading, changes) = &card.instead;
    if changes.is_empty() {
        return Html::default();
    }
    tag(
        "div",
        "instead",
        vec![text("h4", "", heading), lines::facts(changes)],
    )
}

fn evidence(card: &ActionCard) -> Html {
    let mut inside = vec![text("p", "", card.evidence.1)];
    if !card.sources.1.is_empty() {
        inside.push(text("h4", "", card.sources.0));
        inside.push(sources::draw(&card.sources.1));
    }
    details(
        "basis",
        vec![plain(card.evidence.0), badge::draw(card.badge)],
        inside,
    )
}
