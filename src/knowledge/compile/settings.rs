//! The engine's numbers, what they name, and whether the engine can hold them.

use super::condition::{condition, ticks};
use super::names::Names;
use crate::knowledge::compiled::{HYPOTHESES_MAX, Prior, Settings, Steadiness, Together};
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::{self, Source, pack};

/// Compiles the settings.
pub fn settings(source: &Source, names: &Names, mistakes: &mut Mistakes) -> Settings {
    let Some(pack) = &source.pack else {
        return pack::unset();
    };
    let mut settings = pack.settings.clone();
    settings.normal_when = condition(&pack.normal_when, names, mistakes);
    settings.core = names.questions.indices(&pack.core, mistakes);
    settings.plan_asks = names.questions.indices(&pack.plan_asks, mistakes);
    settings.helped = ticks(&pack.helped, names, mistakes);
    settings.newcomer = ticks(&pack.newcomer, names, mistakes);
    settings.main_needs = ticks(&pack.main_needs, names, mistakes);
    settings.better = ticks(&pack.better, names, mistakes);
    settings.days = names.questions.index(pack.days, mistakes);
    prior(pack, source.causes.len(), mistakes);
    settings.steadiness = steadiness(pack, mistakes);
    settings.together = together(pack, names, mistakes);
    settings
}

/// How many sets of at most `most` of `causes` there are; stops counting where there are far too many.
fn sets(causes: usize, most: usize) -> usize {
    let (mut all, mut of_size) = (1, 1);
    for size in 1..=most.min(causes) {
        of_size = of_size * (causes + 1 - size) / size;
        all += of_size;
        if HYPOTHESES_MAX < all {
            break;
        }
    }
    all
}

fn prior(pack: &source::Pack, causes: usize, mistakes: &mut Mistakes) {
    let (what, count, way_out) = match pack.settings.prior {
        Prior::Independent => (
            "independent causes",
            sets(causes, causes),
            "either name fewer causes, or write `kind = \"at-most\"` with a `most`, or `kind = \"exactly-one\"`, under `[prior]`.",
        ),
        Prior::AtMost => (
            "so many at a time",
            sets(causes, usize::from(pack.settings.prior_most)),
            "either write a smaller `most`, or name fewer causes.",
        ),
        Prior::ExactlyOne => ("exactly one cause", causes, ""),
    };
    if HYPOTHESES_MAX < count {
        mistakes.note(
            pack.prior,
            format!("{causes} causes are too many for {what}"),
            format!("The engine goes through every set of causes that can come together, and holds {HYPOTHESES_MAX} of them."),
            way_out,
        );
    }
    if pack.settings.prior == Prior::ExactlyOne && causes == 1 {
        mistakes.note(
            pack.prior,
            "exactly one of one cause is always that cause",
            "No answer could change it.",
            "either name another cause, or take `[prior]` out: then the cause may also be absent.",
        );
    }
}

fn steadiness(pack: &source::Pack, mistakes: &mut Mistakes) -> Vec<Steadiness> {
    let mut before = f64::INFINITY;
    let mut words = Vec::new();
    for step in &pack.steadiness {
        if before <= step.at_least {
            mistakes.note(
                step.place,
                format!(
                    "`at_least = {}` is not below the one before it",
                    step.at_least
                ),
                "The first word that fits is taken, so this one would never be.",
                "either lower it, or put the entries in falling order.",
            );
        }
        before = step.at_least;
        words.push(Steadiness {
            at_least: step.at_least,
            word: step.word.value,
        });
    }
    if 0.0 < before {
        mistakes.note(
            pack.steadiness
                .last()
                .map_or(pack.id.place, |step| step.place),
            "no `[[steadiness]]` begins at 0",
            "A result that hardly ever stays needs a word too.",
            "write a last entry with `at_least = 0`.",
        );
    }
    words
}

fn together(pack: &source::Pack, names: &Names, mistakes: &mut Mistakes) -> Vec<Together> {
    let mut pairs = Vec::new();
    for pair in &pack.together {
        let causes = names.causes.indices(&pair.causes, mistakes);
        if let [one, other] = causes[..] {
            pairs.push(Together {
                one,
                other,
                within: pair.within,
            });
        } else if pair.causes.len() != 2 {
            mistakes.note(
                pair.place,
                format!("it does not name two causes but {}", pair.causes.len()),
                "Two causes are told together, never one alone and never three.",
                "name exactly two, as in `causes = [\"one\", \"other\"]`.",
            );
        }
    }
    pairs
}
