//! What could be the case: a list of cause sets, each with a weight before any answer. The kind of prior is nothing but the
//! choice of this list; all else in the engine is the same code for every kind.

use crate::knowledge::compiled::{Check, Prior};

/// Sets of causes and how probable each is before any answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Hypotheses {
    /// Bit i of a set: cause i is present.
    pub sets: Vec<u64>,
    /// One weight per set, positive; their sum need not be 1.
    pub weight: Vec<f64>,
}

impl Hypotheses {
    /// The list that the pack asks for.
    #[must_use]
    pub fn of(check: &Check) -> Self {
        let priors: Vec<f64> = check.causes.iter().map(|cause| cause.prior).collect();
        match check.settings.prior {
            Prior::Independent => Self::independent(&priors),
            Prior::AtMost => Self::at_most(usize::from(check.settings.prior_most), &priors),
            Prior::ExactlyOne => Self::exactly_one(&priors),
        }
    }

    /// Every set of causes, 2^n of them; each cause is present or not regardless of the others.
    #[must_use]
    pub fn independent(priors: &[f64]) -> Self {
        Self::at_most(priors.len(), priors)
    }

    /// Every set of at most `most` causes: independent causes, given that no more than that come together. Sets ascend.
    #[must_use]
    pub fn at_most(most: usize, priors: &[f64]) -> Self {
        let mut found = Self {
            sets: vec![0],
            weight: vec![1.0],
        };
        for (cause, p) in priors.iter().enumerate() {
            for place in 0..found.sets.len() {
                let (set, weight) = (found.sets[place], found.weight[place]);
                if (set.count_ones() as usize) < most {
                    found.sets.push(set | 1 << cause);
                    found.weight.push(weight * p);
                }
                found.weight[place] = weight * (1.0 - p);
            }
        }
        found
    }

    /// One cause, never none and never two; `priors` are their relative frequencies.
    #[must_use]
    pub fn exactly_one(priors: &[f64]) -> Self {
        Self {
            sets: (0..priors.len()).map(|cause| 1 << cause).collect(),
            weight: priors.to_vec(),
        }
    }
}
