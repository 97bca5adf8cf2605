//! What if: every answer of the result, to be changed in place, and what that changes.

use super::cause::answer_line;
use super::question::options;
use crate::knowledge::compiled::Guide;
use crate::session::knowledge::Knowledge;
use crate::session::model::Model;
use crate::session::report::{ResultScreen, Supposed, WhatIf, WhatIfRow};
use crate::session::sitting::Sitting;
use crate::session::supposing;

/// The answers that can be changed in place. `sitting` and `now` are with what is supposed; `was` is the result of one's own
/// answers, where something is.
#[must_use]
pub fn what_if(
    knowledge: &Knowledge,
    guide: &'static Guide,
    model: &Model,
    sitting: &Sitting,
    now: &ResultScreen,
    was: Option<&ResultScreen>,
) -> Option<WhatIf> {
    let check = knowledge.check;
    let words = &guide.words;
    let mut rows = Vec::new();
    for &question in &model.sitting.asked {
        let of = &check.questions[usize::from(question)];
        let mut options = options(of, sitting.answers.of(question));
        let choices = supposing::choices(check, sitting, question);
        options.retain(|option| choices >> option.index & 1 == 1);
        if 1 < options.len() {
            rows.push(WhatIfRow {
                question,
                id: of.id,
                text: of.text,
                options,
            });
        }
    }
    let supposed = model.page.supposed.iter();
    (!rows.is_empty()).then(|| WhatIf {
        heading: words.what_if(),
        note: words.what_if_note(),
        rows,
        supposed: was.map(|was| Supposed {
            answers: supposed
                .map(|&(question, ticked)| answer_line(knowledge, question, ticked))
                .collect(),
            lines: vec![
                (words.what_if_now(), headline(now)),
                (words.what_if_was(), headline(was)),
            ],
            keep: words.what_if_keep(),
            back: words.what_if_back(),
        }),
    })
}

/// The lead, and the number of the cause that stands first.
fn headline(result: &ResultScreen) -> String {
    let mut line = result.lead.clone();
    if let Some(first) = result.causes.first() {
        line.push_str(" (");
        line.push_str(&first.number);
        line.push_str(")");
    }
    line
}
