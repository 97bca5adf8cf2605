//! What if: another answer tried out on the result itself, kept or taken back.

use crate::people::FAR_FEET;
use browser_tests::page::{Page, Shows};
use browser_tests::setup::{desk, phone};
use browser_tests::site::Site;

#[test]
fn an_answer_is_tried_out_and_taken_back_by_touch() {
    is_tried_out_and_taken_back(&Site::start().open(&phone()));
}

#[test]
fn an_answer_is_tried_out_and_taken_back_by_keyboard() {
    is_tried_out_and_taken_back(&Site::start().open(&desk()).by_keyboard());
}

#[test]
fn what_is_kept_is_an_answer_from_then_on() {
    let site = Site::start();
    let page = site.open(&desk()).by_keyboard();
    result(&page);
    supposed(&page);
    let then = numbers(&page);
    page.press_here("[data-action=what-if-keep]");
    page.browser
        .wait_until("the bar to go", || page.shows(".supposed *") == Shows::No);
    assert_eq!(numbers(&page), then);
    assert_eq!(in_focus(&page), "feet-at-top");
    page.reload();
    page.wait("[data-remedy]");
    assert_eq!(numbers(&page), then);
    page.press("check");
    page.change("feet-at-top");
    assert_eq!(page.ticked(), ["above"]);
}

fn is_tried_out_and_taken_back(page: &Page) {
    result(page);
    let (now, card) = (numbers(page), first_card(page));
    supposed(page);
    assert_ne!(numbers(page), now);
    assert_eq!(page.screen(), "result");
    assert_eq!(chips(page), ["My knees are right above my ankles"]);
    page.press_here("[data-action=what-if-back]");
    page.browser
        .wait_until("the bar to go", || page.shows(".supposed *") == Shows::No);
    assert_eq!((numbers(page), first_card(page)), (now, card));
    assert_eq!(in_focus(page), "feet-at-top");
    assert_eq!(
        page.number(&format!(
            "return document.querySelectorAll(`{FAR_OUT}:checked`).length"
        )),
        1
    );
}

/// The question among those to be tried out whose line has the focus.
fn in_focus(page: &Page) -> String {
    page.text_of(
        "return document.activeElement.closest('.what-if summary')?.parentElement.dataset.question",
    )
}

fn result(page: &Page) {
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome] [data-remedy]");
}

/// What was answered, among the answers that can be tried out.
const FAR_OUT: &str = ".what-if [data-question=feet-at-top] input[value=far-out]";

/// Feet close instead of far out.
fn supposed(page: &Page) {
    page.tick_here(".what-if [data-question=feet-at-top] input[value=above]");
    page.wait(".supposed .chips li");
}

/// Every cause with its number, its range and its bar.
fn numbers(page: &Page) -> Vec<String> {
    page.texts("return [...document.querySelectorAll('.cause')].map((c) => c.dataset.cause + c.querySelector('.odds').textContent + [...c.querySelectorAll('.bar path')].map((p) => p.getAttribute('d')))")
}

fn first_card(page: &Page) -> String {
    page.text_of("return document.querySelector('[data-remedy]').dataset.remedy")
}

fn chips(page: &Page) -> Vec<String> {
    page.texts(
        "return [...document.querySelectorAll('.supposed .chips b')].map((b) => b.textContent)",
    )
}
