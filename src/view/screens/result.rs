//! The result answers three things in this order: is it serious, what is most likely, what to do today.

use crate::session::message::Message;
use crate::session::report::{LaterOffer, ResultScreen, TestOffer};
use crate::view::parts::action_card::Open;
use crate::view::parts::button::{self, Look};
use crate::view::parts::{action_card, cause_row, lines, share, shared};
use yew::prelude::*;

/// The screen.
pub fn draw(screen: &ResultScreen, send: &Callback<Message>) -> Html {
    let unclear = screen.outcome == "cannot-tell";
    let test_offer = screen.test.as_ref().map(|offer| test(offer, send));
    html! {
        <div class="result" data-outcome={screen.outcome}>
            <h1 tabindex="-1">{ screen.heading }</h1>
            { screen.shared.as_ref().map(|banner| shared::draw(banner, send)) }
            { serious(screen) }
            { likely(screen, send) }
            // Where nothing can be told yet, the test comes before the advice.
            if unclear { { test_offer.clone() } }
            <div class="do">
                { screen.next_set.as_ref().map(|part| action_card::section(part, Open::First, send)) }
                { screen.week.as_ref().map(|part| action_card::section(part, Open::None, send)) }
                { screen.weeks.as_ref().map(|part| action_card::section(part, Open::None, send)) }
            </div>
            <div class="offers">
                if !unclear { { test_offer } }
                { screen.later.as_ref().map(|offer| later(offer, send)) }
                { screen.keep_going.as_ref().map(|(gain, words)| html! {
                    <section class="offer">
                        <p>{ gain.clone() }</p>
                        { button::draw(Look::Secondary, "keep-going", words, send, Message::KeptGoing) }
                    </section>
                }) }
            </div>
            <div class="actions">
                { screen.plan.map(|words| button::draw(Look::Primary, "plan", words, send, Message::OpenedPlan)) }
                { screen.check_answers.map(|words| button::draw(Look::Secondary, "check", words, send, Message::OpenedCheck)) }
                { screen.share.as_ref().map(|offer| share::draw(offer, send)) }
            </div>
            { lines::small_print(&screen.small_print) }
        </div>
    }
}

fn serious(screen: &ResultScreen) -> Html {
    html! {
        <section class="serious">
            <h2>{ screen.serious.0 }</h2>
            { for screen.soon.iter().map(|(action, advice)| html! {
                <div class="care-card" data-level="non-urgent"><h3>{ *action }</h3><div>{ lines::paragraphs(advice) }</div></div>
            }) }
            { lines::paragraphs(&screen.serious.1) }
        </section>
    }
}

fn likely(screen: &ResultScreen, send: &Callback<Message>) -> Html {
    let (heading, others) = &screen.others;
    html! {
        <section class="likely">
            <h2>{ screen.likely_heading }</h2>
            <p class="lead">{ screen.lead.clone() }</p>
            { lines::paragraphs(&screen.lead_text) }
            if !screen.causes.is_empty() { { cause_row::list(&screen.causes, screen.change, send) } }
            if !others.is_empty() {
                <details class="others">
                    <summary>{ *heading }</summary>
                    { cause_row::list(others, screen.change, send) }
                </details>
            }
            <div class="note">{ lines::paragraphs(&screen.notes) }</div>
        </section>
    }
}

fn test(offer: &TestOffer, send: &Callback<Message>) -> Html {
    html! {
        <section class="offer">
            <h2>{ offer.heading }</h2>
            <p>{ offer.text }</p>
            <p class="note">{ offer.takes.clone() }</p>
            { button::draw(Look::Secondary, "test", offer.go, send, Message::Changed(offer.question)) }
        </section>
    }
}

fn later(offer: &LaterOffer, send: &Callback<Message>) -> Html {
    html! {
        <section class="offer">
            <h2>{ offer.heading }</h2>
            <ul>
                { for offer.trials.iter().map(|(question, words)| html! {
                    <li>{ *words }{ button::draw(Look::Secondary, "later", offer.go, send, Message::Changed(*question)) }</li>
                }) }
            </ul>
        </section>
    }
}
