//! The engine's numbers for many sittings, bit by bit, so that the browser's can be laid beside the native ones.
//!
//! It judges nothing: equal text means equal bits.

use posterior::engine::answers::Answers;
use posterior::engine::diagnosis::{Diagnosis, diagnose};
use posterior::engine::flips::flips;
use posterior::engine::network::Network;
use posterior::engine::{selection, stopping};
use posterior::knowledge::compiled::{Check, Prior, Settings};
use posterior::knowledge::packed;
use std::fmt::Write;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

/// How many sittings are worked out.
pub const SITTINGS: u64 = 300;

/// One line per sitting, under one prior after the other: its number, then every number that the engine gives, as the
/// hexadecimal digits of its bits.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
#[must_use]
pub fn lines() -> String {
    let mut lines = String::new();
    for prior in [Prior::Independent, Prior::AtMost, Prior::ExactlyOne] {
        let pack = packed::check().clone();
        let settings = Settings {
            prior,
            prior_most: 2,
            ..pack.settings
        };
        lines_of(&Check { settings, ..pack }, &mut lines);
    }
    lines
}

fn lines_of(check: &Check, lines: &mut String) {
    let network = Network::new(check);
    for number in 0..SITTINGS / 3 {
        let answers = made_up(check, number * 3);
        let _ = write!(lines, "{number}");
        let changes = flips(check, &network, &answers);
        let changes = changes.iter().map(|flip| flip.change);
        for value in values(&diagnose(check, &network, &answers))
            .into_iter()
            .chain(changes)
        {
            let _ = write!(lines, " {:016x}", value.to_bits());
        }
        if let Some(next) = selection::next(check, &network, &answers) {
            let _ = write!(
                lines,
                " next {} {:016x}",
                next.question,
                next.gain_bits.to_bits()
            );
        }
        let left = stopping::value_left(check, &network, &answers);
        let _ = writeln!(
            lines,
            " left {} {:016x}",
            left.questions,
            left.gain.to_bits()
        );
    }
}

fn values(diagnosis: &Diagnosis) -> Vec<f64> {
    let of_cause = diagnosis.causes.iter().flat_map(|finding| {
        let own = [
            finding.posterior,
            finding.low,
            finding.high,
            finding.shift_bits,
        ];
        own.into_iter()
            .chain(finding.evidence.iter().map(|weight| weight.bits))
    });
    let whole = [diagnosis.no_cause, diagnosis.steadiness];
    let fit = diagnosis.fit.map(|fit| fit.z);
    of_cause.chain(whole).chain(fit).collect()
}

/// A sitting in which the more questions are answered, the higher its number.
fn made_up(check: &Check, number: u64) -> Answers {
    let mut answers = Answers::none(check.questions.len());
    let mut state = number;
    for (place, question) in check.questions.iter().enumerate() {
        if mixed(&mut state) % SITTINGS < number {
            let option = mixed(&mut state) % question.options.len() as u64;
            answers.set(place as u8, 1 << option);
        }
    }
    answers
}

/// `SplitMix64` (Steele, Lea, Flood 2014): whole numbers only, so the same everywhere.
fn mixed(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut bits = *state;
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
