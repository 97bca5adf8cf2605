//! The result answers three things in this order: is it serious, what is most likely, what to do today.

use crate::session::message::Message;
use crate::session::report::{LaterOffer, PlanSection, ResultScreen, TestOffer};
use crate::view::parts::action_card::Open;
use crate::view::parts::button::{self, Look};
use crate::view::parts::{action_card, cause_row, lines, share, shared};
use crate::view::pen::Pen;

/// The screen.
pub fn draw(pen: &mut Pen, screen: &ResultScreen) {
    let unclear = screen.outcome == "cannot-tell";
    pen.open("div", "result");
    pen.attr("data-outcome", screen.outcome);
    lines::heading(pen, screen.heading);
    if let Some(banner) = &screen.shared {
        shared::draw(pen, banner);
    }
    serious(pen, screen);
    likely(pen, screen);
    // Where nothing can be told yet, the test comes before the advice.
    if unclear {
        test(pen, screen.test.as_ref());
    }
    pen.open("div", "do");
    part(pen, screen.next_set.as_ref(), Open::First);
    part(pen, screen.week.as_ref(), Open::None);
    part(pen, screen.weeks.as_ref(), Open::None);
    pen.close();
    pen.open("div", "offers");
    if !unclear {
        test(pen, screen.test.as_ref());
    }
    if let Some(offer) = &screen.later {
        later(pen, offer);
    }
    if let Some((gain, words)) = &screen.keep_going {
        pen.open("section", "offer");
        pen.leaf_of("p", "", gain);
        button::draw(
            pen,
            Look::Secondary,
            "keep-going",
            words,
            Message::KeptGoing,
        );
        pen.close();
    }
    pen.close_unless_empty();
    pen.open("div", "actions");
    if let Some(words) = screen.plan {
        button::draw(pen, Look::Primary, "plan", words, Message::OpenedPlan);
    }
    if let Some(words) = screen.check_answers {
        button::draw(pen, Look::Secondary, "check", words, Message::OpenedCheck);
    }
    if let Some(offer) = &screen.share {
        share::draw(pen, offer);
    }
    pen.close_unless_empty();
    lines::small_print(pen, &screen.small_print);
    pen.close();
}

fn part(pen: &mut Pen, part: Option<&PlanSection>, open: Open) {
    if let Some(part) = part {
        action_card::section(pen, part, open);
    }
}

fn serious(pen: &mut Pen, screen: &ResultScreen) {
    pen.open("section", "serious");
    pen.leaf("h2", "", screen.serious.0);
    for (action, advice) in &screen.soon {
        pen.open("div", "care-card");
        pen.attr("data-level", "non-urgent");
        pen.leaf("h3", "", action);
        pen.open("div", "");
        lines::paragraphs(pen, advice);
        pen.close();
        pen.close();
    }
    lines::paragraphs(pen, &screen.serious.1);
    pen.close();
}

fn likely(pen: &mut Pen, screen: &ResultScreen) {
    let (heading, others) = &screen.others;
    pen.open("section", "likely");
    pen.leaf("h2", "", screen.likely_heading);
    pen.leaf_of("p", "lead", &screen.lead);
    lines::paragraphs(pen, &screen.lead_text);
    if !screen.causes.is_empty() {
        cause_row::list(pen, &screen.causes, screen.change);
    }
    if !others.is_empty() {
        pen.open("details", "others");
        pen.leaf("summary", "", heading);
        cause_row::list(pen, others, screen.change);
        pen.close();
    }
    pen.open("div", "note");
    lines::paragraphs(pen, &screen.notes);
    pen.close();
    pen.close();
}

fn test(pen: &mut Pen, offer: Option<&TestOffer>) {
    let Some(offer) = offer else { return };
    pen.open("section", "offer");
    pen.leaf("h2", "", offer.heading);
    pen.leaf("p", "", offer.text);
    pen.leaf_of("p", "note", &offer.takes);
    button::draw(
        pen,
        Look::Secondary,
        "test",
        offer.go,
        Message::Changed(offer.question),
    );
    pen.close();
}

fn later(pen: &mut Pen, offer: &LaterOffer) {
    pen.open("section", "offer");
    pen.leaf("h2", "", offer.heading);
    pen.open("ul", "");
    for (question, words) in &offer.trials {
        pen.open("li", "");
        pen.text(words);
        button::draw(
            pen,
            Look::Secondary,
            "later",
            offer.go,
            Message::Changed(*question),
        );
        pen.close();
    }
    pen.close();
    pen.close();
}
