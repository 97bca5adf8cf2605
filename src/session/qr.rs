//! A text as a QR code (ISO/IEC 18004): bytes, error correction level L, always version 11 and the same mask.
//!
//! A link with an address before it takes some 150 bytes and never less than 100, so smaller versions would hardly be used; one
//! version alone needs no tables. The standard leaves the choice of mask to the writer; every reader takes any. Longer texts have
//! no code.

use crate::knowledge::digits::digits;

/// Modules on a side.
const SIDE: usize = 61;
/// The last row and column.
const LAST: usize = SIDE - 1;
/// Codewords of data in a block, of error correction in a block, and blocks (tables 7 and 9 of the standard).
const DATA: usize = 81;
const CORRECTION: usize = 20;
const BLOCKS: usize = 4;
/// Longest text, bytes: what kind of data it is and how long takes two and a half codewords.
pub const LENGTH_MAX: usize = DATA * BLOCKS - 3;
/// Level L and mask 0, with their own correction (table C.1).
const FORMAT: u32 = 0b111_0111_1100_0100;
/// The version with its own correction (table D.1).
const VERSION: u32 = 0b00_1011_1011_1111_0110;
/// Middles and reaches of the marks: finders, and alignments where no finder is (annex E).
const MARKS: [(usize, usize, usize); 9] = [
    (3, 3, 4),
    (57, 3, 4),
    (3, 57, 4),
    (30, 6, 2),
    (6, 30, 2),
    (30, 30, 2),
    (54, 30, 2),
    (30, 54, 2),
    (54, 54, 2),
];
/// What fills up the data.
const PADS: [u8; 2] = [0xec, 0x11];

/// A code being written: modules row by row.
struct Grid {
    dark: Vec<bool>,
    /// Not for data.
    taken: Vec<bool>,
}

/// The side in modules and the dark modules as the path of a drawing, a run of modules at a time; none where the text is too long.
#[must_use]
pub fn path(text: &str) -> Option<(u8, String)> {
    let words = codewords(text.as_bytes())?;
    let mut grid = Grid::new();
    grid.fill(&words);
    let mut path = String::new();
    for y in 0..SIDE {
        let mut x = 0;
        while x < SIDE {
            let from = x;
            while x < SIDE && grid.dark[y * SIDE + x] {
                x += 1;
            }
            if from < x {
                let run = [("M", from), (" ", y), ("h", x - from), ("v1H", from)];
                for (letter, number) in run {
                    path.push_str(letter);
                    path.push_str(&digits(number as u64));
                }
            }
            x += 1;
        }
    }
    Some((SIDE as u8, path))
}

/// The codewords of a text in the order in which they are placed.
fn codewords(text: &[u8]) -> Option<Vec<u8>> {
    let length = text.len();
    if LENGTH_MAX < length {
        return None;
    }
    // Four bits say "bytes", sixteen how many; so everything stands half a byte late.
    let mut data = vec![0x40];
    for byte in [(length >> 8) as u8, length as u8].iter().chain(text) {
        if let Some(last) = data.last_mut() {
            *last |= byte >> 4;
        }
        data.push(byte << 4);
    }
    let pads = PADS.iter().cycle();
    data.extend(pads.take(DATA * BLOCKS - data.len()));
    // All blocks' first words, all their second ones, …; the words of correction behind all data.
    let mut words = vec![0; (DATA + CORRECTION) * BLOCKS];
    for (block, part) in data.chunks(DATA).enumerate() {
        for (at, word) in part.iter().chain(&remainder(part)).enumerate() {
            words[at * BLOCKS + block] = *word;
        }
    }
    Some(words)
}

/// The Reed-Solomon code of a block: the remainder of dividing by the product of (x - 2^i).
fn remainder(data: &[u8]) -> Vec<u8> {
    let mut divisor = [0; CORRECTION + 1];
    divisor[CORRECTION - 1] = 1;
    let mut root = 1;
    for _ in 0..CORRECTION {
        for at in 0..CORRECTION {
            divisor[at] = times(divisor[at], root) ^ divisor[at + 1];
        }
        root = times(root, 2);
    }
    let mut rest = vec![0; CORRECTION];
    for byte in data {
        let factor = byte ^ rest.remove(0);
        rest.push(0);
        for (digit, by) in rest.iter_mut().zip(&divisor) {
            *digit ^= times(*by, factor);
        }
    }
    rest
}

/// The product in the field of 256 elements with the polynomial 0x11d.
fn times(a: u8, b: u8) -> u8 {
    let mut product = 0u16;
    for bit in (0..8).rev() {
        product = (product << 1) ^ ((product >> 7) * 0x11d);
        product ^= u16::from(b >> bit & 1) * u16::from(a);
    }
    product as u8
}

impl Grid {
    /// Everything but the data: finders, timing, alignment, format and version.
    fn new() -> Self {
        let mut grid = Self {
            dark: vec![false; SIDE * SIDE],
            taken: vec![false; SIDE * SIDE],
        };
        for at in 0..SIDE {
            grid.both(6, at, at % 2 == 0);
        }
        for (x, y, reach) in MARKS {
            grid.square(x, y, reach);
        }
        for bit in 0..15 {
            let dark = FORMAT >> bit & 1 == 1;
            let near = [0, 1, 2, 3, 4, 5, 7, 8][bit.min(14 - bit)];
            let far = if bit < 8 { LAST - bit } else { LAST - 14 + bit };
            let ((x, y), (u, v)) = if bit < 8 {
                ((8, near), (far, 8))
            } else {
                ((near, 8), (8, far))
            };
            grid.put(x, y, dark);
            grid.put(u, v, dark);
        }
        grid.put(8, LAST - 7, true);
        for bit in 0..18 {
            grid.both(LAST - 10 + bit % 3, bit / 3, VERSION >> bit & 1 == 1);
        }
        grid
    }

    #[inline(never)]
    fn put(&mut self, x: usize, y: usize, dark: bool) {
        let at = y * SIDE + x;
        (self.dark[at], self.taken[at]) = (dark, true);
    }

    /// The same on both sides of the diagonal.
    fn both(&mut self, x: usize, y: usize, dark: bool) {
        self.put(x, y, dark);
        self.put(y, x, dark);
    }

    /// Rings around a middle: dark, light and dark again from the outside, or with a light one around.
    fn square(&mut self, x: usize, y: usize, reach: usize) {
        for dy in 0..=2 * reach {
            for dx in 0..=2 * reach {
                let ring = reach.abs_diff(dx).max(reach.abs_diff(dy));
                let (x, y) = ((x + dx).wrapping_sub(reach), (y + dy).wrapping_sub(reach));
                if x < SIDE && y < SIDE {
                    self.put(x, y, ring != 4 && ring != reach.min(3) - 1);
                }
            }
        }
    }

    /// Places the codewords in pairs of columns, upwards and downwards from the right, each module with its mask.
    fn fill(&mut self, words: &[u8]) {
        let mut bit = 0;
        for pair in (0..SIDE / 2).rev() {
            // The column of the timing is stepped over.
            let right = 2 * pair + if pair < 3 { 1 } else { 2 };
            for step in 0..SIDE {
                let upwards = (right + 1) & 2 == 0;
                let y = if upwards { LAST - step } else { step };
                for x in [right, right - 1] {
                    let at = y * SIDE + x;
                    if self.taken[at] {
                        continue;
                    }
                    let dark = words
                        .get(bit / 8)
                        .is_some_and(|word| word >> (7 - bit % 8) & 1 == 1);
                    self.dark[at] = dark != ((x + y) % 2 == 0);
                    bit += 1;
                }
            }
        }
    }
}
