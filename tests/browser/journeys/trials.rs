//! Trials: putting one off never holds up the result, and pain in one brings the danger questions back.

use crate::people::FAR_FEET;
use browser_tests::page::{Page, Shows};
use browser_tests::setup::phone;
use browser_tests::site::Site;

/// The trial that is in the core, so everybody is asked.
const TRIAL: &str = "glute-squeeze";

#[test]
fn later_reaches_the_result_which_offers_the_trial_again() {
    let site = Site::start();
    let page = site.open(&phone());
    let put_off: Vec<_> = FAR_FEET
        .iter()
        .filter(|(question, _)| *question != TRIAL)
        .copied()
        .collect();
    let asked = page.sitting(&put_off);
    assert!(asked.contains(&TRIAL.to_string()), "{asked:?}");
    page.wait("[data-outcome]");
    // Among those left for later, or as the one test that would tell most.
    let offers = ["later", "test"]
        .into_iter()
        .filter(|offer| page.shows(&format!("[data-action={offer}]")) == Shows::Yes);
    let offered: Vec<&str> = offers.collect();
    assert!(!offered.is_empty(), "no trial is offered again");
    page.press(offered[0]);
    assert_eq!(page.ticked(), ["later"]);
    let trial = page.question();
    let outcome = page.options().swap_remove(0);
    page.answer(&trial, &outcome);
    page.wait("[data-outcome]");
    page.press("check");
    page.change(&trial);
    assert_eq!(page.ticked(), [outcome]);
}

#[test]
fn a_trial_shows_every_outcome_from_the_start() {
    let site = Site::start();
    let page = site.open(&phone());
    up_to_the_trial(&page);
    let options = page.options();
    assert_eq!(options[options.len() - 3..], ["later", "cannot", "hurt"]);
    assert_eq!(page.ticked(), Vec::<String>::new());
}

#[test]
fn pain_in_a_trial_brings_the_danger_questions_back() {
    let site = Site::start();
    let page = site.open(&phone());
    up_to_the_trial(&page);
    page.answer(TRIAL, "hurt");
    let again = page.question();
    assert!(
        ["feeling", "signs-now"].contains(&again.as_str()),
        "{again}"
    );
    assert_eq!(page.ticked(), Vec::<String>::new());
    let asked = page.sitting(&[("feeling", "work"), ("signs-now", "numb-between-legs")]);
    assert!(asked.contains(&"signs-now".to_string()), "{asked:?}");
    assert_eq!(page.screen(), "care");
}

#[test]
fn without_a_danger_sign_the_sitting_goes_on_after_pain_in_a_trial() {
    let site = Site::start();
    let page = site.open(&phone());
    up_to_the_trial(&page);
    page.answer(TRIAL, "hurt");
    let asked = page.sitting(FAR_FEET);
    assert!(asked.contains(&"signs-now".to_string()), "{asked:?}");
    page.wait("[data-outcome]");
}

fn up_to_the_trial(page: &Page) {
    let mut guard = 0;
    while page.question() != TRIAL {
        let question = page.question();
        let option = FAR_FEET
            .iter()
            .find(|(of, _)| *of == question)
            .map_or("none", |(_, option)| option);
        page.answer(&question, option);
        guard += 1;
        assert!(guard < 30, "the trial is never asked");
    }
}
