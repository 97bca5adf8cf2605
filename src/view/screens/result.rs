//! The result answers three things in this order: is it serious, what is most likely, what to do today.

use crate::session::message::Message;
use crate::session::report::{LaterOffer, PlanSection, ResultScreen, TestOffer};
use crate::view::parts::action_card::{self, Open};
use crate::view::parts::button::{self, Look};
use crate::view::parts::tag::{details, filled, plain, tag, tag_with, text};
use crate::view::parts::{cause_row, lines, share, shared};
use yew::prelude::*;

/// The screen.
pub fn draw(screen: &ResultScreen, send: &Callback<Message>) -> Html {
    let unclear = screen.outcome == "cannot-tell";
    let test = screen.test.as_ref().map(|offer| test(offer, send));
    // Where nothing can be told yet, the test comes before the advice.
    let (before, after) = if unclear { (test, None) } else { (None, test) };
    let mut inside = vec![
        lines::heading(vec![plain(screen.heading)]),
        shared::draw(screen.shared.as_ref(), send),
        serious(screen),
        likely(screen, send),
    ];
    inside.extend(before);
    inside.push(what_to_do(screen, send));
    inside.push(offers(screen, after, send));
    inside.push(actions(screen, send));
    inside.push(lines::small_print(&screen.small_print));
    tag_with(
        "div",
        &["class", "data-outcome"],
        &["result", screen.outcome],
        inside,
    )
}

fn serious(screen: &ResultScreen) -> Html {
    let (heading, said) = &screen.serious;
    let mut inside = vec![text("h2", "", heading)];
    for (action, advice) in &screen.soon {
        let card = vec![
            text("h3", "", action),
            tag("div", "", vec![lines::paragraphs(advice)]),
        ];
        inside.push(tag_with(
            "div",
            &["class", "data-level"],
            &["care-card", "non-urgent"],
            card,
        ));
    }
    inside.push(lines::paragraphs(said));
    tag("section", "serious", inside)
}

fn likely(screen: &ResultScreen, send: &Callback<Message>) -> Html {
    let mut inside = vec![
        text("h2", "", screen.likely_heading),
        filled("p", "lead", &screen.lead),
        lines::paragraphs(&screen.lead_text),
        cause_row::list(&screen.causes, screen.change, send),
    ];
    let (heading, others) = &screen.others;
    if !others.is_empty() {
        let others = vec![cause_row::list(others, screen.change, send)];
        inside.push(details("others", vec![plain(heading)], others));
    }
    inside.push(tag("div", "note", vec![lines::paragraphs(&screen.notes)]));
    tag("section", "likely", inside)
}

fn what_to_do(screen: &ResultScreen, send: &Callback<Message>) -> Html {
    let part = |of: &Option<PlanSection>, open| {
        of.as_ref()
            .map(|part| action_card::section(part, open, send))
    };
    let parts = [
        part(&screen.next_set, Open::First),
        part(&screen.week, Open::None),
        part(&screen.weeks, Open::None),
    ];
    tag("div", "do", parts.into_iter().flatten().collect())
}

fn offers(screen: &ResultScreen, test: Option<Html>, send: &Callback<Message>) -> Html {
    let mut inside: Vec<Html> = test.into_iter().collect();
    inside.extend(screen.later.as_ref().map(|offer| later(offer, send)));
    if let Some((gain, words)) = &screen.keep_going {
        let button = button::draw(
            Look::Secondary,
            "keep-going",
            words,
            send,
            Message::KeptGoing,
        );
        inside.push(tag("section", "offer", vec![filled("p", "", gain), button]));
    }
    if inside.is_empty() {
        return Html::default();
    }
    tag("div", "offers", inside)
}

fn actions(screen: &ResultScreen, send: &Callback<Message>) -> Html {
    let mut inside = Vec::new();
    if let Some(words) = screen.plan {
        inside.push(button::draw(
            Look::Primary,
            "plan",
            words,
            send,
            Message::OpenedPlan,
        ));
    }
    if let Some(words) = screen.check_answers {
        inside.push(button::draw(
            Look::Secondary,
            "check",
            words,
            send,
            Message::OpenedCheck,
        ));
    }
    inside.extend(screen.share.as_ref().map(|offer| share::draw(offer, send)));
    if inside.is_empty() {
        return Html::default();
    }
    tag("div", "actions", inside)
}

fn test(offer: &TestOffer, send: &Callback<Message>) -> Html {
    let inside = vec![
        text("h2", "", offer.heading),
        text("p", "", offer.text),
        filled("p", "note", &offer.takes),
        button::draw(
            Look::Secondary,
            "test",
            offer.go,
            send,
            Message::Changed(offer.question),
        ),
    ];
    tag("section", "offer", inside)
}

fn later(offer: &LaterOffer, send: &Callback<Message>) -> Html {
    let trials = offer.trials.iter().map(|(question, words)| {
        let go = button::draw(
            Look::Secondary,
            "later",
            offer.go,
            send,
            Message::Changed(*question),
        );
        tag("li", "", vec![plain(words), go])
    });
    tag(
        "section",
        "offer",
        vec![
            text("h2", "", offer.heading),
            tag("ul", "", trials.collect()),
        ],
    )
}
