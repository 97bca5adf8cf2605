//! The driver's process: started for the first journey that needs it, shared by those that run meanwhile, gone with the last.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, Weak};

/// A running `chromedriver`.
#[derive(Debug)]
pub struct Driver {
    /// Where it listens.
    pub port: u16,
    process: Child,
}

static SHARED: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

/// The shell stays beside the driver and waits for its own input to end. That happens when the tests let go of the driver and
/// also when they are killed; then it ends its process group, which is the driver and its browsers and nobody else.
const KEEPER: &str =
    r#""$0" --port=0 --log-level=SEVERE & cat >/dev/null; trap '' TERM; kill -TERM 0; wait"#;

/// The driver that is running, or a new one.
#[must_use]
pub fn shared() -> Arc<Driver> {
    let mut shared = SHARED
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(driver) = shared.upgrade() {
        return driver;
    }
    let driver = Arc::new(Driver::start());
    *shared = Arc::downgrade(&driver);
    driver
}

impl Driver {
    fn start() -> Self {
        let name = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut process = Command::new("sh")
            .args(["-c", KEEPER, &name])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("a shell can be started");
        let mut said = BufReader::new(process.stdout.take().expect("its output is ours")).lines();
        let port = said
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| {
                let port = line.split_once("started successfully on port ")?.1;
                port.trim_end_matches('.').parse().ok()
            })
            .unwrap_or_else(|| panic!("`{name}` did not start: please either install chromium-driver or set CHROMEDRIVER to it"));
        // Whatever else it says must be taken from it, or it would stop to wait for a reader.
        std::thread::spawn(move || said.for_each(drop));
        Self { port, process }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
