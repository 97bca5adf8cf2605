//! Drawings: from the author's angles to points, with every mistake that a picture could hide.
//!
//! What a question shows travels with the check, all others with the guide.

pub mod body;
pub mod panel;
pub mod pose;
pub mod things;

use crate::knowledge::compiled::Text;
use crate::knowledge::compiled::figure::{FIGURES_MAX, Figure, MM, MUSCLES};
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::source::entry::At;
use crate::knowledge::source::figures::seen::Mark;
use crate::knowledge::source::nearest::did_you_mean;
use crate::knowledge::source::{self, Source};

/// The drawings that questions show, and the others.
pub fn figures(source: &Source, mistakes: &mut Mistakes) -> (Vec<Figure>, Vec<Figure>) {
    let mut known: Vec<Text> = Vec::new();
    let mut compiled = Vec::new();
    for from in &source.figures {
        if known.contains(&from.id.value) {
            mistakes.note(
                from.id.place,
                format!("there are two drawings named `{}`", from.id.value),
                "Nobody could tell which is meant.",
                "give one of them another id.",
            );
        }
        known.push(from.id.value);
        if from.sound {
            compiled.extend(figure(from, mistakes));
        }
    }
    if FIGURES_MAX < source.figures.len() {
        mistakes.note(
            mistakes.file("figures.toml"),
            format!(
                "there are {} drawings, and {FIGURES_MAX} is the most",
                source.figures.len()
            ),
            "Each is loaded by everybody.",
            "take out those that help least.",
        );
    }
    let of_questions: Vec<At<Text>> = source.questions.iter().map(|one| one.picture).collect();
    let of_remedies = source.remedies.iter().map(|one| one.picture);
    let instead = source.figures.iter().map(|one| one.without_needs);
    let of_remedies: Vec<At<Text>> = of_remedies.chain(instead).collect();
    for picture in of_questions.iter().chain(&of_remedies) {
        named(*picture, &known, mistakes);
    }
    let shows = |pictures: &[At<Text>], id: Text| pictures.iter().any(|one| one.value == id);
    for from in &source.figures {
        let id = from.id.value;
        if !shows(&of_questions, id) && !shows(&of_remedies, id) {
            mistakes.note(
                from.id.place,
                format!("nothing shows the drawing `{id}`"),
                "Everybody would load it, and nobody would see it.",
                format!(
                    "either write `picture = \"{id}\"` in a question or remedy, or take it out."
                ),
            );
        }
    }
    compiled
        .into_iter()
        .partition(|figure| shows(&of_questions, figure.id))
}

fn named(picture: At<Text>, known: &[Text], mistakes: &mut Mistakes) {
    let name = picture.value;
    if name.is_empty() || known.contains(&name) {
        return;
    }
    let guess = did_you_mean(name, known.iter().copied());
    let please = if known.is_empty() {
        "either draw it in figures.toml, or take the line out.".to_owned()
    } else {
        format!(
            "either name one of {}, or take the line out.",
            known.join(", ")
        )
    };
    mistakes.note(
        picture.place,
        format!("there is no drawing named `{name}`{guess}"),
        "Nothing would be drawn there.",
        please,
    );
}

fn figure(from: &source::figures::Figure, mistakes: &mut Mistakes) -> Option<Figure> {
    let count = from.panels.len();
    if !(1..=2).contains(&count) {
        mistakes.note(
            from.place,
            format!("the drawing has {count} panels"),
            "A telephone has room for one, or for right beside wrong.",
            "write one `[[figure.panel]]` or two.",
        );
        return None;
    }
    let marks: Vec<Mark> = from.panels.iter().map(|panel| panel.mark).collect();
    if !matches!(marks[..], [Mark::Alone] | [Mark::Right, Mark::Wrong]) {
        mistakes.note(
            from.place,
            "right and wrong come in pairs".to_owned(),
            "One of them alone has nothing to be compared with.",
            "write `mark = \"right\"` in the first panel and `mark = \"wrong\"` in the second, or in none.",
        );
        return None;
    }
    // Where one of a pair names a muscle, both outline it.
    let muscles = if from.panels.iter().all(|panel| panel.busy.is_empty()) {
        0
    } else {
        MUSCLES
    };
    let mut drafts = Vec::new();
    for panel in &from.panels {
        match panel::draft(panel, count) {
            Ok(draft) => drafts.push(draft),
            Err(why) => mistakes.note(
                panel.place,
                why,
                "A picture of what no body can do teaches nothing.",
                "change the angles or places of this pose.",
            ),
        }
    }
    // Right and wrong are seen at one scale.
    let frame = drafts.iter().map(panel::Draft::covers).reduce(|a, b| {
        [
            a[0].min(b[0]),
            a[1].min(b[1]),
            a[2].max(b[2]),
            a[3].max(b[3]),
        ]
    })?;
    let most = 255.0 * MM;
    let (wide, high) = (frame[2] - frame[0] + 40.0, frame[3] - frame[1] + 40.0);
    if most < wide || most < high {
        mistakes.note(
            from.place,
            format!("the drawing is {wide:.0} by {high:.0} mm, and {most:.0} is the most"),
            "Points are kept in one byte each.",
            "move things and lettering closer together.",
        );
        return None;
    }
    let panels = drafts
        .into_iter()
        .map(|draft| draft.framed(frame, muscles))
        .collect();
    Some(Figure {
        id: from.id.value,
        without_needs: from.without_needs.value,
        panels,
    })
}
