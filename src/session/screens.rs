//! From the state to what each screen says: words, numbers and order are chosen here, markup elsewhere.

pub mod care;
pub mod cause;
pub mod doubt;
pub mod lead;
pub mod number;
pub mod past;
pub mod plan;
pub mod question;
pub mod result;
pub mod sheet;
pub mod sources;
mod week;
pub mod what_if;

use super::knowledge::Knowledge;
use super::message::Place;
use super::model::{
    Age, Arrival, Fault, Model, Page, SharedResult, Showing, StartAgain, Storage, Told, Trouble,
    Whose,
};
use super::report::{self, Report, Screen, Shared, WaitingScreen};
use super::sitting::Sitting;
use super::timer;
use crate::knowledge::compiled::{Guide, Text};
use crate::knowledge::digits::digits;
use crate::knowledge::words::fill;

/// What is on the page.
#[must_use]
pub fn report(knowledge: &Knowledge, model: &Model) -> Report {
    let mut screen = screen(knowledge, model);
    if let Some(remedy) = model.page.timed {
        timer::open(&mut screen, remedy);
    }
    Report {
        title: title(knowledge, model, &screen),
        pack: knowledge.check.pack.title,
        notices: notices(knowledge, model),
        come_back: come_back(knowledge, model),
        history: history(knowledge, model),
        screen,
        start_again: start_again(knowledge, model),
    }
}

fn screen(knowledge: &Knowledge, model: &Model) -> Screen {
    let waiting = || Screen::Waiting(waiting(knowledge, &model.page));
    ready(knowledge, model).unwrap_or_else(waiting)
}

/// What is shown; none where it needs the guide, which has not arrived.
fn ready(knowledge: &Knowledge, model: &Model) -> Option<Screen> {
    let check = knowledge.check;
    let sitting = &model.sitting;
    let guide = knowledge.guide;
    Some(match &model.showing {
        Showing::Question(asking) => {
            Screen::Question(Box::new(question::question(knowledge, sitting, asking)))
        }
        Showing::Confirm(asking) => Screen::Confirm(question::confirm(check, sitting, asking)),
        Showing::Care(_) => Screen::Care(care::care(knowledge, sitting, None)),
        Showing::Check => Screen::Check(question::check(check, sitting)),
        Showing::Result(_) => Screen::Result(result::own(knowledge, guide?, model)),
        Showing::Plan => Screen::Plan(plan::plan(knowledge, guide?, sitting, model.page.tried)),
        Showing::Sheet => Screen::Sheet(sheet::sheet(knowledge, guide?, model)),
        Showing::Shared(shared) => theirs(knowledge, shared)?,
        Showing::History(_, told) => {
            Screen::History(past::history(knowledge, guide?, model, *told))
        }
        Showing::Compare(began_ms) => {
            Screen::Compare(past::compare(knowledge, guide?, model, *began_ms))
        }
    })
}

/// The retests belong below one's own result and plan.
fn come_back(knowledge: &Knowledge, model: &Model) -> Option<report::ComeBack> {
    match model.showing {
        Showing::Result(_) | Showing::Plan => {
            Some(past::come_back(knowledge, knowledge.guide?, model))
        }
        Showing::Question(_)
        | Showing::Confirm(_)
        | Showing::Care(_)
        | Showing::Check
        | Showing::Sheet
        | Showing::Shared(_)
        | Showing::History(..)
        | Showing::Compare(_) => None,
    }
}

/// The way to the results on this device, where there is one.
fn history(knowledge: &Knowledge, model: &Model) -> Option<Text> {
    let there = matches!(model.showing, Showing::History(..));
    let open = crate::session::past::open(knowledge, model, Told::Nothing);
    open.filter(|_| !there)
        .map(|_| knowledge.check.words.history_open())
}

/// Somebody's shared result: their care screen, or their result.
fn theirs(knowledge: &Knowledge, shared: &SharedResult) -> Option<Screen> {
    let sitting = Sitting {
        answers: shared.answers.clone(),
        ..Sitting::new(knowledge.check)
    };
    let banner = banner(knowledge, shared);
    Some(if shared.place(knowledge) == Place::Care {
        Screen::Care(care::care(knowledge, &sitting, Some(banner)))
    } else {
        Screen::Result(result::theirs(
            knowledge,
            knowledge.guide?,
            &sitting,
            banner,
        ))
    })
}

fn banner(knowledge: &Knowledge, shared: &SharedResult) -> Shared {
    let words = &knowledge.check.words;
    let (line, action, take) = match (shared.whose, knowledge.guide) {
        (Whose::Earlier(day), Some(guide)) => {
            let date = past::date(&guide.words, day);
            let line = fill(guide.words.earlier(), &[("date", &date)]);
            (line, "history", guide.words.earlier_back())
        }
        _ => (words.shared_banner().into(), "take", words.shared_take()),
    };
    let mut lines = vec![line];
    match shared.age {
        Age::Current => {}
        Age::WorkedOutAgain => lines.push(words.shared_newer().into()),
    }
    Shared {
        action,
        lines,
        take,
    }
}

fn waiting(knowledge: &Knowledge, page: &Page) -> WaitingScreen {
    let words = &knowledge.check.words;
    match page.guide {
        Arrival::Coming => WaitingScreen {
            text: words.guide_waiting(),
            try_again: None,
        },
        Arrival::Failed => WaitingScreen {
            text: words.guide_failed(),
            try_again: Some(words.try_again()),
        },
    }
}

/// The page's name on the first screen; later the screen's heading first, as a list of tabs or a screen reader needs it.
fn title(knowledge: &Knowledge, model: &Model, screen: &Screen) -> String {
    let pack = knowledge.check.pack.title;
    let first = model.sitting.asked.is_empty();
    let heading = match screen {
        Screen::Question(_) if first => "",
        Screen::Question(question) => question.heading,
        Screen::Care(care) => care.heading,
        Screen::Confirm(confirm) => confirm.heading,
        Screen::Check(check) => check.heading,
        Screen::Result(result) => result.heading,
        Screen::Plan(plan) => plan.heading,
        Screen::Sheet(sheet) => sheet.heading,
        Screen::History(history) => history.heading,
        Screen::Compare(compare) => compare.heading,
        Screen::Waiting(_) => "",
    };
    let mut title = String::new();
    if let Showing::Question(asking) = &model.showing {
        match asking.fault {
            Fault::None => {}
            Fault::Missing => title.push_str(knowledge.check.words.error_prefix()),
        }
    }
    if !heading.is_empty() {
        title.push_str(heading);
        title.push_str(" · ");
    }
    title.push_str(pack);
    title
}

fn notices(knowledge: &Knowledge, model: &Model) -> Vec<Text> {
    let words = &knowledge.check.words;
    let mut notices = Vec::new();
    for trouble in &model.page.trouble {
        notices.push(match trouble {
            Trouble::BrokenLink => words.broken_link(),
            Trouble::BrokenSave => words.broken_save(),
            Trouble::BrokenPart => words.broken_part(),
        });
    }
    match model.page.storage {
        // Said when there is something to lose, not before.
        Storage::Refused if model.may_start_again() => notices.push(words.not_saved()),
        Storage::Works | Storage::Refused => {}
    }
    notices
}

fn start_again(knowledge: &Knowledge, model: &Model) -> Option<report::StartAgain> {
    let words = &knowledge.check.words;
    if !model.may_start_again() {
        return None;
    }
    Some(match model.page.start_again {
        StartAgain::Quiet => report::StartAgain::Offered(words.start_again()),
        StartAgain::Asked => report::StartAgain::Asked {
            ask: words.start_again_ask(),
            yes: words.start_again_yes(),
            no: words.start_again_no(),
        },
    })
}

/// Who has checked the pack.
fn reviewed(knowledge: &Knowledge) -> String {
    let words = &knowledge.check.words;
    match knowledge.check.pack.reviewed_by {
        "" => words.not_reviewed().into(),
        who => fill(words.reviewed(), &[("who", who)]),
    }
}

/// Which content this is.
fn version(knowledge: &Knowledge) -> String {
    let pack = &knowledge.check.pack;
    let number = digits(pack.version.into());
    fill(
        knowledge.check.words.version_line(),
        &[("version", &number), ("date", pack.date)],
    )
}

/// The words of a badge, after its id.
fn badge(guide: &'static Guide, badge: crate::knowledge::compiled::Badge) -> (Text, Text) {
    use crate::knowledge::compiled::Badge;
    let words = &guide.words;
    match badge {
        Badge::Studied => ("studied", words.badge_studied()),
        Badge::Mixed => ("mixed", words.badge_mixed()),
        Badge::Expert => ("expert", words.badge_expert()),
        Badge::ArticleOnly => ("article-only", words.badge_article()),
    }
}
