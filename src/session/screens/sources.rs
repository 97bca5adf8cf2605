//! Lines about where a claim comes from.

use crate::knowledge::compiled::Guide;
use crate::session::report::SourceLine;

/// The sources with these indices; none before the guide has arrived.
#[must_use]
pub fn lines(guide: Option<&Guide>, sources: &[u8]) -> Vec<SourceLine> {
    let mut lines = Vec::new();
    for &index in sources {
        let source = guide.and_then(|guide| guide.sources.get(usize::from(index)));
        let Some(source) = source else { continue };
        lines.push(SourceLine {
            short: source.short,
            supports: source.supports,
            index,
        });
    }
    lines
}
