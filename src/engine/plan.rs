//! Which remedies fit the result, best first. It picks no words and no numbers of sets.

use super::answers::Answers;
use super::diagnosis::{BandKind, Diagnosis, Outcome};
use super::order;
use super::triage::Triage;
use crate::knowledge::compiled::{Check, Guide, Horizon, Limit, Remedy, Serves};

/// Indices into `guide.remedies`: what to do next set first, then this week, then the weeks after; within each the cause that
/// leads the differential first, then the fault of form that is named first, then the author's order.
///
/// Empty where a danger sign ends the check. Every other result has something for the next set: if no remedy of this very
/// result has, the nearest one that load limits allow steps in.
#[must_use]
pub fn remedies(
    check: &Check,
    guide: &Guide,
    answers: &Answers,
    triage: &Triage,
    diagnosis: &Diagnosis,
) -> Vec<u8> {
    if triage.ends_check() {
        return Vec::new();
    }
    let case = Case {
        check,
        answers,
        triage,
        diagnosis,
    };
    let all = || {
        guide
            .remedies
            .iter()
            .enumerate()
            .filter(|(_, r)| case.allows(r))
    };
    let mut chosen: Vec<(usize, &Remedy)> = all().filter(|(_, r)| case.fits(r)).collect();
    if !chosen.iter().any(|(_, r)| r.horizon == Horizon::NextSet) {
        let next_set = || all().filter(|(_, r)| r.horizon == Horizon::NextSet);
        let served = next_set().find(|(_, r)| case.serves(r) && case.place(r).0 < usize::MAX);
        let kind = || next_set().find(|(_, r)| case.serves(r));
        let gentle = || next_set().find(|(_, r)| r.gentle);
        chosen.extend(
            served
                .or_else(kind)
                .or_else(gentle)
                .or_else(|| next_set().next()),
        );
    }
    let mut sorted: Vec<u8> = chosen.iter().map(|(index, _)| *index as u8).collect();
    order::sort(&mut sorted, &|index| {
        let remedy = &guide.remedies[usize::from(index)];
        let (of_cause, of_fault) = case.place(remedy);
        let places = of_cause.min(NO_PLACE) * (NO_PLACE + 1) + of_fault.min(NO_PLACE);
        let places = if remedy.held_only {
            -1.0
        } else {
            places as f64
        };
        (remedy.horizon as usize * (NO_PLACE + 1).pow(2)) as f64 + places
    });
    sorted
}

/// In the sort: behind any cause and any fault.
const NO_PLACE: usize = 255;

struct Case<'a> {
    check: &'a Check,
    answers: &'a Answers,
    triage: &'a Triage,
    diagnosis: &'a Diagnosis,
}

impl Case<'_> {
    /// Limits and the remedy's own condition.
    fn allows(&self, remedy: &Remedy) -> bool {
        let held_back = match self.triage.limit {
            Limit::None => remedy.held_only,
            Limit::NoLoad => remedy.loaded,
            Limit::GentleOnly => remedy.loaded || !remedy.gentle,
        };
        !held_back
            && self.answers.meet(&remedy.when)
            && remedy.needs.iter().all(|need| self.answers.has_need(*need))
    }

    /// Whether it serves this very result. Where causes are the result, a fault's remedy needs the fault; elsewhere it may
    /// be offered as a test.
    fn fits(&self, remedy: &Remedy) -> bool {
        let found = match self.diagnosis.outcome {
            Outcome::Causes => {
                self.place(remedy).0 < usize::MAX
                    && remedy
                        .sub_fault
                        .is_none_or(|fault| self.diagnosis.faults.contains(&fault))
            }
            Outcome::Normal | Outcome::CannotTell | Outcome::Care => true,
        };
        self.serves(remedy) && found
    }

    fn serves(&self, remedy: &Remedy) -> bool {
        match self.diagnosis.outcome {
            Outcome::Causes => remedy.serves.contains(&Serves::Causes),
            Outcome::Normal => remedy.serves.contains(&Serves::Normal),
            Outcome::CannotTell => remedy.serves.contains(&Serves::CannotTell),
            Outcome::Care => false,
        }
    }

    /// (place of its best cause in the differential, place of its fault), `usize::MAX` where it has none that plays a part.
    fn place(&self, remedy: &Remedy) -> (usize, usize) {
        let of_fault = remedy
            .sub_fault
            .and_then(|fault| self.check.sub_faults.get(usize::from(fault)))
            .map(|fault| fault.cause);
        let is_for = |cause: &u8| {
            let finding = self.diagnosis.causes.get(usize::from(*cause));
            (remedy.causes.contains(cause) || of_fault == Some(*cause))
                && finding.is_some_and(|f| f.band <= BandKind::MayPlay)
        };
        let cause = self.diagnosis.order.iter().position(is_for);
        let fault = remedy
            .sub_fault
            .and_then(|fault| self.diagnosis.faults.iter().position(|f| *f == fault));
        (cause.unwrap_or(usize::MAX), fault.unwrap_or(usize::MAX))
    }
}
