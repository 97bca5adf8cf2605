//! The timer, by a clock of ours and on devices that can more or less.

use crate::people::{FAR_FEET, ONE_SIDE, STIFF};
use browser_tests::host;
use browser_tests::page::{Page, Shows};
use browser_tests::setup::phone;
use browser_tests::site::Site;
use serde_json::json;

/// The clock can be put ahead, and what a device does is noted in `window.done`.
const DEVICE: &str = r"
window.ahead = 0, window.done = [];
const now = Date.now.bind(Date);
Date.now = () => now() + ahead;
Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => {
  done.push('awake');
  return { release: async () => done.push('asleep') };
} } });
navigator.vibrate = () => done.push('buzz');
AudioContext.prototype.createOscillator = function () {
  done.push('beep');
  return { connect() {}, start() {}, stop() {} };
};";

/// A device that refuses all of it.
const REFUSES: &str = r"
Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => { throw new DOMException('no', 'NotAllowedError') } } });
delete Navigator.prototype.vibrate;
delete window.AudioContext;";

#[test]
fn each_side_is_timed_by_the_clock_and_its_end_said_once() {
    let site = Site::start();
    let page = site.open_with(&phone(), DEVICE);
    up_to(&page, ONE_SIDE, "single-leg-hold");
    assert_eq!(shown(&page), "0 s | Start: left side | ");
    page.press_here("[data-action=timer]");
    later(&page, 24);
    wait_shown(&page, "24 s | Stop | ");
    page.press_here("[data-action=timer]");
    wait_shown(&page, "24 s | Start: right side | Left 24 s");
    // An answer ticked meanwhile leaves the times alone.
    page.tick("single-leg-hold", "twenty");
    later(&page, 60);
    page.press_here("[data-action=timer]");
    wait_shown(&page, "0 s | Stop | Left 24 s");
    // As after a page that slept in the background: the time is over at the first look.
    later(&page, 500);
    let both = "Left 24 s · right 90 s";
    wait_shown(&page, &format!("90 s | Done. Time it again | {both}"));
    assert_eq!(page.ticked(), ["twenty"]);
    assert_eq!(done(&page), ["awake", "asleep", "awake", "asleep"]);
}

#[test]
fn the_seconds_of_each_side_stay_with_the_answers() {
    let site = Site::start();
    let page = site.open_with(&phone(), DEVICE);
    up_to(&page, ONE_SIDE, "single-leg-hold");
    for s in [12, 9] {
        page.press_here("[data-action=timer]");
        // What is pressed right after a press is the same press.
        later(&page, s);
        page.press_here("[data-action=timer]");
        later(&page, 5);
    }
    let kept = "0 s | Done. Time it again | Left 12 s · right 9 s";
    // Before Continue.
    page.reload();
    wait_shown(&page, kept);
    page.answer("single-leg-hold", "under-twenty");
    page.press("back");
    wait_shown(&page, kept);
    assert_eq!(page.ticked(), ["under-twenty"]);
    page.reload();
    wait_shown(&page, kept);
    let _ = page.sitting(ONE_SIDE);
    page.wait("[data-outcome]");
    page.press("sheet");
    page.wait_screen("sheet");
    let line = "return [...document.querySelectorAll('.sheet li')].map((line) => line.innerText).find((line) => line.startsWith('Hold a bridge'))";
    assert!(
        page.text_of(line).ends_with("Left 12 s · right 9 s"),
        "{}",
        page.text_of(line)
    );
}

#[test]
fn sound_and_buzz_are_for_whoever_ticked_them_and_the_screen_is_kept_on_anew() {
    let site = Site::start();
    let page = site.open_with(&phone(), DEVICE);
    up_to(&page, FAR_FEET, "glute-squeeze");
    page.press_here("[data-action=timer]");
    let back = "document.dispatchEvent(new Event('visibilitychange'))";
    let _ = page.browser.run(back, &json!([]));
    later(&page, 5);
    wait_shown(&page, "5 s | Done. Time it again | That was 5 s");
    wait_done(&page, &["awake", "awake", "asleep"]);
    page.press_here("label:has([data-cue=sound])");
    page.press_here("label:has([data-cue=vibrate])");
    wait_done(&page, &["awake", "awake", "asleep", "beep", "buzz"]);
    // They stay ticked on the next screen with a timer, and play at its end.
    page.press("back");
    page.answer_from(FAR_FEET);
    let boxes =
        "return [...document.querySelectorAll('[data-cue]')].map((box) => String(box.checked))";
    assert_eq!(page.texts(boxes), ["true", "true"]);
    let _ = page.browser.run("done.length = 0", &json!([]));
    page.press_here("[data-action=timer]");
    later(&page, 5);
    wait_shown(&page, "5 s | Done. Time it again | That was 5 s");
    wait_done(&page, &["awake", "beep", "buzz", "asleep"]);
    // Leaving lets the screen sleep.
    let _ = page.browser.run("done.length = 0", &json!([]));
    later(&page, 1);
    page.press_here("[data-action=timer]");
    wait_done(&page, &["awake"]);
    page.press("back");
    wait_done(&page, &["awake", "asleep"]);
}

#[test]
fn a_device_that_can_do_none_of_it_still_counts() {
    let site = Site::start();
    let page = site.open_with(&phone(), REFUSES);
    up_to(&page, FAR_FEET, "glute-squeeze");
    for cue in ["sound", "vibrate"] {
        assert_eq!(page.shows(&format!("[data-cue={cue}]")), Shows::No);
    }
    page.press_here("[data-action=timer]");
    wait_shown(&page, "5 s | Done. Time it again | That was 5 s");
}

#[test]
fn one_tap_times_a_stretch_on_its_card_and_one_card_at_a_time() {
    let site = Site::start();
    on_its_card(&site.open_with(&phone(), DEVICE));
}

#[test]
fn on_a_card_the_focus_stays_on_the_button_whatever_it_says() {
    let site = Site::start();
    on_its_card(&site.open_with(&phone(), DEVICE).by_keyboard());
}

fn on_its_card(page: &Page) {
    up_to(page, STIFF, "sleep");
    let _ = page.sitting(STIFF);
    page.press("plan");
    let _ = page.sitting(STIFF);
    page.wait_screen("plan");
    let waiting = |remedy: &str| format!("[data-remedy={remedy}] .button[data-action=timer]");
    assert_eq!(page.shows("#timer"), Shows::No);
    page.press_here(&waiting("hip-flexor-stretch"));
    wait_shown(page, "0 s | Stop | ");
    in_focus_and_view(page);
    later(page, 24);
    page.press_here("#timer");
    wait_shown(page, "24 s | Start: right side | Left 24 s");
    in_focus_and_view(page);
    // A rest; what is pressed right after is the same press.
    later(page, 5);
    page.press_here("#timer");
    wait_shown(page, "0 s | Stop | Left 24 s");
    // The timer of another card closes this one, as long as it runs, too.
    page.press_here("[data-remedy=calf-stretch] > summary");
    page.press_here(&waiting("calf-stretch"));
    wait_shown(page, "0 s | Stop | ");
    in_focus_and_view(page);
    later(page, 61);
    wait_shown(page, "60 s | Start: right side | Left 60 s");
    let card = "return document.querySelector('[data-remedy=hip-flexor-stretch] .timer').innerText";
    assert_eq!(page.text_of(card), "Start: left side");
    // From one card to the other the screen stays on.
    wait_done(page, &["awake", "asleep", "awake", "asleep"]);
    // Whoever leaves the plan and comes back finds no timer open.
    page.press("result");
    page.wait_screen("result");
    assert_eq!(page.shows("#timer"), Shows::No);
}

fn in_focus_and_view(page: &Page) {
    let seen = "const at = timer.getBoundingClientRect(), number = document.querySelector('[role=timer]').getBoundingClientRect();
        return document.activeElement === timer && number.top >= 0 && at.bottom <= innerHeight ? 'seen' : JSON.stringify([number, at])";
    assert_eq!(page.text_of(seen), "seen");
}

#[test]
fn in_the_strictest_frame_the_timer_counts_and_nobody_hears_of_it() {
    let site = Site::start();
    let (_post, page) = host::in_the_strictest_frame(&site, &phone());
    up_to(&page, FAR_FEET, "glute-squeeze");
    page.press_here("label:has([data-cue=sound])");
    page.press_here("[data-action=timer]");
    wait_shown(&page, "5 s | Done. Time it again | That was 5 s");
    page.leave_frame();
}

/// Answers, and goes on from the result, until this question is asked.
fn up_to(page: &Page, table: &[(&str, &str)], question: &str) {
    for _ in 0..40 {
        let asked = page.question();
        if asked == question {
            return;
        }
        if asked.is_empty() {
            page.press("keep-going");
        } else {
            page.answer_from(table);
        }
    }
    panic!("{question} is never asked");
}

/// Puts the clock ahead.
fn later(page: &Page, s: u32) {
    let _ = page
        .browser
        .run("ahead += arguments[0] * 1000", &json!([s]));
}

const SHOWN: &str = "return ['[role=timer]', '#timer', '.timer [role=status]'].map((part) => document.querySelector(part).textContent).join(' | ')";

fn shown(page: &Page) -> String {
    page.text_of(SHOWN)
}

fn wait_shown(page: &Page, wanted: &str) {
    page.browser
        .wait_until(&format!("{wanted} to be shown"), || shown(page) == wanted);
}

fn done(page: &Page) -> Vec<String> {
    page.texts("return window.done")
}

/// In whatever order: a beep waits for the device.
fn wait_done(page: &Page, wanted: &[&str]) {
    let mut wanted = wanted.to_vec();
    wanted.sort_unstable();
    page.browser
        .wait_until(&format!("{wanted:?} to be done"), || {
            let mut done = done(page);
            done.sort_unstable();
            done == wanted
        });
}
