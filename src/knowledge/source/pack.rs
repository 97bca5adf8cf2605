//! Reads `pack.toml`: which pack this is, and the engine's numbers.

use super::entry::{At, Entry, Range};
use super::questions::when;
use super::{Pack, Steadiness, Together};
use crate::knowledge::compiled::{Band, Condition, Prior, Settings};
use crate::knowledge::mistake::Mistakes;

const UNIT: Range = Range {
    holds: |x| 0.0 < x && x <= 1.0,
    said: "above 0 and at most 1",
};
const FRACTION: Range = Range {
    holds: |x| (0.0..1.0).contains(&x),
    said: "from 0 to below 1",
};
const BITS: Range = Range {
    holds: |x| (-20.0..=20.0).contains(&x),
    said: "from -20 to 20",
};
const POSITIVE: Range = Range {
    holds: |x| 0.0 < x && x <= 1000.0,
    said: "above 0 and at most 1000",
};
const SHARE: Range = Range {
    holds: |x| (0.0..=1.0).contains(&x),
    said: "from 0 to 1",
};
const PRIORS: [(&str, Prior); 3] = [
    ("independent", Prior::Independent),
    ("at-most", Prior::AtMost),
    ("exactly-one", Prior::ExactlyOne),
];
const SPREAD: Range = Range {
    holds: |x| (0.0..=3.0).contains(&x),
    said: "from 0 to 3",
};

/// Reads the whole file.
pub(super) fn read(top: &mut Entry, mistakes: &mut Mistakes) -> Pack {
    let mut pack = Pack {
        id: top.text("id", mistakes),
        title: top.text("title", mistakes),
        subtitle: top.text("subtitle", mistakes),
        version: small(top.whole("version", 1, u64::from(u16::MAX), mistakes)),
        date: top.text("date", mistakes),
        reviewed_by: top.text_or_none("reviewed_by", mistakes).value,
        settings: unset(),
        normal_when: super::When::default(),
        core: Vec::new(),
        plan_asks: Vec::new(),
        helped: Vec::new(),
        newcomer: Vec::new(),
        main_needs: Vec::new(),
        better: Vec::new(),
        days: At {
            value: "",
            place: top.place(),
        },
        prior: top.place(),
        steadiness: Vec::new(),
        together: Vec::new(),
    };
    plan(top, &mut pack, mistakes);
    let settings = &mut pack.settings;
    if let Some(mut entry) = top.inner_or_none("prior", mistakes) {
        pack.prior = entry.place();
        settings.prior = entry.one_of("kind", &PRIORS, mistakes);
        if settings.prior == Prior::AtMost {
            settings.prior_most = tiny(entry.whole("most", 1, 64, mistakes));
        }
        entry.end(mistakes);
    }
    within(top, "likelihood", mistakes, |entry, mistakes| {
        settings.temper = entry.number("temper", UNIT, mistakes).value;
        settings.noise = entry.number("noise", FRACTION, mistakes).value;
    });
    within(top, "bands", mistakes, |entry, mistakes| {
        settings.supporting_bits = entry.number("supporting_bits", BITS, mistakes).value;
        settings.most_likely = band(entry, "most_likely", mistakes);
        settings.may_play = band(entry, "may_play", mistakes);
        settings.lead_p = entry.number("lead_p", UNIT, mistakes).value;
        settings.lead_supporting = tiny(entry.whole("lead_supporting", 0, 100, mistakes));
        settings.less_p = entry.number("less_p", FRACTION, mistakes).value;
        settings.less_shift_bits = entry.number("less_shift_bits", BITS, mistakes).value;
    });
    within(top, "normal", mistakes, |entry, mistakes| {
        pack.normal_when = when(entry, "when", mistakes);
        settings.normal_shift_bits = entry.number("shift_bits", BITS, mistakes).value;
        settings.normal_ratio = entry.number("ratio", POSITIVE, mistakes).value;
    });
    within(top, "selection", mistakes, |entry, mistakes| {
        pack.core = entry.texts("core", mistakes);
        pack.plan_asks = entry.texts("plan_asks", mistakes);
        settings.reading_s = entry.number("reading_s", POSITIVE, mistakes).value;
        settings.attention_shift_bits = entry.number("attention_shift_bits", BITS, mistakes).value;
        settings.attention = entry.number("attention", POSITIVE, mistakes).value;
        settings.topic_within = entry.number("topic_within", FRACTION, mistakes).value;
        settings.not_sure_run = tiny(entry.whole("not_sure_run", 1, 100, mistakes));
    });
    within(top, "stopping", mistakes, |entry, mistakes| {
        settings.questions_max = tiny(entry.whole("questions_max", 1, 100, mistakes));
        settings.evidence_min = tiny(entry.whole("evidence_min", 0, 100, mistakes));
        settings.value_min = entry.number("value_min", FRACTION, mistakes).value;
        settings.futures = small(entry.whole("futures", 1, 10_000, mistakes));
        settings.usual_screens = entry
            .two_wholes("usual_screens", 1, 100, mistakes)
            .map(tiny);
    });
    within(top, "robustness", mistakes, |entry, mistakes| {
        settings.variants = small(entry.whole("variants", 1, 10_000, mistakes));
        settings.seed = entry.whole("seed", 0, u64::MAX, mistakes);
        within(entry, "spread", mistakes, |entry, mistakes| {
            settings.spread = ["published", "direction", "expert"]
                .map(|grade| entry.number(grade, SPREAD, mistakes).value);
        });
    });
    within(top, "fit", mistakes, |entry, mistakes| {
        settings.fit_z_max = entry.number("z_max", BITS, mistakes).value;
        settings.fit_answers_min = tiny(entry.whole("answers_min", 2, 100, mistakes));
    });
    for mut entry in top.entries("steadiness", mistakes) {
        pack.steadiness.push(Steadiness {
            place: entry.place(),
            at_least: entry.number("at_least", SHARE, mistakes).value,
            word: entry.text("word", mistakes),
        });
        entry.end(mistakes);
    }
    for mut entry in top.entries("together", mistakes) {
        pack.together.push(Together {
            place: entry.place(),
            causes: entry.texts("causes", mistakes),
            within: entry.number("within", SHARE, mistakes).value,
        });
        entry.end(mistakes);
    }
    pack
}

/// Reads what the plan asks of the answers, where an author has written it.
fn plan(top: &mut Entry, pack: &mut Pack, mistakes: &mut Mistakes) {
    if let Some(mut entry) = top.inner_or_none("plan", mistakes) {
        pack.helped = entry.texts("helped", mistakes);
        pack.newcomer = entry.texts("newcomer", mistakes);
        pack.main_needs = entry.texts("main_needs", mistakes);
        pack.better = entry.texts("better", mistakes);
        pack.days = entry.text_or_none("days", mistakes);
        entry.end(mistakes);
    }
}

/// Reads the table `key` by `read` and closes it.
fn within<'t>(
    top: &mut Entry<'t>,
    key: &'static str,
    mistakes: &mut Mistakes,
    read: impl FnOnce(&mut Entry<'t>, &mut Mistakes),
) {
    let Some(mut entry) = top.inner(key, mistakes) else {
        return;
    };
    read(&mut entry, mistakes);
    entry.end(mistakes);
}

fn band(entry: &mut Entry, key: &'static str, mistakes: &mut Mistakes) -> Band {
    let mut band = NO_BAND;
    within(entry, key, mistakes, |entry, mistakes| {
        band = Band {
            p: entry.number("p", UNIT, mistakes).value,
            shift_bits: entry.number("shift_bits", BITS, mistakes).value,
            supporting: tiny(entry.whole("supporting", 0, 100, mistakes)),
        };
    });
    band
}

const NO_BAND: Band = Band {
    p: 1.0,
    shift_bits: 0.0,
    supporting: 0,
};

/// Settings before anything was read.
#[must_use]
pub fn unset() -> Settings {
    Settings {
        prior: Prior::Independent,
        prior_most: 0,
        temper: 1.0,
        noise: 0.0,
        supporting_bits: 0.0,
        most_likely: NO_BAND,
        may_play: NO_BAND,
        lead_p: 1.0,
        lead_supporting: 0,
        less_p: 0.0,
        less_shift_bits: 0.0,
        normal_when: Condition::default(),
        normal_shift_bits: 0.0,
        normal_ratio: 1.0,
        core: Vec::new(),
        plan_asks: Vec::new(),
        helped: Vec::new(),
        newcomer: Vec::new(),
        main_needs: Vec::new(),
        better: Vec::new(),
        days: None,
        questions_max: 1,
        evidence_min: 0,
        value_min: 0.0,
        futures: 1,
        not_sure_run: 1,
        reading_s: 1.0,
        attention_shift_bits: 0.0,
        attention: 1.0,
        topic_within: 0.0,
        variants: 1,
        spread: [0.0; 3],
        seed: 0,
        usual_screens: [1, 1],
        steadiness: Vec::new(),
        fit_z_max: 0.0,
        fit_answers_min: 0,
        together: Vec::new(),
    }
}

/// The reader has refused larger ones.
fn tiny(whole: u64) -> u8 {
    u8::try_from(whole).unwrap_or(u8::MAX)
}

/// The reader has refused larger ones.
fn small(whole: u64) -> u16 {
    u16::try_from(whole).unwrap_or(u16::MAX)
}
