//! The texts of the result and of the plan.

use super::{Found, banner, filled, list, some, sources, text, texts, timer};
use crate::knowledge::compiled::Text;
use crate::session::report::{
    ActionCard, CauseRow, EvidenceLine, PlanScreen, PlanSection, ResultScreen, SheetScreen,
    Supposed, WhatIf,
};
use crate::workbench::verify::laws::must;

pub fn result(screen: &ResultScreen) -> Found {
    let ResultScreen {
        heading,
        outcome,
        tried,
        shared,
        told,
        serious,
        soon,
        likely_heading,
        lead,
        lead_text,
        steady,
        odd,
        causes,
        others,
        what_if,
        flips,
        note,
        next_set,
        week,
        weeks,
        offers: _,
        test,
        later,
        keep_going,
        check_answers,
        plan,
        change,
        share,
        small_print,
    } = screen;
    texts(
        "the result",
        &[*heading, *outcome, *likely_heading, *change],
    )?;
    texts("what follows from a try", tried.as_slice())?;
    banner(shared.as_ref())?;
    told.as_ref().map_or(Ok(()), answered)?;
    list("is it serious", serious.0, &serious.1)?;
    see_soon(soon)?;
    text("the answer in one sentence", lead)?;
    texts("what it means", lead_text)?;
    if let Some((words, how)) = steady {
        texts("how steady it is", &[words, how])?;
    }
    if let Some((heading, line)) = odd {
        text("what does not fit", heading)?;
        counted(line)?;
    }
    if let Some(what_if) = what_if {
        supposing(what_if)?;
    }
    if let Some((heading, lines)) = flips {
        text("what would change it", heading)?;
        some("what would change it", lines)?;
        lines.iter().try_for_each(counted)?;
    }
    causes.iter().chain(&others.1).try_for_each(cause)?;
    if !others.1.is_empty() {
        text("the other causes", &others.0)?;
    }
    text("the result's note", note)?;
    [next_set, week, weeks]
        .into_iter()
        .flatten()
        .try_for_each(section)?;
    if let Some(test) = test {
        texts("the test", &[test.heading, test.text, test.go])?;
        text("how long the test takes", &test.takes)?;
    }
    if let Some(later) = later {
        let trials: Vec<&str> = later.trials.iter().map(|(_, text)| *text).collect();
        list("left for later", later.heading, &trials)?;
        text("left for later", later.go)?;
    }
    if let Some((line, button)) = keep_going {
        texts("keep going", &[line, *button])?;
    }
    for button in [check_answers, plan].into_iter().flatten() {
        text("a button of the result", button)?;
    }
    if let Some(share) = share {
        texts("sharing", &[share.go, share.note])?;
        if let Some(done) = share.done {
            text("sharing", done)?;
        }
        if let Some((words, side, path)) = &share.qr {
            texts("the code for another phone", &[*words, path.as_str()])?;
            must(20 < *side, || {
                "the code for another phone is too small".into()
            })?;
        }
        for (words, link) in [&share.field, &share.full_size].into_iter().flatten() {
            texts("a link", &[*words, link])?;
        }
    }
    list("the small print", heading, small_print)
}

fn see_soon(soon: &[(Text, &[Text])]) -> Found {
    let mut soon = soon.iter();
    soon.try_for_each(|(action, advice)| list("see someone soon", action, advice))
}

fn cause(row: &CauseRow) -> Found {
    let CauseRow {
        id,
        name,
        band,
        band_id,
        number,
        range,
        bar: _,
        plain,
        honest,
        badge,
        why,
        speaks_for,
        speaks_against,
        sources: cited,
    } = row;
    texts(
        "a cause",
        &[*id, *name, *band, *band_id, *plain, *honest, *why],
    )?;
    texts("a cause's badge", &[badge.0, badge.1])?;
    text("a cause's number", number)?;
    filled("a cause's range", range)?;
    for (heading, lines) in [speaks_for, speaks_against] {
        text("what counted", heading)?;
        some("what counted", lines)?;
        lines.iter().try_for_each(counted)?;
    }
    sources(cited)
}

fn counted(line: &EvidenceLine) -> Found {
    let EvidenceLine {
        question: _,
        id,
        text: words,
        answer,
        weight,
    } = line;
    text("an answer that counted", words)?;
    filled("how much an answer counted", weight)?;
    // The line "nothing counted" names no question.
    if id.is_empty() {
        Ok(())
    } else {
        text("an answer that counted", answer)
    }
}

fn section(section: &PlanSection) -> Found {
    text("a part of the plan", section.heading)?;
    filled("what came of the tries", &section.said)?;
    some("a part of the plan", &section.cards)?;
    section.cards.iter().try_for_each(card)
}

fn card(card: &ActionCard) -> Found {
    let ActionCard {
        id,
        title,
        standing,
        steps,
        feel,
        instead,
        facts,
        picture: _,
        timer: held,
        badge,
        evidence,
        sources: cited,
        tried,
    } = card;
    list("what to do", title, steps)?;
    texts(
        "a remedy",
        &[
            *id, feel.0, feel.1, badge.0, badge.1, evidence.0, evidence.1,
        ],
    )?;
    filled("how a remedy stands", standing)?;
    timer(held.as_ref())?;
    for (if_this, change_that) in instead.1 {
        texts(
            "if you feel this instead",
            &[instead.0, if_this, change_that],
        )?;
    }
    must(3 <= facts.len(), || {
        format!("{id}: how much, when to expect a change or when to stop is missing")
    })?;
    for (name, fact) in facts {
        texts("a remedy's fact", &[*name, *fact])?;
    }
    if let Some((words, _)) = tried {
        text("\"I tried it\"", words)?;
    }
    if !cited.1.is_empty() {
        text("a remedy's sources", cited.0)?;
    }
    sources(&cited.1)
}

pub fn plan(screen: &PlanScreen) -> Found {
    let PlanScreen {
        heading,
        tried,
        soon,
        cautions,
        sections,
        week,
        more,
        notes,
        to_result,
        small_print,
    } = screen;
    texts("the plan", &[*heading, *to_result])?;
    texts("what follows from a try", tried.as_slice())?;
    see_soon(soon)?;
    texts("a caution", cautions)?;
    some("the plan's parts", sections)?;
    sections.iter().chain(more).try_for_each(section)?;
    if let Some(week) = week {
        list("how hard", week.heading, &week.notes)?;
        some("the training days", &week.days)?;
        for (day, what) in &week.days {
            some("a training day", what)?;
            for (thing, how_much) in what {
                texts("a training day", &[day, *thing, *how_much])?;
            }
        }
    }
    texts("the plan's notes", notes)?;
    list("the small print", heading, small_print)
}

/// One page of paper: what stands out above a part, and a line's words, may be missing, but no line is empty.
pub fn sheet(screen: &SheetScreen) -> Found {
    let SheetScreen {
        heading,
        parts,
        print,
        to_result,
        small_print,
    } = screen;
    texts("the sheet", &[*heading, *to_result])?;
    texts("\"print\"", print.as_slice())?;
    for (heading, said, lines) in parts {
        text("a part of the sheet", heading)?;
        filled("what stands out on the sheet", said)?;
        for line in lines {
            let whole = [line.text, line.answer, &line.weight];
            must(whole.iter().any(|words| !words.is_empty()), || {
                format!("{heading}: a line of the sheet is empty")
            })?;
            whole
                .iter()
                .try_for_each(|words| filled("the sheet", words))?;
        }
    }
    list("the small print", heading, small_print)
}

fn supposing(screen: &WhatIf) -> Found {
    let WhatIf {
        heading,
        note,
        rows,
        supposed,
    } = screen;
    texts("what if", &[*heading, *note])?;
    some("what if", rows)?;
    for row in rows {
        let options: Vec<_> = row.options.iter().map(|option| option.text).collect();
        list("an answer that can be supposed", row.text, &options)?;
    }
    let Some(Supposed {
        answers,
        lines,
        keep,
        back,
    }) = supposed
    else {
        return Ok(());
    };
    texts("what is supposed", &[*keep, *back])?;
    some("what is supposed", answers)?;
    for line in answers {
        texts("a supposed answer", &[line.text, line.answer])?;
    }
    lines
        .iter()
        .try_for_each(|(when, line)| texts("what that changes", &[*when, line.as_str()]))
}

fn answered((heading, lines): &(Text, Vec<EvidenceLine>)) -> Found {
    text("what they answered", heading)?;
    some("what they answered", lines)?;
    lines
        .iter()
        .try_for_each(|line| texts("what they answered", &[line.text, line.answer]))
}
