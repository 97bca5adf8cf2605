//! How hard a text is to read: its sentences, words, syllables, and the school grade by Flesch and Kincaid.
//!
//! It measures length only; a short sentence of rare words passes.

pub mod syllables;

/// A text's counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Sentences.
    pub sentences: usize,
    /// Words.
    pub words: usize,
    /// Syllables.
    pub syllables: usize,
}

impl Counts {
    /// The counts of one text. A text without a full stop, such as an option, is one sentence.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut counts = Self::default();
        for sentence in sentences(text) {
            let words = words(sentence);
            counts.sentences += 1;
            counts.words += words.len();
            counts.syllables += words
                .iter()
                .enumerate()
                .map(|(index, word)| spoken(index, word))
                .sum::<usize>();
        }
        counts
    }

    /// The counts of two texts together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }

    /// The school grade that reads it: 0.39 · words per sentence + 11.8 · syllables per word − 15.59 (Kincaid, Fishburne,
    /// Rogers and Chissom 1975, Research Branch Report 8-75). No words, no grade: 0.
    #[must_use]
    pub fn grade(self) -> f64 {
        if self.words == 0 || self.sentences == 0 {
            return 0.0;
        }
        let (sentences, words, syllables) = (
            self.sentences as f64,
            self.words as f64,
            self.syllables as f64,
        );
        0.39 * words / sentences + 11.8 * syllables / words - 15.59
    }
}

/// The sentences of a text that have words. They end with `.`, `!`, `?` or `…` before a space, unless a small letter follows
/// ("approx. ten").
#[must_use]
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        if !matches!(letter, '.' | '!' | '?' | '…') {
            continue;
        }
        let end = at + letter.len_utf8();
        let rest = &text[end..];
        let goes_on = rest
            .trim_start()
            .chars()
            .next()
            .is_some_and(char::is_lowercase);
        if rest.starts_with(char::is_whitespace) && !goes_on {
            found.push(&text[start..end]);
            start = end;
        }
    }
    found.push(&text[start..]);
    found.retain(|sentence| !words(sentence).is_empty());
    found
}

/// The words of a sentence: what stands between spaces and dashes and has a letter or digit. `set-up` is one word.
#[must_use]
pub fn words(sentence: &str) -> Vec<&str> {
    let between = sentence.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '/'));
    let bare = between.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    bare.filter(|word| !word.is_empty()).collect()
}

/// Syllables of a word in its sentence. One with a capital inside a sentence is a name and counts one, as names are not to be
/// simplified.
fn spoken(index: usize, word: &str) -> usize {
    let is_name = 0 < index && word.chars().next().is_some_and(char::is_uppercase);
    if is_name { 1 } else { syllables::count(word) }
}
