//! What a script finds on the page: one text, several, a number.

use crate::page::Page;
use serde_json::{Value, json};

impl Page {
    /// One text that a script returns; empty for nothing.
    #[must_use]
    pub fn text_of(&self, script: &str) -> String {
        let text = self.browser.run(script, &json!([]));
        text.as_str().map(String::from).unwrap_or_default()
    }

    /// The texts that a script returns.
    #[must_use]
    pub fn texts(&self, script: &str) -> Vec<String> {
        let texts = self.browser.run(script, &json!([]));
        let text = |text: &Value| text.as_str().map(String::from);
        texts
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(text)
            .collect()
    }

    /// A number that a script returns, rounded.
    #[must_use]
    pub fn number(&self, script: &str) -> i64 {
        let number = self.browser.run(script, &json!([]));
        let number = number
            .as_f64()
            .unwrap_or_else(|| panic!("{script}: {number} is no number"));
        number.round() as i64
    }
}
