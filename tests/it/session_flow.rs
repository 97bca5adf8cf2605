//! A sitting from the first question to each kind of screen.

use expect_test::{Expect, expect};
use posterior::session::journey::Journey;
use posterior::session::report::Screen;

/// The ids of the questions on the way, and the screen at its end.
fn way(known: &[(&str, &str)]) -> String {
    let mut journey = Journey::begin();
    let mut way = Vec::new();
    while let Some(question) = journey.question() {
        way.push(question);
        journey = journey.answering_once(known);
    }
    format!("{}\n{}", way.join(" "), ending(&journey))
}

fn ending(journey: &Journey) -> String {
    match journey.report().screen {
        Screen::Result(result) => format!("result {}: {}", result.outcome, result.lead),
        Screen::Care(care) => format!("care {:?}: {}", care.level, care.heading),
        other => other.name().to_string(),
    }
}

fn check(known: &[(&str, &str)], expected: Expect) {
    expected.assert_eq(&way(known));
}

#[test]
fn each_kind_of_ending_is_reached() {
    check(
        &[],
        expect![[r#"
        feeling signs-now signs-lasting bother most-tired when-felt feet-at-top feet-action glute-squeeze side-view no-weight-lockout both-sides other-moves feet-closer
        result cannot-tell: We can't tell yet"#]],
    );
    check(
        &[("signs-now", "pee-or-poo")],
        expect![[r#"
        feeling signs-now
        care Emergency: Call your emergency number now"#]],
    );
    check(
        &[("signs-now", "leg-swollen"), ("breath-or-chest", "no")],
        expect![[r#"
        feeling signs-now breath-or-chest signs-lasting
        care Urgent: See a doctor today"#]],
    );
    check(
        &[("signs-now", "leg-swollen"), ("breath-or-chest", "yes")],
        expect![[r#"
        feeling signs-now breath-or-chest
        care Emergency: Call your emergency number now"#]],
    );
    check(
        &[("feeling", "sharp")],
        expect![[r#"
        feeling signs-now signs-lasting
        care NonUrgent: Stop this exercise today"#]],
    );
}
