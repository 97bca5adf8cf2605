//! What an author may write: the pack's files, read into plain structs that remember where everything stands.
//!
//! Each file is read for itself and nothing is looked up in another one; that is `compile`'s.

pub mod entry;
pub mod figures;
pub mod files;
pub mod nearest;
pub mod pack;
pub mod questions;
pub mod remedy;
mod results;

use super::compiled::{
    Badge, CareLevel, Grade, Kind, Limit, Meaning, Role, Settings, Text, Timing,
};
use super::mistake::Place;
use entry::At;
use remedy::Remedy;

/// Everything the author wrote.
#[derive(Debug)]
pub struct Source {
    /// `pack.toml`.
    pub pack: Option<Pack>,
    /// `causes.toml`.
    pub causes: Vec<Cause>,
    /// `questions.toml`.
    pub questions: Vec<Question>,
    /// `form.toml`.
    pub faults: Vec<Fault>,
    /// `danger.toml`.
    pub rules: Vec<Rule>,
    /// `remedies.toml`.
    pub remedies: Vec<Remedy>,
    /// `figures.toml`.
    pub figures: Vec<figures::Figure>,
    /// `sources.toml`.
    pub sources: Vec<Reference>,
    /// `statements.toml`.
    pub statements: Vec<Statement>,
    /// `article.toml`.
    pub sections: Vec<Section>,
    /// `words.toml`.
    pub words: Option<Words>,
    /// The files that were there and could be read whole; what the others define is not known.
    pub whole: Vec<&'static str>,
}

/// Which pack this is, and the engine's numbers.
#[derive(Debug)]
pub struct Pack {
    /// The folder's name.
    pub id: At<Text>,
    /// The page's name.
    pub title: At<Text>,
    /// One line under it.
    pub subtitle: At<Text>,
    /// Grows with each published change.
    pub version: u16,
    /// Day of the last change.
    pub date: At<Text>,
    /// Who signed it.
    pub reviewed_by: Text,
    /// The numbers; what names questions is still empty in it.
    pub settings: Settings,
    /// The answers that "normal" asks for.
    pub normal_when: When,
    /// Questions asked first.
    pub core: Vec<At<Text>>,
    /// Questions that the plan asks for.
    pub plan_asks: Vec<At<Text>>,
    /// The answers that say that what was tried helped.
    pub helped: Vec<At<Text>>,
    /// The answers of a newcomer.
    pub newcomer: Vec<At<Text>>,
    /// What the lift itself needs: each as `question.option|option`.
    pub main_needs: Vec<At<Text>>,
    /// Answers that tell how it goes, for each question from the worst to the best.
    pub better: Vec<At<Text>>,
    /// The question how many days a week there are; may be empty.
    pub days: At<Text>,
    /// Where the kind of prior stands.
    pub prior: Place,
    /// Words for how steady a result is.
    pub steadiness: Vec<Steadiness>,
    /// Causes that are hard to tell apart.
    pub together: Vec<Together>,
}

/// A word for how steady a result is.
#[derive(Debug)]
pub struct Steadiness {
    /// Where it stands.
    pub place: Place,
    /// From this share of variants on.
    pub at_least: f64,
    /// The word.
    pub word: At<Text>,
}

/// Two causes that are hard to tell apart.
#[derive(Debug)]
pub struct Together {
    /// Where they stand.
    pub place: Place,
    /// The causes; `compile` sees that there are two.
    pub causes: Vec<At<Text>>,
    /// How near is too near.
    pub within: f64,
}

/// A condition on answers, as `question.option` or `question.a|b`.
#[derive(Debug, Default)]
pub struct When {
    /// Each must be ticked.
    pub all: Vec<At<Text>>,
    /// One of these must be ticked.
    pub any: Vec<At<Text>>,
    /// None of these may be ticked.
    pub none: Vec<At<Text>>,
}

impl When {
    /// Every text of it.
    pub fn texts(&self) -> impl Iterator<Item = &At<Text>> {
        self.all.iter().chain(&self.any).chain(&self.none)
    }
}

/// A cause.
#[derive(Debug)]
pub struct Cause {
    /// Where it stands.
    pub place: Place,
    /// Its id.
    pub id: At<Text>,
    /// Its id in the starting content.
    pub origin: Text,
    /// A few words.
    pub name: At<Text>,
    /// Its probability before any answer.
    pub prior: f64,
    /// How good the evidence behind the prior is.
    pub grade: Grade,
    /// What it means.
    pub plain: At<Text>,
    /// What we don't know.
    pub honest: At<Text>,
    /// Its badge.
    pub badge: Badge,
    /// Its sources.
    pub sources: Vec<At<Text>>,
    /// The article's statements that it covers.
    pub article: Vec<At<Text>>,
}

/// A question.
#[derive(Debug)]
pub struct Question {
    /// Where it stands.
    pub place: Place,
    /// No mistake was found while reading it.
    pub sound: bool,
    /// Its id.
    pub id: At<Text>,
    /// Its id in the starting content.
    pub origin: Text,
    /// How it is answered.
    pub kind: Kind,
    /// What it is for.
    pub role: Role,
    /// What it is about.
    pub topic: At<Text>,
    /// Its words.
    pub text: At<Text>,
    /// How to answer.
    pub hint: At<Text>,
    /// Why it is asked.
    pub why: At<Text>,
    /// What to do.
    pub steps: Vec<At<Text>>,
    /// Seconds it takes.
    pub effort_s: f64,
    /// What its timer counts.
    pub timing: Timing,
    /// A drawing's name.
    pub picture: At<Text>,
    /// Puts load on the leg.
    pub loaded: bool,
    /// When it is asked.
    pub ask_when: When,
    /// Its options.
    pub options: Vec<Choice>,
    /// Evidence grades by cause; `*` for all others.
    pub grades: Vec<(At<Text>, Grade)>,
    /// Its sources.
    pub sources: Vec<At<Text>>,
    /// The article's statements that it covers.
    pub article: Vec<At<Text>>,
}

/// An option of a question.
#[derive(Debug)]
pub struct Choice {
    /// Where it stands.
    pub place: Place,
    /// Its id.
    pub id: At<Text>,
    /// Its id in the starting content.
    pub origin: Text,
    /// Its id among the starting content's safety questions.
    pub danger_origin: Text,
    /// Its words.
    pub text: At<Text>,
    /// What choosing it means; none where the author left it to the question's role.
    pub meaning: Option<Meaning>,
    /// P(option | no cause), if given.
    pub share: Option<f64>,
    /// Likelihood ratios by cause.
    pub lr: Vec<(At<Text>, f64)>,
}

/// A fault of form.
#[derive(Debug)]
pub struct Fault {
    /// Where it stands.
    pub place: Place,
    /// No mistake was found while reading it.
    pub sound: bool,
    /// Its id.
    pub id: At<Text>,
    /// A few words.
    pub name: At<Text>,
    /// The cause it belongs to.
    pub cause: At<Text>,
    /// When the answers point at it.
    pub when: When,
    /// When it may not come first.
    pub not_first: When,
    /// The questions that rank it.
    pub ranked_by: Vec<At<Text>>,
}

/// A danger rule.
#[derive(Debug)]
pub struct Rule {
    /// Where it stands.
    pub place: Place,
    /// No mistake was found while reading it.
    pub sound: bool,
    /// Its id.
    pub id: At<Text>,
    /// When it fires.
    pub when: When,
    /// How soon to be seen.
    pub level: CareLevel,
    /// What it holds back.
    pub limit: Limit,
    /// The one action.
    pub action: At<Text>,
    /// Why, and what to do meanwhile.
    pub advice: Vec<At<Text>>,
    /// Its sources.
    pub sources: Vec<At<Text>>,
}

/// A source of claims.
#[derive(Debug)]
pub struct Reference {
    /// Its id.
    pub id: At<Text>,
    /// "Lehecka 2017".
    pub short: At<Text>,
    /// Who wrote it, where and when.
    pub citation: At<Text>,
    /// Where to read it: an address or a number in a register; may be empty.
    pub address: Text,
    /// What it supports.
    pub supports: At<Text>,
    /// How far we read it.
    pub read: At<Text>,
}

/// A statement of the original article, in our words.
#[derive(Debug)]
pub struct Statement {
    /// Its id.
    pub id: At<Text>,
    /// Where it stands in the article.
    pub place_in_article: At<Text>,
    /// What it says.
    pub says: At<Text>,
}

/// A section of the article.
#[derive(Debug)]
pub struct Section {
    /// Its id, an anchor.
    pub id: At<Text>,
    /// Its heading.
    pub heading: At<Text>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A paragraph of the article.
#[derive(Debug)]
pub struct Block {
    /// A heading; may be empty.
    pub heading: At<Text>,
    /// What it says and covers.
    pub item: Item,
    /// Its sources.
    pub sources: Vec<At<Text>>,
    /// List items below it.
    pub items: Vec<Item>,
}

/// A list item of the article.
#[derive(Debug)]
pub struct Item {
    /// What it says.
    pub text: At<Text>,
    /// How we handle the original's claim; may be empty.
    pub note: At<Text>,
    /// Its badge, where it makes a claim.
    pub badge: Option<Badge>,
    /// The article's statements that it covers.
    pub covers: Vec<At<Text>>,
}

/// The words of the screens.
#[derive(Debug)]
pub struct Words {
    /// `[check]`, by name.
    pub check: Vec<(Text, At<Text>)>,
    /// `[guide]`, by name.
    pub guide: Vec<(Text, At<Text>)>,
    /// `[sources]`, by name.
    pub sources: Vec<(Text, At<Text>)>,
}
