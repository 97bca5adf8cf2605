//! Lines about where a claim comes from.

use crate::knowledge::compiled::{Guide, REGISTERS, Text};
use crate::session::report::SourceLine;

/// The sources with these indices; none before the guide has arrived.
#[must_use]
pub fn lines(guide: Option<&Guide>, sources: &[u8]) -> Vec<SourceLine> {
    let mut lines = Vec::new();
    for &index in sources {
        let source = guide.and_then(|guide| guide.sources.get(usize::from(index)));
        let Some(source) = source else { continue };
        let address = registered(source.address);
        lines.push(SourceLine {
            short: source.short,
            citation: source.citation,
            number: if address.is_some() {
                source.address
            } else {
                ""
            },
            address: address.unwrap_or_else(|| source.address.into()),
            supports: source.supports,
        });
    }
    lines
}

/// The address of what is known by its number in a register.
fn registered(number: Text) -> Option<String> {
    REGISTERS.iter().find_map(|(mark, begins)| {
        let number = number.strip_prefix(mark)?;
        let mut address = String::from(*begins);
        address.push_str(number);
        Some(address)
    })
}
