//! The result answers three things in this order: is it serious, what is most likely, what to do today.

use crate::session::message::Message;
use crate::session::report::{LaterOffer, Offers, PlanSection, ResultScreen};
use crate::view::parts::action_card::Open;
use crate::view::parts::button::{self, Look};
use crate::view::parts::{action_card, cause_row, lines, share, shared, what_if};
use crate::view::pen::Pen;

/// The screen.
pub fn draw(pen: &mut Pen, screen: &ResultScreen) {
    pen.open("div", "result");
    pen.attr("data-outcome", screen.outcome);
    pen.open("div", "part");
    lines::heading(pen, screen.heading);
    lines::said(pen, screen.tried.as_ref());
    if let Some(banner) = &screen.shared {
        shared::draw(pen, banner);
    }
    if let Some(told) = &screen.told {
        cause_row::evidence(pen, told, screen.change);
    }
    serious(pen, screen);
    likely(pen, screen);
    pen.close();
    // Between two parts that are always there: what is open in it stays open while all around it changes.
    pen.open("div", "part");
    if let Some(what_if) = &screen.what_if {
        what_if::draw(pen, what_if);
    }
    pen.close();
    pen.open("div", "part");
    pen.open("div", "do");
    part(pen, screen.next_set.as_ref(), Open::First);
    part(pen, screen.week.as_ref(), Open::None);
    part(pen, screen.weeks.as_ref(), Open::None);
    pen.close();
    if screen.offers == Offers::AfterAdvice {
        offers(pen, screen);
    }
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
    lines::soon(pen, "h3", &screen.soon);
    lines::paragraphs(pen, &screen.serious.1);
    pen.close();
}

fn likely(pen: &mut Pen, screen: &ResultScreen) {
    let (heading, others) = &screen.others;
    pen.open("section", "likely");
    pen.leaf("h2", "", screen.likely_heading);
    pen.leaf_of("p", "lead", &screen.lead);
    pen.open("p", "");
    for text in &screen.lead_text {
        pen.text(text);
        pen.text(" ");
    }
    pen.close_unless_empty();
    if screen.offers == Offers::AfterLead {
        offers(pen, screen);
    }
    if let Some((words, how)) = &screen.steady {
        pen.open("details", "steady");
        pen.leaf_of("summary", "", words);
        pen.leaf_of("p", "note", how);
        pen.close();
    }
    if let Some((heading, line)) = &screen.odd {
        pen.open("section", "evidence odd");
        pen.leaf("h3", "", heading);
        pen.open("ul", "");
        cause_row::evidence_line(pen, line, screen.change);
        pen.close();
        pen.close();
    }
    if !screen.causes.is_empty() {
        cause_row::list(pen, &screen.causes, screen.change);
    }
    if !others.is_empty() {
        pen.open("details", "others");
        pen.leaf_of("summary", "", heading);
        cause_row::list(pen, others, screen.change);
        pen.close();
    }
    if let Some(flips) = &screen.flips {
        cause_row::evidence(pen, flips, screen.change);
    }
    pen.leaf("p", "note", screen.note);
    pen.close();
}

/// What would tell us more: the test worth most and going on in one box, trials put off in another.
fn offers(pen: &mut Pen, screen: &ResultScreen) {
    pen.open("div", "offers");
    pen.open("section", "offer");
    if let Some(offer) = &screen.test {
        pen.leaf("h2", "", offer.heading);
        pen.leaf("p", "", offer.text);
        pen.leaf_of("p", "note", &offer.takes);
        let opened = Message::Changed(offer.question);
        button::draw(pen, Look::Secondary, "test", offer.go, opened);
    }
    if let Some((gain, words)) = &screen.keep_going {
        pen.leaf_of("p", "", gain);
        let look = Look::Secondary;
        button::draw(pen, look, "keep-going", words, Message::KeptGoing);
    }
    pen.close_unless_empty();
    if let Some(offer) = &screen.later {
        later(pen, offer);
    }
    pen.close_unless_empty();
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
