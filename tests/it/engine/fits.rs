//! Person-fit: who answers without reading stands out, and the answer that does not fit is the one named.

use posterior::engine::answers::Answers;
use posterior::engine::fit::fit;
use posterior::engine::random::SplitMix;
use posterior::knowledge::packed;

use super::strong::{Manner, person, strong};
use super::told::{answers, network};

const PEOPLE: u64 = 250;
const QUESTIONS: usize = 12;

fn z(answers: &Answers) -> f64 {
    let (check, network) = strong();
    fit(check, network, &network.seen(answers)).unwrap().z
}

fn z_of_all(manner: Manner) -> Vec<f64> {
    (0..PEOPLE)
        .map(|seed| z(&person(manner, QUESTIONS, seed)))
        .collect()
}

/// The chance that one of `high` is above one of `low`: the area under the curve.
fn auc(low: &[f64], high: &[f64]) -> f64 {
    let pairs = high.iter().flat_map(|h| low.iter().map(move |l| (h, l)));
    let won: f64 = pairs.map(|(h, l)| if l < h { 1.0 } else { 0.0 }).sum();
    won / (low.len() * high.len()) as f64
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[test]
fn careless_people_stand_out_from_honest_ones() {
    let (honest, careless) = (z_of_all(Manner::Honest), z_of_all(Manner::Careless));
    let found = auc(&honest, &careless);
    assert!(0.9 <= found, "{found}");
    assert!(mean(&honest).abs() < 0.25, "{}", mean(&honest));
    let z_max = packed::check().settings.fit_z_max;
    let troubled = honest.iter().filter(|z| z_max < **z).count();
    assert!(troubled * 100 <= honest.len() * 10, "{troubled}");
}

/// People whose answers fit, of which some are then turned into what fits least: how often the answer named is one of those.
fn named(planted: usize) -> f64 {
    let (mut check, network) = (strong().0.clone(), &strong().1);
    // Whatever the fit, so that it is only asked which answer is named.
    check.settings.fit_z_max = -20.0;
    let (mut people, mut named) = (0.0, 0.0);
    for seed in 0..PEOPLE {
        let mut answers = person(Manner::Honest, QUESTIONS, seed);
        if 0.0 < z(&answers) {
            continue;
        }
        let mut random = SplitMix::new(seed);
        let mut turned = Vec::new();
        while turned.len() < planted {
            let question = random.bits() % check.questions.len() as u64;
            let question = u8::try_from(question).unwrap();
            if answers.has(question) && !turned.contains(&question) {
                turned.push(question);
                answers = least_fitting(&answers, question);
            }
        }
        let odd = fit(&check, network, &network.seen(&answers)).unwrap().odd;
        people += 1.0;
        named += if turned.contains(&odd.unwrap()) {
            1.0
        } else {
            0.0
        };
    }
    named / people
}

fn least_fitting(answers: &Answers, question: u8) -> Answers {
    let options = &strong().1.table_of(question).unwrap().options;
    let turned = options.iter().map(|option| {
        let mut turned = answers.clone();
        turned.set(question, 1 << option);
        turned
    });
    turned.max_by(|a, b| z(a).total_cmp(&z(b))).unwrap()
}

/// By chance it would be one in twelve, and one in six.
#[test]
fn the_answer_named_is_mostly_one_that_was_turned_round() {
    let (one, two) = (named(1), named(2));
    assert!(0.5 <= one && 0.6 <= two, "{one} {two}");
}

#[test]
fn an_answer_is_named_above_the_threshold_only() {
    let (check, network) = strong();
    for seed in 0..PEOPLE {
        let answers = person(Manner::Careless, QUESTIONS, seed);
        let found = fit(check, network, &network.seen(&answers)).unwrap();
        assert_eq!(found.odd.is_some(), check.settings.fit_z_max < found.z);
    }
}

#[test]
fn a_few_answers_say_nothing_about_how_they_fit() {
    let (check, network) = (packed::check(), network());
    let told = "feeling.work bother.a-bit most-tired.more-thighs when-felt.part-way feet-at-top.far-out feet-action.pull-back";
    let words: Vec<&str> = told.split_whitespace().collect();
    for count in 0..=words.len() {
        let seen = answers(&words[..count].join(" "));
        let seen = network.seen(&seen);
        let enough = usize::from(check.settings.fit_answers_min) <= seen.len();
        assert_eq!(fit(check, network, &seen).is_some(), enough);
    }
}
