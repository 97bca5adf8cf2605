//! The compiled form as a text: what is written is what is read, and whatever arrives instead is refused at once.

use posterior::knowledge::bytes::{self, Packed, Reader};
use posterior::knowledge::compile::compile;
use posterior::knowledge::compiled::{Check, Grade, Guide, Text};
use posterior::knowledge::folder;
use posterior::knowledge::packed::{self, GUIDE};
use proptest::prelude::*;
use std::fmt::Debug;
use std::path::Path;
use std::time::{Duration, Instant};

/// What takes longer than this is no longer "at once"; reading the whole guide takes about a thousandth of it.
const AT_ONCE: Duration = Duration::from_secs(1);

fn read_back<T: Packed + PartialEq + Debug + 'static>(value: &T) {
    let text = bytes::write(value);
    let read: Option<&T> = bytes::read(text.clone().leak());
    assert_eq!(read, Some(value));
    assert_eq!(read.map(bytes::write), Some(text), "bit for bit");
}

/// Reads a `T` from a text that may be anything; whether it is one.
fn is_one<T: Packed>(text: &str) -> bool {
    let mut reader = Reader::new(text.to_owned().leak());
    let mut value = T::EMPTY;
    let began = Instant::now();
    value.fill(&mut reader);
    assert!(began.elapsed() < AT_ONCE, "{:?}", began.elapsed());
    reader.is_done()
}

#[test]
fn the_pack_is_read_back_bit_for_bit() {
    let files = folder::read(Path::new("knowledge/hip-thrust-hamstrings")).unwrap();
    let (check, guide, article) = compile(&files).unwrap();
    read_back(&check);
    read_back(&guide);
    read_back(&article);
    assert_eq!(bytes::write(&guide), GUIDE);
    assert_eq!(bytes::write(packed::check()), bytes::write(&check));
    assert_eq!(bytes::write(packed::article()), bytes::write(&article));
}

#[test]
fn the_ends_of_every_kind_of_number_are_read_back() {
    read_back(&[0_u8, 63, 64, u8::MAX]);
    read_back(&[0_u16, 63, 64, u16::MAX]);
    read_back(&[0_u32, 1 << 6, 1 << 12, u32::MAX]);
    read_back(&[0_u64, (1 << 63) - 1, 1 << 63, u64::MAX]);
    read_back(&[0.0_f64, 0.1, f64::MIN, f64::INFINITY, f64::MIN_POSITIVE]);
    read_back(&vec![Some((true, "ä€")), None, Some((false, ""))]);
    let (nothing, minus) = (bytes::write(&0.0_f64), bytes::write(&-0.0_f64));
    assert_ne!(nothing, minus, "even the sign of nothing");
}

#[test]
fn an_authors_numbers_take_few_letters() {
    read_back(&[0.35_f64, 1.5, 0.1, 12.0, 0.000_001, 123_456.789]);
    assert_eq!(bytes::write(&0.35_f64), "\0\x02#");
    assert_eq!(bytes::write(&12.0_f64), "\0\0\x0c");
}

#[test]
fn what_makes_no_sense_is_refused() {
    assert!(is_one::<u16>("\0\x7f\x7f\x0f"), "65 535 is one");
    assert!(!is_one::<u16>("\0@@\x10"), "65 536 is no u16");
    let endless = "\0".to_owned() + &"\x7f".repeat(80);
    assert!(!is_one::<u64>(&endless), "a number without an end");
    assert!(!is_one::<bool>("\0\x02"), "neither yes nor no");
    assert!(!is_one::<Grade>("\0\x03"), "there are three grades");
    assert!(is_one::<Text>("\x02a\n"), "a text");
    assert!(!is_one::<Text>("\x01a"), "without an end");
    assert!(!is_one::<Text>("\x02a\n\0"), "a number is left");
    assert!(!is_one::<Text>("\x01ä\n"), "half a letter");
    assert!(!is_one::<f64>("\0?"), "too short");
    assert!(!is_one::<u8>("\0\x01\x01"), "too long");
    assert!(!is_one::<u8>("\0ä"), "no letter of ours");
    assert!(!is_one::<u8>(""), "nothing at all");
    let more_than_there_is = "\0\x7f\x7f\x7f\x7f\x0f\x01";
    assert!(!is_one::<Vec<u8>>(more_than_there_is));
    assert!(!is_one::<Vec<Vec<Vec<Text>>>>(more_than_there_is));
}

#[test]
fn a_guide_that_is_cut_short_or_goes_on_is_refused() {
    for cut in GUIDE.char_indices().step_by(997) {
        let text = &GUIDE[..cut.0];
        assert!(!is_one::<Guide>(text), "{}", cut.0);
        assert!(packed::read_guide(text).is_none());
    }
    let longer = [GUIDE, "\0"].concat().leak();
    assert!(packed::read_guide(longer).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn whatever_happens_to_a_guide_on_its_way_is_borne(
        // The numbers come last, and some of them say how long the lists are, so that every other change is among them.
        changes in prop::collection::vec((prop_oneof![0..GUIDE.len(), GUIDE.len() - 2_000..GUIDE.len()], "[ -~\\x00-\\x1f]"), 0..8),
        end in prop_oneof![Just(GUIDE.len()), 0..GUIDE.len()],
    ) {
        let mut text = GUIDE.to_owned();
        for (at, letter) in changes {
            if text.is_char_boundary(at) && text.is_char_boundary(at + 1) {
                text.replace_range(at..=at, &letter);
            }
        }
        if text.is_char_boundary(end) {
            text.truncate(end);
        }
        // A changed letter is still a letter: not every change can be seen.
        let read = is_one::<Guide>(&text);
        prop_assert!(read || text != GUIDE);
    }

    #[test]
    fn a_text_that_is_anything_is_borne(text in "(?s).{0,2000}") {
        is_one::<Guide>(&text);
        is_one::<Check>(&text);
    }
}
