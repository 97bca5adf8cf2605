//! Packs the knowledge: reads the pack's folder, compiles it, and writes its bytes where the crate includes them.
//!
//! `POSTERIOR_PACK` names another folder. Every mistake is told at once and stops the build.

/// The crate's own modules that compile a pack; the build uses part of them.
#[allow(dead_code)]
mod knowledge {
    pub mod bytes;
    pub mod codes;
    pub mod compile;
    pub mod compiled;
    pub mod folder;
    pub mod mistake;
    pub mod reading;
    pub mod source;
    pub mod texts;
    pub mod words;
}

use knowledge::bytes::{self, Packed};
use knowledge::compiled::Check;
use knowledge::mistake::Mistake;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=POSTERIOR_PACK");
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-changed=src/knowledge");
    let chosen =
        env::var("POSTERIOR_PACK").unwrap_or_else(|_| "knowledge/hip-thrust-hamstrings".to_owned());
    // File by file: a pack's cases are no part of the page, and changing them builds nothing anew.
    for name in knowledge::source::files::NAMES {
        println!("cargo::rerun-if-changed={chosen}/{name}");
    }
    match pack(Path::new(&chosen)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn pack(folder: &Path) -> Result<(), String> {
    let told = |mistakes: &[Mistake]| {
        let one = |mistake: &Mistake| {
            // Where the folder itself cannot be read, the message names it.
            let of = if mistake.file.is_empty() {
                String::new()
            } else {
                format!("{}/", folder.display())
            };
            format!("{of}{mistake}")
        };
        mistakes.iter().map(one).collect::<Vec<_>>().join("\n\n")
    };
    let files = knowledge::folder::read_pack(folder).map_err(|mistakes| told(&mistakes))?;
    let (mut check, guide, article) = knowledge::compile::compile(&files).map_err(|mistakes| {
        format!(
            "The knowledge cannot be packed. Mistakes: {}.\n\n{}\n",
            mistakes.len(),
            told(&mistakes)
        )
    })?;
    let wording = knowledge::compile::wording::wording(&files);
    if !wording.is_empty() {
        println!(
            "cargo::warning=mistakes of wording: {}; `cargo posterior check` tells them",
            wording.len()
        );
    }
    if env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|arch| arch == "wasm32") {
        without_origins(&mut check);
    }
    write("check.txt", &check)?;
    write("guide.txt", &guide)?;
    write("article.txt", &article)
}

/// Where things stand in the starting content is asked by the command line alone: the page does not carry it.
fn without_origins(check: &mut Check) {
    for cause in &mut check.causes {
        cause.origin = None;
    }
    for question in &mut check.questions {
        question.origin = None;
        for option in &mut question.options {
            option.origin = None;
            option.danger_origin = None;
        }
    }
}

fn write(name: &str, value: &impl Packed) -> Result<(), String> {
    let folder = env::var_os("OUT_DIR").ok_or("Cargo gave no OUT_DIR; please run this by cargo")?;
    let path = PathBuf::from(folder).join(name);
    fs::write(&path, bytes::write(value))
        .map_err(|problem| format!("cannot write {}: {problem}", path.display()))
}
