//! The harness itself, on a page of a few lines: it acts as a person does, and it notices what it is there to notice.

use browser_tests::browser::Browser;
use browser_tests::hand::Hand;
use browser_tests::page::Page;
use browser_tests::setup::{Forbidden, Setup, desk, phone};
use browser_tests::site::Site;
use serde_json::json;

const FORM: &str = r#"<!doctype html><html lang="en" data-live><head><meta charset="utf-8"><title>Fixture</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; img-src data:; frame-src *; require-trusted-types-for 'script'">
<script src="form.js" defer></script></head>
<body><main data-screen="question"><fieldset data-question="one"><legend><h1>One?</h1></legend>
<input type="radio" name="one" id="a" value="a"><label for="a">A</label>
<input type="radio" name="one" id="b" value="b"><label for="b">B</label>
<input type="radio" name="one" id="c" value="c"><label for="c">C</label></fieldset>
<button type="submit">Continue</button></main></body></html>"#;

const SCRIPT: &str = r"
window.kinds = [];
addEventListener('pointerdown', (e) => kinds.push(e.pointerType));
document.querySelector('button').addEventListener('click', (e) => {
  e.preventDefault();
  const root = document.querySelector('[data-screen]');
  root.dataset.screen = 'result';
  root.dataset.answer = document.querySelector('input:checked').value;
  root.querySelector('fieldset').remove();
});";

fn fixture() -> Site {
    Site::of(&[("index.html", FORM.into()), ("form.js", SCRIPT.into())])
}

fn open(site: &Site, setup: &Setup) -> Page {
    site.open(setup)
}

#[test]
fn a_finger_ticks_and_continues() {
    let site = fixture();
    let page = open(&site, &phone());
    page.answer("one", "b");
    assert_eq!(page.screen(), "result");
    assert_eq!(
        page.text_of("return document.querySelector('[data-screen]').dataset.answer"),
        "b"
    );
    assert_eq!(page.texts("return window.kinds"), ["touch", "touch"]);
    assert!(site.requests().contains(&"/form.js".to_string()));
}

#[test]
fn a_keyboard_alone_ticks_and_continues() {
    let site = fixture();
    for option in ["a", "c"] {
        let page = open(&site, &desk()).by_keyboard();
        page.answer("one", option);
        assert_eq!(page.screen(), "result");
        assert_eq!(
            page.text_of("return document.querySelector('[data-screen]').dataset.answer"),
            option
        );
        assert_eq!(page.texts("return window.kinds"), Vec::<String>::new());
    }
}

#[test]
fn a_message_on_the_console_is_noticed_in_every_frame() {
    let loud = Site::of(&[(
        "index.html",
        r#"<!doctype html><title>Loud</title><link rel="icon" href="data:,"><p id="loud">Loud</p><script>console.log('from the frame')</script>"#.into(),
    )]);
    let frame = |attributes: &str| {
        format!(
            r#"<iframe {attributes} src="{}"></iframe>"#,
            loud.other_address()
        )
    };
    for attributes in ["", r#"sandbox="allow-scripts""#] {
        let host = Site::of(&[(
            "index.html",
            format!(
                r#"<!doctype html><title>Host</title><link rel="icon" href="data:,">{}<script>console.warn('from the host')</script>"#,
                frame(attributes)
            ),
        )]);
        let page = Page::new(Browser::start(&phone()), Hand::Pointing);
        page.visit(&host.address());
        page.enter_frame("iframe");
        page.wait("#loud");
        page.leave_frame();
        let said = page.browser.console().join("\n");
        assert!(
            said.contains("from the host") && said.contains("from the frame"),
            "{said}"
        );
    }
}

#[test]
fn a_breach_of_the_content_policy_is_noticed() {
    let site = fixture();
    let page = open(&site, &phone());
    let _ = page.browser.run(
        "const s = document.createElement('style'); s.textContent = 'p{}'; document.head.append(s)",
        &json!([]),
    );
    let said = page.browser.console().join("\n");
    assert!(said.contains("Content Security Policy"), "{said}");
}

#[test]
fn touch_reaches_into_frames_of_other_sites() {
    let site = fixture();
    for attributes in ["", r#"sandbox="allow-scripts""#] {
        let host = Site::of(&[(
            "index.html",
            format!(
                r#"<!doctype html><title>Host</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
                <div style="height:1500px"></div><iframe {attributes} height="500" src="{}"></iframe><div style="height:1500px"></div>"#,
                site.other_address()
            ),
        )]);
        let page = site.browse(&phone());
        page.visit(&host.address());
        page.enter_frame("iframe");
        page.answer("one", "c");
        assert_eq!(page.texts("return window.kinds"), ["touch", "touch"]);
        assert_eq!(
            page.text_of("return document.querySelector('[data-screen]').dataset.answer"),
            "c"
        );
    }
}

#[test]
fn what_the_reader_has_switched_off_is_off() {
    let site = fixture();
    let page = site.browse(&phone().without(Forbidden::Scripts));
    page.visit(&site.address());
    page.wait("html[data-live]");
    page.tick("one", "b");
    assert_eq!(page.text_of("return typeof window.kinds"), "undefined");

    let page = open(&site, &phone().without(Forbidden::Storage));
    let stored =
        "try { localStorage.setItem('a', 'b'); return 'stored' } catch (e) { return e.name }";
    assert_eq!(page.text_of(stored), "SecurityError");
}

#[test]
#[should_panic(expected = "the console should be silent")]
fn a_journey_with_a_message_on_the_console_fails() {
    let site = fixture();
    let page = open(&site, &phone());
    let _ = page.browser.run("console.info('hello')", &json!([]));
}
