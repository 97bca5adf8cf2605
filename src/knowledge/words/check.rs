//! The words that travel with the program: those of the questions, of danger, and around every screen.

use crate::knowledge::bytes::{Packed, Reader, Writer};
use crate::knowledge::compiled::Text;

words! {
    /// The words of the question, danger, care and check screens (`[check]` in `words.toml`).
    CheckWords {
        /// "Question {n}, usually {low} to {high}".
        step,
        /// "Question {n}": where no usual number applies.
        step_plain,
        /// "For your plan: {n} of {all}": above what only the plan asks.
        step_plan,
        /// One line on the first screen: a training guide, not a diagnosis; nothing is measured, nothing leaves the phone.
        first_line,
        /// "Back".
        back,
        /// "Continue".
        go_on,
        /// "or": the divider before the last options.
        or,
        /// "Why are you asking this?"
        why,
        /// "Takes about {s} seconds."
        takes,
        /// "Try this now".
        try_now,
        /// "Start the timer".
        timer_start,
        /// "Start: left leg": where each side has a time of its own.
        timer_first,
        /// "Start: right leg".
        timer_second,
        /// "Stop".
        timer_stop,
        /// "Done. Time it again": the button after the last side.
        timer_again,
        /// "{s} s": the timer's number.
        timer_shown,
        /// "That was {s} s": once it has stopped.
        timer_was,
        /// "Left {s} s".
        timer_was_first,
        /// " · right {s} s": goes on where the left one ends.
        timer_was_second,
        /// "Sound": a box; ticked, the timer beeps at its end.
        timer_sound,
        /// "Vibrate": a box; ticked, the timer buzzes at its end.
        timer_vibrate,
        /// "Show the movement": the button below a drawing that moves.
        show_movement,
        /// "Pause".
        pause,
        /// "Error: " before the title.
        error_prefix,
        /// "There is a problem": heading of the error summary.
        error_heading,
        /// "Select an answer to go on": for one.
        error_one,
        /// "Select all that fit, or the last box": for several.
        error_all,
        /// "Select all that fit": hint of tick-all lists.
        tick_all,
        /// Said when danger questions come again after a long pause.
        ask_again,
        /// Said when the check is done again and a question comes again.
        ask_retest,
        /// Said when danger questions come again because a trial hurt.
        ask_hurt,
        /// "Emergency": hidden urgency text.
        care_emergency,
        /// "Urgent".
        care_urgent,
        /// "See someone soon".
        care_non_urgent,
        /// "Because of these answers:".
        care_because,
        /// "Your emergency number: 999 UK, 112 EU, …".
        care_numbers,
        /// The same for urgent help, several countries.
        care_urgent_numbers,
        /// "No clinician has checked this yet".
        not_reviewed,
        /// "Checked by {who}".
        reviewed,
        /// "These questions cannot rule out an injury".
        cannot_rule_out,
        /// "Please do not train this today. …" on emergency and urgent screens.
        care_no_training,
        /// "Go on with the check" on a non-urgent care screen.
        care_go_on,
        /// What goes on without: "We leave out tests and exercises with weight."
        care_go_on_note,
        /// "I tapped that by mistake".
        mistake,
        /// "Start again".
        start_again,
        /// "Start again? Your answers on this device will be wiped."
        start_again_ask,
        /// "Yes, start again".
        start_again_yes,
        /// "No, keep my answers".
        start_again_no,
        /// Heading of the second screen of a mended danger answer: "Is this right now?"
        confirm_heading,
        /// "You said before:".
        confirm_before,
        /// "You say now:".
        confirm_now,
        /// "Yes, that is right".
        confirm_yes,
        /// "No, go back".
        confirm_no,
        /// Which advice a question is about: `{what}`.
        tried_what,
        /// Heading of check answers.
        check_heading,
        /// "Change".
        change,
        /// "Back to my result".
        to_result,
        /// "Show my result so far", on the way to the first result.
        result_now,
        /// "Not sure" where a question was skipped.
        skipped,
        /// "Not saved here: this page cannot keep answers in this browser."
        not_saved,
        /// "That link is broken or not from this page. You can start afresh."
        broken_link,
        /// "What was saved here could not be read. You can start afresh."
        broken_save,
        /// "Some of what was saved here could not be read. The rest is here."
        broken_part,
        /// "Not all of the page has arrived. …" while the guide is not there.
        guide_waiting,
        /// "It did not arrive. Try again when you have a network."
        guide_failed,
        /// "Try again".
        try_again,
        /// "My results": the way to all results on this device.
        history_open,
        /// "This is somebody's shared result."
        shared_banner,
        /// "Worked out again with newer advice."
        shared_newer,
        /// "Take it yourself".
        shared_take,
        /// "Content version {version}, {date}".
        version_line,
    }
}
