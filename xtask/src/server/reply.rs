//! One reply: a file of the folder with its type, its mark (`ETag`) and its headers, compressed where the browser takes that.

use super::headers::Rules;
use super::request::{Coding, Method, Request};
use crate::files;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

/// What is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// Headers in order, without `Content-Length`.
    pub headers: Vec<(String, String)>,
    /// The body as sent.
    pub body: Vec<u8>,
    /// The body before coding, where it is coded.
    plain: Option<Vec<u8>>,
    /// Close after this many bytes of the body.
    pub cut: Option<usize>,
    /// Wait before the head.
    pub stall: Option<Duration>,
}

impl Reply {
    /// The answer to `request` from `root`.
    #[must_use]
    pub fn to(request: &Request, root: &Path, rules: &Rules) -> Self {
        if request.method == Method::Other {
            return Self::plain(405, "text/plain", b"Only GET and HEAD.\n".to_vec());
        }
        let path = if request.path.ends_with('/') {
            format!("{}index.html", request.path)
        } else {
            request.path.clone()
        };
        let Some(file) = inside(root, &path) else {
            return Self::missing();
        };
        if root.join(&file).is_dir() {
            let mut moved = Self::plain(301, "text/plain", Vec::new());
            moved.set("Location", &format!("{}/", request.path));
            return moved;
        }
        let Ok(body) = std::fs::read(root.join(&file)) else {
            return Self::missing();
        };
        let mark = format!("\"{}\"", files::short_hash(&body));
        let mut reply = Self::plain(200, mime(&path), body);
        for (name, value) in rules.of(&path) {
            reply.set(&name, &value);
        }
        if !reply
            .headers
            .iter()
            .any(|(name, _)| name.eq_ignore_ascii_case("cache-control"))
        {
            reply.set("Cache-Control", "no-cache");
        }
        reply.set("ETag", &mark);
        reply.set("Vary", "Accept-Encoding");
        if request.known.as_deref() == Some(&mark) {
            reply.status = 304;
            reply.body.clear();
            return reply;
        }
        let (ending, name) = match request.coding {
            Coding::Brotli => (".br", "br"),
            Coding::Gzip => (".gz", "gzip"),
            Coding::Plain => return reply,
        };
        let mut coded = root.join(file).into_os_string();
        coded.push(ending);
        if let Ok(body) = std::fs::read(coded) {
            reply.plain = Some(std::mem::replace(&mut reply.body, body));
            reply.set("Content-Encoding", name);
        }
        reply
    }

    /// A page of its own.
    #[must_use]
    pub fn page(html: &str) -> Self {
        Self::plain(200, "text/html; charset=utf-8", html.as_bytes().to_vec())
    }

    /// Not found.
    #[must_use]
    pub fn missing() -> Self {
        Self::plain(404, "text/plain", b"Not here.\n".to_vec())
    }

    /// Sets a header, over an earlier one of that name.
    pub fn set(&mut self, name: &str, value: &str) {
        self.unset(name);
        self.headers.push((name.to_owned(), value.to_owned()));
    }

    /// Takes a header away.
    pub fn unset(&mut self, name: &str) {
        self.headers
            .retain(|(other, _)| !other.eq_ignore_ascii_case(name));
    }

    /// Takes the coding away.
    pub fn uncode(&mut self) {
        if let Some(plain) = self.plain.take() {
            self.body = plain;
            self.unset("Content-Encoding");
        }
    }

    /// Sends it. Says whether the connection can go on.
    ///
    /// # Errors
    /// The browser has hung up.
    pub fn write(&self, mut to: impl Write, method: Method) -> io::Result<bool> {
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        // Writing into a String cannot fail.
        for (name, value) in &self.headers {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        let _ = write!(head, "Content-Length: {}\r\n\r\n", self.body.len());
        to.write_all(head.as_bytes())?;
        if method != Method::Head {
            to.write_all(&self.body[..self.cut.unwrap_or(self.body.len())])?;
        }
        Ok(self.cut.is_none())
    }

    /// A reply without further headers.
    fn plain(status: u16, mime: &str, body: Vec<u8>) -> Self {
        Self {
            status,
            headers: vec![("Content-Type".into(), mime.into())],
            body,
            plain: None,
            cut: None,
            stall: None,
        }
    }
}

/// The file that `path` names inside the folder, or `None` where it leads outside.
fn inside(root: &Path, path: &str) -> Option<PathBuf> {
    let file = PathBuf::from(path.trim_start_matches('/'));
    let stays = file
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    (stays && root.join(&file).exists()).then_some(file)
}

/// The type of a file by its ending.
fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" | "conf" | "" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The status in words.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        304 => "Not Modified",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Answer",
    }
}
