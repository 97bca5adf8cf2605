//! `cargo xtask engine-size`: what the engine weighs, by building a module of engine calls with them and without.

use crate::Problem;
use crate::files::{brotli, gzip, read_bytes};
use crate::finish::wasm::strip;
use crate::module;
use crate::tools::{self, Std};

/// What the engine may weigh, bytes of gzip.
const ENGINE_BYTES_MAX: usize = 25_000;

/// One module's bytes: as they are, at gzip 9, at brotli 11.
type Sizes = [usize; 3];

/// Builds both modules, prints what they weigh, and holds the difference against the budget.
///
/// # Errors
/// A build failed, or the engine is over its budget.
pub fn check(wished: Option<Std>) -> Result<(), Problem> {
    let here = tools::for_the_page()?;
    let std = wished.unwrap_or(here);
    let with = sizes(&["engine"], std)?;
    let without = sizes(&[], std)?;
    println!("A module of engine calls only     bytes  gzip 9  brotli 11");
    let row = |name: &str, [raw, gzip, brotli]: Sizes| {
        println!("  {name:<28} {raw:>9} {gzip:>7} {brotli:>10}");
    };
    row("with the engine", with);
    row("without it: reads the pack", without);
    let [raw, gzip, brotli] = [0, 1, 2].map(|way| with[way].saturating_sub(without[way]));
    row("the engine", [raw, gzip, brotli]);
    let how = match std {
        Std::Small => format!("as what ships; the budget is {ENGINE_BYTES_MAX} bytes of gzip"),
        Std::Plain => {
            "with the standard library as shipped, for which no budget is held".to_owned()
        }
    };
    println!("  built {how}");
    if std == Std::Small && ENGINE_BYTES_MAX < gzip {
        return Err(format!(
            "The engine is {gzip} bytes of gzip; its budget is {ENGINE_BYTES_MAX}."
        ));
    }
    Ok(())
}

fn sizes(features: &[&str], std: Std) -> Result<Sizes, Problem> {
    let module = module::build("engine-size", features, "bench/size", std)?;
    let wasm = strip(&read_bytes(&module)?)?;
    Ok([wasm.len(), gzip(&wasm)?.len(), brotli(&wasm)?.len()])
}
