//! What is kept on the device: refused, spoiled, or fine.

use crate::people::HEALTHY;
use browser_tests::page::Page;
use browser_tests::setup::{Forbidden, phone};
use browser_tests::site::Site;
use serde_json::json;

#[test]
fn where_nothing_may_be_stored_a_line_says_so_and_the_check_goes_on() {
    let site = Site::start();
    let page = site.open(&phone().without(Forbidden::Storage));
    page.answer("feeling", "work");
    assert!(!notices(&page).is_empty(), "{}", page.browser.text());
    page.none();
    page.reload();
    // The history entry still holds the answers.
    assert_eq!(page.question(), "signs-lasting");
}

#[test]
fn where_it_is_kept_no_line_is_needed() {
    let site = Site::start();
    let page = site.open(&phone());
    page.answer("feeling", "work");
    assert_eq!(notices(&page), "");
    assert_eq!(page.number("return document.cookie.length"), 0);
}

#[test]
fn what_cannot_be_read_is_said_kindly_and_the_check_starts_afresh() {
    let site = Site::start();
    let page = site.open(&phone());
    page.answer("feeling", "work");
    page.none();
    let saved = page.text_of(
        "return localStorage.length === 1 ? localStorage.getItem(localStorage.key(0)) : ''",
    );
    assert!(!saved.is_empty(), "one entry holds the sitting");
    let half = saved[..saved.len() / 2].to_string();
    for spoiled in ["{", "undefined", "999.", "\u{0}\u{fffd}", half.as_str()] {
        let _ = page.browser.run("localStorage.setItem(localStorage.key(0), arguments[0]); history.replaceState(null, '')", &json!([spoiled]));
        page.reload();
        assert_eq!(
            (page.question(), page.ticked()),
            ("feeling".into(), Vec::new()),
            "{spoiled:?}"
        );
        assert!(!notices(&page).is_empty(), "{spoiled:?}");
        page.answer("feeling", "tight");
        page.reload();
        assert_eq!(page.question(), "signs-now");
    }
}

#[test]
fn two_windows_do_not_break_each_other() {
    let site = Site::start();
    let page = site.open(&phone());
    page.answer("feeling", "work");
    let first = page.browser.command("/window/new", &json!({"type": "tab"}));
    let handle = first["handle"].as_str().expect("a new tab").to_string();
    let _ = page
        .browser
        .command("/window", &json!({ "handle": handle }));
    page.visit(&site.address());
    page.wait_live();
    assert_eq!(page.question(), "signs-now");
    page.none();
    page.reload();
    assert_eq!(page.question(), "signs-lasting");
}

#[test]
fn a_sitting_older_than_twelve_hours_asks_the_danger_questions_again() {
    let site = Site::start();
    let page = site.open(&phone());
    let _ = page.sitting(HEALTHY);
    page.wait("[data-outcome]");
    page.reload_after(11);
    page.wait("[data-outcome]");
    // On top of the eleven.
    page.reload_after(2);
    assert_eq!(
        (page.question(), page.ticked()),
        ("feeling".into(), Vec::new())
    );
    let asked = page.sitting(&[("feeling", "work")]);
    assert_eq!(asked, ["feeling", "signs-now", "signs-lasting"]);
    page.wait("[data-outcome]");
}

fn notices(page: &Page) -> String {
    page.text_of("return document.querySelector('.notices')?.innerText.trim()")
}
