//! wasm-bindgen's glue as the body of a function: each call gives a fresh, unshared instance.
//!
//! A program that fell over is replaced by a fresh one without fetching anything; for that the glue's module-level state has to live
//! in a function. Its own loading code goes: the starter loads, and checks what it loads.

use crate::Problem;

/// Where the glue's loading code begins.
const LOADING: &str = "async function __wbg_load(";

/// The glue of target `web` as the body of a function that returns `start` and `silence`.
///
/// # Errors
/// The glue no longer looks as it does in the pinned version of wasm-bindgen.
pub fn body(glue: &str) -> Result<String, Problem> {
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
    let kept = format!("\n{kept}")
        .replace("\nexport function", "\nfunction")
        .replace("\nexport class", "\nclass");
    Ok(format!(
        "{kept}\nreturn {{\n\
         start: async (module, before) => {{\n\
         const made = await WebAssembly.instantiate(module, __wbg_get_imports())\n\
         before()\n\
         __wbg_finalize_init(made, module)\n\
         }},\n\
         silence: () => {{ wasm = new Proxy({{}}, {{ get: () => () => 0 }}) }},\n}}\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::body;

    #[test]
    fn nothing_is_exported_from_within_a_function() {
        let glue = "export function start() {}\nfunction __wbg_get_imports() {}\nfunction __wbg_finalize_init(instance, module) {}\n\
                    async function __wbg_load(";
        assert!(body(glue).is_ok_and(|body| !body.contains("export")));
    }

    #[test]
    fn another_versions_glue_is_refused() {
        assert!(body("export default 1").is_err());
    }
}
