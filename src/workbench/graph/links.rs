//! The lines between the boxes, and how wide each is drawn.

use super::content::{Content, Link, PX_PER_BIT, THIN};
use super::fill::{Middle, is_for_all, level_class};
use crate::engine::logs;
use crate::engine::network::Network;
use crate::knowledge::compiled::{Check, Meaning, Question, Serves};
use crate::workbench::opened::Opened;

/// From each danger rule to the questions that it reads.
pub fn rules(content: &mut Content, check: &Check, rules: usize, questions: usize) {
    for (index, rule) in check.rules.iter().enumerate() {
        let mut read: Vec<u8> = Vec::new();
        for ticks in rule.when.all.iter().chain(&rule.when.any) {
            if !read.contains(&ticks.question) {
                read.push(ticks.question);
            }
        }
        for question in read {
            let id = check.questions[usize::from(question)].id;
            content.links.push(Link {
                from: rules + index,
                to: questions + usize::from(question),
                width: THIN,
                class: level_class(rule.level).to_owned(),
                title: format!("The rule {} reads {id}", rule.id),
                from_y: 0.0,
                to_y: 0.0,
            });
        }
    }
}

/// From each question to the causes that it tells apart.
pub fn questions(content: &mut Content, check: &Check, questions: usize, middle: &Middle) {
    let network = Network::new(check);
    for (index, question) in check.questions.iter().enumerate() {
        if network.tables.get(index).is_none_or(Option::is_none) {
            continue;
        }
        for (cause, to) in middle.causes.iter().enumerate() {
            let bits = most_bits(check, question, cause as u8);
            if 0.0 < bits {
                let id = check.causes[cause].id;
                content.links.push(Link {
                    from: questions + index,
                    to: *to,
                    width: (PX_PER_BIT * bits).max(THIN),
                    class: format!("evidence c{cause}"),
                    title: format!(
                        "{} tells of {id}: an answer can weigh up to about {bits:.1} bits",
                        question.id
                    ),
                    from_y: 0.0,
                    to_y: 0.0,
                });
            }
        }
    }
}

/// From each cause, fault and other result to what is advised for it.
pub fn remedies(content: &mut Content, pack: &Opened, middle: &Middle, remedies: usize) {
    let all = pack.check.causes.len();
    for (index, remedy) in pack.guide.remedies.iter().enumerate() {
        let to = remedies + index;
        let mut link = |from: usize, of: &str, class: String| {
            content.links.push(Link {
                from,
                to,
                width: 2.0,
                class,
                title: format!("{} is advised for {of}", remedy.id),
                from_y: 0.0,
                to_y: 0.0,
            });
        };
        let fault = remedy.sub_fault.map(usize::from);
        let fault = fault.and_then(|at| pack.check.sub_faults.get(at).map(|fault| (at, fault)));
        if let Some((at, fault)) = fault {
            let class = format!("advice c{}", fault.cause);
            link(middle.faults[at], fault.id, class);
        } else if !is_for_all(remedy, all) {
            for cause in &remedy.causes {
                let at = usize::from(*cause);
                let id = pack.check.causes[at].id;
                link(middle.causes[at], id, format!("advice c{cause}"));
            }
        }
        for serves in &remedy.serves {
            match serves {
                Serves::Causes => {}
                Serves::Normal => link(middle.normal, "normal", "advice result".to_owned()),
                Serves::CannotTell => {
                    link(
                        middle.cannot_tell,
                        "cannot-tell",
                        "advice result".to_owned(),
                    );
                }
            }
        }
    }
}

/// The most that an answer to a question can weigh for or against a cause by its ratio alone, bits, tempered.
fn most_bits(check: &Check, question: &Question, cause: u8) -> f64 {
    let evidence = question
        .options
        .iter()
        .filter(|option| option.meaning == Meaning::Evidence);
    let ratios = evidence.flat_map(|option| &option.lr);
    let bits = ratios
        .filter(|(of, _)| *of == cause)
        .map(|(_, ratio)| logs::log2(*ratio).abs());
    check.settings.temper * bits.fold(0.0, f64::max)
}
