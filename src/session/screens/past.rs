//! The screens about earlier results: the list, results side by side, and what helps to come back.

use super::lead::lead;
use super::number;
use super::question::{answers, held as sides};
use crate::engine::answers::Answers;
use crate::engine::diagnosis::{BandKind, Diagnosis, Finding, diagnose};
use crate::engine::order;
use crate::knowledge::compiled::{Check, Guide, Text};
use crate::knowledge::digits::digits;
use crate::knowledge::words::{GuideWords, fill};
use crate::session::calendar::civil;
use crate::session::kept::{self, KEPT_MAX, Line};
use crate::session::knowledge::Knowledge;
use crate::session::model::{Model, Told};
use crate::session::past::{Held, before, held, may_check_again, may_compare};
use crate::session::report::{ComeBack, CompareScreen, HistoryScreen, PastRow, Trend};
use crate::session::sitting::Sitting;
use crate::session::wire;

/// So many results stand side by side at most: the earliest, and the last ones.
const SIDES_MAX: usize = 4;

/// One result on the page of results side by side.
struct Side {
    /// The day.
    date: String,
    /// Its answers.
    sitting: Sitting,
    /// What they mean now.
    diagnosis: Diagnosis,
    /// What came out.
    lead: String,
}

/// "22 Nov 2026".
#[must_use]
pub fn date(words: &GuideWords, day: u32) -> String {
    let (year, month, day) = civil(day);
    let months = wire::cut(words.months(), b' ');
    let month = months.get(month as usize - 1).copied().unwrap_or_default();
    wire::join(&[&digits(day.into()), month, &digits(year.into())], " ")
}

/// All results on this device.
#[must_use]
pub fn history(
    knowledge: &Knowledge,
    guide: &'static Guide,
    model: &Model,
    told: Told,
) -> Box<HistoryScreen> {
    let words = &guide.words;
    let (lines, _) = kept::lines(&model.kept);
    let rows: Vec<PastRow> = lines
        .iter()
        .map(|line| row(knowledge, guide, model, line))
        .collect();
    let days = model.page.now.day.saturating_sub(model.stamp.day);
    let why = match days {
        0..14 => words.again_any().into(),
        _ => fill(words.again_long(), &[("n", &digits(days.into()))]),
    };
    let again = may_check_again(knowledge, model).then_some((
        words.again_heading(),
        why,
        words.again_how(),
        words.again_go(),
    ));
    Box::new(HistoryScreen {
        heading: words.history_heading(),
        told: match told {
            Told::Nothing => String::new(),
            Told::Deleted => words.deleted().into(),
            Told::Undone => words.undone().into(),
            Told::Brought(numbers) => {
                let [new, known, broken] = numbers.map(|n| digits(n as u64));
                let with = [("new", &*new), ("known", &known), ("broken", &broken)];
                fill(words.brought(), &with)
            }
        },
        undo: (!model.page.deleted.is_empty()).then_some(words.undo()),
        again,
        none: rows.is_empty().then_some(words.past_none()),
        all: (!rows.is_empty()).then_some((words.file_save(), words.delete_all())),
        rows,
        buttons: [words.look(), words.compare(), words.delete()],
        stored: (
            words.stored_heading(),
            vec![
                words.stored_answers(),
                words.stored_tries(),
                words.stored_version(),
                words.stored_copy(),
            ],
        ),
        most: fill(words.stored_most(), &[("n", &digits(KEPT_MAX as u64))]),
        bring: words.file_bring(),
        file: file(guide, model),
        back: knowledge.check.words.back(),
    })
}

fn row(knowledge: &Knowledge, guide: &'static Guide, model: &Model, line: &Line) -> PastRow {
    let words = &guide.words;
    let held = held(knowledge, line);
    let lead = match &held {
        Held::Unreadable => words.past_unreadable().into(),
        Held::Danger => words.past_danger().into(),
        Held::Unfinished => words.past_unfinished().into(),
        Held::Result(sitting) => result(knowledge, guide, sitting).1,
    };
    PastRow {
        began_ms: line.stamp.began_ms,
        date: date(words, line.stamp.day),
        lead,
        look: matches!(held, Held::Result(_) | Held::Danger),
        compare: may_compare(knowledge, model, line, &held),
    }
}

/// What the answers mean, and that in one line.
fn result(knowledge: &Knowledge, guide: &'static Guide, sitting: &Sitting) -> (Diagnosis, String) {
    let check = knowledge.check;
    let diagnosis = diagnose(check, &knowledge.network, &sitting.answers);
    let limit = sitting.triage(check).limit;
    let (lead, _) = lead(knowledge, guide, limit, &sitting.answers, &diagnosis);
    (diagnosis, lead)
}

/// The result that began then, and all since.
#[must_use]
pub fn compare(
    knowledge: &Knowledge,
    guide: &'static Guide,
    model: &Model,
    began_ms: u64,
) -> Box<CompareScreen> {
    let check = knowledge.check;
    let words = &guide.words;
    let (mut lines, _) = kept::lines(&model.kept);
    lines.reverse();
    let since = lines.iter().position(|l| l.stamp.began_ms == began_ms);
    let mut all: Vec<Side> = Vec::new();
    for line in lines.iter().skip(since.unwrap_or(0)) {
        if let Held::Result(sitting) = held(knowledge, line) {
            let (diagnosis, lead) = result(knowledge, guide, &sitting);
            let date = date(words, line.stamp.day);
            all.push(Side {
                date,
                sitting,
                diagnosis,
                lead,
            });
        }
    }
    while SIDES_MAX < all.len() {
        all.remove(1);
    }
    let mut changed = Vec::new();
    let mut said = None;
    if let (Some(then), Some(now)) = (all.first(), all.last()) {
        said = better(check, words, &then.sitting.answers, &now.sitting.answers);
        for (at, question) in check.questions.iter().enumerate() {
            let told = |Side { sitting, .. }: &Side| {
                let said = answers(check, question, sitting.answers.of(at as u8));
                (said, sides(check, sitting, question))
            };
            let (then, now) = (told(then), told(now));
            if then != now && !then.0.is_empty() && !now.0.is_empty() {
                changed.push((question.text, [then, now]));
            }
        }
    }
    Box::new(CompareScreen {
        heading: words.compare_heading(),
        causes: trends(knowledge, words, &all),
        said,
        sides: all.into_iter().map(|side| (side.date, side.lead)).collect(),
        changed_heading: words.compare_changed(),
        same: changed.is_empty().then_some(words.compare_same()),
        changed,
        before_now: [check.words.confirm_before(), check.words.confirm_now()],
        causes_heading: words.compare_causes(),
        plan: words.plan_open(),
        to_result: check.words.to_result(),
    })
}

/// What is better, the same or worse than at the last result before, where there is one and it can be told.
#[must_use]
pub fn since_before(knowledge: &Knowledge, guide: &'static Guide, model: &Model) -> Option<Text> {
    let line = kept::find(&model.kept, before(knowledge, model)?)?;
    // On the same day nothing has had time to change.
    if line.stamp.day == model.stamp.day {
        return None;
    }
    match held(knowledge, &line) {
        Held::Result(then) => better(
            knowledge.check,
            &guide.words,
            &then.answers,
            &model.sitting.answers,
        ),
        Held::Unreadable | Held::Danger | Held::Unfinished => None,
    }
}

/// Better, the same or worse: by those answers alone that tell it by themselves, as the pack lists them, and only where each such
/// question can be compared. What is likely may change with other questions, so it tells nothing here.
fn better(
    check: &'static Check,
    words: &GuideWords,
    then: &Answers,
    now: &Answers,
) -> Option<Text> {
    let scale = &check.settings.better;
    let place = |answers: &Answers, question: u8| {
        let mut steps = scale.iter();
        steps.position(|s| s.question == question && answers.of(question) & s.options != 0)
    };
    let (mut told, mut up, mut down) = (false, false, false);
    for step in scale {
        match (place(then, step.question), place(now, step.question)) {
            (None, None) => {}
            (Some(_), None) | (None, Some(_)) => return None,
            (Some(was), Some(is)) => {
                told = true;
                up |= was < is;
                down |= is < was;
            }
        }
    }
    Some(match (told, up, down) {
        (false, ..) => return None,
        (true, true, true) => words.compare_mixed(),
        (true, true, false) => words.compare_better(),
        (true, false, true) => words.compare_worse(),
        (true, false, false) => words.compare_even(),
    })
}

/// The causes that played a part in one of the results, those that changed most first.
fn trends(knowledge: &Knowledge, words: &GuideWords, all: &[Side]) -> Vec<Trend> {
    let mut trends = Vec::new();
    let p = |one: Option<&Side>, cause: u8| {
        one.map_or(0.0, |one| {
            one.diagnosis.causes[usize::from(cause)].posterior
        })
    };
    let mut order: Vec<u8> = (0..knowledge.check.causes.len() as u8).collect();
    order::sort(&mut order, &|cause| {
        -(p(all.first(), cause) - p(all.last(), cause)).abs()
    });
    for at in order.into_iter().map(usize::from) {
        let cause = &knowledge.check.causes[at];
        let findings = all
            .iter()
            .map(|side| (&side.date, &side.diagnosis.causes[at]));
        if !findings.clone().any(|(_, f)| f.band < BandKind::LessLikely) {
            continue;
        }
        let point = |(date, finding): (&String, &Finding)| {
            let number = number::about(words, finding.posterior);
            let bar = [finding.low, finding.posterior, finding.high];
            (date.clone(), number, bar)
        };
        trends.push(Trend {
            id: cause.id,
            name: cause.name,
            points: findings.map(point).collect(),
        });
    }
    trends
}

/// Below one's own result and plan.
#[must_use]
pub fn come_back(knowledge: &Knowledge, guide: &'static Guide, model: &Model) -> ComeBack {
    let words = &guide.words;
    ComeBack {
        heading: words.come_back(),
        calendar: words.calendar(),
        file: file(guide, model),
        compare: before(knowledge, model).map(|began_ms| (words.compare(), began_ms)),
        sheet: words.sheet(),
        printed: wire::join(&[&date(words, model.stamp.day), &model.page.address], " · "),
    }
}

fn file(guide: &'static Guide, model: &Model) -> Option<(Text, String)> {
    let text = model.page.file.clone()?;
    let words = match &*text {
        "" => guide.words.file_sent(),
        _ => guide.words.file_field(),
    };
    Some((words, text))
}
