//! `export`: the network, the danger questions and the rules as JSON, ids and numbers only, for other programs to check us by.

use posterior::knowledge::compiled::{
    CareLevel, Check, Choice, Condition, DangerRule, Kind, Limit, Meaning, Prior, Question, Role,
    Ticks,
};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// The pack as JSON.
pub fn export(check: &Check) -> Result<String, Vec<String>> {
    let with_role =
        |wanted: fn(Role) -> bool| check.questions.iter().filter(move |q| wanted(q.role));
    let settings = &check.settings;
    let export = Export {
        prior_kind: match settings.prior {
            Prior::Independent => "independent",
            Prior::AtMost => "at-most",
            Prior::ExactlyOne => "exactly-one",
        },
        prior_most: (settings.prior == Prior::AtMost).then_some(settings.prior_most),
        causes: check
            .causes
            .iter()
            .map(|c| CauseOut {
                id: c.id,
                origin: c.origin,
                prior: c.prior,
            })
            .collect(),
        temper: settings.temper,
        noise: settings.noise,
        questions: with_role(is_diagnostic)
            .map(|q| QuestionOut::of(check, q))
            .collect(),
        danger: with_role(is_danger).map(DangerOut::of).collect(),
        rules: check
            .rules
            .iter()
            .map(|rule| RuleOut::of(check, rule))
            .collect(),
    };
    to_text(&export)
}

/// A care level's id.
pub fn level(level: CareLevel) -> &'static str {
    match level {
        CareLevel::SelfCare => "self-care",
        CareLevel::NonUrgent => "non-urgent",
        CareLevel::Urgent => "urgent",
        CareLevel::Emergency => "emergency",
    }
}

/// Any of our outputs as text. Numbers keep every digit.
pub fn to_text(output: &impl Serialize) -> Result<String, Vec<String>> {
    match serde_json::to_string_pretty(output) {
        Ok(text) => Ok(text + "\n"),
        Err(problem) => Err(vec![format!(
            "the output could not be written as JSON: {problem}"
        )]),
    }
}

/// A JSON object with its entries in our order.
pub struct InOrder<V>(pub Vec<(&'static str, V)>);

impl<V: Serialize> Serialize for InOrder<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct Export {
    /// Which sets of causes there are.
    prior_kind: &'static str,
    /// Most causes together, where there is a limit.
    prior_most: Option<u8>,
    causes: Vec<CauseOut>,
    temper: f64,
    noise: f64,
    questions: Vec<QuestionOut>,
    danger: Vec<DangerOut>,
    rules: Vec<RuleOut>,
}

#[derive(Serialize)]
struct CauseOut {
    id: &'static str,
    origin: Option<&'static str>,
    prior: f64,
}

#[derive(Serialize)]
struct QuestionOut {
    id: &'static str,
    origin: Option<&'static str>,
    kind: &'static str,
    effort_s: f64,
    options: Vec<OptionOut>,
}

#[derive(Serialize)]
struct OptionOut {
    id: &'static str,
    origin: Option<&'static str>,
    neutral: bool,
    share: f64,
    lr: InOrder<f64>,
}

#[derive(Serialize)]
struct DangerOut {
    id: &'static str,
    origin: Option<&'static str>,
    kind: &'static str,
    options: Vec<DangerOptionOut>,
}

#[derive(Serialize)]
struct DangerOptionOut {
    id: &'static str,
    origin: Option<&'static str>,
}

#[derive(Serialize)]
struct RuleOut {
    id: &'static str,
    level: &'static str,
    limit: &'static str,
    when: WhenOut,
}

/// Every `all`, at least one `any` if there are any, no `none`; "ticked" means any of the options listed.
#[derive(Serialize)]
struct WhenOut {
    all: Vec<TicksOut>,
    any: Vec<TicksOut>,
    none: Vec<TicksOut>,
}

#[derive(Serialize)]
struct TicksOut {
    question: &'static str,
    options: Vec<&'static str>,
}

impl QuestionOut {
    fn of(check: &Check, question: &Question) -> Self {
        let ratios = |option: &Choice| {
            let name = |(cause, lr): &(u8, f64)| {
                check
                    .causes
                    .get(usize::from(*cause))
                    .map(|cause| (cause.id, *lr))
            };
            InOrder(option.lr.iter().filter_map(name).collect())
        };
        let option = |option: &Choice| OptionOut {
            id: option.id,
            origin: option.origin,
            neutral: option.meaning != Meaning::Evidence,
            share: option.share,
            lr: ratios(option),
        };
        Self {
            id: question.id,
            origin: question.origin,
            kind: kind(question.kind),
            effort_s: question.effort_s,
            options: question.options.iter().map(option).collect(),
        }
    }
}

impl DangerOut {
    /// Where a question also tells causes apart, its options' origins here are those of the safety questions.
    fn of(question: &Question) -> Self {
        let option = |option: &Choice| DangerOptionOut {
            id: option.id,
            origin: option.danger_origin.or(option.origin),
        };
        Self {
            id: question.id,
            origin: question.origin,
            kind: kind(question.kind),
            options: question.options.iter().map(option).collect(),
        }
    }
}

impl RuleOut {
    fn of(check: &Check, rule: &DangerRule) -> Self {
        Self {
            id: rule.id,
            level: level(rule.level),
            limit: limit(rule.limit),
            when: WhenOut::of(check, &rule.when),
        }
    }
}

impl WhenOut {
    fn of(check: &Check, condition: &Condition) -> Self {
        let name = |ticks: &Ticks| {
            let question = check.questions.get(usize::from(ticks.question))?;
            let ticked = question
                .options
                .iter()
                .enumerate()
                .filter(|(place, _)| ticks.options >> place & 1 == 1);
            Some(TicksOut {
                question: question.id,
                options: ticked.map(|(_, option)| option.id).collect(),
            })
        };
        let names = |ticks: &[Ticks]| ticks.iter().filter_map(name).collect();
        Self {
            all: names(&condition.all),
            any: names(&condition.any),
            none: names(&condition.none),
        }
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::One => "one",
        Kind::All => "all",
        Kind::Trial => "trial",
    }
}

fn limit(limit: Limit) -> &'static str {
    match limit {
        Limit::None => "none",
        Limit::NoLoad => "no-load",
        Limit::GentleOnly => "gentle-only",
    }
}

fn is_diagnostic(role: Role) -> bool {
    match role {
        Role::Both | Role::Diagnostic => true,
        Role::Danger | Role::Plan => false,
    }
}

fn is_danger(role: Role) -> bool {
    match role {
        Role::Both | Role::Danger => true,
        Role::Diagnostic | Role::Plan => false,
    }
}
