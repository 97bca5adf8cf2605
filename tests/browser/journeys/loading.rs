//! The way of the page to the reader: early taps, no network, no scripts, and files that arrive broken.

use crate::people::{FAR_FEET, HEALTHY};
use browser_tests::hand;
use browser_tests::host::{self, Follow, Frame};
use browser_tests::page::{Page, Shows};
use browser_tests::setup::{Forbidden, phone};
use browser_tests::site::{Fault, Site};
use serde_json::json;
use std::time::Duration;

/// Longer than any journey waits.
const HELD_BACK: Duration = Duration::from_secs(30);

#[test]
fn an_option_tapped_before_the_start_is_kept() {
    let site = Site::start();
    site.break_files(".wasm", Fault::Stalled(HELD_BACK));
    let page = site.browse(&phone());
    page.visit(&site.address());
    page.tick("feeling", "cramp");
    assert_eq!(page.shows("html[data-live]"), Shows::No);
    site.mend();
    page.wait_live();
    assert_eq!(page.ticked(), ["cramp"]);
    page.go_on();
    assert_eq!(page.question(), "signs-now");
    page.press("back");
    assert_eq!(page.ticked(), ["cramp"]);
}

#[test]
fn continue_pressed_before_the_start_is_kept_too() {
    let site = Site::start();
    site.break_files(".wasm", Fault::Stalled(HELD_BACK));
    let page = site.browse(&phone());
    page.visit(&site.address());
    page.tick("feeling", "cramp");
    page.press_here("button[type=submit]");
    assert_eq!(page.shows("html[data-live]"), Shows::No);
    site.mend();
    page.wait_question("signs-now");
}

#[test]
fn the_start_moves_nothing_on_screen() {
    let site = Site::start();
    site.break_files(".wasm", Fault::Stalled(HELD_BACK));
    let page = site.browse(&phone());
    page.visit(&site.address());
    page.wait_question("feeling");
    let boxes = "return JSON.stringify([...document.querySelectorAll('#app h1, #app label, #app button, #app p')].map((e) => { const b = e.getBoundingClientRect(); return [e.innerText, b.x, b.y, b.width, b.height] }))";
    let before = page.text_of(boxes);
    site.mend();
    page.wait_live();
    assert_eq!(page.text_of(boxes), before);
}

#[test]
fn once_the_page_is_whole_a_whole_sitting_asks_the_network_for_nothing() {
    let site = Site::start();
    let page = site.open(&phone());
    page.wait_whole();
    let before = site.requests();
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    page.open_plan();
    page.press("result");
    page.press("check");
    page.press("result");
    assert_eq!(site.requests()[before.len()..], Vec::<String>::new());
    let strangers = page.texts("return performance.getEntriesByType('resource').map((e) => e.name).filter((name) => !name.startsWith(location.origin))");
    assert_eq!(strangers, Vec::<String>::new());
}

#[test]
fn the_pages_policy_lets_nothing_be_sent_elsewhere() {
    let (site, elsewhere) = (Site::start(), Site::of(&[("index.html", String::new())]));
    let mut page = site.open(&phone());
    page.browser.expect_message("Content Security Policy");
    page.browser.expect_message("Fetch API cannot load");
    let send = "const done = arguments[1]; fetch(arguments[0], { mode: 'no-cors' }).then(() => done('sent'), () => done('refused'))";
    for address in [elsewhere.address(), elsewhere.other_address()] {
        let answer = page.browser.command(
            "/execute/async",
            &json!({"script": send, "args": [address]}),
        );
        assert_eq!(answer, json!("refused"));
    }
    assert_eq!(elsewhere.requests(), Vec::<String>::new());
}

#[test]
fn without_a_network_the_page_opens_again_and_goes_to_a_result() {
    let mut site = Site::start();
    let page = site.open(&phone());
    page.wait_whole();
    page.answer("feeling", "work");
    site.stop();
    page.reload();
    assert_eq!(page.question(), "signs-now");
    let _ = page.sitting(HEALTHY);
    page.wait("[data-outcome]");
    page.open_plan();
    page.visit("about:blank");
    page.visit(&site.address());
    page.wait_live();
    page.wait("[data-screen=plan], [data-screen=result]");
}

#[test]
fn without_scripts_the_first_question_and_the_article_can_be_read() {
    let site = Site::start();
    let page = site.browse(&phone().without(Forbidden::Scripts));
    page.visit(&site.address());
    page.wait("[data-screen=question] fieldset[data-question=feeling]");
    assert_eq!(page.shows("html[data-live]"), Shows::No);
    assert_eq!(page.shows("fieldset[data-question=feeling] h1"), Shows::Yes);
    assert_eq!(page.shows("noscript p"), Shows::Yes);
    assert_eq!(
        page.shows("#unstarted"),
        Shows::No,
        "one line says it, not two"
    );
    reads_the_article(&page);
}

#[test]
fn a_frame_that_may_not_load_our_scripts_says_so_after_ten_seconds_where_continue_is() {
    let site = Site::start();
    site.break_files("", Fault::Unshared);
    let post = host::post(&site, Frame::Sandboxed, Follow::No);
    let mut page = site.browse(&phone());
    expect_broken_files(&mut page);
    page.browser.expect_message("blocked by CORS policy");
    page.visit(&host::address(&post));
    page.enter_frame("#check");
    page.wait_question("feeling");
    // The clock of the wait, set by hand: whether the line is visible, takes room, and is in the window.
    let after = |ms: u32| {
        let look = r"
            const line = document.getElementById('unstarted'), [wait] = line.getAnimations();
            wait.pause();
            wait.currentTime = arguments[0];
            const { top, bottom, height } = line.getBoundingClientRect();
            return [line.checkVisibility({ visibilityProperty: true }), height > 0, top < bottom && bottom <= innerHeight].join()";
        let said = page.browser.run(look, &json!([ms]));
        said.as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(after(9_999), "false,false,false");
    assert_eq!(after(10_000), "true,true,true");
    assert_eq!(page.shows("article.article"), Shows::Yes);
}

#[test]
fn in_a_frame_too_a_program_that_is_missing_leaves_the_article_to_read() {
    let site = Site::start();
    site.break_files(".wasm", Fault::Missing);
    let post = host::post(&site, Frame::CrossSite, Follow::Yes);
    let mut page = site.browse(&phone());
    expect_broken_files(&mut page);
    page.visit(&host::address(&post));
    page.enter_frame("#check");
    page.wait_unstarted();
    assert_eq!(page.shows("article.article"), Shows::Yes);
}

#[test]
fn a_program_that_is_missing_for_good_leaves_a_page_to_read() {
    ends_readable(Fault::Missing);
}

#[test]
fn a_program_cut_short_for_good_leaves_a_page_to_read() {
    ends_readable(Fault::Truncated);
}

#[test]
fn a_program_with_one_wrong_bit_leaves_a_page_to_read() {
    ends_readable(Fault::BitFlipped);
}

#[test]
fn a_page_in_place_of_the_program_leaves_a_page_to_read() {
    ends_readable(Fault::HtmlInstead);
}

#[test]
fn a_program_that_never_arrives_leaves_a_page_to_read() {
    ends_readable(Fault::Stalled(Duration::from_secs(600)));
}

#[test]
fn whichever_script_is_missing_the_page_can_be_read() {
    for script in ["boot-", ".js"] {
        let site = Site::start();
        site.break_files(script, Fault::Missing);
        let mut page = site.browse(&phone());
        expect_broken_files(&mut page);
        page.visit(&site.address());
        page.wait("[data-screen=question] fieldset[data-question=feeling]");
        reads_the_article(&page);
    }
}

#[test]
fn a_program_of_the_wrong_type_still_starts() {
    let site = Site::start();
    site.break_files(".wasm", Fault::WrongType);
    let page = site.open(&phone());
    page.answer("feeling", "work");
    assert_eq!(page.question(), "signs-now");
}

#[test]
fn a_program_that_was_spoiled_once_is_fetched_again() {
    for fault in [Fault::Missing, Fault::BitFlipped, Fault::Truncated] {
        let site = Site::start();
        site.break_once(".wasm", fault);
        let mut page = site.browse(&phone());
        expect_broken_files(&mut page);
        page.visit(&site.address());
        page.wait_live();
        page.answer("feeling", "work");
        assert_eq!(page.question(), "signs-now");
    }
}

#[test]
fn a_guide_that_does_not_come_can_be_asked_for_again() {
    let site = Site::start();
    site.break_files("guide", Fault::Missing);
    let mut page = site.browse(&phone());
    expect_broken_files(&mut page);
    page.visit(&site.address());
    page.wait_live();
    let _ = page.sitting(FAR_FEET);
    page.wait_screen("result");
    page.wait("[data-action=try-again]");
    site.mend();
    page.press_here("[data-action=try-again]");
    page.wait("[data-outcome]");
}

fn ends_readable(fault: Fault) {
    let site = Site::start();
    site.break_files(".wasm", fault);
    let mut page = site.browse(&phone());
    expect_broken_files(&mut page);
    page.visit(&site.address());
    page.wait_unstarted();
    assert_eq!(page.shows("fieldset[data-question=feeling] h1"), Shows::Yes);
    reads_the_article(&page);
    // Nothing to press that would do nothing.
    assert_eq!(page.shows("html[data-live]"), Shows::No);
    site.mend();
}

fn reads_the_article(page: &Page) {
    let sections = page.number(
        "return document.querySelectorAll('section[id] h2, article section[id] h2').length",
    );
    assert!(sections >= 3, "{sections} sections of the article");
    let closed = "for (const d of document.querySelectorAll('details:not([open]) > summary')) if (d.parentElement.querySelector('section[id] h2, p')) return d; return null";
    // Behind a summary or below: a tap or a scroll brings it.
    let summary = page.browser.run(closed, &json!([]));
    if let Some(summary) = browser_tests::browser::Element::from(&summary) {
        hand::tap(&page.browser, &summary);
    }
    assert!(page.browser.text().len() > 500, "{}", page.browser.text());
}

fn expect_broken_files(page: &mut Page) {
    for said in [
        "Failed to load resource",
        "Failed to find a valid digest",
        "SRI's integrity checks failed",
        "Fetch API cannot load",
        "net::ERR_",
    ] {
        page.browser.expect_message(said);
    }
}
