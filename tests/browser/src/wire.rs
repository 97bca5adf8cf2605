//! One command to the driver and its answer: JSON over one HTTP exchange. Does not know what the commands mean.

use serde_json::Value;
use std::fmt;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// The driver said no.
#[derive(Debug, Clone)]
pub struct Refusal {
    /// `WebDriver`'s name for it: "stale element reference" and the like.
    pub error: String,
    /// What it has to say.
    pub message: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.error, self.message)
    }
}

/// Longer than any one command may take.
const PATIENCE: Duration = Duration::from_secs(90);

/// Sends one command and waits for its value.
///
/// # Errors
/// What the driver refused, or that it could not be reached.
pub fn call(port: u16, method: &str, path: &str, body: &Value) -> Result<Value, Refusal> {
    let answer = exchange(port, method, path, body).map_err(|e| Refusal {
        error: "no answer".into(),
        message: format!("{method} {path}: {e}"),
    })?;
    let value = answer.get("value").cloned().unwrap_or(Value::Null);
    match value.get("error").and_then(Value::as_str) {
        Some(error) => Err(Refusal {
            error: error.into(),
            message: value["message"].as_str().unwrap_or_default().into(),
        }),
        None => Ok(value),
    }
}

fn exchange(port: u16, method: &str, path: &str, body: &Value) -> std::io::Result<Value> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let text = match method {
        "POST" => body.to_string(),
        _ => String::new(),
    };
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json; charset=utf-8\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{text}",
        text.len()
    )?;
    let body = read_body(&mut stream)?;
    Ok(serde_json::from_slice(&body)?)
}

fn read_body(stream: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut piece = [0; 16 * 1024];
    loop {
        if let Some(start) = find(&bytes, b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..start]).to_lowercase();
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length:"))
                .and_then(|length| length.trim().parse::<usize>().ok());
            if length.is_some_and(|length| start + 4 + length <= bytes.len()) {
                return Ok(bytes.split_off(start + 4));
            }
        }
        match stream.read(&mut piece)? {
            0 => break,
            n => bytes.extend_from_slice(&piece[..n]),
        }
    }
    match find(&bytes, b"\r\n\r\n") {
        Some(start) => Ok(bytes.split_off(start + 4)),
        None => Err(std::io::ErrorKind::UnexpectedEof.into()),
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
