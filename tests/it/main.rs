//! Native tests.
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod architecture;
mod engine;
mod knowledge_bytes;
mod knowledge_figures;
mod knowledge_fuzz;
mod knowledge_kept;
mod knowledge_pack;
mod knowledge_questions;
mod knowledge_reading_files;
mod knowledge_results;
mod knowledge_settings;
mod knowledge_wording;
mod session_calendar;
mod session_danger;
mod session_doubt;
mod session_early;
mod session_flow;
mod session_kept;
mod session_links;
mod session_past;
mod session_plan;
mod session_qr;
mod session_result;
mod session_retest;
mod session_saved;
mod session_sheet;
mod session_timer;
mod session_timer_cards;
mod session_tries;
mod session_walks;
mod session_what_if;
mod simulate;
mod small;
mod workbench;
mod workbench_bench;
