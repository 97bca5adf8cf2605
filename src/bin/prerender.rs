//! Writes what the page shows before its program is there: `prerender FOLDER`, called by `cargo xtask finish`.
//!
//! Title and description of the pack, the first question, the article, the page of sources, and the guide's bytes, one file each.

use posterior::knowledge::packed;
use posterior::session::knowledge::Knowledge;
use posterior::session::model::Model;
use posterior::session::screens;
use posterior::view::text;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("Please name the folder to write to: `prerender FOLDER`.");
        return ExitCode::FAILURE;
    };
    let knowledge = Knowledge::new(packed::check());
    let report = screens::report(&knowledge, &Model::first(&knowledge));
    let pack = &knowledge.check.pack;
    let files: [(&str, Vec<u8>); 7] = [
        ("title.txt", pack.title.into()),
        ("description.txt", pack.subtitle.into()),
        ("app.html", text::render(&report).into()),
        (
            "article.html",
            text::render_article(packed::article(), &packed::guide().words).into(),
        ),
        ("sources.txt", packed::article().words.every_source().into()),
        (
            "sources.html",
            text::render_references(packed::article(), packed::guide()).into(),
        ),
        ("guide.txt", packed::GUIDE.into()),
    ];
    for (name, bytes) in files {
        let file = folder.join(name);
        if let Err(error) =
            std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, bytes))
        {
            eprintln!("Cannot write {}: {error}", file.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
