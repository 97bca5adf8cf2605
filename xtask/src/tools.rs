//! Gets the tools that the page and its tests need, or says exactly what is missing. What is there at the right version is left alone.

use crate::Problem;
use crate::minifier;
use crate::shell::{cargo, on_path, program, root, run, said};
use std::path::PathBuf;

/// The builder of the page.
const TRUNK: &str = "0.21.14";
/// Must equal the `wasm-bindgen` of `Cargo.lock`.
const WASM_BINDGEN: &str = "0.2.129";

/// Which standard library the page is built with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Std {
    /// Built anew from its sources for size: about a quarter less to load.
    Small,
    /// As the toolchain ships it.
    Plain,
}

/// The browser and its driver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// Its `WebDriver` server.
    pub chromedriver: PathBuf,
}

/// Everything that building the page needs.
///
/// # Errors
/// Something is missing and could not be installed; the message says how to get it.
pub fn for_the_page() -> Result<Std, Problem> {
    wasm_target()?;
    let std = std_sources();
    cargo_tool("trunk", "trunk", TRUNK, &["--no-default-features"], "0")?;
    cargo_tool(
        "wasm-bindgen",
        "wasm-bindgen-cli",
        WASM_BINDGEN,
        &["--no-default-features"],
        "1",
    )?;
    let _ = minifier::installed();
    Ok(std)
}

/// The folder of the project's own tools.
#[must_use]
pub fn folder() -> PathBuf {
    root().join("target/tools/bin")
}

/// The search path with the project's own tools first.
///
/// # Errors
/// A folder's name holds a character that a search path cannot.
pub fn search_path() -> Result<std::ffi::OsString, Problem> {
    let rest = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder()).chain(std::env::split_paths(&rest));
    std::env::join_paths(folders)
        .map_err(|error| format!("the search path cannot be extended: {error}"))
}

/// The toolchain can compile for the browser.
fn wasm_target() -> Result<(), Problem> {
    let lib = sysroot()?.join("lib/rustlib/wasm32-unknown-unknown/lib");
    if lib.is_dir() {
        return Ok(());
    }
    if on_path("rustup").is_some() {
        return run(
            "rustup target add wasm32-unknown-unknown",
            &mut program("rustup", &["target", "add", "wasm32-unknown-unknown"]),
        );
    }
    Err("This Rust cannot compile for the browser: please either install rustup (https://rustup.rs), or add the target \
         wasm32-unknown-unknown to your Rust by its own package manager."
        .into())
}

/// The sources of the standard library, if they can be had.
fn std_sources() -> Std {
    let Ok(sysroot) = sysroot() else {
        return Std::Plain;
    };
    let there = || {
        sysroot
            .join("lib/rustlib/src/rust/library/Cargo.lock")
            .is_file()
    };
    if !there() && on_path("rustup").is_some() {
        // It may be refused; the page is then a quarter larger, no worse.
        let _ = run(
            "rustup component add rust-src",
            &mut program("rustup", &["component", "add", "rust-src"]),
        );
    }
    if there() {
        return Std::Small;
    }
    eprintln!(
        "    Notice: rust-src is not there, so the page is built with the standard library as shipped (about 20 kB more to load)."
    );
    Std::Plain
}

/// Where this toolchain lies.
fn sysroot() -> Result<PathBuf, Problem> {
    said(&mut program("rustc", &["--print", "sysroot"]))
        .map(PathBuf::from)
        .ok_or_else(|| "rustc is missing: please install rustup.".into())
}

/// A tool of Cargo's registry in the project's own folder, in the version that is known to work.
fn cargo_tool(
    binary: &str,
    package: &str,
    version: &str,
    options: &[&str],
    opt_level: &str,
) -> Result<(), Problem> {
    let right = format!("{binary} {version}");
    let own = folder().join(binary);
    if said(&mut program(&own.to_string_lossy(), &["--version"])).is_some_and(|said| said == right)
    {
        return Ok(());
    }
    let tools = root().join("target/tools");
    let mut install = cargo(&[
        "install",
        "--locked",
        package,
        "--version",
        version,
        "--root",
    ]);
    install.arg(tools).args(options);
    // Built to be ready soon: these programs run for a second.
    install
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", opt_level)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    install.env("CARGO_TARGET_DIR", root().join("target/tools/build"));
    run(
        &format!("installing {right} into target/tools (three to four minutes, once)"),
        &mut install,
    )
}

/// The browser and its driver: found, or installed where that is ours to do.
///
/// # Errors
/// They are missing; the message says which and how to get them.
pub fn browser() -> Result<Browser, Problem> {
    if let Some(browser) = find_browser() {
        return Ok(browser);
    }
    if on_path("apt-get").is_some() && said(&mut program("id", &["-u"])).as_deref() == Some("0") {
        run(
            "apt-get update",
            program("apt-get", &["update", "-q"]).env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
        let packages = [
            "install",
            "-q",
            "-y",
            "--no-install-recommends",
            "chromium",
            "chromium-driver",
        ];
        run(
            "installing chromium and chromium-driver",
            program("apt-get", &packages).env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
    }
    find_browser().ok_or_else(|| {
        "The browser tests need Chromium and chromedriver of the same version on the search path: please either install them (Debian, \
         Ubuntu: `sudo apt-get install chromium chromium-driver`; macOS: `brew install --cask chromium chromedriver`), or name them in \
         CHROME and CHROMEDRIVER."
            .into()
    })
}

fn find_browser() -> Option<Browser> {
    let named = |variable: &str| {
        std::env::var_os(variable)
            .map(PathBuf::from)
            .filter(|file| file.is_file())
    };
    let chromium = named("CHROME").or_else(|| {
        [
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ]
        .into_iter()
        .find_map(on_path)
    })?;
    let chromedriver = named("CHROMEDRIVER").or_else(|| on_path("chromedriver"))?;
    Some(Browser {
        chromium,
        chromedriver,
    })
}
