//! What comes out on paper: the one page for a coach, a care screen's advice, and nothing that can only be pressed.

use crate::people::{FAR_FEET, MUCH, NUMB};
use browser_tests::page::{Page, Shows};
use browser_tests::setup::phone;
use browser_tests::site::Site;
use serde_json::json;

/// A4 and Letter, cm.
const PAPERS: [[f64; 2]; 2] = [[21.0, 29.7], [21.59, 27.94]];

/// How many pages come out on each kind of paper.
fn pages(page: &Page) -> [usize; 2] {
    PAPERS.map(|size_cm| page.on_paper(size_cm).len())
}

/// What another program reads on paper.
fn on_paper(page: &Page) -> String {
    page.on_paper(PAPERS[0]).join(" ")
}

/// Nothing that can only be pressed, and not the article.
fn is_clean(text: &str) {
    assert!(!text.split(' ').any(|word| word == "Print"), "{text}");
    let lower = text.to_lowercase();
    for pressed in [
        "start again",
        "my results",
        "back to my result",
        "by mistake",
        "share this",
        "what if i had",
        "make my plan",
        "calendar",
        "in short",
    ] {
        assert!(!lower.contains(pressed), "{pressed}: {text}");
    }
}

#[test]
fn the_page_for_a_coach_is_one_page_even_for_the_longest_result() {
    let site = Site::start();
    let page = site.open(&phone());
    let _ = page.sitting(MUCH);
    page.wait("[data-outcome]");
    page.press("plan");
    let _ = page.sitting(MUCH);
    page.wait_screen("plan");
    page.press("result");
    while page.shows("[data-action=keep-going]") == Shows::Yes {
        page.press("keep-going");
        let _ = page.sitting(MUCH);
        page.wait("[data-outcome]");
    }
    page.press("sheet");
    assert_eq!(pages(&page), [1, 1]);
    let text = on_paper(&page);
    is_clean(&text);
    let shown = "return [...document.querySelectorAll('.sheet :is(h1, h2, p, li)')].map((line) => line.textContent.trim().replace(/\\s+/g, ' '))";
    let lines = page.texts(shown);
    let text = text.replace(" ;", ";");
    assert!(30 <= lines.len(), "{lines:?}");
    for line in lines {
        assert!(text.contains(&line), "{line}: {text}");
    }
    let places = [
        "What they answered",
        "What the check says",
        "Sources",
        "Content version",
    ];
    let found = places.map(|part| text.find(part).expect(part));
    assert!(found.is_sorted(), "{text}");
    for said in [
        "How many hours did you sleep on most nights this week? Less than 6",
        "in 10, between",
        "These questions cannot rule out an injury.",
        "No clinician has checked this yet.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn its_button_prints_and_the_browsers_back_and_a_reload_do_what_they_should() {
    let site = Site::start();
    let page = site.open(&phone()).by_keyboard();
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    page.press("sheet");
    page.reload();
    page.wait_screen("sheet");
    let _ = page.browser.run(
        "window.print = () => { window.printed = (window.printed ?? 0) + 1 }",
        &json!([]),
    );
    page.press_here("[data-action=print]");
    assert_eq!(
        page.browser.run("return window.printed", &json!([])),
        json!(1)
    );
    page.browser_back();
    assert_eq!(page.screen(), "result");
}

#[test]
fn result_plan_and_care_screen_come_out_clean() {
    let site = Site::start();
    let page = site.open(&phone());
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    let result = on_paper(&page);
    is_clean(&result);
    page.open_plan();
    let plan = on_paper(&page);
    is_clean(&plan);
    let day = page.text_of("return document.querySelector('.printed').textContent");
    assert!(
        day.ends_with(&page.text_of("return location.href")),
        "{day}"
    );
    for text in [&result, &plan] {
        assert!(text.contains(&day), "{day}: {text}");
    }
    for size_cm in PAPERS {
        let pages = page.on_paper(size_cm);
        assert!(pages.len() <= 6, "{pages:#?}");
        for page in pages {
            assert!(300 < page.len(), "a page of next to nothing: {page}");
        }
    }
    assert!(
        plan.contains("What you should feel"),
        "folded cards are printed: {plan}"
    );

    let page = site.browse(&phone());
    page.visit(&site.address());
    page.wait_live();
    let _ = page.sitting(NUMB);
    page.wait_screen("care");
    assert_eq!(pages(&page), [1, 1]);
    let care = on_paper(&page);
    is_clean(&care);
    assert!(
        care.contains("Call 999 in the UK, or 112 in the EU."),
        "{care}"
    );
}
