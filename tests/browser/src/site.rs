//! What is served: the built page, or small pages of a test's own; with a record of every request, and with faults on demand.

use crate::browser::Browser;
use crate::hand::Hand;
use crate::page::Page;
use crate::setup::Setup;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use xtask::files::ends_in;
use xtask::server::Server;

pub use xtask::server::fault::Fault;

/// A folder on the web. Gone when it is let go of.
pub struct Site {
    server: Option<Server>,
    port: u16,
    folder: PathBuf,
    made: Made,
}

/// Whose the folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Made {
    /// It was there before.
    Before,
    /// It was made for this site and goes with it.
    ForThis,
}

impl Drop for Site {
    fn drop(&mut self) {
        if self.made == Made::ForThis {
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }
}

/// The folder of the built page: `POSTERIOR_DIST`, or `dist` at the top of the project.
#[must_use]
pub fn dist() -> PathBuf {
    let named = std::env::var_os("POSTERIOR_DIST").map(PathBuf::from);
    named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"))
}

impl Site {
    /// Serves the built page.
    #[must_use]
    pub fn start() -> Self {
        let dist = dist();
        assert!(
            dist.join("index.html").is_file(),
            "there is no page in {}: please either run `cargo xtask dist` first or name its folder in POSTERIOR_DIST",
            dist.display()
        );
        Self::serve(dist)
    }

    /// Serves a folder.
    #[must_use]
    pub fn serve(folder: PathBuf) -> Self {
        let server = Server::start(&folder, 0).expect("a port is free");
        Self {
            port: server.port(),
            server: Some(server),
            folder,
            made: Made::Before,
        }
    }

    /// Serves files of a test's own: name and text.
    #[must_use]
    pub fn of(files: &[(&str, String)]) -> Self {
        let folder = new_folder();
        for (name, text) in files {
            std::fs::write(folder.join(name), text).expect("target/ can be written to");
        }
        let mut site = Self::serve(folder);
        site.made = Made::ForThis;
        site
    }

    /// Serves a later version of the built page: file, what its text has once, and what it has instead.
    #[must_use]
    pub fn later(changes: &[(&str, &str, &str)]) -> Self {
        let mut site = Self::serve(new_folder());
        site.made = Made::ForThis;
        for path in files(&dist(), "") {
            if path.contains('/') || ends_in(&path, "br") || ends_in(&path, "gz") {
                continue;
            }
            let mut bytes = std::fs::read(dist().join(&path)).expect("a file of the page");
            for (_, now, then) in changes.iter().filter(|(name, ..)| *name == path) {
                let text = String::from_utf8(bytes).expect("a text");
                assert_eq!(text.matches(now).count(), 1, "{now} in {path}");
                bytes = text.replace(now, then).into_bytes();
            }
            std::fs::write(site.folder.join(path), bytes).expect("target/ can be written to");
        }
        site
    }

    /// From now on another version is served at this address.
    pub fn deploy(&self, later: &Self) {
        self.server().deploy(&later.folder);
    }

    /// Where it is, with a slash at the end.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The same server under a name that is another site to a browser.
    #[must_use]
    pub fn other_address(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }

    /// Opens the page in a new browser and waits until it takes answers; by touch (or mouse).
    #[must_use]
    pub fn open(&self, setup: &Setup) -> Page {
        let page = self.browse(setup);
        page.visit(&self.address());
        page.wait_live();
        page
    }

    /// The same where a script runs at the start of every page.
    #[must_use]
    pub fn open_with(&self, setup: &Setup, script: &str) -> Page {
        let page = self.browse(setup);
        page.browser.before_every_page(script);
        page.visit(&self.address());
        page.wait_live();
        page
    }

    /// A new browser, nowhere yet.
    #[must_use]
    pub fn browse(&self, setup: &Setup) -> Page {
        Page::new(Browser::start(setup), Hand::Pointing)
    }

    /// Every path asked for so far.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.server()
            .log()
            .into_iter()
            .map(|hit| hit.path)
            .collect()
    }

    /// Every file with this part in its name goes wrong until it is mended.
    pub fn break_files(&self, part: &str, fault: Fault) {
        for path in self.named(part) {
            self.server().spoil(&path, fault);
        }
    }

    /// Every file with this part in its name goes wrong when it is asked for next, and no more.
    pub fn break_once(&self, part: &str, fault: Fault) {
        for path in self.named(part) {
            self.server().spoil_once(&path, fault);
        }
    }

    fn named(&self, part: &str) -> Vec<String> {
        let mut paths = files(&self.folder, "/");
        paths.retain(|path| path.contains(part));
        assert!(!paths.is_empty(), "no file with {part} in its name");
        paths
    }

    /// Everything works again, and what was held back is sent.
    pub fn mend(&self) {
        self.server().mend();
    }

    /// The network is gone.
    pub fn stop(&mut self) {
        self.server = None;
    }

    fn server(&self) -> &Server {
        self.server.as_ref().expect("the server still runs")
    }
}

/// An empty folder of a test's own.
fn new_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = PathBuf::from(format!(
        "{}/../../target/browser-tests/site-{}-{number}",
        env!("CARGO_MANIFEST_DIR"),
        std::process::id()
    ));
    std::fs::create_dir_all(&folder).expect("target/ can be written to");
    folder
}

/// The addresses of all files of a folder.
fn files(folder: &Path, address: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{address}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            found.extend(files(&entry.path(), &format!("{name}/")));
        } else {
            found.push(name);
        }
    }
    found.sort();
    found
}
