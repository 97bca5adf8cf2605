//! Empties functions that wasm-bindgen leaves behind although nobody can call them.
//!
//! For each kind of closure that js-sys could hand to JavaScript there is a function through which JavaScript would call it. Those of kinds that
//! this program has are exported; the others are dead, but stand in the program's table, and so no linker takes them out. Some 2.5 kB.

use super::wasm::{Reader, head, sections, write_leb128};
use crate::Problem;
use std::collections::BTreeSet;

/// Names and tool marks.
const CUSTOM: u8 = 0;
/// Imported functions come first in the numbers; nothing else is imported.
const IMPORTS: u8 = 2;
/// What the outside may use.
const EXPORTS: u8 = 7;
/// The functions.
const CODE: u8 = 10;
/// The part of the section of names that names functions.
const FUNCTION_NAMES: u8 = 1;
/// What wasm-bindgen calls such a function.
const ENTRY: &str = "::convert::closures::_::invoke";
/// A body that does nothing: no local variables, `unreachable`, `end`.
const NOTHING: [u8; 3] = [0, 0x00, 0x0b];

/// The program, where it still has its names, with those functions emptied.
///
/// # Errors
/// It is not a wasm file, or it is cut off.
pub fn emptied(wasm: &[u8]) -> Result<Vec<u8>, Problem> {
    let (mut imported, mut exported, mut entries) = (0, BTreeSet::new(), BTreeSet::new());
    for section in sections(wasm)? {
        let mut from = Reader::new(section.body);
        match section.id {
            IMPORTS => imported = from.number()?,
            EXPORTS => exported = exports(from)?,
            CUSTOM if from.name()? == "name" => entries = named(from)?,
            _ => {}
        }
    }
    let dead: BTreeSet<usize> = entries.difference(&exported).copied().collect();
    let mut file = head(wasm)?.to_vec();
    for section in sections(wasm)? {
        let mut body = Vec::new();
        if section.id == CODE {
            let mut from = Reader::new(section.body);
            let count = from.number()?;
            write_leb128(&mut body, count);
            for number in imported..imported + count {
                let length = from.number()?;
                let function = from.bytes(length)?;
                let kept = if dead.contains(&number) {
                    &NOTHING
                } else {
                    function
                };
                write_leb128(&mut body, kept.len());
                body.extend(kept);
            }
        } else {
            body.extend(section.body);
        }
        file.push(section.id);
        write_leb128(&mut file, body.len());
        file.extend(body);
    }
    Ok(file)
}

/// The numbers of all that is exported; another thing's number keeps one function more than need be, at worst.
fn exports(mut from: Reader<'_>) -> Result<BTreeSet<usize>, Problem> {
    (0..from.number()?)
        .map(|_| {
            from.name()?;
            from.byte()?;
            from.number()
        })
        .collect()
}

/// The numbers of the functions through which closures are called.
fn named(mut from: Reader<'_>) -> Result<BTreeSet<usize>, Problem> {
    let mut entries = BTreeSet::new();
    while !from.is_done() {
        let (part, length) = (from.byte()?, from.number()?);
        let mut names = Reader::new(from.bytes(length)?);
        if part == FUNCTION_NAMES {
            for _ in 0..names.number()? {
                let (number, name) = (names.number()?, names.name()?);
                if name.contains(ENTRY) {
                    entries.insert(number);
                }
            }
        }
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::{ENTRY, emptied};

    #[test]
    fn entries_of_closures_that_are_not_exported_are_emptied() {
        let name = |number: u8, text: &str| [&[number, text.len() as u8], text.as_bytes()].concat();
        let entry = |kind: &str| format!("a{ENTRY}::<{kind}>");
        let names = [
            vec![3],
            name(0, &entry("b")),
            name(1, &entry("c")),
            name(2, "other"),
        ]
        .concat();
        let names = [&b"\x04name"[..], &[1, names.len() as u8], &names].concat();
        let names = [&[0, names.len() as u8], &names[..]].concat();
        let program = |second: &[u8]| {
            let code = [&[3, 4, 0, 1, 1, 0x0b][..], second, &[4, 0, 1, 1, 0x0b]].concat();
            let exports = [7, 5, 1, 1, b'e', 0, 0];
            [
                b"\0asm\x01\0\0\0",
                &exports[..],
                &[10, code.len() as u8],
                &code,
                &names,
            ]
            .concat()
        };
        let (before, after) = (program(&[4, 0, 1, 1, 0x0b]), program(&[3, 0, 0, 0x0b]));
        assert_eq!(emptied(&before), Ok(after));
    }

    #[test]
    fn without_names_all_stays() {
        let program = b"\0asm\x01\0\0\0\x0a\x05\x01\x03\x00\x01\x0b".to_vec();
        assert_eq!(emptied(&program), Ok(program));
        assert!(emptied(b"<!DOCTYPE html>").is_err());
    }
}
