//! `cargo xtask finish`, Trunk's last step: from a bare program to the deployable folder.
//!
//! Names files by their final content, prerenders the first question and the article, inlines the style sheet under a policy that
//! allows nothing else, and writes what hosts need. It works in Trunk's staging folder.

pub mod arranged;
mod code;
pub mod columns;
pub mod glue;
pub mod hosts;
pub mod short_names;
pub mod tokens;
pub mod wasm;

use crate::Problem;
use crate::files::{self, integrity, read, read_bytes, short_hash, write};
use crate::html::{escape, fill, small_css};
use crate::minifier::{self, Minifier, small};
use crate::shell::{cargo, root, run};
use std::path::{Path, PathBuf};

/// What the prerendering program wrote about the pack.
struct Rendered {
    title: String,
    description: String,
    app: String,
    article: String,
    /// Heading and markup of the page of sources.
    sources: [String; 2],
    guide: String,
}

/// The names of the files that are named by their content.
struct Names {
    boot: String,
    wasm: String,
    guide: String,
}

/// Finishes Trunk's staging folder.
///
/// # Errors
/// It was not called by Trunk, or a step failed; the message says which.
pub fn finish() -> Result<(), Problem> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "`cargo xtask finish` is a step of Trunk's build: please run either `cargo xtask dist` or `trunk build --release`.",
    )?;
    let rendered = prerender()?;
    let site = std::env::var("POSTERIOR_SITE")
        .ok()
        .filter(|site| !site.is_empty())
        .map(|site| format!("{}/", site.trim_end_matches('/')));
    if site.is_none() {
        eprintln!(
            "    Notice: no --site, so the canonical address, the oEmbed description and the OpenGraph card are left out."
        );
    }
    let with = minifier::installed();
    let (names, boot_integrity) = named_files(&staging, &rendered, with)?;
    let policy = page(
        &staging,
        &rendered,
        &names,
        &boot_integrity,
        site.as_deref(),
    )?;
    sources(&staging, &rendered)?;
    plain_files(&staging, &rendered, with)?;
    hosts::write(&staging, &policy, site.as_deref(), &rendered.title)?;
    worker(&staging, &names, with)?;
    compress(&staging)
}

/// The native program that draws the first question and the article.
fn prerender() -> Result<Rendered, Problem> {
    let folder = root().join("target/prerendered");
    let mut command = cargo(&[
        "run",
        "--quiet",
        "--profile",
        "native",
        "--features",
        "ssr",
        "--bin",
        "prerender",
        "--",
    ]);
    run(
        "prerendering the first question and the article",
        command.arg(&folder),
    )?;
    let text = |name: &str| read(&folder.join(name));
    let (title, description) = (text("title.txt")?, text("description.txt")?);
    Ok(Rendered {
        title,
        description,
        app: text("app.html")?,
        article: text("article.html")?,
        sources: [text("sources.txt")?, text("sources.html")?],
        guide: text("guide.txt")?,
    })
}

/// Writes the program, the guide and the starter (with the program's glue in it) under names that change with their content.
fn named_files(
    staging: &Path,
    rendered: &Rendered,
    with: Minifier,
) -> Result<(Names, String), Problem> {
    let (built_wasm, built_glue) = (staging.join("web_bg.wasm"), staging.join("web.js"));
    let program = wasm::strip(&read_bytes(&built_wasm)?)?;
    let ours = read(&shell_file("glue.js"))?;
    let glue = glue::body(&read(&built_glue)?, &ours)?;
    let (program, glue) = short_names::shorten(&program, &glue)?;
    // It keeps its ending: hosts tell by it what is worth compressing.
    let program = columns::sorted(&arranged::arranged(&program)?)?;
    for built in [built_wasm, built_glue] {
        std::fs::remove_file(&built)
            .map_err(|error| format!("cannot remove {}: {error}", built.display()))?;
    }
    let wasm = format!("check-{}.wasm", short_hash(&program));
    let guide = format!("guide-{}.txt", short_hash(rendered.guide.as_bytes()));
    let source = read(&shell_file("boot.js"))?;
    let values = [
        ("wasm", wasm.as_str()),
        ("integrity", &integrity(&program)),
        ("port", &read(&shell_file("port.js"))?),
        ("glue", &glue),
    ];
    let starter = small(&fill("src/shell/boot.js", &source, &values)?, with)?;
    let boot = format!("boot-{}.js", short_hash(starter.as_bytes()));
    write(&staging.join(&wasm), program)?;
    write(&staging.join(&guide), &rendered.guide)?;
    let boot_integrity = integrity(starter.as_bytes());
    write(&staging.join(&boot), starter)?;
    Ok((Names { boot, wasm, guide }, boot_integrity))
}

/// Writes `index.html`; returns its policy.
fn page(
    staging: &Path,
    rendered: &Rendered,
    names: &Names,
    boot_integrity: &str,
    site: Option<&str>,
) -> Result<String, Problem> {
    let style = style()?;
    // The worker may come from where scripts may, objects from where nothing may.
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src '{}'; img-src 'self'; connect-src 'self'; manifest-src 'self'; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types posterior",
        integrity(style.as_bytes())
    );
    let Names { boot, wasm, guide } = names;
    let loading = format!(
        "<script type=\"module\" src=\"{boot}\" integrity=\"{boot_integrity}\" crossorigin></script>\n\
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" crossorigin>"
    );
    let (title, description) = (escape(&rendered.title), escape(&rendered.description));
    let card = site
        .map(|site| hosts::card(site, &title, &description))
        .unwrap_or_default();
    let template = read(&root().join("index.html"))?;
    let values = [
        ("policy", policy.as_str()),
        ("title", &title),
        ("description", &description),
        ("site", &card),
        ("style", &style),
        ("loading", &loading),
        ("guide", guide),
        ("app", &rendered.app),
        ("article", &rendered.article),
    ];
    // Trunk's own line and our comments have done their work.
    let kept = template
        .lines()
        .filter(|line| !line.contains("data-trunk") && !line.starts_with("<!--"));
    let filled = fill("index.html", &kept.collect::<Vec<_>>().join("\n"), &values)?;
    write(&staging.join("index.html"), filled.replace("\n\n", "\n"))?;
    Ok(policy)
}

/// Writes the page of sources, which a first visit loads by nothing but a tap on a source.
fn sources(staging: &Path, rendered: &Rendered) -> Result<(), Problem> {
    let style = style()?;
    let [heading, references] = &rendered.sources;
    let policy = format!(
        "default-src 'none'; style-src '{}'; img-src 'self'; base-uri 'none'; form-action 'none'",
        integrity(style.as_bytes())
    );
    let values = [
        ("policy", policy.as_str()),
        ("heading", &escape(heading)),
        ("title", &escape(&rendered.title)),
        ("style", &style),
        ("references", references),
    ];
    let filled = fill("sources.html", &read(&shell_file("sources.html"))?, &values)?;
    write(&staging.join("sources.html"), filled)
}

/// All style sheets in the order of `styles/order.txt`, as one.
fn style() -> Result<String, Problem> {
    let folder = root().join("styles");
    let order = read(&folder.join("order.txt"))?;
    let names = order
        .lines()
        .map(str::trim)
        .filter(|name| !name.is_empty() && !name.starts_with('#'));
    let sheets = names
        .map(|name| read(&folder.join(name)))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(tokens::shorten(&small_css(&sheets.concat())))
}

/// Files that keep their names.
fn plain_files(staging: &Path, rendered: &Rendered, with: Minifier) -> Result<(), Problem> {
    write(&staging.join("icon.svg"), read(&shell_file("icon.svg"))?)?;
    write(
        &staging.join("embed.js"),
        small(&read(&shell_file("embed.js"))?, with)?,
    )?;
    write(
        &staging.join("deploy/service-worker-off.js"),
        read(&shell_file("service-worker-off.js"))?,
    )?;
    let values = [
        ("title", rendered.title.as_str()),
        ("description", &rendered.description),
    ];
    let manifest = fill(
        "manifest.webmanifest",
        &read(&shell_file("manifest.webmanifest"))?,
        &values,
    )?;
    let lines: Vec<&str> = manifest.lines().map(str::trim).collect();
    write(&staging.join("manifest.webmanifest"), lines.concat())?;
    let title = escape(&rendered.title);
    write(
        &staging.join("demo.html"),
        fill(
            "demo.html",
            &read(&shell_file("demo.html"))?,
            &[("title", &title)],
        )?,
    )
}

/// The worker, with the list of what one whole version is.
fn worker(staging: &Path, names: &Names, with: Minifier) -> Result<(), Problem> {
    let Names { boot, wasm, guide } = names;
    let page = read(&staging.join("index.html"))?;
    let list = format!(
        "{{\"./\":\"text/html\",\"{boot}\":\"text/javascript\",\"{wasm}\":\"application/wasm\",\
         \"{guide}\":\"\",\"manifest.webmanifest\":\"\",\"icon.svg\":\"image/svg+xml\"}}"
    );
    let kept = ["manifest.webmanifest", "icon.svg", "sources.html"];
    let [manifest, icon, sources] = kept.map(|name| read(&staging.join(name)));
    // The page names its files by their content, so that its own content and the three other files tell the version.
    let version = short_hash([page, manifest?, icon?, sources?].concat().as_bytes());
    let source = read(&shell_file("service-worker.js"))?.replace(
        "{ '@files@': '' } // path below the scope -> how its type begins",
        &list,
    );
    write(
        &staging.join("service-worker.js"),
        small(
            &fill("service-worker.js", &source, &[("version", &version)])?,
            with,
        )?,
    )
}

/// Brotli and gzip beside every file that gets smaller by it.
fn compress(staging: &Path) -> Result<(), Problem> {
    for file in files::below(staging) {
        let name = file.to_string_lossy().into_owned();
        let hosts_own = name.contains("/deploy/") || name.ends_with("_headers");
        if hosts_own || files::ends_in(&name, "br") || files::ends_in(&name, "gz") {
            continue;
        }
        let bytes = read_bytes(&file)?;
        for (ending, coded) in [("br", files::brotli(&bytes)?), ("gz", files::gzip(&bytes)?)] {
            if coded.len() < bytes.len() {
                write(Path::new(&format!("{name}.{ending}")), coded)?;
            }
        }
    }
    Ok(())
}

/// A hand-written web file.
fn shell_file(name: &str) -> PathBuf {
    root().join("src/shell").join(name)
}
