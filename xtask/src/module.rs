//! A package of the workspace built as a wasm module with its glue, by the flags that ship or plainly.

use crate::Problem;
use crate::dist::SMALL_STD;
use crate::shell::{cargo, program, root, run};
use crate::tools::{self, Std};
use std::path::{Path, PathBuf};

/// Builds `package` with `features` into `target/<folder>/` and gives the module's file; its glue stands beside it as a plain script.
///
/// # Errors
/// A tool is missing, or the build failed; its own messages are on screen.
pub fn build(package: &str, features: &[&str], folder: &str, std: Std) -> Result<PathBuf, Problem> {
    let target = "wasm32-unknown-unknown";
    let mut command = cargo(&[
        "build",
        "--release",
        "--package",
        package,
        "--target",
        target,
    ]);
    for feature in features {
        command.args(["--features", feature]);
    }
    if std == Std::Small {
        command.envs(SMALL_STD);
    }
    run(&format!("{package} as wasm"), &mut command)?;
    let name = package.replace('-', "_");
    let built = root().join(format!("target/{target}/release/{name}.wasm"));
    let folder = root().join("target").join(folder);
    bind(&built, &folder)?;
    Ok(folder.join(format!("{name}_bg.wasm")))
}

fn bind(built: &Path, folder: &Path) -> Result<(), Problem> {
    let bindgen = tools::folder().join("wasm-bindgen");
    let options = ["--target", "no-modules", "--no-typescript", "--out-dir"];
    let mut bind = program(&bindgen.to_string_lossy(), &options);
    run("its glue", bind.arg(folder).arg(built))
}
