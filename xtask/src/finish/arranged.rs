//! The program's functions in another order: those that are alike stand side by side, which brotli packs a kilobyte smaller.
//!
//! Where a function stands means nothing to a program, as long as whoever names it by its number uses the new one.

use super::code::{self, Function, ranks};
use super::wasm::{Reader, head, sections, write_leb128};
use crate::Problem;

/// Imported functions come first in the numbers; nothing else is imported.
const IMPORTS: u8 = 2;
/// The kind of each function.
const KINDS: u8 = 3;
/// What the outside may use.
const EXPORTS: u8 = 7;
/// What is called first.
const START: u8 = 8;
/// The functions that are called by their place in a table.
const TABLED: u8 = 9;
/// The functions themselves.
const CODE: u8 = 10;
/// An export that is a function.
const FUNCTION: u8 = 0;
/// `call` and `ref.func`: they name a function.
const NAMING: [u16; 2] = [0x10, 0xd2];

/// The program with functions that begin alike side by side.
///
/// # Errors
/// It is not a wasm file, or names functions in a way that is not known here.
pub fn arranged(wasm: &[u8]) -> Result<Vec<u8>, Problem> {
    let found = sections(wasm)?;
    let body = |id| found.iter().find(|section| section.id == id);
    let imported = body(IMPORTS).map_or(Ok(0), |section| Reader::new(section.body).number())?;
    let functions = body(CODE).map_or(Ok(Vec::new()), |section| code::functions(section.body))?;
    let order = order(&functions);
    let mut numbers: Vec<usize> = (0..imported + functions.len()).collect();
    for (place, &old) in order.iter().enumerate() {
        numbers[imported + old] = imported + place;
    }
    let number = |old: usize| numbers.get(old).copied().ok_or_else(unknown);
    let mut file = head(wasm)?.to_vec();
    for section in &found {
        let mut from = Reader::new(section.body);
        let mut to = Vec::new();
        match section.id {
            KINDS => {
                write_leb128(&mut to, from.number()?);
                let kinds: Vec<usize> = (0..order.len())
                    .map(|_| from.number())
                    .collect::<Result<_, _>>()?;
                for &old in &order {
                    write_leb128(&mut to, kinds[old]);
                }
            }
            EXPORTS => {
                let count = copy(&mut from, &mut to)?;
                for _ in 0..count {
                    let name = from.rest();
                    from.name()?;
                    let kind = from.byte()?;
                    to.extend(from.since(name));
                    let index = from.number()?;
                    write_leb128(
                        &mut to,
                        if kind == FUNCTION {
                            number(index)?
                        } else {
                            index
                        },
                    );
                }
            }
            START => write_leb128(&mut to, number(from.number()?)?),
            TABLED => {
                let count = copy(&mut from, &mut to)?;
                for _ in 0..count {
                    tabled(&mut from, &mut to, &number)?;
                }
            }
            CODE => {
                write_leb128(&mut to, order.len());
                for &old in &order {
                    let function = written(&functions[old], &number)?;
                    write_leb128(&mut to, function.len());
                    to.extend(function);
                }
            }
            _ => to.extend(section.body),
        }
        file.push(section.id);
        write_leb128(&mut file, to.len());
        file.extend(to);
    }
    Ok(file)
}

/// The functions by their local variables, then by the kinds of their instructions, the most frequent kind first.
fn order(functions: &[Function<'_>]) -> Vec<usize> {
    let ranks = ranks(functions);
    let mut order: Vec<usize> = (0..functions.len()).collect();
    order.sort_by_cached_key(|&at| {
        let Function {
            locals,
            instructions,
        } = &functions[at];
        let kinds: Vec<usize> = instructions.iter().map(|one| ranks[&one.kind]).collect();
        (*locals, kinds)
    });
    order
}

/// One run of the table: where it begins, and its functions.
fn tabled(
    from: &mut Reader<'_>,
    to: &mut Vec<u8>,
    number: &impl Fn(usize) -> Result<usize, Problem>,
) -> Result<(), Problem> {
    const PLAIN: usize = 0;
    const I32_CONST: u8 = 0x41;
    const END: u8 = 0x0b;
    let start = from.rest();
    let (kind, constant) = (from.number()?, from.byte()?);
    from.skip_number()?;
    if kind != PLAIN || constant != I32_CONST || from.byte()? != END {
        return Err(unknown());
    }
    to.extend(from.since(start));
    for _ in 0..copy(from, to)? {
        write_leb128(to, number(from.number()?)?);
    }
    Ok(())
}

/// A function's bytes, with the new numbers of those it names.
fn written(
    function: &Function<'_>,
    number: &impl Fn(usize) -> Result<usize, Problem>,
) -> Result<Vec<u8>, Problem> {
    let mut to = function.locals.to_vec();
    for instruction in &function.instructions {
        to.extend(instruction.code());
        if NAMING.contains(&instruction.kind.0) {
            write_leb128(&mut to, number(instruction.first())?);
        } else {
            to.extend(instruction.numbers);
        }
    }
    Ok(to)
}

fn copy(from: &mut Reader<'_>, to: &mut Vec<u8>) -> Result<usize, Problem> {
    let count = from.number()?;
    write_leb128(to, count);
    Ok(count)
}

fn unknown() -> Problem {
    "the program names functions in a way that is not known: please adapt xtask/src/finish/arranged.rs.".into()
}

#[cfg(test)]
mod tests {
    use super::arranged;

    const HEAD: [u8; 8] = *b"\0asm\x01\0\0\0";

    /// One import; a function that calls the next, one that is called and exported, and one like the first.
    #[test]
    fn functions_that_are_alike_stand_together_and_are_called_by_their_new_numbers() {
        let before = [
            &HEAD[..],
            &[2, 7, 1, 1, b'm', 1, b'f', 0, 0],
            &[3, 4, 3, 5, 6, 5],
            &[7, 5, 1, 1, b'e', 0, 2],
            &[9, 8, 1, 0, 0x41, 1, 0x0b, 2, 2, 3],
            &[
                10, 15, 3, 4, 0, 0x10, 2, 0x0b, 2, 0, 0x0b, 5, 0, 0x10, 1, 0x10, 0,
            ][..],
        ]
        .concat();
        assert!(arranged(&before).is_err(), "the last function does not end");
        let code = [
            3, 4, 0, 0x10, 2, 0x0b, 3, 0, 0x01, 0x0b, 4, 0, 0x10, 0, 0x0b,
        ];
        let before = [&before[..before.len() - 17], &[10, 15], &code].concat();
        let code = [
            3, 4, 0, 0x10, 3, 0x0b, 4, 0, 0x10, 0, 0x0b, 3, 0, 0x01, 0x0b,
        ];
        let after = [
            &HEAD[..],
            &[2, 7, 1, 1, b'm', 1, b'f', 0, 0],
            &[3, 4, 3, 5, 5, 6],
            &[7, 5, 1, 1, b'e', 0, 3],
            &[9, 8, 1, 0, 0x41, 1, 0x0b, 2, 3, 2],
            &[10, 15],
            &code,
        ]
        .concat();
        assert_eq!(arranged(&before), Ok(after));
    }

    #[test]
    fn what_names_functions_in_an_unknown_way_is_refused() {
        let passive = [&HEAD[..], &[9, 4, 1, 1, 0, 0]].concat();
        assert!(arranged(&passive).is_err());
        assert!(arranged(b"<!DOCTYPE html>").is_err());
    }
}
