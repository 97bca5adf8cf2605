//! A whole sitting to each kind of outcome, by touch and by keyboard alone.

use crate::people::{FAR_FEET, HEALTHY, LOADED, NIGHT_PAIN, NUMB, SWOLLEN, UNSURE};
use browser_tests::page::{Page, Shows};
use browser_tests::setup::{desk, phone};
use browser_tests::site::Site;

/// Each journey is made twice: on a phone by touch, at a desk with a keyboard and nothing else.
macro_rules! by_touch_and_by_keyboard {
    ($($name:ident)*) => {
        mod by_touch {
            $(#[test] fn $name() {
                let site = super::Site::start();
                super::$name(&site.open(&super::phone()));
            })*
        }
        mod by_keyboard {
            $(#[test] fn $name() {
                let site = super::Site::start();
                super::$name(&site.open(&super::desk()).by_keyboard());
            })*
        }
    };
}

by_touch_and_by_keyboard! {
    far_feet_are_named_as_the_cause
    a_healthy_lifter_is_told_that_it_is_normal
    not_sure_of_anything_crowns_no_cause
    numb_private_parts_end_at_emergency_care
    a_swollen_leg_ends_at_urgent_care
    pain_at_night_is_sent_to_care_and_then_gets_a_result_without_load
    a_mis_tap_is_mended_after_being_asked_twice
    a_mis_tap_is_not_mended_by_taking_it_back
}

fn far_feet_are_named_as_the_cause(page: &Page) {
    let asked = page.sitting(FAR_FEET);
    assert_eq!(&asked[..3], ["feeling", "signs-now", "signs-lasting"]);
    assert!(asked.len() <= 15, "{asked:?}");
    has_outcome(page, "causes");
    assert_eq!(page.shows("[data-cause=form][data-band=most]"), Shows::Yes);
    assert_eq!(page.shows("[data-remedy]"), Shows::Yes);
    shows_who_has_checked_it(page);
}

fn a_healthy_lifter_is_told_that_it_is_normal(page: &Page) {
    let _ = page.sitting(HEALTHY);
    has_outcome(page, "normal");
    assert_eq!(page.shows("[data-band=most]"), Shows::No);
    assert_eq!(page.shows("[data-remedy]"), Shows::Yes);
}

fn not_sure_of_anything_crowns_no_cause(page: &Page) {
    let _ = page.sitting(UNSURE);
    has_outcome(page, "cannot-tell");
    assert_eq!(page.shows("[data-band=most]"), Shows::No);
    // One test to do: the card for the next set.
    assert_eq!(page.shows("[data-action=test]"), Shows::No);
    page.press_here(".plan-part [data-remedy] [data-action=tried]");
    assert_eq!(page.screen(), "question");
    assert_eq!(page.question(), "feet-closer");
}

fn numb_private_parts_end_at_emergency_care(page: &Page) {
    let _ = page.sitting(NUMB);
    ends_in_care(page, "emergency");
}

fn a_swollen_leg_ends_at_urgent_care(page: &Page) {
    let asked = page.sitting(SWOLLEN);
    assert!(asked.contains(&"breath-or-chest".to_string()), "{asked:?}");
    ends_in_care(page, "urgent");
}

fn pain_at_night_is_sent_to_care_and_then_gets_a_result_without_load(page: &Page) {
    let _ = page.sitting(NIGHT_PAIN);
    assert_eq!(page.screen(), "care");
    assert_eq!(page.shows(".care-card[data-level=non-urgent]"), Shows::Yes);
    page.press("go-on-check");
    let asked = page.sitting(NIGHT_PAIN);
    page.wait("[data-outcome]");
    assert_eq!(page.shows(".care-card[data-level=non-urgent]"), Shows::Yes);
    for loaded in LOADED {
        assert!(
            !asked.iter().any(|question| question == loaded),
            "{loaded} was asked"
        );
    }
}

fn a_mis_tap_is_mended_after_being_asked_twice(page: &Page) {
    let _ = page.sitting(NUMB);
    page.change("signs-now");
    page.answer("signs-now", "none");
    assert_eq!(
        (page.screen(), page.question()),
        ("danger".into(), String::new())
    );
    page.press("confirm");
    page.answer("signs-lasting", "none");
    assert_eq!(page.screen(), "question");
}

fn a_mis_tap_is_not_mended_by_taking_it_back(page: &Page) {
    let _ = page.sitting(NUMB);
    page.change("signs-now");
    page.answer("signs-now", "none");
    page.press("withdraw");
    // Wherever "No, go back" leads, nothing but the confirmed answer lifts the care screen.
    if page.question() == "signs-now" {
        page.answer_all("signs-now", &["numb-between-legs"]);
    }
    ends_in_care(page, "emergency");
    page.reload();
    ends_in_care(page, "emergency");
}

fn has_outcome(page: &Page, outcome: &str) {
    page.wait("[data-outcome]");
    assert_eq!(page.screen(), "result");
    let shown = page.text_of("return document.querySelector('[data-outcome]').dataset.outcome");
    assert_eq!(shown, outcome, "{}", page.browser.text());
}

fn ends_in_care(page: &Page, level: &str) {
    assert_eq!(page.screen(), "care");
    assert_eq!(
        page.shows(&format!(".care-card[data-level={level}]")),
        Shows::Yes
    );
    for nothing in [
        "[data-outcome]",
        "[data-remedy]",
        "[data-cause]",
        "[data-action=share]",
        "[data-action=plan]",
        "[data-action=go-on-check]",
    ] {
        assert_eq!(page.shows(nothing), Shows::No, "{nothing}");
    }
    shows_who_has_checked_it(page);
}

fn shows_who_has_checked_it(page: &Page) {
    let text = page.browser.text();
    assert!(text.contains("No clinician has checked this yet"), "{text}");
    assert!(text.contains("2026-"), "{text}");
}
