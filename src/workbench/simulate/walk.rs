//! One person asked by one way of choosing, and what could be said after each answer.
//!
//! One walk serves every stop rule that reads only what was said so far; it writes down, it does not count.

use super::people::{Person, below};
use crate::engine::answers::Answers;
use crate::engine::diagnosis::{BandKind, Judgement, Outcome};
use crate::engine::network::Network;
use crate::engine::random::SplitMix;
use crate::engine::replay::{Replay, Sums};
use crate::engine::{selection, stopping, triage};
use crate::knowledge::compiled::{Check, Kind, Meaning, Role};

/// A way of choosing the next question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Policy<'a> {
    /// The engine's.
    Ours,
    /// The most information about the causes, Σ I(cause; answer) · P(can answer); effort plays no part.
    PlainGain,
    /// Always in this order.
    Order(&'a [u8]),
    /// In an order drawn for each person.
    Random,
}

/// How far to walk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Until {
    /// So many questions, or all there are.
    Questions(usize),
    /// The engine says stop.
    Stop,
    /// The value of the remaining information is below this (looked at from the fifth answer on).
    Value(f64),
}

/// What could be said at one point.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The question before it; none at the start.
    pub question: Option<u8>,
    /// Questions asked.
    pub asked: usize,
    /// Seconds spent.
    pub seconds: f64,
    /// What a result would come down to: a cause, or "nothing".
    pub claim: Option<u8>,
    /// How probable the engine thinks that claim.
    pub worth: f64,
    /// The outcome, danger signs aside.
    pub outcome: Outcome,
    /// First two of the differential.
    pub first_two: [u8; 2],
    /// A cause is "most likely" and none hangs at "may play a part".
    pub settled: bool,
    /// How many answers carry evidence.
    pub evidence: usize,
    /// What all that is left would be worth, where it was worked out.
    pub value: f64,
    /// P(cause).
    pub p: Vec<f64>,
    /// Bit i: cause i is named ("may play a part" or more).
    pub named: u64,
}

impl Step {
    /// Whether what is said first is true.
    #[must_use]
    pub fn right(&self, person: &Person) -> bool {
        self.claim
            .map_or(person.present == 0, |cause| person.has(usize::from(cause)))
    }

    /// Whether one of the first two causes is present; of the healthy, whether "nothing" is said.
    #[must_use]
    pub fn covers(&self, person: &Person) -> bool {
        let found = self
            .first_two
            .iter()
            .any(|cause| person.has(usize::from(*cause)));
        found || (person.present == 0 && self.claim.is_none())
    }

    /// Mean squared error of the causes' probabilities.
    #[must_use]
    pub fn brier(&self, person: &Person) -> f64 {
        let miss = |(cause, p): (usize, &f64)| {
            let miss = p - f64::from(u8::from(person.has(cause)));
            miss * miss
        };
        self.p.iter().enumerate().map(miss).sum::<f64>() / self.p.len() as f64
    }

    /// Whether exactly the present causes are more likely than not.
    #[must_use]
    pub fn exact(&self, person: &Person) -> bool {
        self.p
            .iter()
            .enumerate()
            .all(|(cause, p)| (0.5 <= *p) == person.has(cause))
    }
}

/// A pack and its tables, ready to walk.
#[derive(Clone, Copy)]
pub struct Walker<'a> {
    /// The pack.
    pub check: &'a Check,
    /// Its tables.
    pub network: &'a Network,
}

impl Walker<'_> {
    /// Asks `person` and writes down every point, the one before the first question included.
    #[must_use]
    pub fn walk(&self, person: &Person, policy: Policy<'_>, until: Until) -> Vec<Step> {
        let mut answers = Answers::none(self.check.questions.len());
        let (mut judgement, mut replay) = (Judgement::default(), Replay::default());
        let drawn = match policy {
            Policy::Random => shuffled(&self.authors_order(), person.seed),
            Policy::Ours | Policy::PlainGain | Policy::Order(_) => Vec::new(),
        };
        let mut seconds = 0.0;
        let mut steps = Vec::new();
        let mut asked = None;
        loop {
            let seen = self.network.seen(&answers);
            judgement.make(self.check, self.network, &seen, &mut replay);
            let evidence = seen.len();
            steps.push(Step {
                question: asked,
                asked: steps.len(),
                seconds,
                evidence,
                ..self.step(&judgement, &answers)
            });
            let enough = match until {
                Until::Questions(count) => count < steps.len(),
                Until::Stop => stopping::stop(self.check, self.network, &answers).is_some(),
                Until::Value(least) => self.value(&mut steps, &answers) < least,
            };
            if enough {
                return steps;
            }
            let next = match policy {
                Policy::Ours => {
                    selection::next(self.check, self.network, &answers).map(|next| next.question)
                }
                Policy::PlainGain => self.most_told(&answers, &replay, &judgement),
                Policy::Order(order) => self.open(&answers, order).next(),
                Policy::Random => self.open(&answers, &drawn).next(),
            };
            let Some(question) = next else { return steps };
            let ticks = person.answers[usize::from(question)];
            answers.set(question, ticks);
            seconds += self.seconds(question, ticks);
            asked = Some(question);
        }
    }

    /// What could be said after each of these numbers of questions in this order (`usize::MAX`: after the last); nothing is
    /// worked out in between.
    #[must_use]
    pub fn points(&self, person: &Person, order: &[u8], counts: &[usize]) -> Vec<Step> {
        let mut answers = Answers::none(self.check.questions.len());
        let (mut judgement, mut replay) = (Judgement::default(), Replay::default());
        let (mut steps, mut seconds) = (Vec::new(), 0.0);
        for asked in 0..=order.len() {
            let next = self.open(&answers, order).next();
            if counts.contains(&asked) || (next.is_none() && counts.contains(&usize::MAX)) {
                let seen = self.network.seen(&answers);
                judgement.make(self.check, self.network, &seen, &mut replay);
                steps.push(Step {
                    asked,
                    seconds,
                    evidence: seen.len(),
                    ..self.step(&judgement, &answers)
                });
            }
            let Some(question) = next else { break };
            let ticks = person.answers[usize::from(question)];
            answers.set(question, ticks);
            seconds += self.seconds(question, ticks);
        }
        steps
    }

    /// Works out what is left at the last step; before the fifth answer it counts as plenty.
    fn value(&self, steps: &mut [Step], answers: &Answers) -> f64 {
        match steps.last_mut() {
            Some(step) if 4 < step.evidence => {
                step.value = stopping::value_left(self.check, self.network, answers).gain;
                step.value
            }
            Some(_) | None => f64::INFINITY,
        }
    }

    /// The questions that may be asked for telling causes apart, in the author's order.
    #[must_use]
    pub fn authors_order(&self) -> Vec<u8> {
        let count = self.check.questions.len() as u8;
        (0..count)
            .filter(|q| {
                let question = &self.check.questions[usize::from(*q)];
                let diagnostic = match question.role {
                    Role::Both | Role::Diagnostic => true,
                    Role::Danger | Role::Plan => false,
                };
                diagnostic && !self.check.settings.plan_asks.contains(q)
            })
            .collect()
    }

    /// Those of `order` that may be asked now and have no answer.
    fn open<'b>(&'b self, answers: &'b Answers, order: &'b [u8]) -> impl Iterator<Item = u8> + 'b {
        let triage = triage::triage(self.check, answers);
        let (ends, held) = (triage.ends_check(), triage.holds_back_load());
        order.iter().copied().filter(move |q| {
            let question = &self.check.questions[usize::from(*q)];
            let held_back = ends || (question.loaded && held);
            !held_back && !answers.has(*q) && answers.meet(&question.ask_when)
        })
    }

    /// Seconds that an answer takes: reading, then the effort; a trial that is put off takes only its reading.
    fn seconds(&self, question: u8, ticks: u32) -> f64 {
        let reading = self.check.settings.reading_s;
        let question = &self.check.questions[usize::from(question)];
        let done = question
            .options
            .get(ticks.trailing_zeros() as usize)
            .is_some_and(|option| option.meaning == Meaning::Evidence);
        match question.kind {
            Kind::Trial if !done => reading,
            Kind::Trial | Kind::One | Kind::All => reading + question.effort_s,
        }
    }

    /// What could be said now.
    fn step(&self, judgement: &Judgement, answers: &Answers) -> Step {
        let outcome = judgement.outcome(self.check, answers);
        let order = judgement.order();
        let first_two = [order[0], order.get(1).copied().unwrap_or(order[0])];
        let claim = match outcome {
            Outcome::Normal => None,
            Outcome::Causes => Some(first_two[0]),
            Outcome::CannotTell | Outcome::Care => {
                let likelier = |best: u8, cause: &u8| {
                    if judgement.p[usize::from(best)] < judgement.p[usize::from(*cause)] {
                        *cause
                    } else {
                        best
                    }
                };
                let guess = order.iter().fold(order[0], likelier);
                (judgement.no_cause <= judgement.p[usize::from(guess)]).then_some(guess)
            }
        };
        let settled = judgement.band.contains(&BandKind::MostLikely)
            && !judgement.band.contains(&BandKind::MayPlay);
        let named = judgement.band.iter().enumerate();
        Step {
            question: None,
            asked: 0,
            seconds: 0.0,
            claim,
            worth: claim.map_or(judgement.no_cause, |cause| judgement.p[usize::from(cause)]),
            outcome,
            first_two,
            settled,
            evidence: 0,
            value: f64::INFINITY,
            p: judgement.p.clone(),
            named: named
                .filter(|(_, band)| **band <= BandKind::MayPlay)
                .map(|(cause, _)| 1 << cause)
                .sum(),
        }
    }

    fn most_told(&self, answers: &Answers, replay: &Replay, judgement: &Judgement) -> Option<u8> {
        let order = self.authors_order();
        let total = replay.all.total;
        let belief: Vec<f64> = replay.weights().iter().map(|w| w / total).collect();
        let mut best = None;
        for question in self.open(answers, &order) {
            let gain = self.gain(question, &belief, &judgement.p);
            if best.is_none_or(|(_, top)| top + 1e-12 < gain) {
                best = Some((question, gain));
            }
        }
        best.map(|(question, _)| question)
    }

    /// Σ over causes of I(cause; answer) · P(can answer), bits.
    fn gain(&self, question: u8, belief: &[f64], p: &[f64]) -> f64 {
        let Some(table) = self.network.table_of(question) else {
            return 0.0;
        };
        let (mut sums, mut room) = (Sums::default(), Vec::new());
        let mut bits = 0.0;
        for row in table.rows() {
            let joint: Vec<f64> = belief.iter().zip(row).map(|(b, l)| b * l).collect();
            sums.take(self.network, &joint, &mut room);
            for (inside, outside) in sums.inside.iter().zip(&sums.outside) {
                bits += surprise(sums.total) - surprise(*inside) - surprise(*outside);
            }
        }
        for p in p {
            bits += surprise(*p) + surprise(1.0 - p);
        }
        bits * table.can_answer
    }
}

/// −x·log₂ x.
fn surprise(x: f64) -> f64 {
    if 0.0 < x { -x * x.log2() } else { 0.0 }
}

/// An order drawn by Fisher and Yates's shuffle.
fn shuffled(order: &[u8], seed: u64) -> Vec<u8> {
    let mut random = SplitMix::new(seed ^ 0x7368_7566);
    let mut order = order.to_vec();
    for last in (1..order.len()).rev() {
        order.swap(last, below(last + 1, random.uniform()));
    }
    order
}
