//! The ids of all files: that each is a word and unique, and what index each stands for.

use crate::knowledge::compiled::{CAUSES_MAX, OPTIONS_MAX, QUESTIONS_MAX, Text};
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::Source;
use crate::knowledge::source::entry::At;
use crate::knowledge::source::nearest::did_you_mean;

/// All ids, by kind.
#[derive(Debug)]
pub struct Names {
    /// Causes.
    pub causes: Ids,
    /// Questions.
    pub questions: Ids,
    /// Options, by question.
    pub options: Vec<Ids>,
    /// Faults of form.
    pub faults: Ids,
    /// Remedies.
    pub remedies: Ids,
    /// Sources.
    pub sources: Ids,
    /// Statements of the article.
    pub statements: Ids,
    /// Topics, in order of first use.
    pub topics: Vec<Text>,
}

/// The ids of one kind.
#[derive(Debug)]
pub struct Ids {
    kind: String,
    known: Vec<Text>,
    whole: Whole,
}

/// Whether all ids of a kind are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whole {
    /// Yes: one that is not there is a mistake.
    Yes,
    /// No: the file that defines them is missing, cannot be read or holds none where there must be one, and that is the mistake.
    No,
}

impl Names {
    /// All ids of `source`.
    pub fn of(source: &Source, mistakes: &mut Mistakes) -> Self {
        let mut ids = |kind: &str, file: &str, most: usize, ids: Vec<At<Text>>| {
            let is_told = ids.is_empty() && ["cause", "question"].contains(&kind);
            let whole = if source.whole.contains(&file) && !is_told {
                Whole::Yes
            } else {
                Whole::No
            };
            Ids::of(kind, whole, most, &ids, mistakes)
        };
        let causes = ids(
            "cause",
            "causes.toml",
            CAUSES_MAX,
            source.causes.iter().map(|c| c.id).collect(),
        );
        let questions = ids(
            "question",
            "questions.toml",
            QUESTIONS_MAX,
            source.questions.iter().map(|q| q.id).collect(),
        );
        let faults = ids(
            "fault",
            "form.toml",
            LIST_MAX,
            source.faults.iter().map(|f| f.id).collect(),
        );
        let sources = ids(
            "source",
            "sources.toml",
            LIST_MAX,
            source.sources.iter().map(|s| s.id).collect(),
        );
        let statements = ids(
            "statement",
            "statements.toml",
            LIST_MAX,
            source.statements.iter().map(|s| s.id).collect(),
        );
        ids(
            "rule",
            "danger.toml",
            LIST_MAX,
            source.rules.iter().map(|r| r.id).collect(),
        );
        let remedies = ids(
            "remedy",
            "remedies.toml",
            LIST_MAX,
            source.remedies.iter().map(|r| r.id).collect(),
        );
        ids(
            "section",
            "article.toml",
            LIST_MAX,
            source.sections.iter().map(|s| s.id).collect(),
        );
        let options = source.questions.iter().map(|question| {
            let kind = format!("option of {}", question.id.value);
            let ids: Vec<At<Text>> = question.options.iter().map(|option| option.id).collect();
            Ids::of(&kind, Whole::Yes, OPTIONS_MAX, &ids, mistakes)
        });
        let options = options.collect();
        let mut topics = Vec::new();
        for question in &source.questions {
            if !topics.contains(&question.topic.value) {
                topics.push(question.topic.value);
            }
        }
        Self {
            causes,
            questions,
            options,
            faults,
            remedies,
            sources,
            statements,
            topics,
        }
    }

    /// The index of a topic.
    pub fn topic(&self, topic: Text) -> u8 {
        self.topics
            .iter()
            .position(|one| *one == topic)
            .and_then(|index| u8::try_from(index).ok())
            .unwrap_or(0)
    }
}

/// Most entries of any other list: an index is one byte.
const LIST_MAX: usize = 255;

impl Ids {
    fn of(
        kind: &str,
        whole: Whole,
        most: usize,
        ids: &[At<Text>],
        mistakes: &mut Mistakes,
    ) -> Self {
        for (index, id) in ids
            .iter()
            .enumerate()
            .filter(|(_, id)| !id.value.is_empty())
        {
            if ids[..index].iter().any(|earlier| earlier.value == id.value) {
                mistakes.note(
                    id.place,
                    format!("`{}` is the id of another {kind} too", id.value),
                    "Whatever names it could mean either.",
                    "either rename one, or take one out.",
                );
            }
            if kind != "source" && !is_word(id.value) {
                mistakes.note(
                    id.place,
                    format!("the id `{}` is not made of small letters, digits and single hyphens", id.value),
                    "Ids stand in links, saved answers and other files, where nothing else is safe to use.",
                    "write an id such as `feet-too-far`.",
                );
            }
        }
        if let Some(id) = ids.get(most) {
            mistakes.note(
                id.place,
                format!("it is number {} of its kind ({kind}), but only {most} have room",
 most + 1),
                "The engine's tables and the saved answers are made for that many.",
                "either take some out, or raise the limit in compiled.rs and look at what it costs.",
            );
        }
        Self {
            kind: kind.to_owned(),
            known: ids.iter().map(|id| id.value).collect(),
            whole,
        }
    }

    /// The ids in order.
    pub fn all(&self) -> &[Text] {
        &self.known
    }

    /// The index of `id`; none, and a mistake, where there is no such id.
    pub fn index(&self, id: At<Text>, mistakes: &mut Mistakes) -> Option<u8> {
        if let Some(index) = self
            .known
            .iter()
            .position(|known| *known == id.value && !known.is_empty())
        {
            return u8::try_from(index).ok();
        }
        if self.whole == Whole::Yes && !id.value.is_empty() {
            mistakes.note(
                id.place,
                format!(
                    "there is no {} named `{}`{}",
                    self.kind,
                    id.value,
                    self.guess(id.value)
                ),
                "What it should stand for is not known.",
                "either correct the name, or add what it names.",
            );
        }
        None
    }

    /// The indices of a list of ids.
    pub fn indices(&self, ids: &[At<Text>], mistakes: &mut Mistakes) -> Vec<u8> {
        let mut indices = Vec::new();
        for id in ids {
            let Some(index) = self.index(*id, mistakes) else {
                continue;
            };
            if indices.contains(&index) {
                mistakes.note(
                    id.place,
                    format!("`{}` stands twice in this list", id.value),
                    "It would be shown or counted twice.",
                    "take one of them out.",
                );
            } else {
                indices.push(index);
            }
        }
        indices
    }

    fn guess(&self, id: &str) -> String {
        did_you_mean(id, self.known.iter().copied())
    }
}

/// `feet-too-far`: small letters and digits in groups joined by single hyphens.
fn is_word(id: &str) -> bool {
    id.split('-').all(|group| {
        !group.is_empty()
            && group
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    })
}
