//! The pack that was built in.

use posterior::knowledge::packed;

#[test]
fn the_built_in_pack_is_read_back() {
    assert_eq!(packed::check().pack.id, "hip-thrust-hamstrings");
    assert_eq!(packed::check().causes.len(), 6);
    assert_eq!(packed::guide().causes.len(), packed::check().causes.len());
    let _: &posterior::knowledge::compiled::Article = packed::article();
}

#[test]
fn bytes_that_are_no_guide_are_refused() {
    assert_eq!(packed::read_guide(b"<!doctype html>"), None);
    assert_eq!(packed::read_guide(b""), None);
    let cut = &packed::GUIDE_BYTES[..packed::GUIDE_BYTES.len() / 2];
    assert_eq!(packed::read_guide(cut), None);
}
