//! Chooses the engine's numbers: bands, asking order and attention, one at a time, on all three kinds of people at once.
//!
//! It changes settings only; shares and ratios are the author's. What it settles on is written into the pack by hand, with the
//! command beside it.
//!
//! The aim is how often what is said first is true, plus half of the same with every cause and "nothing" counting the same
//! however rare (else the engine would do best by naming the commonest cause to everybody), less a price on the person's time.
//! A change of bands may not cost caution. It starts from the pack's own numbers: where it ends there, nothing near is better.

use super::asking::{Rule, ask, tally};
use super::figures::Tally;
use super::people::{Condition, Crowd, Kind};
use super::walk::{Policy, Until, Walker};
use crate::engine::network::Network;
use crate::knowledge::compiled::{Check, Settings};

/// What counts in the search.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Score {
    right: f64,
    even: f64,
    named_right: f64,
    false_alarm: f64,
    seconds: f64,
}

/// What a second costs: a minute more must be right for one more person in eighty.
const SECOND: f64 = 0.0002;

/// A smaller gain than this may be chance: among 3,000 people of each kind the standard error of a difference is about .003.
const GAIN: f64 = 0.004;

impl Score {
    fn aim(self) -> f64 {
        self.right + self.even / 2.0 - SECOND * self.seconds
    }

    /// Naming causes may not become less often true, nor alarms among the healthy more frequent, beyond what chance does.
    fn as_careful_as(self, other: Self) -> bool {
        other.named_right - 0.005 <= self.named_right
            && self.false_alarm <= other.false_alarm + 0.005
    }
}

/// One thing to change, with the values to try; two numbers that only make sense together are one thing.
struct Knob {
    name: &'static str,
    values: &'static [[f64; 2]],
    set: fn(&mut Settings, [f64; 2]),
}

const BANDS: [Knob; 4] = [
    Knob {
        name: "most likely: p, shift",
        values: &[
            [0.30, 1.2],
            [0.33, 1.0],
            [0.33, 1.2],
            [0.36, 0.8],
            [0.36, 1.0],
            [0.36, 1.2],
            [0.40, 0.9],
            [0.44, 0.9],
        ],
        set: |s, [p, shift]| (s.most_likely.p, s.most_likely.shift_bits) = (p, shift),
    },
    Knob {
        name: "may play a part: p, shift",
        values: &[
            [0.20, 0.4],
            [0.20, 0.6],
            [0.20, 0.8],
            [0.25, 0.4],
            [0.25, 0.6],
        ],
        set: |s, [p, shift]| (s.may_play.p, s.may_play.shift_bits) = (p, shift),
    },
    Knob {
        name: "lead: p",
        values: &[[0.36, 0.0], [0.40, 0.0], [0.44, 0.0], [0.50, 0.0]],
        set: |s, [p, _]| s.lead_p = p,
    },
    Knob {
        name: "normal: shift, ratio",
        values: &[
            [0.5, 1.4],
            [0.75, 1.2],
            [0.75, 1.4],
            [0.75, 1.6],
            [1.0, 1.4],
        ],
        set: |s, [shift, ratio]| (s.normal_shift_bits, s.normal_ratio) = (shift, ratio),
    },
];

const CHOICE: [Knob; 2] = [
    Knob {
        name: "attention: times, from shift",
        values: &[
            [1.0, 0.3],
            [2.0, 0.3],
            [4.0, 0.0],
            [4.0, 0.3],
            [4.0, 0.6],
            [8.0, 0.3],
        ],
        set: |s, [times, from]| (s.attention, s.attention_shift_bits) = (times, from),
    },
    Knob {
        name: "reading s, topic within",
        values: &[
            [2.0, 0.05],
            [4.0, 0.0],
            [4.0, 0.05],
            [4.0, 0.1],
            [8.0, 0.05],
        ],
        set: |s, [reading, topic]| (s.reading_s, s.topic_within) = (reading, topic),
    },
];

/// People of each kind, by seed.
struct Study<'a> {
    network: &'a Network,
    crowds: Vec<Crowd<'a>>,
    people: u64,
    say: &'a mut dyn FnMut(&str),
}

/// Searches from the settings of `check` on so many people of each kind; `say` hears each thing tried. Its core stays, and may grow.
#[must_use]
pub fn tune(check: &Check, people: u64, seed: u64, say: &mut dyn FnMut(&str)) -> Settings {
    let network = Network::new(check);
    let crowds = Kind::ALL.map(|kind| Crowd::new(check, &network, Condition::plain(kind), seed));
    let mut study = Study {
        network: &network,
        crowds: crowds.into(),
        people,
        say,
    };
    let mut check = check.clone();
    study.bands(&mut check);
    study.core(&mut check);
    study.choice(&mut check);
    check.settings
}

impl Study<'_> {
    /// Bands decide what is said, hardly what is asked: they are tuned on all answers and on the first twelve of the author's order.
    fn bands(&mut self, check: &mut Check) {
        let score = |study: &Self, check: &Check| study.judged(check);
        let mut best = score(self, check);
        self.tell("bands as they are", best);
        for knob in &BANDS {
            let start = check.settings.clone();
            for value in knob.values {
                let mut other = check.clone();
                other.settings = start.clone();
                (knob.set)(&mut other.settings, *value);
                let ordered = other.settings.less_p < other.settings.may_play.p
                    && other.settings.may_play.p <= other.settings.most_likely.p;
                if !ordered || other.settings == start {
                    continue;
                }
                let found = score(self, &other);
                self.tell(&format!("{} = {value:?}", knob.name), found);
                if best.aim() + GAIN < found.aim() && found.as_careful_as(best) {
                    best = found;
                    *check = other;
                }
            }
        }
        self.tell("bands chosen", best);
    }

    /// The core: whatever single question in front of the free choice helps, as long as it helps.
    fn core(&mut self, check: &mut Check) {
        let mut best = self.asked(check);
        self.tell("core as it is", best);
        let mut open = self.walker(check).authors_order();
        // What takes a loaded bar is nothing to ask of everybody.
        open.retain(|question| {
            let loaded = check.questions[usize::from(*question)].loaded;
            !loaded && !check.settings.core.contains(question)
        });
        loop {
            let mut found: Option<(u8, Score)> = None;
            for question in &open {
                let mut other = check.clone();
                other.settings.core.push(*question);
                let score = self.asked(&other);
                let id = check.questions[usize::from(*question)].id;
                self.tell(&format!("  and {id}"), score);
                if found.is_none_or(|(_, top)| top.aim() < score.aim()) {
                    found = Some((*question, score));
                }
            }
            match found {
                Some((question, score)) if best.aim() + GAIN < score.aim() => {
                    check.settings.core.push(question);
                    open.retain(|other| *other != question);
                    best = score;
                }
                Some(_) | None => break,
            }
        }
        self.tell("core chosen", best);
    }

    fn choice(&mut self, check: &mut Check) {
        let mut best = self.asked(check);
        for knob in &CHOICE {
            let start = check.settings.clone();
            for value in knob.values {
                let mut other = check.clone();
                other.settings = start.clone();
                (knob.set)(&mut other.settings, *value);
                if other.settings == start {
                    continue;
                }
                let found = self.asked(&other);
                self.tell(&format!("{} = {value:?}", knob.name), found);
                if best.aim() + GAIN < found.aim() {
                    best = found;
                    *check = other;
                }
            }
        }
        self.tell("choice chosen", best);
    }

    /// After 8, 10 and 12 questions of our own choice.
    fn asked(&self, check: &Check) -> Score {
        let rules = [Rule::Fixed(8), Rule::Fixed(10), Rule::Fixed(12)];
        self.score(check, Policy::Ours, &rules)
    }

    fn walker<'b>(&'b self, check: &'b Check) -> Walker<'b> {
        Walker {
            check,
            network: self.network,
        }
    }

    fn score(&self, check: &Check, policy: Policy<'_>, rules: &[Rule]) -> Score {
        let most = |rule: &Rule| match rule {
            Rule::Fixed(count) => *count,
            Rule::Probable(_) | Rule::Value(_) | Rule::Settled | Rule::End => usize::MAX - 1,
        };
        let until = Until::Questions(rules.iter().map(most).max().unwrap_or(0));
        let mut tallies: Vec<Tally> = Vec::new();
        for crowd in &self.crowds {
            let walker = self.walker(check);
            tallies.extend(ask(&walker, crowd, 0..self.people, policy, until, rules));
        }
        summed_up(&tallies)
    }

    /// After twelve questions of the author's order, and after all.
    fn judged(&self, check: &Check) -> Score {
        let walker = self.walker(check);
        let order = walker.authors_order();
        let mut tallies: Vec<Tally> = Vec::new();
        for crowd in &self.crowds {
            tallies.extend(tally(0..self.people, 2, |number, tallies| {
                let person = crowd.person(number);
                let steps = walker.points(&person, &order, &[12, usize::MAX]);
                for (tally, step) in tallies.iter_mut().zip(&steps) {
                    tally.add(&person, core::slice::from_ref(step));
                }
            }));
        }
        summed_up(&tallies)
    }

    fn tell(&mut self, what: &str, score: Score) {
        let line = format!(
            "{what:42} right {:.3}  even {:.3}  named right {:.3}  false alarm {:.3}  {:3.0} s  aim {:.4}",
            score.right,
            score.even,
            score.named_right,
            score.false_alarm,
            score.seconds,
            score.aim()
        );
        (self.say)(&line);
    }
}

fn summed_up(tallies: &[Tally]) -> Score {
    let mean =
        |of: &dyn Fn(&Tally) -> f64| tallies.iter().map(of).sum::<f64>() / tallies.len() as f64;
    Score {
        right: mean(&|t| t.right.figure().mean),
        even: mean(&Tally::even),
        named_right: mean(&|t| t.named_right.figure().mean),
        false_alarm: mean(&|t| t.false_alarm.figure().mean),
        seconds: mean(&|t| t.seconds.figure().mean),
    }
}
