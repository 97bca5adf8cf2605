//! The codes that ids have in links and saved sittings: no two that stand in the same place may share one.

use crate::knowledge::codes;
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::Source;
use crate::knowledge::source::entry::At;

/// Checks the codes of questions, of the options of each question, of rules and of remedies.
pub fn check(source: &Source, mistakes: &mut Mistakes) {
    let questions = source.questions.iter().map(|question| question.id);
    distinct("question", questions, codes::long, mistakes);
    let rules = source.rules.iter().map(|rule| rule.id);
    distinct("rule", rules, codes::long, mistakes);
    let remedies = source.remedies.iter().map(|remedy| remedy.id);
    distinct("remedy", remedies, codes::long, mistakes);
    for question in &source.questions {
        let kind = format!("option of {}", question.id.value);
        let options = question.options.iter().map(|option| option.id);
        distinct(&kind, options, codes::short, mistakes);
    }
}

fn distinct(
    kind: &str,
    ids: impl Iterator<Item = At<&'static str>>,
    code: fn(&str) -> u32,
    mistakes: &mut Mistakes,
) {
    let mut earlier: Vec<&str> = Vec::new();
    for id in ids.filter(|id| !id.value.is_empty()) {
        // The same id twice is another mistake, told elsewhere.
        let same = |other: &&&str| **other != id.value && code(other) == code(id.value);
        if let Some(other) = earlier.iter().find(same) {
            mistakes.note(
                id.place,
                format!(
                    "the {kind} `{}` has the same code in links as `{other}`",
                    id.value
                ),
                "A link or a saved answer could mean either. Codes are short hashes of ids, so this is chance.",
                "rename the newer of the two, since links that are about already hold the older.",
            );
        }
        earlier.push(id.value);
    }
}
