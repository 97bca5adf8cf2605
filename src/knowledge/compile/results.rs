//! Causes, remedies and sources.

use super::condition::condition;
use super::names::Names;
use super::values;
use crate::knowledge::compiled::{Cause, CauseGuide, Remedy, Source as Reference};
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::{self, Source};

/// Compiles what the questions need of the causes.
pub fn causes(source: &Source) -> Vec<Cause> {
    let cause = |from: &source::Cause| Cause {
        id: from.id.value,
        origin: (!from.origin.is_empty()).then_some(from.origin),
        name: from.name.value,
        prior: from.prior,
        grade: from.grade,
    };
    source.causes.iter().map(cause).collect()
}

/// Compiles what the result needs of the causes.
pub fn cause_guides(source: &Source, names: &Names, mistakes: &mut Mistakes) -> Vec<CauseGuide> {
    let guide = |from: &source::Cause| CauseGuide {
        plain: from.plain.value,
        honest: from.honest.value,
        badge: from.badge,
        sources: names.sources.indices(&from.sources, mistakes),
    };
    source.causes.iter().map(guide).collect()
}

/// Compiles the remedies.
pub fn remedies(source: &Source, names: &Names, mistakes: &mut Mistakes) -> Vec<Remedy> {
    source
        .remedies
        .iter()
        .zip(0..)
        .map(|(remedy, index)| one(remedy, index, names, mistakes))
        .collect()
}

fn one(from: &source::remedy::Remedy, index: u8, names: &Names, mistakes: &mut Mistakes) -> Remedy {
    Remedy {
        id: from.id.value,
        title: from.title.value,
        serves: from.serves.clone(),
        causes: names.causes.indices(&from.causes, mistakes),
        sub_fault: names.faults.index(from.sub_fault, mistakes),
        when: condition(&from.when, names, mistakes),
        needs: condition(&from.needs, names, mistakes).any,
        horizon: from.horizon,
        loaded: from.loaded,
        gentle: from.gentle,
        held_only: from.held_only,
        trial: names.questions.index(from.trial, mistakes),
        steps: values(&from.steps),
        feel: from.feel.value,
        instead: from
            .instead
            .iter()
            .map(|(this, that)| (this.value, that.value))
            .collect(),
        easier: from.easier.value,
        harder: from.harder.value,
        dose: from.dose.value,
        dose_new: from.dose_new.value,
        days_a_week: from.days_a_week,
        in_place: from.in_place,
        timing: from.timing,
        same: names.remedies.index(from.same, mistakes).unwrap_or(index),
        expect: from.expect.value,
        stop: from.stop.value,
        equipment: from.equipment.value,
        picture: from.picture.value,
        badge: from.badge,
        evidence: from.evidence.value,
        sources: names.sources.indices(&from.sources, mistakes),
    }
}

/// Compiles the sources.
pub fn sources(source: &Source) -> Vec<Reference> {
    let reference = |from: &source::Reference| Reference {
        short: from.short.value,
        supports: from.supports.value,
    };
    source.sources.iter().map(reference).collect()
}
