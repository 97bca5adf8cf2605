//! The plan follows what a person says of themselves: how long they train, on how many days, and with what.

use crate::people::{ONE_SIDE, Table};
use browser_tests::page::Page;
use browser_tests::setup::phone;
use browser_tests::site::Site;
use posterior::knowledge::packed;
use serde_json::json;

/// At a gym, three days a week, for years.
const AT_GYM: Table = &[
    ("equipment", "bench"),
    ("equipment", "band"),
    ("level", "long"),
    ("days", "three"),
];

#[test]
fn level_days_and_equipment_change_the_plan_and_a_reload_keeps_it() {
    let site = Site::start();
    let page = site.open(&phone());
    planned(&page);
    has(
        &page,
        &["side-steps", "band-above-knees"],
        &["wide-side-steps", "scarf-above-knees"],
    );
    assert_eq!(days(&page), 3);
    assert_eq!(lift(&page), "Hip thrusts, 2 sets");
    let dose = text(&page, "clams");

    changed(&page, "equipment", "none");
    has(
        &page,
        &["wide-side-steps", "scarf-above-knees"],
        &["side-steps", "band-above-knees"],
    );
    assert_eq!((days(&page), text(&page, "clams")), (3, dose.clone()));
    assert_eq!(lift(&page), "Floor bridges, 2 sets");

    changed(&page, "days", "one");
    assert_eq!((days(&page), text(&page, "clams")), (1, dose.clone()));

    changed(&page, "level", "new");
    assert_ne!(text(&page, "clams"), dose);

    let before = (remedies(&page), days(&page), text(&page, "clams"));
    page.reload();
    page.wait("[data-remedy]");
    assert_eq!(page.screen(), "plan");
    assert_eq!((remedies(&page), days(&page), text(&page, "clams")), before);
}

#[test]
fn the_lines_at_the_top_lead_to_their_parts_and_leave_address_and_history_alone() {
    let site = Site::start();
    let page = site.open(&phone());
    planned(&page);
    let state = "return [location.href, history.length, JSON.stringify(history.state)].join()";
    let before = page.text_of(state);
    for id in ["part-3", "days", "part-1"] {
        page.press_here(&format!("a[href='#{id}']"));
        assert_eq!(page.text_of("return document.activeElement.id"), id);
        assert_seen(&page);
        assert_eq!(page.text_of(state), before);
        let _ = page.browser.run("scrollTo(0, 0)", &json!([]));
    }
    page.browser_back();
    page.wait_question("days");
}

/// What has the focus is in view.
fn assert_seen(page: &Page) {
    let top = page.number("return Math.round(document.activeElement.getBoundingClientRect().top)");
    let high = page.number("return innerHeight");
    assert!((0..high).contains(&top), "{top} of {high}");
}

#[test]
fn an_exercise_says_how_it_is_made_easier_and_harder() {
    let site = Site::start();
    let page = site.open(&phone());
    planned(&page);
    let mut told = 0;
    for id in remedies(&page) {
        let remedy = packed::guide()
            .remedies
            .iter()
            .find(|remedy| remedy.id == id);
        let remedy = remedy.expect("a remedy of the pack");
        let shown = text(&page, &id);
        for form in [remedy.easier, remedy.harder] {
            assert!(shown.contains(form), "{id}: {form}");
            told += usize::from(!form.is_empty());
        }
    }
    assert!(4 <= told, "{told}");
}

/// To the plan of somebody at a gym.
fn planned(page: &Page) {
    let _ = page.sitting(ONE_SIDE);
    page.wait("[data-outcome] [data-remedy]");
    page.press("plan");
    let asked = page.sitting(AT_GYM);
    assert_eq!(asked, ["set-up", "equipment", "level", "age", "days"]);
    page.wait_screen("plan");
}

/// Changes an answer among all answers, and comes back to the plan.
fn changed(page: &Page, question: &str, option: &str) {
    page.press("result");
    page.press("check");
    page.change(question);
    page.answer(question, option);
    page.wait("[data-outcome]");
    page.press("plan");
    page.wait_screen("plan");
}

/// The lift itself as the training days name it.
fn lift(page: &Page) -> String {
    page.text_of("return document.querySelector('.week dt').textContent")
}

fn has(page: &Page, these: &[&str], but: &[&str]) {
    let remedies = remedies(page);
    let has = |id: &&str| remedies.iter().any(|remedy| remedy == id);
    assert!(these.iter().all(has), "{remedies:?}");
    assert!(!but.iter().any(has), "{remedies:?}");
}

fn remedies(page: &Page) -> Vec<String> {
    page.texts(
        "return [...document.querySelectorAll('[data-remedy]')].map((card) => card.dataset.remedy)",
    )
}

/// Everything that a card says.
fn text(page: &Page, remedy: &str) -> String {
    page.text_of(&format!(
        "return document.querySelector('[data-remedy={remedy}]').textContent"
    ))
}

/// Training days of the week as it is laid out: "Day 1, Day 2" are two.
fn days(page: &Page) -> usize {
    let days = page
        .texts("return [...document.querySelectorAll('.week h3')].map((day) => day.textContent)");
    days.iter().map(|alike| alike.split(", ").count()).sum()
}
