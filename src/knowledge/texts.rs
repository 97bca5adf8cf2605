//! Joining and cutting texts at a byte of ASCII. The standard library cuts at anything; it costs the page half a kilobyte.

/// The parts one after the other, with `between` between them.
#[must_use]
pub fn join(parts: &[&str], between: &str) -> String {
    let mut joined = String::new();
    for (at, part) in parts.iter().enumerate() {
        if 0 < at {
            joined.push_str(between);
        }
        joined.push_str(part);
    }
    joined
}

/// The parts of a text that `join` made.
#[must_use]
#[inline(never)]
pub fn cut(text: &str, between: u8) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((part, after)) = halves(rest, between) {
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// What stands before the first `between`, and what behind it; none where there is no such byte.
#[must_use]
#[inline(never)]
pub fn halves(text: &str, between: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == between)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::{cut, halves, join};

    #[test]
    fn what_is_cut_is_what_was_joined() {
        for parts in [
            &[""][..],
            &["a"],
            &["", ""],
            &["a", "", "ö–b"],
            &["", "x", ""],
        ] {
            assert_eq!(cut(&join(parts, ";"), b';'), parts);
        }
    }

    #[test]
    fn a_text_is_halved_at_the_first_place() {
        assert_eq!(halves("ä=b=c", b'='), Some(("ä", "b=c")));
        assert_eq!(halves("=", b'='), Some(("", "")));
        assert_eq!(halves("ä", b'='), None);
    }
}
