//! The page's program. Trunk builds it; `boot.js` starts it.
//!
//! It has no `main`: what the standard library does around one (a thread's name, flushing the console) is for other places than a page.
#![no_main]

use wasm_bindgen::prelude::wasm_bindgen;

/// The standard library's allocator takes more bytes to load and, over a long sitting, more time.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[wasm_bindgen(start)]
fn start() {
    posterior::browser::start();
}
