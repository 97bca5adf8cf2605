//! Whole sittings: what a made-up person answers, question after question.

use crate::page::Page;
use posterior::session::people::Table;

/// What a person would answer to a question that a journey's table does not name.
const FALLBACK: [&str; 5] = ["not-sure", "later", "none", "no", "not-said"];

/// More screens than any sitting has.
const SCREENS_MAX: usize = 60;

impl Page {
    /// Answers whatever is asked, from a table; what the table does not name with "I'm not sure", "later", "none" or "no".
    /// Hands out the questions that were asked, in order.
    #[must_use]
    pub fn sitting(&self, table: Table) -> Vec<String> {
        let mut asked = Vec::new();
        for _ in 0..SCREENS_MAX {
            let question = self.question();
            if question.is_empty() {
                return asked;
            }
            self.answer_from(table);
            asked.push(question);
        }
        panic!("the sitting does not end: {asked:?}");
    }

    /// Answers the question on screen from a table, as a sitting does.
    pub fn answer_from(&self, table: Table) {
        let question = self.question();
        let named = table.iter().filter(|(of, _)| *of == question);
        let mut options: Vec<&str> = named.map(|(_, option)| *option).collect();
        if options.is_empty() {
            let offered = self.options();
            let fallback = FALLBACK
                .iter()
                .find(|option| offered.iter().any(|offer| offer == *option));
            options.push(
                fallback
                    .unwrap_or_else(|| panic!("{question}: no neutral option among {offered:?}")),
            );
        }
        self.answer_all(&question, &options);
    }

    /// "Make my plan", and whatever it still asks.
    pub fn open_plan(&self) {
        self.press("plan");
        let _ = self.sitting(&[]);
        self.wait_screen("plan");
    }
}
