//! The compiled form as bytes: what is written is what is read, and whatever arrives instead is refused at once.

use posterior::knowledge::bytes::{self, Packed, Reader};
use posterior::knowledge::compile::compile;
use posterior::knowledge::compiled::{Check, Grade, Guide, Text};
use posterior::knowledge::folder;
use posterior::knowledge::packed::{self, GUIDE_BYTES};
use proptest::collection::vec;
use proptest::prelude::*;
use std::fmt::Debug;
use std::path::Path;
use std::time::{Duration, Instant};

/// What takes longer than this is no longer "at once"; reading the whole guide takes about a thousandth of it.
const AT_ONCE: Duration = Duration::from_secs(1);

fn read_back<T: Packed + PartialEq + Debug + 'static>(value: &T) {
    let bytes = bytes::write(value);
    let read: Option<&T> = bytes::read(bytes.clone().leak());
    assert_eq!(read, Some(value));
    assert_eq!(read.map(bytes::write), Some(bytes), "bit for bit");
}

/// Reads a `T` from bytes that may be anything; whether they are one.
fn is_one<T: Packed>(bytes: &[u8]) -> bool {
    let mut reader = Reader::new(bytes.to_vec().leak());
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
    assert_eq!(bytes::write(&guide), GUIDE_BYTES);
    assert_eq!(bytes::write(packed::check()), bytes::write(&check));
    assert_eq!(bytes::write(packed::article()), bytes::write(&article));
}

#[test]
fn the_ends_of_every_kind_of_number_are_read_back() {
    read_back(&[0_u8, 127, 128, u8::MAX]);
    read_back(&[0_u16, 127, 128, u16::MAX]);
    read_back(&[0_u32, 1 << 7, 1 << 14, u32::MAX]);
    read_back(&[0_u64, (1 << 63) - 1, 1 << 63, u64::MAX]);
    read_back(&[0.0_f64, 0.1, f64::MIN, f64::INFINITY, f64::MIN_POSITIVE]);
    read_back(&vec![Some((true, "ä€")), None, Some((false, ""))]);
    let (nothing, minus) = (bytes::write(&0.0_f64), bytes::write(&-0.0_f64));
    assert_ne!(nothing, minus, "even the sign of nothing");
}

#[test]
fn an_authors_numbers_take_few_bytes() {
    read_back(&[0.35_f64, 1.5, 0.1, 12.0, 0.000_001, 123_456.789]);
    assert_eq!(bytes::write(&0.35_f64), [2, 2, 35]);
    assert_eq!(bytes::write(&12.0_f64), [2, 0, 12]);
}

#[test]
fn what_makes_no_sense_is_refused() {
    assert!(!is_one::<u16>(&[3, 0x80, 0x80, 0x04]), "65 536 is no u16");
    assert!(
        !is_one::<u64>(&[[40, 0xff]; 40].concat()),
        "a number without an end"
    );
    assert!(!is_one::<bool>(&[1, 2]), "neither yes nor no");
    assert!(!is_one::<Grade>(&[1, 3]), "there are three grades");
    assert!(!is_one::<Text>(&[0, 0xc3, 0xff]), "not UTF-8");
    assert!(!is_one::<Text>(&[0, b'a']), "without an end");
    assert!(!is_one::<Text>(&[1, b'a', 0xff]), "a text is no number");
    assert!(!is_one::<f64>(&[8, 0xff, 0, 0, 0, 0, 0, 0, 0]), "too short");
    assert!(!is_one::<u8>(&[2, 1, 1]), "too long");
    assert!(!is_one::<u8>(&[]), "nothing at all");
    let more_than_there_is = [6, 0xff, 0xff, 0xff, 0xff, 0x0f, 1];
    assert!(!is_one::<Vec<u8>>(&more_than_there_is));
    assert!(!is_one::<Vec<Vec<Vec<Text>>>>(&more_than_there_is));
}

#[test]
fn a_guide_that_is_cut_short_or_goes_on_is_refused() {
    for length in (0..GUIDE_BYTES.len()).step_by(997) {
        assert!(!is_one::<Guide>(&GUIDE_BYTES[..length]), "{length}");
        assert!(packed::read_guide(&GUIDE_BYTES[..length]).is_none());
    }
    let longer = [GUIDE_BYTES, &[0]].concat().leak();
    assert!(packed::read_guide(longer).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn whatever_happens_to_a_guide_on_its_way_is_borne(
        // Early bytes are numbers, and some of them say how long the lists are, so that every other change is near the front.
        changes in vec((prop_oneof![0..GUIDE_BYTES.len(), 0..200_usize], any::<u8>()), 0..8),
        end in prop_oneof![Just(GUIDE_BYTES.len()), 0..GUIDE_BYTES.len()],
    ) {
        let mut bytes = GUIDE_BYTES.to_vec();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        bytes.truncate(end);
        // A changed letter is still a letter: not every change can be seen.
        let read = is_one::<Guide>(&bytes);
        prop_assert!(read || bytes != GUIDE_BYTES);
    }

    #[test]
    fn bytes_that_are_anything_are_borne(bytes in vec(any::<u8>(), 0..2000)) {
        is_one::<Guide>(&bytes);
        is_one::<Check>(&bytes);
    }
}
