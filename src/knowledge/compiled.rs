//! The checked form of one pack: what the engine, the sitting and the screens may rely on.
//!
//! It comes only from `compile`, which refused everything that could be wrong; nothing here is checked again. Texts are
//! `&'static str` because a pack is read once and lives as long as the program. The pack is cut in two: `Check` is what the
//! questions need and travels inside the wasm; `Guide` is what the result and the plan need and arrives while the person answers.

pub mod figure;
pub mod guide;
pub mod meaning;

pub use super::words::{CheckWords, GuideWords, SourcesWords};
// One checked form under one name, though it is cut in two.
pub use figure::Figure;
pub use guide::{
    Article, Badge, Block, CauseGuide, Guide, Horizon, Item, REGISTERS, Reference, Remedy, Section,
    Serves, Source, for_a_day,
};
pub use meaning::Meaning;

/// A piece of text that lives as long as the program.
pub type Text = &'static str;

/// Most causes a pack may have (sets of them are bits of a `u64`).
pub const CAUSES_MAX: usize = 64;
/// Most sets of causes that a prior may bring: all sets of 12 causes.
pub const HYPOTHESES_MAX: usize = 4096;
/// Most questions, danger questions included.
pub const QUESTIONS_MAX: usize = 255;
/// Most options of one question (ticks are bits of a `u32`).
pub const OPTIONS_MAX: usize = 16;

/// What the questions need: texts, numbers and rules.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// Which pack this is.
    pub pack: Pack,
    /// The causes, in the author's order.
    pub causes: Vec<Cause>,
    /// Every question, in canonical order: the order in which answers are replayed.
    pub questions: Vec<Question>,
    /// The danger rules. The highest level that any gives wins.
    pub rules: Vec<DangerRule>,
    /// The concrete faults of form, in the order that breaks ties.
    pub sub_faults: Vec<SubFault>,
    /// The engine's numbers.
    pub settings: Settings,
    /// The drawings that questions show.
    pub figures: Vec<Figure>,
    /// The words of the question, danger, care and check screens.
    pub words: CheckWords,
}

/// Which pack this is, and who stands behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// The pack's folder name: `hip-thrust-hamstrings`.
    pub id: Text,
    /// The page's name, a question.
    pub title: Text,
    /// One line under the name.
    pub subtitle: Text,
    /// Grows by one with each published change of content.
    pub version: u16,
    /// Day of the last change, `2026-11-22`.
    pub date: Text,
    /// The clinicians who signed it; empty while nobody has.
    pub reviewed_by: Text,
}

/// Something that could explain what the person feels.
#[derive(Debug, Clone, PartialEq)]
pub struct Cause {
    /// `hamstring-dominance`.
    pub id: Text,
    /// Where it stands in the starting content (`HD`), if it does.
    pub origin: Option<Text>,
    /// A few words: "Your set-up".
    pub name: Text,
    /// Its probability before any answer, 0 < p < 1 (expert judgement).
    pub prior: f64,
    /// How good the evidence behind the prior is.
    pub grade: Grade,
}

/// How far a number can be trusted; sets how widely it is varied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Size taken from published data.
    Published,
    /// Direction published, size chosen.
    Direction,
    /// Expert judgement throughout.
    Expert,
}

/// One thing we ask.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// `feet-at-top`.
    pub id: Text,
    /// `D4`, if it comes from the starting content.
    pub origin: Option<Text>,
    /// One answer, several, or something to try.
    pub kind: Kind,
    /// What the answer is for.
    pub role: Role,
    /// Questions of one topic are asked together; an index, equal for questions of one topic.
    pub topic: u8,
    /// The question itself.
    pub text: Text,
    /// How to answer it, one sentence; may be empty.
    pub hint: Text,
    /// "Why are you asking this?"
    pub why: Text,
    /// What to do, step by step (trials; else empty).
    pub steps: Vec<Text>,
    /// Seconds it takes to answer.
    pub effort_s: f64,
    /// What its timer counts (trials that hold).
    pub timing: Timing,
    /// A drawing's name; may be empty.
    pub picture: Text,
    /// Puts load on the leg: never offered where training is held back.
    pub loaded: bool,
    /// Asked only where this holds (follow-ups). It never reads a question that stands later.
    pub ask_when: Condition,
    /// In fixed order, never sorted by probability.
    pub options: Vec<Choice>,
    /// Evidence grade of its ratios, one per cause.
    pub grades: Vec<Grade>,
    /// Indices into `Guide::sources`.
    pub sources: Vec<u8>,
}

/// What a timer counts: a hold, a rest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Timing {
    /// Up to how many seconds; 0 where there is no timer.
    pub full_s: u16,
    /// Once for each side.
    pub each_side: bool,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Exactly one option.
    One,
    /// One or more; the option that means none of them excludes the others.
    All,
    /// Do something, then exactly one option.
    Trial,
}

/// What a question's answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Only the danger rules read it.
    Danger,
    /// The danger rules read it and it tells causes apart; asked with the danger questions.
    Both,
    /// Tells causes apart.
    Diagnostic,
    /// Only the plan reads it.
    Plan,
}

/// One option of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// `far-out`, unique in its question.
    pub id: Text,
    /// `D4.far`, if it comes from the starting content.
    pub origin: Option<Text>,
    /// Its origin among the starting content's safety questions (`S1.4`), where the danger rules read the question too.
    pub danger_origin: Option<Text>,
    /// What the person reads.
    pub text: Text,
    /// What choosing it means.
    pub meaning: Meaning,
    /// P(option | no cause). All options of a diagnostic question sum to 1.
    pub share: f64,
    /// (cause index, raw likelihood ratio) for every ratio other than 1, causes ascending.
    pub lr: Vec<(u8, f64)>,
}

/// A condition on answers: every `all`, at least one `any` (if there are any), no `none`. Empty: always true.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Condition {
    /// Each must be ticked.
    pub all: Vec<Ticks>,
    /// One of these must be ticked.
    pub any: Vec<Ticks>,
    /// None of these may be ticked.
    pub none: Vec<Ticks>,
}

/// "One of these options of that question is ticked."
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticks {
    /// Index of the question.
    pub question: u8,
    /// Bit i: option i.
    pub options: u32,
}

/// How soon somebody should be seen, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CareLevel {
    /// Nothing to be seen for.
    SelfCare,
    /// See a clinician soon.
    NonUrgent,
    /// Be seen today.
    Urgent,
    /// Call the emergency number.
    Emergency,
}

/// What is held back, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// Nothing.
    None,
    /// Loaded trials and exercises.
    NoLoad,
    /// All but gentle set-up cues.
    GentleOnly,
}

/// A hard rule: these answers mean this level, whatever else was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct DangerRule {
    /// `numb-between-the-legs`.
    pub id: Text,
    /// When it fires.
    pub when: Condition,
    /// How soon to be seen.
    pub level: CareLevel,
    /// What is held back by this rule (levels above self-care hold back load anyway).
    pub limit: Limit,
    /// The one action, a heading; empty for self-care rules.
    pub action: Text,
    /// Why, and what to do meanwhile, a sentence or two each. For self-care rules this is the caution line.
    pub advice: Vec<Text>,
    /// Indices into `Guide::sources`.
    pub sources: Vec<u8>,
}

/// A concrete fault of form: lets the advice name the right one.
#[derive(Debug, Clone, PartialEq)]
pub struct SubFault {
    /// `feet-too-far`.
    pub id: Text,
    /// A few words: "feet too far away".
    pub name: Text,
    /// Index of the cause it belongs to (form).
    pub cause: u8,
    /// When the answers point at it.
    pub when: Condition,
    /// When it may not come first although `when` holds.
    pub not_first: Condition,
    /// The questions whose weights for the cause are summed to rank it.
    pub ranked_by: Vec<u8>,
}

/// The engine's numbers. Starting values and reasons stand in the pack's own comments.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Which sets of causes there are.
    pub prior: Prior,
    /// Most causes together (`Prior::AtMost`; else 0).
    pub prior_most: u8,
    /// Power put on each likelihood ratio, 0 < t ≤ 1.
    pub temper: f64,
    /// Chance that an answer is a slip, 0 ≤ ε < 1.
    pub noise: f64,
    /// A leave-one-out weight from which an answer counts as supporting, bits.
    pub supporting_bits: f64,
    /// Thresholds of "most likely".
    pub most_likely: Band,
    /// Thresholds of "may play a part".
    pub may_play: Band,
    /// A "may play a part" this probable, with `lead_supporting` answers, also makes the outcome causes.
    pub lead_p: f64,
    /// See `lead_p`.
    pub lead_supporting: u8,
    /// "Less likely" at or below this probability …
    pub less_p: f64,
    /// … or at or below this shift, bits.
    pub less_shift_bits: f64,
    /// The answers that "normal" asks for.
    pub normal_when: Condition,
    /// Every shift must be below this for "normal", bits.
    pub normal_shift_bits: f64,
    /// P(no cause) must be this many times its prior for "normal".
    pub normal_ratio: f64,
    /// Diagnostic questions asked first, in this order.
    pub core: Vec<u8>,
    /// Questions that the plan asks for, in this order, if they were not answered.
    pub plan_asks: Vec<u8>,
    /// The answers that say that what was tried helped.
    pub helped: Vec<Ticks>,
    /// The answers of somebody to whom the exercise is new.
    pub newcomer: Vec<Ticks>,
    /// The question (index) how many days a week there are for training: its first option is one day, the next two …
    pub days: Option<u8>,
    /// What the lift itself needs: each of these questions, where it was answered, must have one of these options ticked.
    pub main_needs: Vec<Ticks>,
    /// Answers that tell by themselves how it goes, for each question from the worst to the best.
    pub better: Vec<Ticks>,
    /// Most diagnostic questions before the first result.
    pub questions_max: u8,
    /// Answers that carry evidence needed before stopping early.
    pub evidence_min: u8,
    /// Stop early below this value of the remaining information, 0 to 1.
    pub value_min: f64,
    /// Simulated futures for that value.
    pub futures: u16,
    /// This many "not sure" answers, and one trial is offered.
    pub not_sure_run: u8,
    /// Seconds added to the effort of every question when choosing.
    pub reading_s: f64,
    /// A cause with a shift above this, bits …
    pub attention_shift_bits: f64,
    /// … counts this many times when choosing.
    pub attention: f64,
    /// A topic in progress goes on if within this fraction of the best.
    pub topic_within: f64,
    /// Variants of the author's numbers for the ranges.
    pub variants: u16,
    /// Spread of those variants by grade (published, direction, expert), natural log units.
    pub spread: [f64; 3],
    /// Seed of the variants.
    pub seed: u64,
    /// Words for how steady a result is, by the share of variants in which it stays; the last holds from 0 on.
    pub steadiness: Vec<Steadiness>,
    /// From this person-fit on one answer is asked to be checked.
    pub fit_z_max: f64,
    /// Answers that carry evidence needed before their fit is worked out.
    pub fit_answers_min: u8,
    /// Pairs of causes that are hard to tell apart.
    pub together: Vec<Together>,
    /// Screens that a first sitting usually takes, fewest and most ("usually 12 to 15"), from `simulate`.
    pub usual_screens: [u8; 2],
}

/// Which sets of causes there are before any answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prior {
    /// Each cause is present or not, regardless of the others.
    Independent,
    /// The same, but only so many at a time.
    AtMost,
    /// One cause, never none and never two.
    ExactlyOne,
}

/// A word for how steady a result is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Steadiness {
    /// From this share of variants on, 0 to 1.
    pub at_least: f64,
    /// What to call it: "solid".
    pub word: Text,
}

/// Two causes that are hard to tell apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Together {
    /// The one, an index.
    pub one: u8,
    /// The other.
    pub other: u8,
    /// They are told together while their posteriors are no further apart than this.
    pub within: f64,
}

/// Thresholds of a band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Least posterior.
    pub p: f64,
    /// Least shift of log₂-odds from the prior, bits.
    pub shift_bits: f64,
    /// Least number of supporting answers.
    pub supporting: u8,
}
