//! The compiled form as bytes: every value's parts one after another, without names.
//!
//! What the page pays for is the reading, so it is kept small: no part of a value can fail. A reader that meets the end too
//! early, a text that is not UTF-8 or a kind that does not exist remembers it, has nothing left, and gives empty values from
//! then on; whoever began the reading asks once, at the end, whether it held together. Bytes are for the program that was
//! built along with them: there is no version in them and no way to read another version's.

mod order;

use super::compiled::Text;

/// Something that can be written as bytes and read again. Every value takes at least one byte.
pub trait Packed: Sized {
    /// Writes its bytes after those that are there.
    fn write(&self, bytes: &mut Vec<u8>);
    /// Reads what `write` wrote; an empty or smallest value where the reader is broken.
    fn read(reader: &mut Reader) -> Self;
}

/// The bytes of a value.
#[must_use]
pub fn write(value: &impl Packed) -> Vec<u8> {
    let mut bytes = Vec::new();
    value.write(&mut bytes);
    bytes
}

/// The value whose bytes these are, to the last; else none.
///
/// It lives as long as the program, and so does what was read of broken bytes: that happens once, and freeing it would be
/// code that the page carries for nothing.
#[must_use]
pub fn read<T: Packed>(bytes: &'static [u8]) -> Option<&'static T> {
    let mut reader = Reader::new(bytes);
    let value: &T = Box::leak(Box::new(T::read(&mut reader)));
    reader.is_done().then_some(value)
}

/// Reads bytes from the front.
#[derive(Debug)]
pub struct Reader {
    left: &'static [u8],
    broken: bool,
}

impl Reader {
    /// At the front of `bytes`.
    #[must_use]
    pub fn new(bytes: &'static [u8]) -> Self {
        Self {
            left: bytes,
            broken: false,
        }
    }

    /// Whether all bytes were read and made sense.
    #[must_use]
    pub fn is_done(&self) -> bool {
        !self.broken && self.left.is_empty()
    }

    // Each is called from many places, and a call is smaller than what it does.
    #[inline(never)]
    fn fail(&mut self) {
        self.broken = true;
        self.left = &[];
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        if let Some((first, left)) = self.left.split_first() {
            self.left = left;
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
        if self.left.len() < count {
            self.fail();
            return 0;
        }
        count
    }

    #[inline(never)]
    fn real(&mut self) -> f64 {
        let Some((bytes, left)) = self.left.split_first_chunk() else {
            self.fail();
            return 0.0;
        };
        self.left = left;
        f64::from_le_bytes(*bytes)
    }

    #[inline(never)]
    fn text(&mut self) -> Text {
        let length = self.count();
        let (text, left) = self.left.split_at_checked(length).unwrap_or_default();
        self.left = left;
        str::from_utf8(text).unwrap_or_else(|_| {
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
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(*self);
    }
    fn read(reader: &mut Reader) -> Self {
        reader.byte()
    }
}

/// Numbers of more than one byte.
macro_rules! numbers {
    ($($number:ty),*) => { $(
        impl Packed for $number {
            fn write(&self, bytes: &mut Vec<u8>) {
                write_number(u64::from(*self), bytes);
            }
            fn read(reader: &mut Reader) -> Self {
                reader.number(u64::from(Self::MAX)) as Self
            }
        }
    )* };
}
numbers!(u16, u32, u64);

fn write_number(mut number: u64, bytes: &mut Vec<u8>) {
    while 0x80 <= number {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

impl Packed for f64 {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.to_le_bytes());
    }
    fn read(reader: &mut Reader) -> Self {
        reader.real()
    }
}

impl Packed for bool {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(u8::from(*self));
    }
    fn read(reader: &mut Reader) -> Self {
        reader.kind(2) == 1
    }
}

impl Packed for Text {
    fn write(&self, bytes: &mut Vec<u8>) {
        write_number(self.len() as u64, bytes);
        bytes.extend(self.bytes());
    }
    fn read(reader: &mut Reader) -> Self {
        reader.text()
    }
}

impl<T: Packed> Packed for Option<T> {
    fn write(&self, bytes: &mut Vec<u8>) {
        self.is_some().write(bytes);
        if let Some(value) = self {
            value.write(bytes);
        }
    }
    fn read(reader: &mut Reader) -> Self {
        bool::read(reader).then(|| T::read(reader))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn write(&self, bytes: &mut Vec<u8>) {
        write_number(self.len() as u64, bytes);
        for value in self {
            value.write(bytes);
        }
    }
    fn read(reader: &mut Reader) -> Self {
        (0..reader.count()).map(|_| T::read(reader)).collect()
    }
}

impl<T: Packed, const N: usize> Packed for [T; N] {
    fn write(&self, bytes: &mut Vec<u8>) {
        for value in self {
            value.write(bytes);
        }
    }
    fn read(reader: &mut Reader) -> Self {
        std::array::from_fn(|_| T::read(reader))
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn write(&self, bytes: &mut Vec<u8>) {
        self.0.write(bytes);
        self.1.write(bytes);
    }
    fn read(reader: &mut Reader) -> Self {
        (A::read(reader), B::read(reader))
    }
}

/// A struct's fields, or an enum's variants, in the order of their bytes. One that is left out does not compile.
macro_rules! packed {
    (struct $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::knowledge::bytes::Packed for $name {
            fn write(&self, bytes: &mut Vec<u8>) {
                let Self { $($field),* } = self;
                $($crate::knowledge::bytes::Packed::write($field, bytes);)*
            }
            fn read(reader: &mut $crate::knowledge::bytes::Reader) -> Self {
                Self { $($field: $crate::knowledge::bytes::Packed::read(reader)),* }
            }
        }
    };
    (enum $name:ident { $first:ident $(, $other:ident)* $(,)? }) => {
        impl $name {
            const KINDS: &'static [Self] = &[Self::$first $(, Self::$other)*];
        }
        impl $crate::knowledge::bytes::Packed for $name {
            fn write(&self, bytes: &mut Vec<u8>) {
                match self {
                    Self::$first $(| Self::$other)* => {}
                }
                let kind = Self::KINDS.iter().position(|kind| kind == self);
                bytes.push(kind.map_or(u8::MAX, |kind| kind as u8));
            }
            fn read(reader: &mut $crate::knowledge::bytes::Reader) -> Self {
                let kind = reader.kind(Self::KINDS.len());
                Self::KINDS.get(kind).copied().unwrap_or(Self::$first)
            }
        }
    };
}
pub(super) use packed;
