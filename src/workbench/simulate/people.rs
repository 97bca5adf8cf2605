//! Made-up people: a set of causes and one answer ready for every question, so that every way of asking meets the same
//! person (common random numbers).
//!
//! A person's causes and answers hang on the seed and the person's number alone. Conditions change answers, never the draws.

use crate::engine::network::Network;
use crate::engine::random::SplitMix;
use crate::knowledge::compiled::{Check, Choice, Meaning};

/// From which numbers the people answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// From the ratios as the engine tempers them: the engine's own belief.
    Tempered,
    /// From the author's ratios as they stand: true effects are stronger than the engine believes.
    Untempered,
    /// From the square root of each ratio: true effects are half as strong as the author wrote.
    Half,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Tempered, Self::Untempered, Self::Half];

    /// A word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tempered => "tempered",
            Self::Untempered => "untempered",
            Self::Half => "half",
        }
    }
}

/// How people answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Condition {
    /// From which numbers.
    pub kind: Kind,
    /// The chance that an answer is another than the one meant.
    pub flips: f64,
    /// The chance of "not sure" (or "later"), beyond what the pack's own shares hold.
    pub not_sure: f64,
    /// How far the author's numbers are off: the spread of normal noise on the natural logarithm of ratios and prior odds.
    pub sigma: f64,
}

impl Condition {
    /// Nobody slips, nobody is unsure beyond the pack's own shares, and the author is right.
    #[must_use]
    pub fn plain(kind: Kind) -> Self {
        Self {
            kind,
            flips: 0.0,
            not_sure: 0.0,
            sigma: 0.0,
        }
    }

    /// One answer in ten wrong, one in ten missing, the author's numbers off by half a natural log unit.
    #[must_use]
    pub fn realistic(kind: Kind) -> Self {
        Self {
            kind,
            flips: 0.1,
            not_sure: 0.1,
            sigma: 0.5,
        }
    }
}

/// One made-up person.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Bit i: cause i is present.
    pub present: u64,
    /// For each question the option that is answered once it is asked, as a bit; 0 where the question carries no evidence.
    pub answers: Vec<u32>,
    /// For whatever else is drawn for this person.
    pub seed: u64,
}

impl Person {
    /// Whether this claim about the person is true.
    #[must_use]
    pub fn has(&self, cause: usize) -> bool {
        self.present >> cause & 1 == 1
    }
}

/// People without end, each by number.
pub struct Crowd<'a> {
    check: &'a Check,
    sets: Vec<u64>,
    worlds: Vec<World>,
    condition: Condition,
    seed: u64,
}

/// So many times the author's numbers are drawn anew where they are off; people are dealt to these in turn.
const WORLDS: u64 = 64;

/// What is true where these people live.
struct World {
    /// Running sum of the weights of the sets.
    running: Vec<f64>,
    questions: Vec<Option<Truth>>,
}

/// How one question is answered.
struct Truth {
    /// P(an answer that carries evidence).
    can_answer: f64,
    evidence: Vec<Answer>,
    /// Options that carry none: running sum of shares.
    other: Vec<(u32, f64)>,
}

struct Answer {
    bit: u32,
    share: f64,
    /// (cause, ratio as it truly is).
    ratios: Vec<(u8, f64)>,
}

impl<'a> Crowd<'a> {
    /// People who answer the questions of `check` under `condition`.
    #[must_use]
    pub fn new(check: &'a Check, network: &Network, condition: Condition, seed: u64) -> Self {
        let worlds = if 0.0 < condition.sigma { WORLDS } else { 1 };
        let world = |number| {
            let mut random = SplitMix::new(mixed(seed ^ 0x0057_6f72_6c64, number));
            World::draw(check, network, condition, &mut random)
        };
        Self {
            check,
            sets: network.hypotheses.sets.clone(),
            worlds: (0..worlds).map(world).collect(),
            condition,
            seed,
        }
    }

    /// The person of this number.
    #[must_use]
    pub fn person(&self, number: u64) -> Person {
        let mut random = SplitMix::new(mixed(self.seed, number));
        let world = &self.worlds[(number % self.worlds.len() as u64) as usize];
        let place = pick(&world.running, random.uniform());
        let present = self.sets[place];
        let mut answers = Vec::with_capacity(self.check.questions.len());
        for truth in &world.questions {
            // Every question takes the same number of draws, so that no condition shifts those behind it.
            let draws = [(); 6].map(|()| random.uniform());
            answers.push(
                truth
                    .as_ref()
                    .map_or(0, |truth| truth.answer(present, self.condition, draws)),
            );
        }
        Person {
            present,
            answers,
            seed: random.bits(),
        }
    }

    /// The person of this number, ticking without reading: any answer that carries evidence is as likely as any other.
    #[must_use]
    pub fn careless(&self, number: u64) -> Person {
        let mut person = self.person(number);
        let mut random = SplitMix::new(person.seed ^ 0x6361_7265);
        for (answer, truth) in person.answers.iter_mut().zip(&self.worlds[0].questions) {
            if let Some(truth) = truth {
                let which = below(truth.evidence.len(), random.uniform());
                *answer = truth.evidence[which].bit;
            }
        }
        person
    }
}

impl World {
    fn draw(check: &Check, network: &Network, condition: Condition, random: &mut SplitMix) -> Self {
        let power = match condition.kind {
            Kind::Tempered => check.settings.temper,
            Kind::Untempered => 1.0,
            Kind::Half => 0.5,
        };
        let mut off = || (condition.sigma * random.normal()).exp();
        let odds: Vec<f64> = check.causes.iter().map(|_| off()).collect();
        let mut sum = 0.0;
        let mut running = Vec::new();
        for (set, weight) in network
            .hypotheses
            .sets
            .iter()
            .zip(&network.hypotheses.weight)
        {
            let present = odds
                .iter()
                .enumerate()
                .filter(|(cause, _)| set >> cause & 1 == 1);
            sum += present.fold(*weight, |weight, (_, odds)| weight * odds);
            running.push(sum);
        }
        let mut ratio = |(cause, lr): &(u8, f64)| (*cause, (lr * off()).powf(power));
        let mut questions = Vec::new();
        for (question, table) in check.questions.iter().zip(&network.tables) {
            let truth = table
                .as_ref()
                .map(|_| Truth::of(&question.options, &mut ratio));
            questions.push(truth);
        }
        Self { running, questions }
    }
}

impl Truth {
    fn of(options: &[Choice], ratio: &mut impl FnMut(&(u8, f64)) -> (u8, f64)) -> Self {
        let mut truth = Self {
            can_answer: 0.0,
            evidence: Vec::new(),
            other: Vec::new(),
        };
        let mut sum = 0.0;
        for (place, option) in options.iter().enumerate() {
            let bit = 1 << place;
            if option.meaning == Meaning::Evidence {
                truth.can_answer += option.share;
                truth.evidence.push(Answer {
                    bit,
                    share: option.share,
                    ratios: option.lr.iter().map(&mut *ratio).collect(),
                });
            } else {
                sum += option.share;
                truth.other.push((bit, sum));
            }
        }
        truth
    }

    fn answer(&self, present: u64, condition: Condition, draws: [f64; 6]) -> u32 {
        let [can, which, unsure, slips, slip, other] = draws;
        if self.can_answer <= can || unsure < condition.not_sure {
            return self.unsure(other);
        }
        let weight = |option: &Answer| {
            let of_present = option
                .ratios
                .iter()
                .filter(|(cause, _)| present >> cause & 1 == 1);
            of_present.fold(option.share, |weight, (_, lr)| weight * lr)
        };
        let mut sum = 0.0;
        let running: Vec<f64> = self
            .evidence
            .iter()
            .map(|option| {
                sum += weight(option);
                sum
            })
            .collect();
        let mut meant = pick(&running, which);
        if slips < condition.flips && 1 < self.evidence.len() {
            let others = self.evidence.len() - 1;
            meant = (meant + 1 + below(others, slip)) % self.evidence.len();
        }
        self.evidence[meant].bit
    }

    /// One of the options that carry no evidence, by their shares; the first where none has a share.
    fn unsure(&self, uniform: f64) -> u32 {
        let running: Vec<f64> = self.other.iter().map(|(_, sum)| *sum).collect();
        let total = running.last().copied().unwrap_or(0.0);
        if total <= 0.0 {
            return self.other.first().map_or(0, |(bit, _)| *bit);
        }
        self.other[pick(&running, uniform)].0
    }
}

/// The place in a running sum where `uniform` falls.
fn pick(running: &[f64], uniform: f64) -> usize {
    let target = uniform * running.last().copied().unwrap_or(0.0);
    running
        .partition_point(|sum| *sum <= target)
        .min(running.len().saturating_sub(1))
}

/// A whole number below `count` from a uniform one.
#[allow(clippy::cast_sign_loss, reason = "a uniform number is not negative")]
pub(super) fn below(count: usize, uniform: f64) -> usize {
    ((uniform * count as f64) as usize).min(count.saturating_sub(1))
}

/// A seed of its own for each number.
fn mixed(seed: u64, number: u64) -> u64 {
    SplitMix::new(seed ^ number.wrapping_mul(0xa076_1d64_78bd_642f)).bits()
}
