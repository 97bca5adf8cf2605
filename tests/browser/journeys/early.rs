//! The result so far: looked at early, left and found again, and the questions that go on from it.

use crate::people::{FAR_FEET, NUMB};
use browser_tests::page::{Page, Shows};
use browser_tests::setup::{desk, phone};
use browser_tests::site::Site;

const OFFER: &str = "[data-action=result-now]";

#[test]
fn a_result_so_far_is_looked_at_and_gone_on_from_by_touch() {
    let site = Site::start();
    looks_early_and_goes_on(&site.open(&phone()));
}

#[test]
fn a_result_so_far_is_looked_at_and_gone_on_from_by_keyboard() {
    let site = Site::start();
    looks_early_and_goes_on(&site.open(&desk()).by_keyboard());
}

#[test]
fn nothing_offers_a_way_past_the_danger_questions() {
    let site = Site::start();
    let page = site.open(&phone());
    while page.screen() == "danger" || page.question() == "feeling" {
        assert_eq!(page.shows(OFFER), Shows::No);
        let question = page.question();
        let option = if question == "feeling" {
            "work"
        } else {
            "none"
        };
        page.answer(&question, option);
    }
    page.press_here("[data-action=start-again]");
    page.press("start-again-yes");
    let _ = page.sitting(NUMB);
    assert_eq!(page.screen(), "care");
    assert_eq!(page.shows(OFFER), Shows::No);
}

fn looks_early_and_goes_on(page: &Page) {
    page.answer("feeling", "work");
    page.none();
    page.none();
    for _ in 0..3 {
        assert_eq!(page.shows(OFFER), Shows::No);
        page.answer_from(FAR_FEET);
    }
    let question = page.question();
    page.press("result-now");
    page.wait("[data-outcome]");
    let focus = page.text_of("return document.activeElement.tagName");
    assert_eq!(focus, "H1");
    let said = page.browser.text();
    page.reload();
    page.wait("[data-outcome]");
    assert_eq!(page.browser.text(), said, "a reload keeps it");
    page.browser_back();
    assert_eq!(page.question(), question, "Back leads to the question");
    page.press("result-now");
    page.wait("[data-outcome]");
    page.press("keep-going");
    assert_eq!(page.question(), question, "going on asks what was left");
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome=causes]");
    assert_ne!(page.browser.text(), said);
}
