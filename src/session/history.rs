//! A sitting as text, to be kept on the device, and back.
//!
//! `pack;ms;place;toward;finished;again;read rules;answers;tries`; `kept` guards it by a checksum. `finished` is 1 or 0, and twice what
//! was timed on each side. What the present pack does not know is dropped when it is read; if that may have been a danger sign, the
//! danger questions are asked again. It holds no result: that follows from the answers.

use super::message::Place;
use super::model::{Home, Toward};
use super::sitting::{Again, Sides, Sitting, Why, of};
use super::time;
use super::wire::{self, Whole};
use crate::knowledge::compiled::Check;
use crate::knowledge::digits::{digits, number};

/// The places that are no question, by their numbers.
const PLACES: [Place; 7] = [
    Place::Care,
    Place::Check,
    Place::Result,
    Place::Plan,
    Place::Sheet,
    Place::History,
    Place::Compare,
];
/// Why danger questions are asked once more, by their numbers.
const WHYS: [Why; 3] = [Why::Pause, Why::Hurt, Why::Retest];
/// So many ways lead on; each may carry a number.
const WAYS: u64 = 6;

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

/// A sitting as text.
#[must_use]
pub fn write(check: &Check, saved: &Saved) -> String {
    let sitting = &saved.sitting;
    let mut text = String::from(check.pack.id);
    wire::add_number(&mut text, time::whole_ms(sitting.danger_ms));
    wire::add(&mut text, &write_place(check, saved.place));
    wire::add_number(&mut text, write_toward(saved.toward));
    wire::add_number(
        &mut text,
        sitting.sides.0 << 1 | u64::from(sitting.finished),
    );
    wire::add(&mut text, &write_again(check, &sitting.again));
    wire::add(&mut text, "");
    for &rule in &sitting.acknowledged {
        if let Some(rule) = check.rules.get(usize::from(rule)) {
            text.push_str(&wire::long_code(rule.id));
        }
    }
    wire::add(
        &mut text,
        &wire::write_answers(check, &sitting.answers, &sitting.asked),
    );
    wire::add(&mut text, &wire::write_tries(&sitting.tries));
    text
}

/// A sitting from its text; none where it is not one of this pack.
#[must_use]
pub fn read(check: &Check, text: &str) -> Option<Saved> {
    let [
        pack,
        ms,
        place,
        toward,
        finished,
        again,
        acknowledged,
        answers,
        tries,
    ] = wire::cut(text, b';')[..]
    else {
        return None;
    };
    let read = wire::read_answers(check, answers).filter(|_| pack == check.pack.id)?;
    let mut rules = Vec::new();
    for code in wire::pieces(acknowledged, wire::LONG)? {
        rules.extend(wire::find(code, check.rules.iter().map(|rule| rule.id)));
    }
    let finished = number(finished)?;
    let mut sitting = Sitting {
        answers: read.answers,
        asked: read.asked,
        acknowledged: rules,
        danger_ms: number(ms)? as f64,
        again: read_again(check, again)?,
        tries: wire::read_tries(tries)?,
        sides: Sides(finished >> 1),
        finished: finished & 1 == 1,
    };
    if read.whole == Whole::Dropped {
        sitting.ask_again(check, Why::Pause);
    }
    Some(Saved {
        place: read_place(check, place)?,
        toward: read_toward(number(toward)?),
        sitting,
    })
}

/// A place as text: a question by its code, any other by its number.
#[must_use]
pub fn write_place(check: &Check, place: Place) -> String {
    match (place, PLACES.iter().position(|other| *other == place)) {
        (Place::Question(question), _) => question_code(check, question),
        (_, at) => digits(at.unwrap_or_default() as u64),
    }
}

/// The place that `write_place` wrote. A question that is no more is read as the result's place; the sitting opens what is due if that
/// is not reached yet.
#[must_use]
pub fn read_place(check: &Check, text: &str) -> Option<Place> {
    if text.len() == wire::LONG {
        return Some(wire::find_question(check, text).map_or(Place::Result, Place::Question));
    }
    PLACES.get(number(text)? as usize).copied()
}

fn write_toward(toward: Toward) -> u64 {
    let (way, number) = match toward {
        Toward::FirstResult => (0, 0),
        Toward::Result => (1, 0),
        Toward::Beyond(from) => (2, from as u64),
        Toward::Plan(from) => (3, from as u64),
        Toward::Trying(remedy, Home::Result) => (4, remedy.into()),
        Toward::Trying(remedy, Home::Plan) => (5, remedy.into()),
    };
    number * WAYS + way
}

fn read_toward(text: u64) -> Toward {
    let number = text / WAYS;
    match text % WAYS {
        0 => Toward::FirstResult,
        1 => Toward::Result,
        2 => Toward::Beyond(number as usize),
        3 => Toward::Plan(number as usize),
        4 => Toward::Trying(number as u32, Home::Result),
        _ => Toward::Trying(number as u32, Home::Plan),
    }
}

/// `0`; or held back, from 1, by the reason; or asking, from 4, by the reason, and the codes of what is left.
fn write_again(check: &Check, again: &Again) -> String {
    let (number, left) = match again {
        Again::No => (0, &[][..]),
        Again::Held(why) => (1 + *why as u64, &[][..]),
        Again::Asking(why, left) => (4 + *why as u64, &left[..]),
    };
    let mut text = digits(number);
    for &question in left {
        text.push_str(&question_code(check, question));
    }
    text
}

fn read_again(check: &Check, text: &str) -> Option<Again> {
    let kind = number(text.get(..1)?)? as usize;
    let mut left = Vec::new();
    for code in wire::pieces(text.get(1..)?, wire::LONG)? {
        left.extend(wire::find_question(check, code));
    }
    Some(match kind {
        0 => Again::No,
        1..4 => Again::Held(WHYS[kind - 1]),
        _ => Again::Asking(*WHYS.get(kind - 4)?, left),
    })
}

fn question_code(check: &Check, question: u8) -> String {
    of(check, question).map_or(String::new(), |q| wire::long_code(q.id))
}
