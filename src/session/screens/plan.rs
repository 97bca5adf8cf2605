//! What to do: remedies as cards, in the sections of the result and of the plan.

use super::cause::Reader;
use super::{badge, sources};
use crate::engine::diagnosis::{Diagnosis, diagnose};
use crate::engine::plan::remedies;
use crate::engine::triage::Triage;
use crate::knowledge::compiled::{CareLevel, Check, Guide, Horizon, Limit, Remedy, Text};
use crate::session::knowledge::Knowledge;
use crate::session::report::{ActionCard, PlanScreen, PlanSection};
use crate::session::sitting::Sitting;

/// The plan: everything we advise, with what is held back said first.
#[must_use]
pub fn plan(knowledge: &Knowledge, guide: &Guide, sitting: &Sitting) -> PlanScreen {
    let check = knowledge.check;
    let words = &guide.words;
    let triage = sitting.triage(check);
    let diagnosis = diagnose(check, &knowledge.network, &sitting.answers);
    let mut cautions = cautions(check, &triage);
    match triage.limit {
        Limit::None => {}
        Limit::NoLoad => cautions.push(words.plan_no_load),
        Limit::GentleOnly => cautions.push(words.plan_gentle),
    }
    let all = Advice::new(
        knowledge,
        guide,
        sitting,
        Reader::Oneself,
        &triage,
        &diagnosis,
    );
    let horizons = [Horizon::NextSet, Horizon::ThisWeek, Horizon::Weeks];
    PlanScreen {
        heading: words.plan_heading,
        cautions,
        sections: horizons
            .into_iter()
            .filter_map(|h| all.section(h, usize::MAX))
            .collect(),
        // "Add weight slowly" is for those who may.
        notes: match triage.limit {
            Limit::None => vec![words.plan_retest, words.plan_no_better],
            Limit::NoLoad | Limit::GentleOnly => vec![words.plan_retest],
        },
        to_result: check.words.to_result,
        small_print: vec![super::reviewed(knowledge), super::version(knowledge)],
    }
}

/// The lines of self-care rules that fired.
#[must_use]
pub fn cautions(check: &Check, triage: &Triage) -> Vec<Text> {
    let fired = triage
        .fired
        .iter()
        .filter_map(|&rule| check.rules.get(usize::from(rule)));
    let lines = fired
        .filter(|rule| rule.level == CareLevel::SelfCare)
        .flat_map(|rule| rule.advice.iter());
    lines.copied().collect()
}

/// The remedies for one result.
pub struct Advice<'a> {
    knowledge: &'a Knowledge,
    guide: &'a Guide,
    sitting: &'a Sitting,
    limit: Limit,
    reader: Reader,
    remedies: Vec<u8>,
}

impl<'a> Advice<'a> {
    /// Chooses the remedies.
    #[must_use]
    pub fn new(
        knowledge: &'a Knowledge,
        guide: &'a Guide,
        sitting: &'a Sitting,
        reader: Reader,
        triage: &Triage,
        diagnosis: &Diagnosis,
    ) -> Self {
        let remedies = remedies(knowledge.check, guide, &sitting.answers, triage, diagnosis);
        Self {
            knowledge,
            guide,
            sitting,
            limit: triage.limit,
            reader,
            remedies,
        }
    }

    /// The best `most` cards of one horizon, if there are any.
    #[must_use]
    pub fn section(&self, horizon: Horizon, most: usize) -> Option<PlanSection> {
        let words = &self.guide.words;
        let all = self
            .remedies
            .iter()
            .filter_map(|&r| self.guide.remedies.get(usize::from(r)));
        let cards: Vec<ActionCard> = all
            .filter(|r| r.horizon == horizon)
            .take(most)
            .map(|r| self.card(r))
            .collect();
        let heading = match horizon {
            Horizon::NextSet if Limit::None < self.limit => words.held_heading,
            Horizon::NextSet => words.next_set_heading,
            Horizon::ThisWeek => words.week_heading,
            Horizon::Weeks => words.weeks_heading,
        };
        (!cards.is_empty()).then_some(PlanSection { heading, cards })
    }

    fn card(&self, remedy: &Remedy) -> ActionCard {
        let words = &self.guide.words;
        let facts = [
            (words.dose, remedy.dose),
            (words.expect, remedy.expect),
            (words.stop, remedy.stop),
            (words.equipment, remedy.equipment),
        ];
        let may_try = |q: &u8| {
            self.reader == Reader::Oneself && self.sitting.may_ask(self.knowledge.check, *q)
        };
        let tried = remedy.trial.filter(may_try);
        ActionCard {
            id: remedy.id,
            title: remedy.title,
            steps: remedy.steps.clone(),
            feel: (words.feel, remedy.feel),
            instead: (words.instead, remedy.instead.clone()),
            facts: facts
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .collect(),
            picture: self.knowledge.picture(remedy.picture),
            badge: badge(self.guide, remedy.badge),
            evidence: (words.evidence, remedy.evidence),
            sources: (
                words.sources,
                sources::lines(Some(self.guide), &remedy.sources),
            ),
            tried: tried.map(|question| (words.tried, question)),
        }
    }
}
