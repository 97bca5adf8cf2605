//! wasm-bindgen's glue as the body of a function: each call gives a fresh, unshared instance.
//!
//! A program that fell over is replaced by a fresh one without fetching anything; for that the glue's module-level state has to live
//! in a function. Its own loading code goes: the starter loads, and checks what it loads. Its long names go as well.

use crate::Problem;
use std::collections::BTreeMap;

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
    let kept = kept
        .replace("\nexport function", "\nfunction")
        .replace("\nexport class", "\nclass");
    Ok(short(&plain(&format!(
        "{kept}\nreturn {{\n\
         start: async (module, before) => {{\n\
         const made = await WebAssembly.instantiate(module, __wbg_get_imports())\n\
         before()\n\
         __wbg_finalize_init(made, module)\n\
         }},\n\
         silence: () => {{ wasm = new Proxy({{}}, {{ get: () => () => 0 }}) }},\n}}\n"
    ))))
}

/// Names for functions, arguments and variables, where nothing else is called so.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// Shorter names of variables are worth nothing, and more likely to be something else's as well.
const LONG: usize = 9;

/// The glue with its functions, their arguments and its variables by short names.
fn short(glue: &str) -> String {
    let pieces = pieces(glue);
    let comes_after = |at: usize, by: &str| 2 <= at && pieces[at - 2..at] == [by, " "];
    let is_ours = |at: usize, piece: &str| {
        let number = piece.strip_prefix("arg").map(str::parse::<u8>);
        matches!(number, Some(Ok(_)))
            || comes_after(at, "function") && piece != "("
            || comes_after(at, "let") && LONG <= piece.len()
    };
    let mut free = LETTERS
        .split("")
        .filter(|letter| !letter.is_empty() && !pieces.contains(letter));
    let mut names = BTreeMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        if is_ours(at, piece) && !names.contains_key(piece) {
            names.insert(*piece, free.next().unwrap_or(piece));
        }
    }
    let mut short = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        let of_another = at
            .checked_sub(1)
            .is_some_and(|before| pieces[before] == ".");
        let name = names.get(piece).filter(|_| !of_another);
        short.push_str(name.unwrap_or(piece));
    }
    short
}

/// The glue without naming what is returned at once.
fn plain(glue: &str) -> String {
    let mut plain = String::new();
    let mut lines = glue.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        let value = line.strip_prefix("const ret = ");
        match value.filter(|_| lines.peek() == Some(&"return ret;")) {
            Some(value) => {
                lines.next();
                plain.push_str("return ");
                plain.push_str(value);
            }
            None => plain.push_str(line),
        }
        plain.push('\n');
    }
    plain
}

/// A script as words and what stands between them, letter by letter.
fn pieces(script: &str) -> Vec<&str> {
    let is_of_word =
        |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut pieces = Vec::new();
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let word = rest
            .find(|letter| !is_of_word(letter))
            .unwrap_or(rest.len());
        let (piece, after) = rest.split_at(if word == 0 { first.len_utf8() } else { word });
        pieces.push(piece);
        rest = after;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{body, plain, short};

    #[test]
    fn functions_and_arguments_get_short_names() {
        let glue = "function getText(arg0) {\nreturn a.getText(arg0, 'arg');\n}\ngetText(1)";
        assert_eq!(
            short(glue),
            "function b(c) {\nreturn a.getText(c, 'arg');\n}\nb(1)"
        );
    }

    #[test]
    fn what_is_returned_at_once_has_no_name() {
        let glue = "const ret = a.b;\nreturn ret;\nconst ret = c;\nreturn f(ret);";
        assert_eq!(plain(glue), "return a.b;\nconst ret = c;\nreturn f(ret);\n");
    }

    #[test]
    fn another_versions_glue_is_refused() {
        assert!(body("export default 1").is_err());
    }
}
