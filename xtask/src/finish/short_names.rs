//! Short names for what passes between the program and its glue.
//!
//! wasm-bindgen names each import by what it does and a hash, in both files; the hashes alone are two kilobytes that do not compress.

use super::wasm::{Reader, head, sections, write_leb128};
use crate::Problem;
use std::collections::BTreeMap;

/// The section of imports.
const IMPORTS: u8 = 2;
/// The section of exports.
const EXPORTS: u8 = 7;
/// What the glue is called as a module.
const MODULE: &str = "_";
/// Imports are functions; wasm-bindgen's target `web` has no others.
const FUNCTION: u8 = 0;

/// The program and its glue with each import and each `__wb…` or `wasm_bindgen…` export by a short name.
///
/// # Errors
/// Something else than functions is imported, or the glue and the program disagree.
pub fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String), Problem> {
    let mut names = Names::default();
    let mut short = head(wasm)?.to_vec();
    for section in sections(wasm)? {
        let body = match section.id {
            IMPORTS => imports(section.body, &mut names)?,
            EXPORTS => exports(section.body, &mut names)?,
            _ => section.body.to_vec(),
        };
        short.push(section.id);
        write_leb128(&mut short, body.len());
        short.extend(body);
    }
    Ok((
        short,
        names.replace(glue).replace("\"./web_bg.js\"", MODULE),
    ))
}

/// Long names and the short ones in their place.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    fn short(&mut self, long: &str) -> String {
        let next = letters(self.0.len());
        self.0.entry(long.to_owned()).or_insert(next).clone()
    }

    /// Replaces whole words of `text` that are long names.
    fn replace(&self, text: &str) -> String {
        let in_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        let mut replaced = String::new();
        let mut rest = text;
        while let Some(start) = rest.find(in_word) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|c| !in_word(c)).unwrap_or(from.len());
            let word = &from[..end];
            replaced.push_str(before);
            replaced.push_str(self.0.get(word).map_or(word, String::as_str));
            rest = &from[end..];
        }
        replaced.push_str(rest);
        replaced
    }
}

/// `A` to `Z`, `a` to `z`, then the same behind a `_`: nothing else in the glue is called so.
#[must_use]
pub fn letters(number: usize) -> String {
    let letters = ('A'..='Z').chain('a'..='z');
    let letter = letters.cycle().nth(number);
    "_".repeat(number / 52) + &letter.map_or_else(String::new, String::from)
}

fn imports(body: &[u8], names: &mut Names) -> Result<Vec<u8>, Problem> {
    let mut from = Reader::new(body);
    let count = from.number()?;
    let mut short = Vec::new();
    write_leb128(&mut short, count);
    for _ in 0..count {
        // There is one module to import from, the glue.
        let (_, name) = (from.name()?, from.name()?);
        let (kind, index) = (from.byte()?, from.number()?);
        if kind != FUNCTION {
            return Err(format!(
                "the program imports `{name}`, which is no function: please adapt xtask/src/finish/short_names.rs."
            ));
        }
        write_name(&mut short, MODULE);
        write_name(&mut short, &names.short(name));
        short.push(kind);
        write_leb128(&mut short, index);
    }
    Ok(short)
}

fn exports(body: &[u8], names: &mut Names) -> Result<Vec<u8>, Problem> {
    let mut from = Reader::new(body);
    let count = from.number()?;
    let mut short = Vec::new();
    write_leb128(&mut short, count);
    for _ in 0..count {
        let name = from.name()?;
        let (kind, index) = (from.byte()?, from.number()?);
        let theirs = name.starts_with("__wb")
            || name.starts_with("wasm_bindgen")
            || name.starts_with("__externref");
        write_name(
            &mut short,
            &if theirs {
                names.short(name)
            } else {
                name.to_owned()
            },
        );
        short.push(kind);
        write_leb128(&mut short, index);
    }
    Ok(short)
}

fn write_name(to: &mut Vec<u8>, name: &str) {
    write_leb128(to, name.len());
    to.extend_from_slice(name.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn program_and_glue_get_the_same_short_names() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([2, 13, 1, 1, b'm', 7]);
        wasm.extend(b"__wbg_a");
        wasm.extend([0, 5]);
        let glue = "x.__wbg_a_1, \"./web_bg.js\": { __wbg_a: m }";
        let (short, glue) = shorten(&wasm, glue).unwrap_or_default();
        assert_eq!(short[8..], [2, 7, 1, 1, b'_', 1, b'A', 0, 5]);
        assert_eq!(glue, "x.__wbg_a_1, _: { A: m }");
    }
}
