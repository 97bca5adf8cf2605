//! A made-up network of strong links, and people who answer it: by the model, or without reading.

use std::sync::OnceLock;

use posterior::engine::answers::Answers;
use posterior::engine::network::Network;
use posterior::engine::random::SplitMix;
use posterior::engine::selection;
use posterior::knowledge::compiled::Check;
use posterior::workbench::bench::made_up;

/// Eight causes, 28 questions of four options. Each question asks after one cause and is a little touched by another.
pub fn strong() -> &'static (Check, Network) {
    static STRONG: OnceLock<(Check, Network)> = OnceLock::new();
    STRONG.get_or_init(|| {
        let mut check = made_up::make(&made_up::independent(8, 28, 2), 8).check;
        for (index, cause) in check.causes.iter_mut().enumerate() {
            cause.prior = 0.1 + 0.02 * index as f64;
        }
        for (index, question) in check.questions.iter_mut().enumerate() {
            let (cause, other) = (index % 8, (index * 3 + 1) % 8);
            let strength = [1.0, 0.8, 0.6][index % 3];
            for (place, option) in question.options.iter_mut().enumerate() {
                option.share = [0.70, 0.20, 0.07, 0.03][place];
                let lr = [0.1_f64, 0.6, 6.0, 18.0][place].powf(strength);
                let touched = [0.8, 1.0, 1.5, 2.0][place];
                option.lr = vec![(u8::try_from(cause).unwrap(), lr)];
                if other != cause {
                    option.lr.push((u8::try_from(other).unwrap(), touched));
                }
                option.lr.sort_by_key(|(cause, _)| *cause);
            }
        }
        check.settings.temper = 1.0;
        check.settings.together.clear();
        let network = Network::new(&check);
        (check, network)
    })
}

/// How somebody answers.
#[derive(Clone, Copy)]
pub enum Manner {
    /// As the model expects of the causes that they have.
    Honest,
    /// Any option, all alike.
    Careless,
}

/// So many answers of one person, to the questions that the engine chooses.
pub fn person(manner: Manner, questions: usize, seed: u64) -> Answers {
    let (check, network) = strong();
    let mut random = SplitMix::new(seed);
    let set = check
        .causes
        .iter()
        .enumerate()
        .fold(0_usize, |set, (index, cause)| {
            set | usize::from(random.uniform() < cause.prior) << index
        });
    let mut answers = Answers::none(check.questions.len());
    for _ in 0..questions {
        let Some(next) = selection::next(check, network, &answers) else {
            break;
        };
        let table = network.table_of(next.question).unwrap();
        let uniform = random.uniform();
        let mut sum = 0.0;
        let row = table.rows().position(|row| {
            sum += match manner {
                Manner::Honest => row[set],
                Manner::Careless => 1.0 / table.options.len() as f64,
            };
            uniform < sum
        });
        let row = row.unwrap_or(table.options.len() - 1);
        answers.set(next.question, 1 << table.options[row]);
    }
    answers
}
