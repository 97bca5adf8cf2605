//! Drawings: only those are named that the screens have.

use crate::knowledge::compiled::PICTURES;
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::Source;
use crate::knowledge::source::nearest::did_you_mean;

/// Checks the drawings of questions and remedies.
pub fn check(source: &Source, mistakes: &mut Mistakes) {
    let of_questions = source.questions.iter().map(|question| question.picture);
    let of_remedies = source.remedies.iter().map(|remedy| remedy.picture);
    for picture in of_questions.chain(of_remedies) {
        let name = picture.value;
        if !name.is_empty() && !PICTURES.contains(&name) {
            mistakes.note(
                picture.place,
                format!(
                    "there is no drawing named `{name}`{}",
                    did_you_mean(name, PICTURES)
                ),
                "Nothing would be drawn there.",
                format!(
                    "either name one of {}, or take the line out.",
                    PICTURES.join(", ")
                ),
            );
        }
    }
}
