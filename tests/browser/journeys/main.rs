//! Journeys of a person through the release build in a real browser.

mod citing;
mod coming_back;
mod drawings;
mod early;
mod falling;
mod frames;
mod harness;
mod keeping;
mod loading;
mod moving;
mod paper;
mod patching;
mod people;
mod planning;
mod sharing;
mod sittings;
mod small;
mod supposing;
mod timing;
mod trials;
mod trying;
