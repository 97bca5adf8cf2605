//! How a person acts on the page: by touch (or mouse), or by keyboard alone. Knows elements, not the check.

use crate::browser::{Browser, Element};
use crate::setup::Pointer;
use serde_json::{Value, json};

/// The keys that a person needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// To the next control.
    Tab,
    /// To the control before.
    ShiftTab,
    /// To the next radio.
    Down,
    /// Ticks.
    Space,
    /// Presses.
    Enter,
}

/// With what the person acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// A finger, or the mouse where the browser has one.
    Pointing,
    /// Tab, arrows, Space and Enter; nothing else.
    Keyboard,
}

/// Further than this nobody tabs.
const TABS_MAX: usize = 400;

/// Brings an element into the clear part of the window, and gives its middle if it can be hit there, and whether it had to scroll.
const SHOW: &str = r"
const [element, done] = arguments;
const middle = () => {
  const box = element.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
  const at = document.elementFromPoint(x, y);
  return at && (element.contains(at) || at.contains(element)) ? [x, y] : null;
};
const tell = (moved) => done(middle() && [...middle(), moved]);
// Inside a frame nobody can say what the host shows of it.
if (middle() && window.parent === window) {
  tell(false);
} else {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  requestAnimationFrame(() => requestAnimationFrame(() => tell(true)));
}";

/// Taps (or clicks) in the middle of an element.
pub fn tap(browser: &Browser, element: &Element) {
    let (x, y) = show(browser, element);
    tap_at(browser, x, y);
}

/// Brings an element into the clear and tells where its middle is, CSS pixels of its own window.
#[must_use]
pub fn show(browser: &Browser, element: &Element) -> (f64, f64) {
    let script = json!({"script": SHOW, "args": [element.value()]});
    let mut found = Value::Null;
    browser.wait_until("the element to be clear of others", || {
        found = browser.command("/execute/async", &script);
        !found.is_null()
    });
    if found[2] == json!(true) {
        browser.wait_drawn();
    }
    let of = |place: usize| found[place].as_f64().unwrap_or_default();
    (of(0), of(1))
}

/// Taps (or clicks) at a place of the window.
pub fn tap_at(browser: &Browser, x: f64, y: f64) {
    let kind = match browser.pointer {
        Pointer::Finger => "touch",
        Pointer::Mouse => "mouse",
    };
    let (x, y) = (x.round() as i64, y.round() as i64);
    let actions = json!({"actions": [{
        "type": "pointer", "id": kind, "parameters": {"pointerType": kind},
        "actions": [
            {"type": "pointerMove", "duration": 0, "origin": "viewport", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ],
    }]});
    let _ = browser.command("/actions", &actions);
}

/// Presses keys one after another.
pub fn press(browser: &Browser, keys: &[Key]) {
    let mut actions = Vec::new();
    let mut stroke = |key: &str| {
        actions.push(json!({"type": "keyDown", "value": key}));
        actions.push(json!({"type": "keyUp", "value": key}));
    };
    for key in keys {
        match key {
            Key::Tab => stroke("\u{E004}"),
            Key::Down => stroke("\u{E015}"),
            Key::Space => stroke(" "),
            Key::Enter => stroke("\u{E007}"),
            Key::ShiftTab => {}
        }
    }
    if keys == [Key::ShiftTab] {
        let shift = |kind: &str| json!({"type": kind, "value": "\u{E008}"});
        let tab = |kind: &str| json!({"type": kind, "value": "\u{E004}"});
        actions = vec![
            shift("keyDown"),
            tab("keyDown"),
            tab("keyUp"),
            shift("keyUp"),
        ];
    }
    let actions = json!({"actions": [{"type": "key", "id": "keys", "actions": actions}]});
    let _ = browser.command("/actions", &actions);
}

/// Where the focus is, seen from an element: "there", "before" or "after" (to which the person must go on).
const WHERE: &str = r"
const [target, radios] = arguments;
const at = document.activeElement;
if (at === target) return 'there';
if (radios && at && at.name === target.name && at.type === 'radio') return 'group';
if (!at || at === document.body) return 'after';
return at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING ? 'after' : 'before';";

/// Moves the focus to an element by Tab.
pub fn reach(browser: &Browser, element: &Element) {
    let there = tab_until(browser, element, &["there"], &json!(false));
    assert_eq!(there, "there");
}

/// Ticks a radio or checkbox by keyboard alone.
pub fn tick_by_keys(browser: &Browser, element: &Element) {
    let radio = browser.run(
        "return arguments[0].type === 'radio'",
        &json!([element.value()]),
    );
    let place = tab_until(browser, element, &["there", "group"], &radio);
    let ticked = |browser: &Browser| {
        browser.run("return arguments[0].checked", &json!([element.value()])) == json!(true)
    };
    if place == "there" {
        if !ticked(browser) || radio == json!(false) {
            press(browser, &[Key::Space]);
        }
        return;
    }
    for _ in 0..TABS_MAX {
        press(browser, &[Key::Down]);
        if ticked(browser) {
            return;
        }
    }
    panic!("the arrow keys do not reach the option");
}

fn tab_until(browser: &Browser, element: &Element, ends: &[&str], radios: &Value) -> String {
    for _ in 0..TABS_MAX {
        let place = browser.run(WHERE, &json!([element.value(), radios]));
        let place = place.as_str().unwrap_or_default();
        if ends.contains(&place) {
            return place.to_string();
        }
        match place {
            "before" => press(browser, &[Key::ShiftTab]),
            _ => press(browser, &[Key::Tab]),
        }
    }
    panic!("the Tab key does not reach the control")
}
