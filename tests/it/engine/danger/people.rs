//! What people can answer as far as safety is concerned, and what that must mean, said plainly.
//!
//! `Person::level` and `Person::limit` are the statement that the pack's rules are held against: they read no rule. Options that no
//! rule reads stand for each other ("18 to 39" and "40 or over"; "hard work" and "tight").

use posterior::engine::answers::Answers;
use posterior::engine::random::SplitMix;
use posterior::knowledge::compiled::{CareLevel, Limit};

use crate::engine::told::{bit, question};

/// An answer to a follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    NotAsked,
    Yes,
    No,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cancer {
    NotAsked,
    Now,
    PastNewPain,
    Past,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feeling {
    Plain,
    Cramp,
    Sharp,
    Tingling,
}

/// What somebody could answer, as far as safety is concerned. Ticks are bits, in the order of the lists below.
#[derive(Debug, Clone, Copy)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one yes or no question"
)]
pub struct Person {
    feeling: Feeling,
    now: u32,
    breathless: Reply,
    bruised: Reply,
    weak: Reply,
    lasting: u32,
    sit_bone_most_days: Reply,
    cancer: Cancer,
    under_18: bool,
    one_side_much_more: bool,
    hurt_lately: bool,
    next_day_ache: bool,
    trial_hurt: bool,
}

/// The ticks of the first list, in the order of `NOW`.
#[derive(Clone, Copy)]
pub enum Now {
    NumbBetweenLegs,
    PeeOrPoo,
    BothLegs,
    LegSwollen,
    SuddenStart,
    PastKnee,
}

/// The ticks of the second, in the order of `LASTING`.
#[derive(Clone, Copy)]
pub enum Lasting {
    SitBone,
    NightPain,
    GroinPain,
    BrownPee,
    VeryIll,
    FeverOrWeight,
    Cancer,
    RecentInjury,
    BirthOrSurgery,
}

const NOW: [&str; 6] = [
    "numb-between-legs",
    "pee-or-poo",
    "both-legs",
    "leg-swollen",
    "sudden-start",
    "past-knee",
];
const LASTING: [&str; 9] = [
    "sit-bone",
    "night-pain",
    "groin-pain",
    "brown-pee",
    "very-ill",
    "fever-or-weight",
    "cancer",
    "recent-injury",
    "birth-or-surgery",
];

impl Person {
    fn now(&self, sign: Now) -> bool {
        self.now >> sign as u32 & 1 == 1
    }

    fn lasting(&self, sign: Lasting) -> bool {
        self.lasting >> sign as u32 & 1 == 1
    }

    /// The table of danger rules, said plainly.
    pub fn level(&self) -> CareLevel {
        let emergency = self.now(Now::NumbBetweenLegs)
            || self.now(Now::PeeOrPoo)
            || self.now(Now::BothLegs)
            || self.breathless == Reply::Yes
            || self.lasting(Lasting::BrownPee);
        let urgent = self.now(Now::LegSwollen)
            || self.bruised == Reply::Yes
            || self.under_18 && self.sudden()
            || self.weak == Reply::Yes
            || self.lasting(Lasting::VeryIll);
        let past_knee = self.now(Now::PastKnee) || self.weak != Reply::NotAsked;
        let sit_bone = self.lasting(Lasting::SitBone) || self.sit_bone_most_days != Reply::NotAsked;
        let cancer = match self.cancer {
            Cancer::Now | Cancer::PastNewPain => true,
            Cancer::Past => self.lasting(Lasting::NightPain),
            // Ticked but not said when: taken for the worse.
            Cancer::NotAsked => self.lasting(Lasting::Cancer),
        };
        let non_urgent = past_knee
            || matches!(self.feeling, Feeling::Tingling | Feeling::Sharp)
            || self.under_18 && sit_bone
            || self.sit_bone_most_days == Reply::Yes
            || self.lasting(Lasting::GroinPain)
            || self.lasting(Lasting::NightPain)
            || self.lasting(Lasting::FeverOrWeight)
            || cancer
            || self.hurt_lately
            || self.lasting(Lasting::RecentInjury);
        if emergency {
            CareLevel::Emergency
        } else if urgent {
            CareLevel::Urgent
        } else if non_urgent {
            CareLevel::NonUrgent
        } else {
            CareLevel::SelfCare
        }
    }

    pub fn limit(&self) -> Limit {
        if self.lasting(Lasting::BirthOrSurgery) || self.lasting(Lasting::GroinPain) {
            Limit::GentleOnly
        } else if CareLevel::SelfCare < self.level() || self.sudden() || self.trial_hurt {
            Limit::NoLoad
        } else {
            Limit::None
        }
    }

    fn sudden(&self) -> bool {
        self.now(Now::SuddenStart) || self.bruised != Reply::NotAsked
    }
}

/// Writes persons into answers without looking anything up by name again.
pub struct Scribe {
    feeling: u8,
    feelings: [u32; 4],
    now: u8,
    now_bits: [u32; 6],
    now_none: u32,
    breathless: (u8, [u32; 3]),
    bruised: (u8, [u32; 3]),
    weak: (u8, [u32; 3]),
    lasting: u8,
    lasting_bits: [u32; 9],
    lasting_none: u32,
    often: (u8, [u32; 3]),
    cancer: (u8, [u32; 4]),
    age: (u8, [u32; 2]),
    sides: (u8, [u32; 2]),
    injury: (u8, [u32; 2]),
    when: (u8, [u32; 2]),
    trial: (u8, [u32; 2]),
}

impl Scribe {
    pub fn new() -> Self {
        let two = |id: &str, no: &str, yes: &str| (question(id), [bit(id, no), bit(id, yes)]);
        let three = |id: &str, yes: &str, no: &str| (question(id), [0, bit(id, yes), bit(id, no)]);
        Self {
            feeling: question("feeling"),
            feelings: ["work", "cramp", "sharp", "tingling"].map(|option| bit("feeling", option)),
            now: question("signs-now"),
            now_bits: NOW.map(|sign| bit("signs-now", sign)),
            now_none: bit("signs-now", "none"),
            breathless: three("breath-or-chest", "yes", "no"),
            bruised: three("bruise-or-hard-to-walk", "yes", "no"),
            weak: three("weak-leg", "yes", "no"),
            lasting: question("signs-lasting"),
            lasting_bits: LASTING.map(|sign| bit("signs-lasting", sign)),
            lasting_none: bit("signs-lasting", "none"),
            often: three("sit-bone-often", "most-days", "now-and-then"),
            cancer: {
                let option = |id: &str| bit("cancer-when", id);
                (
                    question("cancer-when"),
                    [0, option("now"), option("past-new-pain"), option("past")],
                )
            },
            age: two("age", "18-to-39", "16-or-17"),
            sides: two("both-sides", "same", "much-more"),
            injury: two("past-injury", "never", "recent"),
            when: two("when-felt", "part-way", "next-day"),
            trial: two("feet-closer", "no-change", "hurt"),
        }
    }

    pub fn write(&self, person: &Person, answers: &mut Answers) {
        let pick = |bits: &[u32], ticked: u32| {
            let chosen = bits
                .iter()
                .enumerate()
                .filter(|(place, _)| ticked >> place & 1 == 1);
            chosen.map(|(_, bit)| bit).sum::<u32>()
        };
        let or_none = |bits: u32, none: u32| if bits == 0 { none } else { bits };
        answers.set(self.feeling, self.feelings[person.feeling as usize]);
        answers.set(
            self.now,
            or_none(pick(&self.now_bits, person.now), self.now_none),
        );
        answers.set(
            self.breathless.0,
            self.breathless.1[person.breathless as usize],
        );
        answers.set(self.bruised.0, self.bruised.1[person.bruised as usize]);
        answers.set(self.weak.0, self.weak.1[person.weak as usize]);
        answers.set(
            self.lasting,
            or_none(pick(&self.lasting_bits, person.lasting), self.lasting_none),
        );
        answers.set(
            self.often.0,
            self.often.1[person.sit_bone_most_days as usize],
        );
        answers.set(self.cancer.0, self.cancer.1[person.cancer as usize]);
        answers.set(self.age.0, self.age.1[usize::from(person.under_18)]);
        answers.set(
            self.sides.0,
            self.sides.1[usize::from(person.one_side_much_more)],
        );
        answers.set(
            self.injury.0,
            self.injury.1[usize::from(person.hurt_lately)],
        );
        answers.set(self.when.0, self.when.1[usize::from(person.next_day_ache)]);
        answers.set(self.trial.0, self.trial.1[usize::from(person.trial_hurt)]);
    }
}

const REPLIES: [Reply; 3] = [Reply::NotAsked, Reply::Yes, Reply::No];
const CANCERS: [Cancer; 4] = [
    Cancer::NotAsked,
    Cancer::Now,
    Cancer::PastNewPain,
    Cancer::Past,
];
const FEELINGS: [Feeling; 4] = [
    Feeling::Plain,
    Feeling::Cramp,
    Feeling::Sharp,
    Feeling::Tingling,
];

/// Follow-ups: not yet answered, or answered, where their sign was ticked; else not asked.
fn follow_up<T: Copy>(ticked: bool, all: &[T]) -> &[T] {
    if ticked { all } else { &all[..1] }
}

/// Calls `visit` for every combination that the questions allow with these signs, follow-ups answered or not yet.
pub fn each_with(now: u32, lasting: u32, visit: &mut impl FnMut(&Person)) {
    let blank = Person {
        feeling: Feeling::Plain,
        now,
        breathless: Reply::NotAsked,
        bruised: Reply::NotAsked,
        weak: Reply::NotAsked,
        lasting,
        sit_bone_most_days: Reply::NotAsked,
        cancer: Cancer::NotAsked,
        under_18: false,
        one_side_much_more: false,
        hurt_lately: false,
        next_day_ache: false,
        trial_hurt: false,
    };
    for breathless in follow_up(blank.now(Now::LegSwollen), &REPLIES[..2]) {
        for bruised in follow_up(blank.now(Now::SuddenStart), &REPLIES) {
            for weak in follow_up(blank.now(Now::PastKnee), &REPLIES) {
                for often in follow_up(blank.lasting(Lasting::SitBone), &REPLIES) {
                    for cancer in follow_up(blank.lasting(Lasting::Cancer), &CANCERS) {
                        let person = Person {
                            breathless: *breathless,
                            bruised: *bruised,
                            weak: *weak,
                            sit_bone_most_days: *often,
                            cancer: *cancer,
                            ..blank
                        };
                        each_of_the_rest(&person, visit);
                    }
                }
            }
        }
    }
}

fn each_of_the_rest(person: &Person, visit: &mut impl FnMut(&Person)) {
    for feeling in FEELINGS {
        for rest in 0..32_u32 {
            let has = |place: u32| rest >> place & 1 == 1;
            visit(&Person {
                feeling,
                under_18: has(0),
                one_side_much_more: has(1),
                hurt_lately: has(2),
                next_day_ache: has(3),
                trial_hurt: has(4),
                ..*person
            });
        }
    }
}

/// Any answers at all, follow-ups without what they follow included.
pub fn anybody(random: &mut SplitMix) -> Person {
    let mut below = |n: usize| random.bits() as usize % n;
    Person {
        feeling: FEELINGS[below(4)],
        // Few ticks mostly, or everybody would be an emergency.
        now: (below(64) & below(64) & below(64)) as u32,
        breathless: REPLIES[below(3)],
        bruised: REPLIES[below(3)],
        weak: REPLIES[below(3)],
        lasting: (below(512) & below(512) & below(512)) as u32,
        sit_bone_most_days: REPLIES[below(3)],
        cancer: CANCERS[below(4)],
        under_18: below(2) == 1,
        one_side_much_more: below(2) == 1,
        hurt_lately: below(2) == 1,
        next_day_ache: below(2) == 1,
        trial_hurt: below(2) == 1,
    }
}
