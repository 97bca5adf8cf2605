//! "Did you mean …?": the known word nearest to a misspelt one.

/// The nearest of `known` by edits, if it is near enough to be meant: at most a third of the word's letters, and at least one.
#[must_use]
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let most = (word.chars().count() / 3).max(1);
    known
        .into_iter()
        .filter(|one| !one.is_empty())
        .map(|one| (edits(word, one), one))
        .filter(|(edits, _)| *edits <= most)
        .min()
        .map(|(_, one)| one)
}

/// "; did you mean `x`?" or nothing: to be put behind what is wrong.
#[must_use]
pub fn did_you_mean<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> String {
    nearest(word, known).map_or_else(String::new, |one| format!("; did you mean `{one}`?"))
}

/// How many letters must be put in, left out, changed or swapped with their neighbour (Damerau and Levenshtein's distance in
/// its "optimal string alignment" form).
fn edits(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut two_up: Vec<usize> = Vec::new();
    let mut up: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = up[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(up[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(two_up[j - 2] + 1);
            }
        }
        two_up = std::mem::replace(&mut up, row);
    }
    up[b.len()]
}
