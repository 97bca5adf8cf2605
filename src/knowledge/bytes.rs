//! The compiled form as bytes: every value's parts one after another, without names; all numbers first, then all texts, for like
//! beside like packs smaller.
//!
//! What the page pays for is the reading, so it is kept small: a value begins empty and is filled where it stands, as moving each
//! part to its place would be as much code again, and no part of a value can fail. A reader that meets the end too
//! early, a text that is not UTF-8 or a kind that does not exist remembers it, has nothing left, and gives empty values from
//! then on; whoever began the reading asks once, at the end, whether it held together. Bytes are for the program that was
//! built along with them: there is no version in them and no way to read another version's.

mod order;

use super::compiled::Text;

/// Ends each text. No text in UTF-8 has this byte.
const END: u8 = 0xff;
/// Most places behind the point: up to it, powers of ten are exact.
const PLACES_MAX: u8 = 22;
/// In the place of the places: the bits themselves follow.
const BITS: u8 = 0xff;

/// Something that can be written as bytes and read again. Every value takes at least one byte.
pub trait Packed: Sized {
    /// An empty or smallest value.
    const EMPTY: Self;
    /// Writes its bytes after those that are there.
    fn write(&self, to: &mut Writer);
    /// Fills what is `EMPTY` with what `write` wrote; where the reader is broken, it stays empty.
    fn fill(&mut self, reader: &mut Reader);
}

/// The bytes of a value.
#[must_use]
pub fn write(value: &impl Packed) -> Vec<u8> {
    let mut written = Writer::default();
    value.write(&mut written);
    let mut all = Writer::default();
    all.number(written.numbers.len() as u64);
    [all.numbers, written.numbers, written.texts].concat()
}

/// The value whose bytes these are, to the last; else none.
///
/// It lives as long as the program, and so does what was read of broken bytes: that happens once, and freeing it would be
/// code that the page carries for nothing.
#[must_use]
pub fn read<T: Packed>(bytes: &'static [u8]) -> Option<&'static T> {
    let mut reader = Reader::new(bytes);
    let value = Box::leak(Box::new(T::EMPTY));
    value.fill(&mut reader);
    reader.is_done().then_some(value)
}

/// Bytes that are being written.
#[derive(Debug, Default)]
pub struct Writer {
    numbers: Vec<u8>,
    texts: Vec<u8>,
}

impl Writer {
    fn byte(&mut self, byte: u8) {
        self.numbers.push(byte);
    }

    fn number(&mut self, mut number: u64) {
        while 0x80 <= number {
            self.byte(number as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    /// What an author wrote has few places behind the point: it is that many tenths, hundredths …, and dividing gives the very same
    /// number. Any other is kept as its bits.
    fn real(&mut self, real: f64) {
        let mut scale = 1.0;
        for places in 0..=PLACES_MAX {
            #[expect(clippy::cast_sign_loss, reason = "saturates, and is compared")]
            let whole = (real * scale).round() as u64;
            if whole < 1 << f64::MANTISSA_DIGITS
                && (whole as f64 / scale).to_bits() == real.to_bits()
            {
                self.byte(places);
                self.number(whole);
                return;
            }
            scale *= 10.0;
        }
        self.byte(BITS);
        self.numbers.extend(real.to_le_bytes());
    }

    fn text(&mut self, text: Text) {
        self.texts.extend(text.bytes());
        self.texts.push(END);
    }
}

/// Reads bytes from the front.
#[derive(Debug)]
pub struct Reader {
    numbers: &'static [u8],
    texts: &'static [u8],
    broken: bool,
}

impl Reader {
    /// At the front of `bytes`.
    #[must_use]
    pub fn new(bytes: &'static [u8]) -> Self {
        let mut reader = Self {
            numbers: bytes,
            texts: &[],
            broken: false,
        };
        let length = reader.count();
        (reader.numbers, reader.texts) = reader.numbers.split_at(length);
        reader
    }

    /// Whether all bytes were read and made sense.
    #[must_use]
    pub fn is_done(&self) -> bool {
        !self.broken && self.numbers.is_empty() && self.texts.is_empty()
    }

    // Each is called from many places, and a call is smaller than what it does.
    #[inline(never)]
    fn fail(&mut self) {
        self.broken = true;
        (self.numbers, self.texts) = (&[], &[]);
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        if let Some((first, left)) = self.numbers.split_first() {
            self.numbers = left;
            return *first;
        }
        self.fail();
        0
    }

    /// A whole number up to `most`, seven bits a byte, lowest first, the eighth bit set on all but the last.
    #[inline(never)]
    fn number(&mut self, most: u64) -> u64 {
        let mut number = 0;
        for place in 0..10 {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                break;
            }
        }
        if most < number {
            self.fail();
            return 0;
        }
        number
    }

    /// How many there are, of things that take a byte each or more: never more than there are bytes.
    #[inline(never)]
    fn count(&mut self) -> usize {
        let count = self.number(u64::from(u32::MAX)) as usize;
        if self.numbers.len() + self.texts.len() < count {
            self.fail();
            return 0;
        }
        count
    }

    #[inline(never)]
    fn real(&mut self) -> f64 {
        let places = self.byte();
        if places == BITS {
            let bits = std::array::from_fn(|_| self.byte());
            return f64::from_le_bytes(bits);
        }
        let whole = self.number(1 << f64::MANTISSA_DIGITS) as f64;
        whole / (0..places).fold(1.0, |scale, _| scale * 10.0)
    }

    #[inline(never)]
    fn text(&mut self) -> Text {
        let end = self.texts.iter().position(|byte| *byte == END);
        let text = end.and_then(|end| {
            let (text, left) = self.texts.split_at(end);
            self.texts = &left[1..];
            str::from_utf8(text).ok()
        });
        text.unwrap_or_else(|| {
            self.fail();
            ""
        })
    }

    /// Which of so many kinds.
    #[inline(never)]
    fn kind(&mut self, kinds: usize) -> usize {
        let kind = usize::from(self.byte());
        if kinds <= kind {
            self.fail();
            return 0;
        }
        kind
    }
}

impl Packed for u8 {
    const EMPTY: Self = 0;
    fn write(&self, to: &mut Writer) {
        to.byte(*self);
    }
    fn fill(&mut self, reader: &mut Reader) {
        *self = reader.byte();
    }
}

/// Numbers of more than one byte.
macro_rules! numbers {
    ($($number:ty),*) => { $(
        impl Packed for $number {
            const EMPTY: Self = 0;
            fn write(&self, to: &mut Writer) {
                to.number(u64::from(*self));
            }
            fn fill(&mut self, reader: &mut Reader) {
                *self = reader.number(u64::from(Self::MAX)) as Self;
            }
        }
    )* };
}
numbers!(u16, u32, u64);

impl Packed for f64 {
    const EMPTY: Self = 0.0;
    fn write(&self, to: &mut Writer) {
        to.real(*self);
    }
    fn fill(&mut self, reader: &mut Reader) {
        *self = reader.real();
    }
}

impl Packed for bool {
    const EMPTY: Self = false;
    fn write(&self, to: &mut Writer) {
        to.byte(u8::from(*self));
    }
    fn fill(&mut self, reader: &mut Reader) {
        *self = reader.kind(2) == 1;
    }
}

impl Packed for Text {
    const EMPTY: Self = "";
    fn write(&self, to: &mut Writer) {
        to.text(self);
    }
    fn fill(&mut self, reader: &mut Reader) {
        *self = reader.text();
    }
}

impl<T: Packed> Packed for Option<T> {
    const EMPTY: Self = None;
    fn write(&self, to: &mut Writer) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }
    fn fill(&mut self, reader: &mut Reader) {
        if reader.kind(2) == 1 {
            self.insert(T::EMPTY).fill(reader);
        }
    }
}

impl<T: Packed> Packed for Vec<T> {
    const EMPTY: Self = Vec::new();
    fn write(&self, to: &mut Writer) {
        to.number(self.len() as u64);
        for value in self {
            value.write(to);
        }
    }
    fn fill(&mut self, reader: &mut Reader) {
        for at in 0..reader.count() {
            self.push(T::EMPTY);
            self[at].fill(reader);
        }
    }
}

impl<T: Packed, const N: usize> Packed for [T; N] {
    const EMPTY: Self = [T::EMPTY; N];
    fn write(&self, to: &mut Writer) {
        for value in self {
            value.write(to);
        }
    }
    fn fill(&mut self, reader: &mut Reader) {
        for value in self {
            value.fill(reader);
        }
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    const EMPTY: Self = (A::EMPTY, B::EMPTY);
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }
    fn fill(&mut self, reader: &mut Reader) {
        self.0.fill(reader);
        self.1.fill(reader);
    }
}

/// A struct's fields, or an enum's variants, in the order of their bytes. One that is left out does not compile.
macro_rules! packed {
    (struct $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::knowledge::bytes::Packed for $name {
            const EMPTY: Self = Self { $($field: $crate::knowledge::bytes::Packed::EMPTY),* };
            fn write(&self, to: &mut $crate::knowledge::bytes::Writer) {
                let Self { $($field),* } = self;
                $($crate::knowledge::bytes::Packed::write($field, to);)*
            }
            // Calls pack better than what is written out in its place.
            #[inline(never)]
            fn fill(&mut self, reader: &mut $crate::knowledge::bytes::Reader) {
                $($crate::knowledge::bytes::Packed::fill(&mut self.$field, reader);)*
            }
        }
    };
    (enum $name:ident { $first:ident $(, $other:ident)* $(,)? }) => {
        impl $crate::knowledge::bytes::Packed for $name {
            const EMPTY: Self = Self::$first;
            fn write(&self, to: &mut $crate::knowledge::bytes::Writer) {
                match self {
                    Self::$first $(| Self::$other)* => to.byte(*self as u8),
                }
            }
            fn fill(&mut self, reader: &mut $crate::knowledge::bytes::Reader) {
                let kinds = [Self::$first as u8 $(, Self::$other as u8)*];
                let kind = reader.kind(kinds.len());
                *self = match kind {
                    $(kind if kind == Self::$other as usize => Self::$other,)*
                    _ => Self::$first,
                };
            }
        }
    };
}
pub(super) use packed;
