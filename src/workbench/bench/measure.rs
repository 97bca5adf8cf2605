//! Timing one job: many samples of many runs, of which the median and the least are kept.
//!
//! The least is what the job costs when nothing disturbs it; the median says how far that can be trusted.

/// A clock: microseconds since any fixed moment.
pub type Clock<'c> = &'c mut dyn FnMut() -> f64;

/// How long to measure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Patience {
    /// Runs before anything counts, µs: a browser compiles what is used often a second time.
    pub warm_us: f64,
    /// What one sample should take, µs: far more than the step of the clock.
    pub sample_us: f64,
    /// What all samples of one job may take together, µs.
    pub all_us: f64,
    /// The largest tables that are made, bytes.
    pub bytes_max: usize,
}

/// What one run of a job takes, µs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Times {
    /// Half of the samples took at most this.
    pub median_us: f64,
    /// The quickest sample.
    pub least_us: f64,
}

/// Fewest samples, however long each takes.
const SAMPLES_MIN: u32 = 5;
/// Most samples, however short.
const SAMPLES_MAX: u32 = 200;

impl Patience {
    /// For a clock that ticks in nanoseconds.
    pub const NATIVE: Self = Self {
        warm_us: 20_000.0,
        sample_us: 500.0,
        all_us: 200_000.0,
        bytes_max: 1 << 30,
    };
    /// For a browser's clock, which is kept coarse (100 µs).
    pub const BROWSER: Self = Self {
        warm_us: 150_000.0,
        sample_us: 10_000.0,
        all_us: 400_000.0,
        bytes_max: 1 << 28,
    };
}

/// Times `job`.
pub fn measure(clock: Clock<'_>, patience: Patience, job: &mut dyn FnMut()) -> Times {
    let began = clock();
    let mut runs: u32 = 0;
    while runs == 0 || clock() - began < patience.warm_us {
        job();
        runs += 1;
    }
    let each_us = (clock() - began) / f64::from(runs);
    let runs = count(patience.sample_us / each_us).max(1);
    let samples = count(patience.all_us / (f64::from(runs) * each_us));
    let mut taken = Vec::new();
    for _ in 0..samples.clamp(SAMPLES_MIN, SAMPLES_MAX) {
        let began = clock();
        for _ in 0..runs {
            job();
        }
        taken.push((clock() - began) / f64::from(runs));
    }
    times(taken)
}

/// Median and least of some samples.
fn times(mut taken: Vec<f64>) -> Times {
    taken.sort_by(f64::total_cmp);
    let middle = taken.len() / 2;
    Times {
        median_us: taken.get(middle).copied().unwrap_or(0.0),
        least_us: taken.first().copied().unwrap_or(0.0),
    }
}

#[allow(
    clippy::cast_sign_loss,
    reason = "durations are not negative, and what is not a number becomes 0"
)]
fn count(quotient: f64) -> u32 {
    quotient.ceil() as u32
}
