//! Takes names and tool marks out of a wasm file: sections that a browser skips.

use crate::Problem;

/// The file without its custom sections.
///
/// # Errors
/// It is not a wasm file, or it is cut off.
pub fn strip(wasm: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut rest = wasm
        .strip_prefix(b"\0asm\x01\0\0\0")
        .ok_or("the program is not a wasm file")?;
    let mut kept = wasm[..8].to_vec();
    while let Some((&id, after)) = rest.split_first() {
        let (length, start) = leb128(after).ok_or("the wasm file is cut off")?;
        let end = 1 + start + length;
        let section = rest.get(..end).ok_or("the wasm file is cut off")?;
        if id != 0 {
            kept.extend_from_slice(section);
        }
        rest = &rest[end..];
    }
    Ok(kept)
}

/// An unsigned number of variable length, and how many bytes it took.
fn leb128(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0;
    for (i, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * i);
        if byte & 0x80 == 0 {
            return Some((value, i + 1));
        }
    }
    None
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
