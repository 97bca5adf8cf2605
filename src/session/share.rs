//! Links: a result as a short, versioned fragment of an address, and back.
//!
//! `posterior=1.<pack version>.<payload>.<checksum>` among any foreign parameters. The payload is `s` and answers (a result
//! shared with somebody), or `o`, the minute of the last danger answer, answers, and after `~` what was tried (one's own sitting,
//! handed over from a frame to the page at full size). How long each side was held is in neither: an address stays short. A link is
//! read by every later version; what a later pack does not know is dropped.

use super::sitting::Sitting;
use super::time;
use super::wire::{self, Read};
use crate::engine::tries::Try;
use crate::knowledge::compiled::Check;
use crate::knowledge::digits::{digits, number};
use crate::knowledge::texts::halves;

/// Longest value that is read, bytes. A pack's longest link is far shorter (tested).
pub const LINK_MAX: usize = 4_000;
/// The parameter's name with its equals sign.
const NAME: &str = "posterior=";
/// The present form.
const FORM: &str = "1";
/// Letters of the minute in a handed-over sitting (30 bits: until the year 4011).
const MINUTE: usize = 5;

/// What a link holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Linked {
    /// Whose it is.
    pub whose: Whose,
    /// The pack's version it was made with.
    pub pack_version: u16,
    /// The answers.
    pub read: Read,
    /// What was tried; only one's own link says so.
    pub tries: Vec<Try>,
}

/// Whose answers a link holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Whose {
    /// Somebody's shared result.
    Somebody,
    /// The person's own, handed over.
    Own {
        /// When a danger question was last answered, ms since 1970, to the minute.
        danger_ms: f64,
    },
}

/// A link that cannot be read: too long, cut short, changed on the way, another pack's, of a later form, or without an answer. The
/// person is told the same for all of these: it is broken, and nothing is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenLink;

/// The fragment (without `#`) that shares a result.
#[must_use]
pub fn shared(check: &Check, sitting: &Sitting) -> String {
    let answers = wire::write_answers(check, &sitting.answers, &sitting.asked);
    fragment(check, &wire::join(&["s", &answers], ""))
}

/// The fragment (without `#`) that hands one's own sitting over to the page at full size.
#[must_use]
pub fn handed_over(check: &Check, sitting: &Sitting) -> String {
    let minute = time::whole_ms(sitting.danger_ms) / 60_000;
    let minute = wire::write_number(minute, MINUTE);
    let answers = wire::write_answers(check, &sitting.answers, &sitting.asked);
    let tries = match sitting.tries[..] {
        [] => String::new(),
        _ => wire::join(&["~", &wire::write_tries(&sitting.tries)], ""),
    };
    fragment(check, &wire::join(&["o", &minute, &answers, &tries], ""))
}

/// What the fragment of an address (without `#`) holds for us; `None` where it holds nothing of ours.
#[must_use]
pub fn read(check: &Check, fragment: &str) -> Option<Result<Linked, BrokenLink>> {
    value(fragment).map(|value| read_value(check, value).ok_or(BrokenLink))
}

/// What stands under our name in a fragment.
#[must_use]
pub fn value<'a>(fragment: &'a str) -> Option<&'a str> {
    let ours = |part: &'a str| part.strip_prefix(NAME);
    let begins = fragment.bytes().position(|byte| !b"#?/!".contains(&byte))?;
    wire::cut(fragment.get(begins..)?, b'&')
        .into_iter()
        .find_map(ours)
}

/// The address of a shared result: the page's own without its fragment, and without `embed`, which is the frame's.
#[must_use]
pub fn address(page: &str, fragment: &str) -> String {
    let (page, _) = halves(page, b'#').unwrap_or((page, ""));
    let (path, query) = halves(page, b'?').unwrap_or((page, ""));
    let parts = wire::cut(query, b'&').into_iter();
    let kept = parts.filter(|p| !p.is_empty() && *p != "embed" && !p.starts_with("embed="));
    let mut address = String::from(path);
    for (at, parameter) in kept.enumerate() {
        address.push_str(if at == 0 { "?" } else { "&" });
        address.push_str(parameter);
    }
    address.push_str("#");
    address.push_str(fragment);
    address
}

fn fragment(check: &Check, payload: &str) -> String {
    let version = digits(check.pack.version.into());
    let body = wire::join(&[FORM, &version, payload], ".");
    let sum = sum(check, &body);
    wire::join(&[NAME, &body, ".", &sum], "")
}

fn read_value(check: &Check, value: &str) -> Option<Linked> {
    let [FORM, version, payload, said] = wire::cut(value, b'.')[..] else {
        return None;
    };
    let body = value.get(..value.len() - said.len() - 1)?;
    if LINK_MAX < value.len() || said != sum(check, body) {
        return None;
    }
    let (payload, tries) = halves(payload, b'~').unwrap_or((payload, ""));
    let (whose, answers) = match payload.get(..1)? {
        "s" => (Whose::Somebody, payload.get(1..)?),
        "o" => {
            let minute = wire::read_number(payload.get(1..=MINUTE)?)?;
            let danger_ms = minute as f64 * 60_000.0;
            (Whose::Own { danger_ms }, payload.get(1 + MINUTE..)?)
        }
        _ => return None,
    };
    let read = wire::read_answers(check, answers).filter(|read| !read.asked.is_empty())?;
    Some(Linked {
        whose,
        pack_version: number(version)?.try_into().ok()?,
        read,
        tries: wire::read_tries(tries)?,
    })
}

/// The checksum covers the pack's name, so that another pack's link is not taken for ours.
fn sum(check: &Check, body: &str) -> String {
    wire::checksum(&wire::join(&[check.pack.id, body], "|"))
}
