//! How well the answers fit together: person-fit, the standardised surprise of each answer given all the others.
//!
//! The statistic is `l_z` (Drasgow, Levine and Williams 1985, British Journal of Mathematical and Statistical Psychology 38),
//! turned so that larger means more surprising: `z = Σ (−log p − H) / √Σ V`, over answers in canonical order, where p is the
//! probability of the answer by all answers before it, H its expected surprise (the entropy) and V the variance of the
//! surprise, nats. Taken one after the other the surprises add up to that of all answers together, −log P(answers), and if the
//! model holds no two of them go together, so that z has mean 0 and variance 1. (Dawid 1984, Journal of the Royal
//! Statistical Society A 147. Surprise by the posterior of all answers, as for a person's estimated ability, hides the odd
//! answer behind the causes that it suggests.) It accuses nobody: above the pack's threshold it names one answer worth a
//! second look.

use super::logs;
use super::network::{Network, Seen};
use super::replay::Replay;
use crate::knowledge::compiled::Check;

/// How well the answers fit together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// How surprising the answers are together: about 0 on average for people who answer as the model expects, larger for
    /// answers that contradict each other.
    pub z: f64,
    /// The question whose answer, left out, lowers `z` most; only where `z` is above the pack's threshold.
    pub odd: Option<u8>,
}

/// How well `seen` fits together; `None` where fewer answers carry evidence than the pack asks for.
#[must_use]
pub fn fit(check: &Check, network: &Network, seen: &[Seen<'_>]) -> Option<Fit> {
    if seen.len() < usize::from(check.settings.fit_answers_min) {
        return None;
    }
    let mut replay = Replay::default();
    let z = surprise(network, seen, &mut replay)?;
    let mut odd = None;
    if check.settings.fit_z_max < z {
        let mut lowest = z;
        for (place, answer) in seen.iter().enumerate() {
            let mut others = seen.to_vec();
            others.remove(place);
            if let Some(z) = surprise(network, &others, &mut replay)
                && z < lowest
            {
                lowest = z;
                odd = Some(answer.question);
            }
        }
    }
    Some(Fit { z, odd })
}

/// z; `None` where no answer could surprise.
fn surprise(network: &Network, seen: &[Seen<'_>], replay: &mut Replay) -> Option<f64> {
    replay.run(network, seen);
    let (mut surplus, mut variance) = (0.0, 0.0);
    for (step, answer) in seen.iter().enumerate() {
        let weights = replay.weights_before(step);
        let total: f64 = weights.iter().sum();
        let (mut mean, mut square, mut given) = (0.0, 0.0, 0.0);
        let table = network.table_of(answer.question);
        for (row, likelihood) in table.iter().flat_map(|table| table.rows()).enumerate() {
            let joint = weights.iter().zip(likelihood);
            let p = joint.map(|(weight, l)| weight * l).sum::<f64>() / total;
            let nats = -logs::ln(p);
            mean += p * nats;
            square += p * nats * nats;
            if row == usize::from(answer.row) {
                given = nats;
            }
        }
        surplus += given - mean;
        variance += square - mean * mean;
    }
    (0.0 < variance).then(|| surplus / variance.sqrt())
}
