//! What is not `loaded` stays where no weight may be lifted, so what it asks for must be right there: it names none and shows none.
//!
//! It reads words, not sense: it finds "add weight" and "each set", not every way of asking for them.

use crate::knowledge::compiled::Text;
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::Source;
use crate::knowledge::source::figures::{Figure, Prop};

/// Notes each text that tells what to do with a load, where its remedy is not `loaded`.
pub fn check(source: &Source, mistakes: &mut Mistakes) {
    for remedy in source.remedies.iter().filter(|remedy| !remedy.loaded) {
        let asks = remedy.steps.iter();
        let asks = asks.chain([
            &remedy.easier,
            &remedy.harder,
            &remedy.dose,
            &remedy.dose_new,
        ]);
        let changes = remedy.instead.iter().map(|(_, change)| change);
        for text in asks.chain(changes) {
            if let Some(word) = of_a_load(text.value) {
                mistakes.note(
                    text.place,
                    format!("it speaks of \"{word}\", but is not `loaded`"),
                    "It stands where load is held back as well, and would ask for it there.",
                    "either write `loaded = true`, or say what is right with no weight.",
                );
            }
        }
        let named = |id: Text| source.figures.iter().filter(move |one| one.id.value == id);
        let drawn = named(remedy.picture.value);
        let instead = drawn.clone().flat_map(|one| named(one.without_needs.value));
        if drawn.chain(instead).any(shows_a_load) {
            mistakes.note(
                remedy.picture.place,
                "its drawing shows a load, but it is not `loaded`",
                "It stands where load is held back as well, and would show it there.",
                "either write `loaded = true`, or name a drawing with no bar and no band.",
            );
        }
    }
}

fn shows_a_load(figure: &Figure) -> bool {
    let mut things = figure.panels.iter().flat_map(|panel| &panel.props);
    things.any(|thing| match thing {
        Prop::Bar | Prop::Band => true,
        Prop::Bench | Prop::Bed(_) | Prop::Step | Prop::Phone | Prop::Wall(_) | Prop::Floor => {
            false
        }
    })
}

/// The first word about training with a load: a weight (but not "no weight"), a band, a workout, or a set of it ("each set", but not
/// "2 sets of 10", which is how much of this very remedy).
fn of_a_load(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .collect();
    let at = |place: Option<usize>| place.and_then(|place| words.get(place).copied());
    for (place, word) in words.iter().enumerate() {
        let (before, after) = (at(place.checked_sub(1)), at(Some(place + 1)));
        let found = match *word {
            "weight" | "weights" => !matches!(before, Some("no" | "without")),
            "band" | "bands" | "workout" | "workouts" => true,
            "sets" => after != Some("of"),
            // "Set both feet flat" is no set.
            "set" => matches!(
                before,
                Some("each" | "every" | "next" | "one" | "the" | "your")
            ),
            _ => false,
        };
        if found {
            return Some((*word).into());
        }
    }
    None
}
