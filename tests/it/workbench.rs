//! The author's tools.

mod cases;
mod command;
mod explain;
mod graph;
mod guide;
mod packs;
mod verify;

use crate::small::files;
use posterior::knowledge::compile::compile;
use posterior::workbench::opened::Opened;

/// The small made-up pack of the tests.
fn small() -> Opened {
    let (check, guide, article) = compile(&files()).expect("a pack without mistakes");
    Opened {
        check: Box::leak(Box::new(check)),
        guide: Box::leak(Box::new(guide)),
        article: Box::leak(Box::new(article)),
    }
}
