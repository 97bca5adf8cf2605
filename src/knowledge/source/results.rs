//! Reads what the result, the plan and the article show: causes, remedies, sources, statements, sections and words.

use super::entry::{At, Entry, Range};
use super::files::each;
use super::questions::{GRADES, timing, when};
use super::remedy::Remedy;
use super::{Block, Cause, Item, Reference, Section, Statement, Words};
use crate::knowledge::compiled::{Badge, Horizon, REGISTERS, Serves, Text};
use crate::knowledge::mistake::Mistakes;
use crate::knowledge::words::{CheckWords, GuideWords, SourcesWords};

const BADGES: [(&str, Badge); 4] = [
    ("studied", Badge::Studied),
    ("mixed", Badge::Mixed),
    ("expert", Badge::Expert),
    ("article-only", Badge::ArticleOnly),
];

const SERVES: [(&str, Serves); 3] = [
    ("causes", Serves::Causes),
    ("normal", Serves::Normal),
    ("cannot-tell", Serves::CannotTell),
];

const HORIZONS: [(&str, Horizon); 3] = [
    ("next-set", Horizon::NextSet),
    ("this-week", Horizon::ThisWeek),
    ("weeks", Horizon::Weeks),
];

const PRIOR: Range = Range {
    holds: |x| 0.0 < x && x < 1.0,
    said: "above 0 and below 1",
};

/// Reads one `[[cause]]`.
pub(super) fn cause(mut entry: Entry, index: usize, mistakes: &mut Mistakes) -> Cause {
    let id = entry.id("cause", index, mistakes);
    let cause = Cause {
        place: entry.place(),
        id,
        origin: entry.text_or_none("origin", mistakes).value,
        name: entry.text("name", mistakes),
        prior: entry.number("prior", PRIOR, mistakes).value,
        grade: entry.one_of("grade", &GRADES, mistakes),
        plain: entry.text_or_none("plain", mistakes),
        honest: entry.text_or_none("honest", mistakes),
        badge: entry.one_of_or("badge", Badge::Expert, &BADGES, mistakes),
        sources: entry.texts("sources", mistakes),
        article: entry.texts("article", mistakes),
    };
    entry.end(mistakes);
    cause
}

/// Reads one `[[remedy]]`.
pub(super) fn remedy(mut entry: Entry, index: usize, mistakes: &mut Mistakes) -> Remedy {
    let id = entry.id("remedy", index, mistakes);
    let mut remedy = Remedy {
        place: entry.place(),
        sound: true,
        id,
        title: entry.text("title", mistakes),
        serves: entry.some_of("serves", &SERVES, mistakes),
        causes: entry.texts("causes", mistakes),
        sub_fault: entry.text_or_none("sub_fault", mistakes),
        when: when(&mut entry, "when", mistakes),
        needs: when(&mut entry, "needs", mistakes),
        horizon: entry.one_of("horizon", &HORIZONS, mistakes),
        loaded: entry.flag("loaded", mistakes),
        gentle: entry.flag("gentle", mistakes),
        held_only: entry.flag("held_only", mistakes),
        trial: entry.text_or_none("trial", mistakes),
        steps: entry.texts("steps", mistakes),
        feel: entry.text("feel", mistakes),
        instead: each(&mut entry, "instead", mistakes, instead),
        easier: entry.text_or_none("easier", mistakes),
        harder: entry.text_or_none("harder", mistakes),
        dose: entry.text("dose", mistakes),
        dose_new: entry.text_or_none("dose_new", mistakes),
        days_a_week: u8::try_from(entry.whole_or("days_a_week", 0, (0, 7), mistakes)).unwrap_or(7),
        in_place: entry.flag("in_place", mistakes),
        timing: timing(&mut entry, mistakes),
        same: entry.text_or_none("same", mistakes),
        expect: entry.text("expect", mistakes),
        stop: entry.text("stop", mistakes),
        equipment: entry.text_or_none("equipment", mistakes),
        picture: entry.text_or_none("picture", mistakes),
        badge: entry.one_of("badge", &BADGES, mistakes),
        evidence: entry.text("evidence", mistakes),
        sources: entry.texts("sources", mistakes),
        article: entry.texts("article", mistakes),
    };
    remedy.sound = entry.end(mistakes);
    remedy
}

fn instead(mut entry: Entry, _: usize, mistakes: &mut Mistakes) -> (At<Text>, At<Text>) {
    let pair = (entry.text("if", mistakes), entry.text("then", mistakes));
    entry.end(mistakes);
    pair
}

/// Reads one `[[source]]`.
pub(super) fn reference(mut entry: Entry, index: usize, mistakes: &mut Mistakes) -> Reference {
    let reference = Reference {
        id: entry.id("source", index, mistakes),
        short: entry.text("short", mistakes),
        citation: entry.text("citation", mistakes),
        address: address(&mut entry, mistakes),
        supports: entry.text("supports", mistakes),
        read: entry.text("read", mistakes),
    };
    entry.end(mistakes);
    reference
}

/// Reads where a source is read.
fn address(entry: &mut Entry, mistakes: &mut Mistakes) -> Text {
    let address = entry.text_or_none("address", mistakes);
    let begins = |start: &str| address.value.starts_with(start);
    let known =
        begins("https://") || begins("http://") || REGISTERS.iter().any(|(mark, _)| begins(mark));
    if !known && !address.value.is_empty() {
        mistakes.note(
            address.place,
            format!("`{}` is no place to read a source", address.value),
            "The page makes a link of it.",
            "either write a number such as `PMID 28900560`, `PMC5534144` or `doi:10.1519/jsc.0000000000002859`, or a whole address that begins with https://.",
        );
    }
    address.value
}

/// Reads one `[[statement]]`.
pub(super) fn statement(mut entry: Entry, index: usize, mistakes: &mut Mistakes) -> Statement {
    let statement = Statement {
        id: entry.id("statement", index, mistakes),
        place_in_article: entry.text("where", mistakes),
        says: entry.text("says", mistakes),
    };
    entry.end(mistakes);
    statement
}

/// Reads one `[[section]]` of the article.
pub(super) fn section(mut entry: Entry, index: usize, mistakes: &mut Mistakes) -> Section {
    let section = Section {
        id: entry.id("section", index, mistakes),
        heading: entry.text("heading", mistakes),
        blocks: each(&mut entry, "block", mistakes, block),
    };
    entry.end(mistakes);
    section
}

fn block(mut entry: Entry, _: usize, mistakes: &mut Mistakes) -> Block {
    let block = Block {
        heading: entry.text_or_none("heading", mistakes),
        item: one_item(&mut entry, mistakes),
        sources: entry.texts("sources", mistakes),
        items: each(&mut entry, "item", mistakes, item),
    };
    entry.end(mistakes);
    block
}

fn item(mut entry: Entry, _: usize, mistakes: &mut Mistakes) -> Item {
    let item = one_item(&mut entry, mistakes);
    entry.end(mistakes);
    item
}

fn one_item(entry: &mut Entry, mistakes: &mut Mistakes) -> Item {
    Item {
        text: entry.text_or_none("text", mistakes),
        note: entry.text_or_none("note", mistakes),
        badge: entry.one_of_or_none("badge", &BADGES, mistakes),
        covers: entry.texts("covers", mistakes),
    }
}

/// Reads `words.toml`.
pub(super) fn words(top: &mut Entry, mistakes: &mut Mistakes) -> Words {
    Words {
        check: words_of(top, "check", CheckWords::NAMES, mistakes),
        guide: words_of(top, "guide", GuideWords::NAMES, mistakes),
        sources: words_of(top, "sources", SourcesWords::NAMES, mistakes),
    }
}

fn words_of(
    top: &mut Entry,
    key: &'static str,
    names: &[&'static str],
    mistakes: &mut Mistakes,
) -> Vec<(Text, At<Text>)> {
    let Some(mut entry) = top.inner(key, mistakes) else {
        return Vec::new();
    };
    let words = names
        .iter()
        .map(|name| (*name, entry.text(name, mistakes)))
        .collect();
    entry.end(mistakes);
    words
}
