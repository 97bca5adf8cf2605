//! Whatever an author does to the real files: no panic, and either a pack or mistakes with places.

use posterior::knowledge::compile::{compile, wording};
use posterior::knowledge::folder::read;
use proptest::prelude::*;
use std::path::Path;
use std::sync::OnceLock;

/// The real files, read once.
fn real() -> &'static [(String, String)] {
    static FILES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    FILES.get_or_init(|| {
        read(Path::new("knowledge/hip-thrust-hamstrings")).expect("the pack's folder")
    })
}

/// What is put into a file somewhere.
const BITS: [&str; 16] = [
    "\"",
    "[",
    "]",
    "{",
    "}",
    "=",
    "\n",
    "[[question]]\n",
    "id = \"x\"\n",
    "= 1e999",
    "0",
    "-",
    ".",
    "ä€",
    "\\u0000",
    "#",
];

/// One change of one file: everything behind a place cut off, a stretch taken out, or a bit put in.
#[derive(Debug, Clone)]
enum Change {
    Cut(usize),
    Out(usize, usize),
    In(usize, usize),
}

fn changes() -> impl Strategy<Value = (usize, Change)> {
    let place = 0..1000_usize;
    let change = prop_oneof![
        place.clone().prop_map(Change::Cut),
        (place.clone(), 1..200_usize).prop_map(|(at, length)| Change::Out(at, length)),
        (place, 0..BITS.len()).prop_map(|(at, bit)| Change::In(at, bit)),
    ];
    (0..real().len(), change)
}

fn changed((file, change): &(usize, Change), files: &mut [(String, String)]) {
    let text = &mut files[*file].1;
    let place = |thousandths: &usize| {
        let mut at = text.len() * thousandths / 1000;
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    match change {
        Change::Cut(at) => text.truncate(place(at)),
        Change::Out(at, length) => {
            let at = place(at);
            let end = text[at..]
                .char_indices()
                .nth(*length)
                .map_or(text.len(), |(offset, _)| at + offset);
            text.replace_range(at..end, "");
        }
        Change::In(at, bit) => text.insert_str(place(at), BITS[*bit]),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn broken_files_give_mistakes_or_a_pack_and_never_a_panic(changes in prop::collection::vec(changes(), 1..4)) {
        let mut files = real().to_vec();
        for change in &changes {
            changed(change, &mut files);
        }
        if let Err(mistakes) = compile(&files) {
            prop_assert!(!mistakes.is_empty());
            for mistake in &mistakes {
                let lines = files.iter().find(|(name, _)| *name == mistake.file).map(|(_, text)| text.matches('\n').count() + 1);
                prop_assert!(mistake.at.is_none_or(|(line, _)| lines.is_some_and(|lines| line <= lines)), "{mistake}");
                prop_assert!(mistake.please.ends_with('.') && mistake.why.ends_with('.'), "{mistake}");
            }
        }
        let _ = wording::wording(&files);
    }
}

#[test]
fn random_bytes_are_told_to_be_no_toml() {
    let files = vec![("causes.toml".to_owned(), "\u{0}\u{7}ÿ[[[".to_owned())];
    let mistakes = compile(&files).unwrap_err();
    assert!(mistakes.iter().any(
        |mistake| mistake.file == "causes.toml" && mistake.what.starts_with("this is not TOML")
    ));
}

#[test]
fn no_files_at_all_are_eleven_missing_ones() {
    let missing = compile(&[]).unwrap_err();
    assert_eq!(
        missing
            .iter()
            .filter(|mistake| mistake.what == "this file is missing")
            .count(),
        11
    );
}
