//! A module of engine calls only, and the same module without them: the difference is what the engine weighs.
//!
//! Both read the pack and a guide, and both take answers and give numbers; only with the feature `engine` is the engine asked.
//! Nobody runs it. Natively it is empty.
#![cfg(target_arch = "wasm32")]

use posterior::knowledge::compiled::{Check, Guide};
use posterior::knowledge::packed;
use wasm_bindgen::prelude::wasm_bindgen;

/// Numbers for answers given as ticks, one per question; `guide` as the page fetches it.
#[wasm_bindgen]
#[must_use]
pub fn numbers(ticks: &[u32], guide: String) -> Vec<f64> {
    let guide = packed::read_guide(String::leak(guide));
    guide.map_or_else(Vec::new, |guide| asked(packed::check(), guide, ticks))
}

#[cfg(not(feature = "engine"))]
fn asked(check: &Check, guide: &Guide, ticks: &[u32]) -> Vec<f64> {
    let known = check.questions.len() + guide.remedies.len();
    ticks
        .iter()
        .map(|ticks| f64::from(*ticks) + known as f64)
        .collect()
}

#[cfg(feature = "engine")]
fn asked(check: &Check, guide: &Guide, ticks: &[u32]) -> Vec<f64> {
    use posterior::engine::answers::Answers;
    use posterior::engine::network::Network;
    use posterior::engine::{diagnosis, flips, plan, selection, stopping, triage};

    let network = Network::new(check);
    let mut answers = Answers::none(check.questions.len());
    for (question, ticks) in ticks.iter().enumerate() {
        answers.set(question as u8, *ticks);
    }
    let triage = triage::triage(check, &answers);
    let found = diagnosis::diagnose(check, &network, &answers);
    let mut numbers = vec![found.no_cause, found.steadiness];
    numbers.extend(found.fit.map(|fit| fit.z));
    for cause in &found.causes {
        numbers.extend([cause.posterior, cause.low, cause.high, cause.shift_bits]);
        numbers.extend(cause.evidence.iter().map(|weight| weight.bits));
    }
    numbers.extend(found.order.iter().map(|cause| f64::from(*cause)));
    numbers.extend(found.faults.iter().map(|fault| f64::from(*fault)));
    let remedies = plan::remedies(check, guide, &answers, &triage, &found);
    numbers.extend(remedies.iter().map(|remedy| f64::from(*remedy)));
    let asked = [
        selection::next(check, &network, &answers),
        selection::best_test(check, &network, &answers),
    ];
    for next in asked.into_iter().flatten() {
        numbers.extend([f64::from(next.question), next.gain_bits, next.effort_s]);
    }
    numbers.extend(stopping::stop(check, &network, &answers).map(|stop| f64::from(stop as u8)));
    numbers.push(stopping::value_left(check, &network, &answers).gain);
    let flips = flips::flips(check, &network, &answers);
    numbers.extend(flips::easiest(&flips).map(|flip| f64::from(flip.option)));
    numbers.extend(flips.iter().map(|flip| flip.change));
    numbers.extend(triage::unanswered(check, &answers).map(f64::from));
    numbers
}
