//! Small things about files: names by content, compressed forms, folders.

use crate::Problem;
use sha2::{Digest, Sha256};
use std::io::Write;
use std::path::{Path, PathBuf};

/// How many hex digits tell two builds of one file apart: 40 bits.
pub const SHORT_HASH_DIGITS: usize = 10;

/// The first hex digits of the content's SHA-256.
#[must_use]
pub fn short_hash(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes)
        .iter()
        .take(SHORT_HASH_DIGITS / 2)
        .fold(String::new(), |mut hex, byte| {
            // Writing into a String cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

/// `sha256-…`, the form of an `integrity` attribute, and that by which a policy lists an inline sheet.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64(&Sha256::digest(bytes)))
}

/// Brotli at quality 11, window 22: what a good host sends.
///
/// # Errors
/// Never in practice: the bytes are in memory.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut coded = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut coded, &params)
        .map_err(|error| format!("brotli failed: {error}"))?;
    Ok(coded)
}

/// Gzip at level 9.
///
/// # Errors
/// Never in practice: the bytes are in memory.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut coder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    coder
        .write_all(bytes)
        .and_then(|()| coder.finish())
        .map_err(|error| format!("gzip failed: {error}"))
}

/// Writes a file, its folder first.
///
/// # Errors
/// The disk refused; the message names the file.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Problem> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    }
    std::fs::write(path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// Reads a text file.
///
/// # Errors
/// It is not there or no text; the message names it.
pub fn read(path: &Path) -> Result<String, Problem> {
    std::fs::read_to_string(path)
        .map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Reads a file.
///
/// # Errors
/// It is not there; the message names it.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    std::fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Whether a file's name ends in `.ending`.
#[must_use]
pub fn ends_in(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|own| own == ending)
}

/// All files below `folder`, sorted.
#[must_use]
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Base64 with padding (RFC 4648).
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().enumerate().fold(0_u32, |bits, (i, byte)| {
            bits | u32::from(*byte) << (16 - 8 * i)
        });
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place)) as usize & 63];
            text.push(if place <= three.len() {
                char::from(digit)
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{base64, short_hash};

    #[test]
    fn base64_follows_the_examples_of_its_standard() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn a_name_by_content_is_sixteen_hex_digits() {
        assert_eq!(short_hash(b""), "e3b0c44298");
    }
}
