//! In somebody's blog post: the whole check in a frame of another site, and in the strictest frame that blogs use.

use crate::people::{FAR_FEET, HEALTHY};
use browser_tests::host::{self, Follow, Frame};
use browser_tests::page::{Page, Shows};
use browser_tests::setup::{desk, phone};
use browser_tests::site::Site;
use serde_json::json;

#[test]
fn the_whole_check_runs_in_a_frame_of_another_site() {
    runs_whole(Frame::CrossSite);
}

#[test]
fn the_whole_check_runs_in_the_strictest_frame() {
    runs_whole(Frame::Sandboxed);
}

#[test]
fn the_strictest_frame_can_be_used_by_keyboard_alone() {
    let site = Site::start();
    let (_post, page) = host::in_the_strictest_frame(&site, &desk());
    let page = page.by_keyboard();
    page.answer("feeling", "work");
    page.none();
    assert_eq!(page.question(), "signs-lasting");
}

#[test]
fn the_host_stays_where_it_is_in_a_frame_of_another_site() {
    leaves_the_host_alone(Frame::CrossSite);
}

#[test]
fn the_host_stays_where_it_is_around_the_strictest_frame() {
    leaves_the_host_alone(Frame::Sandboxed);
}

#[test]
fn where_the_frame_cannot_keep_answers_a_line_says_so() {
    let site = Site::start();
    let (_post, page) = host::in_the_strictest_frame(&site, &phone());
    page.answer("feeling", "work");
    assert_ne!(
        page.text_of("return document.querySelector('.notices').innerText.trim()"),
        ""
    );
}

#[test]
fn the_strictest_frame_hands_its_result_on_as_a_link() {
    let site = Site::start();
    let link = {
        let (_post, page) = host::in_the_strictest_frame(&site, &phone());
        let _ = page.sitting(FAR_FEET);
        page.wait("[data-outcome]");
        page.press_here("[data-action=share]");
        page.wait(".share a[href], .share input");
        page.text_of("return document.querySelector('.share a[href]')?.href ?? document.querySelector('.share input').value")
    };
    assert!(
        link.starts_with(&site.address()) && link.contains('#'),
        "{link}"
    );
    let page = site.browse(&phone());
    page.visit(&link);
    page.wait_live();
    page.wait("[data-outcome]");
}

#[test]
fn the_demo_post_shows_the_check_and_follows_its_height() {
    let site = Site::start();
    let page = site.browse(&phone());
    page.visit(&format!("{}demo.html", site.address()));
    page.wait("iframe");
    assert_eq!(
        page.number("return document.documentElement.scrollWidth"),
        390
    );
    let _ = page.browser.run(
        "document.querySelector('iframe').scrollIntoView()",
        &json!([]),
    );
    page.enter_frame("iframe");
    page.wait_live();
    page.answer("feeling", "work");
    page.none();
    page.leave_frame();
    page.wait_follows("iframe");
}

fn runs_whole(frame: Frame) {
    let site = Site::start();
    let post = host::post(&site, frame, Follow::Yes);
    let page = site.browse(&phone());
    page.visit(&host::address(&post));
    let before = standing(&page);
    page.enter_frame("#check");
    page.wait_live();
    page.leave_frame();
    assert_eq!(
        page.number("return scrollY"),
        0,
        "opening the page scrolled the host"
    );
    // Out of the window too, so that the post does not jump when the reader comes there.
    let told = "return window.heard.some((message) => message.data.posterior === 1 && message.data.type === 'height')";
    let _ = page
        .browser
        .wait("the frame to tell its height", told, &json!([]));
    page.wait_follows("#check");
    page.enter_frame("#check");
    for (question, option) in [
        ("feeling", "work"),
        ("signs-now", "none"),
        ("signs-lasting", "none"),
    ] {
        page.answer(question, option);
        page.leave_frame();
        page.wait_follows("#check");
        page.enter_frame("#check");
    }
    let _ = page.sitting(HEALTHY);
    page.wait("[data-outcome]");
    page.leave_frame();
    page.wait_follows("#check");
    assert_eq!(standing(&page), before);
    says_only_what_it_may(&page, frame);
    page.enter_frame("#check");
    page.press("check");
    page.press("result");
    page.open_plan();
    assert_eq!(page.shows("[data-remedy]"), Shows::Yes);
    // Only the host can bring into view what a link of the plan leads to.
    page.press_here("[href='#days']");
    let down = page
        .number("return Math.round(document.querySelector('#days').getBoundingClientRect().top)");
    page.leave_frame();
    let seen = "const top = document.querySelector('#check').getBoundingClientRect().top + arguments[0]; return 0 <= top && top < innerHeight";
    let _ = page
        .browser
        .wait("the training days to be in view", seen, &json!([down]));
}

/// Without our script on the host, and with clicks that scroll nothing by themselves: whatever moves is the check's doing.
fn leaves_the_host_alone(frame: Frame) {
    let site = Site::start();
    let post = host::post(&site, frame, Follow::No);
    let page = site.browse(&phone());
    page.visit(&host::address(&post));
    let before = standing(&page);
    page.enter_frame("#check");
    page.wait_live();
    let _ = page.browser.run(
        "document.querySelector('button[type=submit]').click()",
        &json!([]),
    );
    page.wait("#error-summary");
    for _ in 0..6 {
        page.leaving(|| {
            let click = "document.querySelector('fieldset label:last-of-type input').click(); document.querySelector('button[type=submit]').click()";
            let _ = page.browser.run(click, &json!([]));
        });
    }
    page.leave_frame();
    assert_eq!(standing(&page), before);
    assert_eq!(page.number("return scrollY"), 0);
}

/// What the check must leave as it is: the host's address and the length of its history.
fn standing(page: &Page) -> (String, String) {
    (
        page.text_of("return location.href"),
        page.text_of("return String(history.length)"),
    )
}

/// Messages carry a version and a known type, come from where they should, and hold no answer.
fn says_only_what_it_may(page: &Page, frame: Frame) {
    let heard = page.browser.run("return window.heard", &json!([]));
    let heard = heard.as_array().expect("a list").clone();
    let ours: Vec<_> = heard
        .iter()
        .filter(|message| message["data"]["posterior"] == json!(1))
        .collect();
    assert!(!ours.is_empty(), "the frame said nothing");
    for message in &ours {
        let kind = message["data"]["type"].as_str().unwrap_or_default();
        assert!(
            ["ready", "height", "question", "result", "restart", "scroll"].contains(&kind),
            "{message}"
        );
        match frame {
            Frame::CrossSite => assert_ne!(message["origin"], json!("null")),
            Frame::Sandboxed => assert_eq!(message["origin"], json!("null")),
        }
    }
    let text = serde_json::Value::from(heard).to_string();
    for answer in ["only-wonder", "more-bottom", "straight-line", "fatigue"] {
        assert!(!text.contains(answer), "{answer} went to the host: {text}");
    }
}
