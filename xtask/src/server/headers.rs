//! The folder's own `_headers` file (Netlify's and Cloudflare's form): which path is sent with which headers.

use std::path::Path;

/// Rules in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rules(Vec<Rule>);

/// The headers of one path, or of all that begin alike (`/deploy/*`).
#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    path: String,
    headers: Vec<(String, String)>,
}

impl Rules {
    /// The rules of the folder; none where it has no such file.
    #[must_use]
    pub fn read(folder: &Path) -> Self {
        std::fs::read_to_string(folder.join("_headers"))
            .map(|text| Self::parse(&text))
            .unwrap_or_default()
    }

    /// The rules in `text`.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text
            .lines()
            .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        {
            match (
                line.starts_with(char::is_whitespace),
                rules.last_mut(),
                line.split_once(':'),
            ) {
                (true, Some(rule), Some((name, value))) => rule
                    .headers
                    .push((name.trim().to_owned(), value.trim().to_owned())),
                (false, _, _) => rules.push(Rule {
                    path: line.trim().to_owned(),
                    headers: Vec::new(),
                }),
                (true, _, _) => {}
            }
        }
        Self(rules)
    }

    /// The headers of `path`, in order.
    #[must_use]
    pub fn of(&self, path: &str) -> Vec<(String, String)> {
        let fits = |rule: &&Rule| match rule.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => rule.path == path,
        };
        self.0
            .iter()
            .filter(fits)
            .flat_map(|rule| rule.headers.clone())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;

    #[test]
    fn a_path_gets_the_headers_of_every_rule_that_fits() {
        let rules = Rules::parse("# all\n/*\n  A: 1\n\n/x.js\n  B: two: three\n");
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(rules.of("/y"), [pair("A", "1")]);
        assert_eq!(rules.of("/x.js"), [pair("A", "1"), pair("B", "two: three")]);
    }
}
