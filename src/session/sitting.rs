//! One person's sitting: the answers, the order in which they were given, and which danger questions are due.
//!
//! Nothing that follows from the answers is kept. The screens and what leads from one to the next are elsewhere.

use super::ticks;
use super::time::Time;
use crate::engine::answers::Answers;
use crate::engine::triage::{Triage, triage, unanswered};
use crate::engine::tries::Try;
use crate::knowledge::codes;
use crate::knowledge::compiled::{
    CareLevel, Check, Condition, Kind, Limit, Meaning, Question, Role,
};

/// Danger questions answered longer ago than this are asked again, ms.
pub const FRESH_MS: f64 = 12.0 * 3_600_000.0;
/// Most tries that are kept: older ones give way.
const TRIES_MAX: usize = 99;

/// What a person has told us so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Sitting {
    /// The answers.
    pub answers: Answers,
    /// The answered questions, in the order in which they were met: the way Back.
    pub asked: Vec<u8>,
    /// The non-urgent rules whose advice was read.
    pub acknowledged: Vec<u8>,
    /// When a danger question was last answered, ms since 1970.
    pub danger_ms: f64,
    /// Questions that are asked once more, danger first; old answers stay in force until they are replaced.
    pub again: Again,
    /// What was tried of our advice, the latest last.
    pub tries: Vec<Try>,
    /// What was measured in the test that times each side.
    pub sides: Sides,
    /// Whether the first result was reached. It stays so: an answer that is changed later may leave more to ask, not less to keep.
    pub finished: bool,
}

/// What the test that times each side measured; a pack has one such test at most. It is no answer: nothing follows from it.
///
/// It is one number: the test's long code, for another version of the pack may time another test, and 16 bits for the seconds of each
/// side; 0 where nothing was timed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sides(pub u64);

impl Sides {
    /// Each side was held so long in this test, s; 0 where it was not yet.
    #[must_use]
    pub fn new(test: &Question, held_s: [u16; 2]) -> Self {
        let [first, second] = held_s;
        Self(u64::from(codes::long(test.id)) << 32 | u64::from(first) << 16 | u64::from(second))
    }

    /// How long each side was held in this test, s.
    #[must_use]
    pub fn held_s(self, test: &Question) -> [u16; 2] {
        if self.0 >> 32 == u64::from(codes::long(test.id)) {
            [(self.0 >> 16) as u16, self.0 as u16]
        } else {
            [0; 2]
        }
    }
}

/// Whether danger questions are asked once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Again {
    /// No.
    No,
    /// Not while the care screen stands; if an answer that led there is mended, all of them are.
    Held(Why),
    /// These are still to be asked (those that apply), in canonical order.
    Asking(Why, Vec<u8>),
}

/// Why danger questions are asked once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A long pause, or an answer that the present pack does not know.
    Pause,
    /// A trial hurt.
    Hurt,
    /// The whole check is done again, weeks later: what counted is asked once more, too.
    Retest,
}

impl Sitting {
    /// Nothing answered yet.
    #[must_use]
    pub fn new(check: &Check) -> Self {
        Self {
            answers: Answers::none(check.questions.len()),
            asked: Vec::new(),
            acknowledged: Vec::new(),
            danger_ms: 0.0,
            again: Again::No,
            tries: Vec::new(),
            sides: Sides::default(),
            finished: false,
        }
    }

    /// Level, limit and rules of the answers.
    #[must_use]
    pub fn triage(&self, check: &Check) -> Triage {
        triage(check, &self.answers)
    }

    /// The question that must be answered before anything else, if any: danger first, for it stands first in canonical order.
    #[must_use]
    pub fn due(&self, check: &Check) -> Option<u8> {
        let again = match &self.again {
            Again::No | Again::Held(_) => None,
            Again::Asking(_, left) => left
                .iter()
                .copied()
                .filter(|&q| self.may_ask(check, q))
                .min(),
        };
        match (unanswered(check, &self.answers), again) {
            (Some(new), Some(old)) => Some(new.min(old)),
            (new, old) => new.or(old),
        }
    }

    /// Whether this question is asked once more although it has an answer.
    #[must_use]
    pub fn asks_again(&self, question: u8) -> Option<Why> {
        match &self.again {
            Again::No | Again::Held(_) => None,
            Again::Asking(why, left) => left.contains(&question).then_some(*why),
        }
    }

    /// Whether nothing but the care screen may be shown: at emergency at once, at urgent once the danger questions are through.
    #[must_use]
    pub fn care_only(&self, check: &Check) -> bool {
        match self.triage(check).level {
            CareLevel::SelfCare | CareLevel::NonUrgent => false,
            CareLevel::Urgent => self.due(check).is_none(),
            CareLevel::Emergency => true,
        }
    }

    /// Non-urgent rules that fired and whose advice was not read yet.
    #[must_use]
    pub fn unread(&self, check: &Check) -> Vec<u8> {
        let mut fired = advising(check, &self.triage(check));
        fired.retain(|rule| !self.acknowledged.contains(rule));
        fired
    }

    /// The advice of every rule that fired was read.
    pub fn acknowledge(&mut self, check: &Check) {
        self.acknowledged = advising(check, &self.triage(check));
    }

    /// Whether a question's condition holds, or the plan asks it of everybody.
    #[must_use]
    pub fn applies(&self, check: &Check, question: u8) -> bool {
        of(check, question).is_some_and(|q| self.answers.meet(&q.ask_when))
            || check.settings.plan_asks.contains(&question)
    }

    /// Whether a question may be shown: it applies, and does not load a leg that training is held back from.
    #[must_use]
    pub fn may_ask(&self, check: &Check, question: u8) -> bool {
        let loads = of(check, question).is_some_and(|q| q.loaded);
        self.applies(check, question) && !(loads && Limit::NoLoad <= self.triage(check).limit)
    }

    /// The rules to speak of on a care screen: those of the highest level, and at non-urgent only those not yet read, where there
    /// are such.
    #[must_use]
    pub fn pressing(&self, check: &Check) -> Vec<u8> {
        let Triage { level, fired, .. } = self.triage(check);
        let unread = self.unread(check);
        let any_unread = fired.iter().any(|rule| unread.contains(rule));
        let mut rules = fired;
        rules.retain(|rule| {
            let of = check.rules.get(usize::from(*rule));
            (!any_unread || unread.contains(rule)) && of.is_some_and(|rule| rule.level == level)
        });
        rules
    }

    /// The questions behind a care screen with the ticks that count, in canonical order: what a mis-tap may have been.
    #[must_use]
    pub fn blamed(&self, check: &Check) -> Vec<(u8, u32)> {
        let mut count = vec![0; check.questions.len()];
        for rule in self.pressing(check) {
            self.blame(&check.rules[usize::from(rule)].when, &mut count);
        }
        // A follow-up is asked because of another answer, which may be the mis-tap as well. It stands after it.
        for (at, question) in check.questions.iter().enumerate().rev() {
            if count[at] != 0 {
                self.blame(&question.ask_when, &mut count);
            }
        }
        let mut blamed = Vec::new();
        for (ticked, question) in count.into_iter().zip(0..) {
            if ticked != 0 {
                blamed.push((question, ticked));
            }
        }
        blamed
    }

    /// Counts in the ticks that this condition reads.
    fn blame(&self, when: &Condition, count: &mut [u32]) {
        for ticks in when.all.iter().chain(&when.any) {
            let ticked = self.answers.of(ticks.question) & ticks.options;
            count[usize::from(ticks.question)] |= ticked;
        }
    }

    /// Whether the danger answers are too old to go on with. A clock that was set back counts as old.
    #[must_use]
    pub fn is_stale(&self, check: &Check, now: Time) -> bool {
        let answered = self.asked.iter().any(|&q| is_danger(check, q));
        let age_ms = now.ms - self.danger_ms;
        answered && !(-FRESH_MS..=FRESH_MS).contains(&age_ms)
    }

    /// Danger questions are asked once more, from the first.
    pub fn ask_again(&mut self, check: &Check, why: Why) {
        // What a retest still asks stays to be asked.
        let open = match &self.again {
            Again::No | Again::Held(_) => Vec::new(),
            Again::Asking(_, left) => left.clone(),
        };
        self.again = if CareLevel::Urgent <= self.triage(check).level {
            Again::Held(why)
        } else {
            let mut left = Vec::new();
            for q in 0..check.questions.len() as u8 {
                if is_danger(check, q) && self.answers.has(q) || open.contains(&q) {
                    left.push(q);
                }
            }
            Again::Asking(why, left)
        };
    }

    /// The sitting as it would be with this answer: as if every question that no longer applies had never been asked.
    ///
    /// `at` is where a new question stands among those asked.
    #[must_use]
    pub fn with(&self, check: &Check, question: u8, ticked: u32, at: usize) -> Self {
        let mut new = self.clone();
        new.answers.set(question, ticked);
        if !new.asked.contains(&question) {
            new.asked.insert(at.min(new.asked.len()), question);
        }
        // A condition reads earlier questions only, so one pass in canonical order settles all.
        for other in 0..check.questions.len() as u8 {
            if new.answers.has(other) && !new.applies(check, other) {
                new.answers.set(other, 0);
            }
        }
        new.asked.retain(|&q| new.answers.has(q));
        if let Again::Asking(_, left) = &mut new.again {
            left.retain(|&q| q != question);
        }
        let fired = new.triage(check).fired;
        new.acknowledged.retain(|rule| fired.contains(rule));
        new.settle(check);
        new
    }

    /// The sitting after a try of the remedy with this code: what was ticked of the question that asks where it was felt.
    ///
    /// A try is no answer, but for one that hurt: that is for the danger rules, so it stays whatever is tried afterwards.
    #[must_use]
    pub fn after_try(
        &self,
        check: &Check,
        remedy: u32,
        question: u8,
        ticked: u32,
        at: usize,
    ) -> Self {
        let mut new = if Self::hurts(check, question, ticked) {
            self.with(check, question, ticked, at)
        } else {
            self.clone()
        };
        let options = of(check, question).map_or(&[][..], |q| &q.options);
        let felt = options.get(ticked.trailing_zeros() as usize);
        if let Some(felt) = felt.filter(|option| option.meaning != Meaning::Later) {
            let felt = codes::short(felt.id);
            new.tries.push(Try { remedy, felt });
        }
        let over = new.tries.len().saturating_sub(TRIES_MAX);
        new.tries.drain(..over);
        new
    }

    /// Begins to ask again what was held back, and ends when all was asked.
    pub fn settle(&mut self, check: &Check) {
        match &self.again {
            Again::No => {}
            Again::Held(why) => {
                if self.triage(check).level < CareLevel::Urgent {
                    self.ask_again(check, *why);
                }
            }
            Again::Asking(_, left) => {
                if !left.iter().any(|&q| self.may_ask(check, q)) {
                    self.again = Again::No;
                }
            }
        }
    }

    /// Whether this is "I stopped: it hurt".
    #[must_use]
    pub fn hurts(check: &Check, question: u8, ticked: u32) -> bool {
        of(check, question).is_some_and(|q| ticks::meaning(q, Meaning::Hurt) & ticked != 0)
    }
}

/// Whether the danger rules read this question.
#[must_use]
pub fn is_danger(check: &Check, question: u8) -> bool {
    of(check, question).is_some_and(|q| match q.role {
        Role::Danger | Role::Both => true,
        Role::Diagnostic | Role::Plan => false,
    })
}

/// Whether this is the question about any remedy that was tried ("Where did you feel it?"): a trial that only the plan reads.
#[must_use]
pub fn is_about_a_try(check: &Check, question: u8) -> bool {
    of(check, question).is_some_and(|q| q.role == Role::Plan && q.kind == Kind::Trial)
}

/// The question with this index.
#[must_use]
#[inline(never)]
pub fn of(check: &Check, question: u8) -> Option<&Question> {
    check.questions.get(usize::from(question))
}

/// The rules that fired and have advice to be read before going on.
fn advising(check: &Check, triage: &Triage) -> Vec<u8> {
    let advises = |rule: &u8| {
        check
            .rules
            .get(usize::from(*rule))
            .is_some_and(|r| CareLevel::NonUrgent <= r.level)
    };
    triage.fired.iter().copied().filter(advises).collect()
}
