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
    assert_eq!(asked(&site), 0, "loaded before anybody asked");
    page.visit(&place);
    assert_eq!(asked(&site), 1);
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

#[test]
fn from_the_second_visit_on_the_sources_open_without_a_network() {
    let mut site = Site::start();
    let page = site.open(&phone());
    page.wait_whole();
    assert_eq!(asked(&site), 0);
    for _ in 0..2 {
        page.reload();
        page.wait_whole();
        assert_eq!(asked(&site), 1, "kept once");
    }
    site.stop();
    page.visit(&format!("{}sources.html#3", site.address()));
    page.wait("[id='3']:target h2");
}

#[test]
fn a_later_version_of_the_page_brings_its_own_sources() {
    let site = Site::start();
    let later = Site::later(&[
        ("sources.html", "</h1>", ", later</h1>"),
        ("service-worker.js", "+\"", "+\"later-"),
    ]);
    let page = site.open(&phone());
    page.wait_whole();
    let heading = || {
        page.visit(&format!("{}sources.html", site.address()));
        page.text_of("return document.querySelector('h1').textContent")
    };
    let come_back = || {
        page.visit(&site.address());
        page.wait_whole();
    };
    come_back();
    let now = heading();
    site.deploy(&later);
    come_back();
    let found =
        "return navigator.serviceWorker.getRegistration().then((found) => Boolean(found.waiting))";
    let _ = page
        .browser
        .wait("the later version to be held", found, &json!([]));
    assert_eq!(heading(), now, "this visit is still of one version");
    page.visit("about:blank");
    come_back();
    assert_eq!(heading(), format!("{now}, later"));
}

/// How often the page of sources was asked for.
fn asked(site: &Site) -> usize {
    let requests = site.requests();
    requests
        .iter()
        .filter(|path| path.contains("sources.html"))
        .count()
}
