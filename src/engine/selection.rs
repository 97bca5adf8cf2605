//! Which question comes next: the core in its order, then what tells most for its effort.
//!
//! `score = P(can answer) · Σ ω_i · I(cause_i; answer) / √(reading + effort)`, where `ω_i` is the cause's probability, counted
//! several times where its shift draws attention. Scores are rounded to 1e-12 and ties go to the question that stands first.
//! It reads answers, never their order: "a topic in progress" is one of whose questions some are answered.

use super::answers::Answers;
use super::diagnosis::{Judgement, Outcome, round};
use super::information::Belief;
use super::network::Network;
use super::replay::Replay;
use super::triage::{Triage, triage};
use crate::knowledge::compiled::{Check, Kind, Meaning, Question, Role};

/// A question worth asking.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Next {
    /// Its index.
    pub question: u8,
    /// Σ over causes of I(cause; answer), unweighted, bits.
    pub gain_bits: f64,
    /// What it takes, seconds.
    pub effort_s: f64,
}

/// The next diagnostic question; `None` where nothing is left or a danger sign ends the check. Never a danger question.
#[must_use]
pub fn next(check: &Check, network: &Network, answers: &Answers) -> Option<Next> {
    let triage = triage(check, answers);
    let open = remaining(check, &triage, answers);
    let chooser = Chooser::new(check, network, answers);
    let stuck = check.settings.not_sure_run <= not_sure(check, answers)
        && !any_trial_answered(check, answers);
    if stuck {
        let trials = of_kind_trial(check, &open);
        if let Some(trial) = chooser.best(&trials) {
            return Some(trial);
        }
    }
    if let Some(core) = check.settings.core.iter().find(|core| open.contains(core)) {
        return Some(chooser.next(*core));
    }
    chooser.best_by_topic(&open)
}

/// The test that would tell most now: an open question or a trial put off. Where we can't tell, trials come first; where
/// nothing else is left, a question that was answered "not sure" or "can't" may be looked into after all.
#[must_use]
pub fn best_test(check: &Check, network: &Network, answers: &Answers) -> Option<Next> {
    let triage = triage(check, answers);
    if triage.ends_check() {
        return None;
    }
    let chooser = Chooser::new(check, network, answers);
    let with = |wanted: &[Option<Meaning>]| listed(check, &triage, answers, wanted);
    let open = with(&[None, Some(Meaning::Later)]);
    let trials = of_kind_trial(check, &open);
    let mut judgement = Judgement::default();
    judgement.make(
        check,
        network,
        &network.seen(answers),
        &mut Replay::default(),
    );
    let best = match judgement.outcome(check, answers) {
        Outcome::CannotTell => chooser.best(&trials).or_else(|| chooser.best(&open)),
        Outcome::Causes | Outcome::Normal | Outcome::Care => chooser.best(&open),
    };
    best.or_else(|| chooser.best(&with(&[Some(Meaning::NotSure)])))
        .or_else(|| chooser.best(&with(&[Some(Meaning::Cannot)])))
}

/// Every diagnostic question that may be asked now with its score, best first; how a choice came about. Ties stay in order.
#[must_use]
pub fn ranking(check: &Check, network: &Network, answers: &Answers) -> Vec<(f64, Next)> {
    let open = remaining(check, &triage(check, answers), answers);
    let chooser = Chooser::new(check, network, answers);
    let mut ranking: Vec<(f64, Next)> = open.iter().map(|q| chooser.score(*q)).collect();
    ranking.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    ranking
}

/// Σ over causes of I(cause; answer) for a question, bits; 0 where it carries no evidence.
#[must_use]
pub fn gain_bits(check: &Check, network: &Network, answers: &Answers, question: u8) -> f64 {
    Chooser::new(check, network, answers)
        .next(question)
        .gain_bits
}

/// The diagnostic questions that may be asked now and have no answer, canonical order. Those that only the plan asks for
/// are not among them.
pub(super) fn remaining(check: &Check, triage: &Triage, answers: &Answers) -> Vec<u8> {
    if triage.ends_check() {
        return Vec::new();
    }
    listed(check, triage, answers, &[None])
}

/// Whether a question is answered for telling causes apart.
pub(super) fn is_diagnostic(question: &Question) -> bool {
    match question.role {
        Role::Both | Role::Diagnostic => true,
        Role::Danger | Role::Plan => false,
    }
}

fn askable(
    check: &Check,
    triage: &Triage,
    answers: &Answers,
    index: u8,
    question: &Question,
) -> bool {
    is_diagnostic(question)
        && !check.settings.plan_asks.contains(&index)
        && !(question.loaded && triage.holds_back_load())
        && answers.meet(&question.ask_when)
}

/// The questions that may be asked now and whose answer means one of these, canonical order.
fn listed(
    check: &Check,
    triage: &Triage,
    answers: &Answers,
    wanted: &[Option<Meaning>],
) -> Vec<u8> {
    let mut listed = Vec::new();
    for (index, question) in check.questions.iter().enumerate() {
        let index = index as u8;
        if wanted.contains(&meaning(question, answers.of(index)))
            && askable(check, triage, answers, index, question)
        {
            listed.push(index);
        }
    }
    listed
}

/// What the (first) ticked option of a question means; `None` where it has no answer.
fn meaning(question: &Question, ticks: u32) -> Option<Meaning> {
    question
        .options
        .get(ticks.trailing_zeros() as usize)
        .map(|option| option.meaning)
}

fn is_trial(question: &Question) -> bool {
    match question.kind {
        Kind::Trial => true,
        Kind::One | Kind::All => false,
    }
}

fn of_kind_trial(check: &Check, open: &[u8]) -> Vec<u8> {
    let trial = |index: &u8| {
        check
            .questions
            .get(usize::from(*index))
            .is_some_and(is_trial)
    };
    open.iter().copied().filter(trial).collect()
}

fn not_sure(check: &Check, answers: &Answers) -> u8 {
    let questions = check.questions.iter().enumerate();
    questions
        .filter(|(index, question)| {
            meaning(question, answers.of(*index as u8)) == Some(Meaning::NotSure)
        })
        .count() as u8
}

fn any_trial_answered(check: &Check, answers: &Answers) -> bool {
    check
        .questions
        .iter()
        .enumerate()
        .any(|(index, question)| is_trial(question) && answers.has(index as u8))
}

/// Scores questions against one state of belief.
struct Chooser<'a> {
    check: &'a Check,
    network: &'a Network,
    answers: &'a Answers,
    belief: Belief<'a>,
    attention: Vec<f64>,
}

impl<'a> Chooser<'a> {
    fn new(check: &'a Check, network: &'a Network, answers: &'a Answers) -> Self {
        let mut replay = Replay::default();
        replay.run(network, &network.seen(answers));
        let settings = &check.settings;
        let (mut p, mut attention) = (Vec::new(), Vec::new());
        for (cause, before) in network.prior_bits.iter().enumerate() {
            let now = replay.all.p(cause);
            let shift = replay.all.bits(cause) - before;
            attention.push(if settings.attention_shift_bits < shift {
                now * settings.attention
            } else {
                now
            });
            p.push(now);
        }
        Self {
            check,
            network,
            answers,
            belief: Belief::new(network, &replay, p),
            attention,
        }
    }

    /// The best of these by score.
    fn best(&self, open: &[u8]) -> Option<Next> {
        best_of(&self.contenders(open))
    }

    /// The best of these, but a topic in progress goes on while it is nearly as good.
    fn best_by_topic(&self, open: &[u8]) -> Option<Next> {
        let scored = self.contenders(open);
        let best = best_of(&scored)?;
        let top = scored.iter().map(|(score, _)| *score).fold(0.0, f64::max);
        let near = (1.0 - self.check.settings.topic_within) * top;
        let going: Vec<(f64, Next)> = scored
            .into_iter()
            .filter(|(score, next)| near <= *score && self.in_progress(next.question))
            .collect();
        best_of(&going).or(Some(best))
    }

    fn next(&self, question: u8) -> Next {
        self.score(question).1
    }

    /// Scores of these, canonical order; those that are surely neither the best nor near it are left out.
    fn contenders(&self, open: &[u8]) -> Vec<(f64, Next)> {
        let bounds: Vec<f64> = open
            .iter()
            .map(|question| self.at_most(*question))
            .collect();
        let mut first = 0;
        for (place, bound) in bounds.iter().enumerate() {
            if bounds[first] < *bound {
                first = place;
            }
        }
        let mut top = open
            .get(first)
            .map_or(0.0, |question| self.score(*question).0);
        let mut scored = Vec::new();
        for (question, bound) in open.iter().zip(&bounds) {
            // A hair below, for rounding; what is no number is not left out.
            let far = *bound < (1.0 - self.check.settings.topic_within) * top - 1e-9;
            if !far {
                let (score, next) = self.score(*question);
                top = top.max(score);
                scored.push((score, next));
            }
        }
        scored
    }

    fn score(&self, question: u8) -> (f64, Next) {
        let gains = self
            .network
            .table_of(question)
            .map_or_else(Vec::new, |table| self.belief.gains(table));
        let with_attention = gains.iter().zip(&self.attention);
        let weighted: f64 = with_attention.map(|(gain, weight)| gain * weight).sum();
        let next = Next {
            question,
            gain_bits: gains.iter().sum(),
            effort_s: self.effort_s(question),
        };
        (round(self.for_effort(question, weighted)), next)
    }

    /// At least the score.
    fn at_most(&self, question: u8) -> f64 {
        let table = self.network.table_of(question);
        let bound = table.map_or(0.0, |table| self.belief.at_most(table, &self.attention));
        self.for_effort(question, bound)
    }

    /// What is told, weighed, for the effort of asking.
    fn for_effort(&self, question: u8, weighted: f64) -> f64 {
        let can_answer = self
            .network
            .table_of(question)
            .map_or(0.0, |t| t.can_answer);
        can_answer * weighted / (self.check.settings.reading_s + self.effort_s(question)).sqrt()
    }

    fn effort_s(&self, question: u8) -> f64 {
        let question = self.check.questions.get(usize::from(question));
        question.map_or(0.0, |question| question.effort_s)
    }

    /// Whether a question of the same topic was answered.
    fn in_progress(&self, question: u8) -> bool {
        let Some(topic) = self
            .check
            .questions
            .get(usize::from(question))
            .map(|q| q.topic)
        else {
            return false;
        };
        let mut others = self.check.questions.iter().enumerate();
        others
            .any(|(index, q)| q.topic == topic && is_diagnostic(q) && self.answers.has(index as u8))
    }
}

fn best_of(scored: &[(f64, Next)]) -> Option<Next> {
    let mut best: Option<(f64, Next)> = None;
    for (score, next) in scored {
        if best.is_none_or(|(top, _)| top < *score) {
            best = Some((*score, *next));
        }
    }
    best.map(|(_, next)| next)
}
