//! Reads a file of answers, `{"question id": "option id"}` with lists for tick-all questions, or says everything that is wrong.

use std::fmt;

use posterior::engine::answers::Answers;
use posterior::knowledge::compiled::{Check, Kind, Question};
use posterior::knowledge::source::nearest::did_you_mean;
use serde_json::Value;

/// The answers in the file at `path`, or every mistake in it.
pub fn read(check: &Check, path: &str) -> Result<Answers, Vec<String>> {
    let text = std::fs::read_to_string(path).map_err(|problem| {
        vec![format!("cannot read {path}: {problem}. Please either name a file that can be read, or write the answers into it.")]
    })?;
    let entries: Entries = serde_json::from_str(&text).map_err(|problem| {
        vec![format!(
            "{path} does not hold answers: {problem}. Please either write one JSON object like {{\"feeling\": \"work\"}}, or an empty one: {{}}."
        )]
    })?;
    parse(check, &entries.0).map_err(|mistakes| {
        mistakes
            .into_iter()
            .map(|m| format!("{path}: {m}"))
            .collect()
    })
}

/// A JSON object with its entries in order, repeated ones kept (a map would drop them silently).
struct Entries(Vec<(String, Value)>);

fn parse(check: &Check, entries: &[(String, Value)]) -> Result<Answers, Vec<String>> {
    let mut answers = Answers::none(check.questions.len());
    let mut mistakes = Vec::new();
    for (place, (id, value)) in entries.iter().enumerate() {
        if entries.iter().take(place).any(|(earlier, _)| earlier == id) {
            mistakes.push(format!(
                "question `{id}` is answered twice. Please keep either the one or the other."
            ));
            continue;
        }
        let found = check
            .questions
            .iter()
            .enumerate()
            .find(|(_, question)| question.id == id);
        let Some((index, question)) = found else {
            mistakes.push(unknown_question(check, id));
            continue;
        };
        match ticks(question, value) {
            Ok(ticks) => answers.set(u8::try_from(index).unwrap_or(u8::MAX), ticks),
            Err(wrong) => mistakes.extend(wrong),
        }
    }
    if mistakes.is_empty() {
        Ok(answers)
    } else {
        Err(mistakes)
    }
}

fn ticks(question: &Question, value: &Value) -> Result<u32, Vec<String>> {
    match (question.kind, value) {
        (Kind::One | Kind::Trial, Value::String(option)) => {
            tick(question, option).map_err(|mistake| vec![mistake])
        }
        (Kind::One | Kind::Trial, other) => Err(vec![format!(
            "question `{}` takes exactly one option, not {}. Please either give one id in quotes, or leave the question out.",
            question.id,
            kind_of(other)
        )]),
        (Kind::All, Value::Array(options)) => all_ticks(question, options),
        (Kind::All, other) => Err(vec![format!(
            "question `{}` takes a list of options, not {}. Please either put the ids in brackets, as in [\"{}\"], or leave the question out.",
            question.id,
            kind_of(other),
            question.options.last().map_or("", |option| option.id)
        )]),
    }
}

fn all_ticks(question: &Question, options: &[Value]) -> Result<u32, Vec<String>> {
    let mut ticks = 0;
    let mut mistakes = Vec::new();
    for option in options {
        let found = match option {
            Value::String(option) => tick(question, option),
            other => Err(format!(
                "the list of question `{}` holds {}. Please either give ids in quotes, or leave it out.",
                question.id,
                kind_of(other)
            )),
        };
        match found {
            Ok(tick) => ticks |= tick,
            Err(mistake) => mistakes.push(mistake),
        }
    }
    if mistakes.is_empty() {
        Ok(ticks)
    } else {
        Err(mistakes)
    }
}

fn tick(question: &Question, option: &str) -> Result<u32, String> {
    let known = || question.options.iter().map(|o| o.id);
    match known().position(|id| id == option) {
        Some(place) => Ok(1 << place),
        None => Err(format!(
            "question `{}` has no option `{option}`{} Please take one of: {}.",
            question.id,
            ended(did_you_mean(option, known())),
            known().collect::<Vec<_>>().join(", ")
        )),
    }
}

fn unknown_question(check: &Check, id: &str) -> String {
    let by_origin = check
        .questions
        .iter()
        .find(|question| question.origin == Some(id));
    let hint = by_origin.map_or_else(
        || did_you_mean(id, check.questions.iter().map(|question| question.id)),
        |question| format!("; did you mean `{}`?", question.id),
    );
    format!(
        "there is no question `{id}`{} Please either take an id that `posterior export` lists, or leave it out.",
        ended(hint)
    )
}

/// A hint ends with its question mark, no hint with a full stop.
fn ended(hint: String) -> String {
    if hint.is_empty() {
        ".".to_owned()
    } else {
        hint
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing (null)",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a single text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

impl<'de> serde::Deserialize<'de> for Entries {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> serde::de::Visitor<'de> for InOrder {
            type Value = Entries;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of answers")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}
