//! Each cause: from its prior to its posterior, what each answer weighed, and which threshold its band met or missed.

use super::Told;
use crate::engine::diagnosis::{BandKind, Finding};
use crate::knowledge::compiled::{Band, Settings};
use crate::workbench::names::band;

/// Lighter answers are only counted.
const TOLD_BITS: f64 = 0.05;

/// The lines of this part, the first cause of the list first.
pub fn lines(told: &Told) -> Vec<String> {
    let settings = &told.pack.check.settings;
    let mut lines = Vec::new();
    for cause in &told.found.diagnosis.order {
        let finding = &told.found.diagnosis.causes[usize::from(*cause)];
        let prior = told
            .network
            .prior
            .get(usize::from(*cause))
            .copied()
            .unwrap_or(0.0);
        lines.push(format!(
            "{}: {prior:.2} before, {:.2} now ({:.2} to {:.2} if the numbers are off), moved by {:+.2} bits: {}",
            told.cause(*cause),
            finding.posterior,
            finding.low,
            finding.high,
            finding.shift_bits,
            band(finding.band)
        ));
        lines.extend(
            why(settings, finding)
                .into_iter()
                .map(|line| format!("    {line}")),
        );
        let mut evidence = finding.evidence.clone();
        evidence.sort_by(|a, b| b.bits.abs().total_cmp(&a.bits.abs()));
        let all = evidence.len();
        evidence.retain(|weight| TOLD_BITS <= weight.bits.abs());
        for weight in &evidence {
            let answer = told.answer(weight.question);
            lines.push(format!("    {:+.2} bits  {answer}", weight.bits));
        }
        if evidence.len() < all {
            let others = all - evidence.len();
            lines.push(format!(
                "    answers of less than {TOLD_BITS} bits: {others}"
            ));
        }
    }
    lines.push(format!(
        "no cause at all: {:.2} before, {:.2} now",
        told.network.prior_no_cause, told.found.diagnosis.no_cause
    ));
    lines.push(
        "A weight is the log2-odds with the answer minus without it. One bit doubles the odds. Weights add up only nearly."
            .to_owned(),
    );
    lines
}

/// Which thresholds the band met, and what the next better one missed.
fn why(settings: &Settings, finding: &Finding) -> Vec<String> {
    let met = |name: &str, band: &Band| format!("{name}: {}", thresholds(band, finding));
    match finding.band {
        BandKind::MostLikely => vec![met("most likely", &settings.most_likely)],
        BandKind::MayPlay => vec![
            met("may play a part", &settings.may_play),
            met("but not most likely", &settings.most_likely),
        ],
        BandKind::CannotTell => vec![met("not may play a part", &settings.may_play)],
        BandKind::LessLikely => vec![
            met("not may play a part", &settings.may_play),
            format!(
                "less likely: at most {:.2}{}, or moved by at most {:+.2} bits{}",
                settings.less_p,
                yes(finding.posterior <= settings.less_p),
                settings.less_shift_bits,
                yes(finding.shift_bits <= settings.less_shift_bits)
            ),
        ],
    }
}

fn thresholds(band: &Band, finding: &Finding) -> String {
    format!(
        "at least {:.2}{}, moved by at least {:+.2} bits{}, supporting answers at least {}{}, it has {}",
        band.p,
        yes(band.p <= finding.posterior),
        band.shift_bits,
        yes(band.shift_bits <= finding.shift_bits),
        band.supporting,
        yes(band.supporting <= finding.supporting),
        finding.supporting
    )
}

/// Whether a threshold is met.
#[must_use]
pub fn yes(met: impl Into<bool>) -> &'static str {
    if met.into() { " (met)" } else { " (missed)" }
}
