//! The same for the screens about earlier results.

use super::{Found, filled, list, some, text, texts};
use crate::session::report::{ComeBack, CompareScreen, HistoryScreen, PastRow, Trend};

/// All results on this device.
///
/// # Errors
/// What is missing.
pub fn history(screen: &HistoryScreen) -> Found {
    let HistoryScreen {
        heading,
        told: _, // Empty unless something was just done.
        undo,
        again,
        rows,
        none,
        buttons,
        stored,
        most,
        all,
        bring,
        file,
        back,
    } = screen;
    texts("a word of my results", &[*heading, *bring, *back])?;
    texts("a button of my results", buttons)?;
    texts("\"undo\"", undo.as_slice())?;
    if let Some((heading, why, how, go)) = again {
        texts("\"check again?\"", &[*heading, why.as_str(), *how, *go])?;
    }
    for PastRow {
        began_ms: _,
        date,
        lead,
        look: _,
        compare: _,
    } in rows
    {
        texts("an earlier result", &[date, lead])?;
    }
    if rows.is_empty() {
        some("my results", none.as_slice())?;
    }
    texts("no results", none.as_slice())?;
    list("what is stored", stored.0, &stored.1)?;
    text("how much is stored", most)?;
    if let Some((save, delete)) = all {
        texts("save and delete", &[*save, *delete])?;
    }
    a_file(file.as_ref().map(|(words, _)| *words))
}

/// Results side by side.
///
/// # Errors
/// What is missing.
pub fn compare(screen: &CompareScreen) -> Found {
    let CompareScreen {
        heading,
        sides,
        said,
        changed_heading,
        changed,
        before_now,
        same,
        causes_heading,
        causes,
        plan,
        to_result,
    } = screen;
    texts(
        "a word of then and now",
        &[
            *heading,
            *changed_heading,
            *causes_heading,
            *plan,
            *to_result,
        ],
    )?;
    texts("before and now", before_now)?;
    texts("better or worse", said.as_slice())?;
    some("results side by side", sides)?;
    for (date, lead) in sides {
        texts("a result side by side", &[date, lead])?;
    }
    if changed.is_empty() {
        some("nothing changed", same.as_slice())?;
    }
    for (question, before_now) in changed {
        for (answers, held) in before_now {
            list("what was said before and now", question, answers)?;
            filled("how long it was held", held)?;
        }
    }
    for Trend { id, name, points } in causes {
        texts("a cause over time", &[*id, *name])?;
        some("a cause over time", points)?;
        for (date, number, _) in points {
            texts("a cause at one time", &[date, number])?;
        }
    }
    Ok(())
}

/// What helps to come back.
///
/// # Errors
/// What is missing.
pub fn come_back(part: Option<&ComeBack>) -> Found {
    let Some(ComeBack {
        heading,
        calendar,
        file,
        compare,
        sheet,
        printed,
    }) = part
    else {
        return Ok(());
    };
    texts("coming back", &[*heading, *calendar, *sheet, printed])?;
    texts("what changed", compare.map(|(words, _)| words).as_slice())?;
    a_file(file.as_ref().map(|(words, _)| *words))
}

fn a_file(words: Option<&str>) -> Found {
    texts("a file's text", words.as_slice())
}
