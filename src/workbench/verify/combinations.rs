//! Every combination of the answers that danger rules read: the highest level wins, and nothing is trained that must not be.
//!
//! The expected level is worked out beside the engine's, rule by rule as soon as all that a rule reads is answered. The engine
//! as a whole (remedies, next question, best test, stop) is asked on a stated share, with random other answers filled in.

pub mod factor;
pub mod signs;
mod whole;

use super::laws::answers::below;
use super::pack::Pack;
use super::property::Property;
use super::tally::{Count, Tally};
use crate::engine::answers::Answers;
use crate::engine::random::SplitMix;
use crate::engine::triage::Triage;
use crate::knowledge::compiled::{CareLevel, Check, Condition, Kind, Limit, Meaning, Role, Ticks};
use crate::session::knowledge::Knowledge;
use factor::{Factor, factors};
use rayon::prelude::*;

/// About so many combinations are worked out whole, evenly among all.
const WHOLE: u64 = 15_000;
/// Pieces of work.
const PIECES: usize = 256;
/// Drawn combinations that one worker takes at a time.
const DRAWN: u64 = 20_000;

/// Looks at every combination; where there are more than `most`, so many are drawn.
#[must_use]
pub fn combinations(pack: &Pack, most: u64, seed: u64) -> Tally {
    let mut job = Job::new(pack, seed);
    let mut tally = Tally::default();
    signs::signs(pack, &mut tally);
    let all = job.all(most);
    job.whole_share = (all.min(most) / WHOLE).max(1);
    if all <= most {
        let beginnings = job.beginnings();
        let size = beginnings.len().div_ceil(PIECES);
        let pieces: Vec<Tally> = beginnings
            .par_chunks(size)
            .enumerate()
            .map(|(at, b)| job.piece(at, b))
            .collect();
        for piece in pieces {
            tally.add(piece);
        }
    } else {
        tally.add(job.drawn(most));
    }
    tally
}

/// How many combinations there are; counted as far as `most`.
#[must_use]
pub fn in_all(pack: &Pack, most: u64) -> u64 {
    Job::new(pack, 0).all(most)
}

struct Job<'p> {
    pack: &'p Pack,
    factors: Vec<Factor>,
    /// For each factor the rules that can be decided once it is answered.
    decided: Vec<Vec<usize>>,
    seed: u64,
    /// Every so many-th combination is worked out whole.
    whole_share: u64,
}

/// What the rules decided so far must mean.
#[derive(Clone, Copy)]
struct Expected {
    level: CareLevel,
    limit: Limit,
    fired: [u64; 4],
    /// How many combinations of single options this stands for.
    stands_for: f64,
}

/// One worker's state.
struct Worker<'p> {
    tally: Tally,
    knowledge: &'p Knowledge,
    random: SplitMix,
    count: u64,
    whole: u64,
    stands_for: f64,
}

impl<'p> Job<'p> {
    fn new(pack: &'p Pack, seed: u64) -> Self {
        let factors = factors(pack.check);
        let mut decided = vec![Vec::new(); factors.len()];
        for (rule, of) in pack.check.rules.iter().enumerate() {
            let reads =
                |factor: &Factor| ticks(&of.when).any(|t| factor.questions.contains(&t.question));
            if let Some(last) = factors.iter().rposition(reads) {
                decided[last].push(rule);
            }
        }
        Self {
            pack,
            factors,
            decided,
            seed,
            whole_share: 1,
        }
    }

    /// The states of a factor that are open after these answers.
    fn open(&self, factor: usize, answers: &Answers) -> usize {
        let of = &self.factors[factor];
        if answers.meet(&of.gate) {
            of.states.len()
        } else {
            1
        }
    }

    fn set(&self, factor: usize, state: usize, way: usize, answers: &mut Answers) {
        let of = &self.factors[factor];
        for question in &of.questions {
            answers.set(*question, 0);
        }
        let ways = &of.states[state].ways;
        // A question that is not asked has no answer.
        let way = if answers.meet(&of.gate) {
            way % ways.len()
        } else {
            0
        };
        let (question, ticked) = ways[way];
        answers.set(question, ticked);
    }

    fn all(&self, most: u64) -> u64 {
        let none = &mut Answers::none(self.pack.check.questions.len());
        self.count(0, none, most)
    }

    fn count(&self, factor: usize, answers: &mut Answers, most: u64) -> u64 {
        if factor == self.factors.len() {
            return 1;
        }
        let gates = |q: &u8| {
            let questions = self.factors[factor + 1..].iter();
            questions
                .flat_map(|later| ticks(&later.gate))
                .any(|t| t.question == *q)
        };
        let open = self.open(factor, answers) as u64;
        if !self.factors[factor].questions.iter().any(gates) {
            return open.saturating_mul(self.count(factor + 1, answers, most));
        }
        let mut sum: u64 = 0;
        for state in 0..open as usize {
            self.set(factor, state, 0, answers);
            sum = sum.saturating_add(self.count(factor + 1, answers, most));
            if most < sum {
                break;
            }
        }
        self.set(factor, 0, 0, answers);
        sum
    }

    /// The first few states of enough combinations to share out.
    fn beginnings(&self) -> Vec<Vec<usize>> {
        let mut all: Vec<Vec<usize>> = vec![Vec::new()];
        for factor in 0..self.factors.len() {
            if PIECES <= all.len() {
                break;
            }
            let mut longer = Vec::new();
            for beginning in &all {
                let mut answers = Answers::none(self.pack.check.questions.len());
                for (at, state) in beginning.iter().enumerate() {
                    self.set(at, *state, 0, &mut answers);
                }
                for state in 0..self.open(factor, &answers) {
                    longer.push([&beginning[..], &[state]].concat());
                }
            }
            all = longer;
        }
        all
    }

    fn piece(&self, at: usize, beginnings: &[Vec<usize>]) -> Tally {
        let knowledge = self.pack.swiftly();
        let mut worker = self.worker(&knowledge, at as u64);
        for beginning in beginnings {
            let mut answers = Answers::none(self.pack.check.questions.len());
            let mut expected = Expected::nothing();
            for (factor, state) in beginning.iter().enumerate() {
                self.set(factor, *state, worker.count as usize, &mut answers);
                expected = self.after(factor, *state, &answers, expected);
            }
            self.descend(beginning.len(), &mut answers, expected, &mut worker);
        }
        worker.finish()
    }

    fn worker<'k>(&self, knowledge: &'k Knowledge, at: u64) -> Worker<'k> {
        Worker {
            tally: Tally::default(),
            knowledge,
            random: SplitMix::new(self.seed ^ at << 20),
            count: 0,
            whole: 0,
            stands_for: 0.0,
        }
    }

    fn descend(
        &self,
        factor: usize,
        answers: &mut Answers,
        expected: Expected,
        worker: &mut Worker,
    ) {
        if factor == self.factors.len() {
            return self.leaf(answers, expected, worker);
        }
        for state in 0..self.open(factor, answers) {
            self.set(factor, state, worker.count as usize, answers);
            let expected = self.after(factor, state, answers, expected);
            self.descend(factor + 1, answers, expected, worker);
        }
        self.set(factor, 0, 0, answers);
    }

    /// What must hold once the rules that this factor decides are added.
    fn after(
        &self,
        factor: usize,
        state: usize,
        answers: &Answers,
        mut expected: Expected,
    ) -> Expected {
        let of = &self.factors[factor];
        if answers.meet(&of.gate) {
            expected.stands_for *= of.states[state].stands_for;
        }
        for &index in &self.decided[factor] {
            let rule = &self.pack.check.rules[index];
            if holds(&rule.when, answers) {
                expected.level = expected.level.max(rule.level);
                expected.limit = expected.limit.max(rule.limit);
                expected.fired[index / 64] |= 1 << (index % 64);
            }
        }
        expected
    }

    fn leaf(&self, answers: &mut Answers, expected: Expected, worker: &mut Worker) {
        let triage = (self.pack.machine.triage)(self.pack.check, answers);
        if !expected.agrees(self.pack.check, &triage) {
            let found = Err(format!(
                "{:?} with {:?}, but the rules say {:?} with {:?}",
                triage.level, triage.limit, expected.level, expected.limit
            ));
            worker.tally.note(
                self.pack,
                Property::HighestLevel,
                found,
                answers,
                String::new,
            );
        }
        worker.count += 1;
        worker.stands_for += expected.stands_for;
        if worker.count.is_multiple_of(self.whole_share) {
            worker.whole += 1;
            self.whole(answers, &triage, worker);
        }
    }

    /// Random other answers, and everything that the engine makes of them.
    fn whole(&self, danger: &Answers, triage: &Triage, worker: &mut Worker) {
        let (pack, check) = (self.pack, self.pack.check);
        let mut answers = danger.clone();
        for (index, question) in check.questions.iter().enumerate() {
            let free = match question.role {
                Role::Diagnostic | Role::Plan => !answers.has(index as u8),
                Role::Danger | Role::Both => false,
            };
            let read = self
                .factors
                .iter()
                .any(|factor| factor.questions.contains(&(index as u8)));
            if free
                && !read
                && answers.meet(&question.ask_when)
                && below(&mut worker.random, 3) != 0
            {
                let option = below(&mut worker.random, question.options.len());
                let ok = question.kind != Kind::Trial
                    || question.options[option].meaning != Meaning::Hurt;
                answers.set(index as u8, if ok { 1 << option } else { 0 });
            }
        }
        let found = whole::trains_nothing(pack, worker.knowledge, &answers, triage);
        worker
            .tally
            .note(pack, Property::NothingToTrain, found, &answers, String::new);
        let found = whole::loads_nothing(pack, worker.knowledge, &answers, triage);
        worker
            .tally
            .note(pack, Property::NoLoad, found, &answers, String::new);
    }

    fn drawn(&self, count: u64) -> Tally {
        let pieces: Vec<Tally> = (0..count.div_ceil(DRAWN))
            .into_par_iter()
            .map(|piece| {
                let knowledge = self.pack.swiftly();
                let mut worker = self.worker(&knowledge, piece);
                for _ in 0..DRAWN.min(count - piece * DRAWN) {
                    let mut answers = Answers::none(self.pack.check.questions.len());
                    let mut expected = Expected::nothing();
                    for factor in 0..self.factors.len() {
                        let state = below(&mut worker.random, self.open(factor, &answers));
                        let way = below(&mut worker.random, 1 << 16);
                        self.set(factor, state, way, &mut answers);
                        expected = self.after(factor, state, &answers, expected);
                    }
                    self.leaf(&mut answers, expected, &mut worker);
                }
                worker.finish()
            })
            .collect();
        let mut all = Tally::default();
        for piece in pieces {
            all.add(piece);
        }
        // Drawn ones stand for themselves.
        all.stands_for = 0.0;
        all
    }
}

impl Worker<'_> {
    fn finish(mut self) -> Tally {
        self.tally.held(Property::HighestLevel, self.count);
        self.tally.counts(Count::Combinations, self.count);
        self.tally.counts(Count::CombinationsWhole, self.whole);
        self.tally.stands_for = self.stands_for;
        self.tally
    }
}

impl Expected {
    fn nothing() -> Self {
        Self {
            level: CareLevel::SelfCare,
            limit: Limit::None,
            fired: [0; 4],
            stands_for: 1.0,
        }
    }

    fn agrees(&self, check: &Check, triage: &Triage) -> bool {
        let mut fired = [0_u64; 4];
        for &rule in &triage.fired {
            fired[usize::from(rule) / 64] |= 1 << (rule % 64);
        }
        let limit = if CareLevel::SelfCare < self.level {
            self.limit.max(Limit::NoLoad)
        } else {
            self.limit
        };
        let level = |rule: u8| check.rules[usize::from(rule)].level;
        let highest_first = triage
            .fired
            .windows(2)
            .all(|pair| level(pair[1]) <= level(pair[0]));
        (triage.level, triage.limit, fired) == (self.level, limit, self.fired) && highest_first
    }
}

/// A condition, read beside the engine.
fn holds(condition: &Condition, answers: &Answers) -> bool {
    let ticked = |t: &Ticks| answers.of(t.question) & t.options != 0;
    let every = || !condition.all.iter().any(|t| !ticked(t));
    let some = || condition.any.is_empty() || condition.any.iter().any(ticked);
    let no = || !condition.none.iter().any(ticked);
    every() && some() && no()
}

fn ticks(condition: &Condition) -> impl Iterator<Item = &Ticks> {
    condition
        .all
        .iter()
        .chain(&condition.any)
        .chain(&condition.none)
}
