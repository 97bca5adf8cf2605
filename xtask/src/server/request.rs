//! One request as far as a static server reads it.

use std::io::{self, BufRead};

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// How.
    pub method: Method,
    /// The path, percent-decoded, without query and fragment.
    pub path: String,
    /// The coding to answer in.
    pub coding: Coding,
    /// `If-None-Match`, where it was sent.
    pub known: Option<String>,
}

/// The methods a static server knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Head and body.
    Get,
    /// The head alone.
    Head,
    /// Anything else: refused.
    Other,
}

/// The best coding that the browser takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// Brotli.
    Brotli,
    /// Gzip, but not brotli (browsers take brotli over https and on the loopback address only).
    Gzip,
    /// Bytes as they are.
    Plain,
}

impl Request {
    /// Reads the next request; `None` when the browser has hung up.
    ///
    /// # Errors
    /// The connection broke, or what came is no HTTP.
    pub fn read(input: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let mut words = line.split_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "no request line",
            ));
        };
        let method = match method {
            "GET" => Method::Get,
            "HEAD" => Method::Head,
            _ => Method::Other,
        };
        let mut request = Self {
            method,
            path: path_of(target),
            coding: Coding::Plain,
            known: None,
        };
        loop {
            let mut header = String::new();
            if input.read_line(&mut header)? == 0 || header.trim().is_empty() {
                return Ok(Some(request));
            }
            let Some((name, value)) = header.split_once(':') else {
                continue;
            };
            if name.eq_ignore_ascii_case("accept-encoding") {
                request.coding = best_coding(value);
            } else if name.eq_ignore_ascii_case("if-none-match") {
                request.known = Some(value.trim().to_owned());
            }
        }
    }
}

/// The first of brotli and gzip that is listed.
fn best_coding(accepted: &str) -> Coding {
    let lists = |coding: &str| {
        accepted.split(',').any(|one| {
            one.split(';')
                .next()
                .is_some_and(|name| name.trim() == coding)
        })
    };
    if lists("br") {
        Coding::Brotli
    } else if lists("gzip") {
        Coding::Gzip
    } else {
        Coding::Plain
    }
}

/// The path of a request target, percent-decoded.
fn path_of(target: &str) -> String {
    let path = target.split(['?', '#']).next().unwrap_or("/");
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after
            .get(..2)
            .and_then(|two| std::str::from_utf8(two).ok())
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        if let (b'%', Some(byte)) = (first, hex) {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Coding, Method, Request};
    use std::io::Cursor;

    fn read(text: &str) -> Option<Request> {
        Request::read(&mut Cursor::new(text)).ok().flatten()
    }

    #[test]
    fn a_request_is_read_as_far_as_it_matters() {
        let request = read(
            "GET /a%20b/c.js?x=1 HTTP/1.1\r\nAccept-Encoding: gzip, br;q=1\r\nIf-None-Match: \"x\"\r\n\r\n",
        );
        let expected = Request {
            method: Method::Get,
            path: "/a b/c.js".into(),
            coding: Coding::Brotli,
            known: Some("\"x\"".into()),
        };
        assert_eq!(request, Some(expected));
    }

    #[test]
    fn a_closed_connection_is_no_request() {
        assert_eq!(read(""), None);
    }
}
