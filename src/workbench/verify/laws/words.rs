//! No missing text: every screen is gone through field by field, so that a new field cannot be forgotten here.
//!
//! A text that must be there is not empty and holds no unfilled place; a list that a heading promises is not empty.

mod advice;
mod past;

use super::Found;
use crate::knowledge::compiled::{CareLevel, Kind};
use crate::session::report::{
    CareScreen, CheckScreen, ConfirmScreen, QuestionScreen, Report, Screen, Shared, SourceLine,
    StartAgain, Timer, WaitingScreen,
};

/// Looks at every text on the page.
///
/// # Errors
/// The first text that is missing, and where.
pub fn complete(report: &Report) -> Found {
    let Report {
        title,
        pack,
        notices,
        screen,
        come_back,
        history,
        start_again,
    } = report;
    text("the page's title", title)?;
    text("the pack's title", pack)?;
    texts("a notice", notices)?;
    match start_again {
        None => {}
        Some(StartAgain::Offered(offer)) => text("\"start again\"", offer)?,
        Some(StartAgain::Asked { ask, yes, no }) => texts("\"start again?\"", &[*ask, *yes, *no])?,
    }
    texts("the way to earlier results", history.as_slice())?;
    past::come_back(come_back.as_ref())?;
    match screen {
        Screen::Question(screen) => question(screen),
        Screen::Care(screen) => care(screen),
        Screen::Confirm(screen) => confirm(screen),
        Screen::Check(screen) => check(screen),
        Screen::Result(screen) => advice::result(screen),
        Screen::Plan(screen) => advice::plan(screen),
        Screen::Sheet(screen) => advice::sheet(screen),
        Screen::History(screen) => past::history(screen),
        Screen::Compare(screen) => past::compare(screen),
        Screen::Waiting(screen) => waiting(screen),
    }
}

fn text(what: &str, text: &str) -> Found {
    if text.trim_start().is_empty() {
        Err(format!("{what} is empty"))
    } else {
        filled(what, text)
    }
}

fn filled(what: &str, text: &str) -> Found {
    // Millions of texts are looked at, so that all bytes are compared at once.
    let bytes = text.as_bytes();
    let brace = |byte: &&u8| **byte == b'{' || **byte == b'}';
    let place = 0 < bytes.iter().filter(brace).count();
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let gap = 0 < pairs.filter(|pair| *pair == (&b' ', &b' ')).count();
    let edge = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    if place {
        Err(format!("{what} has an unfilled place: \"{text}\""))
    } else if gap || edge {
        Err(format!("{what} has a gap: \"{text}\""))
    } else {
        Ok(())
    }
}

fn texts<T: AsRef<str>>(what: &str, all: &[T]) -> Found {
    all.iter().try_for_each(|one| text(what, one.as_ref()))
}

/// A list under a heading.
fn list<T: AsRef<str>>(what: &str, heading: &str, all: &[T]) -> Found {
    text(what, heading)?;
    some(what, all)?;
    texts(what, all)
}

fn some<T>(what: &str, all: &[T]) -> Found {
    super::must(!all.is_empty(), || format!("{what}: the list is empty"))
}

fn question(screen: &QuestionScreen) -> Found {
    let QuestionScreen {
        id,
        danger: _,
        step,
        first_line,
        again,
        back,
        heading,
        hint,
        kind,
        trial,
        picture: _,
        options,
        or,
        why,
        error,
        go_on,
        to_result,
    } = screen;
    texts("a question", &[*id, *heading, *or, why.0, why.1, *go_on])?;
    filled("the question's number", step)?;
    filled("a question's hint", hint)?;
    for line in [first_line, again, back].into_iter().flatten() {
        text("a question's line", line)?;
    }
    if let Some((action, words)) = to_result {
        texts("the way to the result", &[*action, *words])?;
    }
    if let Some(error) = error {
        texts("what is wrong", &[error.heading, error.message])?;
    }
    super::must(1 < options.len(), || {
        format!("{id} has fewer than two options")
    })?;
    for option in options {
        texts("an option", &[option.id, option.text])?;
    }
    match (kind, trial) {
        // What was tried is only asked about.
        (Kind::Trial, None) if step.is_empty() => text("what was tried", hint),
        (Kind::Trial, None) => Err(format!("{id} is a trial and does not say what to do")),
        (Kind::One | Kind::All, None) => Ok(()),
        (_, Some(trial)) => {
            text("how long a trial takes", &trial.takes)?;
            timer(trial.timer.as_ref())?;
            list("a trial's steps", trial.heading, trial.steps)
        }
    }
}

fn timer(shown: Option<&Timer>) -> Found {
    let Some(shown) = shown else {
        return Ok(());
    };
    let Timer {
        full_s,
        starts,
        again,
        stop,
        // Their `{s}` is filled in while it runs.
        shown: _,
        results: _,
        sound,
        vibrate,
        waits: _,
        count: _,
    } = shown;
    super::must(0 < *full_s, || "a timer counts nothing".into())?;
    texts("a timer", &[starts[0], again, stop, sound, vibrate])
}

fn care(screen: &CareScreen) -> Found {
    let CareScreen {
        level,
        urgency,
        heading,
        advice,
        numbers,
        because,
        notes,
        go_on,
        mistake,
        sources: cited,
        shared,
        version,
    } = screen;
    texts("a care screen", &[*urgency, *heading, version.as_str()])?;
    list("what to do", heading, advice)?;
    text("what the danger rests on", because.0)?;
    some("what the danger rests on", &because.1)?;
    for row in &because.1 {
        list(row.id, row.text, &row.answers)?;
    }
    list("the notes of a care screen", heading, notes)?;
    match level {
        CareLevel::Emergency | CareLevel::Urgent => text("whom to call", numbers)?,
        CareLevel::NonUrgent | CareLevel::SelfCare => filled("whom to call", numbers)?,
    }
    if let Some((go, note)) = go_on {
        texts("going on", &[*go, *note])?;
    }
    text("\"by mistake\"", mistake)?;
    banner(shared.as_ref())?;
    sources(cited)
}

fn confirm(screen: &ConfirmScreen) -> Found {
    let ConfirmScreen {
        heading,
        question,
        before,
        now,
        yes,
        no,
    } = screen;
    texts("a confirm screen", &[*heading, *question, *yes, *no])?;
    list("what was said before", before.0, &before.1)?;
    list("what is said now", now.0, &now.1)
}

fn check(screen: &CheckScreen) -> Found {
    let CheckScreen {
        heading,
        rows,
        change,
        to_result,
    } = screen;
    texts("the answers", &[*heading, *change, *to_result])?;
    some("the answers", rows)?;
    for (row, held) in rows {
        list(row.id, row.text, &row.answers)?;
        filled("how long it was held", held)?;
    }
    Ok(())
}

fn waiting(screen: &WaitingScreen) -> Found {
    text("the waiting screen", screen.text)?;
    screen
        .try_again
        .map_or(Ok(()), |again| text("\"try again\"", again))
}

fn banner(shared: Option<&Shared>) -> Found {
    shared.map_or(Ok(()), |shared| {
        list("whose result it is", shared.take, &shared.lines)
    })
}

fn sources(cited: &[SourceLine]) -> Found {
    for source in cited {
        let SourceLine {
            short,
            supports,
            index: _,
        } = source;
        texts("a source", &[*short, *supports])?;
    }
    Ok(())
}
