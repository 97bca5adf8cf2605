//! Random walks over the page: any option, Back, Change, later, can't, it hurt, start again, links, reloads, long pauses, and
//! messages that make no sense where they arrive. From three answers on a walk may look at its result in any state.
//!
//! Walks are seeded one by one, so that the same proof takes the same steps on any number of cores.

use super::laws::answers::below;
use super::laws::danger::{self, May};
use super::laws::must;
use super::look::Look;
use super::pack::Pack;
use super::property::Property;
use super::tally::{Count, Tally};
use super::walker::{Step, Walker};
use crate::engine::random::SplitMix;
use crate::knowledge::compiled::{Kind, Meaning, Question, Role};
use crate::session::kept;
use crate::session::message::{Message, Place, Sharing};
use crate::session::model::Showing;
use crate::session::sitting::Sitting;
use crate::session::{share, ticks};
use rayon::prelude::*;

/// Steps of a walk.
pub const STEPS: u64 = 80;
/// Walks that one worker takes at a time.
const PIECE: u64 = 128;

/// How a walker answers danger questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nature {
    /// Mostly without a sign.
    Calm,
    /// Anything.
    Bold,
}

/// Takes so many walks.
#[must_use]
pub fn walks(pack: &Pack, count: u64, seed: u64) -> Tally {
    let pieces: Vec<Tally> = (0..count.div_ceil(PIECE))
        .into_par_iter()
        .map(|piece| {
            let mut look = Look::new(pack);
            let knowledge = pack.swiftly();
            // Somebody else's link, from the walk before.
            let mut link = String::new();
            for walk in piece * PIECE..count.min((piece + 1) * PIECE) {
                let mut random = SplitMix::new(seed.wrapping_add(walk.wrapping_mul(0x9e37_79b9)));
                let mut walker = Walker::new(pack, &knowledge);
                one(&mut look, &mut walker, &link, &mut random);
                link = share::shared(pack.check, &walker.model.sitting);
            }
            look.tally
        })
        .collect();
    let mut all = Tally::default();
    for piece in pieces {
        all.add(piece);
    }
    all
}

fn one(look: &mut Look, walker: &mut Walker, link: &str, random: &mut SplitMix) {
    let nature = if below(random, 4) == 0 {
        Nature::Bold
    } else {
        Nature::Calm
    };
    look.tally.count(Count::Walks);
    for _ in 0..STEPS {
        let before = walker.clone();
        step(look, walker, nature, link, random);
        look.tally.count(Count::Walked);
        look.at(walker, random);
        let may = may(&before, walker);
        let found = danger::stays(look.pack, &before.model.sitting, &walker.model.sitting, may);
        look.note(walker, Property::DangerStays, found);
        if walker.way.last() == Some(&Step::Sent(Message::StartedAgain))
            && before.model.may_start_again()
        {
            let afresh = walker.model.sitting == Sitting::new(look.pack.check)
                && kept::current(walker.saved.as_deref().unwrap_or_default()).is_none()
                && walker.model.showing == Walker::new(look.pack, &walker.knowledge).model.showing;
            let found = must(afresh, || "something is left after starting again".into());
            look.note(walker, Property::StartsAfresh, found);
        }
    }
    let found = super::laws::ways::reaches_an_end(walker, random);
    look.note(walker, Property::ReachesAnEnd, found);
}

/// Whether the last step is meant to take danger back.
fn may(before: &Walker, after: &Walker) -> May {
    let sitting = &before.model.sitting;
    match after.way.last() {
        Some(Step::Sent(Message::Confirmed | Message::StartedAgain | Message::Deleted(_))) => {
            May::TakeBack
        }
        // A sign whose follow-up is still open counts as the worse case until it is answered.
        Some(Step::Answered(question, _)) if !sitting.answers.has(*question) => May::TakeBack,
        Some(Step::Answered(..) | Step::Sent(_) | Step::Reloaded(_) | Step::OpenedLink) | None => {
            May::Keep
        }
    }
}

fn step(look: &Look, walker: &mut Walker, nature: Nature, link: &str, random: &mut SplitMix) {
    let roll = below(random, 100);
    if roll < 4 {
        let message = any_message(walker, random);
        return walker.send(message);
    }
    if roll < 8 {
        return match below(random, 8) {
            0 => walker.reload(13.0),
            1 | 2 => walker.open_link(None),
            3 if !link.is_empty() => walker.open_link(Some(link)),
            4 if !walker.model.sitting.asked.is_empty() => {
                walker.send(Message::AskedToStartAgain);
                walker.send(Message::StartedAgain);
            }
            _ => walker.reload(0.0),
        };
    }
    match &walker.model.showing {
        Showing::Question(_) if roll < 14 => walker.send(Message::WentBack),
        Showing::Question(_) if roll < 17 && look.may_stop(&walker.model) => {
            walker.send(Message::OpenedResult);
        }
        Showing::Question(asking) => {
            let question = &walker.knowledge.check.questions[usize::from(asking.question)];
            if question.timing.each_side && roll < 60 {
                return walker.send(timed(random));
            }
            let ticks = choose(question, nature, random);
            walker.answer_with(ticks);
        }
        Showing::Confirm(_) if roll < 60 => walker.send(Message::Confirmed),
        Showing::Confirm(_) => walker.send(Message::Withdrew),
        Showing::Care(_) if walker.model.sitting.care_only(walker.knowledge.check) => {
            match roll % 3 {
                0 => mend(walker, random),
                1 => {
                    let message = any_message(walker, random);
                    walker.send(message);
                }
                _ => {
                    walker.send(Message::AskedToStartAgain);
                    walker.send(Message::StartedAgain);
                }
            }
        }
        Showing::Care(_) if roll < 80 => walker.send(Message::WentOn),
        Showing::Care(_) => mend(walker, random),
        Showing::Result(_) | Showing::Plan if roll < 30 => {
            let remedies = walker.pack.guide.remedies.len();
            walker.send(Message::Tried(below(random, remedies) as u8));
        }
        Showing::Check | Showing::Result(_) | Showing::Plan if roll < 50 => {
            let asked = &walker.model.sitting.asked;
            let question = asked.get(below(random, asked.len())).copied().unwrap_or(0);
            walker.send(Message::Changed(question));
        }
        Showing::Result(_) if roll < 80 => walker.send(Message::KeptGoing),
        Showing::Result(_) if roll < 88 => walker.send(Message::OpenedPlan),
        Showing::Result(_) if roll < 94 => walker.send(Message::OpenedHistory),
        Showing::Result(_) if roll < 97 => walker.send(Message::OpenedSheet),
        Showing::Result(_) => walker.send(Message::OpenedCheck),
        Showing::Check | Showing::Plan | Showing::Sheet | Showing::Compare(_) => {
            walker.send(Message::OpenedResult);
        }
        Showing::History(..) if roll < 40 => walker.send(Message::CheckedAgain),
        Showing::History(..) => walker.send(Message::WentBack),
        Showing::Shared(_) => walker.send(Message::TookItOneself),
    }
}

/// "I tapped that by mistake" beside one of the answers that led here.
fn mend(walker: &mut Walker, random: &mut SplitMix) {
    let blamed = walker.model.sitting.blamed(walker.knowledge.check);
    let which = below(random, blamed.len().max(1));
    if let Some((question, _)) = blamed.get(which) {
        walker.send(Message::Changed(*question));
    }
}

/// Ticks that can stand as an answer.
fn choose(question: &Question, nature: Nature, random: &mut SplitMix) -> u32 {
    let options = question.options.len();
    let danger = match question.role {
        Role::Danger => true,
        Role::Both | Role::Diagnostic | Role::Plan => false,
    };
    let calm = danger && nature == Nature::Calm && below(random, 12) != 0;
    let none = question
        .options
        .iter()
        .position(|o| o.meaning == Meaning::NoneOfThese);
    match (question.kind, none) {
        (Kind::All, Some(none)) if calm => 1 << none,
        (Kind::All, _) => {
            // One tick or a few; "none of these" stands alone.
            let first = 1 << below(random, options);
            let ticks =
                (0..below(random, 3)).fold(first, |ticks, _| ticks | 1 << below(random, options));
            if ticks::stand(question, ticks) {
                ticks
            } else {
                first
            }
        }
        (Kind::One | Kind::Trial, _) => 1 << below(random, options),
    }
}

/// Each side held for some seconds, or not at all.
fn timed(random: &mut SplitMix) -> Message {
    Message::Timed([(); 2].map(|()| below(random, 91) as u16))
}

/// Any message, whether it makes sense or not.
fn any_message(walker: &Walker, random: &mut SplitMix) -> Message {
    let questions = walker.knowledge.check.questions.len();
    let question = below(random, questions) as u8;
    let (lines, _) = kept::lines(&walker.model.kept);
    let line = lines.get(below(random, lines.len().max(1)));
    let began_ms = line.map_or(1, |line| line.stamp.began_ms);
    match below(random, 29) {
        0 => Message::Ticked(below(random, 16) as u8),
        1 => Message::Continued,
        2 => Message::WentBack,
        3 | 4 => Message::WentTo(Place::Question(question)),
        5 => Message::WentTo(Place::Care),
        6 => Message::WentTo(Place::Check),
        7 => Message::WentTo(Place::Result),
        8 => Message::WentTo(Place::Plan),
        9 => Message::Changed(question),
        10 => Message::WentOn,
        11 | 12 => Message::Withdrew,
        13 => Message::KeptGoing,
        14 => Message::OpenedCheck,
        15 => Message::OpenedResult,
        16 => Message::OpenedPlan,
        17 => Message::TookItOneself,
        18 => Message::AskedToShare,
        19 | 20 => Message::OpenedHistory,
        21 => Message::LookedBack(began_ms),
        22 => Message::Compared(began_ms),
        23 => Message::Deleted((began_ms != 0).then_some(began_ms)),
        24 => Message::Undid,
        25 => Message::CheckedAgain,
        26 => Message::WentTo(Place::History),
        27 => Message::WentTo(Place::Compare),
        28 => Message::WentTo(Place::Sheet),
        _ => Message::Shared(Sharing::Refused),
    }
}
