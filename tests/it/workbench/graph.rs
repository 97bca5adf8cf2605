//! The picture of a pack: up to date, whole, nothing over anything else, no word outside its box.

use super::small;
use posterior::workbench::graph::svg;
use posterior::workbench::opened::{self, Opened};

/// A box of the picture: x, y, width, height, and the words in it with where they stand.
struct Drawn {
    rect: [f64; 4],
    words: Vec<(f64, f64, f64, String)>,
}

fn number(tag: &str, name: &str) -> f64 {
    let (_, rest) = tag
        .split_once(&format!(" {name}=\""))
        .unwrap_or_else(|| panic!("{tag} has no {name}"));
    rest.split('"').next().unwrap().parse().unwrap()
}

fn boxes(svg: &str) -> Vec<Drawn> {
    let groups = svg.split("<g class=").skip(1);
    let one = |group: &str| {
        let group = group.split("</g>").next().unwrap();
        let rect = group.split("<rect").nth(1).unwrap();
        let words = group.split("<text").skip(1).map(|text| {
            let said = text.split(['>', '<']).nth(1).unwrap().to_owned();
            (
                number(text, "x"),
                number(text, "y"),
                number(text, "font-size"),
                said,
            )
        });
        Drawn {
            rect: ["x", "y", "width", "height"].map(|name| number(rect, name)),
            words: words.collect(),
        }
    };
    groups.map(one).collect()
}

fn both() -> [Opened; 2] {
    [opened::built_in(), small()]
}

#[test]
fn the_picture_in_the_documents_is_that_of_the_pack() {
    let kept = std::fs::read_to_string("docs/graph.svg").unwrap_or_default();
    assert!(
        kept == svg(&opened::built_in()),
        "the pack has changed; please make its picture anew: cargo posterior graph > docs/graph.svg"
    );
}

#[test]
fn everything_of_the_pack_stands_in_the_picture_with_a_title() {
    for pack in both() {
        let svg = svg(&pack);
        let (check, guide) = (pack.check, pack.guide);
        let ids = || {
            let of_check = check.rules.iter().map(|one| one.id);
            of_check
                .chain(check.questions.iter().map(|one| one.id))
                .chain(check.causes.iter().map(|one| one.id))
                .chain(check.sub_faults.iter().map(|one| one.id))
                .chain(guide.remedies.iter().map(|one| one.id))
        };
        for id in ids() {
            assert!(svg.contains(&format!(">{id}</text>")), "{id}");
        }
        let links = svg.matches(" link\" stroke-width").count();
        let drawn = boxes(&svg).len();
        assert_eq!(drawn, ids().count() + 2);
        assert_eq!(svg.matches("<title").count(), 1 + drawn + links);
        assert!(svg.contains("prefers-color-scheme: dark"));
    }
}

#[test]
fn no_box_lies_over_another_and_no_word_leaves_its_box() {
    for pack in both() {
        let svg = svg(&pack);
        let boxes = boxes(&svg);
        for (index, one) in boxes.iter().enumerate() {
            let [x, y, width, height] = one.rect;
            assert!(x + width <= number(&svg, "width") && y + height <= number(&svg, "height"));
            for other in &boxes[..index] {
                let [ox, oy, owidth, oheight] = other.rect;
                let apart =
                    x + width <= ox || ox + owidth <= x || y + height <= oy || oy + oheight <= y;
                assert!(apart, "{:?} over {:?}", one.words, other.words);
            }
            for (at_x, at_y, size, said) in &one.words {
                // Half an em a letter is less than any font for screens needs on average; the layout reckons with more.
                let ends = at_x + 0.5 * size * said.chars().count() as f64;
                assert!(x < *at_x && ends < x + width, "{said}");
                assert!(y < at_y - size && at_y + 0.25 * size < y + height, "{said}");
            }
        }
    }
}

#[test]
fn a_question_that_weighs_more_has_a_wider_line() {
    let svg = svg(&opened::built_in());
    let width = |of: &str| {
        let line = svg.lines().find(|line| line.contains(of)).unwrap();
        number(line, "stroke-width")
    };
    assert!(width(">feeling tells of range-of-motion") < width(">feet-at-top tells of form"));
}
