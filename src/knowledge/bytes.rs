//! The compiled form as a text: every value's parts one after another, without names; first all texts, then all numbers, for like
//! beside like packs smaller.
//!
//! It is a text throughout, the numbers too, as the browser hands over texts as they are needed, and nobody has to look into
//! them once more. What the page pays for is the reading, so it is kept small: a value begins empty and is filled where it
//! stands, as moving each part to its place would be as much code again, and no part of a value can fail. A reader that meets
//! the end too early, or a kind that does not exist, remembers it, has nothing left, and gives empty values from then on;
//! whoever began the reading asks once, at the end, whether it held together. What is written is for the program that was
//! built along with it: there is no version in it and no way to read another version's.

mod order;

use super::compiled::Text;
use super::texts::halves;

/// Ends each text. No text of a pack has a line break (`source::entry`).
const END: u8 = b'\n';
/// Set on all but the last of the letters of a number, which have six bits each.
const MORE: u8 = 0x40;
/// Most places behind the point: up to it, powers of ten are exact.
const PLACES_MAX: u8 = 22;
/// In the place of the places: the bits themselves follow.
const BITS: u8 = 63;

/// Something that can be written as a text and read again. Every value takes at least one letter.
pub trait Packed: Sized {
    /// An empty or smallest value.
    const EMPTY: Self;
    /// Writes itself behind what is there.
    fn write(&self, to: &mut Writer);
    /// Fills what is `EMPTY` with what `write` wrote; where the reader is broken, it stays empty.
    fn fill(&mut self, reader: &mut Reader);
}

/// The text of a value.
#[must_use]
pub fn write(value: &impl Packed) -> String {
    let mut written = Writer::default();
    value.write(&mut written);
    let mut all = Writer::default();
    all.number(written.texts.len() as u64);
    [all.numbers, written.texts, written.numbers].concat()
}

/// The value whose text this is, to the last letter; else none.
///
/// It lives as long as the program, and so does what was read of a broken text: that happens once, and freeing it would be
/// code that the page carries for nothing.
#[must_use]
pub fn read<T: Packed>(text: &'static str) -> Option<&'static T> {
    let mut reader = Reader::new(text);
    let value = Box::leak(Box::new(T::EMPTY));
    value.fill(&mut reader);
    reader.is_done().then_some(value)
}

/// A text that is being written.
#[derive(Debug, Default)]
pub struct Writer {
    numbers: String,
    texts: String,
}

impl Writer {
    fn number(&mut self, mut number: u64) {
        while u64::from(MORE) <= number {
            self.numbers.push(char::from(number as u8 % MORE + MORE));
            number /= u64::from(MORE);
        }
        self.numbers.push(char::from(number as u8));
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
                self.number(places.into());
                self.number(whole);
                return;
            }
            scale *= 10.0;
        }
        self.number(BITS.into());
        self.number(real.to_bits());
    }

    fn text(&mut self, text: Text) {
        self.texts.push_str(text);
        self.texts.push(char::from(END));
    }
}

/// Reads a text from the front.
#[derive(Debug)]
pub struct Reader {
    numbers: &'static [u8],
    texts: &'static str,
    broken: bool,
}

impl Reader {
    /// At the front of `text`.
    #[must_use]
    pub fn new(text: &'static str) -> Self {
        let mut reader = Self {
            numbers: text.as_bytes(),
            texts: "",
            broken: false,
        };
        let length = reader.count();
        let from = text.len() - reader.numbers.len();
        match (text.get(from..from + length), text.get(from + length..)) {
            (Some(texts), Some(numbers)) => {
                (reader.texts, reader.numbers) = (texts, numbers.as_bytes());
            }
            (_, _) => reader.fail(),
        }
        reader
    }

    /// Whether everything was read and made sense.
    #[must_use]
    pub fn is_done(&self) -> bool {
        !self.broken && self.numbers.is_empty() && self.texts.is_empty()
    }

    // Each is called from many places, and a call is smaller than what it does.
    #[inline(never)]
    fn fail(&mut self) {
        self.broken = true;
        (self.numbers, self.texts) = (&[], "");
    }

    /// A whole number up to `most`, six bits a letter, lowest first.
    #[inline(never)]
    fn number(&mut self, most: u64) -> u64 {
        let mut number = 0;
        for place in 0..11 {
            let Some((&letter, left)) = self.numbers.split_first() else {
                break;
            };
            self.numbers = left;
            number |= u64::from(letter % MORE) << (6 * place);
            if letter < MORE {
                if most < number {
                    break;
                }
                return number;
            }
        }
        self.fail();
        0
    }

    /// How many there are, of things that take a letter each or more: never more than there are letters.
    #[inline(never)]
    fn count(&mut self) -> usize {
        let left = self.numbers.len() + self.texts.len();
        self.number(left as u64) as usize
    }

    #[inline(never)]
    fn real(&mut self) -> f64 {
        let places = self.number(u64::from(BITS)) as u8;
        if places == BITS {
            return f64::from_bits(self.number(u64::MAX));
        }
        let whole = self.number(1 << f64::MANTISSA_DIGITS) as f64;
        whole / (0..places).fold(1.0, |scale, _| scale * 10.0)
    }

    #[inline(never)]
    fn text(&mut self) -> Text {
        if let Some((text, left)) = halves(self.texts, END) {
            self.texts = left;
            return text;
        }
        self.fail();
        ""
    }

    /// Which of so many kinds.
    fn kind(&mut self, kinds: usize) -> usize {
        self.number(kinds as u64 - 1) as usize
    }
}

/// Whole numbers.
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
numbers!(u8, u16, u32, u64);

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
        to.number(u64::from(*self));
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
                    Self::$first $(| Self::$other)* => to.number(*self as u64),
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
