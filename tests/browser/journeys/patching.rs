//! What is on screen after any number of taps is what a fresh start draws: nothing is left over, missing, or of another kind.

use crate::people::{FAR_FEET, NIGHT_PAIN};
use browser_tests::page::{Page, Shows};
use browser_tests::setup::phone;
use browser_tests::site::Site;
use serde_json::json;

/// All nodes of the check, one a line: element or text, its namespace, its attributes in order of their names, and whether it is ticked.
/// `<details>` are closed first: that they are open is the person's doing.
const DRAWN: &str = r"
const lines = [];
const read = (node, depth) => {
  const line = (text) => lines.push(' '.repeat(depth) + text);
  if (node.nodeType !== Node.ELEMENT_NODE) return line(node.nodeType + ' ' + node.data);
  const attributes = [...node.attributes].filter((a) => a.name !== 'open').map((a) => `${a.name}=${a.value}`).sort();
  line([node.namespaceURI, node.localName, ...attributes, node.checked ? 'TICKED' : ''].join(' '));
  for (const child of node.childNodes) read(child, depth + 1);
};
read(document.querySelector('#app > .page'), 0);
return lines.join('\n');";

fn drawn(page: &Page) -> Vec<String> {
    page.wait_whole();
    let drawn: Vec<String> = page.text_of(DRAWN).lines().map(String::from).collect();
    let drawing = "  http://www.w3.org/2000/svg svg aria-hidden=true class=mark viewBox=0 0 24 24 ";
    assert!(drawn.iter().any(|line| line == drawing), "{drawn:#?}");
    drawn
}

/// Holds two screens against each other, and shows no more of them than where they part.
fn same(before: &[String], after: &[String]) {
    let parts = |(at, (old, new)): (usize, (&String, &String))| {
        (old != new).then_some((at, old.clone(), new.clone()))
    };
    assert_eq!(before.iter().zip(after).enumerate().find_map(parts), None);
    assert_eq!(before.len(), after.len());
}

/// Loads the page anew and holds it against what was there before.
fn same_afresh(page: &Page) {
    let before = drawn(page);
    page.reload();
    same(&before, &drawn(page));
}

#[test]
fn each_screen_of_a_sitting_is_what_a_fresh_start_draws() {
    let site = Site::start();
    let page = site.open(&phone());
    for _ in 0..6 {
        page.answer_from(FAR_FEET);
        // Forth and back, so that something is ticked, and this screen was patched from another.
        page.press("back");
        page.go_on();
        same_afresh(&page);
    }
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    page.change("feet-at-top");
    page.answer("feet-at-top", "above");
    page.wait("[data-outcome]");
    same_afresh(&page);
    page.open_plan();
    same_afresh(&page);
}

#[test]
fn a_care_screen_is_what_a_fresh_start_draws() {
    let site = Site::start();
    let page = site.open(&phone());
    let _ = page.sitting(NIGHT_PAIN);
    assert_eq!(page.screen(), "care");
    same_afresh(&page);
}

#[test]
fn what_came_and_went_on_a_screen_leaves_it_as_it_was() {
    let site = Site::start();
    let page = site.open(&phone());
    page.answer("feeling", "work");
    page.none();
    let before = drawn(&page);
    page.press_here("button[type=submit]");
    page.wait("#error-summary");
    page.press_here("[data-action=start-again]");
    page.press_here("[data-action=start-again-no]");
    page.wait("[data-action=start-again]");
    page.tick("signs-lasting", "none");
    page.go_on();
    page.press("back");
    assert_eq!(page.ticked(), ["none"]);
    // The tick is all that is new.
    let after: Vec<String> = drawn(&page)
        .iter()
        .map(|line| line.replace("TICKED", ""))
        .collect();
    same(&before, &after);
}

#[test]
fn the_element_in_focus_stays_when_its_screen_is_drawn_again() {
    let site = Site::start();
    let page = site.open(&phone());
    page.answer("feeling", "work");
    page.tick("signs-now", "none");
    let mark = "const input = document.querySelector('fieldset input:checked'); input.focus(); input.marked = true; return input.value";
    assert_eq!(page.text_of(mark), "none");
    let drawn_again = "document.dispatchEvent(new CustomEvent('posterior', { cancelable: true, detail: { what: 'guide' } }))";
    let _ = page.browser.run(drawn_again, &json!([]));
    let kept =
        "return String(document.activeElement.marked === true && document.activeElement.checked)";
    assert_eq!(page.text_of(kept), "true");
    assert_eq!(page.shows("fieldset[data-question=signs-now]"), Shows::Yes);
}

/// What a translator of the browser's does: each text gives way to a pair of elements with other words.
const TRANSLATE: &str = r"
const texts = [], walk = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
while (walk.nextNode()) texts.push(walk.currentNode);
for (const text of texts.filter((text) => text.data.trim() && !text.parentElement.closest('svg, font'))) {
  const outer = document.createElement('font'), inner = document.createElement('font');
  inner.textContent = 'xx ' + text.data;
  outer.append(inner);
  text.replaceWith(outer);
}
return ''";

#[test]
fn a_translated_page_tells_what_changes_and_takes_every_tap() {
    let site = Site::start();
    let page = site.open(&phone());
    let said = |of: &str| {
        page.text_of(&format!(
            "return document.querySelector('{of}').textContent.trim()"
        ))
    };
    let _ = page.text_of("document.querySelector('#app').marked = true; return ''");
    while page.question() != "glute-squeeze" {
        let _ = page.text_of(TRANSLATE);
        page.answer_from(FAR_FEET);
    }
    let _ = page.text_of(TRANSLATE);
    assert!(said("[data-action=timer]").starts_with("xx Start"));
    page.press_here("[data-action=timer]");
    assert_eq!(said("[data-action=timer]"), "Stop");
    let _ = page.text_of(TRANSLATE);
    page.browser.wait_until("a second to pass", || {
        ["1 s", "2 s", "3 s"].contains(&&*said("[role=timer]"))
    });
    page.press_here("[data-action=timer]");
    assert_ne!(said("[data-action=timer]"), "xx Stop");
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome] [data-remedy]");
    let own = said(".odds strong");
    let _ = page.text_of(TRANSLATE);
    for option in ["above", "close", "far-out"] {
        page.tick_here(&format!(
            ".what-if [data-question=feet-at-top] input[value={option}]"
        ));
        let _ = page.text_of(TRANSLATE);
    }
    assert_eq!(page.shows(".supposed *"), Shows::No);
    page.tick_here(".what-if [data-question=feet-at-top] input[value=above]");
    assert_eq!(
        said(".supposed b"),
        "My knees are right above my ankles",
        "what is new is in our words"
    );
    page.press_here("[data-action=what-if-back]");
    assert_eq!(said(".odds strong"), own);
    let kept = "return String(document.querySelector('#app').marked)";
    assert_eq!(page.text_of(kept), "true", "the program did not fall over");
}

#[test]
fn what_is_supposed_on_the_result_moves_its_rows_and_puts_them_back() {
    let site = Site::start();
    let page = site.open(&phone());
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    let before = drawn(&page);
    let order =
        "return [...document.querySelectorAll('.causes li.cause')].map((li) => li.dataset.cause)";
    let mark = "for (const li of document.querySelectorAll('.causes li.cause')) li.marked = li.dataset.cause; return ''";
    let own = page.texts(order);
    let _ = page.text_of(mark);
    let suppose = "const input = document.querySelector('.what-if [data-question=both-sides] input[value=bit-more]');
        input.closest('.evidence').open = input.closest('[data-question]').open = true;
        input.focus();
        input.click();
        return [document.activeElement === input, input.checked]";
    assert_eq!(page.browser.run(suppose, &json!([])), json!([true, true]));
    let new = "return [...document.querySelectorAll('.causes li.cause')].filter((li) => li.marked !== li.dataset.cause).length";
    assert_eq!(page.number(new), 0, "each row is the one that it was");
    assert_ne!(page.texts(order), own);
    page.press_here("[data-action=what-if-back]");
    assert_eq!(page.texts(order), own);
    same(&before, &drawn(&page));
}
