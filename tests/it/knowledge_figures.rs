//! The drawings: bodies stay bodies, feet stay on the floor, words can be read, and what is drawn is what is said.

use crate::small::check;
use expect_test::expect;
use posterior::knowledge::compile::figures::body::{FOOT, SHANK, THIGH, TRUNK};
use posterior::knowledge::compiled::figure::{Figure, Ink, LETTERS_MM, MM, Panel, WIDE};
use posterior::knowledge::packed;

/// Each coordinate is rounded to a whole unit, so a length may be off by this much, mm.
const ROUNDING_MM: f64 = 1.5 * MM;
/// Room for a drawing of its own and for one of a pair, px: on the narrowest phone, where two stand side by side on a question.
const ROOM_PX: [f64; 2] = [248.0, 138.0];
/// A drawing is never higher, px: 11 rem where a question shows it, else 19 rem.
const HIGHEST_PX: [f64; 2] = [176.0, 304.0];
/// Smallest lettering, px.
const LETTERS_PX: f64 = 12.0;

fn figures() -> impl Iterator<Item = &'static Figure> {
    let later = &packed::guide().figures;
    packed::check().figures.iter().chain(later)
}

fn panels() -> impl Iterator<Item = (&'static str, &'static Panel)> {
    figures().flat_map(|figure| figure.panels.iter().map(move |panel| (figure.id, panel)))
}

/// The points of a pose, mm, right and down.
fn points(pose: &[u8]) -> Vec<[f64; 2]> {
    let pairs = pose.chunks(2);
    pairs
        .map(|pair| [f64::from(pair[0]) * MM, f64::from(pair[1]) * MM])
        .collect()
}

/// The poses of a panel: at the end and, where it moves, at the start.
fn poses(panel: &Panel) -> Vec<Vec<u8>> {
    let start = Some(panel.start()).filter(|start| !start.is_empty());
    std::iter::once(panel.pose.clone()).chain(start).collect()
}

/// A panel's lettering: what it says, and the middle of its foot, mm.
fn lettering(panel: &Panel) -> Vec<(&'static str, [f64; 2])> {
    let marks = panel.marks().filter(|(ink, _, _)| Ink::Plain as u8 <= *ink);
    let at = marks.map(|(_, _, at)| points(at)[0]);
    panel.words.iter().copied().zip(at).collect()
}

fn between(points: &[[f64; 2]], from: usize, to: usize) -> f64 {
    (points[from][0] - points[to][0]).hypot(points[from][1] - points[to][1])
}

/// How far the near knee is bent in the picture, degrees.
fn knee_deg(points: &[[f64; 2]]) -> f64 {
    let way = |from: usize, to: usize| {
        (points[to][1] - points[from][1]).atan2(points[to][0] - points[from][0])
    };
    let bend = (way(4, 5) - way(3, 4)).to_degrees();
    (bend + 180.0).rem_euclid(360.0) - 180.0
}

/// Where the floor is, mm down, if it is drawn.
fn floor(panel: &Panel) -> Option<f64> {
    let mut floors = panel
        .marks()
        .filter(|(ink, _, at)| *ink == Ink::Floor as u8 && at[1] == at[3]);
    Some(f64::from(floors.next()?.2[1]) * MM)
}

#[test]
fn thighs_shins_and_trunks_keep_their_lengths_in_every_pose() {
    for (id, panel) in panels() {
        for pose in &poses(panel) {
            let at = points(pose);
            let mut bones = vec![(3, 4, THIGH), (4, 5, SHANK), (7, 8, SHANK)];
            let wide = panel.with & WIDE != 0;
            if wide {
                bones.push((12, 7, THIGH));
            } else {
                bones.push((3, 7, THIGH));
                let trunk = between(&at, 1, 2) + between(&at, 2, 3);
                assert!(
                    (trunk - TRUNK).abs() < 2.0 * ROUNDING_MM,
                    "{id}: trunk {trunk}"
                );
            }
            for (from, to, length) in bones {
                let drawn = between(&at, from, to);
                // From the back or the front a bone may point at us.
                let wrong = if wide {
                    drawn - length
                } else {
                    (drawn - length).abs()
                };
                assert!(
                    wrong < ROUNDING_MM,
                    "{id}: {from} to {to} is {drawn} of {length} mm"
                );
            }
        }
    }
}

#[test]
fn nobody_sinks_into_the_floor_or_floats_above_it() {
    for (id, panel) in panels() {
        // On a bed the legs hang or are hugged.
        let Some(floor) = floor(panel).filter(|_| id != "bed-test") else {
            continue;
        };
        for pose in &poses(panel) {
            let at = points(pose);
            let mut lowest = f64::MIN;
            for joint in [4, 5, 6, 7, 8, 9] {
                assert!(
                    at[joint][1] < floor + ROUNDING_MM,
                    "{id}: joint {joint} is below the floor"
                );
                lowest = lowest.max(at[joint][1]);
            }
            let step = if id == "low-step" { 100.0 } else { 0.0 };
            assert!(
                floor - lowest < FOOT + step + ROUNDING_MM,
                "{id}: nothing of the legs is near the floor"
            );
        }
    }
}

#[test]
fn whoever_moves_stands_or_lies_on_something_that_does_not() {
    for (id, panel) in panels() {
        if panel.moved.is_empty() {
            continue;
        }
        let start = panel.start();
        assert_ne!(panel.pose, start, "{id} does not move");
        let both = panel.pose.chunks(2).zip(start.chunks(2));
        let still = both.take(10).any(|(end, start)| end == start);
        assert!(still, "{id}: no joint stays where it is");
    }
}

#[test]
fn all_is_within_the_frame() {
    for (id, panel) in panels() {
        let [top, wide, high] = panel.size.map(|unit| f64::from(unit) * MM);
        let cropped = 0.0 < top;
        let shown = |[x, y]: [f64; 2]| 0.0 < x && x < wide && (cropped || (0.0 < y && y < high));
        let bodies: Vec<[f64; 2]> = poses(panel).iter().flat_map(|pose| points(pose)).collect();
        assert!(
            bodies.into_iter().all(shown),
            "{id}: a body leaves the frame"
        );
        for (text, [x, y]) in lettering(panel) {
            assert!(
                top < y && y < top + high && 0.0 < x && x < wide,
                "{id}: {text}"
            );
        }
    }
}

#[test]
fn lettering_can_be_read_on_the_smallest_phone_and_does_not_overlap() {
    for figure in figures() {
        let pair = figure.panels.len() - 1;
        for panel in &figure.panels {
            let [_, wide, high] = panel.size.map(|unit| f64::from(unit) * MM);
            let asked = packed::check().figures.contains(figure);
            let scale = (ROOM_PX[pair] / wide).min(HIGHEST_PX[usize::from(!asked)] / high);
            let size = LETTERS_MM[pair];
            assert!(
                panel.words.is_empty() || LETTERS_PX <= size * scale,
                "{}: lettering of {:.1} px",
                figure.id,
                size * scale
            );
            let boxes: Vec<[f64; 4]> = lettering(panel)
                .into_iter()
                .map(|(text, [x, y])| {
                    let half = text.chars().count() as f64 * size * 0.25;
                    [x - half, y - size * 0.75, x + half, y + size * 0.25]
                })
                .collect();
            for (at, one) in boxes.iter().enumerate() {
                let apart = |other: &[f64; 4]| {
                    one[2] < other[0] || other[2] < one[0] || one[3] < other[1] || other[3] < one[1]
                };
                assert!(
                    boxes[at + 1..].iter().all(apart),
                    "{}: lettering overlaps",
                    figure.id
                );
            }
        }
    }
}

#[test]
fn the_knee_is_bent_as_the_words_say() {
    let mut said = 0;
    for (id, panel) in panels() {
        let drawn = knee_deg(&points(&panel.pose));
        let texts = panel.words.iter().copied();
        for text in texts.chain([panel.says]) {
            let words: Vec<&str> = text.split([' ', '°']).collect();
            for pair in words.windows(2) {
                let number = pair.iter().find_map(|word| word.parse::<f64>().ok());
                let Some(degrees) =
                    number.filter(|_| pair.contains(&"bent") || pair.contains(&"degrees"))
                else {
                    continue;
                };
                said += 1;
                assert!(
                    (degrees - drawn).abs() < 2.5,
                    "{id}: {degrees} said, {drawn:.1} drawn"
                );
            }
        }
    }
    assert!(4 < said, "only {said} angles are named");
}

#[test]
fn the_knee_bends_as_our_published_table_says() {
    let drawn = |id: &str, panel: usize| {
        let figure = figures().find(|figure| figure.id == id).expect("a drawing");
        knee_deg(&points(&figure.panels[panel].pose))
    };
    // Between a bench of 35 and one of 45 cm: 98 to 92 degrees with upright shins, 77 to 71 with the feet 14 cm further.
    assert!((92.0..=98.0).contains(&drawn("feet-far-near", 0)));
    assert!((71.0..=77.0).contains(&drawn("feet-far-near", 1)));
    // On the floor: 117 degrees.
    assert!((drawn("floor-bridge", 0) - 117.0).abs() < 2.0);
}

#[test]
fn what_no_body_can_do_is_told() {
    let end = "end = { rest = \"ankle\", at = [0, 66], hand = \"hip\" }";
    check(
        (
            "figures.toml",
            end,
            "end = { rest = \"hip\", at = [0, 900], leg = { sole = [700, 0] } }",
        ),
        &expect![[r#"
            figures.toml:4:1, figure arms: a leg of 835 mm cannot reach a foot 1089 mm away
                A picture of what no body can do teaches nothing.
                Please change the angles or places of this pose."#]],
    );
    check(
        (
            "figures.toml",
            end,
            "end = { rest = \"ankle\", at = [0, 66], leg = { knee = 175 } }",
        ),
        &expect![[r#"
            figures.toml:4:1, figure arms: `knee` comes to 175 degrees, and people's goes from -2 to 150
                A picture of what no body can do teaches nothing.
                Please change the angles or places of this pose."#]],
    );
    check(
        (
            "figures.toml",
            end,
            "end = { rest = \"ankle\", at = [0, 66], hand_by = [900, 900] }",
        ),
        &expect![[r#"
            figures.toml:4:1, figure arms: an arm of 564 mm cannot reach a hand 1025 mm away
                A picture of what no body can do teaches nothing.
                Please change the angles or places of this pose."#]],
    );
    check(
        ("figures.toml", end, "end = { trunk = 10 }"),
        &expect![[r#"
            figures.toml:4:1, figure arms: nothing holds the body: `rest` and `at` are missing
                A picture of what no body can do teaches nothing.
                Please change the angles or places of this pose."#]],
    );
    check(
        (
            "figures.toml",
            end,
            "end = { rest = \"ankle\", at = [0, 66, 3], leg = { knie = 20 } }",
        ),
        &expect![[r#"
            figures.toml:8:30, figure arms: `at` should be two numbers in brackets
                It cannot be read as anything else.
                Please write two numbers in brackets after `at =`.

            figures.toml:8:50, figure arms: nothing reads the key `knie` here; did you mean `knee`?
                What it says would be lost without a word.
                Please either use one of `hip`, `shin`, `out`, `knee`, `ankle`, `open`, `sole` and `stays`, or take the line out."#]],
    );
}

#[test]
fn right_and_wrong_come_in_pairs_and_nothing_is_drawn_for_nobody() {
    check(
        ("figures.toml", "heading =", "mark = \"right\"\nheading ="),
        &expect![[r#"
            figures.toml:1:1, figure arms: right and wrong come in pairs
                One of them alone has nothing to be compared with.
                Please write `mark = "right"` in the first panel and `mark = "wrong"` in the second, or in none."#]],
    );
    check(
        ("figures.toml", "id = \"arms\"", "id = \"legs\""),
        &expect![[r#"
            remedies.toml:16:11, remedy elbows-closer: there is no drawing named `arms`
                Nothing would be drawn there.
                Please either name one of legs, or take the line out.

            figures.toml:2:6, figure legs: nothing shows the drawing `legs`
                Everybody would load it, and nobody would see it.
                Please either write `picture = "legs"` in a question or remedy, or take it out."#]],
    );
    check(
        (
            "figures.toml",
            "[[figure]]",
            "[[figure]]\nid = \"arms\"\n\n[[figure]]",
        ),
        &expect![[r#"
            figures.toml:1:1, figure arms: the drawing has 0 panels
                A telephone has room for one, or for right beside wrong.
                Please write one `[[figure.panel]]` or two.

            figures.toml:5:6, figure arms: there are two drawings named `arms`
                Nobody could tell which is meant.
                Please give one of them another id."#]],
    );
}
