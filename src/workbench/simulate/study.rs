//! One pack's study: which ways of asking, stopping and answering are compared, and on how many people.
//!
//! It runs and keeps; `table` and `report` say it.

use super::asking::{Rule, ask, tally};
use super::carelessness;
use super::figures::{Figure, Tally};
use super::people::{Condition, Crowd, Kind};
use super::static_order;
use super::walk::{Policy, Until, Walker};
use super::worth::{self, Worth};
use crate::knowledge::compiled::{Check, Guide};

/// How large a study is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// People in each main cell.
    pub people: u64,
    /// People who are asked until the engine itself stops, which simulates futures at many steps.
    pub stopped: u64,
    /// Where their draws start.
    pub seed: u64,
}

impl Size {
    /// People in each cell of the grid of conditions.
    fn grid(self) -> u64 {
        (self.people / 10).max(1)
    }

    /// People in the cells where every step simulates futures.
    fn futures(self) -> u64 {
        (self.people / 10).max(1)
    }

    /// People on whom the static order is trained; none of them is counted.
    fn training(self) -> u64 {
        (self.people / 10).max(1)
    }
}

/// One cell: how was asked, when it stopped, how people answered, and what came out.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The way of choosing.
    pub policy: &'static str,
    /// The way of stopping.
    pub rule: Rule,
    /// How people answered.
    pub condition: Condition,
    /// What came out.
    pub tally: Tally,
    /// How often asking the same people everything is right, and how many seconds it takes.
    pub all: [f64; 2],
}

impl Cell {
    /// How often it is right, of how often asking everything is.
    #[must_use]
    pub fn of_right(&self) -> f64 {
        self.tally.right.figure().mean / self.all[0]
    }

    /// What share of the time of asking everything it takes.
    #[must_use]
    pub fn of_seconds(&self) -> f64 {
        self.tally.seconds.figure().mean / self.all[1]
    }
}

/// All of one pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Study<'a> {
    /// The pack.
    pub check: &'a Check,
    /// How large.
    pub size: Size,
    /// How many questions asking everything may take.
    pub questions: usize,
    /// Every policy after so many questions, for tempered people.
    pub curves: Vec<Cell>,
    /// Ways of stopping, for tempered people and the realistic mix.
    pub stops: Vec<Cell>,
    /// Each kind of people, asked as the engine asks and stopped by it, and asked everything.
    pub kinds: Vec<(Cell, Cell)>,
    /// The grid of conditions.
    pub grid: Vec<Cell>,
    /// The best static order.
    pub best_order: Vec<u8>,
    /// What each question is worth.
    pub worth: Vec<Worth>,
    /// How well person-fit tells careless people from others at twelve questions; none where there are too few answers.
    pub careless: Option<Figure>,
}

/// Numbers of questions at which every policy is looked at.
pub const COUNTS: [usize; 12] = [2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16];
/// Ways of stopping that simulate nothing: each is tried with every way of asking under every condition.
pub const CHEAP: [Rule; 7] = [
    Rule::Fixed(4),
    Rule::Fixed(8),
    Rule::Fixed(12),
    Rule::Settled,
    Rule::Probable(0.5),
    Rule::Probable(0.7),
    Rule::Probable(0.9),
];
const VALUES: [f64; 5] = [0.08, 0.05, 0.03, 0.02, 0.01];
const PROBABLE: [f64; 6] = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/// Runs the study; `say` hears what is being done.
#[must_use]
pub fn run<'a>(walker: Walker<'a>, guide: &Guide, size: Size, say: &dyn Fn(&str)) -> Study<'a> {
    let Walker { check, network } = walker;
    let crowd = |condition| Crowd::new(check, network, condition, size.seed);
    // The static order is trained on people of another seed, none of whom is counted.
    let half = Crowd::new(check, network, Condition::plain(Kind::Tempered), !size.seed);
    let tempered = crowd(Condition::plain(Kind::Tempered));
    say("the best static order");
    let best_order = static_order::best(&walker, &half, size.training());
    let authors = walker.authors_order();
    let mut study = Study {
        check,
        size,
        questions: authors.len(),
        curves: Vec::new(),
        stops: Vec::new(),
        kinds: Vec::new(),
        grid: Vec::new(),
        best_order: best_order.clone(),
        worth: Vec::new(),
        careless: None,
    };
    let policies = [
        ("ours", Policy::Ours),
        ("plain gain", Policy::PlainGain),
        ("best static", Policy::Order(&best_order)),
        ("author's order", Policy::Order(&authors)),
        ("random", Policy::Random),
    ];
    let mut rules: Vec<Rule> = COUNTS.into_iter().map(Rule::Fixed).collect();
    rules.push(Rule::End);
    rules.push(Rule::Settled);
    rules.extend(PROBABLE.map(Rule::Probable));
    let condition = Condition::plain(Kind::Tempered);
    let all_of = everything(&walker, &tempered, size.people).whole();
    for (policy, way) in policies {
        say(policy);
        let all = Until::Questions(usize::MAX - 1);
        let tallies = ask(&walker, &tempered, 0..size.people, way, all, &rules);
        for (rule, tally) in rules.iter().zip(tallies) {
            let cell = Cell {
                policy,
                rule: *rule,
                condition,
                tally,
                all: all_of,
            };
            match rule {
                Rule::Fixed(_) | Rule::End => study.curves.push(cell),
                Rule::Probable(_) | Rule::Value(_) | Rule::Settled => study.stops.push(cell),
            }
        }
    }
    study.futures(&walker, &crowd, say);
    study.kinds(&walker, &crowd, say);
    study.grid(&walker, &crowd, &policies, say);
    say("what each question is worth");
    study.worth = worth::of(&walker, guide, &tempered, size.futures());
    say("careless people");
    study.careless = carelessness::noticed(&walker, &tempered, size.futures());
    study
}

impl<'a> Study<'a> {
    /// Stopping by the value of what is left, on fewer people: each step simulates futures.
    fn futures(
        &mut self,
        walker: &Walker<'a>,
        crowd: &dyn Fn(Condition) -> Crowd<'a>,
        say: &dyn Fn(&str),
    ) {
        let rules = VALUES.map(Rule::Value);
        let conditions = [
            Condition::plain(Kind::Tempered),
            Condition::realistic(Kind::Tempered),
        ];
        for condition in conditions {
            let all = everything(walker, &crowd(condition), self.size.futures()).whole();
            say("the value of what is left");
            let until = Until::Value(VALUES[VALUES.len() - 1]);
            let crowd = crowd(condition);
            for (policy, way) in [("ours", Policy::Ours), ("plain gain", Policy::PlainGain)] {
                let people = 0..self.size.futures();
                let tallies = ask(walker, &crowd, people, way, until, &rules);
                for (rule, tally) in rules.into_iter().zip(tallies) {
                    self.stops.push(Cell {
                        policy,
                        rule,
                        condition,
                        tally,
                        all,
                    });
                }
            }
        }
    }

    fn kinds(
        &mut self,
        walker: &Walker<'a>,
        crowd: &dyn Fn(Condition) -> Crowd<'a>,
        say: &dyn Fn(&str),
    ) {
        let plain = Kind::ALL.map(Condition::plain);
        for condition in plain.into_iter().chain(Kind::ALL.map(Condition::realistic)) {
            say(&format!(
                "people who answer from {} numbers",
                condition.kind.name()
            ));
            let crowd = crowd(condition);
            let people = if condition == Condition::plain(Kind::Tempered) {
                self.size.stopped
            } else {
                self.size.futures()
            };
            let stopped = ask(
                walker,
                &crowd,
                0..people,
                Policy::Ours,
                Until::Stop,
                &[Rule::End],
            );
            let all = everything(walker, &crowd, people);
            let whole = all.whole();
            let cell = |policy, tally: Option<Tally>| Cell {
                policy,
                rule: Rule::End,
                condition,
                tally: tally.unwrap_or_default(),
                all: whole,
            };
            self.kinds.push((
                cell("ours, stopped", stopped.into_iter().next()),
                cell("everything", Some(all)),
            ));
        }
    }

    fn grid(
        &mut self,
        walker: &Walker<'a>,
        crowd: &dyn Fn(Condition) -> Crowd<'a>,
        policies: &[(&'static str, Policy<'_>)],
        say: &dyn Fn(&str),
    ) {
        for flips in [0.0, 0.1, 0.2] {
            say(&format!("{:.0} in 100 answers wrong", 100.0 * flips));
            for not_sure in [0.0, 0.15, 0.3] {
                for sigma in [0.0, 0.5, 1.0] {
                    let condition = Condition {
                        kind: Kind::Tempered,
                        flips,
                        not_sure,
                        sigma,
                    };
                    let crowd = crowd(condition);
                    let people = self.size.grid();
                    let tally = everything(walker, &crowd, people);
                    let all = tally.whole();
                    self.grid.push(Cell {
                        policy: "everything",
                        rule: Rule::End,
                        condition,
                        tally,
                        all,
                    });
                    for (policy, way) in policies {
                        let until = Until::Questions(usize::MAX - 1);
                        let tallies = ask(walker, &crowd, 0..people, *way, until, &CHEAP);
                        for (rule, tally) in CHEAP.into_iter().zip(tallies) {
                            self.grid.push(Cell {
                                policy,
                                rule,
                                condition,
                                tally,
                                all,
                            });
                        }
                    }
                }
            }
        }
    }

    /// The cell of a curve.
    #[must_use]
    pub fn curve(&self, policy: &str, rule: Rule) -> Option<&Cell> {
        let mut cells = self.curves.iter();
        cells.find(|cell| cell.policy == policy && cell.rule == rule)
    }

    /// One way of asking and stopping over all conditions of the grid: how often it is right of how often asking everything is, on
    /// average and where that is least; and its questions on average.
    #[must_use]
    pub fn over_conditions(&self, policy: &str, rule: Rule) -> [f64; 3] {
        let of = |cell: &&Cell| cell.policy == policy && cell.rule == rule;
        let cells: Vec<&Cell> = self.grid.iter().filter(of).collect();
        let count = cells.len().max(1) as f64;
        let questions = |cell: &&Cell| cell.tally.questions.figure().mean;
        [
            cells.iter().map(|cell| cell.of_right()).sum::<f64>() / count,
            cells
                .iter()
                .map(|cell| cell.of_right())
                .fold(f64::INFINITY, f64::min),
            cells.iter().map(questions).sum::<f64>() / count,
        ]
    }

    /// The cell of one kind of people, stopped by the engine, and asked everything.
    #[must_use]
    pub fn kind(&self, condition: Condition) -> Option<&(Cell, Cell)> {
        let mut kinds = self.kinds.iter();
        kinds.find(|(cell, _)| cell.condition == condition)
    }
}

/// Asks everything, and looks only at the end.
#[must_use]
pub fn everything(walker: &Walker<'_>, crowd: &Crowd<'_>, people: u64) -> Tally {
    let order = walker.authors_order();
    let tallies = tally(0..people, 1, |number, tallies| {
        let person = crowd.person(number);
        let steps = walker.points(&person, &order, &[usize::MAX]);
        for tally in tallies {
            tally.add(&person, &steps);
        }
    });
    tallies.into_iter().next().unwrap_or_default()
}
