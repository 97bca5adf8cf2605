//! What to do: remedies as cards, in the sections of the result and of the plan.

use super::cause::Reader;
use super::lead;
use super::{badge, sources};
use crate::engine::course::{Course, PARTS, Trying, course};
use crate::engine::diagnosis::{Diagnosis, Outcome, diagnose};
use crate::engine::triage::Triage;
use crate::engine::tries::{Standing, standing};
use crate::knowledge::compiled::{
    CareLevel, Check, DangerRule, Guide, Horizon, Kind, Limit, Remedy, Text,
};
use crate::knowledge::words::fill;
use crate::session::knowledge::Knowledge;
use crate::session::report::{ActionCard, Picture, PlanScreen, PlanSection, Timer};
use crate::session::sitting::Sitting;
use crate::session::wire::join;

/// The plan: everything we advise, with whom to see and what is held back said first; right after the remedy with this code was
/// `tried`, what follows from that.
#[must_use]
pub fn plan(
    knowledge: &Knowledge,
    guide: &'static Guide,
    sitting: &Sitting,
    tried: Option<u32>,
) -> PlanScreen {
    let check = knowledge.check;
    let words = &guide.words;
    let triage = sitting.triage(check);
    let diagnosis = diagnose(check, &knowledge.network, &sitting.answers);
    let mut cautions = cautions(check, &triage);
    let mut notes = Vec::new();
    match triage.limit {
        // To look again after a workout is for those who may have one, and "no better" for those who have something to mend.
        Limit::None => {
            notes.push(words.plan_retest());
            if diagnosis.outcome != Outcome::Normal {
                notes.push(words.plan_no_better());
            }
        }
        Limit::NoLoad | Limit::GentleOnly => cautions.push(words.plan_no_load()),
    }
    let all = Advice::new(
        knowledge,
        guide,
        sitting,
        Reader::Oneself,
        &triage,
        &diagnosis,
    );
    PlanScreen {
        heading: words.plan_heading(),
        tried: all
            .tried(tried)
            .or_else(|| lead::changed(knowledge, guide, triage.limit, sitting, &diagnosis)),
        soon: soon(check, &triage),
        cautions,
        sections: (0..PARTS.len())
            .filter_map(|part| all.section(part, usize::MAX))
            .collect(),
        week: all.week(),
        more: section(
            words.plan_more(),
            String::new(),
            all.cards(&all.course.more),
        ),
        notes,
        to_result: check.words.to_result(),
        small_print: vec![super::reviewed(knowledge), super::version(knowledge)],
    }
}

/// The lines of self-care rules that fired.
#[must_use]
pub fn cautions(check: &'static Check, triage: &Triage) -> Vec<Text> {
    let lines = fired(check, triage)
        .filter(|rule| rule.level == CareLevel::SelfCare)
        .flat_map(|rule| rule.advice.iter());
    lines.copied().collect()
}

/// See someone soon: action and advice of the other rules that fired.
#[must_use]
pub fn soon(check: &'static Check, triage: &Triage) -> Vec<(Text, &'static [Text])> {
    let soon = fired(check, triage).filter(|rule| CareLevel::NonUrgent <= rule.level);
    soon.map(|rule| (rule.action, &*rule.advice)).collect()
}

fn fired(check: &'static Check, triage: &Triage) -> impl Iterator<Item = &'static DangerRule> {
    let fired = triage.fired.iter();
    fired.filter_map(|&rule| check.rules.get(usize::from(rule)))
}

/// What to do about one result.
pub struct Advice<'a> {
    pub(super) knowledge: &'a Knowledge,
    pub(super) guide: &'static Guide,
    pub(super) sitting: &'a Sitting,
    pub(super) limit: Limit,
    reader: Reader,
    pub(super) course: Course,
}

impl<'a> Advice<'a> {
    /// Chooses what to do.
    #[must_use]
    pub fn new(
        knowledge: &'a Knowledge,
        guide: &'static Guide,
        sitting: &'a Sitting,
        reader: Reader,
        triage: &Triage,
        diagnosis: &Diagnosis,
    ) -> Self {
        let mut course = course(
            knowledge.check,
            guide,
            &sitting.answers,
            triage,
            diagnosis,
            &sitting.tries,
        );
        if diagnosis.outcome == Outcome::Normal {
            // There was nothing to help.
            course.failed.clear();
        }
        Self {
            knowledge,
            guide,
            sitting,
            limit: triage.limit,
            reader,
            course,
        }
    }

    /// The best `most` cards of one of the `PARTS`, if there are any.
    #[must_use]
    pub fn section(&self, part: usize, most: usize) -> Option<PlanSection> {
        let words = &self.guide.words;
        let chosen = &self.course.parts[part];
        let cards = self.cards(&chosen[..most.min(chosen.len())]);
        let heading = match PARTS[part].0 {
            Horizon::NextSet if Limit::None < self.limit => words.held_heading(),
            Horizon::NextSet => words.next_set_heading(),
            Horizon::ThisWeek => words.week_heading(),
            Horizon::Weeks => words.weeks_heading(),
        };
        let said = match PARTS[part].0 {
            Horizon::NextSet => self.said(),
            Horizon::ThisWeek | Horizon::Weeks => String::new(),
        };
        section(heading, said, cards)
    }

    /// What came of the tries: what led on to the next thing, or that it is fine as it is.
    fn said(&self) -> String {
        let words = &self.guide.words;
        match (self.reader, self.limit, self.course.trying) {
            (Reader::Other, _, _)
            | (_, Limit::NoLoad | Limit::GentleOnly, _)
            | (_, _, Trying::Works) => String::new(),
            (Reader::Oneself, Limit::None, Trying::Enough) => words.tried_enough().into(),
            (Reader::Oneself, Limit::None, Trying::On) => {
                let failed = self.of(&self.course.failed);
                let titles: Vec<Text> = failed.iter().map(|(_, remedy)| remedy.title).collect();
                if titles.is_empty() {
                    return String::new();
                }
                self.lead_on(&join(&titles, "; "), words.tried_next())
            }
        }
    }

    /// What follows from trying the remedy with this code, in one line: said first on the screen one comes back to, and only then. Later
    /// the cards say it.
    #[must_use]
    pub fn tried(&self, code: Option<u32>) -> Option<String> {
        let remedy = self.knowledge.remedy(code?)?;
        let words = &self.guide.words;
        let told = |then| self.lead_on(remedy.title, then);
        let line = match self.standing(remedy) {
            Standing::Open => told(""),
            Standing::Once => told(words.tried_once()),
            Standing::Helped => told(words.tried_helped()),
            Standing::Failed => told(words.tried_next()),
            // It was not tried.
            Standing::Out => self.then(words.tried_out()),
        };
        (self.limit == Limit::None).then_some(line)
    }

    fn standing(&self, remedy: &Remedy) -> Standing {
        let Sitting { answers, tries, .. } = self.sitting;
        standing(self.knowledge.check, answers, tries, remedy)
    }

    /// "You tried: …", and what follows from that.
    fn lead_on(&self, what: &str, then: Text) -> String {
        let tried = self.knowledge.check.words.tried_what();
        let parts = [&*fill(tried, &[("what", what)]), &self.then(then)];
        join(&parts, " ").trim_end().into()
    }

    /// What follows, with what comes next in it.
    fn then(&self, text: Text) -> String {
        fill(text, &[("next", self.next())])
    }

    /// What comes first in the next set; may be empty.
    pub(super) fn next(&self) -> Text {
        let next = self.of(&self.course.parts[0]);
        next.first().map_or("", |(_, remedy)| remedy.title)
    }

    /// How much, for this person.
    pub(super) fn dose(&self, remedy: &'static Remedy) -> Text {
        match remedy.dose_new {
            new if !new.is_empty() && is_new(self.knowledge.check, self.sitting) => new,
            _ => remedy.dose,
        }
    }

    pub(super) fn of(&self, indices: &[u8]) -> Vec<(u8, &'static Remedy)> {
        let mut of = Vec::new();
        for &index in indices {
            if let Some(remedy) = self.guide.remedies.get(usize::from(index)) {
                of.push((index, remedy));
            }
        }
        of
    }

    fn cards(&self, indices: &[u8]) -> Vec<ActionCard> {
        let mut cards = Vec::new();
        for (index, remedy) in self.of(indices) {
            cards.push(self.card(index, remedy));
        }
        cards
    }

    /// The drawing with this name, or what stands in its place for whoever lacks what the lift needs.
    fn picture(&self, name: Text) -> Option<Picture> {
        let picture = self.knowledge.picture(name)?;
        let instead = match picture.figure.without_needs {
            instead if !instead.is_empty() && !self.has_needs() => self.knowledge.picture(instead),
            _ => None,
        };
        instead.or(Some(picture))
    }

    /// Whether nothing told speaks against what the lift itself needs.
    pub(super) fn has_needs(&self) -> bool {
        let mut needs = self.knowledge.check.settings.main_needs.iter();
        needs.all(|need| self.sitting.answers.has_need(*need))
    }

    fn card(&self, index: u8, remedy: &'static Remedy) -> ActionCard {
        let words = &self.guide.words;
        let check = self.knowledge.check;
        let sitting = self.sitting;
        let facts = [
            (words.easier(), remedy.easier),
            (words.harder(), remedy.harder),
            (words.dose(), self.dose(remedy)),
            (words.expect_when(), remedy.expect),
            (words.stop(), remedy.stop),
            (words.equipment(), remedy.equipment),
        ];
        let timer = match self.reader {
            Reader::Oneself => Timer::new(&check.words, remedy.timing, Some(index)),
            Reader::Other => None,
        };
        let may_try = |q: u8| self.reader == Reader::Oneself && sitting.may_ask(check, q);
        ActionCard {
            id: remedy.id,
            title: remedy.title,
            standing: match self.standing(remedy) {
                Standing::Open | Standing::Failed | Standing::Out => "",
                Standing::Once => words.tried_once(),
                Standing::Helped => words.tried_helped(),
            },
            steps: &remedy.steps,
            timer,
            feel: (words.feel(), remedy.feel),
            instead: (words.instead(), &remedy.instead),
            facts: facts
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .collect(),
            picture: self.picture(remedy.picture),
            badge: badge(self.guide, remedy.badge),
            evidence: (words.evidence(), remedy.evidence),
            sources: (
                words.sources(),
                sources::lines(Some(self.guide), &remedy.sources),
            ),
            tried: remedy.trial.filter(|q| may_try(*q)).map(|q| {
                match check.questions[usize::from(q)].kind {
                    Kind::Trial => (words.tried(), index),
                    Kind::One | Kind::All => (words.tell_seen(), index),
                }
            }),
        }
    }
}

/// Whether the exercise is new to the person.
pub(super) fn is_new(check: &'static Check, sitting: &Sitting) -> bool {
    let mut newcomer = check.settings.newcomer.iter();
    newcomer.any(|t| sitting.answers.of(t.question) & t.options != 0)
}

fn section(heading: Text, said: String, cards: Vec<ActionCard>) -> Option<PlanSection> {
    (!cards.is_empty()).then_some(PlanSection {
        heading,
        said,
        cards,
    })
}
