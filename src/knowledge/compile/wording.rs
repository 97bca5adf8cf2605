//! How the words read: length of sentences, reading grade per screen, banned words, and no HTML.
//!
//! These mistakes do not stop a build, so that a draft can be looked at; `check` and the tests do not let them pass.

use crate::knowledge::mistake::{Mistake, Mistakes, Place};
use crate::knowledge::reading::{Counts, sentences, words};
use crate::knowledge::source::entry::{At, keep};
use crate::knowledge::source::{self, Source, files};

/// Most words of a sentence.
pub const WORDS_MAX: usize = 20;

/// Highest reading grade of a screen.
pub const GRADE_MAX: f64 = 6.0;

/// What we never say, and what to say instead. A word that ends with `*` stands for all that begin like it.
const BANNED: [(&str, &str); 14] = [
    ("don't work", "say what people feel"),
    ("doesn't work", "say what people feel"),
    ("not working", "say what people feel"),
    ("inhibit*", "\"hard to feel or squeeze yet\""),
    ("asleep", "\"hard to feel\""),
    ("sleepy", "\"hard to feel\""),
    ("isolat*", "\"may help you feel your glutes\""),
    ("fix", "\"change\" or \"try\""),
    ("fixes", "\"change\" or \"try\""),
    ("cure*", "\"may help\""),
    (
        "studies show",
        "name the study in `sources` and say how small it is",
    ),
    (
        "imbalance*",
        "\"one side\" or \"a difference between sides\"",
    ),
    ("fixed it", "\"it felt better\""),
    ("AI", "\"our estimate\""),
];

/// One card or screen: what is read together.
struct Screen {
    place: Place,
    texts: Vec<At<&'static str>>,
}

/// Every mistake of wording in `files` (name and text each). Files that cannot be read are `compile`'s to tell.
#[must_use]
pub fn wording(files: &[(String, String)]) -> Vec<Mistake> {
    let source = files::read(files, &mut Mistakes::none(files));
    let mut mistakes = Mistakes::none(files);
    for screen in screens(&source) {
        for text in &screen.texts {
            one_text(*text, &mut mistakes);
        }
        grade(&screen, &mut mistakes);
    }
    mistakes.in_order()
}

/// The grade of every screen, the hardest first: (entry, grade).
#[must_use]
pub fn grades(files: &[(String, String)]) -> Vec<(String, f64)> {
    let source = files::read(files, &mut Mistakes::none(files));
    let screens = screens(&source);
    let mut grades: Vec<_> = screens
        .iter()
        .map(|s| (s.place.entry.to_owned(), counts(s).grade()))
        .collect();
    grades.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    grades
}

fn screens(source: &Source) -> Vec<Screen> {
    let mut screens = Vec::new();
    let mut add =
        |place: Place, texts: Vec<At<&'static str>>| screens.push(Screen { place, texts });
    if let Some(pack) = &source.pack {
        add(
            Place {
                entry: "the title",
                ..pack.id.place
            },
            vec![pack.title, pack.subtitle],
        );
    }
    for cause in &source.causes {
        add(cause.place, vec![cause.name, cause.plain, cause.honest]);
    }
    for question in &source.questions {
        let mut texts = vec![question.text, question.hint, question.why];
        texts.extend(&question.steps);
        texts.extend(question.options.iter().map(|option| option.text));
        add(question.place, texts);
    }
    for fault in &source.faults {
        add(fault.place, vec![fault.name]);
    }
    for rule in &source.rules {
        let mut texts = vec![rule.action];
        texts.extend(&rule.advice);
        add(rule.place, texts);
    }
    for remedy in &source.remedies {
        add(remedy.place, remedy_texts(remedy));
    }
    for figure in &source.figures {
        let mut texts = Vec::new();
        for panel in &figure.panels {
            texts.extend([panel.heading, panel.says]);
            texts.extend(panel.labels.iter().map(|label| label.text));
        }
        add(figure.place, texts);
    }
    // A line each, too short for a grade of its own.
    if let Some(first) = source.sources.first() {
        let place = Place {
            entry: "what the sources support",
            ..first.id.place
        };
        add(
            place,
            source
                .sources
                .iter()
                .map(|reference| reference.supports)
                .collect(),
        );
    }
    for section in &source.sections {
        add(section.id.place, section_texts(section));
    }
    // A word or two each: read on the result, among its words.
    let packs = source.pack.iter();
    let steadiness = packs.flat_map(|pack| pack.steadiness.iter().map(|step| step.word));
    if let Some(words) = &source.words {
        let guide: Vec<_> = words
            .guide
            .iter()
            .map(|(_, text)| *text)
            .chain(steadiness)
            .collect();
        let check: Vec<_> = words.check.iter().map(|(_, text)| *text).collect();
        let sources: Vec<_> = words.sources.iter().map(|(_, text)| *text).collect();
        for (entry, texts) in [
            ("[check]", check),
            ("[guide]", guide),
            ("[sources]", sources),
        ] {
            if let Some(first) = texts.first() {
                let place = Place {
                    entry,
                    ..first.place
                };
                add(place, texts);
            }
        }
    }
    screens
}

fn remedy_texts(remedy: &source::remedy::Remedy) -> Vec<At<&'static str>> {
    let mut texts = vec![
        remedy.title,
        remedy.feel,
        remedy.easier,
        remedy.harder,
        remedy.dose,
        remedy.dose_new,
        remedy.expect,
        remedy.stop,
        remedy.equipment,
    ];
    texts.push(remedy.evidence);
    texts.extend(&remedy.steps);
    // "If your heels lift, go back half a hand-width" is read as one sentence.
    texts.extend(remedy.instead.iter().map(|(this, that)| {
        let together = format!("If {}, {}", this.value, that.value);
        At {
            value: keep(&together),
            place: this.place,
        }
    }));
    texts
}

fn section_texts(section: &source::Section) -> Vec<At<&'static str>> {
    let mut texts = vec![section.heading];
    for block in &section.blocks {
        texts.push(block.heading);
        for item in [&block.item].into_iter().chain(&block.items) {
            texts.extend([item.text, item.note]);
        }
    }
    texts
}

fn one_text(text: At<&'static str>, mistakes: &mut Mistakes) {
    for sentence in sentences(text.value) {
        let count = words(sentence).len();
        if WORDS_MAX < count {
            mistakes.note(
                text.place,
                format!("a sentence has {count} words: \"{}\"", sentence.trim()),
                format!("On a phone between two sets, {WORDS_MAX} are the most that one takes in at a glance."),
                "either make two sentences of it, or leave something out.",
            );
        }
    }
    for (banned, instead) in BANNED {
        if let Some(said) = says(text.value, banned) {
            mistakes.note(
                text.place,
                format!("it says \"{said}\""),
                "It promises too much, scares, or says of bodies what nobody can know.",
                format!("either say it plainly ({instead}), or leave it out."),
            );
        }
    }
    if text.value.contains(['<', '>']) {
        mistakes.note(
            text.place,
            "it has a `<` or `>`",
            "Texts are shown as they are; tags would be read as letters.",
            "either take the tags out, or say \"less than\" and \"more than\".",
        );
    }
}

fn grade(screen: &Screen, mistakes: &mut Mistakes) {
    let grade = counts(screen).grade();
    if GRADE_MAX < grade {
        mistakes.note(
            screen.place,
            format!("together it reads at school grade {grade:.1}, above {GRADE_MAX}"),
            "People read this tired, on a phone, perhaps in a second language.",
            "either use shorter words (fewer syllables), or shorter sentences.",
        );
    }
}

fn counts(screen: &Screen) -> Counts {
    screen.texts.iter().fold(Counts::default(), |sum, text| {
        sum.with(Counts::of(text.value))
    })
}

/// Where a banned word ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    /// With its last letter.
    Here,
    /// Any letters may follow.
    Anywhere,
}

/// What `text` says of `banned`, in whole words. Only "AI" minds its capitals.
fn says(text: &str, banned: &str) -> Option<String> {
    let any_case = banned.chars().any(char::is_lowercase);
    let text = if any_case {
        text.to_lowercase().replace('’', "'")
    } else {
        text.to_owned()
    };
    let (stem, ends) = banned
        .strip_suffix('*')
        .map_or((banned, Ends::Here), |stem| (stem, Ends::Anywhere));
    text.match_indices(stem).find_map(|(at, found)| {
        let inside = text[..at]
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric);
        let rest: String = text[at + found.len()..]
            .chars()
            .take_while(|letter| letter.is_alphanumeric())
            .collect();
        let whole = !inside && (rest.is_empty() || ends == Ends::Anywhere);
        whole.then(|| format!("{found}{rest}"))
    })
}
