//! Weeks later: the retest, results side by side, files out and in, deleting, two tabs, and a device that is full or keeps nothing.

use crate::people::{FAR_FEET, HEALTHY};
use browser_tests::host;
use browser_tests::page::{Page, Shows};
use browser_tests::setup::phone;
use browser_tests::site::Site;
use serde_json::json;

/// What the page hands out is caught instead of downloaded.
const CATCH: &str = r"
HTMLAnchorElement.prototype.click = () => {}
URL.createObjectURL = (blob) => { blob.text().then((text) => { window.caught = text }); return '#' }";

fn result(page: &Page) {
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    page.wait("[data-action=history]");
}

fn rows(page: &Page) -> i64 {
    page.number("return document.querySelectorAll('.history .answer').length")
}

fn caught(page: &Page) -> String {
    let _ = page
        .browser
        .wait("a file", "return Boolean(window.caught)", &json!([]));
    page.text_of("return window.caught")
}

/// Gives the file input a file, as a person who picks one.
fn bring(page: &Page, text: &str) {
    page.wait("input[type=file]");
    let script = r"
        const data = new DataTransfer(); data.items.add(new File([arguments[0]], 'mine.txt'));
        const input = document.querySelector('input[type=file]'); input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    let _ = page.browser.run(script, &json!([text]));
    page.wait(".told:not(:empty)");
}

#[test]
fn two_weeks_later_the_check_is_done_again_and_both_results_stand_side_by_side() {
    let site = Site::start();
    let page = site.open(&phone());
    result(&page);
    page.reload_after(14 * 24);
    page.wait_screen("history");
    page.press("check-again");
    assert_eq!(page.question(), "feeling");
    let asked = page.sitting(HEALTHY);
    assert_eq!(asked[..3], ["feeling", "signs-now", "signs-lasting"]);
    assert!(asked.len() < 14, "{asked:?}");
    page.wait_screen("compare");
    assert_eq!(
        page.number("return document.querySelectorAll('.sides > li').length"),
        2
    );
    page.reload();
    page.wait_screen("compare");
    page.press("result");
    page.wait("[data-outcome]");
    assert_eq!(page.shows("[data-action=compare]"), Shows::Yes);
}

#[test]
fn results_go_out_as_a_file_and_come_back_after_everything_was_deleted() {
    let site = Site::start();
    let page = site.open_with(&phone(), CATCH);
    result(&page);
    page.press("history");
    page.press_here("[data-action=save]");
    let file = caught(&page);
    page.press_here("[data-action=delete-all]");
    page.wait("[data-action=undo]");
    assert_eq!(page.number("return localStorage.length"), 0);
    assert_eq!(rows(&page), 0);
    page.press_here("[data-action=undo]");
    page.wait(".history .answer");
    assert_eq!(page.number("return localStorage.length"), 1);
    page.press_here("[data-action=delete-all]");
    page.wait(".told:not(:empty)");
    page.reload();
    assert_eq!(page.question(), "feeling");
    page.press("history");
    bring(&page, &file);
    assert_eq!(rows(&page), 1);
    page.reload();
    page.wait_screen("history");
    page.press("back");
    page.wait("[data-outcome]");
}

#[test]
fn the_retests_are_handed_out_as_a_calendar_file() {
    let site = Site::start();
    let page = site.open_with(&phone(), CATCH);
    result(&page);
    page.press_here("[data-action=calendar]");
    let file = caught(&page);
    assert_eq!(file.matches("BEGIN:VEVENT\r\n").count(), 3);
    let local = page.text_of(
        "const d = new Date(); d.setDate(d.getDate() + 14); return `${d.getFullYear()}${String(d.getMonth() + 1).padStart(2, '0')}${String(d.getDate()).padStart(2, '0')}`",
    );
    assert!(
        file.contains(&format!("DTSTART;VALUE=DATE:{local}\r\n")),
        "{file}"
    );
}

#[test]
fn two_tabs_share_one_sitting_and_lose_nothing() {
    let site = Site::start();
    let page = site.open(&phone());
    page.answer("feeling", "work");
    let tab = |handle: &str| {
        let _ = page
            .browser
            .command("/window", &json!({ "handle": handle }));
    };
    let first = page.browser.try_command("GET", "/window", &json!({}));
    let first = first
        .expect("a window")
        .as_str()
        .expect("a handle")
        .to_string();
    let second = page.browser.command("/window/new", &json!({"type": "tab"}));
    let second = second["handle"].as_str().expect("a new tab").to_string();
    tab(&second);
    page.visit(&site.address());
    page.wait_live();
    page.none();
    page.none();
    assert_eq!(page.question(), "bother");
    tab(&first);
    page.wait_question("bother");
    page.answer("bother", "a-bit");
    tab(&second);
    page.wait_question("most-tired");
}

#[test]
fn a_full_device_says_so_and_loses_nothing_of_the_sitting() {
    let site = Site::start();
    let page = site.open(&phone());
    page.answer("feeling", "work");
    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";
    let _ = page.browser.run(full, &json!([]));
    page.none();
    page.wait(".notices p");
    page.none();
    page.reload();
    assert_eq!(page.question(), "bother", "the history's entry held it");
}

#[test]
fn in_the_strictest_frame_files_are_shown_as_text() {
    let site = Site::start();
    let (_post, page) = host::in_the_strictest_frame(&site, &phone());
    result(&page);
    page.press_here("[data-action=calendar]");
    page.wait("pre.file");
    assert!(
        page.text_of("return document.querySelector('pre.file').textContent")
            .contains("BEGIN:VCALENDAR")
    );
    page.press("history");
    page.press_here("[data-action=save]");
    page.wait("pre.file");
    assert_eq!(rows(&page), 1);
}
