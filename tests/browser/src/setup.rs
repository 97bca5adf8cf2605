//! Which browser to start: its window, what points in it, and what its reader has switched off.

use serde_json::{Value, json};

/// What kind of browser to start.
#[derive(Debug, Clone)]
pub struct Setup {
    /// CSS pixels.
    pub width: u32,
    /// CSS pixels.
    pub height: u32,
    /// A finger or a mouse.
    pub pointer: Pointer,
    /// What the profile forbids.
    pub forbidden: Vec<Forbidden>,
}

/// What points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointer {
    /// A phone's.
    Finger,
    /// A desk's.
    Mouse,
}

/// What the reader has switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forbidden {
    /// Scripts.
    Scripts,
    /// Everything that sites may store.
    Storage,
}

/// A usual phone.
#[must_use]
pub fn phone() -> Setup {
    Setup {
        width: 390,
        height: 844,
        pointer: Pointer::Finger,
        forbidden: Vec::new(),
    }
}

/// The smallest phone that the page is made for.
#[must_use]
pub fn small_phone() -> Setup {
    Setup {
        width: 320,
        height: 568,
        ..phone()
    }
}

/// A screen with a keyboard.
#[must_use]
pub fn desk() -> Setup {
    Setup {
        width: 1000,
        height: 760,
        pointer: Pointer::Mouse,
        ..phone()
    }
}

impl Setup {
    /// The same with something switched off.
    #[must_use]
    pub fn without(mut self, what: Forbidden) -> Self {
        self.forbidden.push(what);
        self
    }

    /// The same in the driver's words.
    #[must_use]
    pub fn capabilities(&self) -> Value {
        let mut args = vec![
            "--headless=new".to_string(),
            "--no-sandbox".into(),
            "--disable-gpu".into(),
            "--disable-quic".into(),
            "--no-first-run".into(),
            "--disable-background-networking".into(),
            "--disable-component-update".into(),
            "--disable-sync".into(),
            "--disable-dev-shm-usage".into(),
            // Frames of other sites share the host's process: only then does the driver hear their console. What the frame may
            // do (storage, messages, navigation, sandbox) is the same either way.
            "--disable-features=IsolateOrigins,site-per-process,IsolateSandboxedIframes".into(),
            "--disable-site-isolation-trials".into(),
        ];
        let mut options = json!({});
        match self.pointer {
            Pointer::Finger => {
                options["mobileEmulation"] = json!({"deviceMetrics":
                    {"width": self.width, "height": self.height, "pixelRatio": 2.0, "touch": true, "mobile": true}});
            }
            Pointer::Mouse => args.push(format!("--window-size={},{}", self.width, self.height)),
        }
        let mut prefs = json!({});
        for forbidden in &self.forbidden {
            match forbidden {
                Forbidden::Scripts => {
                    prefs["profile.managed_default_content_settings.javascript"] = json!(2);
                }
                Forbidden::Storage => {
                    prefs["profile.default_content_setting_values.cookies"] = json!(2);
                }
            }
        }
        options["args"] = json!(args);
        options["prefs"] = prefs;
        if let Ok(binary) = std::env::var("CHROME") {
            options["binary"] = json!(binary);
        }
        json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            // A stalled file must not stall the commands.
            "pageLoadStrategy": "eager",
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": options,
        }}})
    }
}
