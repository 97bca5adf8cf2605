//! Named examples of every screen.

use crate::knowledge::compiled::{CareLevel, Kind, Meaning, Remedy, Text};
use crate::knowledge::packed;
use crate::knowledge::words::fill;
use crate::session::report::*;

fn question(id: Text, ticked: &[u8]) -> Report {
    let check = packed::check();
    let q = check.questions.iter().find(|q| q.id == id).unwrap();
    let w = &check.words;
    let options = q.options.iter().enumerate().map(|(i, o)| OptionRow {
        id: o.id, index: i as u8, text: o.text, ticked: ticked.contains(&(i as u8)),
        set_apart: !matches!(o.meaning, Meaning::Evidence | Meaning::Neutral),
    }).collect();
    page(Screen::Question(Box::new(QuestionScreen {
        id: q.id, danger: false, step: fill(w.step, &[("n", "4"), ("low", "13"), ("high", "15")]),
        first_line: None, again: None, back: Some(w.back), heading: q.text, hint: q.hint, kind: q.kind,
        trial: (q.kind == Kind::Trial).then(|| TrialBox { takes: fill(w.takes, &[("s", "45")]), heading: w.try_now, steps: q.steps.clone(),
            timer: (0 < q.timer_s).then(|| Timer { full_s: q.timer_s, start: w.timer_start, stop: w.timer_stop, shown: w.timer_left }) }),
        picture: q.picture, options, or: w.or, why: (w.why, q.why), error: None, go_on: w.go_on, to_result: None,
    })))
}

fn page(screen: Screen) -> Report {
    let check = packed::check();
    Report { title: check.pack.title.into(), pack: check.pack.title, notices: vec![], screen, start_again: Some(StartAgain::Offered(check.words.start_again)) }
}

fn with(mut report: Report, f: impl FnOnce(&mut QuestionScreen)) -> Report {
    if let Screen::Question(q) = &mut report.screen { f(q); }
    report
}

fn care(id: Text) -> Report {
    let check = packed::check();
    let r = check.rules.iter().find(|r| r.id == id).unwrap();
    let w = &check.words;
    page(Screen::Care(CareScreen {
        level: r.level,
        urgency: match r.level { CareLevel::Emergency => w.care_emergency, CareLevel::Urgent => w.care_urgent, _ => w.care_non_urgent },
        heading: r.action, advice: r.advice.clone(),
        numbers: match r.level { CareLevel::Emergency => w.care_numbers, CareLevel::Urgent => w.care_urgent_numbers, _ => "" },
        because: (w.care_because, vec!["Numb around my private parts or bottom"]),
        notes: vec![w.care_no_training, w.cannot_rule_out, w.not_reviewed],
        go_on: (r.level == CareLevel::NonUrgent).then_some((w.care_go_on, w.care_go_on_note)),
        mistake: Some(w.mistake), sources: r.sources.iter().map(|s| source(*s)).collect(), shared: None, version: "Content version 1, 2026-11-22".into(),
    }))
}

fn source(i: u8) -> SourceLine {
    let s = &packed::guide().sources[i as usize];
    SourceLine { short: s.short, citation: s.citation, address: s.address, supports: s.supports }
}

fn card(r: &'static Remedy) -> ActionCard {
    let w = &packed::guide().words;
    ActionCard { id: r.id, title: r.title, steps: r.steps.clone(), feel: (w.feel, r.feel), instead: (w.instead, r.instead.clone()),
        facts: vec![(w.dose, r.dose), (w.expect, r.expect), (w.stop, r.stop), (w.equipment, r.equipment)], picture: r.picture,
        badge: ("studied", w.badge_studied), evidence: (w.evidence, r.evidence), sources: (w.sources, r.sources.iter().map(|s| source(*s)).collect()),
        tried: r.trial.map(|q| (w.tried, q)) }
}

fn cause(i: usize, band: (Text, Text), number: &str, range: &str, bar: [f64; 3]) -> CauseRow {
    let (c, g, w) = (&packed::check().causes[i], &packed::guide().causes[i], &packed::guide().words);
    CauseRow { id: c.id, name: c.name, band: band.1, band_id: band.0, number: number.into(), range: range.into(), bar, plain: g.plain, honest: g.honest,
        badge: ("mixed", w.badge_mixed),
        speaks_for: (w.for_heading, vec![EvidenceLine { question: Some(11), id: "most-tired", text: "After a normal set, which part feels most tired?", answer: "Nearly all in the back of my thighs", weight: w.weight_strong }, EvidenceLine { question: Some(13), id: "feet-at-top", text: "At the top, where are your feet?", answer: "Further out than my knees", weight: w.weight_some }]),
        speaks_against: (w.against_heading, vec![EvidenceLine { question: None, id: "", text: w.against_none, answer: "", weight: "" }]),
        sources: g.sources.iter().map(|s| source(*s)).collect() }
}

fn result() -> Report {
    let (g, check) = (packed::guide(), packed::check());
    let w = &g.words;
    page(Screen::Result(Box::new(ResultScreen {
        heading: w.result_heading, outcome: "causes", shared: None, serious: (w.serious_heading, vec![w.serious_none, check.words.cannot_rule_out]), soon: vec![],
        likely_heading: w.likely_heading, lead: fill(w.lead_fault, &[("cause", check.causes[2].name), ("fault", "feet too far away")]), lead_text: vec![],
        causes: vec![cause(2, ("most", w.band_most), "about 6 in 10", "between 5 and 7", [0.5, 0.62, 0.7]), cause(0, ("may", w.band_may), "about 4 in 10", "between 2 and 5", [0.2, 0.36, 0.5])],
        others: (w.others_heading, vec![cause(1, ("less", w.band_less), "fewer than 1 in 10", "", [0.02, 0.05, 0.1])]), notes: vec![w.estimate_note, w.several_note],
        next_set: Some(PlanSection { heading: w.next_set_heading, cards: g.remedies[1..4].iter().map(card).collect() }),
        week: Some(PlanSection { heading: w.week_heading, cards: g.remedies[5..7].iter().map(card).collect() }), weeks: None,
        test: None, later: Some(LaterOffer { heading: w.later_heading, trials: vec![(20, "With half the weight and a pause at the top, where do you feel it?")], go: w.later_do }),
        keep_going: Some(("The other 9 questions could improve this by about 2 in 100.".into(), w.keep_going)),
        check_answers: Some(w.check_answers), plan: Some(w.plan_open), change: check.words.change,
        share: Some(ShareOffer { go: w.share, note: w.share_note, done: None, field: None, full_size: None }),
        small_print: vec![check.words.not_reviewed.into(), "Content version 1, 2026-11-22".into()],
    })))
}

/// Every example with its name.
pub fn all() -> Vec<(Text, Report)> {
    let check = packed::check();
    let w = &check.words;
    let mut list = vec![
        ("first", Report { start_again: None, ..with(question("feeling", &[]), |q| { q.first_line = Some(w.first_line); q.back = None; }) }),
        ("chosen", question("most-tired", &[1])),
        ("signs", with(question("signs-now", &[2]), |q| q.danger = true)),
        ("error", with(question("signs-now", &[]), |q| q.error = Some(ErrorBox { heading: w.error_heading, message: w.error_all }))),
        ("trial", question("feet-closer", &[])),
        ("timer", question("single-leg-hold", &[])),
        ("result", result()),
    ];
    for r in &check.rules {
        if r.level != CareLevel::SelfCare && !list.iter().any(|(n, _)| *n == match r.level { CareLevel::Emergency => "care-emergency", CareLevel::Urgent => "care-urgent", _ => "care-non-urgent" }) {
            list.push((match r.level { CareLevel::Emergency => "care-emergency", CareLevel::Urgent => "care-urgent", _ => "care-non-urgent" }, care(r.id)));
        }
    }
    list.push(("check", page(Screen::Check(CheckScreen { heading: w.check_heading, change: w.change, to_result: w.to_result,
        rows: check.questions.iter().take(12).enumerate().map(|(i, q)| CheckRow { question: Some(i as u8), id: q.id, text: q.text, answers: vec![q.options[0].text] }).collect() }))));
    list.push(("waiting", page(Screen::Waiting(WaitingScreen { text: w.guide_failed, try_again: Some(w.try_again) }))));
    list
}
