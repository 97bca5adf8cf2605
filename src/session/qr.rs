//! A text as a QR code (ISO/IEC 18004): bytes, error correction level L, versions 1 to 13, always the same mask.
//!
//! The standard leaves the choice of mask to the writer; every reader takes any. Longer texts have no code.

/// For each version from 1: codewords of data, codewords for error correction in a block, and blocks (tables 7 and 9 of the
/// standard).
const VERSIONS: [(u16, u8, u8); 13] = [
    (19, 7, 1),
    (34, 10, 1),
    (55, 15, 1),
    (80, 20, 1),
    (108, 26, 1),
    (136, 18, 2),
    (156, 20, 2),
    (194, 24, 2),
    (232, 30, 2),
    (274, 18, 4),
    (324, 20, 4),
    (370, 24, 4),
    (428, 26, 4),
];
/// So many versions say in eight bits how long the text is.
const SHORT: usize = 9;
/// Level L and mask 0, with their own correction, as the standard's table C.1 has them.
const FORMAT: u32 = 0b111_0111_1100_0100;
/// What fills up the data.
const PADS: [u8; 2] = [0xec, 0x11];

/// A code being written: modules row by row.
struct Grid {
    side: usize,
    dark: Vec<bool>,
    /// Not for data.
    taken: Vec<bool>,
}

/// The side in modules and the dark modules as the path of a drawing, a run of modules at a time; none where the text is too long.
#[must_use]
pub fn path(text: &str) -> Option<(u8, String)> {
    let (version, words) = codewords(text.as_bytes())?;
    let mut grid = Grid::new(version);
    grid.fill(&words);
    let mut path = String::new();
    for y in 0..grid.side {
        let mut x = 0;
        while x < grid.side {
            let from = x;
            while x < grid.side && grid.dark[y * grid.side + x] {
                x += 1;
            }
            if from < x {
                let run = [("M", from), (" ", y), ("h", x - from), ("v1H", from)];
                for (letter, number) in run {
                    path.push_str(letter);
                    // No side has a hundred modules.
                    if 9 < number {
                        path.push(char::from(b'0' + (number / 10) as u8));
                    }
                    path.push(char::from(b'0' + (number % 10) as u8));
                }
            }
            x += 1;
        }
    }
    Some((grid.side as u8, path))
}

/// The smallest version that holds the text, and its codewords in the order in which they are placed.
fn codewords(text: &[u8]) -> Option<(usize, Vec<u8>)> {
    let length = text.len();
    // Four bits say "bytes", eight or sixteen how many; so everything stands half a byte late.
    let wide = |place: usize| usize::from(SHORT <= place);
    let fits = |place: &usize| length + 2 + wide(*place) <= usize::from(VERSIONS[*place].0);
    let place = (0..VERSIONS.len()).find(fits)?;
    let (room, correction, blocks) = VERSIONS[place];
    let [room, correction, blocks] = [room, correction.into(), blocks.into()].map(usize::from);
    let mut data = vec![0x40];
    let long = [(length >> 8) as u8, length as u8];
    for byte in long[1 - wide(place)..].iter().chain(text) {
        if let Some(last) = data.last_mut() {
            *last |= byte >> 4;
        }
        data.push(byte << 4);
    }
    for pad in PADS.iter().cycle().take(room - data.len()) {
        data.push(*pad);
    }
    let short = room / blocks;
    let long = blocks - room % blocks;
    let mut parts = Vec::new();
    let mut rest = data.as_slice();
    for block in 0..blocks {
        let (part, after) = rest.split_at(short + usize::from(long <= block));
        parts.push((part, remainder(part, correction)));
        rest = after;
    }
    let mut words = Vec::new();
    for at in 0..=short {
        words.extend(parts.iter().filter_map(|(part, _)| part.get(at)));
    }
    for at in 0..correction {
        words.extend(parts.iter().map(|(_, check)| check[at]));
    }
    Some((place + 1, words))
}

/// The Reed-Solomon code of a block: the remainder of dividing by the product of (x - 2^i).
fn remainder(data: &[u8], length: usize) -> Vec<u8> {
    let mut divisor = vec![0; length];
    divisor[length - 1] = 1;
    let mut root = 1;
    for _ in 0..length {
        for at in 0..length {
            divisor[at] = times(divisor[at], root) ^ divisor.get(at + 1).copied().unwrap_or(0);
        }
        root = times(root, 2);
    }
    let mut rest = vec![0; length];
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
    fn new(version: usize) -> Self {
        let side = 17 + 4 * version;
        let mut grid = Self {
            side,
            dark: vec![false; side * side],
            taken: vec![false; side * side],
        };
        for at in 0..side {
            grid.put(6, at, at % 2 == 0);
            grid.put(at, 6, at % 2 == 0);
        }
        let last = side - 1;
        for (x, y) in [(3, 3), (last - 3, 3), (3, last - 3)] {
            grid.square(x, y, 4);
        }
        let places = alignments(version);
        for &x in &places {
            for &y in &places {
                let finder = (x.min(y) == 6) && (x.max(y) == 6 || x.max(y) == last - 6);
                if !finder {
                    grid.square(x, y, 2);
                }
            }
        }
        for bit in 0..15 {
            let dark = FORMAT >> bit & 1 == 1;
            let near = [0, 1, 2, 3, 4, 5, 7, 8][bit.min(14 - bit)];
            let (x, y) = if bit < 8 { (8, near) } else { (near, 8) };
            grid.put(x, y, dark);
            let (x, y) = if bit < 8 {
                (last - bit, 8)
            } else {
                (8, last - 14 + bit)
            };
            grid.put(x, y, dark);
        }
        grid.put(8, last - 7, true);
        if 6 < version {
            let mut check = version;
            for _ in 0..12 {
                check = (check << 1) ^ ((check >> 11) * 0x1f25);
            }
            let bits = version << 12 | check;
            for bit in 0..18 {
                let (far, near) = (last - 10 + bit % 3, bit / 3);
                grid.put(far, near, bits >> bit & 1 == 1);
                grid.put(near, far, bits >> bit & 1 == 1);
            }
        }
        grid
    }

    #[inline(never)]
    fn put(&mut self, x: usize, y: usize, dark: bool) {
        let at = y * self.side + x;
        (self.dark[at], self.taken[at]) = (dark, true);
    }

    /// Rings around a middle: dark, light and dark again from the outside, or with a light one around.
    fn square(&mut self, x: usize, y: usize, reach: usize) {
        for dy in 0..=2 * reach {
            for dx in 0..=2 * reach {
                let ring = reach.abs_diff(dx).max(reach.abs_diff(dy));
                let (x, y) = ((x + dx).wrapping_sub(reach), (y + dy).wrapping_sub(reach));
                if x < self.side && y < self.side {
                    self.put(x, y, ring != 4 && ring != reach.min(3) - 1);
                }
            }
        }
    }

    /// Places the codewords in pairs of columns, upwards and downwards from the right, each module with its mask.
    fn fill(&mut self, words: &[u8]) {
        let side = self.side;
        let mut bit = 0;
        for pair in (0..side / 2).rev() {
            // The column of the timing is stepped over.
            let right = 2 * pair + if pair < 3 { 1 } else { 2 };
            for step in 0..side {
                let upwards = (right + 1) & 2 == 0;
                let y = if upwards { side - 1 - step } else { step };
                for x in [right, right - 1] {
                    let at = y * side + x;
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

/// Where the middles of the alignment marks are (annex E of the standard), in both directions.
fn alignments(version: usize) -> Vec<usize> {
    let last = 10 + 4 * version;
    match version {
        1 => Vec::new(),
        2..=6 => vec![6, last],
        _ => vec![6, (4 + last / 2) & !1, last],
    }
}
