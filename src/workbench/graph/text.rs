//! How wide words are drawn, where lines break, and what must be written otherwise in SVG.
//!
//! The reader's font is not known, so widths are those of a wide one (`DejaVu` Sans): what fits in it fits in others.

/// Breaks `text` into lines of at most `width` pixels at `size` pixels of type; a word longer than a line stands alone.
#[must_use]
pub fn lines(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(line) = lines.last_mut()
            && drawn_width(line, size) + drawn_width(" ", size) + drawn_width(word, size) <= width
        {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// How wide a line is drawn at most, pixels.
#[must_use]
pub fn drawn_width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// The text as it may stand between tags or in quotes.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn em(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'I' | ' ' => 0.35,
        'f' | 't' | 'r' | '(' | ')' | '-' | '"' => 0.43,
        'm' | 'w' | 'M' | 'W' | '%' | '+' | '…' => 1.0,
        other if other.is_uppercase() => 0.78,
        other if other.is_ascii() => 0.64,
        _ => 1.0,
    }
}
