//! A program that falls over while it runs: started afresh once with the answers kept, else the page is left to be read.

use browser_tests::page::{Page, Shows};
use browser_tests::setup::phone;
use browser_tests::site::Site;
use serde_json::json;

/// Lets the program be tripped: while `window.traps` is above 0, the next call into it ends as a trap would.
const TRIPWIRE: &str = r"
window.traps = 0;
const instantiate = WebAssembly.instantiate.bind(WebAssembly);
WebAssembly.instantiate = async (module, imports) => {
  const { exports } = await instantiate(module, imports);
  const wired = (f) => typeof f !== 'function' ? f : (...given) => {
    if (window.traps > 0) {
      window.traps -= 1;
      throw new WebAssembly.RuntimeError('unreachable');
    }
    return f(...given);
  };
  return { exports: Object.fromEntries(Object.entries(exports).map(([name, f]) => [name, wired(f)])) };
};";

#[test]
fn a_program_that_falls_over_is_started_afresh_with_the_answers_kept() {
    let site = Site::start();
    let page = site.open_with(&phone(), TRIPWIRE);
    page.answer("feeling", "cramp");
    trip(&page);
    page.wait_question("signs-now");
    let running = "return window.traps === 0 && 'live' in document.documentElement.dataset";
    let _ = page
        .browser
        .wait("the program to be there again", running, &json!([]));
    page.none();
    page.press("back");
    page.press("back");
    assert_eq!(page.ticked(), ["cramp"]);
}

#[test]
fn a_program_that_falls_over_twice_leaves_a_page_to_read() {
    let site = Site::start();
    let page = site.open_with(&phone(), TRIPWIRE);
    page.answer("feeling", "cramp");
    trip(&page);
    page.wait_question("signs-now");
    trip(&page);
    page.wait_unstarted();
    assert_eq!(page.shows("fieldset[data-question=feeling] h1"), Shows::Yes);
    assert_eq!(page.shows("html[data-live]"), Shows::No);
}

/// The next tap trips the program.
fn trip(page: &Page) {
    page.wait("html[data-live]");
    let _ = page.browser.run("window.traps = 1", &json!([]));
    let _ = page.browser.run(
        "document.querySelector('button[type=submit]').click()",
        &json!([]),
    );
    let _ = page
        .browser
        .wait("the trap", "return window.traps === 0", &json!([]));
}
