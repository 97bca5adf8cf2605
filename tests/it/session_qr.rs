//! QR codes, read back by another program (`rqrr`).

use posterior::session::journey::Journey;
use posterior::session::qr;

/// Pixels for a module, and modules of room around the code.
const SCALE: usize = 3;
const ROOM: usize = 4;

/// What another program reads in a code that was drawn as a path of runs.
fn read(side: u8, path: &str) -> String {
    let side = usize::from(side);
    let mut dark = vec![false; side * side];
    for run in path.split('M').skip(1) {
        let number = |text: &str| text.parse::<usize>().expect("a number");
        let (x, rest) = run.split_once(' ').expect("x");
        let (y, rest) = rest.split_once('h').expect("y");
        let (length, _) = rest.split_once('v').expect("length");
        let from = number(y) * side + number(x);
        dark[from..from + number(length)].fill(true);
    }
    let pixels = (side + 2 * ROOM) * SCALE;
    let grey = |x: usize, y: usize| {
        let (x, y) = (x / SCALE, y / SCALE);
        let inside = (ROOM..side + ROOM).contains(&x) && (ROOM..side + ROOM).contains(&y);
        if inside && dark[(y - ROOM) * side + x - ROOM] {
            0
        } else {
            255
        }
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(pixels, pixels, grey);
    let grids = image.detect_grids();
    let (_, text) = grids.first().expect("a code").decode().expect("readable");
    text
}

#[test]
fn every_length_is_read_back() {
    for length in (0..=qr::LENGTH_MAX as u32).step_by(3) {
        let text: String = (0..length)
            .map(|at| char::from(b'!' + ((at * 7 + length * 3) % 90) as u8))
            .collect();
        let (side, path) = qr::path(&text).expect("it fits");
        assert_eq!(read(side, &path), text, "{length} bytes");
    }
}

#[test]
fn a_text_too_long_for_a_phone_to_read_has_no_code() {
    assert_eq!(qr::path(&"x".repeat(qr::LENGTH_MAX + 1)), None);
}

#[test]
fn the_code_on_the_result_is_its_link() {
    let result = Journey::begin().answering(&[]).result();
    let share = result.share.expect("an offer");
    let (_, side, path) = share.qr.expect("a code");
    let link = read(side, &path);
    assert!(link.contains("#posterior="), "{link}");
}
