//! Reads one value of a table: as a text, a number, a word of a few, a table. What it cannot be read as is noted.

use super::{At, Entry, Range, Value, keep, list};
use crate::knowledge::compiled::Text;
use crate::knowledge::mistake::{Mistakes, Place};
use crate::knowledge::source::nearest::did_you_mean;
use toml::de::DeValue;

impl<'t> Entry<'t> {
    /// Two numbers that may be missing.
    pub fn two_numbers(
        &mut self,
        key: &'static str,
        range: Range,
        mistakes: &mut Mistakes,
    ) -> Option<[f64; 2]> {
        let value = self.find(key)?;
        let array = value.get_ref().as_array();
        let pair = array.filter(|array| array.len() == 2);
        let Some(pair) = pair else {
            self.wrong_kind(key, value, "two numbers in brackets", mistakes);
            return None;
        };
        let mut number = |at: usize| self.as_number(key, &pair[at], range, mistakes).value;
        Some([number(0), number(1)])
    }

    pub(super) fn as_text(&self, key: &str, value: &Value, mistakes: &mut Mistakes) -> At<Text> {
        let text = value.get_ref().as_str().unwrap_or_else(|| {
            self.wrong_kind(key, value, "a text in quotes", mistakes);
            ""
        });
        if text.contains(char::is_control) {
            mistakes.note(
                self.at(value),
                format!("`{key}` has a line break in it, or another sign that nobody sees"),
                "A text is one line on the page, and ends at a line break on its way there.",
                "either write it as one line, or as several texts of a list.",
            );
        }
        At {
            value: keep(text),
            place: self.at(value),
        }
    }

    pub(super) fn as_number(
        &self,
        key: &str,
        value: &Value,
        range: Range,
        mistakes: &mut Mistakes,
    ) -> At<f64> {
        let at = |number| At {
            value: number,
            place: self.at(value),
        };
        let read = match value.get_ref() {
            DeValue::Float(float) => float.as_str().parse::<f64>().ok(),
            DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix())
                .ok()
                .map(|whole| whole as f64),
            DeValue::String(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => None,
        };
        let Some(number) = read else {
            self.wrong_kind(key, value, "a number", mistakes);
            return at(f64::NAN);
        };
        if !(range.holds)(number) {
            mistakes.note(
                self.at(value),
                format!("`{key}` is {number} but must be {}", range.said),
                "The engine's mathematics holds only there.",
                format!("write a number that is {}.", range.said),
            );
        }
        at(number)
    }

    pub(super) fn as_whole(
        &self,
        key: &str,
        value: &Value,
        (low, high): (u64, u64),
        mistakes: &mut Mistakes,
    ) -> u64 {
        let read = value
            .get_ref()
            .as_integer()
            .and_then(|one| u64::from_str_radix(one.as_str(), one.radix()).ok());
        match read {
            Some(whole) if low <= whole && whole <= high => whole,
            Some(_) | None => {
                self.wrong_kind(
                    key,
                    value,
                    &format!("a whole number from {low} to {high}"),
                    mistakes,
                );
                low
            }
        }
    }

    pub(super) fn as_one_of<T: Copy>(
        &self,
        key: &str,
        value: &Value,
        among: &[(&'static str, T)],
        mistakes: &mut Mistakes,
    ) -> T {
        let names: Vec<&str> = among.iter().map(|(name, _)| *name).collect();
        let Some(word) = value.get_ref().as_str() else {
            self.wrong_kind(key, value, &format!("one of {}", list(&names)), mistakes);
            return among[0].1;
        };
        if let Some((_, meant)) = among.iter().find(|(name, _)| *name == word) {
            return *meant;
        }
        mistakes.note(
            self.at(value),
            format!(
                "`{key}` cannot be `{word}`{}",
                did_you_mean(word, names.iter().copied())
            ),
            "Only a few words have a meaning here.",
            format!("write one of {}.", list(&names)),
        );
        among[0].1
    }

    pub(super) fn as_entry(
        &self,
        key: &str,
        value: &'t Value<'t>,
        mistakes: &mut Mistakes,
    ) -> Option<Entry<'t>> {
        if let Some(table) = value.get_ref().as_table() {
            return Some(Entry::open(table, self.at(value), mistakes));
        }
        self.wrong_kind(key, value, "a table", mistakes);
        None
    }

    pub(super) fn wrong_kind(
        &self,
        key: &str,
        value: &Value,
        wanted: &str,
        mistakes: &mut Mistakes,
    ) {
        mistakes.note(
            self.at(value),
            format!("`{key}` should be {wanted}"),
            "It cannot be read as anything else.",
            format!("write {wanted} after `{key} =`."),
        );
    }

    pub(super) fn nothing<T>(&self, value: T) -> At<T> {
        At {
            value,
            place: self.place,
        }
    }

    pub(super) fn at(&self, value: &Value) -> Place {
        Place {
            at: Some(value.span().start),
            ..self.place
        }
    }

    pub(super) fn by_name(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes,
    ) -> Vec<(At<Text>, &'t Value<'t>)> {
        let Some(value) = self.find(key) else {
            return Vec::new();
        };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_kind(key, value, "a table in braces", mistakes);
            return Vec::new();
        };
        let named = |(name, value): (&'t toml::Spanned<_>, _)| {
            let place = Place {
                at: Some(name.span().start),
                ..self.place
            };
            let text: &std::borrow::Cow<str> = name.get_ref();
            (
                At {
                    value: keep(text),
                    place,
                },
                value,
            )
        };
        table.iter().map(named).collect()
    }
}
