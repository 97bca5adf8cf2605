//! A small made-up pack for tests, whole and without mistakes, and ways to break it.

use expect_test::Expect;
use posterior::knowledge::compile::compile;
use posterior::knowledge::mistake::Mistake;

/// Its files: name and text each. The words are those of the real pack.
pub fn files() -> Vec<(String, String)> {
    let words = include_str!("../../knowledge/hip-thrust-hamstrings/words.toml");
    [
        ("pack.toml", include_str!("small_pack/pack.toml")),
        ("causes.toml", include_str!("small_pack/causes.toml")),
        ("questions.toml", include_str!("small_pack/questions.toml")),
        ("form.toml", include_str!("small_pack/form.toml")),
        ("danger.toml", include_str!("small_pack/danger.toml")),
        ("remedies.toml", include_str!("small_pack/remedies.toml")),
        ("figures.toml", include_str!("small_pack/figures.toml")),
        ("sources.toml", include_str!("small_pack/sources.toml")),
        (
            "statements.toml",
            include_str!("small_pack/statements.toml"),
        ),
        ("article.toml", include_str!("small_pack/article.toml")),
        ("words.toml", words),
    ]
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .to_vec()
}

/// The files with one text in one of them replaced, where it stands first.
pub fn broken(file: &str, old: &str, new: &str) -> Vec<(String, String)> {
    let mut files = files();
    let text = files
        .iter_mut()
        .find(|(name, _)| name == file)
        .map(|(_, text)| text)
        .expect("a file of the pack");
    assert!(text.contains(old), "{file} does not say {old}");
    *text = text.replacen(old, new, 1);
    files
}

/// All mistakes as an author reads them.
pub fn told(mistakes: &[Mistake]) -> String {
    let told: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    told.join("\n\n")
}

/// What is told of the small pack once `old` in `file` is `new`; nothing where that is no mistake.
pub fn check((file, old, new): (&str, &str, &str), expected: &Expect) {
    let compiled = compile(&broken(file, old, new));
    expected.assert_eq(&compiled.map_or_else(|mistakes| told(&mistakes), |_| String::new()));
}
