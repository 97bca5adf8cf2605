//! `cargo xtask dist`: the deployable folder `dist/`, built by Trunk and finished by `finish`.

use crate::shell::{program, root, run};
use crate::tools::{self, Std};
use crate::{Problem, bytes};

/// What the page is built for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The address it will be published at; what needs an absolute address is left out without it.
    pub site: Option<String>,
    /// With the standard library as shipped, even where a smaller one could be built.
    pub plain: Option<Plain>,
}

/// "As shipped, please."
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plain;

/// The variables that build a smaller standard library on the stable compiler. The hook in `Trunk.toml` takes them away again.
pub const SMALL_STD: [(&str, &str); 5] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort"),
];

/// Builds `dist/`.
///
/// # Errors
/// A tool is missing, or the build failed; its own messages are on screen.
pub fn build(options: &Options) -> Result<(), Problem> {
    let std = if options.plain.is_some() {
        tools::for_the_page().map(|_| Std::Plain)?
    } else {
        tools::for_the_page()?
    };
    let trunk = tools::folder().join("trunk");
    let mut command = program(&trunk.to_string_lossy(), &["build", "--release"]);
    command
        .env("PATH", tools::search_path()?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env_remove("NO_COLOR");
    match &options.site {
        Some(site) => command.env("POSTERIOR_SITE", site),
        None => command.env_remove("POSTERIOR_SITE"),
    };
    if std == Std::Small {
        command.envs(SMALL_STD);
    }
    run("building the page", &mut command)?;
    let dist = root().join("dist");
    let all: usize = bytes::rows(&dist)?.iter().map(|row| row.coded).sum();
    eprintln!("    a first sitting loads {all} bytes (brotli 11)");
    eprintln!("    the folder to publish: {}", dist.display());
    Ok(())
}
