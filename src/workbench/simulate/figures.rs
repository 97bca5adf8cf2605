//! What is counted over many people, and how sure each figure is.

use super::people::{Person, below};
use super::walk::Step;
use crate::engine::diagnosis::Outcome;

/// A mean and its standard error.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Figure {
    /// The mean.
    pub mean: f64,
    /// Its standard error.
    pub error: f64,
}

/// Sums of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sum {
    count: f64,
    total: f64,
    squares: f64,
}

impl Sum {
    /// Adds one value.
    pub fn add(&mut self, value: f64) {
        self.count += 1.0;
        self.total += value;
        self.squares += value * value;
    }

    fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.total += other.total;
        self.squares += other.squares;
    }

    /// How many values.
    #[must_use]
    pub fn count(&self) -> f64 {
        self.count
    }

    /// Mean and standard error; zero where nothing was counted.
    #[must_use]
    pub fn figure(&self) -> Figure {
        if self.count < 1.0 {
            return Figure::default();
        }
        let mean = self.total / self.count;
        let variance = (self.squares / self.count - mean * mean).max(0.0);
        Figure {
            mean,
            error: (variance / self.count).sqrt(),
        }
    }
}

/// Tenths of probability for the calibration plot.
pub const BINS: usize = 10;

/// Predictions of about one probability, and how often they came true.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bin {
    /// Predictions.
    pub count: f64,
    /// Sum of the probabilities said.
    pub said: f64,
    /// How many came true.
    pub true_: f64,
}

/// Everything counted about one cell of the study.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tally {
    /// What is said first is true.
    pub right: Sum,
    /// One of the first two causes is present.
    pub top_two: Sum,
    /// Exactly the present causes are more likely than not.
    pub exact: Sum,
    /// Questions asked.
    pub questions: Sum,
    /// Seconds spent.
    pub seconds: Sum,
    /// Mean squared error of the causes' probabilities.
    pub brier: Sum,
    /// Where the outcome is causes: whether the first is present.
    pub named_right: Sum,
    /// Whether the outcome is "can't tell".
    pub cannot_tell: Sum,
    /// Among those without a cause: whether a cause is the outcome all the same.
    pub false_alarm: Sum,
    /// Among those without a cause: whether "nothing" is what is said first.
    pub healthy_right: Sum,
    /// Per cause, among those who have it alone: whether it is what is said first.
    pub alone_first: Vec<Sum>,
    /// The same: whether it is named at all ("may play a part" or more), or is one of the first two.
    pub alone_found: Vec<Sum>,
    /// By tenths of probability.
    pub bins: [Bin; BINS],
    /// Per question: how often it was asked.
    pub asked: Vec<f64>,
}

impl Tally {
    /// Adds one person, where asking ended at the last of `steps`.
    pub fn add(&mut self, person: &Person, steps: &[Step]) {
        let Some(end) = steps.last() else { return };
        let yes = |is: bool| f64::from(u8::from(is));
        let right = end.right(person);
        self.right.add(yes(right));
        self.top_two.add(yes(end.covers(person)));
        self.exact.add(yes(end.exact(person)));
        self.questions.add(end.asked as f64);
        self.seconds.add(end.seconds);
        for (cause, p) in end.p.iter().enumerate() {
            let truth = yes(person.has(cause));
            let bin = &mut self.bins[below(BINS, *p)];
            bin.count += 1.0;
            bin.said += p;
            bin.true_ += truth;
        }
        self.brier.add(end.brier(person));
        let causes = end.outcome == Outcome::Causes;
        if causes {
            self.named_right.add(yes(right));
        }
        self.cannot_tell
            .add(yes(end.outcome == Outcome::CannotTell));
        if person.present == 0 {
            self.false_alarm.add(yes(causes));
            self.healthy_right.add(yes(right));
        }
        self.alone_first.resize(end.p.len(), Sum::default());
        self.alone_found.resize(end.p.len(), Sum::default());
        if person.present.is_power_of_two() {
            let alone = person.present.trailing_zeros() as usize;
            let first_two = end.first_two.iter().any(|c| usize::from(*c) == alone);
            self.alone_first[alone].add(yes(right));
            self.alone_found[alone].add(yes(first_two || end.named >> alone & 1 == 1));
        }
        self.asked.resize(person.answers.len(), 0.0);
        for question in steps.iter().filter_map(|step| step.question) {
            self.asked[usize::from(question)] += 1.0;
        }
    }

    /// Adds everything of `other`.
    pub fn merge(&mut self, other: &Self) {
        self.right.merge(&other.right);
        self.top_two.merge(&other.top_two);
        self.exact.merge(&other.exact);
        self.questions.merge(&other.questions);
        self.seconds.merge(&other.seconds);
        self.brier.merge(&other.brier);
        self.named_right.merge(&other.named_right);
        self.cannot_tell.merge(&other.cannot_tell);
        self.false_alarm.merge(&other.false_alarm);
        self.healthy_right.merge(&other.healthy_right);
        merge_all(&mut self.alone_first, &other.alone_first);
        merge_all(&mut self.alone_found, &other.alone_found);
        for (bin, more) in self.bins.iter_mut().zip(&other.bins) {
            bin.count += more.count;
            bin.said += more.said;
            bin.true_ += more.true_;
        }
        if self.asked.len() < other.asked.len() {
            self.asked.resize(other.asked.len(), 0.0);
        }
        for (asked, more) in self.asked.iter_mut().zip(&other.asked) {
            *asked += more;
        }
    }

    /// Expected calibration error over tenths: Σ weight · |said − came true|. Its standard error treats bins as independent.
    #[must_use]
    pub fn calibration(&self) -> Figure {
        let total: f64 = self.bins.iter().map(|bin| bin.count).sum();
        let mut figure = Figure::default();
        for bin in self.bins.iter().filter(|bin| 0.0 < bin.count) {
            let (said, was) = (bin.said / bin.count, bin.true_ / bin.count);
            let weight = bin.count / total;
            figure.mean += weight * (said - was).abs();
            figure.error += weight * weight * was * (1.0 - was) / bin.count;
        }
        figure.error = figure.error.sqrt();
        figure
    }

    /// How often right, and how many seconds.
    #[must_use]
    pub fn whole(&self) -> [f64; 2] {
        [self.right.figure().mean, self.seconds.figure().mean]
    }

    /// How often what is true is said first, with every cause that is alone and "nothing" counting the same, however rare.
    #[must_use]
    pub fn even(&self) -> f64 {
        let rates = self.alone_first.iter().chain([&self.healthy_right]);
        let sum: f64 = rates.map(|sum| sum.figure().mean).sum();
        sum / (self.alone_first.len() + 1) as f64
    }
}

fn merge_all(sums: &mut Vec<Sum>, more: &[Sum]) {
    if sums.len() < more.len() {
        sums.resize(more.len(), Sum::default());
    }
    for (sum, more) in sums.iter_mut().zip(more) {
        sum.merge(more);
    }
}

/// The area under the curve: how probable it is that one of `high` is above one of `low` (ties count half), with its standard
/// error after Hanley and `McNeil` 1982.
#[must_use]
pub fn auc(high: &[f64], low: &[f64]) -> Figure {
    let mut low = low.to_vec();
    low.sort_by(f64::total_cmp);
    let mut sum = 0.0;
    for value in high {
        let under = low.partition_point(|other| other < value) as f64;
        let up_to = low.partition_point(|other| other <= value) as f64;
        sum += f64::midpoint(under, up_to);
    }
    let (m, n) = (high.len() as f64, low.len() as f64);
    let area = sum / (m * n);
    let (q1, q2) = (area / (2.0 - area), 2.0 * area * area / (1.0 + area));
    let variance =
        area * (1.0 - area) + (m - 1.0) * (q1 - area * area) + (n - 1.0) * (q2 - area * area);
    Figure {
        mean: area,
        error: (variance / (m * n)).max(0.0).sqrt(),
    }
}
