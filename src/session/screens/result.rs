//! The result: is it serious, what is most likely, what to do now. One's own, or somebody's shared one.

use super::cause::{self, Reader};
use super::doubt;
use super::lead::lead;
use super::number::{hundredths, seconds};
use super::past;
use super::plan::{Advice, cautions, soon};
use super::question::{answers, held, texts};
use super::what_if::what_if;
use crate::engine::diagnosis::{BandKind, Diagnosis, Outcome, diagnose};
use crate::engine::triage::{Triage, unanswered};
use crate::engine::{selection, stopping};
use crate::knowledge::compiled::{CareLevel, Check, Guide, Kind, Limit, Meaning, Text};
use crate::knowledge::digits::digits;
use crate::knowledge::words::{GuideWords, fill};
use crate::session::flow;
use crate::session::knowledge::Knowledge;
use crate::session::model::{Frame, Link, Model, Showing};
use crate::session::report::{
    ActionCard, CauseRow, EvidenceLine, LaterOffer, Offers, ResultScreen, ShareOffer, Shared,
    TestOffer,
};
use crate::session::sitting::{Sitting, is_danger};
use crate::session::supposing;
use crate::session::ticks;
use crate::session::update::share_link;
use crate::session::wire::join;
use crate::session::{qr, share};

/// One thing to try in the very next set; the plan holds the rest.
const NEXT_SET_CARDS: usize = 1;
/// A first look at this week and the weeks after; the plan holds the rest.
const LATER_CARDS: usize = 2;

/// One's own result, with what is supposed in it.
#[must_use]
pub fn own(knowledge: &Knowledge, guide: &'static Guide, model: &Model) -> Box<ResultScreen> {
    let words = &guide.words;
    let sitting = &supposing::sitting(knowledge.check, model);
    let tried = model.page.tried;
    let (mut screen, diagnosis) = result(knowledge, guide, sitting, Reader::Oneself, tried);
    screen.odd = doubt::odd(knowledge, guide, sitting, &model.page.checked, &diagnosis);
    screen.flips = Some(doubt::flips(knowledge, guide, sitting));
    let (gain, keep_going) = keep_going(knowledge, guide, sitting);
    screen.keep_going = keep_going;
    if flow::has_result(knowledge, sitting) {
        screen.test = test(knowledge, guide, sitting, diagnosis.outcome, gain);
    } else {
        so_far(words, &mut screen);
    }
    if let Some(said) = past::since_before(knowledge, guide, model) {
        screen.lead_text.insert(0, said);
    }
    screen.later = later(knowledge, guide, sitting, &screen);
    screen.check_answers = Some(words.check_answers());
    screen.plan = Some(words.plan_open());
    screen.share = share(knowledge, guide, model);
    let was = (!model.page.supposed.is_empty())
        .then(|| result(knowledge, guide, &model.sitting, Reader::Oneself, None).0);
    screen.what_if = what_if(knowledge, guide, model, sitting, &screen, was.as_deref());
    screen
}

/// The questions are not over: said with the lead, and going on is offered first.
fn so_far(words: &GuideWords, screen: &mut ResultScreen) {
    screen.heading = words.result_so_far();
    screen.lead_text.retain(|text| *text != words.cannot_text());
    screen.lead_text.push(words.so_far_text());
    screen.offers = Offers::AfterLead;
}

/// Somebody's shared result: nothing in it can be changed, kept or passed on.
#[must_use]
pub fn theirs(
    knowledge: &Knowledge,
    guide: &'static Guide,
    sitting: &Sitting,
    shared: Shared,
) -> Box<ResultScreen> {
    let (mut screen, _) = result(knowledge, guide, sitting, Reader::Other, None);
    let mut heading = guide.words.told();
    if shared.action == "history" {
        // Advice goes with how things are now.
        (screen.next_set, screen.week, screen.weeks) = (None, None, None);
        heading = knowledge.check.words.check_heading();
    }
    screen.shared = Some(shared);
    screen.told = Some((heading, told(knowledge.check, sitting)));
    screen
}

/// Every answer, in canonical order. Beside it stands how long each side was held, and beside "none of these" which danger signs were
/// asked for: a coach sees no list.
#[must_use]
pub fn told(check: &'static Check, sitting: &Sitting) -> Vec<EvidenceLine> {
    let mut lines = Vec::new();
    for (of, question) in check.questions.iter().zip(0..) {
        let ticked = sitting.answers.of(question);
        let none = ticks::meaning(of, Meaning::NoneOfThese);
        for answer in answers(check, of, ticked) {
            let weight = if ticked & none != 0 && is_danger(check, question) {
                join(&["(", &join(&texts(of, !none), "; "), ")"], "")
            } else {
                held(check, sitting, of)
            };
            lines.push(EvidenceLine {
                answer,
                weight,
                ..EvidenceLine::only(of.text)
            });
        }
    }
    lines
}

/// The result of these answers, right after the remedy with this code was `tried`; without what only their owner may do with it.
#[must_use]
pub fn result(
    knowledge: &Knowledge,
    guide: &'static Guide,
    sitting: &Sitting,
    reader: Reader,
    tried: Option<u32>,
) -> (Box<ResultScreen>, Diagnosis) {
    let check = knowledge.check;
    let words = &guide.words;
    let mut triage = sitting.triage(check);
    if unanswered(check, &sitting.answers).is_some() {
        // A shared result of another version may lack a danger answer: nothing loaded on such a footing.
        triage.limit = triage.limit.max(Limit::NoLoad);
    }
    let diagnosis = diagnose(check, &knowledge.network, &sitting.answers);
    let (open, rest) = causes(knowledge, guide, sitting, reader, &diagnosis);
    let (lead, mut lead_text) = lead(knowledge, guide, triage.limit, &sitting.answers, &diagnosis);
    if 1 < open.len() {
        lead_text.push(words.several_note());
    }
    let others = match diagnosis.runner_up.filter(|_| open.len() == 1) {
        Some(next) => {
            let name = check.causes[usize::from(next)].name;
            fill(words.others_next(), &[("cause", name)])
        }
        None if open.is_empty() => words.others_only().into(),
        None => words.others_heading().into(),
    };
    let serious = (words.serious_heading(), serious(knowledge, guide, &triage));
    let soon = soon(check, &triage);
    let advice = Advice::new(knowledge, guide, sitting, reader, &triage, &diagnosis);
    let screen = Box::new(ResultScreen {
        heading: words.result_heading(),
        outcome: match diagnosis.outcome {
            Outcome::Care => "care",
            Outcome::Causes => "causes",
            Outcome::Normal => "normal",
            Outcome::CannotTell => "cannot-tell",
        },
        tried: advice.tried(tried),
        shared: None,
        told: None,
        serious,
        soon,
        likely_heading: words.likely_heading(),
        lead,
        lead_text,
        steady: doubt::steady(knowledge, guide, &diagnosis),
        odd: None,
        causes: open,
        others: (others, rest),
        what_if: None,
        flips: None,
        note: words.estimate_note(),
        next_set: advice.section(0, NEXT_SET_CARDS),
        week: advice.section(1, LATER_CARDS),
        weeks: advice.section(2, LATER_CARDS),
        offers: match diagnosis.outcome {
            Outcome::CannotTell => Offers::AfterLead,
            Outcome::Care | Outcome::Causes | Outcome::Normal => Offers::AfterAdvice,
        },
        test: None,
        later: None,
        keep_going: None,
        check_answers: None,
        plan: None,
        change: check.words.change(),
        share: None,
        small_print: vec![super::reviewed(knowledge), super::version(knowledge)],
    });
    (screen, diagnosis)
}

fn serious(knowledge: &Knowledge, guide: &'static Guide, triage: &Triage) -> Vec<Text> {
    let check = knowledge.check;
    let words = &guide.words;
    let mut lines = Vec::new();
    match triage.level {
        // Where training is held back, or a danger question is open, "no danger sign" would say too much.
        CareLevel::SelfCare if Limit::None < triage.limit => {}
        CareLevel::SelfCare => lines.push(words.serious_none()),
        CareLevel::NonUrgent | CareLevel::Urgent | CareLevel::Emergency => {
            lines.push(words.serious_soon());
        }
    }
    lines.extend(cautions(check, triage));
    lines.push(check.words.cannot_rule_out());
    lines
}

/// The causes worth showing open, and the rest.
fn causes(
    knowledge: &Knowledge,
    guide: &'static Guide,
    sitting: &Sitting,
    reader: Reader,
    diagnosis: &Diagnosis,
) -> (Vec<CauseRow>, Vec<CauseRow>) {
    let mut open = Vec::new();
    let mut rest = Vec::new();
    for &cause in &diagnosis.order {
        let finding = &diagnosis.causes[usize::from(cause)];
        let row = cause::row(knowledge, guide, sitting, reader, cause, finding);
        match finding.band {
            BandKind::MostLikely | BandKind::MayPlay => open.push(row),
            BandKind::LessLikely | BandKind::CannotTell => rest.push(row),
        }
    }
    (open, rest)
}

/// The test worth most, except where all is normal: there, nothing is to be found. Where what is left is worth little, the card for
/// the next set is test enough.
fn test(
    knowledge: &Knowledge,
    guide: &'static Guide,
    sitting: &Sitting,
    outcome: Outcome,
    gain: u8,
) -> Option<TestOffer> {
    match (outcome, gain) {
        (Outcome::Normal | Outcome::Care, _) | (_, 0) => return None,
        (Outcome::Causes | Outcome::CannotTell, _) => {}
    }
    let check = knowledge.check;
    let best = selection::best_test(check, &knowledge.network, &sitting.answers)?;
    let question = &check.questions[usize::from(best.question)];
    sitting.may_ask(check, best.question).then(|| TestOffer {
        heading: guide.words.test_heading(),
        question: best.question,
        text: question.text,
        takes: fill(check.words.takes(), &[("s", &seconds(best.effort_s))]),
        go: guide.words.test_do(),
    })
}

/// Trials put off, but for the one that is offered as the test worth most, and those that a card for the next set asks to try.
fn later(
    knowledge: &Knowledge,
    guide: &'static Guide,
    sitting: &Sitting,
    screen: &ResultScreen,
) -> Option<LaterOffer> {
    let check = knowledge.check;
    let asked_for = |card: &ActionCard, question: u8| {
        let remedy = card.tried.map(|(_, remedy)| usize::from(remedy));
        remedy.is_some_and(|remedy| guide.remedies[remedy].trial == Some(question))
    };
    let put_off = |&question: &u8| {
        let of = &check.questions[usize::from(question)];
        let later = ticks::meaning(of, Meaning::Later) & sitting.answers.of(question) != 0;
        let offered = screen.test.iter().any(|test| test.question == question)
            || screen
                .next_set
                .iter()
                .flat_map(|part| &part.cards)
                .any(|card| asked_for(card, question));
        let open = of.kind == Kind::Trial && later && !offered && sitting.may_ask(check, question);
        open.then_some((question, of.text))
    };
    let trials: Vec<(u8, Text)> = sitting.asked.iter().filter_map(put_off).collect();
    (!trials.is_empty()).then_some(LaterOffer {
        heading: guide.words.later_heading(),
        trials,
        go: guide.words.later_do(),
    })
}

/// What the questions left are worth, in hundredths, and the offer to go on with them.
fn keep_going(
    knowledge: &Knowledge,
    guide: &'static Guide,
    sitting: &Sitting,
) -> (u8, Option<(String, Text)>) {
    let check = knowledge.check;
    let words = &guide.words;
    let value = stopping::value_left(check, &knowledge.network, &sitting.answers);
    let (n, gain) = (digits(value.questions.into()), hundredths(value.gain));
    let line = match gain {
        0 => fill(words.keep_going_little(), &[("n", &n)]),
        _ => fill(
            words.keep_going_gain(),
            &[("n", &n), ("gain", &digits(gain.into()))],
        ),
    };
    (
        gain,
        (0 < value.questions).then_some((line, words.keep_going())),
    )
}

fn share(knowledge: &Knowledge, guide: &'static Guide, model: &Model) -> Option<ShareOffer> {
    let words = &guide.words;
    let link = share_link(knowledge, model)?;
    let qr = qr::path(&link).map(|(side, path)| (words.share_qr(), side, path));
    let (done, field) = match model.showing {
        Showing::Result(Link::Copied) => (Some(words.share_copied()), None),
        Showing::Result(Link::Shown) => (None, Some((words.share_field(), link))),
        _ => (None, None),
    };
    let full_size = match model.page.frame {
        Frame::Own => None,
        Frame::Embedded => {
            let fragment = share::handed_over(knowledge.check, &model.sitting);
            Some((
                words.full_size(),
                share::address(&model.page.address, &fragment),
            ))
        }
    };
    Some(ShareOffer {
        go: words.share(),
        note: words.share_note(),
        done,
        field,
        qr,
        full_size,
    })
}
