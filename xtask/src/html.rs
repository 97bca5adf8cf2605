//! The texts that the finished page is put together from: templates filled, style sheets joined, comments taken out.

use crate::Problem;

/// Fills each `@name@` of `template`; the values may hold anything.
///
/// # Errors
/// The template has a place that no value is for, or lacks one that a value is for.
pub fn fill(what: &str, template: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
    let mut filled = String::new();
    let mut rest = template;
    let mut used = vec![0; values.len()];
    while let Some(at) = rest.find('@') {
        let (before, from) = rest.split_at(at);
        filled.push_str(before);
        let place = values.iter().position(|(name, _)| {
            from[1..]
                .strip_prefix(name)
                .is_some_and(|after| after.starts_with('@'))
        });
        if let Some(place) = place {
            used[place] += 1;
            filled.push_str(values[place].1);
            rest = &from[values[place].0.len() + 2..];
        } else {
            filled.push('@');
            rest = &from[1..];
        }
    }
    filled.push_str(rest);
    match values.iter().zip(used).find(|(_, used)| *used == 0) {
        None => Ok(filled),
        Some(((name, _), _)) => Err(format!("{what} has no place @{name}@: please put it back.")),
    }
}

/// Text for an attribute or an element.
#[must_use]
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A style sheet without comments and needless space. Strings are left alone.
#[must_use]
pub fn small_css(css: &str) -> String {
    let mut small = String::new();
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.find("*/").map_or("", |end| &comment[end + 2..]);
        } else if first == '"' || first == '\'' {
            let end = rest[1..].find(first).map_or(rest.len(), |end| end + 2);
            small.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if first.is_whitespace() {
            rest = rest.trim_start();
            let glued = |c: char| "{};,>".contains(c);
            let after = rest.chars().next();
            // A space after a colon is needless in a declaration, but `a :hover` differs from `a:hover`: only that after is taken.
            let before = small.chars().next_back();
            if !(before.is_none_or(|c| glued(c) || c == ':' || c == ' ') || after.is_none_or(glued))
            {
                small.push(' ');
            }
        } else {
            if first == '}' && small.ends_with(';') {
                small.pop();
            }
            small.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    small
}

/// A script without whole-line comments, indentation and empty lines. (No template literal of ours or the glue's spans lines.)
#[must_use]
pub fn small_js(script: &str) -> String {
    let mut small = String::new();
    let mut comment = Comment::Outside;
    for line in script.lines().map(str::trim) {
        match comment {
            Comment::Inside => {
                if line.ends_with("*/") {
                    comment = Comment::Outside;
                }
            }
            Comment::Outside if line.starts_with("/*") => {
                if !line.ends_with("*/") {
                    comment = Comment::Inside;
                }
            }
            Comment::Outside if line.is_empty() || line.starts_with("//") => {}
            Comment::Outside => {
                small.push_str(line);
                small.push('\n');
            }
        }
    }
    small
}

/// Whether a line stands in a comment of several lines.
#[derive(Clone, Copy)]
enum Comment {
    Outside,
    Inside,
}

#[cfg(test)]
mod tests {
    use super::{fill, small_css, small_js};

    #[test]
    fn places_are_filled_and_mail_addresses_left_alone() {
        assert_eq!(
            fill("t", "a@b@ x@y.z @c@", &[("b", "1"), ("c", "@b@")]),
            Ok("a1 x@y.z @b@".into())
        );
        assert!(fill("t", "a", &[("b", "1")]).is_err());
    }

    #[test]
    fn a_sheet_loses_only_what_means_nothing() {
        let css = "/* x */ a :hover > b , c {\n  color : red;\n  content: \"a  b\";\n}\n\n@media (min-width: 40rem) and (color) { d { e: calc(1px + 2px) } }";
        assert_eq!(
            small_css(css),
            "a :hover>b,c{color :red;content:\"a  b\"}@media (min-width:40rem) and (color){d{e:calc(1px + 2px)}}"
        );
    }

    #[test]
    fn a_script_loses_whole_line_comments() {
        assert_eq!(
            small_js("// a\n  b // c\n/**\n * d\n */\n\ne"),
            "b // c\ne\n"
        );
    }
}
