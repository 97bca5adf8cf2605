//! Remedies: each is whole in itself, and every result has one for the next set, whatever is held back.

use super::condition::{never, reads};
use crate::knowledge::compiled::{
    Check, Guide, Horizon, Kind, Limit, Meaning, Remedy, Role, Serves, Ticks, for_a_day,
};
use crate::knowledge::mistake::{Mistakes, Place};
use crate::knowledge::source::{self, Source};

/// Most letters of a dose as it stands among the training days.
const SHORT_MAX: usize = 50;

/// Checks all of it. The entries of `check` and `guide` stand in the order of those of `source`.
pub fn check(source: &Source, check: &Check, guide: &Guide, mistakes: &mut Mistakes) {
    let sound_before = mistakes.count();
    for (from, remedy) in source
        .remedies
        .iter()
        .zip(&guide.remedies)
        .filter(|(from, _)| from.sound)
    {
        whole(from, remedy, mistakes);
        fits(from, remedy, source, check, mistakes);
    }
    let readable = ["remedies.toml", "causes.toml"]
        .iter()
        .all(|file| source.whole.contains(file));
    if readable
        && source.remedies.iter().all(|remedy| remedy.sound)
        && mistakes.count() == sound_before
    {
        for (from, index) in source.causes.iter().zip(0_u8..) {
            reaches(guide, Serves::Causes, Some(index), from.place, mistakes);
        }
        let place = source.remedies.first().map(|remedy| Place {
            at: None,
            entry: "",
            ..remedy.place
        });
        if let Some(place) = place {
            reaches(guide, Serves::Normal, None, place, mistakes);
            reaches(guide, Serves::CannotTell, None, place, mistakes);
        }
    }
}

fn whole(from: &source::remedy::Remedy, remedy: &Remedy, mistakes: &mut Mistakes) {
    let for_causes = remedy.serves.contains(&Serves::Causes);
    let rules = [
        (
            !remedy.serves.is_empty(),
            "it serves no result",
            "It would never be shown.",
            "write `serves = [\"causes\"]`, or `normal`, or `cannot-tell`.",
        ),
        (
            !for_causes || !from.causes.is_empty(),
            "it serves causes but names none",
            "It would never be shown for a cause.",
            "either write `causes = [\"…\"]`, or take `causes` out of `serves`.",
        ),
        (
            for_causes || from.causes.is_empty(),
            "it names causes but does not serve them",
            "It would never be shown for a cause.",
            "either put `causes` into `serves`, or take the line `causes` out.",
        ),
        (
            !from.steps.is_empty(),
            "it has no steps",
            "A card that says what to feel but not what to do helps nobody.",
            "write `steps = [\"…\"]`.",
        ),
        (
            !(remedy.loaded && remedy.gentle),
            "it is both loaded and gentle",
            "Gentle ones stay where load is held back, so it would break that promise.",
            "either take out `loaded`, or `gentle`.",
        ),
    ];
    let on_days = 0 < remedy.days_a_week || remedy.in_place;
    for dose in [from.dose, from.dose_new] {
        let short = for_a_day(dose.value);
        let told = dose.value.is_empty() || short.contains(|letter: char| letter.is_ascii_digit());
        if on_days && (!told || SHORT_MAX < short.len()) {
            mistakes.note(
                dose.place,
                format!("\"{short}\" does not say in short how much to do on one training day"),
                format!("Among the training days a dose is read up to its first comma or full stop: a number, and {SHORT_MAX} letters at most."),
                "either begin with it (`2 sets of 10, twice a week.`), or take `days_a_week` and `in_place` out.",
            );
        }
    }
    for (_, what, why, please) in rules.iter().filter(|(holds, ..)| !holds) {
        mistakes.note(from.place, *what, *why, *please);
    }
}

fn fits(
    from: &source::remedy::Remedy,
    remedy: &Remedy,
    source: &Source,
    check: &Check,
    mistakes: &mut Mistakes,
) {
    let trial = remedy
        .trial
        .and_then(|index| source.questions.get(usize::from(index)));
    let fits = |question: &source::Question| match question.kind {
        Kind::Trial => true,
        Kind::One => question.role == Role::Diagnostic,
        Kind::All => false,
    };
    if trial.is_some_and(|question| question.sound && !fits(question)) {
        mistakes.note(
            from.trial.place,
            format!("`{}` is not a trial", from.trial.value),
            "\"I tried it\" opens the trial that trying answers, or the question about what was seen.",
            "either name a question of `kind = \"trial\"`, one of `kind = \"one\"` that tells causes apart, or take the line out.",
        );
    }
    about_a_try(from, remedy, check, mistakes);
    let fault = remedy
        .sub_fault
        .and_then(|index| source.faults.get(usize::from(index)));
    if fault.is_some_and(|fault| {
        from.causes
            .iter()
            .all(|cause| cause.value != fault.cause.value)
    }) {
        mistakes.note(
            from.sub_fault.place,
            format!(
                "`{}` belongs to a cause that this remedy is not for",
                from.sub_fault.value
            ),
            "It would be shown beside the wrong cause.",
            "either add that cause to `causes`, or take the line out.",
        );
    }
    if never(&remedy.when, &check.questions) {
        mistakes.note(
            from.place,
            "`when` can never hold",
            "It asks for two different answers to a question that takes one, so nobody would see the remedy.",
            "either put both into one text (`question.a|b`), or correct `when`.",
        );
    }
}

/// Where trying it is asked about by a question of the plan, a hurt must reach the danger rules, and one answer must be good.
fn about_a_try(
    from: &source::remedy::Remedy,
    remedy: &Remedy,
    check: &Check,
    mistakes: &mut Mistakes,
) {
    let Some(index) = remedy.trial else { return };
    let question = match check.questions.get(usize::from(index)) {
        Some(question) if question.role == Role::Plan => question,
        Some(_) | None => return,
    };
    let hurt = |at: &Ticks| {
        let mut options = question.options.iter().enumerate();
        at.question == index
            && options.any(|(bit, o)| at.options >> bit & 1 == 1 && o.meaning == Meaning::Hurt)
    };
    if !check
        .rules
        .iter()
        .any(|rule| rule.when.any.iter().any(hurt))
    {
        mistakes.note(
            from.trial.place,
            format!("no danger rule reads that `{}` hurt", from.trial.value),
            "Somebody would tell us that it hurt, and nothing would be held back.",
            "either let a rule in danger.toml read it under `any`, or name another trial.",
        );
    }
    let mut helped = check.settings.helped.iter();
    if !helped.any(|ticks| ticks.question == index) {
        mistakes.note(
            from.trial.place,
            format!("no answer to `{}` says that it helped", from.trial.value),
            "Whatever is tried would lead on to the next thing, also what worked.",
            "write `helped = [\"question.option\"]` under `[plan]` in pack.toml.",
        );
    }
}

/// Something for the next set that asks for no answer and for no fault, under each limit.
fn reaches(
    guide: &Guide,
    serves: Serves,
    cause: Option<u8>,
    place: Place,
    mistakes: &mut Mistakes,
) {
    let always = |remedy: &&Remedy| {
        remedy.horizon == Horizon::NextSet
            && remedy.serves.contains(&serves)
            && cause.is_none_or(|cause| remedy.causes.contains(&cause))
            && remedy.sub_fault.is_none()
            && reads(&remedy.when).next().is_none()
    };
    let left = |limit: Limit| {
        guide
            .remedies
            .iter()
            .filter(always)
            .any(|remedy| match limit {
                Limit::None => !remedy.held_only,
                Limit::NoLoad => !remedy.loaded,
                Limit::GentleOnly => remedy.gentle,
            })
    };
    let limits = [
        (Limit::None, "", ""),
        (
            Limit::NoLoad,
            " where load is held back",
            ", without `loaded`",
        ),
        (
            Limit::GentleOnly,
            " where all but gentle cues are held back",
            ", `gentle = true`",
        ),
    ];
    let result = match serves {
        Serves::Causes => "this cause",
        Serves::Normal => "the result \"normal\"",
        Serves::CannotTell => "the result \"can't tell yet\"",
    };
    if let Some((_, limited, how)) = limits.into_iter().find(|(limit, ..)| !left(*limit)) {
        mistakes.note(
            place,
            format!("{result} has nothing to try in the next set{limited}"),
            "Every result ends with one thing to do today, whatever the other answers are.",
            format!("either add a remedy for it with `horizon = \"next-set\"`{how}, no `when` and no `sub_fault`, or change one so."),
        );
    }
}
