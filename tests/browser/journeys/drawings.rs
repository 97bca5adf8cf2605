//! Drawings that move: they play when asked, can be held, and come to rest by themselves; still for those who asked for stillness.

use crate::people::FAR_FEET;
use browser_tests::page::{Page, Shows};
use browser_tests::setup::phone;
use browser_tests::site::Site;
use serde_json::json;

const BUTTON: &str = "[data-action=move]";

/// Where the drawing that was started shows its glutes, from its top; the middle of a path as it is drawn right now.
const NOW: &str = "const box = document.querySelector('figure[data-looked-at] .glutes').getBBox(); \
                   return Math.round(box.x + box.y);";

fn at_a_plan(site: &Site) -> Page {
    let page = site.open(&phone());
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    page.open_plan();
    page
}

#[test]
fn a_drawing_plays_when_asked_can_be_held_and_comes_to_rest() {
    let site = Site::start();
    let page = at_a_plan(&site);
    page.press_here(BUTTON);
    page.wait("figure.moving");
    let _ = page.browser.run(
        "document.querySelector('figure.moving').dataset.lookedAt = ''; return true",
        &json!([]),
    );
    let at_first = page.number(NOW);
    page.browser
        .wait_until("it to move", || page.number(NOW) != at_first);
    page.press_here(BUTTON);
    page.wait("figure[data-looked-at]:not(.moving)");
    let held = page.number(NOW);
    let still = page.browser.wait(
        "two frames",
        "return new Promise(yes => requestAnimationFrame(() => requestAnimationFrame(() => yes(true))))",
        &json!([]),
    );
    assert_eq!(still, json!(true));
    assert_eq!(page.number(NOW), held, "it moves although it is held");
    page.press_here(BUTTON);
    page.wait("figure.moving");
    // It plays for four seconds and stops by itself.
    page.wait("figure[data-looked-at]:not(.moving)");
}

#[test]
fn with_reduced_motion_both_poses_are_there_and_nothing_can_move() {
    let site = Site::start();
    let page = at_a_plan(&site);
    page.browser.devtools(
        "Emulation.setEmulatedMedia",
        &json!({"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}),
    );
    let _ = page.browser.run(
        "for (const card of document.querySelectorAll('details.card')) card.open = true; return true",
        &json!([]),
    );
    assert_eq!(page.shows(BUTTON), Shows::No);
    assert_eq!(page.shows(".ghost"), Shows::Yes);
}
