//! One remedy as a card: what to do, what to feel, what to change, how much, and how well it is supported.

use crate::session::message::Message;
use crate::session::report::{ActionCard, PlanSection};
use crate::view::parts::button::{self, Look};
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
    html! {
        <section class="plan-part">
            <h2>{ section.heading }</h2>
            { for section.cards.iter().enumerate().map(|(place, card)| draw(card, place == 0 && open == Open::First, send)) }
        </section>
    }
}

fn draw(card: &ActionCard, open: bool, send: &Callback<Message>) -> Html {
    html! {
        <details class="card" key={card.id} data-remedy={card.id} {open}>
            <summary><h3>{ card.title }</h3></summary>
            { drawing::draw(card.picture) }
            { lines::steps(&card.steps) }
            <div class="feel"><h4>{ card.feel.0 }</h4><p>{ card.feel.1 }</p></div>
            { instead(card) }
            { lines::facts(&card.facts) }
            <details class="basis">
                <summary>{ card.evidence.0 }{ badge::draw(card.badge) }</summary>
                <p>{ card.evidence.1 }</p>
                if !card.sources.1.is_empty() {
                    <h4>{ card.sources.0 }</h4>
                    { sources::draw(&card.sources.1) }
                }
            </details>
            { card.tried.map(|(words, question)| {
                button::draw(Look::Secondary, "tried", words, send, Message::Changed(question))
            }) }
        </details>
    }
}

fn instead(card: &ActionCard) -> Html {
    if card.instead.1.is_empty() {
        return Html::default();
    }
    html! {
        <div class="instead">
            <h4>{ card.instead.0 }</h4>
            { lines::facts(&card.instead.1) }
        </div>
    }
}
