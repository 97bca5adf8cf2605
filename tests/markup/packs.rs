//! Another pack's screens: drawn by the same code, and about their own topic alone.

use posterior::session::journey::Journey;
use posterior::session::knowledge::Knowledge;
use posterior::view::text;
use posterior::workbench::opened;
use std::path::Path;

/// Answers of somebody with wide elbows.
const WIDE: &[(&str, &str)] = &[
    ("most-tired", "shoulders"),
    ("stops-set", "yes"),
    ("elbows", "straight-out"),
    ("blades", "stay-back"),
    ("elbows-in", "better"),
];

#[test]
fn another_packs_screens_are_drawn_from_its_files_alone() {
    let pack = opened::open(Path::new("tests/packs/bench-press-shoulders"));
    let pack = pack.unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
    let knowledge = Knowledge::new(pack.check).with_guide(pack.guide);
    let begin = || Journey::open(knowledge.clone(), &Journey::opening());
    let screens = [
        (begin(), "Do you have any of these?"),
        (
            begin().answer("signs", "chest-pain"),
            "Call your emergency number now",
        ),
        (begin().answering(WIDE), "Your elbows go wide"),
        (begin().answering(&[]), "Point your elbows half-way in"),
    ];
    for (journey, said) in screens {
        let markup = text::render(&journey.report());
        assert!(markup.contains(said), "{said}: {markup}");
        let lower = read_aloud(&markup).to_lowercase();
        let strange = ["hamstring", "hip thrust", "glute", "thigh"];
        let found = strange.iter().find(|word| lower.contains(**word));
        assert_eq!(found, None, "{said}: {markup}");
    }
    let article = text::render_article(pack.article, &pack.guide.words);
    assert!(article.contains("What a bench press is"));
}

/// What stands between the tags; classes and drawings are no words.
fn read_aloud(markup: &str) -> String {
    let pieces = markup.split('<').skip(1);
    let words = pieces.filter_map(|piece| piece.split_once('>').map(|(_, words)| words));
    words.collect::<Vec<_>>().join(" ")
}
