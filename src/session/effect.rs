//! What a sitting asks of the browser, as data. `browser` carries it out; every one may fail without harm.

use super::message::Place;

/// A request to the browser.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Keep this text on the device.
    Save(String),
    /// Wipe what is kept.
    Forget,
    /// A new screen: enter it in the history (replace in a frame), move the focus to its heading, scroll to its top.
    Entered(Place),
    /// The same place again (first screen, restored sitting): replace the history entry, leave focus and scroll alone.
    Replaced(Place),
    /// Back, on the page or in the browser, or the browser's Forward: rewrite the history entry the browser is at,
    /// move the focus to the heading, scroll to the top.
    Returned(Place),
    /// Move the focus to the error summary.
    FocusError,
    /// Take the fragment out of the address bar.
    ClearFragment,
    /// Hand this address on: by the system's sheet, else copy it.
    Share(String),
    /// Hand out a file.
    HandOut(File),
    /// Load the guide (again).
    LoadGuide,
    /// Tell the frame's host what happened, no answers inside.
    TellHost(HostEvent),
}

#[cfg(not(target_arch = "wasm32"))]
impl Effect {
    /// Does to `saved` what a browser does to the device's storage: for journeys and proofs.
    pub fn store(&self, saved: &mut Option<String>) {
        match self {
            Self::Save(text) => *saved = Some(text.clone()),
            Self::Forget => *saved = None,
            Self::Entered(_)
            | Self::Replaced(_)
            | Self::Returned(_)
            | Self::FocusError
            | Self::ClearFragment
            | Self::Share(_)
            | Self::HandOut(_)
            | Self::LoadGuide
            | Self::TellHost(_) => {}
        }
    }
}

/// A file for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub text: String,
}

/// What a host page may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostEvent {
    /// The nth question is on screen.
    Question(u8),
    /// A result is on screen.
    Result,
    /// Started again.
    Restart,
}
