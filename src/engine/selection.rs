//! Which question comes next: the core in its order, then what tells most for its effort.
//!
//! `score = P(can answer) · Σ ω_i · I(cause_i; answer) / √(reading + effort)`, where `ω_i` is the cause's probability, counted
//! several times where its shift draws attention. Scores are rounded to 1e-12 and ties go to the question that stands first.
//! It reads answers, never their order: "a topic in progress" is one of whose questions some are answered.

use super::answers::Answers;
use super::diagnosis::{Judgement, Outcome, round};
use super::information::Information;
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
    let best = match chooser.judgement.outcome(check, answers) {
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
    let mut ranking = Chooser::new(check, network, answers).scored(&open);
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
    judgement: Judgement,
    /// Normalised weight of each set.
    belief: Vec<f64>,
    attention: Vec<f64>,
}

impl<'a> Chooser<'a> {
    fn new(check: &'a Check, network: &'a Network, answers: &'a Answers) -> Self {
        let mut judgement = Judgement::default();
        let mut replay = Replay::default();
        judgement.make(check, network, &network.seen(answers), &mut replay);
        let total = replay.all.total;
        let belief = replay
            .weights()
            .iter()
            .map(|weight| weight / total)
            .collect();
        let settings = &check.settings;
        let attend = |(p, shift): (&f64, &f64)| {
            if settings.attention_shift_bits < *shift {
                p * settings.attention
            } else {
                *p
            }
        };
        let attention = judgement
            .p
            .iter()
            .zip(&judgement.shift_bits)
            .map(attend)
            .collect();
        Self {
            check,
            network,
            answers,
            judgement,
            belief,
            attention,
        }
    }

    /// The best of these by score.
    fn best(&self, open: &[u8]) -> Option<Next> {
        best_of(&self.scored(open))
    }

    /// The best of these, but a topic in progress goes on while it is nearly as good.
    fn best_by_topic(&self, open: &[u8]) -> Option<Next> {
        let scored = self.scored(open);
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
        self.score(question, &mut Information::default()).1
    }

    fn scored(&self, open: &[u8]) -> Vec<(f64, Next)> {
        let mut information = Information::default();
        let score = |question: &u8| self.score(*question, &mut information);
        open.iter().map(score).collect()
    }

    fn score(&self, question: u8, information: &mut Information) -> (f64, Next) {
        let effort_s = self
            .check
            .questions
            .get(usize::from(question))
            .map_or(0.0, |q| q.effort_s);
        let Some(table) = self.network.table_of(question) else {
            return (
                0.0,
                Next {
                    question,
                    gain_bits: 0.0,
                    effort_s,
                },
            );
        };
        information.look(self.network, table, &self.belief, &self.judgement.p);
        let gains = &information.gains;
        let gain_bits = gains.iter().sum();
        let weighted: f64 = gains
            .iter()
            .zip(&self.attention)
            .map(|(gain, weight)| gain * weight)
            .sum();
        let score =
            table.can_answer * weighted / libm::sqrt(self.check.settings.reading_s + effort_s);
        (
            round(score),
            Next {
                question,
                gain_bits,
                effort_s,
            },
        )
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
