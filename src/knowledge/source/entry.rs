//! Reads one table of an author's file, key by key, and notes every mistake in it instead of stopping at the first.
//!
//! Where a value is missing or of the wrong kind it is noted and an empty one stands in, so that reading goes on; `end` says
//! whether the entry was sound, and only sound entries are looked at further.

mod cases;
mod value;

use super::nearest::did_you_mean;
use crate::knowledge::compiled::Text;
use crate::knowledge::mistake::{Mistakes, Place};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value and where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

/// Which numbers may stand somewhere.
#[derive(Debug, Clone, Copy)]
pub struct Range {
    /// Whether a number may.
    pub holds: fn(f64) -> bool,
    /// The same in words, after "must be": "above 0 and below 1".
    pub said: &'static str,
}

/// One table, while it is being read.
#[derive(Debug)]
pub struct Entry<'t> {
    table: &'t DeTable<'t>,
    place: Place,
    asked: Vec<&'static str>,
    before: usize,
}

/// A value as TOML gives it.
type Value<'t> = Spanned<DeValue<'t>>;

impl<'t> Entry<'t> {
    /// Starts reading `table`, which stands at `place`.
    #[must_use]
    pub fn open(table: &'t DeTable<'t>, place: Place, mistakes: &Mistakes) -> Self {
        Self {
            table,
            place,
            asked: Vec::new(),
            before: mistakes.count(),
        }
    }

    /// Where the entry stands.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// The entry's own id, which also names the entry for its mistakes: `question feet-at-top`, or `question number 3` without one.
    pub fn id(&mut self, kind: &str, index: usize, mistakes: &mut Mistakes) -> At<Text> {
        self.own_name("id", kind, index, mistakes)
    }

    /// The id of an entry inside another one, named `option far-out of feet-at-top`.
    pub fn id_within(&mut self, kind: &str, outer: &str, mistakes: &mut Mistakes) -> At<Text> {
        let id = self
            .table
            .get("id")
            .and_then(|value| value.get_ref().as_str())
            .unwrap_or("without id");
        self.place.entry = keep(&format!("{kind} {id} of {outer}"));
        self.text("id", mistakes)
    }

    /// Notes every key that nobody asked for. True if the entry had no mistake at all.
    pub fn end(self, mistakes: &mut Mistakes) -> bool {
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !self.asked.contains(&name) {
                let guess = did_you_mean(name, self.asked.iter().copied());
                mistakes.note(
                    Place {
                        at: Some(key.span().start),
                        ..self.place
                    },
                    format!("nothing reads the key `{name}` here{guess}"),
                    "What it says would be lost without a word.",
                    format!(
                        "either use one of {}, or take the line out.",
                        list(&self.asked)
                    ),
                );
            }
        }
        mistakes.count() == self.before
    }

    /// A text that must be there and must say something.
    pub fn text(&mut self, key: &'static str, mistakes: &mut Mistakes) -> At<Text> {
        match self.needed(key, "a text in quotes", mistakes) {
            Some(value) => {
                let text = self.as_text(key, value, mistakes);
                if text.value.trim().is_empty() && value.get_ref().as_str().is_some() {
                    mistakes.note(
                        text.place,
                        format!("`{key}` is empty"),
                        "A reader would see a blank where words are needed.",
                        "write the words.",
                    );
                }
                text
            }
            None => self.nothing(""),
        }
    }

    /// A text that may be missing or empty.
    pub fn text_or_none(&mut self, key: &'static str, mistakes: &mut Mistakes) -> At<Text> {
        match self.find(key) {
            Some(value) => self.as_text(key, value, mistakes),
            None => self.nothing(""),
        }
    }

    /// A list of texts; empty where the key is missing.
    pub fn texts(&mut self, key: &'static str, mistakes: &mut Mistakes) -> Vec<At<Text>> {
        self.values(key, mistakes)
            .into_iter()
            .map(|value| self.as_text(key, value, mistakes))
            .collect()
    }

    /// A number that must be there and in its range.
    pub fn number(&mut self, key: &'static str, range: Range, mistakes: &mut Mistakes) -> At<f64> {
        match self.needed(key, "a number", mistakes) {
            Some(value) => self.as_number(key, value, range, mistakes),
            None => self.nothing(f64::NAN),
        }
    }

    /// A number that may be missing.
    pub fn number_or_none(
        &mut self,
        key: &'static str,
        range: Range,
        mistakes: &mut Mistakes,
    ) -> Option<f64> {
        self.find(key)
            .map(|value| self.as_number(key, value, range, mistakes).value)
    }

    /// A whole number that must be there, from `low` to `high`.
    pub fn whole(
        &mut self,
        key: &'static str,
        low: u64,
        high: u64,
        mistakes: &mut Mistakes,
    ) -> u64 {
        let wanted = format!("a whole number from {low} to {high}");
        match self.needed(key, &wanted, mistakes) {
            Some(value) => self.as_whole(key, value, (low, high), mistakes),
            None => low,
        }
    }

    /// A whole number that may be missing; else from the first to the last of `range`.
    pub fn whole_or(
        &mut self,
        key: &'static str,
        default: u64,
        range: (u64, u64),
        mistakes: &mut Mistakes,
    ) -> u64 {
        self.find(key)
            .map_or(default, |value| self.as_whole(key, value, range, mistakes))
    }

    /// Whole numbers, exactly two.
    pub fn two_wholes(
        &mut self,
        key: &'static str,
        low: u64,
        high: u64,
        mistakes: &mut Mistakes,
    ) -> [u64; 2] {
        self.needed(key, "two whole numbers in brackets", mistakes);
        let values = self.values(key, mistakes);
        if let [first, second] = values[..] {
            return [first, second].map(|value| self.as_whole(key, value, (low, high), mistakes));
        }
        if !values.is_empty() {
            let why = "One number too many or too few has no meaning here.";
            mistakes.note(
                self.place,
                format!("`{key}` has not two numbers"),
                why,
                format!("write two, such as `{key} = [13, 15]`."),
            );
        }
        [low, high]
    }

    /// `true` or `false`; false where the key is missing.
    pub fn flag(&mut self, key: &'static str, mistakes: &mut Mistakes) -> bool {
        let Some(value) = self.find(key) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_kind(key, value, "true or false", mistakes);
            false
        })
    }

    /// One of a few words that must be there. The first stands in for a wrong one.
    pub fn one_of<T: Copy>(
        &mut self,
        key: &'static str,
        among: &[(&'static str, T)],
        mistakes: &mut Mistakes,
    ) -> T {
        match self.needed(key, "one word in quotes", mistakes) {
            Some(value) => self.as_one_of(key, value, among, mistakes),
            None => among[0].1,
        }
    }

    /// One of a few words; `default` where the key is missing.
    pub fn one_of_or<T: Copy>(
        &mut self,
        key: &'static str,
        default: T,
        among: &[(&'static str, T)],
        mistakes: &mut Mistakes,
    ) -> T {
        self.find(key)
            .map_or(default, |value| self.as_one_of(key, value, among, mistakes))
    }

    /// One of a few words, or none where the key is missing.
    pub fn one_of_or_none<T: Copy>(
        &mut self,
        key: &'static str,
        among: &[(&'static str, T)],
        mistakes: &mut Mistakes,
    ) -> Option<T> {
        self.find(key)
            .map(|value| self.as_one_of(key, value, among, mistakes))
    }

    /// A list of such words; empty where the key is missing.
    pub fn some_of<T: Copy>(
        &mut self,
        key: &'static str,
        among: &[(&'static str, T)],
        mistakes: &mut Mistakes,
    ) -> Vec<T> {
        self.values(key, mistakes)
            .into_iter()
            .map(|value| self.as_one_of(key, value, among, mistakes))
            .collect()
    }

    /// A table of numbers by names of the author's, `{ form = 4.0 }`; empty where the key is missing.
    pub fn numbers_by_name(
        &mut self,
        key: &'static str,
        range: Range,
        mistakes: &mut Mistakes,
    ) -> Vec<(At<Text>, f64)> {
        let named = self.by_name(key, mistakes);
        named
            .into_iter()
            .map(|(name, value)| {
                (
                    name,
                    self.as_number(&format!("{key}.{}", name.value), value, range, mistakes)
                        .value,
                )
            })
            .collect()
    }

    /// A table of words by names of the author's, `{ form = "expert" }`; empty where the key is missing.
    pub fn words_by_name<T: Copy>(
        &mut self,
        key: &'static str,
        among: &[(&'static str, T)],
        mistakes: &mut Mistakes,
    ) -> Vec<(At<Text>, T)> {
        let named = self.by_name(key, mistakes);
        named
            .into_iter()
            .map(|(name, value)| (name, self.as_one_of(key, value, among, mistakes)))
            .collect()
    }

    /// A table inside that must be there.
    pub fn inner(&mut self, key: &'static str, mistakes: &mut Mistakes) -> Option<Entry<'t>> {
        let value = self.needed(key, "a table", mistakes)?;
        self.as_entry(key, value, mistakes)
    }

    /// A table inside that may be missing.
    pub fn inner_or_none(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes,
    ) -> Option<Entry<'t>> {
        let value = self.find(key)?;
        self.as_entry(key, value, mistakes)
    }

    /// A list of tables, `[[key]]` or `key = [{ … }]`; empty where the key is missing.
    pub fn entries(&mut self, key: &'static str, mistakes: &mut Mistakes) -> Vec<Entry<'t>> {
        self.values(key, mistakes)
            .into_iter()
            .filter_map(|value| self.as_entry(key, value, mistakes))
            .collect()
    }

    fn find(&mut self, key: &'static str) -> Option<&'t Value<'t>> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.table.get(key)
    }

    fn needed(
        &mut self,
        key: &'static str,
        wanted: &str,
        mistakes: &mut Mistakes,
    ) -> Option<&'t Value<'t>> {
        let found = self.find(key);
        if found.is_none() {
            mistakes.note(
                self.place,
                format!("the key `{key}` is missing"),
                "Every entry of this kind needs it.",
                format!("write `{key} = …` with {wanted}."),
            );
        }
        found
    }

    fn values(&mut self, key: &'static str, mistakes: &mut Mistakes) -> Vec<&'t Value<'t>> {
        let Some(value) = self.find(key) else {
            return Vec::new();
        };
        if let Some(array) = value.get_ref().as_array() {
            array.iter().collect()
        } else {
            self.wrong_kind(key, value, "a list in brackets", mistakes);
            Vec::new()
        }
    }
}

/// Keeps a text for as long as the program lives: a pack is read once.
#[must_use]
pub fn keep(text: &str) -> Text {
    if text.is_empty() {
        ""
    } else {
        Box::leak(Box::<str>::from(text))
    }
}

/// "`a`, `b` and `c`".
fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => "nothing".to_owned(),
    }
}
