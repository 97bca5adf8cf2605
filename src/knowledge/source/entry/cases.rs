//! Reads what entries are called, and answers as cases write them.

use super::{At, Entry, keep};
use crate::knowledge::compiled::Text;
use crate::knowledge::mistake::Mistakes;
use toml::de::DeValue;

impl Entry<'_> {
    /// The text that names the entry, also for its mistakes: `case Maya`, or `case number 3` where it says nothing.
    pub fn own_name(
        &mut self,
        key: &'static str,
        kind: &str,
        index: usize,
        mistakes: &mut Mistakes,
    ) -> At<Text> {
        let said = self
            .table
            .get(key)
            .and_then(|value| value.get_ref().as_str())
            .filter(|name| !name.is_empty());
        let name = said.map_or_else(
            || format!("{kind} number {}", index + 1),
            |name| format!("{kind} {name}"),
        );
        self.place.entry = keep(&name);
        self.text(key, mistakes)
    }

    /// Answers, as a list `["question.option", …]` or as a table `{ question = "option", other = ["one", "two"] }`; each comes
    /// back as `question.option`.
    pub fn answers(&mut self, key: &'static str, mistakes: &mut Mistakes) -> Vec<At<Text>> {
        let Some(value) = self.needed(key, "a list of answers in brackets", mistakes) else {
            return Vec::new();
        };
        if value.get_ref().as_table().is_none() {
            return self.texts(key, mistakes);
        }
        let mut answers = Vec::new();
        for (question, options) in self.by_name(key, mistakes) {
            let options = match options.get_ref() {
                DeValue::Array(several) => several.iter().collect(),
                DeValue::String(_)
                | DeValue::Integer(_)
                | DeValue::Float(_)
                | DeValue::Boolean(_)
                | DeValue::Datetime(_)
                | DeValue::Table(_) => vec![options],
            };
            for option in options {
                let is_text = option.get_ref().as_str().is_some();
                let option = self.as_text(question.value, option, mistakes);
                if !is_text {
                    continue;
                }
                answers.push(At {
                    value: keep(&format!("{}.{}", question.value, option.value)),
                    place: option.place,
                });
            }
        }
        answers
    }
}
