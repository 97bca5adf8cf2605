//! The letters that saved sittings and links are made of: short codes of ids, answers as a run of codes, a checksum.
//!
//! Codes are hashes of ids (`knowledge::codes`), so that a text stays readable when a pack gains, loses or moves questions.
//! What the texts around them look like is `history`'s and `share`'s matter.

use super::sitting::{is_danger, of};
use super::ticks;
use crate::engine::answers::Answers;
use crate::engine::tries::Try;
use crate::knowledge::codes;
use crate::knowledge::compiled::Check;
use crate::knowledge::digits::digits;

pub use crate::knowledge::texts::{cut, join};

/// Sixty-four letters that need no escaping in an address (RFC 4648, section 5).
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Letters of a question's or rule's code.
pub const LONG: usize = 3;
/// Letters of an option's code.
const SHORT: usize = 2;
/// Letters of a checksum.
pub const SUM: usize = 5;
/// Most letters of answers that are read; many times what any pack writes.
const READ_MAX: usize = 8_000;

/// Answers as read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The answers that the present pack knows.
    pub answers: Answers,
    /// Their questions, in the order written.
    pub asked: Vec<u8>,
    /// Whether all were known.
    pub whole: Whole,
}

/// Whether all that was written is known to the present pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// All of it.
    Whole,
    /// Something was dropped; it may have been a danger sign.
    Dropped,
}

/// Adds a part to a text, behind a semicolon.
pub fn add(text: &mut String, part: &str) {
    text.push_str(";");
    text.push_str(part);
}

/// Adds a number as a part.
pub fn add_number(text: &mut String, number: u64) {
    add(text, &digits(number));
}

/// The code of a question or rule.
#[must_use]
pub fn long_code(id: &str) -> String {
    write_number(u64::from(codes::long(id)), LONG)
}

/// The code of an option.
#[must_use]
pub fn short_code(id: &str) -> String {
    write_number(u64::from(codes::short(id)), SHORT)
}

/// The checksum of a text.
#[must_use]
pub fn checksum(text: &str) -> String {
    write_number(u64::from(codes::hash(text) & 0x3fff_ffff), SUM)
}

/// A number below 100 in two digits.
#[must_use]
pub fn two_digits(number: u32) -> String {
    let mut text = String::new();
    if number < 10 {
        text.push_str("0");
    }
    text.push_str(&digits(number.into()));
    text
}

/// The lowest `letters` × 6 bits of a number, highest first.
#[must_use]
pub fn write_number(number: u64, letters: usize) -> String {
    let mut text = String::new();
    push_number(&mut text, number, letters);
    text
}

/// The same, written behind a text.
fn push_number(text: &mut String, number: u64, letters: usize) {
    let six = |place: usize| (number >> (6 * place)) as usize & 63;
    for place in (0..letters).rev() {
        text.push_str(&LETTERS[six(place)..=six(place)]);
    }
}

/// A number written by `write_number`.
#[must_use]
pub fn read_number(text: &str) -> Option<u64> {
    let mut number = 0_u64;
    for letter in text.bytes() {
        let six = LETTERS.bytes().position(|l| l == letter)?;
        (number >> 58 == 0).then_some(())?;
        number = number << 6 | six as u64;
    }
    Some(number)
}

/// A long code and a short one.
fn push_pair(text: &mut String, long: u32, short: u32) {
    push_number(text, long.into(), LONG);
    push_number(text, short.into(), SHORT);
}

/// The index of the thing with this code.
#[must_use]
pub fn find(code: &str, mut ids: impl Iterator<Item = &'static str>) -> Option<u8> {
    let code = read_number(code)?;
    let at = ids.position(|id| u64::from(codes::long(id)) == code)?;
    u8::try_from(at).ok()
}

/// The index of the question with this code.
#[must_use]
pub fn find_question(check: &Check, code: &str) -> Option<u8> {
    find(code, check.questions.iter().map(|q| q.id))
}

/// A text cut into pieces of `letters`; `None` where it does not come out even or holds foreign letters.
#[must_use]
pub fn pieces(text: &str, letters: usize) -> Option<Vec<&str>> {
    let ours = text.bytes().all(|b| LETTERS.bytes().any(|l| l == b));
    if !ours || !text.len().is_multiple_of(letters) || READ_MAX < text.len() {
        return None;
    }
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at_checked(letters)?;
        pieces.push(piece);
        rest = after;
    }
    Some(pieces)
}

/// One (question, option) pair of codes per tick, in the order asked.
#[must_use]
pub fn write_answers(check: &Check, answers: &Answers, asked: &[u8]) -> String {
    let mut text = String::new();
    for &question in asked {
        let Some(of) = of(check, question) else {
            continue;
        };
        for (at, option) in of.options.iter().enumerate() {
            if answers.of(question) >> at & 1 == 1 {
                push_pair(&mut text, codes::long(of.id), codes::short(option.id));
            }
        }
    }
    text
}

/// Answers written by `write_answers`, by this pack or another version of it; `None` where they are no answers at all.
///
/// An answer that the present pack knows only in part is dropped whole: half of a list of signs is another answer.
#[must_use]
pub fn read_answers(check: &Check, text: &str) -> Option<Read> {
    let mut answers = Answers::none(check.questions.len());
    let mut asked: Vec<u8> = Vec::new();
    let mut broken: Vec<u8> = Vec::new();
    let mut whole = Whole::Whole;
    for pair in pieces(text, LONG + SHORT)? {
        let (question, option) = pair.split_at(LONG);
        let Some(question) = find_question(check, question) else {
            whole = Whole::Dropped;
            continue;
        };
        if !asked.contains(&question) {
            asked.push(question);
        }
        let mut options = of(check, question).map_or(&[][..], |q| &q.options).iter();
        let option = read_number(option);
        match options.position(|o| Some(codes::short(o.id).into()) == option) {
            Some(at) => answers.set(question, answers.of(question) | 1 << at),
            None => broken.push(question),
        }
    }
    for &question in &asked {
        let stands = of(check, question).is_some_and(|q| ticks::stand(q, answers.of(question)));
        if broken.contains(&question) || !stands {
            answers.set(question, 0);
            if is_danger(check, question) {
                whole = Whole::Dropped;
            }
        }
    }
    asked.retain(|&q| answers.has(q));
    Some(Read {
        answers,
        asked,
        whole,
    })
}

/// One (remedy, option) pair of codes per try, the latest last.
#[must_use]
pub fn write_tries(tries: &[Try]) -> String {
    let mut text = String::new();
    for tried in tries {
        push_pair(&mut text, tried.remedy, tried.felt);
    }
    text
}

/// Tries written by `write_tries`; `None` where they are none.
#[must_use]
pub fn read_tries(text: &str) -> Option<Vec<Try>> {
    let mut tries = Vec::new();
    for pair in pieces(text, LONG + SHORT)? {
        let (remedy, felt) = pair.split_at(LONG);
        tries.push(Try {
            remedy: read_number(remedy)? as u32,
            felt: read_number(felt)? as u32,
        });
    }
    Some(tries)
}
