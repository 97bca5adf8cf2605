//! The training days of a plan: the lift itself, what is done in its place, and the other exercises, shared out over the week.

use super::plan::{Advice, is_new};
use crate::engine::course::on_days;
use crate::knowledge::compiled::{Limit, Text, for_a_day};
use crate::knowledge::digits::digits;
use crate::knowledge::words::fill;
use crate::session::report::TrainingWeek;
use crate::session::wire::{cut, join};

/// Most training days a week: with three a day off fits between each two (expert choice after pelland2024 and schoenfeld2017vol, by
/// whom the sets of a week matter and the days are secondary).
const DAYS: usize = 3;
/// The same for somebody to whom training is new.
const DAYS_NEW: usize = 2;
/// Among so many lifts the sets of a week are shared out evenly: each word of a `|` list is for one more.
const LIFTS: usize = 3;
/// The lift itself keeps so many of them, where there are days for it.
const LIFTS_MAIN: usize = 2;
/// Most training days a week that are asked about.
const DAYS_TOLD_MAX: usize = 4;
/// Training days where nobody has told how many there are.
const DAYS_UNTOLD: usize = 2;

impl Advice<'_> {
    /// The training days, with the lift itself and the exercises of this week and of the weeks after; none where anything is held
    /// back. What is done in place of the lift takes some of the week's sets, and adds none.
    pub(super) fn week(&self) -> Option<TrainingWeek> {
        let words = &self.guide.words;
        let (effort, days_max) = if is_new(self.knowledge.check, self.sitting) {
            (words.plan_effort_new(), DAYS_NEW)
        } else {
            (words.plan_effort(), DAYS)
        };
        let told = self.days();
        let days = told.min(days_max);
        let [_, soon, later] = &self.course.parts;
        let (mut main, mut lifts) = (None, Vec::new());
        let (mut train, mut most) = (Vec::new(), Vec::new());
        for (_, remedy) in self.of(&[&soon[..], later].concat()) {
            if remedy.replaces_the_lift() {
                main = Some(remedy.title);
            } else if remedy.in_place {
                lifts.push(remedy.title);
            } else if 0 < remedy.days_a_week {
                train.push((remedy.title, for_a_day(self.dose(remedy))));
                most.push(remedy.days_a_week);
            }
        }
        let kept = days.min(LIFTS_MAIN);
        let all = days.max(LIFTS.min(kept + lifts.len()));
        let of = |list| cut(list, b'|').get(all - 1).copied().unwrap_or(list);
        let sets = of(words.plan_sets());
        let main = main.map_or_else(|| (of(self.main()), self.next()), |title| (title, sets));
        let mut week: Vec<(String, Vec<(Text, Text)>)> = Vec::new();
        for (day, things) in on_days(days, &most).iter().enumerate() {
            let mut what = Vec::new();
            for turn in (0..all).filter(|turn| turn % days == day) {
                let lift = (turn % (kept + lifts.len())).checked_sub(kept);
                what.push(lift.map_or(main, |lift| (lifts[lift], sets)));
            }
            what.extend(things.iter().map(|&thing| train[thing]));
            let n = digits(day as u64 + 1);
            let name = fill(words.plan_day(), &[("n", &n)]);
            match week.last_mut() {
                // A day like the one before it is told with it.
                Some((names, same)) if *same == what => *names = join(&[names, &name], ", "),
                Some(_) | None => week.push((name, what)),
            }
        }
        let mut notes = vec![effort];
        if days_max < told {
            notes.push(words.plan_enough_days());
        }
        (self.limit == Limit::None).then_some(TrainingWeek {
            heading: words.plan_days(),
            days: week,
            notes,
        })
    }

    /// The lift itself as it can be done.
    fn main(&self) -> Text {
        let words = &self.guide.words;
        if self.has_needs() {
            words.plan_main()
        } else {
            words.plan_main_else()
        }
    }

    /// How many days a week there are for training.
    fn days(&self) -> usize {
        let asked = self.knowledge.check.settings.days;
        let ticked = asked.map_or(0, |question| self.sitting.answers.of(question));
        let told = ticked.trailing_zeros() as usize + 1;
        if told <= DAYS_TOLD_MAX {
            told
        } else {
            DAYS_UNTOLD
        }
    }
}
