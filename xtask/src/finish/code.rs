//! Reading the code of a wasm file as far as where each instruction ends.

use super::wasm::Reader;
use crate::Problem;
use std::collections::BTreeMap;

/// One function.
pub struct Function<'a> {
    /// Its declarations of local variables.
    pub locals: &'a [u8],
    /// What it does.
    pub instructions: Vec<Instruction<'a>>,
}

/// One instruction.
#[derive(Debug, Clone, Copy)]
pub struct Instruction<'a> {
    /// Its first byte (and its second, times 256, where the first is only a prefix), and what follows it.
    pub kind: (u16, Shape),
    /// The bytes that follow.
    pub numbers: &'a [u8],
}

/// What follows an instruction's own bytes. The numbers of these shapes are known to `boot.js`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// Nothing.
    Bare = 0,
    /// One number.
    One = 1,
    /// Two numbers.
    Two = 2,
    /// A local variable.
    Local = 3,
    /// A count, as many numbers, and one more.
    List = 4,
    /// A whole number, which is best told by what is done with it.
    Constant = 5,
    /// Eight bytes.
    Real = 6,
    /// Nothing: it ends its function.
    Last = 7,
}

/// The first byte of instructions whose second byte tells them apart.
const PREFIX: u8 = 0xfc;
/// `end`.
const END: u8 = 0x0b;

/// The functions of a code section.
///
/// # Errors
/// It is cut off, or holds an instruction that is not known here.
pub fn functions(section: &[u8]) -> Result<Vec<Function<'_>>, Problem> {
    let mut from = Reader::new(section);
    let count = from.number()?;
    let mut functions = Vec::new();
    for _ in 0..count {
        let length = from.number()?;
        functions.push(function(from.bytes(length)?)?);
    }
    Ok(functions)
}

/// The kinds by how often they come, the most frequent first.
#[must_use]
pub fn ranks(functions: &[Function<'_>]) -> BTreeMap<(u16, Shape), usize> {
    let mut counts = BTreeMap::new();
    for instruction in functions.iter().flat_map(|function| &function.instructions) {
        *counts.entry(instruction.kind).or_insert(0) += 1;
    }
    let mut kinds: Vec<_> = counts.into_iter().collect();
    kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let ranked = kinds.into_iter().enumerate();
    ranked.map(|(rank, (kind, _))| (kind, rank)).collect()
}

fn function(body: &[u8]) -> Result<Function<'_>, Problem> {
    let mut from = Reader::new(body);
    for _ in 0..from.number()? {
        from.number()?;
        from.byte()?;
    }
    let locals = from.since(body);
    let mut instructions = Vec::new();
    while !from.is_done() {
        instructions.push(instruction(&mut from)?);
    }
    match instructions.last_mut() {
        Some(last) if last.kind.0 == u16::from(END) => last.kind.1 = Shape::Last,
        Some(_) | None => return Err("a function of the program does not end".into()),
    }
    Ok(Function {
        locals,
        instructions,
    })
}

fn instruction<'a>(from: &mut Reader<'a>) -> Result<Instruction<'a>, Problem> {
    let first = from.byte()?;
    let second = if first == PREFIX { from.byte()? } else { 0 };
    let shape = shape(first, second).ok_or_else(|| {
        format!(
            "the program holds an instruction {first:#04x} {second} that is not known: please add what follows it to xtask/src/finish/code.rs."
        )
    })?;
    let rest = from.rest();
    match shape {
        Shape::Bare | Shape::Last => {}
        Shape::One | Shape::Local | Shape::Constant => from.skip_number()?,
        Shape::Two => {
            from.skip_number()?;
            from.skip_number()?;
        }
        Shape::List => {
            for _ in 0..=from.number()? {
                from.skip_number()?;
            }
        }
        Shape::Real => {
            from.bytes(8)?;
        }
    }
    Ok(Instruction {
        kind: (u16::from(first) | u16::from(second) << 8, shape),
        numbers: from.since(rest),
    })
}

/// What follows an instruction (WebAssembly 2.0, section 5.4; no vectors, no single-precision constants, no typed `select`).
fn shape(first: u8, second: u8) -> Option<Shape> {
    Some(match (first, second) {
        (PREFIX, 8 | 10 | 12 | 14) => Shape::Two,
        (PREFIX, 9 | 11 | 13 | 15..=17) => Shape::One,
        (PREFIX, 0..=7)
        | (0x00 | 0x01 | 0x05 | END | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1, _) => Shape::Bare,
        (0x02..=0x04 | 0x0c | 0x0d | 0x10 | 0x23..=0x26 | 0x3f | 0x40 | 0x42 | 0xd0 | 0xd2, _) => {
            Shape::One
        }
        (0x11 | 0x28..=0x3e, _) => Shape::Two,
        (0x20..=0x22, _) => Shape::Local,
        (0x0e, _) => Shape::List,
        (0x41, _) => Shape::Constant,
        (0x44, _) => Shape::Real,
        _ => return None,
    })
}

impl Instruction<'_> {
    /// Its own bytes, without what follows.
    pub fn code(&self) -> impl Iterator<Item = u8> {
        let [first, second] = self.kind.0.to_le_bytes();
        [first]
            .into_iter()
            .chain((first == PREFIX).then_some(second))
    }

    /// The first of the numbers that follow.
    pub fn first(&self) -> usize {
        Reader::new(self.numbers).number().unwrap_or_default()
    }

    /// How many bytes the first of the numbers takes; all, where they are not taken apart.
    pub fn first_length(&self) -> usize {
        match self.kind.1 {
            Shape::Two | Shape::List => {
                let ends = self.numbers.iter().position(|byte| byte & 0x80 == 0);
                ends.map_or(self.numbers.len(), |end| end + 1)
            }
            Shape::Bare
            | Shape::One
            | Shape::Local
            | Shape::Constant
            | Shape::Real
            | Shape::Last => self.numbers.len(),
        }
    }
}
