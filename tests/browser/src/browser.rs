//! One browser window with a fresh profile: starts it, runs scripts in it, and reads its console. Does not know the product.

use crate::driver::{self, Driver};
use crate::setup::{Pointer, Setup};
use crate::wire::{self, Refusal};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The key under which `WebDriver` hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long a condition may take to come true.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// A browser window. When it is let go of, nobody may have written to its console.
#[derive(Debug)]
pub struct Browser {
    driver: Arc<Driver>,
    session: String,
    /// What points.
    pub pointer: Pointer,
    expected: Vec<String>,
}

/// An element of the page.
#[derive(Debug, Clone)]
pub struct Element(String);

impl Element {
    /// As an argument of a script or an origin of a movement.
    #[must_use]
    pub fn value(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }

    /// From what a script handed out.
    #[must_use]
    pub fn from(value: &Value) -> Option<Self> {
        Some(Self(value.get(ELEMENT)?.as_str()?.to_string()))
    }
}

impl Browser {
    /// Starts one.
    #[must_use]
    pub fn start(setup: &Setup) -> Self {
        let driver = driver::shared();
        let answer = wire::call(driver.port, "POST", "/session", &setup.capabilities())
            .unwrap_or_else(|refusal| panic!("no browser: {refusal}"));
        let session = answer["sessionId"]
            .as_str()
            .expect("a session has an id")
            .to_string();
        Self {
            driver,
            session,
            pointer: setup.pointer,
            expected: Vec::new(),
        }
    }

    /// One command of this session.
    ///
    /// # Errors
    /// What the driver refused.
    pub fn try_command(&self, method: &str, path: &str, body: &Value) -> Result<Value, Refusal> {
        wire::call(
            self.driver.port,
            method,
            &format!("/session/{}{path}", self.session),
            body,
        )
    }

    /// One command of this session that must succeed.
    #[must_use]
    pub fn command(&self, path: &str, body: &Value) -> Value {
        self.try_command("POST", path, body)
            .unwrap_or_else(|refusal| panic!("{path} {body}: {refusal}"))
    }

    /// A command of the browser's own protocol.
    pub fn devtools(&self, command: &str, params: &Value) {
        let _ = self.command(
            "/goog/cdp/execute",
            &json!({"cmd": command, "params": params}),
        );
    }

    /// Waits until the window shows what the page has laid out: a finger hits what is drawn. (A picture is taken of what is drawn.)
    pub fn wait_drawn(&self) {
        let corner = json!({"x": 0, "y": 0, "width": 1, "height": 1, "scale": 1});
        self.devtools(
            "Page.captureScreenshot",
            &json!({"format": "jpeg", "clip": corner}),
        );
    }

    /// Runs a script at the start of every page from now on, before the page's own.
    pub fn before_every_page(&self, script: &str) {
        self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({ "source": script }),
        );
    }

    /// Goes to an address.
    pub fn visit(&self, address: &str) {
        let _ = self.command("/url", &json!({ "url": address }));
    }

    /// The address in the address bar.
    #[must_use]
    pub fn address(&self) -> String {
        let address = self
            .try_command("GET", "/url", &Value::Null)
            .expect("there is an address");
        address.as_str().unwrap_or_default().to_string()
    }

    /// Runs a script; its arguments are `arguments[0]` and so on.
    ///
    /// # Errors
    /// What the driver refused: among others when the page is just being replaced by another.
    pub fn try_run(&self, script: &str, arguments: &Value) -> Result<Value, Refusal> {
        self.try_command(
            "POST",
            "/execute/sync",
            &json!({"script": script, "args": arguments}),
        )
    }

    /// Runs a script that must succeed.
    #[must_use]
    pub fn run(&self, script: &str, arguments: &Value) -> Value {
        self.try_run(script, arguments)
            .unwrap_or_else(|refusal| panic!("{script} {arguments}: {refusal}"))
    }

    /// Waits until the script returns something other than null and false, and hands it out.
    #[must_use]
    pub fn wait(&self, what: &str, script: &str, arguments: &Value) -> Value {
        self.wait_for(PATIENCE, what, script, arguments)
    }

    /// The same with a patience of its own.
    #[must_use]
    pub fn wait_for(
        &self,
        patience: Duration,
        what: &str,
        script: &str,
        arguments: &Value,
    ) -> Value {
        let until = Instant::now() + patience;
        loop {
            // A refusal here is a page in the middle of being replaced; the next look will tell.
            let last = self.try_run(script, arguments);
            if let Ok(value) = &last
                && !matches!(value, Value::Null | Value::Bool(false))
            {
                return value.clone();
            }
            assert!(
                Instant::now() < until,
                "waited in vain for {what}; last: {last:?}; on screen: {}",
                self.beginning()
            );
            std::thread::sleep(Duration::from_millis(15));
        }
    }

    /// Waits until something outside the page has come true.
    pub fn wait_until(&self, what: &str, mut holds: impl FnMut() -> bool) {
        let until = Instant::now() + PATIENCE;
        while !holds() {
            assert!(
                Instant::now() < until,
                "waited in vain for {what}; on screen: {}",
                self.beginning()
            );
            std::thread::sleep(Duration::from_millis(15));
        }
    }

    /// Everything that can be read on the page.
    #[must_use]
    pub fn text(&self) -> String {
        let text = self.try_run(
            "return document.body ? document.body.innerText : ''",
            &json!([]),
        );
        text.ok()
            .and_then(|text| text.as_str().map(String::from))
            .unwrap_or_default()
    }

    /// The first lines that can be read on the page.
    #[must_use]
    pub fn beginning(&self) -> String {
        self.text().chars().take(600).collect()
    }

    /// This message on the console is expected (a part of it is enough): a file that the test itself broke, for instance.
    pub fn expect_message(&mut self, part: &str) {
        self.expected.push(part.to_string());
    }

    /// The unexpected messages on the console since the last look, from every frame.
    #[must_use]
    pub fn console(&self) -> Vec<String> {
        let entries = self.try_command("POST", "/se/log", &json!({"type": "browser"}));
        let entries = entries.unwrap_or_else(|refusal| panic!("no console: {refusal}"));
        let text = |entry: &Value| {
            let (level, message) = (&entry["level"], &entry["message"]);
            format!(
                "{}: {}",
                level.as_str().unwrap_or_default(),
                message.as_str().unwrap_or_default()
            )
        };
        let messages = entries.as_array().into_iter().flatten().map(text);
        messages
            .filter(|message| !self.expected.iter().any(|part| message.contains(part)))
            .collect()
    }

    /// What the window shows, as the bytes of a PNG.
    #[must_use]
    pub fn picture(&self) -> Vec<u8> {
        self.bytes("GET", "/screenshot", &Value::Null)
    }

    /// What the window shows of an element, as the bytes of a PNG.
    #[must_use]
    pub fn picture_of(&self, element: &Element) -> Vec<u8> {
        let path = format!("/element/{}/screenshot", element.0);
        self.bytes("GET", &path, &Value::Null)
    }

    /// What the printer would get on paper of this size, cm: the bytes of a PDF.
    #[must_use]
    pub fn printed(&self, [width, height]: [f64; 2]) -> Vec<u8> {
        let paper = json!({"width": width, "height": height});
        self.bytes(
            "POST",
            "/print",
            &json!({"page": paper, "shrinkToFit": false}),
        )
    }

    fn bytes(&self, method: &str, path: &str, body: &Value) -> Vec<u8> {
        let answer = self.try_command(method, path, body);
        answer.map_or(Vec::new(), |bytes| {
            from_base64(bytes.as_str().unwrap_or_default())
        })
    }

    /// What helps to understand a failure: the window's picture in a file, and what was on the page and its console.
    fn explain(&self) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/browser-tests");
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("journey").replace("::", ".");
        let _ = std::fs::create_dir_all(folder);
        let _ = std::fs::write(format!("{folder}/{name}.png"), self.picture());
        eprintln!(
            "address: {}",
            self.try_command("GET", "/url", &Value::Null)
                .unwrap_or_default()
        );
        eprintln!("console: {:#?}", self.console());
        eprintln!(
            "page (picture in target/browser-tests/{name}.png):\n{}",
            self.beginning()
        );
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.explain();
        }
        let console = if std::thread::panicking() {
            Vec::new()
        } else {
            self.console()
        };
        let _ = self.try_command("DELETE", "", &Value::Null);
        assert!(
            console.is_empty(),
            "the console should be silent, but said: {console:#?}"
        );
    }
}

fn from_base64(text: &str) -> Vec<u8> {
    let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for digit in text
        .bytes()
        .filter_map(|byte| digits.iter().position(|&d| d == byte))
    {
        held = (held << 6) | digit as u32;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    bytes
}
