//! Numbers that look random and are the same everywhere: for variants of the author's numbers and for simulated futures.

/// Sebastiano Vigna's `SplitMix64` (<https://prng.di.unimi.it/splitmix64.c>, public domain).
#[derive(Debug, Clone)]
pub struct SplitMix {
    state: u64,
}

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

impl SplitMix {
    /// Starts at `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(STEP);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform in [0, 1), in steps of 2⁻⁵³.
    pub fn uniform(&mut self) -> f64 {
        (self.bits() >> 11) as f64 * (1.0 / (1_u64 << 53) as f64)
    }

    /// Passes over so many numbers of `normal` at once.
    pub fn skip_normals(&mut self, count: u64) {
        self.state = self
            .state
            .wrapping_add(STEP.wrapping_mul(12).wrapping_mul(count));
    }

    /// Nearly normal with mean 0 and standard deviation 1: the sum of twelve uniforms less six (the Irwin–Hall distribution).
    /// Its 10 % and 90 % quantiles are within 0.01 of the normal's; it needs no logarithm and no cosine, which would be
    /// kilobytes of the page.
    pub fn normal(&mut self) -> f64 {
        let mut sum = -6.0;
        for _ in 0..12 {
            sum += self.uniform();
        }
        sum
    }
}
