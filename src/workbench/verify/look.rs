//! One look at one state: every property that a state can be asked about, the dear ones on a stated share of states.

use super::laws::{answers, danger, kept, must, result, ways, words};
use super::pack::Pack;
use super::property::Property as P;
use super::tally::{Count, Tally};
use super::walker::Walker;
use crate::engine::answers::Answers;
use crate::engine::random::SplitMix;
use crate::knowledge::compiled::{CareLevel, Check};
use crate::session::knowledge::Knowledge;
use crate::session::message::Message;
use crate::session::model::{Age, Link, Model, SharedResult, Showing, Whose};
use crate::session::report::{Report, ResultScreen, Screen};
use std::collections::BTreeSet;

/// From so many answers that are not about danger on, every state is worked out as a result.
pub const FREE_FROM: usize = 3;
/// Order, edits, links and keeping are looked at on every so many-th state.
pub const SHARE: u64 = 64;
/// What is offered, and the way to an end, which take many steps each, on every so many-th state.
pub const FAR_SHARE: u64 = 128;
/// Results are composed as whoever is sent them reads them, and as oneself for every so many-th.
pub const OWN_SHARE: u64 = 32;
/// The plan is composed for every so many-th result.
pub const PLAN_SHARE: u64 = 16;
/// Ranges and the worth of what is left are worked out in full for every so many-th result.
pub const REAL_SHARE: u64 = 128;

/// What looks, and where it notes what it saw.
pub struct Look<'p> {
    /// The pack under proof.
    pub pack: &'p Pack,
    /// The real pack, for a share of the states.
    pub real: Knowledge,
    /// How the pack speaks of probabilities.
    pub phrases: result::Phrases,
    /// What was seen.
    pub tally: Tally,
    /// States looked at so far.
    pub states: u64,
    /// The sets of answers that were worked out as results: order plays no part in one, so once each is enough.
    results: BTreeSet<u64>,
}

impl<'p> Look<'p> {
    /// Nothing seen yet.
    #[must_use]
    pub fn new(pack: &'p Pack) -> Self {
        Self {
            pack,
            real: pack.real(),
            phrases: result::Phrases::of(pack.guide),
            tally: Tally::default(),
            states: 0,
            results: BTreeSet::new(),
        }
    }

    /// Looks at where a walker is.
    pub fn at(&mut self, walker: &Walker, random: &mut SplitMix) {
        self.states += 1;
        let (pack, model, knowledge) = (self.pack, &walker.model, &walker.knowledge);
        let closely = self.states.is_multiple_of(SHARE);
        let asked = fingerprint(pack.check, &model.sitting.answers);
        if let Showing::Result(_) = model.showing
            && self.results.contains(&asked)
            && !closely
        {
            // These answers were worked out as a result before; what may differ is where it stands.
            self.tally.count(Count::Stoppable);
            let found = danger::first(pack, knowledge, model);
            self.note(walker, P::DangerFirst, found);
            let found = ways::moves(walker, Message::OpenedPlan, "result");
            return self.note(walker, P::WayOn, found);
        }
        let report = (self.pack.machine.report)(knowledge, model);
        self.screen(walker, model, &report);
        let found = danger::first(self.pack, knowledge, model);
        self.note(walker, P::DangerFirst, found);
        self.note(walker, P::WayOn, ways::on(walker, &report));
        self.reach(model, &report);
        if self.may_stop(model) {
            self.tally.count(Count::Stoppable);
            if self.results.insert(asked) {
                self.tally.met.push(asked);
                self.as_result(walker, &report);
            }
        }
        if closely {
            self.closely(walker, &report, random);
        }
    }

    /// Whether the sitting may be worked out as a result here: danger is settled and enough was answered.
    #[must_use]
    pub fn may_stop(&self, model: &Model) -> bool {
        let (check, sitting) = (self.pack.check, &model.sitting);
        FREE_FROM <= self.pack.told(&sitting.answers)
            && !sitting.care_only(check)
            && sitting.due(check).is_none()
            && sitting.unread(check).is_empty()
    }

    /// One check of a property where a walker is.
    pub fn note(&mut self, walker: &Walker, property: P, found: Result<(), String>) {
        let answers = &walker.model.sitting.answers;
        self.tally
            .note(self.pack, property, found, answers, || walker.told());
    }

    /// A screen of this walker: the one it is at, or one composed for it.
    fn screen(&mut self, walker: &Walker, model: &Model, report: &Report) {
        self.note(walker, P::NoMissingText, words::complete(report));
        let answers = match &model.showing {
            Showing::Shared(shared) => &shared.answers,
            Showing::Question(_)
            | Showing::Confirm(_)
            | Showing::Care(_)
            | Showing::Check
            | Showing::Result(_)
            | Showing::Plan
            | Showing::Sheet
            | Showing::History(..)
            | Showing::Compare(_) => &model.sitting.answers,
        };
        let triage = (self.pack.machine.triage)(self.pack.check, answers);
        // A danger question that is still open is asked at any level; everything else ends at urgent.
        let through =
            CareLevel::Urgent < triage.level || walker.model.sitting.due(self.pack.check).is_none();
        if through {
            self.note(
                walker,
                P::NothingToTrain,
                danger::nothing_to_train(report, triage.level),
            );
        }
        self.note(
            walker,
            P::NoLoad,
            danger::no_load(self.pack, report, triage.limit),
        );
        if let Screen::Result(screen) = &report.screen {
            self.result(walker, screen);
        }
    }

    /// The result that a stop here would show.
    fn as_result(&mut self, walker: &Walker, shown: &Report) {
        self.tally.count(Count::Results);
        let number = self.tally.of(Count::Results);
        let mut model = walker.model.clone();
        if let Showing::Question(_) = model.showing {
            let (update, message) = (self.pack.machine.update, Message::OpenedResult);
            (model, _) = update(&walker.knowledge, model, message);
            let opens = matches!(model.showing, Showing::Result(_));
            let found = must(opens, || "the result does not open".into());
            self.note(walker, P::StopIsFree, found);
        }
        if !matches!(shown.screen, Screen::Result(_)) {
            // As whoever is sent it reads it, and on a share as oneself: that adds the answers that would change it, and offers.
            model.showing = if number.is_multiple_of(OWN_SHARE) {
                Showing::Result(Link::Quiet)
            } else {
                let answers = model.sitting.answers.clone();
                let age = Age::Current;
                let whose = Whose::Theirs;
                Showing::Shared(SharedResult {
                    whose,
                    answers,
                    age,
                })
            };
            self.compose(walker, &walker.knowledge, &model);
        }
        model.showing = Showing::Result(Link::Quiet);
        if number.is_multiple_of(REAL_SHARE) {
            self.tally.count(Count::RealResults);
            let real = self.real.clone();
            self.compose(walker, &real, &model);
        }
        if number.is_multiple_of(PLAN_SHARE) {
            self.tally.count(Count::Plans);
            model.showing = Showing::Plan;
            self.compose(walker, &walker.knowledge, &model);
        }
    }

    /// A screen composed in words, and looked at.
    fn compose(&mut self, walker: &Walker, knowledge: &Knowledge, model: &Model) {
        let report = (self.pack.machine.report)(knowledge, model);
        self.screen(walker, model, &report);
        self.reach(model, &report);
    }

    fn result(&mut self, walker: &Walker, screen: &ResultScreen) {
        // An earlier result is looked at without its advice, which goes with how things are now.
        let earlier = matches!(&screen.shared, Some(shared) if shared.action == "history");
        if !earlier {
            let found = result::first_action(self.pack, screen);
            self.note(walker, P::FirstAction, found);
        }
        self.note(
            walker,
            P::EveryCause,
            result::every_cause(self.pack, screen),
        );
        let numbers = result::numbers(&self.phrases, screen);
        self.note(walker, P::Numbers, numbers);
    }

    /// What costs more, on a share of the states.
    fn closely(&mut self, walker: &Walker, report: &Report, random: &mut SplitMix) {
        let (pack, knowledge, model) = (self.pack, &walker.knowledge, &walker.model);
        let found = answers::order_plays_no_part(pack, knowledge, &model.sitting, random);
        self.note(walker, P::OrderPlaysNoPart, found);
        let found = answers::edit_is_anew(pack, knowledge, &model.sitting, random);
        self.note(walker, P::EditIsAnew, found);
        self.note(walker, P::LinkRoundTrip, kept::link(pack, knowledge, model));
        let found = kept::handed_over(pack, knowledge, model);
        self.note(walker, P::LinkRoundTrip, found);
        let saved = walker.saved.as_deref();
        let found = kept::restored(pack, knowledge, model, saved);
        self.note(walker, P::KeptAndRestored, found);
        if !self.states.is_multiple_of(FAR_SHARE) {
            return;
        }
        self.note(walker, P::OffersOpen, ways::offers_open(walker, report));
        let found = ways::reaches_an_end(walker, random);
        self.note(walker, P::ReachesAnEnd, found);
    }

    fn reach(&mut self, model: &Model, report: &Report) {
        let reached = &mut self.tally.reached;
        match &report.screen {
            Screen::Question(question) => {
                reached.questions.insert(question.id);
            }
            Screen::Result(result) => {
                reached.screens.insert(result.outcome);
                if let ("causes", Some(first)) = (result.outcome, result.causes.first()) {
                    reached.leaders.insert(first.id);
                }
            }
            Screen::Plan(plan) => {
                let cards = plan.sections.iter().flat_map(|section| &section.cards);
                reached.remedies.extend(cards.map(|card| card.id));
            }
            Screen::Care(care) => {
                reached.screens.insert(match care.level {
                    CareLevel::Emergency => "emergency",
                    CareLevel::Urgent => "urgent",
                    CareLevel::NonUrgent | CareLevel::SelfCare => "non-urgent",
                });
            }
            Screen::Confirm(_)
            | Screen::Check(_)
            | Screen::Sheet(_)
            | Screen::History(_)
            | Screen::Compare(_)
            | Screen::Waiting(_) => {}
        }
        let triage = (self.pack.machine.triage)(self.pack.check, &model.sitting.answers);
        let fired = triage
            .fired
            .iter()
            .filter_map(|rule| self.pack.check.rules.get(usize::from(*rule)));
        reached.rules.extend(fired.map(|rule| rule.id));
    }
}

/// A number per set of answers (FNV-1a over the ticks).
fn fingerprint(check: &Check, answers: &Answers) -> u64 {
    let ticks = (0..check.questions.len() as u8).map(|question| u64::from(answers.of(question)));
    ticks.fold(0xcbf2_9ce4_8422_2325, |hash, ticks| {
        (hash ^ ticks)
            .wrapping_mul(0x0100_0000_01b3)
            .rotate_left(23)
    })
}
