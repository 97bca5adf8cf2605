//! A result handed on by link, and what a link may and may not do.

use crate::people::FAR_FEET;
use browser_tests::page::{Page, Shows};
use browser_tests::setup::phone;
use browser_tests::site::Site;
use serde_json::json;
use std::io::Cursor;

#[test]
fn a_shared_result_is_shown_as_somebody_elses_and_leaves_ones_own_sitting_alone() {
    let site = Site::start();
    let (link, said) = {
        let page = site.open(&phone());
        let _ = page.sitting(FAR_FEET);
        page.wait("[data-outcome]");
        (share(&page), lead(&page))
    };
    assert!(
        link.starts_with(&site.address()) && link.contains('#'),
        "{link}"
    );
    assert!(link.len() < 300, "{link}");

    let page = site.open(&phone());
    page.answer("feeling", "cramp");
    page.none();
    let own = page.place();
    page.visit("about:blank");
    page.visit(&link);
    page.wait_live();
    page.wait("[data-outcome]");
    assert_eq!(page.shows("[data-action=take]"), Shows::Yes);
    assert_eq!(lead(&page), said);
    assert_eq!(page.browser.address(), site.address());
    page.reload();
    page.wait("[data-outcome]");
    assert_eq!(page.shows("[data-action=take]"), Shows::Yes);
    assert_eq!(lead(&page), said);
    for own_only in ["[data-action=check]", "[data-action=keep-going]"] {
        assert_eq!(page.shows(own_only), Shows::No, "{own_only}");
    }
    page.press("take");
    assert_eq!(page.place(), own);
    page.browser_back();
    page.wait("[data-action=take]");
    assert_eq!(lead(&page), said);
    page.press("take");
    page.reload();
    assert_eq!(page.place(), own);
    page.press("back");
    assert_eq!(page.ticked(), ["none"]);
}

#[test]
fn whoever_opens_a_link_first_starts_with_their_own_danger_questions() {
    let site = Site::start();
    let link = shared(&site);
    let page = site.browse(&phone());
    page.visit(&link);
    page.wait_live();
    page.wait("[data-action=take]");
    page.press("take");
    assert_eq!(
        (page.question(), page.ticked()),
        ("feeling".into(), Vec::new())
    );
    page.reload();
    assert_eq!(
        (page.question(), page.ticked()),
        ("feeling".into(), Vec::new())
    );
}

#[test]
fn a_broken_link_says_so_and_starts_afresh() {
    let site = Site::start();
    let link = shared(&site);
    let cut_short = &link[site.address().len() + 1..link.len() - 5];
    for fragment in [
        cut_short,
        "posterior=",
        "posterior=%00%ff",
        "posterior=9.1.s.AAAAA",
    ] {
        let page = site.browse(&phone());
        page.visit(&format!("{}#{fragment}", site.address()));
        page.wait_live();
        assert_eq!(
            (page.question(), page.ticked()),
            ("feeling".into(), Vec::new()),
            "{fragment}"
        );
        assert!(!notices(&page).is_empty(), "{fragment}");
        assert_eq!(page.browser.address(), site.address());
        page.answer("feeling", "work");
        assert_eq!(page.screen(), "danger");
    }
}

#[test]
fn a_hosts_own_parameters_are_no_broken_link() {
    let site = Site::start();
    for foreign in [
        "?utm_source=news&fbclid=abc",
        "#?secret=pQ7xYz",
        "#comments",
        "#:~:text=hip",
    ] {
        let page = site.browse(&phone());
        page.visit(&format!("{}{foreign}", site.address()));
        page.wait_live();
        assert_eq!(page.question(), "feeling");
        assert_eq!(notices(&page), "", "{foreign}");
    }
}

#[test]
fn another_phone_reads_the_link_off_the_screen_in_light_and_in_dark() {
    let site = Site::start();
    let page = site.open(&phone());
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    let link = share(&page);
    for scheme in ["light", "dark"] {
        page.browser.devtools(
            "Emulation.setEmulatedMedia",
            &json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]}),
        );
        assert_eq!(code(&page.picture_of("svg.qr")), link, "{scheme}");
    }
}

/// The link of a result.
fn shared(site: &Site) -> String {
    let page = site.open(&phone());
    let _ = page.sitting(FAR_FEET);
    page.wait("[data-outcome]");
    share(&page)
}

/// What another program reads in a picture of a code.
fn code(picture: &[u8]) -> String {
    let mut decoder = png::Decoder::new(Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("a picture");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("its pixels");
    let (width, height) = (info.width as usize, info.height as usize);
    let green = |x: usize, y: usize| pixels[y * info.line_size + x * info.color_type.samples() + 1];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, green);
    let grids = image.detect_grids();
    let (_, text) = grids.first().expect("a code").decode().expect("readable");
    text
}

/// Shares by the page's button and reads the link from where it was copied to.
fn share(page: &Page) -> String {
    page.browser.devtools(
        "Browser.grantPermissions",
        &json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}),
    );
    page.press_here("[data-action=share]");
    page.wait(".share [role=status]:not(:empty)");
    let link = page.browser.command("/execute/async", &json!({"script": "navigator.clipboard.readText().then(arguments[0], (e) => arguments[0](String(e)))", "args": []}));
    link.as_str().unwrap_or_default().to_string()
}

fn notices(page: &Page) -> String {
    page.text_of("return document.querySelector('.notices')?.innerText.trim()")
}

/// What the result says in one sentence.
fn lead(page: &Page) -> String {
    page.text_of("return document.querySelector('.lead').innerText")
}
