//! What tests, hosts and screen readers rely on, over every example.

use crate::examples;
use posterior::knowledge::packed;
use posterior::view::text;
use std::collections::BTreeSet;

/// Every `data-action` there is.
const ACTIONS: &[&str] = &[
    "back",
    "change",
    "why",
    "confirm",
    "withdraw",
    "go-on-check",
    "keep-going",
    "what-if-keep",
    "what-if-back",
    "check",
    "result",
    "plan",
    "start-again",
    "start-again-yes",
    "start-again-no",
    "share",
    "take",
    "test",
    "later",
    "tried",
    "try-again",
    "timer",
    "move",
    "history",
    "look",
    "compare",
    "delete",
    "delete-all",
    "undo",
    "check-again",
    "save",
    "calendar",
    "sheet",
    "print",
];

/// The values of an attribute, in order.
fn values<'a>(markup: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    markup
        .split(&opening)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// Every opening tag of this name, as written.
fn tags<'a>(markup: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!("<{name}");
    let named = markup
        .split(&opening)
        .skip(1)
        .filter(|rest| rest.starts_with([' ', '>']));
    named.filter_map(|rest| rest.split('>').next()).collect()
}

/// What every example must satisfy.
fn all(claim: &str, holds: impl Fn(&str) -> bool) {
    for (name, markup) in examples() {
        assert!(holds(&markup), "{name}: {claim}\n{markup}");
    }
}

#[test]
fn a_question_has_one_submit_button_and_other_screens_none() {
    all(
        "one Continue where there is a fieldset, else none",
        |markup| {
            values(markup, "type")
                .iter()
                .filter(|kind| **kind == "submit")
                .count()
                == tags(markup, "fieldset").len()
        },
    );
}

#[test]
fn every_button_says_what_kind_it_is() {
    all("a type on every button", |markup| {
        tags(markup, "button")
            .iter()
            .all(|tag| tag.contains("type=\""))
    });
}

#[test]
fn nothing_carries_a_style_of_its_own() {
    all("no style attribute", |markup| {
        !markup.contains(" style=") && tags(markup, "style").is_empty()
    });
}

#[test]
fn actions_have_the_names_that_were_agreed() {
    all("known actions", |markup| {
        values(markup, "data-action")
            .iter()
            .all(|action| ACTIONS.contains(action))
    });
}

#[test]
fn every_screen_has_one_heading_that_can_take_the_focus() {
    all(
        "one h1 with tabindex",
        |markup| matches!(tags(markup, "h1")[..], [tag] if tag.contains("tabindex=\"-1\"")),
    );
}

#[test]
fn ids_are_unique() {
    all("unique ids", |markup| {
        let ids = values(markup, "id");
        ids.len() == ids.iter().collect::<BTreeSet<_>>().len()
    });
}

#[test]
fn what_describes_or_is_linked_to_is_there() {
    all("ids that exist", |markup| {
        let ids = values(markup, "id");
        let described = values(markup, "aria-describedby")
            .into_iter()
            .flat_map(str::split_whitespace);
        let linked = values(markup, "href")
            .into_iter()
            .filter_map(|href| href.strip_prefix('#'));
        described.chain(linked).all(|id| ids.contains(&id))
    });
}

#[test]
fn the_last_option_is_in_the_last_child_of_the_fieldset() {
    all("options last", |markup| {
        markup.split("<fieldset").skip(1).all(|rest| {
            rest.split("</fieldset>")
                .next()
                .is_some_and(|inside| inside.ends_with("</label></div>"))
        })
    });
}

#[test]
fn headings_never_skip_a_level() {
    all("h1, then h2, then h3", |markup| {
        let opened = markup
            .match_indices("<h")
            .filter_map(|(at, _)| markup.as_bytes().get(at + 2));
        let levels: Vec<u8> = opened
            .copied()
            .filter(|level| (b'1'..=b'6').contains(level))
            .collect();
        levels.windows(2).all(|pair| pair[1] <= pair[0] + 1)
    });
}

#[test]
fn emergency_and_urgent_screens_offer_nothing_to_go_on_with() {
    for (name, markup) in examples() {
        if ["care-emergency", "care-urgent"].contains(&name) {
            let actions = values(&markup, "data-action");
            assert_eq!(actions, ["change", "start-again"], "{name}");
        }
    }
}

#[test]
fn the_drawing_names_the_same_knee_bend_to_eye_and_ear() {
    let (_, markup) = examples()
        .into_iter()
        .find(|(name, _)| *name == "question-drawing")
        .expect("an example with a drawing");
    let after = |opening: &str| -> Vec<u32> {
        let rests = markup.split(opening).skip(1);
        let digits = |rest: &str| {
            rest.chars()
                .take_while(char::is_ascii_digit)
                .collect::<String>()
        };
        rests.filter_map(|rest| digits(rest).parse().ok()).collect()
    };
    let seen = after(">bent ");
    let heard = after("knees bent ");
    assert_eq!(seen, heard);
    assert!(matches!(seen[..], [92..=98, 71..=77]), "{seen:?}");
}

#[test]
fn every_source_is_told_in_full_where_its_line_leads() {
    let references = text::render_references(packed::article(), packed::guide());
    for (index, source) in packed::guide().sources.iter().enumerate() {
        let there = format!(
            "<section class=\"block\" id=\"{index}\"><h2>{}</h2>",
            source.short
        );
        assert!(references.contains(&there), "{there}");
    }
    for place in values(&references, "href") {
        let known = place == "./" || place.starts_with("https://") || place.starts_with("http://");
        assert!(known, "{place}");
    }
    all("a source leads to the page of sources", |markup| {
        values(markup, "href").iter().all(|place| {
            place.strip_prefix("sources.html#").is_none_or(|index| {
                index
                    .parse()
                    .is_ok_and(|index: usize| index < packed::guide().sources.len())
            })
        })
    });
}
