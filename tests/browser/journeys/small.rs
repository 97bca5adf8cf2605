//! The smallest phone: nothing runs off its side, and Continue never hides below its edge.

use crate::people::{FAR_FEET, NUMB, Table};
use browser_tests::page::Page;
use browser_tests::setup::{Setup, phone, small_phone};
use browser_tests::site::Site;

#[test]
fn every_question_fits_a_window_of_320_by_568() {
    let site = Site::start();
    let page = site.open(&small_phone());
    // Everything that can be asked: keep going until nothing is left.
    for _ in 0..60 {
        if page.question().is_empty() {
            fits(&page);
            let more =
                page.number("return document.querySelectorAll('[data-action=keep-going]').length");
            if more == 0 {
                break;
            }
            page.press("keep-going");
        }
        fits(&page);
        continue_is_in_the_window(&page);
        targets_are_large(&page);
        answer_neutrally(&page);
    }
    page.wait("[data-outcome]");
}

#[test]
fn result_answers_plan_and_care_fit_a_window_of_320() {
    let site = Site::start();
    let page = site.open(&small_phone());
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    let _ = page.browser.run(
        "for (const d of document.querySelectorAll('details')) d.open = true",
        &serde_json::json!([]),
    );
    fits(&page);
    targets_are_large(&page);
    page.press("check");
    fits(&page);
    page.press("result");
    page.open_plan();
    fits(&page);
    targets_are_large(&page);

    let page = site.open(&small_phone());
    let _ = page.sitting(NUMB);
    assert_eq!(page.screen(), "care");
    fits(&page);
    targets_are_large(&page);
    page.change("signs-now");
    page.answer("signs-now", "none");
    fits(&page);
}

#[test]
fn text_twice_as_large_and_words_of_thirty_letters_fit_a_window_of_320() {
    let site = Site::start();
    let page = site.open(&small_phone());
    let enlarge = "document.documentElement.style.fontSize = '200%'";
    let _ = page.browser.run(enlarge, &serde_json::json!([]));
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    let open = "for (const d of document.querySelectorAll('details')) d.open = true";
    let _ = page.browser.run(open, &serde_json::json!([]));
    fits(&page);
    page.press("check");
    fits(&page);
    page.press("result");
    page.open_plan();
    let _ = page.browser.run(open, &serde_json::json!([]));
    fits(&page);
    let lengthen = "for (const e of document.querySelectorAll('h1, h2, h3, button, summary')) e.textContent = 'Rindfleischetikettierungsgesetz'";
    let _ = page.browser.run(lengthen, &serde_json::json!([]));
    fits(&page);
}

#[test]
fn in_a_low_window_what_is_tapped_and_what_it_changes_are_both_seen() {
    let site = Site::start();
    let low = Setup {
        width: 844,
        height: 390,
        ..phone()
    };
    let page = site.open(&low);
    continue_is_in_the_window(&page);
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome] [data-remedy]");
    page.tick_here(".what-if [data-question=feet-at-top] input[value=above]");
    page.wait(".supposed .choices");
    let problem = page.text_of(
        r"
        const option = document.querySelector('.what-if [data-question=feet-at-top] :checked').parentElement.getBoundingClientRect();
        const bar = document.querySelector('.supposed').getBoundingClientRect();
        return 0 <= option.top && option.bottom <= bar.top && bar.bottom <= innerHeight ? '' : [option.top, option.bottom, bar.top, bar.bottom].join()",
    );
    assert_eq!(problem, "");
}

#[test]
fn every_danger_question_that_follows_up_fits_a_window_of_320_by_568() {
    let site = Site::start();
    let page = site.open(&small_phone());
    let table: Table = &[
        ("feeling", "work"),
        ("signs-now", "sudden-start"),
        ("signs-now", "past-knee"),
        ("signs-lasting", "sit-bone"),
        ("signs-lasting", "cancer"),
        ("sit-bone-often", "now-and-then"),
        ("cancer-when", "past"),
        ("age", "18-to-39"),
    ];
    let mut asked = Vec::new();
    while !page.question().is_empty() {
        fits(&page);
        continue_is_in_the_window(&page);
        targets_are_large(&page);
        asked.push(page.question());
        page.answer_from(table);
    }
    for followed_up in [
        "bruise-or-hard-to-walk",
        "weak-leg",
        "sit-bone-often",
        "cancer-when",
        "age",
    ] {
        assert!(
            asked.iter().any(|question| question == followed_up),
            "{followed_up} was not asked: {asked:?}"
        );
    }
    assert_eq!(page.screen(), "care");
    fits(&page);
}

/// Nothing sticks out at the sides.
fn fits(page: &Page) {
    let wide = page.texts(
        r"
        const wide = [...document.querySelectorAll('body *')].filter((e) => {
          if (!e.checkVisibility()) return false;
          const box = e.getBoundingClientRect();
          return box.width > 1 && (box.right > 320.5 || box.left < -0.5);
        });
        const page = document.documentElement.scrollWidth > 320 ? ['the page is ' + document.documentElement.scrollWidth] : [];
        return [...page, ...wide.map((e) => e.outerHTML.slice(0, 120))];",
    );
    assert!(
        wide.is_empty(),
        "{} runs off the side: {wide:#?}",
        page.place()
    );
}

fn continue_is_in_the_window(page: &Page) {
    let problem = page.text_of(
        r"
        scrollTo(0, 0);
        const button = document.querySelector('button[type=submit]'), box = button.getBoundingClientRect();
        if (box.bottom > innerHeight || box.top < 0) return 'Continue at ' + box.top + ' to ' + box.bottom;
        const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return button.contains(at) ? '' : 'Continue is under ' + at?.outerHTML.slice(0, 80);",
    );
    assert_eq!(problem, "", "{}", page.place());
}

/// Whatever can be pressed is at least 44 px high (words inside a sentence excepted).
fn targets_are_large(page: &Page) {
    let small = page.texts(
        r"
        const pressed = [...document.querySelectorAll('button, summary, label:has(input), [data-screen] a[href]')];
        const small = pressed.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5);
        return small.map((e) => e.getBoundingClientRect().height + ' px: ' + e.outerHTML.slice(0, 100));",
    );
    assert!(small.is_empty(), "{}: {small:#?}", page.place());
}

fn answer_neutrally(page: &Page) {
    let (question, options) = (page.question(), page.options());
    let has = |option: &str| options.iter().any(|offered| offered == option);
    let neutral = ["not-sure", "cannot", "none", "no"]
        .into_iter()
        .find(|option| has(option));
    page.answer(&question, neutral.unwrap_or(&options[0]));
}
