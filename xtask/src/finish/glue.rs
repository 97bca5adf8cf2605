//! wasm-bindgen's glue as a factory: each call gives a fresh, unshared instance.
//!
//! A program that fell over is replaced by a fresh one without fetching anything; for that the glue's module-level state has to live
//! in a function. Its own loading code goes: the starter loads, and checks what it loads.

use crate::Problem;

/// Where the glue's loading code begins.
const LOADING: &str = "async function __wbg_load(";

/// The glue of target `web`, wrapped.
///
/// # Errors
/// The glue no longer looks as it does in the pinned version of wasm-bindgen.
pub fn factory(glue: &str) -> Result<String, Problem> {
    let changed = |what: &str| {
        format!(
            "wasm-bindgen's glue has changed ({what}): please either pin the version of xtask/src/tools.rs, or adapt xtask/src/finish/glue.rs."
        )
    };
    let start = glue
        .find(LOADING)
        .ok_or_else(|| changed("no loading code"))?;
    let kept = &glue[..start];
    if !kept.contains("function __wbg_finalize_init(instance, module)")
        || !kept.contains("function __wbg_get_imports()")
    {
        return Err(changed("no start"));
    }
    if kept
        .lines()
        .any(|line| line.starts_with("import ") || line.contains("import.meta"))
    {
        return Err(changed("it imports other files"));
    }
    let kept = kept
        .replace("\nexport function", "\nfunction")
        .replace("\nexport class", "\nclass");
    Ok(format!(
        "export default () => {{\n{kept}\nreturn {{\n\
         start: async module => {{ __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module) }},\n\
         silence: () => {{ wasm = new Proxy({{}}, {{ get: () => () => 0 }}) }},\n}}\n}}\n"
    ))
}
