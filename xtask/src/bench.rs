//! `cargo xtask bench`: the engine timed natively, in Node and in Chromium, laid side by side.
//!
//! The module is built as what ships. Numbers are told, never judged. Without Node its column is left out, with a notice.

use crate::Problem;
use crate::files::{base64, read, read_bytes, write};
use crate::module;
use crate::shell::{cargo, on_path, program, root, said};
use crate::tools;
use std::path::Path;
use std::process::Command;

/// Where the engine ran, and the tables that it gave there.
type Column = (&'static str, Vec<Table>);

/// A heading, the table's head, and its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Table {
    title: String,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

const PARTS: &str = "pack wide exclusive grid";

/// Measures and prints.
///
/// # Errors
/// A build or a run failed.
pub fn bench() -> Result<(), Problem> {
    let std = tools::for_the_page()?;
    let browser = tools::browser()?;
    let module = module::build("bench-wasm", &[], "bench/wasm", std)?;
    let mut columns = vec![("native", native()?)];
    match on_path("node") {
        Some(_) => columns.push(("Node", node(&module)?)),
        None => eprintln!("    Notice: Node is not on the search path, so its column is left out."),
    }
    columns.push(("Chromium", chromium(&browser.chromium, &module)?));
    println!("{}", machine(&browser.chromium));
    println!("Wasm built with {std:?} std, opt-level z, as in the page; µs, median / least.\n");
    print!("{}", side_by_side(&columns));
    Ok(())
}

fn native() -> Result<Vec<Table>, Problem> {
    tables("the engine natively", &mut cargo(&["posterior", "bench"]))
}

fn node(module: &Path) -> Result<Vec<Table>, Problem> {
    let runner = root().join("bench/wasm/node.cjs");
    let mut command = program("node", &[]);
    tables(
        "the engine in Node",
        command.arg(runner).arg(module).arg(PARTS),
    )
}

/// The page holds everything itself, so that it runs from a file, without a server.
fn chromium(chromium: &Path, module: &Path) -> Result<Vec<Table>, Problem> {
    let glue = read(&module.with_file_name("bench_wasm.js"))?;
    let wasm = base64(&read_bytes(module)?);
    let page = module.with_file_name("index.html");
    write(
        &page,
        format!(
            "<!doctype html><meta charset=utf-8><title>Bench</title><pre></pre><script>{glue}</script><script>\n\
             const bytes = Uint8Array.from(atob('{wasm}'), (c) => c.charCodeAt(0));\n\
             wasm_bindgen.initSync({{ module: bytes }});\n\
             document.querySelector('pre').textContent = wasm_bindgen.tables('{PARTS}', () => performance.now());\n</script>"
        ),
    )?;
    let mut command = program(
        &chromium.to_string_lossy(),
        &[
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-dev-shm-usage",
            "--dump-dom",
        ],
    );
    command.arg(format!("file://{}", page.display()));
    tables("the engine in Chromium", &mut command)
}

fn tables(what: &str, command: &mut Command) -> Result<Vec<Table>, Problem> {
    eprintln!("==> {what}");
    let text =
        said(command).ok_or_else(|| format!("{what} could not be timed: it did not run."))?;
    let tables = parse(&text);
    if tables.is_empty() {
        return Err(format!("{what} gave no table."));
    }
    Ok(tables)
}

/// The Markdown tables of a text, each under its heading.
fn parse(text: &str) -> Vec<Table> {
    let mut found: Vec<Table> = Vec::new();
    for line in text.lines() {
        if let Some((_, title)) = line.split_once("### ") {
            let title = title.to_owned();
            let (head, rows) = (Vec::new(), Vec::new());
            found.push(Table { title, head, rows });
        }
        let Some(table) = found.last_mut() else {
            continue;
        };
        let Some(inside) = line.strip_prefix('|').and_then(|l| l.strip_suffix('|')) else {
            continue;
        };
        let cells: Vec<String> = inside
            .split('|')
            .map(|cell| cell.trim().to_owned())
            .collect();
        if table.head.is_empty() {
            table.head = cells;
        } else if !cells
            .iter()
            .all(|cell| cell.trim_matches(['-', ':']).is_empty())
        {
            table.rows.push(cells);
        }
    }
    found
}

/// Tables of calls become one with a column for each place; others follow one another.
fn side_by_side(columns: &[Column]) -> String {
    let first = columns.first().map_or(&[][..], |(_, tables)| tables);
    let mut told = Vec::new();
    for (index, table) in first.iter().enumerate() {
        let mut here = columns
            .iter()
            .filter_map(|(place, tables)| tables.get(index).map(|table| (*place, table)));
        if table.head.len() == 3 {
            told.push(joined(table, &here.collect::<Vec<_>>()));
        } else {
            told.extend(here.by_ref().map(|(place, table)| {
                let title = format!("{}: {place}", table.title);
                written(&title, &table.head, &table.rows)
            }));
        }
    }
    told.join("\n")
}

/// One row per call, one cell per place: median / least.
fn joined(first: &Table, places: &[(&str, &Table)]) -> String {
    let mut head = vec!["call".to_owned()];
    head.extend(places.iter().map(|(place, _)| (*place).to_owned()));
    let mut rows = Vec::new();
    for (line, row) in first.rows.iter().enumerate() {
        let mut cells = vec![row[0].clone()];
        let there = places.iter().map(|(_, table)| table.rows.get(line));
        cells.extend(there.map(|row| row.map_or_else(String::new, |row| row[1..].join(" / "))));
        rows.push(cells);
    }
    written(&first.title, &head, &rows)
}

fn written(title: &str, head: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = "|--:".repeat(head.len());
    let rows: Vec<String> = rows.iter().map(|cells| line(cells)).collect();
    format!("### {title}\n\n{}{rule}|\n{}", line(head), rows.concat())
}

/// What it ran on.
fn machine(chromium: &Path) -> String {
    let of = |name: &str, args: &[&str]| said(&mut program(name, args)).unwrap_or_default();
    let processor = read(Path::new("/proc/cpuinfo")).unwrap_or_default();
    let processor = processor
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("", |rest| rest.trim_start_matches([' ', '\t', ':']))
        .to_owned();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let browser = chromium.to_string_lossy();
    format!(
        "{} · {processor}, {cores} cores, {} · {} · Node {} · {}",
        of("date", &["-u", "+%Y-%m-%d"]),
        of("uname", &["-sm"]),
        of("rustc", &["--version"]),
        of("node", &["--version"]),
        of(&browser, &["--version"])
    )
}

#[cfg(test)]
mod tests {
    use super::{parse, side_by_side};

    #[test]
    fn tables_of_calls_stand_side_by_side_and_others_one_after_the_other() {
        let one = "### A: 2\n\n| call | median µs | least µs |\n|---|--:|--:|\n| x | 2 | 1 |\n\n### G\n\n| n | 30 | 60 | 90 |\n|--:|--:|--:|--:|\n| 6 | 1 | 2 | 3 |\n";
        let other = one.replace("| 2 | 1 |", "| 4 | 3 |");
        let columns = [
            ("here", parse(one)),
            ("there", parse(&format!("<pre>{other}</pre>"))),
        ];
        assert_eq!(
            side_by_side(&columns),
            "### A: 2\n\n| call | here | there |\n|--:|--:|--:|\n| x | 2 / 1 | 4 / 3 |\n\n\
             ### G: here\n\n| n | 30 | 60 | 90 |\n|--:|--:|--:|--:|\n| 6 | 1 | 2 | 3 |\n\n\
             ### G: there\n\n| n | 30 | 60 | 90 |\n|--:|--:|--:|--:|\n| 6 | 1 | 2 | 3 |\n"
        );
    }
}
