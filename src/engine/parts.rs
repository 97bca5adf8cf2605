//! The sets of causes as far as one question tells them apart: by the causes that any of its ratios names. Mostly few, so that
//! products over them are short. Each part but the empty one grows from the part without its last cause, so that a product
//! over a part is one multiplication; where a prior leaves out the smaller part, it stands in the list all the same.

use crate::knowledge::compiled::{Check, Meaning, Question};

/// What one question tells apart.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Parts {
    /// The causes that the question's ratios name, ascending.
    causes: Vec<u8>,
    /// For each part but the empty one, which is the first: the part that it grows from, and the place in `causes` of what is
    /// added.
    grown: Vec<(u32, u8)>,
    /// One per hypothesis: the part that it falls in.
    of_set: Vec<u32>,
}

/// Answer noise: people slip.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slips {
    noise: f64,
    share: f64,
}

impl Parts {
    pub(super) fn of(question: &Question, sets: &[u64]) -> Self {
        let mut named = 0_u64;
        for option in &question.options {
            if option.meaning == Meaning::Evidence {
                for (cause, _) in &option.lr {
                    named |= 1 << cause;
                }
            }
        }
        let mut parts = vec![0];
        for set in sets {
            let mut part = set & named;
            while let Err(place) = parts.binary_search(&part) {
                parts.insert(place, part);
                part ^= last(part);
            }
        }
        let place = |part: u64| parts.binary_search(&part).unwrap_or(0) as u32;
        let grow = |part: &u64| {
            let last = last(*part);
            (
                place(part ^ last),
                (named & last.wrapping_sub(1)).count_ones() as u8,
            )
        };
        Self {
            causes: (0..64).filter(|cause| named >> cause & 1 == 1).collect(),
            grown: parts.iter().skip(1).map(grow).collect(),
            of_set: sets.iter().map(|set| place(set & named)).collect(),
        }
    }

    /// The causes that the question names, ascending.
    pub(super) fn causes(&self) -> &[u8] {
        &self.causes
    }

    /// How many causes the question names.
    pub(super) fn named(&self) -> usize {
        self.causes.len()
    }

    /// One factor per named cause after those in `out`, 1 where `ratios` (causes ascending) has none.
    pub(super) fn factors(
        &self,
        ratios: &[(u8, f64)],
        factor: &mut dyn FnMut(u8, f64) -> f64,
        out: &mut Vec<f64>,
    ) {
        let mut next = ratios.iter().peekable();
        for cause in &self.causes {
            let ratio = next.next_if(|(named, _)| named == cause);
            out.push(ratio.map_or(1.0, |(_, lr)| factor(*cause, *lr)));
        }
    }

    /// Fills `out` with one product per part: `start` times the factors of its causes, in the order of the causes.
    pub(super) fn products(&self, start: f64, factors: &[f64], out: &mut Vec<f64>) {
        out.clear();
        out.push(start);
        for (from, cause) in &self.grown {
            let (from, cause) = (out.get(*from as usize), factors.get(usize::from(*cause)));
            out.push(from.unwrap_or(&0.0) * cause.unwrap_or(&1.0));
        }
    }

    /// Appends one value per hypothesis to `out` from one value per part.
    #[inline(never)]
    pub(super) fn spread(&self, values: &[f64], out: &mut Vec<f64>) {
        let value = |part: &u32| values.get(*part as usize).copied().unwrap_or(1.0);
        out.extend(self.of_set.iter().map(value));
    }
}

/// The highest cause of a part that holds any.
fn last(part: u64) -> u64 {
    1_u64
        .checked_shl(63_u32.wrapping_sub(part.leading_zeros()))
        .unwrap_or(0)
}

impl Slips {
    pub(super) fn of(check: &Check, options: usize) -> Self {
        let noise = check.settings.noise;
        Self {
            noise,
            share: noise / options as f64,
        }
    }

    /// Turns unnormalised rows into likelihoods: divides by the totals, then mixes slips in.
    #[inline(never)]
    pub(super) fn mix(self, row: &mut [f64], total: &[f64]) {
        for (value, total) in row.iter_mut().zip(total) {
            *value = (1.0 - self.noise) * (*value / total) + self.share;
        }
    }
}
