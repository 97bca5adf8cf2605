//! `cargo xtask …`: the project's own commands.

use std::process::ExitCode;
use xtask::dist::{self, Options, Plain};
use xtask::serve::{self, Built, Open, Watch, Wishes};
use xtask::tools::Std;
use xtask::{Problem, bench, bytes, engine_size, finish, test, tools};

const HELP: &str = "cargo xtask COMMAND

  serve [--open] [--watch] [--port N]   build the page and serve it
  dist [--site URL] [--plain]           build the folder to publish, dist/
  test [STEP…]                          every test, or the named steps
  setup                                 get the tools, and no more
  bytes                                 what a first sitting loads
  engine-size [--plain]                 what the engine weighs in the page
  bench                                 how long the engine takes natively, in Node and in Chromium
  finish                                Trunk's last step

  --built      serve dist/ as it is
  --site URL   where the page will be published: adds the canonical address, the oEmbed description and the OpenGraph card
  --plain      with the standard library as shipped, not rebuilt for size";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match command(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[String]) -> Result<(), Problem> {
    let (name, rest) = words
        .split_first()
        .map_or(("help", &[][..]), |(name, rest)| (name.as_str(), rest));
    match name {
        "test" => test::test(rest),
        "finish" => finish::finish(),
        "bytes" => bytes::check(),
        "engine-size" => match rest {
            [] => engine_size::check(None),
            [plain] if plain == "--plain" => engine_size::check(Some(Std::Plain)),
            _ => Err("`engine-size` takes nothing but `--plain`. Please either give that, or nothing.".into()),
        },
        "bench" => match rest {
            [] => bench::bench(),
            _ => Err("`bench` takes nothing more. Please either leave the rest out, or name a part natively: `cargo posterior bench pack`.".into()),
        },
        "setup" => tools::for_the_page()
            .and_then(|_| tools::browser())
            .map(|_| println!("Everything is there.")),
        "dist" => {
            let Wishes { build, .. } = wishes(rest)?;
            dist::build(&build)
        }
        "serve" => serve::serve(&wishes(rest)?),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("There is no command `{other}`.\n\n{HELP}")),
    }
}

fn wishes(words: &[String]) -> Result<Wishes, Problem> {
    let mut wishes = Wishes {
        build: Options::default(),
        port: 8080,
        open: None,
        watch: None,
        built: None,
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--open" => wishes.open = Some(Open),
            "--watch" => wishes.watch = Some(Watch),
            "--built" => wishes.built = Some(Built),
            "--plain" => wishes.build.plain = Some(Plain),
            "--port" => {
                let port = words
                    .next()
                    .ok_or("--port needs a number after it: `--port 8080`.")?;
                wishes.port = port.parse().map_err(|_| {
                    format!("`{port}` is no port: please give a number from 0 to 65535.")
                })?;
            }
            "--site" => {
                let site = words.next().ok_or(
                    "--site needs an address after it: `--site https://example.org/check/`.",
                )?;
                if !site.starts_with("https://") && !site.starts_with("http://") {
                    return Err(format!(
                        "`{site}` is no address: please write it whole, as in `--site https://example.org/check/`."
                    ));
                }
                wishes.build.site = Some(site.clone());
            }
            other => return Err(format!("`{other}` is not an option here.\n\n{HELP}")),
        }
    }
    Ok(wishes)
}
