//! The pack that was built in.

use crate::small::told;
use posterior::knowledge::source::nearest::{did_you_mean, nearest};
use posterior::knowledge::{check_folder, packed};
use std::path::Path;

#[test]
fn the_built_in_pack_is_read_back() {
    assert_eq!(packed::check().pack.id, "hip-thrust-hamstrings");
    assert_eq!(packed::check().causes.len(), 6);
    assert_eq!(packed::guide().causes.len(), packed::check().causes.len());
    let _: &posterior::knowledge::compiled::Article = packed::article();
}

#[test]
fn bytes_that_are_no_guide_are_refused() {
    assert_eq!(packed::read_guide("<!doctype html>"), None);
    assert_eq!(packed::read_guide(""), None);
    let cut = packed::GUIDE
        .split_at(packed::GUIDE.find("hip").unwrap_or(0))
        .0;
    assert_eq!(packed::read_guide(cut), None);
}

#[test]
fn the_pack_has_no_mistake() {
    let checked = check_folder(Path::new("knowledge/hip-thrust-hamstrings"));
    assert!(checked.is_ok(), "{}", told(&checked.unwrap_err()));
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let mistakes = check_folder(Path::new("knowledge/nothing-here")).unwrap_err();
    assert!(
        told(&mistakes).contains("there is no folder knowledge/nothing-here"),
        "{}",
        told(&mistakes)
    );
}

#[test]
fn the_nearest_known_word_is_meant_only_if_it_is_near() {
    let known = ["feet-at-top", "feet-action", "most-tired", "knees"];
    let check =
        |word: &str, expected: Option<&str>| assert_eq!(nearest(word, known), expected, "{word}");
    check("feet-at-tpo", Some("feet-at-top"));
    check("fet-acton", Some("feet-action"));
    check("knee", Some("knees"));
    check("elbows", None);
    check("", None);
    assert_eq!(
        did_you_mean("most-tierd", known),
        "; did you mean `most-tired`?"
    );
    assert_eq!(did_you_mean("elbows", known), "");
}
