//! The custom properties of the style sheet, shorter: a value that never changes stands where it is asked for, if it is no longer than
//! the asking; the others have one letter each, the most frequent first. Nothing but the sheet itself names them.

use super::short_names::letters;
use std::collections::BTreeMap;

/// What asks for a value, with a name of one letter.
const ASKING: &str = "var(--a)";

/// The sheet (without needless space) with shorter properties.
#[must_use]
pub fn shorten(css: &str) -> String {
    renamed(&inlined(css))
}

fn inlined(css: &str) -> String {
    let given = css.split("--").skip(1).filter_map(|part| {
        let name = name(part);
        let value = part[name.len()..].strip_prefix(':')?;
        Some((name, value.split([';', '}']).next().unwrap_or_default()))
    });
    let mut values = BTreeMap::new();
    for (name, value) in given {
        values.entry(name).or_insert_with(Vec::new).push(value);
    }
    let mut short = css.to_owned();
    for (name, values) in values {
        if let [value] = values[..]
            && value.len() <= ASKING.len()
        {
            short = short
                .replace(&format!("--{name}:{value};"), "")
                .replace(&format!("--{name}:{value}}}"), "}")
                .replace(&format!("var(--{name})"), value);
        }
    }
    short.replace(";}", "}")
}

fn renamed(css: &str) -> String {
    let mut counts = BTreeMap::new();
    for part in css.split("--").skip(1) {
        *counts.entry(name(part)).or_insert(0) += 1;
    }
    let mut names: Vec<(&str, usize)> = counts.into_iter().collect();
    names.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut parts = css.split("--");
    let mut short = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let place = names.iter().position(|(other, _)| *other == name(part));
        short = short + "--" + &letters(place.unwrap_or_default()) + &part[name(part).len()..];
    }
    short
}

/// The name that a text begins with.
fn name(text: &str) -> &str {
    let in_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    &text[..text.find(|c| !in_name(c)).unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn what_never_changes_stands_in_its_place_and_the_most_frequent_letter_comes_first() {
        let css = ":root{--ink:#000;--ink-2:#111;--far:1234567rem;--hair:1px}@media print{:root{--ink:#222;--ink-2:#333}}\
                   a{color:var(--ink-2);border:var(--hair) solid var(--ink-2);-x-y:var(--far)}";
        let short = ":root{--C:#000;--A:#111;--B:1234567rem}@media print{:root{--C:#222;--A:#333}}\
                     a{color:var(--A);border:1px solid var(--A);-x-y:var(--B)}";
        assert_eq!(shorten(css), short);
    }
}
