//! Reading and writing wasm files as far as sections and names, and taking out what a browser skips.

use crate::Problem;

/// How every wasm file begins: its mark and version 1.
const HEAD: &[u8; 8] = b"\0asm\x01\0\0\0";
/// Names and tool marks.
const CUSTOM: u8 = 0;

/// One section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section<'a> {
    /// What it holds.
    pub id: u8,
    /// Its bytes without id and length.
    pub body: &'a [u8],
}

/// The file without its custom sections.
///
/// # Errors
/// It is not a wasm file, or it is cut off.
pub fn strip(wasm: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut kept = head(wasm)?.to_vec();
    for section in sections(wasm)?
        .into_iter()
        .filter(|section| section.id != CUSTOM)
    {
        kept.push(section.id);
        write_leb128(&mut kept, section.body.len());
        kept.extend_from_slice(section.body);
    }
    Ok(kept)
}

/// The file's first bytes.
///
/// # Errors
/// It is not a wasm file.
pub fn head(wasm: &[u8]) -> Result<&[u8], Problem> {
    if wasm.starts_with(HEAD) {
        Ok(&wasm[..HEAD.len()])
    } else {
        Err("the program is not a wasm file".into())
    }
}

/// The file's sections in order.
///
/// # Errors
/// It is not a wasm file, or it is cut off.
pub fn sections(wasm: &[u8]) -> Result<Vec<Section<'_>>, Problem> {
    let mut from = Reader::new(&wasm[head(wasm)?.len()..]);
    let mut sections = Vec::new();
    while !from.0.is_empty() {
        let (id, length) = (from.byte()?, from.number()?);
        sections.push(Section {
            id,
            body: from.bytes(length)?,
        });
    }
    Ok(sections)
}

/// Reads a part of a wasm file from its start on.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// From the start of `bytes`.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next byte.
    ///
    /// # Errors
    /// There is none.
    pub fn byte(&mut self) -> Result<u8, Problem> {
        self.bytes(1).map(|bytes| bytes[0])
    }

    /// The next unsigned number (LEB128).
    ///
    /// # Errors
    /// It is cut off, or larger than any in a wasm file.
    pub fn number(&mut self) -> Result<usize, Problem> {
        let mut value = 0;
        for place in 0..5 {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(cut_off())
    }

    /// Passes over the next number, of whatever sign and size.
    ///
    /// # Errors
    /// It is cut off.
    pub fn skip_number(&mut self) -> Result<(), Problem> {
        while self.byte()? & 0x80 != 0 {}
        Ok(())
    }

    /// All that was not read yet.
    #[must_use]
    pub fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// What was read since `rest` gave `earlier`.
    #[must_use]
    pub fn since(&self, earlier: &'a [u8]) -> &'a [u8] {
        &earlier[..earlier.len() - self.0.len()]
    }

    /// Whether all was read.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.0.is_empty()
    }

    /// The next name.
    ///
    /// # Errors
    /// It is cut off, or no text.
    pub fn name(&mut self) -> Result<&'a str, Problem> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?).map_err(|_| cut_off())
    }

    /// The next bytes.
    ///
    /// # Errors
    /// There are fewer.
    pub fn bytes(&mut self, length: usize) -> Result<&'a [u8], Problem> {
        let (bytes, rest) = self.0.split_at_checked(length).ok_or_else(cut_off)?;
        self.0 = rest;
        Ok(bytes)
    }
}

/// Appends an unsigned number (LEB128).
pub fn write_leb128(to: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    loop {
        let low = (rest & 0x7f) as u8;
        rest >>= 7;
        if rest == 0 {
            to.push(low);
            return;
        }
        to.push(low | 0x80);
    }
}

fn cut_off() -> Problem {
    "the wasm file is cut off".into()
}

#[cfg(test)]
mod tests {
    use super::strip;

    #[test]
    fn only_custom_sections_go() {
        let head = b"\0asm\x01\0\0\0".to_vec();
        let with = [
            head.clone(),
            vec![0, 2, 1, b'n'],
            vec![5, 1, 7],
            vec![0, 1, 0],
        ]
        .concat();
        assert_eq!(strip(&with), Ok([head, vec![5, 1, 7]].concat()));
    }

    #[test]
    fn a_cut_off_file_is_refused() {
        assert!(strip(b"\0asm\x01\0\0\0\x05\x09").is_err());
        assert!(strip(b"<!DOCTYPE html>").is_err());
    }
}
