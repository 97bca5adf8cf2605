//! The loop of trying: what the result advises is done, and where it was felt decides what comes next.

use crate::people::{NUMB, ONE_SIDE};
use browser_tests::page::{Page, Shows};
use browser_tests::setup::{desk, phone};
use browser_tests::site::Site;

#[test]
fn what_helped_is_kept_and_still_there_the_next_time() {
    let site = Site::start();
    let page = site.open(&desk()).by_keyboard();
    advised(&page);
    let before = causes(&page);
    assert_eq!(next(&page), ("knees-in-line".into(), String::new()));
    tries(&page, "bottom");
    let helped = ("knees-in-line".into(), "This helped. Keep it.".into());
    assert_eq!(next(&page), helped);
    assert_eq!(causes(&page), before, "a try is no answer");
    page.reload();
    page.wait("[data-remedy]");
    assert_eq!(next(&page), helped);
}

#[test]
fn what_fails_twice_leads_on_until_the_feeling_is_said_to_be_fine() {
    let site = Site::start();
    let page = site.open(&phone());
    advised(&page);
    for (felt, leads_to) in [
        ("thighs", "knees-in-line"),
        ("elsewhere", "squeeze-first"),
        ("no-change", "knees-wider"),
        ("thighs", "knees-wider"),
        ("thighs", "carry-on"),
    ] {
        tries(&page, felt);
        assert_eq!(next(&page).0, leads_to, "after {felt}");
    }
    let said = page.text_of("return document.querySelector('.plan-part > .said').innerText");
    assert!(
        said.contains("fine and normal to feel your hamstrings"),
        "{said}"
    );
}

#[test]
fn a_try_that_hurt_asks_about_danger_and_a_sign_ends_at_care() {
    let site = Site::start();
    let page = site.open(&phone());
    advised(&page);
    hurt(&page);
    let _ = page.sitting(NUMB);
    assert_eq!(page.screen(), "care");
    assert_eq!(page.shows("[data-remedy]"), Shows::No);
}

#[test]
fn a_try_that_hurt_without_a_sign_takes_the_weight_away() {
    let site = Site::start();
    let page = site.open(&phone());
    advised(&page);
    hurt(&page);
    let _ = page.sitting(ONE_SIDE);
    page.wait("[data-outcome]");
    assert_eq!(next(&page).0, "no-weight-for-now");
}

#[test]
fn a_try_from_the_plan_is_answered_at_once_and_comes_back_to_the_plan_with_what_follows() {
    let site = Site::start();
    let page = site.open(&phone());
    advised(&page);
    page.press("plan");
    let _ = page.sitting(ONE_SIDE);
    page.wait_screen("plan");
    page.press("tried");
    let question = page.question();
    assert_eq!(question, "where-felt");
    let lowest =
        "const last = [...document.querySelectorAll('.option')].at(-1).getBoundingClientRect();
        return last.bottom <= innerHeight ? 'in view' : last.bottom + ' of ' + innerHeight";
    assert_eq!(page.text_of(lowest), "in view");
    page.answer(&question, "thighs");
    page.wait_screen("plan");
    let first = "return document.activeElement.tagName + ': ' + document.activeElement.nextSibling.innerText";
    assert_eq!(
        page.text_of(first),
        "H1: You tried: Keep both sides even. One try is not enough to tell. Change one thing that the card names, then try once more."
    );
    page.reload();
    page.wait_screen("plan");
    assert_eq!(page.shows("h1 + .said"), Shows::No);
}

#[test]
fn what_a_card_only_asks_to_look_at_can_be_told_from_it() {
    let site = Site::start();
    let page = site.open(&phone());
    let _ = page.sitting(&[("feeling", "work"), ("bother", "a-bit")]);
    page.wait_screen("result");
    page.press("plan");
    let _ = page.sitting(&[]);
    page.wait_screen("plan");
    page.press_here("[data-remedy=check-set-up] > summary");
    page.press_here("[data-remedy=check-set-up] [data-action=tried]");
    page.answer("side-view", "back-arched");
    page.wait_screen("result");
    assert_eq!(next(&page).0, "ribs-down");
}

/// To the result of somebody of whom one side does more.
fn advised(page: &Page) {
    let _ = page.sitting(ONE_SIDE);
    page.wait("[data-outcome] [data-remedy]");
}

/// "I tried it" on the first card, and where it was felt.
fn tries(page: &Page, felt: &str) {
    page.press("tried");
    let question = page.question();
    page.answer(&question, felt);
}

/// The same where it hurt: danger is asked about.
fn hurt(page: &Page) {
    tries(page, "hurt");
    assert_eq!(page.question(), "feeling");
}

/// The first card for the next set, and what it says of earlier tries.
fn next(page: &Page) -> (String, String) {
    let card = page
        .texts("const c = document.querySelector('.card'); return [c.dataset.remedy, c.querySelector('.said')?.innerText ?? '']");
    let [remedy, said] = card.try_into().expect("a card");
    (remedy, said)
}

/// Every cause with its number.
fn causes(page: &Page) -> Vec<String> {
    page.texts("return [...document.querySelectorAll('.cause')].map((c) => c.querySelector('h3, .odds').textContent + c.querySelector('.odds')?.innerText)")
}
