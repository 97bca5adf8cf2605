//! Moving about: back, forward, change, reload and start again keep what was said, and nothing gets past a care screen.

use crate::people::{FAR_FEET, NIGHT_PAIN, NUMB};
use browser_tests::page::{Page, Shows};
use browser_tests::setup::phone;
use browser_tests::site::Site;
use serde_json::json;

#[test]
fn back_keeps_the_answers() {
    let site = Site::start();
    let page = site.open(&phone());
    page.answer("feeling", "cramp");
    page.none();
    page.wait_question("signs-lasting");
    page.press("back");
    assert_eq!(
        (page.question(), page.ticked()),
        ("signs-now".into(), vec!["none".into()])
    );
    page.press("back");
    assert_eq!(
        (page.question(), page.ticked()),
        ("feeling".into(), vec!["cramp".into()])
    );
    page.go_on();
    assert_eq!(
        (page.question(), page.ticked()),
        ("signs-now".into(), vec!["none".into()])
    );
}

#[test]
fn the_browsers_back_and_forward_walk_the_same_screens() {
    let site = Site::start();
    let page = site.open(&phone());
    page.answer("feeling", "work");
    page.none();
    page.none();
    page.answer("bother", "a-bit");
    let after = page.question();
    page.browser_back();
    assert_eq!(
        (page.question(), page.ticked()),
        ("bother".into(), vec!["a-bit".into()])
    );
    page.browser_back();
    page.browser_back();
    assert_eq!(
        (page.question(), page.ticked()),
        ("signs-now".into(), vec!["none".into()])
    );
    page.browser_forward();
    page.browser_forward();
    page.browser_forward();
    assert_eq!(page.question(), after);
    page.browser_back();
    page.answer("bother", "ends-set");
    assert_eq!(page.screen(), "question");
}

#[test]
fn the_pages_back_and_the_browsers_back_do_not_fight() {
    let site = Site::start();
    let page = site.open(&phone());
    page.answer("feeling", "work");
    page.none();
    page.press("back");
    page.press("back");
    assert_eq!(page.question(), "feeling");
    page.go_on();
    page.go_on();
    assert_eq!(page.question(), "signs-lasting");
    page.browser_back();
    assert_ne!(page.question(), "signs-lasting");
    assert_eq!(page.screen(), "danger");
}

#[test]
fn an_answer_changed_from_the_list_leads_back_to_the_result_with_everything_kept() {
    let site = Site::start();
    let page = site.open(&phone());
    let asked = page.sitting(FAR_FEET);
    page.press("check");
    assert_eq!(page.screen(), "check");
    let rows = listed(&page);
    for question in &asked {
        assert!(
            rows.contains(question),
            "{question} is not listed: {rows:?}"
        );
    }
    page.change("feet-at-top");
    assert_eq!(page.ticked(), ["far-out"]);
    page.answer("feet-at-top", "above");
    page.wait("[data-outcome]");
    page.press("check");
    assert_eq!(listed(&page), rows);
    page.change("feet-at-top");
    assert_eq!(page.ticked(), ["above"]);
    page.press("result");
    assert_eq!(page.screen(), "result");
}

#[test]
fn an_answer_is_changed_where_it_counted_on_the_result() {
    let site = Site::start();
    let page = site.open(&phone());
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    page.change("feet-at-top");
    assert_eq!(page.ticked(), ["far-out"]);
    page.answer("feet-at-top", "above");
    assert_eq!(page.screen(), "result");
}

#[test]
fn a_reload_resumes_on_the_same_screen() {
    let site = Site::start();
    let page = site.open(&phone());
    let same = |page: &Page| {
        let before = page.place();
        page.reload();
        assert_eq!(page.place(), before);
    };
    same(&page);
    page.answer("feeling", "work");
    same(&page);
    page.none();
    page.none();
    page.answer("bother", "ends-set");
    same(&page);
    page.press("back");
    same(&page);
    assert_eq!(page.ticked(), ["ends-set"]);
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    let said = page.browser.text();
    page.reload();
    page.wait("[data-outcome]");
    assert_eq!(page.browser.text(), said);
    page.press("check");
    page.reload();
    page.wait_screen("check");
}

#[test]
fn nothing_but_the_confirmed_answer_lifts_a_care_screen() {
    let site = Site::start();
    let page = site.open(&phone());
    let _ = page.sitting(NUMB);
    assert_eq!(page.screen(), "care");
    page.reload();
    assert_eq!(page.screen(), "care");
    // Back may show the question again, but no way on from it leaves the care screen behind.
    let _ = page.browser.command("/back", &serde_json::json!({}));
    page.reload();
    if page.screen() == "danger" {
        page.go_on();
    }
    assert_eq!(page.screen(), "care");
    page.visit(&site.address());
    page.wait_live();
    assert_eq!(page.screen(), "care");
    page.visit(&format!("{}#start", site.address()));
    page.reload();
    assert_eq!(page.screen(), "care");
}

#[test]
fn a_reload_keeps_the_advice_to_be_seen_soon() {
    let site = Site::start();
    let page = site.open(&phone());
    let _ = page.sitting(NIGHT_PAIN);
    assert_eq!(page.screen(), "care");
    page.reload();
    assert_eq!(page.screen(), "care");
    page.press("go-on-check");
    let place = page.place();
    page.reload();
    assert_eq!(page.place(), place);
    let _ = page.sitting(NIGHT_PAIN);
    page.wait(".care-card[data-level=non-urgent]");
}

#[test]
fn start_again_asks_before_it_wipes() {
    let site = Site::start();
    let page = site.open(&phone());
    assert_eq!(page.shows("[data-action=start-again]"), Shows::No);
    page.answer("feeling", "work");
    page.none();
    page.press_here("[data-action=start-again]");
    page.press_here("[data-action=start-again-no]");
    page.wait("[data-action=start-again]");
    assert_eq!(page.question(), "signs-lasting");
    page.press_here("[data-action=start-again]");
    page.press("start-again-yes");
    let fresh = |page: &Page| {
        assert_eq!(
            (page.question(), page.ticked()),
            ("feeling".into(), Vec::new())
        );
    };
    fresh(&page);
    page.reload();
    fresh(&page);
    page.answer("feeling", "tight");
    assert_eq!(page.ticked(), Vec::<String>::new());
}

#[test]
fn continue_without_an_answer_says_what_is_missing() {
    let site = Site::start();
    let page = site.open(&phone());
    page.press_here("button[type=submit]");
    page.wait("#error-summary");
    assert!(page.text_of("return document.title").starts_with("Error: "));
    let focus = page.text_of("return document.activeElement.closest('#error-summary') ? 'summary' : document.activeElement.outerHTML");
    assert_eq!(focus, "summary");
    page.answer("feeling", "work");
    assert_eq!(page.shows("#error-summary"), Shows::No);
}

#[test]
fn the_second_tap_of_a_double_one_does_nothing_on_the_screen_that_the_first_led_to() {
    let site = Site::start();
    let page = site.open(&phone());
    let taps = |selector: &str, nth: u32| {
        let script = "const button = document.querySelector(arguments[0]); button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: arguments[1] }))";
        let _ = page.browser.run(script, &json!([selector, nth]));
    };
    // Whatever is there now: a danger sign, Continue with nothing ticked.
    page.tick("feeling", "work");
    taps("[type=submit]", 1);
    page.wait_question("signs-now");
    taps("[value=past-knee]", 2);
    taps("label:has([value=past-knee])", 2);
    taps("[type=submit]", 2);
    assert_eq!(page.ticked(), Vec::<String>::new());
    assert_eq!(page.shows("#error-summary"), Shows::No);
    taps("[type=submit]", 1);
    page.wait("#error-summary");
    // Back, and on through what is answered, as quickly as one likes.
    page.none();
    page.wait_question("signs-lasting");
    taps("[data-action=back]", 1);
    page.wait_question("signs-now");
    taps("[data-action=back]", 2);
    page.wait_question("feeling");
    taps("[type=submit]", 1);
    page.wait_question("signs-now");
    taps("[type=submit]", 2);
    page.wait_question("signs-lasting");
    // Advice is not passed unread.
    page.tick("signs-lasting", "night-pain");
    taps("[type=submit]", 1);
    page.wait_screen("care");
    taps("[data-action=go-on-check]", 2);
    assert_eq!(page.screen(), "care");
    page.press("go-on-check");
    // An answer and Continue, as quickly as one likes.
    let question = page.question();
    page.tick(&question, "a-bit");
    taps("[type=submit]", 2);
    page.wait_question("most-tired");
}

#[test]
fn the_focus_moves_to_the_heading_of_each_new_screen() {
    let site = Site::start();
    let page = site.open(&phone());
    let focus = |page: &Page| page.text_of("return document.activeElement.tagName");
    assert_eq!(focus(&page), "BODY");
    page.answer("feeling", "work");
    assert_eq!(focus(&page), "H1");
    page.none();
    assert_eq!(focus(&page), "H1");
}

/// The questions on the list of answers, in order.
fn listed(page: &Page) -> Vec<String> {
    page.texts("return [...document.querySelectorAll('[data-action=change]')].map((b) => b.dataset.question)")
}
