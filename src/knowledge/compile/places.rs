//! The places that are filled in, `{n}` and the like: each word has exactly those that the program fills.

use crate::knowledge::compiled::Text;
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::Source;
use crate::knowledge::source::entry::At;
use crate::knowledge::source::nearest::did_you_mean;

/// The words with places, and their places. All other words have none.
const PLACES: [(&str, &[&str]); 34] = [
    ("step", &["n", "low", "high"]),
    ("step_plain", &["n"]),
    ("step_plan", &["n", "all"]),
    ("takes", &["s"]),
    ("timer_shown", &["s"]),
    ("timer_was", &["s"]),
    ("timer_was_first", &["s"]),
    ("timer_was_second", &["s"]),
    ("reviewed", &["who"]),
    ("about", &["n"]),
    ("between", &["low", "high"]),
    ("lead_causes", &["cause"]),
    ("lead_fault", &["cause", "fault"]),
    ("lead_may", &["cause"]),
    ("either", &["cause", "other"]),
    ("steady", &["word"]),
    ("steady_how", &["n", "same"]),
    ("flip_line", &["result"]),
    ("others_next", &["cause"]),
    ("plan_changed", &["lead"]),
    ("keep_going_gain", &["n", "gain"]),
    ("keep_going_little", &["n"]),
    ("tried_what", &["what"]),
    ("tried_next", &["next"]),
    ("tried_out", &["next"]),
    ("plan_day", &["n"]),
    ("again_long", &["n"]),
    ("brought", &["new", "known", "broken"]),
    ("stored_most", &["n"]),
    ("calendar_title", &["title"]),
    ("calendar_text", &["n"]),
    ("earlier", &["date"]),
    ("how_far_read", &["read"]),
    ("version_line", &["version", "date"]),
];

/// Checks all words.
pub fn check(source: &Source, mistakes: &mut Mistakes) {
    let Some(words) = &source.words else { return };
    for (name, text) in words.check.iter().chain(&words.guide).chain(&words.sources) {
        let filled = PLACES
            .iter()
            .find(|(known, _)| known == name)
            .map_or(&[][..], |(_, places)| places);
        word(*text, filled, mistakes);
    }
}

fn word(text: At<Text>, filled: &[&str], mistakes: &mut Mistakes) {
    let found = places(text.value);
    for place in found.iter().filter(|place| !filled.contains(place)) {
        mistakes.note(
            text.place,
            format!(
                "nothing fills in `{{{place}}}` here{}",
                did_you_mean(place, filled.iter().copied())
            ),
            "A reader would see the braces.",
            "either correct the name, or take the braces out.",
        );
    }
    for place in filled.iter().filter(|place| !found.contains(place)) {
        if !text.value.is_empty() {
            mistakes.note(
                text.place,
                format!("`{{{place}}}` is missing"),
                "A reader would not see what stands there.",
                format!("write `{{{place}}}` where it should stand."),
            );
        }
    }
}

/// What stands in braces; a brace without its partner counts as a place of the rest.
fn places(text: &str) -> Vec<&str> {
    let after_open = text.split('{').skip(1);
    after_open
        .map(|rest| rest.split('}').next().unwrap_or(rest))
        .collect()
}
