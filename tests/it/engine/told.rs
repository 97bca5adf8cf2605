//! Answers by id, and what the engine makes of them in one line each.

use std::fmt::Write;
use std::sync::OnceLock;

use posterior::engine::answers::Answers;
use posterior::engine::diagnosis::{Diagnosis, diagnose};
use posterior::engine::network::Network;
use posterior::knowledge::compiled::{Check, Meaning};
use posterior::knowledge::packed;

/// The pack's tables, built once.
pub fn network() -> &'static Network {
    static NETWORK: OnceLock<Network> = OnceLock::new();
    NETWORK.get_or_init(|| Network::new(packed::check()))
}

/// The index of a question.
pub fn question(id: &str) -> u8 {
    let place = packed::check().questions.iter().position(|q| q.id == id);
    u8::try_from(place.unwrap_or_else(|| panic!("no question {id}"))).unwrap()
}

/// The bit of an option.
pub fn bit(question_id: &str, option: &str) -> u32 {
    let question = &packed::check().questions[usize::from(question(question_id))];
    let place = question.options.iter().position(|o| o.id == option);
    1 << place.unwrap_or_else(|| panic!("no option {question_id}.{option}"))
}

/// Answers written as `question.option`, one per word; several options of one question are ticked together.
pub fn answers(told: &str) -> Answers {
    let mut answers = Answers::none(packed::check().questions.len());
    for word in told.split_whitespace() {
        let (id, option) = word
            .split_once('.')
            .unwrap_or_else(|| panic!("{word} is not question.option"));
        let question = question(id);
        answers.set(question, answers.of(question) | bit(id, option));
    }
    answers
}

/// The pack's diagnosis.
pub fn diagnosis(answers: &Answers) -> Diagnosis {
    diagnose(packed::check(), network(), answers)
}

/// Outcome, faults and the differential, in ids and rounded numbers.
pub fn summary(check: &Check, diagnosis: &Diagnosis) -> String {
    let mut text = format!(
        "{:?}, no cause {:.2}",
        diagnosis.outcome, diagnosis.no_cause
    );
    for fault in &diagnosis.faults {
        let _ = write!(text, ", {}", check.sub_faults[usize::from(*fault)].id);
    }
    text.push('\n');
    for cause in &diagnosis.order {
        let finding = &diagnosis.causes[usize::from(*cause)];
        let _ = writeln!(
            text,
            "{:20} {:.2} ({:.2} to {:.2}) shift {:+.1} supporting {} {:?}",
            check.causes[usize::from(*cause)].id,
            finding.posterior,
            finding.low,
            finding.high,
            finding.shift_bits,
            finding.supporting,
            finding.band
        );
    }
    text
}

/// Every (question, option) that carries evidence.
pub fn informative() -> Vec<(u8, u32)> {
    let mut found = Vec::new();
    for (question, table) in network().tables.iter().enumerate() {
        for option in table.iter().flat_map(|table| &table.options) {
            found.push((u8::try_from(question).unwrap(), 1 << option));
        }
    }
    found
}

/// The options of a question that carry no evidence, as bits.
pub fn neutral_bits(question: u8) -> Vec<u32> {
    let options = &packed::check().questions[usize::from(question)].options;
    let neutral = options
        .iter()
        .enumerate()
        .filter(|(_, option)| option.meaning != Meaning::Evidence);
    neutral.map(|(place, _)| 1 << place).collect()
}
