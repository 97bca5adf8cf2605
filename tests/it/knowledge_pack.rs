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

#[test]
fn the_pack_has_no_mistake() {
    let told = match posterior::knowledge::check_folder(std::path::Path::new(
        "knowledge/hip-thrust-hamstrings",
    )) {
        Ok(_) => String::new(),
        Err(mistakes) => mistakes
            .iter()
            .map(|mistake| format!("{mistake}\n\n"))
            .collect(),
    };
    assert!(told.is_empty(), "{told}");
}
