//! Whole numbers as text and back. The standard library does more: signs, widths, every type; it costs the page two kilobytes.

/// A whole number as text.
#[must_use]
pub fn digits(number: u64) -> String {
    let mut text = String::new();
    if let Some(tens) = Some(number / 10).filter(|tens| *tens != 0) {
        text = digits(tens);
    }
    let digit = (number % 10) as usize;
    text.push_str(&"0123456789"[digit..=digit]);
    text
}

/// The whole number that a text of digits alone says.
#[must_use]
pub fn number(text: &str) -> Option<u64> {
    let digit = |sum: u64, byte: u8| {
        let digit = byte.wrapping_sub(b'0');
        let most = (u64::MAX - u64::from(digit)) / 10;
        (digit < 10 && sum <= most).then(|| 10 * sum + u64::from(digit))
    };
    (!text.is_empty()).then_some(())?;
    text.bytes().try_fold(0, digit)
}
