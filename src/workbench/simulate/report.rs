//! The study as one small page: self-contained, no scripts, light and dark, plots as plain SVG.

use std::fmt::Write;

use super::sections;
use super::study::Study;

use super::targets::Target;
use crate::knowledge::compiled::Check;

/// A fingerprint of a pack's ids and numbers and of the settings that a study reads: words may change without making it stale.
#[must_use]
pub fn fingerprint(check: &Check) -> String {
    let s = &check.settings;
    let mut text = format!(
        "{} {} {} {:?} {:?} {} {} {} {} {} {} ",
        s.temper,
        s.noise,
        s.supporting_bits,
        s.most_likely,
        s.may_play,
        s.lead_p,
        s.lead_supporting,
        s.less_p,
        s.less_shift_bits,
        s.normal_shift_bits,
        s.normal_ratio
    );
    let _ = write!(
        text,
        "{:?} {:?} {:?} {} {} {} {} {} {} {} {} {} ",
        s.normal_when,
        s.core,
        s.plan_asks,
        s.questions_max,
        s.evidence_min,
        s.value_min,
        s.futures,
        s.not_sure_run,
        s.reading_s,
        s.attention_shift_bits,
        s.attention,
        s.topic_within
    );
    for cause in &check.causes {
        let _ = write!(text, "{} {} ", cause.id, cause.prior);
    }
    for question in &check.questions {
        let _ = write!(
            text,
            "{} {} {:?} ",
            question.id, question.effort_s, question.ask_when
        );
        for option in &question.options {
            let _ = write!(text, "{} {} {:?} ", option.id, option.share, option.lr);
        }
    }
    // FNV-1a, 64 bits (Fowler, Noll and Vo).
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

/// The page; `command` makes the very same one.
#[must_use]
pub fn page(command: &str, study: &Study<'_>, targets: &[Target]) -> String {
    let mut html = String::from(TOP);
    let _ = write!(
        html,
        "<meta name=\"pack\" content=\"{} {}\">",
        study.check.pack.id,
        fingerprint(study.check)
    );
    let _ = write!(
        html,
        "<h1>Does it ask the right things?</h1><p>Made-up people answered, and we counted. Each person has a set of causes, drawn by the pack's own \
         numbers, and one answer ready for every question. Every way of asking met the same people.</p><p><strong>This says nothing about real \
         people.</strong> Nobody has counted who has which cause. It tests the method against its own numbers: does it ask well, stop in time, and \
         mean what it says?</p><p>Made by <code>{command}</code>. ± is one standard error.</p>"
    );
    sections::section(&mut html, study, targets);
    html.push_str(WORDS);
    html.push_str("</main></html>\n");
    html
}

const TOP: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Posterior: the simulation</title><style>\
:root{color-scheme:light dark;--ink:#1b1f24;--page:#fff;--soft:#5b6470;--line:#d9dee4;--c0:#0b62c4;--c1:#b3540a;--c2:#1d7a46;--c3:#8a3ab9;--c4:#7a7f87;--c5:#c02b5c}\
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ed;--page:#14171b;--soft:#a4adb8;--line:#333a43;--c0:#6cb0ff;--c1:#f0a35e;--c2:#67cf95;--c3:#cf97f2;--c4:#a4adb8;--c5:#ff8fb1}}\
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,sans-serif}main{max-width:56rem;margin:0 auto;padding:1rem}\
h1{line-height:1.2}h2{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem}code{font-size:.9em;overflow-wrap:anywhere}\
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem;width:100%}th,td{border-bottom:1px solid var(--line);padding:.3rem .5rem;text-align:right;vertical-align:top}td{white-space:nowrap}.words td,td:first-child{white-space:normal}\
th:first-child,td:first-child,.words td,.words th{text-align:left}p,dl{max-width:46rem}th{color:var(--soft);font-weight:600}svg{width:100%;max-width:46rem;height:auto}svg text{fill:var(--ink);font:12px system-ui,sans-serif}\
.grid{stroke:var(--line)}polyline{fill:none;stroke-width:2}line{stroke-width:2}.bar{fill:var(--c0)}.mark{stroke:var(--c1)}\
.c0{stroke:var(--c0)}.c1{stroke:var(--c1)}.c2{stroke:var(--c2)}.c3{stroke:var(--c3)}.c4{stroke:var(--c4)}.c5{stroke:var(--c5);stroke-dasharray:4 3}</style><main>";

const WORDS: &str = "<h2>Words</h2><dl><dt>right</dt><dd>What is said first is true: the first cause of the result is present, or \"nothing\" is said of \
somebody without a cause. Where the result is \"cannot tell\", the likeliest guess counts.</dd><dt>of all</dt><dd>How often right, of how often asking the same people \
everything is right.</dd><dt>top two</dt><dd>One of the first two causes is present.</dd><dt>exact</dt><dd>Exactly the present causes are more likely than \
not.</dd><dt>Brier</dt><dd>Mean squared error of the causes' probabilities; 0 is perfect.</dd><dt>calibration error</dt><dd>How far what is said is from how often it \
is true, over tenths of probability.</dd><dt>tempered, untempered, half</dt><dd>People who answer from the ratios as the engine uses them, from the author's ratios as \
they stand, and from effects half as strong.</dd><dt>band settled, claim at</dt><dd>Stops once a cause is \"most likely\" and none hangs at \"may play a part\"; once what is said first is at \
least this probable.</dd><dt>wrong, missing, σ</dt><dd>Answers that are not the one meant; \"not sure\" and the like; how far the author's numbers are off, in natural log \
units.</dd><dt>realistic mix</dt><dd>One answer in ten wrong, one in ten missing, the author's numbers off by half a \
natural log unit.</dd></dl>";
