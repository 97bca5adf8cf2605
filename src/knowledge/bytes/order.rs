//! In which order the parts of the compiled form stand in bytes.
//!
//! The order is free, as nobody else reads the bytes; it is that of the definitions.

use super::packed;
use crate::knowledge::compiled::figure::{Figure, Panel};
use crate::knowledge::compiled::{
    Article, Badge, Band, Block, CareLevel, Cause, CauseGuide, Check, Choice, Condition,
    DangerRule, Grade, Guide, Horizon, Item, Kind, Limit, Meaning, Pack, Prior, Question,
    Reference, Remedy, Role, Section, Serves, Settings, Source, Steadiness, SubFault, Ticks,
    Timing, Together,
};

packed! { struct Check { pack, causes, questions, rules, sub_faults, settings, figures, words } }
packed! { struct Pack { id, title, subtitle, version, date, reviewed_by } }
packed! { struct Cause { id, origin, name, prior, grade } }
packed! { enum Grade { Published, Direction, Expert } }
packed! {
    struct Question {
        id, origin, kind, role, topic, text, hint, why, steps, effort_s, timing, picture,
        loaded, ask_when, options, grades, sources
    }
}
packed! { struct Timing { full_s, each_side } }
packed! { enum Kind { One, All, Trial } }
packed! { enum Role { Danger, Both, Diagnostic, Plan } }
packed! { struct Choice { id, origin, danger_origin, text, meaning, share, lr } }
packed! { enum Meaning { Evidence, Neutral, NotSure, Later, Cannot, Hurt, NoneOfThese } }
packed! { struct Condition { all, any, none } }
packed! { struct Ticks { question, options } }
packed! { enum CareLevel { SelfCare, NonUrgent, Urgent, Emergency } }
packed! { enum Limit { None, NoLoad, GentleOnly } }
packed! { struct DangerRule { id, when, level, limit, action, advice, sources } }
packed! { struct SubFault { id, name, cause, when, not_first, ranked_by } }
packed! {
    struct Settings {
        prior, prior_most, temper, noise, supporting_bits, most_likely, may_play, lead_p, lead_supporting, less_p,
        less_shift_bits, normal_when, normal_shift_bits, normal_ratio, core, plan_asks,
        helped, newcomer, days, main_needs, better,
        questions_max, evidence_min, value_min, futures, not_sure_run, reading_s,
        attention_shift_bits, attention, topic_within, variants, spread, seed, usual_screens,
        steadiness, fit_z_max, fit_answers_min, together
    }
}
packed! { enum Prior { Independent, AtMost, ExactlyOne } }
packed! { struct Steadiness { at_least, word } }
packed! { struct Together { one, other, within } }
packed! { struct Band { p, shift_bits, supporting } }
packed! { struct Guide { causes, remedies, sources, figures, words } }
packed! { struct CauseGuide { plain, honest, badge, sources } }
packed! { enum Badge { Studied, Mixed, Expert, ArticleOnly } }
packed! { enum Horizon { NextSet, ThisWeek, Weeks } }
packed! { enum Serves { Causes, Normal, CannotTell } }
packed! {
    struct Remedy {
        id, title, serves, causes, sub_fault, when, needs, horizon, loaded, gentle, held_only, trial, steps, feel,
        instead, easier, harder, dose, dose_new, days_a_week, in_place, timing, same, expect, stop, equipment, picture, badge, evidence, sources
    }
}
packed! { struct Source { short, supports } }
packed! { struct Article { sections, references, words } }
packed! { struct Reference { citation, address, read } }
packed! { struct Section { id, heading, blocks } }
packed! { struct Block { heading, text, items, note, badge, sources } }
packed! { struct Item { text, note, badge } }
packed! { struct Figure { id, without_needs, panels } }
packed! { struct Panel { heading, says, size, with, pose, moved, drawn, words } }
