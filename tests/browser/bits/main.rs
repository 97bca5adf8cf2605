//! The engine gives the same numbers in the browser as natively, bit for bit.

use browser_tests::setup::phone;
use browser_tests::site::Site;
use serde_json::json;
use std::path::PathBuf;
use xtask::shell::{cargo, program, root, run};
use xtask::tools;

const PAGE: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>Bits</title><link rel="icon" href="data:,">
<script type="module">
import start, { lines } from './engine_bits.js';
await start();
window.lines = lines();
</script>"#;

#[test]
fn the_browser_gives_every_number_of_the_engine_bit_for_bit() {
    let folder = module();
    std::fs::write(folder.join("index.html"), PAGE).expect("target/ can be written to");
    let site = Site::serve(folder);
    let page = site.browse(&phone());
    page.visit(&site.address());
    let there = page
        .browser
        .wait("the engine's numbers", "return window.lines", &json!([]));
    let there: Vec<&str> = there.as_str().unwrap_or_default().lines().collect();
    let here = engine_bits::lines();
    let here: Vec<&str> = here.lines().collect();
    assert_eq!(here.len() as u64, engine_bits::SITTINGS);
    for (here, there) in here.iter().zip(&there) {
        assert_eq!(here, there, "native above, browser below");
    }
    assert_eq!(here.len(), there.len());
}

/// The engine as a module of its own, with the profile that ships.
fn module() -> PathBuf {
    tools::for_the_page().unwrap_or_else(|problem| panic!("{problem}"));
    let build = [
        "build",
        "--release",
        "--package",
        "engine-bits",
        "--target",
        "wasm32-unknown-unknown",
    ];
    run("the engine for the browser", &mut cargo(&build))
        .unwrap_or_else(|problem| panic!("{problem}"));
    let folder = root().join("target/browser-tests/bits");
    let bindgen = tools::folder().join("wasm-bindgen");
    let wasm = root().join("target/wasm32-unknown-unknown/release/engine_bits.wasm");
    let mut bind = program(
        &bindgen.to_string_lossy(),
        &["--target", "web", "--no-typescript", "--out-dir"],
    );
    run("its glue", bind.arg(&folder).arg(wasm)).unwrap_or_else(|problem| panic!("{problem}"));
    folder
}
