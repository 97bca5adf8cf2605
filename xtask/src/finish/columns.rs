//! The program as it travels: like beside like, which brotli packs an eighth smaller.
//!
//! In a wasm file the kinds of instructions and their numbers take turns. Here the kinds of all functions stand in one column and the
//! numbers that follow each kind in one of its own; `restored` in `src/shell/boot.js` deals them out again, byte for byte, before
//! anything is compiled. What each kind is followed by stands in the file itself, so that only this side knows wasm.
//!
//! All numbers are unsigned LEB128. The file: the program's length, how many functions, how many kinds; for each kind its bytes and its
//! shape; the length of each column; the columns: what stands before the functions, what stands behind them, local variables, kinds,
//! and for each kind its first numbers, its further numbers, and the constants that come before it.

use super::code::{self, Function, Instruction, Shape, ranks};
use super::wasm::{head, sections, write_leb128};
use crate::Problem;
use std::collections::BTreeMap;

/// The section of code.
const CODE: u8 = 10;
/// Columns before those of the kinds.
const FIXED: usize = 4;

/// Sorts a program without custom sections.
///
/// # Errors
/// It is not a wasm file, or holds instructions that are not known here.
pub fn sorted(wasm: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut around = [head(wasm)?.to_vec(), Vec::new()];
    let mut functions = Vec::new();
    for section in sections(wasm)? {
        let place = &mut around[usize::from(!functions.is_empty())];
        place.push(section.id);
        write_leb128(place, section.body.len());
        if section.id == CODE {
            functions = code::functions(section.body)?;
            write_leb128(place, functions.len());
        } else {
            place.extend(section.body);
        }
    }
    if functions.is_empty() {
        return Err("the program has no code".into());
    }
    let ranks = ranks(&functions);
    let mut columns = around.to_vec();
    columns.resize(FIXED + 3 * ranks.len(), Vec::new());
    for function in &functions {
        columns[2].extend(function.locals);
        sort(function, &ranks, &mut columns);
    }
    let mut file = Vec::new();
    for number in [wasm.len(), functions.len(), ranks.len()] {
        write_leb128(&mut file, number);
    }
    let mut kinds: Vec<_> = ranks.iter().collect();
    kinds.sort_by_key(|(_, rank)| **rank);
    for ((bytes, shape), _) in kinds {
        write_leb128(&mut file, usize::from(*bytes));
        write_leb128(&mut file, *shape as usize);
    }
    for column in &columns {
        write_leb128(&mut file, column.len());
    }
    file.extend(columns.concat());
    Ok(file)
}

/// Deals out one function.
fn sort(function: &Function, ranks: &BTreeMap<(u16, Shape), usize>, columns: &mut [Vec<u8>]) {
    let place = |instruction: &Instruction| ranks[&instruction.kind];
    let mut recent = Vec::new();
    let after = function.instructions.iter().skip(1).map(place).chain([0]);
    for (instruction, next) in function.instructions.iter().zip(after) {
        let rank = place(instruction);
        columns[3].push(rank as u8);
        let own = FIXED + 3 * rank;
        match instruction.kind.1 {
            Shape::Constant => columns[FIXED + 3 * next + 2].extend(instruction.numbers),
            Shape::Local => {
                let place = recency(&mut recent, instruction.first());
                write_leb128(&mut columns[own], place);
            }
            Shape::Bare | Shape::One | Shape::Two | Shape::List | Shape::Real | Shape::Last => {
                let (first, further) = instruction.numbers.split_at(instruction.first_length());
                columns[own].extend(first);
                columns[own + 1].extend(further);
            }
        }
    }
}

/// A local variable as the number of others that were used since it was; one that is new counts on behind all that were used.
fn recency(recent: &mut Vec<usize>, local: usize) -> usize {
    let place = recent.iter().position(|&other| other == local);
    if let Some(place) = place {
        recent.remove(place);
    }
    let place = place.unwrap_or(recent.len() + local);
    recent.insert(0, local);
    place
}

#[cfg(test)]
mod tests {
    use super::{recency, sorted};

    #[test]
    fn like_stands_beside_like() {
        let head = b"\0asm\x01\0\0\0";
        let code = [
            1, 13, // one function of 13 bytes
            1, 2, 0x7f, // two local variables, i32
            0x41, 7, 0x21, 1, // i32.const 7, local.set 1
            0x20, 1, 0x20, 1, // local.get 1, twice
            0x6a, 0x0b, // i32.add, end
        ];
        let program = [&head[..], &[10, code.len() as u8], &code].concat();
        let kinds = [0x20, 3, 0x0b, 7, 0x21, 3, 0x41, 5, 0x6a, 0];
        let lengths = [11, 0, 3, 6];
        let numbers = [[2, 0, 0], [0, 0, 0], [1, 0, 1], [0, 0, 0], [0, 0, 0]];
        let file = [
            &[25, 1, 5],
            &kinds[..],
            &lengths,
            &numbers.concat(),
            head,
            &[10, 15, 1],
            &[1, 2, 0x7f],
            &[3, 2, 0, 0, 4, 1],
            &[0, 0],
            &[1],
            &[7],
        ];
        assert_eq!(sorted(&program), Ok(file.concat()));
    }

    #[test]
    fn what_was_used_last_is_nearest() {
        let mut recent = Vec::new();
        let places = [5, 5, 2, 5, 2].map(|local| recency(&mut recent, local));
        assert_eq!(places, [5, 0, 3, 1, 1]);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(sorted(b"<!DOCTYPE html>").is_err());
        assert!(sorted(b"\0asm\x01\0\0\0").is_err());
        assert!(sorted(b"\0asm\x01\0\0\0\x0a\x04\x01\x02\x00\xff").is_err());
    }
}
