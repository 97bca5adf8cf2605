//! The page's address: read once, and its fragment taken out of the bar.

use gloo_utils::window;

/// The address as the page found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Without the fragment; empty where the browser does not tell.
    pub page: String,
    /// The fragment without `#`; may be empty.
    pub fragment: String,
}

/// Reads it.
#[must_use]
pub fn read() -> Address {
    let whole = window().location().href().unwrap_or_default();
    let (page, fragment) = whole.split_once('#').unwrap_or((&whole, ""));
    Address {
        page: page.to_owned(),
        fragment: fragment.to_owned(),
    }
}

/// Whether the address asks for the page without its surroundings.
#[must_use]
pub fn asks_for_embed(page: &str) -> Embed {
    let query = page.split_once('?').map_or("", |(_, query)| query);
    if query.split('&').any(|one| one == "embed=1") {
        Embed::Asked
    } else {
        Embed::NotAsked
    }
}

/// Whether `?embed=1` stands in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Embed {
    /// Yes.
    Asked,
    /// No.
    NotAsked,
}

/// Loads the page again: a link was put into the bar of the open page.
pub fn reload() {
    let _ = window().location().reload();
}
