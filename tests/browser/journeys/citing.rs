//! Where a claim comes from: the line on the result, and the page of sources behind it.

use crate::people::FAR_FEET;
use browser_tests::setup::phone;
use browser_tests::site::Site;
use serde_json::json;

#[test]
fn a_source_on_the_result_leads_to_its_place_among_all_sources_which_nothing_else_loads() {
    let site = Site::start();
    let page = site.open(&phone());
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    page.wait_whole();
    let source = "const source = document.querySelector('.cause .sources a'); return source.";
    let run = |script: &str| page.text_of(script);
    let (place, short) = (
        run(&format!("{source}href")),
        run(&format!("{source}textContent")),
    );
    assert!(
        place.starts_with(&format!("{}sources.html#", site.address())),
        "{place}"
    );
    let asked = |site: &Site| {
        let requests = site.requests();
        requests.iter().any(|path| path.contains("sources.html"))
    };
    assert!(!asked(&site), "loaded before anybody asked");
    page.visit(&place);
    assert!(asked(&site));
    let there = "const there = document.querySelector(':target'); return there && there.";
    assert_eq!(
        run(&format!("{there}querySelector('h2').textContent")),
        short
    );
    let links = page.browser.run(
        "return [...document.querySelectorAll(':target a')].every(a => a.href.startsWith('https://'))",
        &json!([]),
    );
    assert_eq!(links, json!(true));
    page.press_here("main a[href='./']");
    page.wait_live();
    page.wait("[data-outcome]");
}
