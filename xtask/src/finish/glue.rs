//! wasm-bindgen's glue as the body of a function: each call gives a fresh, unshared instance.
//!
//! A program that fell over is replaced by a fresh one without fetching anything; for that the glue's module-level state has to live
//! in a function. What the program imports and the ways into it are wasm-bindgen's; what both stand on, and the start, are our own
//! (`src/shell/glue.js`), which need not serve every program and browser: half a kilobyte less.

use crate::Problem;
use crate::html::fill;

/// Where the glue's loading code begins, which goes: the starter loads, and checks what it loads.
const LOADING: &str = "async function __wbg_load(";
/// The function that hands out what the program imports.
const IMPORTS: &str = "__wbg_get_imports";
/// The function that starts the program.
const START: &str = "__wbg_finalize_init";

/// How the names of the ways into the program begin.
const WAY_IN: &str = "wasm_bindgen_";

/// What an import says in a longer way than it needs to, and the shorter.
const SHORTER: [(&str, &str); 10] = [
    ("        __proto__: null,\n", ""),
    ("function() { return handleError(", "handleError("),
    ("}, arguments); },", "}),"),
    (
        "isLikeNone(ret) ? 0 : addToExternrefTable0(ret)",
        "addIfThere(ret)",
    ),
    (
        "let result;\n            try {\n                result =",
        "const ret =",
    ),
    (
        "\n            } catch (_) {\n                result = false;\n            }\n            const ret = result;",
        "",
    ),
    // Every browser knows itself by `globalThis`, the first name that is asked for.
    (
        "typeof globalThis === 'undefined' ? null : globalThis;",
        "globalThis;",
    ),
    ("typeof global === 'undefined' ? null : global;", "null;"),
    ("typeof self === 'undefined' ? null : self;", "null;"),
    ("typeof window === 'undefined' ? null : window;", "null;"),
];

/// The glue of target `web` as the body of a function that returns `start` and `silence`: what is kept of it goes into `ours`.
///
/// # Errors
/// The glue no longer looks as it does in the pinned version of wasm-bindgen, or it stands on something that `ours` has not.
pub fn body(glue: &str, ours: &str) -> Result<String, Problem> {
    let changed = |what: &str| {
        format!(
            "wasm-bindgen's glue has changed ({what}): please either pin the version of xtask/src/tools.rs, or adapt \
             xtask/src/finish/glue.rs and src/shell/glue.js."
        )
    };
    let end = glue
        .find(LOADING)
        .ok_or_else(|| changed("no loading code"))?;
    let glue = format!("\n{}", &glue[..end]);
    let imports_files = |line: &str| line.starts_with("import ") || line.contains("import.meta");
    if glue.lines().any(imports_files) {
        return Err(changed("it imports other files"));
    }
    let name = |function: &&str| function.split('(').next().unwrap_or_default().to_owned();
    let (kept, rest): (Vec<_>, Vec<_>) = functions(&glue).partition(|function| {
        let name = name(function);
        name == IMPORTS || name.starts_with(WAY_IN)
    });
    let mut kept: String = kept
        .iter()
        .flat_map(|function| ["function ", function, "\n}\n"])
        .collect();
    let is_new = |name: &String| {
        kept.contains(&format!("{name}(")) && !ours.contains(&format!("const {name} ="))
    };
    if let Some(new) = rest.iter().map(name).find(is_new) {
        return Err(changed(&format!("`{new}` is new")));
    }
    if !kept.contains(IMPORTS) || !glue.contains(START) {
        return Err(changed("no start"));
    }
    for (long, short) in SHORTER {
        kept = kept.replace(long, short);
    }
    fill("src/shell/glue.js", ours, &[("imports", &handed_on(&kept))])
}

/// `const ret = x; return addIfThere(ret)` in one.
fn handed_on(imports: &str) -> String {
    let mut said = String::new();
    let mut rest = imports;
    while let Some((before, after)) = rest.split_once(";\n            return addIfThere(ret);") {
        let (before, what) = before
            .rsplit_once("const ret = ")
            .unwrap_or((before, "ret"));
        said = said + before + "return addIfThere(" + what + ");";
        rest = after;
    }
    said + rest
}

/// The functions that stand by themselves, each from its name to before its last brace. What is exported is left out: our page starts
/// the program, and no more.
fn functions(glue: &str) -> impl Iterator<Item = &str> {
    let found = glue.split("\nfunction ").skip(1);
    found.filter_map(|from| from.split("\n}").next())
}

#[cfg(test)]
mod tests {
    use super::body;

    const OURS: &str = "const handleError = act => act\n@imports@\nreturn {}";

    fn glue(helper: &str) -> String {
        format!(
            "export function start() {{\n    wasm.start();\n}}\nfunction __wbg_get_imports() {{\n    a: function() {{ return handleError(function (x) \
             {{\n        f(x);\n    }}, arguments); }},\n}}\nfunction wasm_bindgen_a(x) {{\n    wasm.wasm_bindgen_a(x);\n}}\n{helper}\n\
             function __wbg_finalize_init(instance, module) {{\n}}\nasync function __wbg_load("
        )
    }

    #[test]
    fn imports_and_ways_in_are_kept_and_stand_on_what_is_ours() {
        let kept = body(&glue("function notNeeded(x) {\n    long\n}"), OURS);
        let expected = "const handleError = act => act\nfunction __wbg_get_imports() {\n    a: handleError(function (x) {\n        f(x);\n    }),\n}\n\
                        function wasm_bindgen_a(x) {\n    wasm.wasm_bindgen_a(x);\n}\n\nreturn {}";
        assert_eq!(kept, Ok(expected.into()));
    }

    #[test]
    fn what_is_new_in_it_or_another_versions_glue_is_refused() {
        let kept = body(&glue("function f(x) {\n}"), OURS);
        assert!(kept.is_err_and(|problem| problem.contains("`f` is new")));
        assert!(body("export default 1", OURS).is_err());
    }
}
