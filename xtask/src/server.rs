//! A static server for one folder: what `cargo xtask serve` and the browser tests use.
//!
//! It sends the headers that the folder's own `_headers` file asks for, so that what the tests see is what a host sends. It answers
//! `GET` and `HEAD` over HTTP/1.1 on the loopback address only, and it is no server for the open internet.

pub mod fault;
pub mod headers;
pub mod reply;
pub mod request;

use crate::server::fault::Fault;
use crate::server::headers::Rules;
use crate::server::reply::Reply;
use crate::server::request::Request;
use std::collections::BTreeMap;
use std::io::{self, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    port: u16,
    shared: Arc<Shared>,
}

/// One answered request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The path asked for, without its query: `/index.html`.
    pub path: String,
    /// The status answered.
    pub status: u16,
    /// Bytes of the body as sent.
    pub bytes: usize,
}

/// What all connections share.
#[derive(Debug, Default)]
struct Shared {
    root: Mutex<PathBuf>,
    pages: Mutex<BTreeMap<String, String>>,
    log: Mutex<Vec<Hit>>,
    faults: Mutex<Vec<(String, Fault)>>,
    faults_once: Mutex<Vec<(String, Fault)>>,
    stopped: AtomicBool,
}

impl Server {
    /// Serves `root` on the first free port from `port` on; 0 lets the system choose.
    ///
    /// # Errors
    /// No port of the twenty tried was free, or the system refused.
    pub fn start(root: &Path, port: u16) -> io::Result<Self> {
        let listener = first_free(port)?;
        let port = listener.local_addr()?.port();
        let shared = Arc::new(Shared {
            root: Mutex::new(root.to_path_buf()),
            ..Shared::default()
        });
        let theirs = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if theirs.stopped.load(Ordering::SeqCst) {
                    break;
                }
                let theirs = Arc::clone(&theirs);
                thread::spawn(move || {
                    // A browser that hangs up is no news.
                    let _ = serve_connection(&stream, &theirs);
                });
            }
        });
        Ok(Self { port, shared })
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Its address: `http://127.0.0.1:8080/`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The same folder as another site (`localhost` and `127.0.0.1` are different sites to a browser).
    #[must_use]
    pub fn other_site(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }

    /// Serves another folder from now on, as a new deploy would.
    pub fn deploy(&self, root: &Path) {
        *held(&self.shared.root) = root.to_path_buf();
    }

    /// Adds an HTML page at `path` (`/post.html`), sent without any policy: a blog post with a frame in it.
    pub fn add_page(&self, path: &str, html: &str) {
        held(&self.shared.pages).insert(path.to_owned(), html.to_owned());
    }

    /// From now on `path` goes wrong in this way.
    pub fn spoil(&self, path: &str, fault: Fault) {
        held(&self.shared.faults).push((path.to_owned(), fault));
    }

    /// The next answer for `path` goes wrong in this way, and no other.
    pub fn spoil_once(&self, path: &str, fault: Fault) {
        held(&self.shared.faults_once).push((path.to_owned(), fault));
    }

    /// Nothing goes wrong any more, and what is held back is sent.
    pub fn mend(&self) {
        held(&self.shared.faults).clear();
        held(&self.shared.faults_once).clear();
    }

    /// All requests answered since the start or the last `clear_log`.
    #[must_use]
    pub fn log(&self) -> Vec<Hit> {
        held(&self.shared.log).clone()
    }

    /// Forgets the requests so far.
    pub fn clear_log(&self) {
        held(&self.shared.log).clear();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // The accepting thread sleeps until somebody calls.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

/// A lock whose holder cannot have left nonsense behind.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Listens on `port` or one of the nineteen after it.
fn first_free(port: u16) -> io::Result<TcpListener> {
    let mut last = io::Error::other("no port to try");
    for port in (port..=port.saturating_add(19)).take(if port == 0 { 1 } else { 20 }) {
        match TcpListener::bind(("127.0.0.1", port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// What goes wrong with the answer for `path`.
fn fault_of(path: &str, shared: &Shared) -> Option<Fault> {
    let mut once = held(&shared.faults_once);
    match once.iter().position(|(spoiled, _)| spoiled == path) {
        Some(place) => Some(once.remove(place).1),
        None => held(&shared.faults)
            .iter()
            .find(|(spoiled, _)| spoiled == path)
            .map(|(_, fault)| *fault),
    }
}

/// Waits this long, or until the file is mended, or the server stops.
fn hold_back(pause: Duration, path: &str, shared: &Shared) {
    let until = Instant::now() + pause;
    while Instant::now() < until
        && !shared.stopped.load(Ordering::SeqCst)
        && held(&shared.faults)
            .iter()
            .any(|(spoiled, _)| spoiled == path)
    {
        thread::sleep(Duration::from_millis(5));
    }
}

/// Answers the requests of one connection until either side is done with it.
fn serve_connection(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.set_nodelay(true)?;
    let mut input = BufReader::new(stream.try_clone()?);
    while let Some(request) = Request::read(&mut input)? {
        if shared.stopped.load(Ordering::SeqCst) {
            break;
        }
        let fault = fault_of(&request.path, shared);
        let page = held(&shared.pages).get(&request.path).cloned();
        let reply = if let Some(html) = page {
            Reply::page(&html)
        } else {
            let root = held(&shared.root).clone();
            Reply::to(&request, &root, &Rules::read(&root))
        };
        let reply = match fault {
            Some(fault) => fault.spoil(reply),
            None => reply,
        };
        held(&shared.log).push(Hit {
            path: request.path.clone(),
            status: reply.status,
            bytes: reply.body.len(),
        });
        if let Some(pause) = reply.stall {
            hold_back(pause, &request.path, shared);
        }
        let whole = reply.write(stream, request.method)?;
        let mut stream = stream;
        stream.flush()?;
        if !whole || shared.stopped.load(Ordering::SeqCst) {
            break;
        }
    }
    Ok(())
}
