//! Every word that the screens show beside the pack's questions, remedies and causes; one field, one entry of `words.toml`.
//!
//! `{n}` and the like in a text are filled in by `fill`.

use super::bytes::{Packed, Reader, Writer};
use super::compiled::Text;
use super::texts::halves;

/// A list of texts with a method for each and their names, so that a missing or unknown entry of `words.toml` is an error at build.
///
/// A list is read by one loop and moved as one piece; a field for each text would be some code for each in the page.
macro_rules! words {
    ($(#[$of:meta])* $name:ident { $($(#[$doc:meta])* $text:ident,)* }) => {
        $(#[$of])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name([Text; Self::NAMES.len()]);
        impl $name {
            /// The texts' names, in order.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($text),)*];
            /// All texts from `of(name)`.
            pub fn from_names(mut of: impl FnMut(&'static str) -> Text) -> Self {
                Self(std::array::from_fn(|at| of(Self::NAMES[at])))
            }
            /// Puts `text` in the place of the one of this name, if there is one.
            pub fn set(&mut self, name: &str, text: Text) {
                if let Some(at) = Self::NAMES.iter().position(|known| *known == name) {
                    self.0[at] = text;
                }
            }
            $(
                $(#[$doc])*
                #[inline]
                #[must_use]
                pub const fn $text(&self) -> Text {
                    self.0[At::$text as usize]
                }
            )*
        }
        /// Where each stands in the list.
        #[expect(non_camel_case_types, reason = "they are named as the texts are")]
        enum At { $($text,)* }
        impl Packed for $name {
            const EMPTY: Self = Self(Packed::EMPTY);
            fn write(&self, to: &mut Writer) {
                self.0.write(to);
            }
            fn fill(&mut self, reader: &mut Reader) {
                self.0.fill(reader);
            }
        }
    };
}

mod check;
mod sources;

pub use check::CheckWords;
pub use sources::SourcesWords;

words! {
    /// The words of the result and plan screens (`[guide]` in `words.toml`).
    GuideWords {
        /// Heading of the result: "Your result".
        result_heading,
        /// The same while the questions are not over: "Your result so far".
        result_so_far,
        /// What that means.
        so_far_text,
        /// "Is it serious?"
        serious_heading,
        /// No danger sign found.
        serious_none,
        /// Danger signs at non-urgent level, before the advice.
        serious_soon,
        /// "What is most likely?"
        likely_heading,
        /// "We estimate …; these numbers are expert judgement, not measured."
        estimate_note,
        /// "More than one can be true."
        several_note,
        /// "about {n} in 10".
        about,
        /// "more than 9 in 10".
        more_than,
        /// "fewer than 1 in 10".
        fewer_than,
        /// "between {low} and {high}".
        between,
        /// "Most likely".
        band_most,
        /// "May play a part".
        band_may,
        /// "Less likely".
        band_less,
        /// "Cannot tell".
        band_cannot,
        /// Lead of the outcome causes: "Most likely: {cause}".
        lead_causes,
        /// Lead where form is first and its fault is known: "Most likely: {cause}, {fault}".
        lead_fault,
        /// Lead where only a part-player leads: "{cause} may play a part".
        lead_may,
        /// Two causes that the answers cannot tell apart, in the place of `{cause}`: "{cause}. Or: {other}".
        either,
        /// "Your answers can't tell these two apart."
        either_text,
        /// "How steady this is: {word}", with a word of the pack.
        steady,
        /// "We moved our own numbers a little, {n} times. The result stayed the same in {same} of them."
        steady_how,
        /// "One answer does not fit the rest. Did we get this right?"
        odd_heading,
        /// "What if I had answered differently?"
        what_if,
        /// "Tap another answer. Everything above follows at once …"
        what_if_note,
        /// "Now:" before the result with a supposed answer.
        what_if_now,
        /// "Before:" before the result without.
        what_if_was,
        /// "Keep": what is supposed becomes the answer.
        what_if_keep,
        /// "Undo": back to one's own answers.
        what_if_back,
        /// "What would change this"
        flips_heading,
        /// "If you had said one of these instead, the result would change."
        flips_intro,
        /// "It would read: {result}": beside such an answer.
        flip_line,
        /// "No single answer would change this."
        flips_none,
        /// Lead of the outcome normal.
        lead_normal,
        /// What normal means.
        normal_text,
        /// Lead of the outcome normal where something is held back.
        lead_held,
        /// What that means.
        held_text,
        /// "What to do now": in the place of the next set where something is held back.
        held_heading,
        /// Lead of the outcome cannot tell yet.
        lead_cannot,
        /// What cannot tell means.
        cannot_text,
        /// "Why we think so"
        why_so,
        /// "What counted for this".
        for_heading,
        /// "What counted against this".
        against_heading,
        /// "No answer counted for this."
        for_none,
        /// "No answer counted against this."
        against_none,
        /// "strongly", "some", "a little": how much an answer counted.
        weight_strong,
        /// "some".
        weight_some,
        /// "a little".
        weight_little,
        /// "The other causes".
        others_heading,
        /// The same where none was named: "What we looked at".
        others_only,
        /// The same where only one stands above: "The other causes (next: {cause})".
        others_next,
        /// "We have not seen your set-up yet …": form, and nothing was told that could name a fault.
        fault_unknown,
        /// "What you told us does not point at one part of it."
        fault_unclear,
        /// "Try this in your next set".
        next_set_heading,
        /// "This week".
        week_heading,
        /// "The next weeks".
        weeks_heading,
        /// "What you should feel".
        feel,
        /// "If you feel this instead".
        instead,
        /// "How much".
        dose,
        /// "When to expect a change".
        expect_when,
        /// "When to stop".
        stop,
        /// "You need".
        equipment,
        /// "To make it easier".
        easier,
        /// "To make it harder".
        harder,
        /// "What the evidence says".
        evidence,
        /// "Sources".
        sources,
        /// "I tried it: tell us what changed".
        tried,
        /// The same on a card that asks to look at something: "Tell us what you saw".
        tell_seen,
        /// On a card that was tried once and did not help yet, and at the top after that try.
        tried_once,
        /// The same where it helped.
        tried_helped,
        /// Behind what was tried, where it did not help: what comes next, `{next}`.
        tried_next,
        /// Where it could not be done: what comes next, `{next}`.
        tried_out,
        /// Where it was tried in earnest and nothing hurt: the feeling is fine.
        tried_enough,
        /// "This would tell us most now".
        test_heading,
        /// "Go to this question".
        test_do,
        /// "You left this for later".
        later_heading,
        /// "Do it now".
        later_do,
        /// "Keep going".
        keep_going,
        /// "Questions left: {n}. With them we would be right for about {gain} more in 100 people."
        keep_going_gain,
        /// "Questions left: {n}. They would hardly change this."
        keep_going_little,
        /// "Check or change my answers".
        check_answers,
        /// "Make my plan".
        plan_open,
        /// Heading of the plan.
        plan_heading,
        /// "Look again after …": the retests, one line.
        plan_retest,
        /// "Your answers for the plan changed the result. {lead}".
        plan_changed,
        /// "Nothing is held back" has no line; "No weight this week" has.
        plan_no_load,
        /// "Ask your midwife or clinician first …".
        /// "If nothing helps after two honest tries …".
        plan_no_better,
        /// "More, if you like": what there was no room for.
        plan_more,
        /// "Your training days".
        plan_days,
        /// "Day {n}".
        plan_day,
        /// The lift itself with its sets, as it stands first on training days: where the week's sets fall to one lift, to two and to
        /// three, with `|` between.
        plan_main,
        /// The same for somebody who cannot do it as it is: the nearest thing to it.
        plan_main_else,
        /// The sets alone, for what is done in its place.
        plan_sets,
        /// How hard, and how long to rest.
        plan_effort,
        /// The same for somebody to whom the exercise is new.
        plan_effort_new,
        /// That no more days are needed.
        plan_enough_days,
        /// "Share this result".
        share,
        /// "Your answers will be in the link."
        share_note,
        /// "Link copied".
        share_copied,
        /// "Copy this link".
        share_field,
        /// "Show a code for another phone".
        share_qr,
        /// "What they answered": on a shared result.
        told,
        /// "One page for my coach or physio".
        sheet,
        /// On it, heading of the tries.
        sheet_tried,
        /// On it, heading of the result.
        sheet_says,
        /// "Print".
        sheet_print,
        /// "Open full size".
        full_size,
        /// Heading of all results on this device: "My results".
        history_heading,
        /// "Check again?"
        again_heading,
        /// "Your last result is {n} days old. …"
        again_long,
        /// The same while it is younger.
        again_any,
        /// What comes then.
        again_how,
        /// "Check again"
        again_go,
        /// In the place of a result: "Not finished".
        past_unfinished,
        /// "A danger sign was found".
        past_danger,
        /// "This page cannot read this one."
        past_unreadable,
        /// "Nothing is saved here yet."
        past_none,
        /// "Look at it"
        look,
        /// "See what changed"
        compare,
        /// "Delete": one result.
        delete,
        /// Said after deleting.
        deleted,
        /// "Undo"
        undo,
        /// "It is back."
        undone,
        /// "New here: {new}. Here already: {known}. Could not be read: {broken}."
        brought,
        /// "What is stored on this device"
        stored_heading,
        /// What that is, one line each.
        stored_answers,
        /// What was tried.
        stored_tries,
        /// Which advice.
        stored_version,
        /// The offline copy.
        stored_copy,
        /// How much is kept, and that nothing leaves.
        stored_most,
        /// "Delete everything"
        delete_all,
        /// "Save as a file"
        file_save,
        /// "Bring a file back"
        file_bring,
        /// First line of that file.
        file_about,
        /// Beside the file's text, in a frame.
        file_field,
        /// That a file was handed out: "Done. Look among your downloads."
        file_sent,
        /// Heading of what helps to come back later.
        come_back,
        /// "Put the retests in my calendar"
        calendar,
        /// What the calendar's events are called.
        calendar_title,
        /// What they say.
        calendar_text,
        /// Over an earlier result.
        earlier,
        /// "Back to my results"
        earlier_back,
        /// Heading of results side by side.
        compare_heading,
        /// It goes better, by what a person says now and said before.
        compare_better,
        /// It goes as it did.
        compare_even,
        /// It goes worse.
        compare_worse,
        /// Better in one way, worse in another.
        compare_mixed,
        /// "Answers that changed"
        compare_changed,
        /// "None of your answers changed."
        compare_same,
        /// "What each cause was, and is"
        compare_causes,
        /// The months in short, with a gap between.
        months,
        /// Badge texts.
        badge_studied,
        /// Small or mixed studies.
        badge_mixed,
        /// Coach and expert opinion.
        badge_expert,
        /// In the original article, not supported.
        badge_article,
    }
}

/// Fills every `{name}` in `text`; a name that is not given is left out.
#[must_use]
pub fn fill(text: &str, with: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = halves(rest, b'{') {
        filled.push_str(before);
        let (name, after) = halves(after, b'}').unwrap_or((after, ""));
        let value = with.iter().find(|(given, _)| *given == name);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}
