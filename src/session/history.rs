//! A sitting as text, to be kept on the device, and back.
//!
//! `1;pack;ms;place;toward;again;read rules;answers;checksum`; once something was tried, `2;tries;pack;ms;…`. What the present
//! pack does not know is dropped when it is read; if that may have been a danger sign, the danger questions are asked again. It
//! holds no result: that follows from the answers.

use super::message::Place;
use super::model::{Home, Toward};
use super::sitting::{Again, Sitting, Why, of};
use super::wire::{self, Whole};
use crate::knowledge::compiled::Check;
use crate::knowledge::digits::{digits, number};

/// The form of a sitting in which nothing was tried.
const FORM: &str = "1";
/// The form with what was tried.
const FORM_TRIED: &str = "2";
/// Longest text that is read, bytes.
const SAVED_MAX: usize = 16_000;

/// A sitting and where it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// The sitting.
    pub sitting: Sitting,
    /// What was on screen.
    pub place: Place,
    /// Where it was going.
    pub toward: Toward,
}

/// Why a text could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SavedError {
    /// Longer than any of ours.
    TooLong,
    /// Not our parts, or a later form than this page knows.
    Shape,
    /// Letters were lost or changed.
    Checksum,
    /// Another pack's.
    OtherPack,
}

/// A sitting as text.
#[must_use]
pub fn write(check: &Check, saved: &Saved) -> String {
    let Saved {
        sitting,
        place,
        toward,
    } = saved;
    #[expect(
        clippy::cast_sign_loss,
        reason = "times before 1970 saturate to 0, which counts as long ago"
    )]
    let ms = sitting.danger_ms as u64;
    let answers = wire::write_answers(check, &sitting.answers, &sitting.asked);
    let mut read = String::new();
    for &rule in &sitting.acknowledged {
        if let Some(rule) = check.rules.get(usize::from(rule)) {
            read.push_str(&wire::long_code(rule.id));
        }
    }
    let place = write_place(check, *place);
    let toward = write_toward(*toward);
    let again = write_again(check, &sitting.again);
    let (pack, ms) = (check.pack.id, digits(ms));
    let form = match sitting.tries[..] {
        [] => FORM.into(),
        _ => wire::join(&[FORM_TRIED, &wire::write_tries(&sitting.tries)], ";"),
    };
    let parts = [&form, pack, &ms, &place, &toward, &again, &read, &answers];
    let body = wire::join(&parts, ";");
    let sum = wire::checksum(&body);
    wire::join(&[&body, &sum], ";")
}

/// A sitting from its text.
///
/// # Errors
/// Where the text is not one of ours; nothing of it can be used then.
pub fn read(check: &Check, text: &str) -> Result<Saved, SavedError> {
    if SAVED_MAX < text.len() {
        return Err(SavedError::TooLong);
    }
    let parts = wire::cut(text, b';');
    let (tries, parts) = match &parts[..] {
        [FORM, parts @ ..] => ("", parts),
        [FORM_TRIED, tries, parts @ ..] => (*tries, parts),
        _ => return Err(SavedError::Shape),
    };
    let [pack, ms, place, toward, again, acknowledged, answers, said] = *parts else {
        return Err(SavedError::Shape);
    };
    let body = &text[..text.len() - said.len() - 1];
    if said != wire::checksum(body) {
        return Err(SavedError::Checksum);
    }
    if pack != check.pack.id {
        return Err(SavedError::OtherPack);
    }
    let ms = number(ms).ok_or(SavedError::Shape)?;
    let read = wire::read_answers(check, answers).ok_or(SavedError::Shape)?;
    let rules = wire::pieces(acknowledged, 3).ok_or(SavedError::Shape)?;
    let rule = |code: &&str| wire::find(code, check.rules.iter().map(|r| r.id));
    let mut sitting = Sitting {
        answers: read.answers,
        asked: read.asked,
        acknowledged: rules.iter().filter_map(rule).collect(),
        danger_ms: ms as f64,
        again: read_again(check, again).ok_or(SavedError::Shape)?,
        tries: wire::read_tries(tries).ok_or(SavedError::Shape)?,
    };
    if read.whole == Whole::Dropped {
        sitting.ask_again(check, Why::Pause);
    }
    Ok(Saved {
        place: read_place(check, place).ok_or(SavedError::Shape)?,
        toward: read_toward(toward).ok_or(SavedError::Shape)?,
        sitting,
    })
}

fn write_place(check: &Check, place: Place) -> String {
    match place {
        Place::Question(question) => wire::join(&["q", &question_code(check, question)], ""),
        Place::Care => "c".into(),
        Place::Check => "a".into(),
        Place::Result => "r".into(),
        Place::Plan => "p".into(),
        Place::Sheet => "s".into(),
        Place::History => "h".into(),
        Place::Compare => "d".into(),
    }
}

/// A question that is no more is read as the result's place; the sitting opens what is due if that is not reached yet.
fn read_place(check: &Check, text: &str) -> Option<Place> {
    match text.split_at_checked(1)? {
        ("q", code) => {
            Some(wire::find_question(check, code).map_or(Place::Result, Place::Question))
        }
        ("c", "") => Some(Place::Care),
        ("a", "") => Some(Place::Check),
        ("r", "") => Some(Place::Result),
        ("p", "") => Some(Place::Plan),
        ("s", "") => Some(Place::Sheet),
        ("h", "") => Some(Place::History),
        ("d", "") => Some(Place::Compare),
        _ => None,
    }
}

fn write_toward(toward: Toward) -> String {
    match toward {
        Toward::FirstResult => "f".into(),
        Toward::Result => "r".into(),
        Toward::Beyond(from) => wire::join(&["b", &digits(from as u64)], ""),
        Toward::Plan(from) => wire::join(&["p", &digits(from as u64)], ""),
        Toward::Trying(remedy, from) => {
            let kind = match from {
                Home::Result => "t",
                Home::Plan => "u",
            };
            wire::join(&[kind, &digits(remedy.into())], "")
        }
    }
}

fn read_toward(text: &str) -> Option<Toward> {
    match text.split_at_checked(1)? {
        ("f", "") => Some(Toward::FirstResult),
        ("r", "") => Some(Toward::Result),
        ("b", from) => number(from).map(|from| Toward::Beyond(from as usize)),
        ("p", from) => number(from).map(|from| Toward::Plan(from as usize)),
        ("t", remedy) => read_trying(remedy, Home::Result),
        ("u", remedy) => read_trying(remedy, Home::Plan),
        _ => None,
    }
}

fn read_trying(remedy: &str, from: Home) -> Option<Toward> {
    let code = number(remedy)?.try_into().ok()?;
    Some(Toward::Trying(code, from))
}

fn write_again(check: &Check, again: &Again) -> String {
    let why = |why: &Why| match why {
        Why::Pause => "p",
        Why::Hurt => "h",
        Why::Retest => "r",
    };
    match again {
        Again::No => "n".into(),
        Again::Held(because) => wire::join(&["h", why(because)], ""),
        Again::Asking(because, left) => {
            let mut text = wire::join(&["a", why(because)], "");
            for &question in left {
                text.push_str(&question_code(check, question));
            }
            text
        }
    }
}

fn read_again(check: &Check, text: &str) -> Option<Again> {
    let (kind, rest) = text.split_at_checked(1)?;
    if (kind, rest) == ("n", "") {
        return Some(Again::No);
    }
    let (why, codes) = rest.split_at_checked(1)?;
    let why = match why {
        "p" => Why::Pause,
        "h" => Why::Hurt,
        "r" => Why::Retest,
        _ => return None,
    };
    match kind {
        "h" if codes.is_empty() => Some(Again::Held(why)),
        "a" => {
            let codes = wire::pieces(codes, 3)?;
            let known = codes
                .iter()
                .filter_map(|code| wire::find_question(check, code));
            Some(Again::Asking(why, known.collect()))
        }
        _ => None,
    }
}

fn question_code(check: &Check, question: u8) -> String {
    of(check, question).map_or(String::new(), |q| wire::long_code(q.id))
}
