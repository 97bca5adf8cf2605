//! From the author's files to the checked form of a pack, or to every mistake in them at once.
//!
//! It reads no disk and never panics: whatever the files hold, the answer is a pack or a list of mistakes.

mod advice;
mod article;
mod asking;
mod backing;
mod codes;
mod condition;
mod danger;
pub mod figures;
mod names;
mod no_load;
mod options;
mod places;
mod questions;
mod results;
mod settings;
pub mod wording;

use super::compiled::{Article, Check, CheckWords, Guide, GuideWords, Pack, Text};
use super::mistake::{Mistake, Mistakes};
use super::source::entry::{At, keep};
use super::source::{self, Source, files};
use names::Names;

/// Compiles `files` (name and text each).
///
/// # Errors
/// Every mistake in them, in the order of files and lines.
pub fn compile(files: &[(String, String)]) -> Result<(Check, Guide, Article), Vec<Mistake>> {
    let mut mistakes = Mistakes::none(files);
    let source = files::read(files, &mut mistakes);
    let (check, guide, article) = build(&source, &mut mistakes);
    if mistakes.count() == 0 {
        Ok((check, guide, article))
    } else {
        Err(mistakes.in_order())
    }
}

fn build(source: &Source, mistakes: &mut Mistakes) -> (Check, Guide, Article) {
    let names = Names::of(source, mistakes);
    let (figures, guide_figures) = figures::figures(source, mistakes);
    let settings = settings::settings(source, &names, mistakes);
    let check = Check {
        pack: pack(source.pack.as_ref()),
        causes: results::causes(source),
        questions: questions::questions(source, &names, mistakes),
        rules: questions::rules(source, &names, mistakes),
        sub_faults: questions::faults(source, &names, mistakes),
        settings,
        figures,
        words: CheckWords::from_names(|name| {
            word(source.words.as_ref().map(|words| &words.check), name)
        }),
    };
    let guide = Guide {
        causes: results::cause_guides(source, &names, mistakes),
        remedies: results::remedies(source, &names, mistakes),
        sources: results::sources(source),
        figures: guide_figures,
        words: GuideWords::from_names(|name| {
            word(source.words.as_ref().map(|words| &words.guide), name)
        }),
    };
    let article = article::article(source, &names, mistakes);
    for (from, question) in source
        .questions
        .iter()
        .zip(&check.questions)
        .filter(|(from, _)| from.sound)
    {
        options::check(from, question, mistakes);
    }
    asking::check(source, &check, mistakes);
    danger::check(source, &check, mistakes);
    advice::check(source, &check, &guide, mistakes);
    no_load::check(source, mistakes);
    backing::sources(source, mistakes);
    backing::statements(source, &names, mistakes);
    codes::check(source, mistakes);
    places::check(source, mistakes);
    (check, guide, article)
}

fn pack(pack: Option<&source::Pack>) -> Pack {
    pack.map_or(
        Pack {
            id: "",
            title: "",
            subtitle: "",
            version: 1,
            date: "",
            reviewed_by: "",
        },
        |pack| Pack {
            id: pack.id.value,
            title: pack.title.value,
            subtitle: pack.subtitle.value,
            version: pack.version,
            date: pack.date.value,
            reviewed_by: pack.reviewed_by,
        },
    )
}

fn word(words: Option<&Vec<(Text, At<Text>)>>, name: &str) -> Text {
    let found = words.and_then(|words| words.iter().find(|(known, _)| *known == name));
    found.map_or_else(|| keep(&format!("{{{name}}}")), |(_, text)| text.value)
}

/// The texts of a list.
fn values(texts: &[At<Text>]) -> Vec<Text> {
    texts.iter().map(|text| text.value).collect()
}
